import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildMatcher, findMatches } from '../../server/src/packs/matcher';
import { readPattern } from '../../server/src/packs/pattern';
import { compilePacks } from '../../server/src/packs/set';
import { parse } from '../../server/src/story/parse';
import { tokenize } from '../../server/src/text/tokens';
import { banned, pack, phrasesIn, setOf, spelling } from '../support/packs';

describe('A banned phrase', () => {
  test('is found as whole words: never inside a word, never a part of an akshara', () => {
    const set = setOf({ banned: [banned('कम')] });
    assert.deepEqual(phrasesIn('कमल और कमी, रकम और विक्रम, कम्पनी, कमा', set), []);
    assert.deepEqual(phrasesIn('दाम कम हुए, कम-ज्यादा', set), ['कम', 'कम']);
  });

  test('is found in any spelling of the same words, and covers all of their letters', () => {
    const set = setOf({ banned: [banned('जरा सी भीड़')] });
    assert.deepEqual(phrasesIn('वहां ज़रा सी  भीड थी', set), ['ज़रा सी  भीड']);
    const joined = setOf({ banned: [banned('गये लोग')] });
    assert.deepEqual(phrasesIn('गए लोग और ग\u200dये लोग', joined), ['गए लोग', 'ग\u200dये लोग']);
  });

  test('has gaps that take words and end at a mark', () => {
    const set = setOf({ banned: [banned('मौत को …2 गले लगाया')] });
    assert.deepEqual(phrasesIn('मौत को गले लगाया', set), ['मौत को गले लगाया']);
    assert.deepEqual(phrasesIn('मौत को बड़ी खुशी गले लगाया', set), ['मौत को बड़ी खुशी गले लगाया']);
    assert.deepEqual(phrasesIn('मौत को बड़ी खुशी से गले लगाया', set), []);
    assert.deepEqual(phrasesIn('मौत को। गले लगाया', set), []);
    assert.deepEqual(phrasesIn('मौत को ‘‘गले लगाया’’', set), []);
  });

  test('gives way to a longer one at the same place', () => {
    const set = setOf({ banned: [banned('सनसनी'), banned('सनसनी फैल गई')] });
    assert.deepEqual(phrasesIn('सनसनी फैल गई और सनसनी', set), ['सनसनी फैल गई', 'सनसनी']);
  });

  test('is not looked for in the dateline, in furniture, or in the sign-off', () => {
    const set = setOf({ banned: [banned('भाषा'), banned('पढ़ें')] });
    const copy = [
      'हिंदी भाषा की कक्षा शुरू',
      'यह भी पढ़ें: मौसम का हाल',
      'पटना, चार सितंबर (भाषा) पटना में हिंदी की कक्षा शुरू हुई। शिक्षा विभाग ने यह जानकारी दी।',
      'भाषा अजय',
    ].join('\n\n');
    assert.deepEqual(phrasesIn(copy, set), ['भाषा']);
  });
});

describe('A spelling', () => {
  test('that folds to the preferred one is told apart by its letters', () => {
    const set = setOf({ spellings: [spelling('नयी', 'नई'), spelling('ज़रूरी', 'जरूरी')] });
    assert.deepEqual(phrasesIn('नयी नई नाई ज़रूरी ज़रूरी जरूरी', set), ['नई', 'जरूरी']);
  });

  test('takes the alternative that was written', () => {
    const set = setOf({ spellings: [spelling('{गयी|गये}', '{गई|गए}')] });
    const [story] = parse('वे गए और वह गई').stories;
    assert.deepEqual(
      set.phrasesIn(story!).map(({ form }) => form.replacement),
      ['गये', 'गयी'],
    );
  });

  test('is marked where it stands in a quotation or in a name', () => {
    const set = setOf({ spellings: [spelling('हिंदी', 'हिन्दी')] });
    const [story] = parse('हिन्दी में बात हुई। ‘‘हिन्दी हमारी है’’। हिन्दी साहित्य सम्मेलन की बैठक, श्री हिन्दी').stories;
    assert.deepEqual(
      set.phrasesIn(story!).map(({ quoted, named }) => [quoted, named]),
      [
        [false, false],
        [true, false],
        [false, true],
        [false, true],
      ],
    );
  });

  test('that an earlier pack prefers is nobody’s fault in a later one', () => {
    const mine = pack({ id: 'mine', spellings: [spelling('गए', 'गये')] });
    const theirs = pack({ id: 'theirs', spellings: [spelling('{गये|नये}', '{गए|नए}')] });
    assert.deepEqual(phrasesIn('वे नए थे, गए, गये', compilePacks([mine]).with(compilePacks([theirs]))), ['नए', 'गये']);
  });
});

describe('The scan', () => {
  /** How often a token's text is looked at, beside what it finds. */
  function looks(patterns: readonly string[], text: string): { count: number; found: number } {
    const forms = patterns.flatMap((source) => {
      const pattern = readPattern(source);
      assert.ok(!('problem' in pattern), source);
      return pattern.forms.map((form) => ({ form, value: source }));
    });
    const tokens = tokenize(text, 0, text.length);
    let count = 0;
    const counted = new Proxy([...tokens.text], {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++;
        return Reflect.get(target, key, receiver);
      },
    });
    const found = findMatches(buildMatcher(forms), text, 0, text.length, () => ({ ...tokens, text: counted })).length;
    return { count, found };
  }

  test('looks no more often at the copy for a thousand patterns than for one', () => {
    const copy = 'मौत को बड़ी खुशी से गले लगाया और घर चला गया '.repeat(20);
    const one = looks(['मौत को … गले लगाया'], copy);
    const letters = 'कखगघचछजझटठडढतथदधनपफबभमयरलवशसह';
    const many = [...letters].flatMap((a) => [...letters].map((b) => `मौत को … ${a}${b}`));
    assert.ok(many.length > 800);
    assert.deepEqual(looks(['मौत को … गले लगाया', ...many], copy), one);
  });

  test('asks for no tokens where the first word of no pattern stands', () => {
    const forms = readPattern('मौत को');
    assert.ok(!('problem' in forms));
    const matcher = buildMatcher(forms.forms.map((form) => ({ form, value: 0 })));
    assert.deepEqual(
      findMatches(matcher, 'घर चला गया', 0, 10, () => assert.fail('tokens were made')),
      [],
    );
  });

  test('grows with the copy and not faster, whatever the patterns', () => {
    const hostile = [
      ...Array.from({ length: 8 }, (_, i) => `को …${i + 1} को …8 मौत`),
      ...Array.from({ length: 8 }, (_, i) => `को को …${i + 1} को … गले`),
    ];
    const short = looks(hostile, 'को '.repeat(200)).count;
    const long = looks(hostile, 'को '.repeat(400)).count;
    assert.ok(long <= 2.1 * short, `${short} → ${long}`);
    // one start costs what the limits of a pattern allow, and no more
    assert.ok(short / 200 < 1500, String(short / 200));
  });
});
