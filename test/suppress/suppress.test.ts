import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import type { Finding } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { prepare } from '../../server/src/suppress/apply';
import { addEntries, removeEntries } from '../../server/src/suppress/edit';
import { draftKeyOf, keyOf } from '../../server/src/suppress/key';
import { readList, type Suppression } from '../../server/src/suppress/list';
import { fromSource } from '../../server/src/text/fold';
import { hashText } from '../../server/src/text/hash';
import { wordsOf } from '../../server/src/text/key';

const { settings } = resolveSettings([]);
const today = { day: 4, month: 9, year: 2025 };

const COPY = `गंडक में नाव पलटी

बेतिया, 12 अगस्त (भाषा) गंडक नदी में मंगलवार को एक नाव पलट गई। जिलाधिकारी ने यह जानकारी दी।

दोन इलाके की बाढ़ में 25 लोग मारे गए। पिपरासी में 340 घर बह गए हैं।
`;

function lint(text: string, entries: readonly Suppression[] = [], file?: string) {
  return lintDraft(text, { settings: { ...settings, today }, suppressions: prepare(entries), file });
}

/** The words that are reported. */
function told(text: string, entries: readonly Suppression[], file?: string): string[] {
  return lint(text, entries, file).findings.map(({ start, end }) => text.slice(start, end));
}

function keys(text: string): Suppression[] {
  const { copy, findings } = lint(text);
  return findings.map((finding) => keyOf(copy, finding));
}

describe('A suppression', () => {
  const [first] = keys(COPY);

  it('holds back its finding and no other', () => {
    assert.deepEqual(told(COPY, []), ['25', '340']);
    assert.deepEqual(told(COPY, [first!]), ['340']);
    assert.deepEqual(
      lint(COPY, [first!]).suppressed.map(({ entry }) => entry),
      [0],
    );
  });

  it('survives edits elsewhere, in another paragraph and in the same one', () => {
    const above = COPY.replace('बेतिया, 12', 'तटबंध पर पानी का दबाव बना हुआ है।\n\nबेतिया, 12');
    assert.deepEqual(told(above, [first!]), ['340']);
    assert.deepEqual(told(COPY.replace('340 घर', '410 घर'), [first!]), ['410']);
  });

  it('survives another spelling and other marks of the same words', () => {
    const text = COPY.replace('बाढ़', 'बाढ\u093c').replace('इलाके की', 'इलाके\u00a0की');
    // the no-break space is a finding of its own
    assert.deepEqual(
      told(text, [first!]).filter((words) => words !== '\u00a0'),
      ['340'],
    );
  });

  it('ends when the figure or the words beside it change', () => {
    assert.deepEqual(told(COPY.replace('25 लोग', '26 लोग'), [first!]), ['26', '340']);
    assert.deepEqual(told(COPY.replace('दोन इलाके', 'ठकराहा प्रखंड'), [first!]), ['25', '340']);
  });

  it('holds back as many equal findings as it counts', () => {
    const line = 'यह भी पढ़ें: मानसून की वापसी शुरू';
    const text = COPY.replace('बेतिया', `${line}\n\n${line}\n\nबेतिया`);
    const [again] = keys(text).filter(({ rule }) => rule === 'web-furniture');
    const left = (entry: Suppression) =>
      lint(text, [entry]).findings.filter(({ ruleId }) => ruleId === 'web-furniture').length;
    assert.equal(left(again!), 1);
    assert.equal(left({ ...again!, count: 2 }), 0);
  });

  it('ends after its last day', () => {
    assert.deepEqual(told(COPY, [{ ...first!, until: '2025-09-04' }]), ['340']);
    assert.deepEqual(told(COPY, [{ ...first!, until: '2025-09-03' }]), ['25', '340']);
  });

  it('of a whole draft goes with its headline or its file, for one rule or all', () => {
    const draft = draftKeyOf(lint(COPY).copy)!;
    const entry = { rule: 'unattributed-figure', draft, file: 'bihar/naav.wire' };
    assert.deepEqual(told(COPY, [entry]), []);
    assert.deepEqual(told(COPY.replace('नाव पलटी', 'नाव डूबी'), [entry], 'bihar/naav.wire'), []);
    assert.deepEqual(told(COPY.replace('नाव पलटी', 'नाव डूबी'), [entry], 'bihar/aur.wire'), ['25', '340']);
    assert.deepEqual(told(COPY, [{ ...entry, rule: 'ad-marker' }]), ['25', '340']);
    assert.deepEqual(told(COPY, [{ ...entry, rule: '*' }]), []);
  });
});

describe('What a finding is recognised by', () => {
  const line = 'बेतिया, 12 अगस्त (भाषा) गंडक में नाव पलट गई। बाढ़ में 25 लोग मारे गए और 1,250 घर बह गए। अ‍ॅ, क—ख ';

  it('is made of its words and of four on either side, as long as these are in its line', () => {
    const texts = [
      COPY,
      line,
      line.repeat(40),
      `${'क'.repeat(500)} 25 ${'ख'.repeat(500)}`,
      '25',
      `25${',x'.repeat(300)}`,
    ];
    for (const text of texts) {
      const copy = parse(text);
      for (let start = 0; start < text.length; start += Math.ceil(text.length / 97)) {
        const story = copy.stories[0]!;
        const finding = { story, ruleId: 'a', start, end: Math.min(start + 3, text.length) } as Finding;
        const block = story.blocks.findLast((one) => one.start <= start) ?? story.blocks[0]!;
        const [from, to] = [start, finding.end].map((at) => fromSource(copy.folded, at)) as [number, number];
        const words = (a: number, b: number) => wordsOf(copy.folded.text.slice(a, b));
        const around = [
          words(block.foldedStart, from).slice(-4),
          words(from, to),
          words(to, block.foldedEnd).slice(0, 4),
        ];
        const near = hashText(around.map((part) => part.join(' ')).join('\n'));
        assert.equal(keyOf(copy, finding).near, near, `${text.slice(0, 20)} at ${start}`);
      }
    }
  });

  it('is looked for near it, so that thousands in one paragraph cost no more each', () => {
    const copy = parse(line.repeat(1500));
    const story = copy.stories[0]!;
    const started = performance.now();
    for (let i = 0; i < 5000; i++) keyOf(copy, { story, ruleId: 'a', start: 20 * i, end: 20 * i + 2 } as Finding);
    assert.ok(performance.now() - started < 5_000);
  });
});

describe('A list of suppressions', () => {
  it('is read with comments and a trailing comma', () => {
    const { entries, problems } = readList(
      '// डेस्क\n{ "suppressions": [ { "rule": "ad-marker", "near": "0a", "reason": "ठीक है" }, ] }',
    );
    assert.deepEqual(entries, [{ rule: 'ad-marker', near: '0a', reason: 'ठीक है' }]);
    assert.deepEqual(problems, []);
  });

  it('names what means nothing, where it stands, and holds back the rest', () => {
    const text =
      '{ "suppressions": [ {"rule": "a", "near": 3}, {"rule":"b","near":"1","untill":"x"}, {"rule":"c","near":"1","until":"soon"}, 7 ] }';
    const { entries, problems, broken } = readList(text);
    assert.equal(broken, false);
    assert.deepEqual(
      entries.map(({ rule }) => rule),
      ['b', 'c'],
    );
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['3', '{"rule": "a", "near": 3}', '"untill"', '"soon"', '7'],
    );
    for (const { message } of problems) assert.ok(message.hi !== '' && message.en !== '');
  });

  it('that is broken, or no list, holds nothing back and says so', () => {
    for (const text of ['{ "suppressions": [', '[]', '"x"', '{ "suppressions": {} }', '']) {
      const { entries, problems, broken } = readList(text);
      assert.deepEqual(entries, []);
      assert.equal(problems.length, 1, text);
      assert.equal(broken, true);
    }
  });

  it('takes no harm from keys of the prototype', () => {
    const { entries, problems } = readList(
      '{ "suppressions": [ {"__proto__": "x", "constructor": "y", "rule": "a", "near": "b"} ] }',
    );
    assert.deepEqual(entries, [{ rule: 'a', near: 'b' }]);
    assert.equal(problems.length, 2);
    assert.equal(({} as Record<string, unknown>).rule, undefined);
  });

  it('keeps comments and spacing when entries come and go', () => {
    const text = '{\n  // रविवार की डेस्क\n  "suppressions": [\n    { "rule": "a", "near": "1" } // पुराना\n  ]\n}\n';
    const added = addEntries(text, [
      { rule: 'b', near: '2' },
      { rule: 'c', near: '3' },
    ]);
    assert.ok(added.startsWith('{\n  // रविवार की डेस्क\n'));
    assert.ok(added.includes('// पुराना'));
    assert.deepEqual(
      readList(added).entries.map(({ rule }) => rule),
      ['a', 'b', 'c'],
    );
    const { entries } = readList(added);
    assert.deepEqual(readList(removeEntries(added, entries.slice(1))).entries, [{ rule: 'a', near: '1' }]);
    assert.ok(removeEntries(added, entries).includes('// रविवार की डेस्क'));
  });

  it('loses the entries that are named, whatever else stands in it', () => {
    const entry = (rule: string) => ({ rule, near: '1' });
    const [a, b, c] = ['a', 'b', 'c'].map(entry);
    const text = JSON.stringify({ suppressions: [null, a, { rule: 'x' }, b, c, b] }, null, 2);
    const left = (removed: readonly Suppression[], from = text) => {
      const after = readList(removeEntries(from, removed));
      assert.equal(after.broken, false);
      return after.entries.map(({ rule }) => rule).join('');
    };
    assert.equal(left([a!]), 'bcb');
    assert.equal(left([b!]), 'acb');
    assert.equal(left([b!, b!]), 'ac');
    assert.equal(left([c!, b!, b!, a!]), '');
    // the list has changed since it was read
    assert.equal(left([entry('z')]), 'abcb');
    assert.equal(
      left([a!, b!], '{ "suppressions": [{ "rule": "a", "near": "1" }, { "rule": "b", "near": "1" }, ] }'),
      '',
    );
  });

  it('of nothing but brackets is told, not died of', () => {
    const { broken, problems } = readList(`{"suppressions":${'['.repeat(200_000)}`);
    assert.equal(broken, true);
    assert.match(problems[0]!.message.en, /too deep/);
  });

  it('of thousands of entries loses them at once', () => {
    const many = Array.from({ length: 5000 }, (_, i): Suppression => ({ rule: 'a', near: String(i) }));
    const started = performance.now();
    assert.deepEqual(readList(removeEntries(addEntries(undefined, many), many.slice(1))).entries, many.slice(0, 1));
    assert.ok(performance.now() - started < 5_000);
  });

  it('takes an entry beside one that has run out, and beside what means nothing', () => {
    const old = '{ "suppressions": [null, 3, { "rule": "a", "near": "1", "until": "2024-12-31" }] }';
    const text = addEntries(old, [{ rule: 'a', near: '1', until: '2025-12-31' }]);
    assert.deepEqual(
      readList(text).entries.map(({ until, count }) => [until, count]),
      [
        ['2024-12-31', undefined],
        ['2025-12-31', undefined],
      ],
    );
    const [first] = keys(COPY);
    const again = addEntries(JSON.stringify({ suppressions: [{ ...first, until: '2024-12-31' }] }), [first!]);
    assert.deepEqual(told(COPY, readList(again).entries), ['340']);
  });

  it('counts an entry up that comes again, before and after it is written', () => {
    const one = addEntries(undefined, [
      { rule: 'a', near: '1' },
      { rule: 'a', near: '1' },
    ]);
    assert.deepEqual(readList(one).entries, [{ rule: 'a', near: '1', count: 2 }]);
    const two = addEntries(one, [
      { rule: 'a', near: '1' },
      { rule: 'b', near: '1' },
    ]);
    assert.deepEqual(readList(two).entries, [
      { rule: 'a', near: '1', count: 3 },
      { rule: 'b', near: '1' },
    ]);
  });
});
