/** The index of drafts, and what the rules tell of twins: measured on composed drafts, and case by case. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeDesk, KINDS } from '../../scripts/duplicates/compose.mjs';
import { scoreDuplicates } from '../../scripts/duplicates/score.mjs';
import type { RuleChoice } from '../../server/src/config/settings';
import { resolveSettings } from '../../server/src/config/settings';
import * as engine from '../../server/src/engine';
import type { Finding } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { comparer, said } from '../../server/src/twins/compare';
import { keysOf } from '../../server/src/twins/keys';
import { indexOf, lintIn } from '../support/beside';

const RULES = ['duplicate-headline', 'duplicate-story', 'house-boilerplate'];

/** What is told of twins in each draft: `rule message → other draft:line`. */
function told(drafts: Readonly<Record<string, string>>, rules: Readonly<Record<string, RuleChoice>> = {}) {
  const { settings } = resolveSettings([{ from: 'test', rules }]);
  const index = indexOf(drafts);
  const rows = Object.entries(drafts).map(([name, text]) => {
    const own = lintIn(index, name, text, settings).findings.filter(({ ruleId }) => RULES.includes(ruleId));
    return [name, own.map(row)] as const;
  });
  return Object.fromEntries(rows.filter(([, list]) => list.length > 0));
}

function row({ ruleId, message, elsewhere = [] }: Finding): string {
  const places = elsewhere.map(({ id, line }) => `${id.slice('/desk/'.length)}:${line + 1}`);
  return `${ruleId} ${message} → ${places.join(' ')}`;
}

const HEADLINE = 'कोटा के पुराने पुल पर भारी वाहनों की आवाजाही बंद';
const LEAD =
  'कोटा, 9 जुलाई (भाषा) चंबल के पुराने पुल पर भारी वाहनों की आवाजाही सोमवार से बंद कर दी गई। लोक निर्माण विभाग ने यह जानकारी दी।';
const SECOND = 'विभाग के मुख्य अभियंता ने बताया कि पुल के दो खंभों की जांच में दरार मिली है और मरम्मत के लिए सामान मंगाया गया है।';
const THIRD = 'उन्होंने कहा कि ट्रकों को बाईपास से भेजा जाएगा और दोपहिया वाहन दिन में पुल से गुजर सकेंगे।';
const FOURTH = 'व्यापार संघ के अध्यक्ष ने कहा कि मंडी तक माल पहुंचाने का खर्च बढ़ जाएगा, इसलिए मरम्मत जल्दी पूरी होनी चाहिए।';
const OTHER = `सीकर के बस अड्डे पर बनेगा नया प्रतीक्षालय

सीकर, 9 जुलाई (वार्ता) बस अड्डे पर यात्रियों के लिए नया प्रतीक्षालय बनाया जाएगा। परिवहन निगम ने यह बताया।`;

const story = (...parts: string[]) => `${parts.join('\n\n')}\n`;
const FULL = story(HEADLINE, LEAD, SECOND, THIRD, FOURTH);

describe('Twins among composed drafts', () => {
  const desk = composeDesk({ drafts: 300, twins: 40, seed: 3 });
  const score = scoreDuplicates(engine, desk);

  test('are all found, of every kind, and nothing else is called one', () => {
    assert.deepEqual(new Set(desk.pairs.map(({ kind }) => kind)), new Set(KINDS));
    assert.ok(score.precision >= 0.99, JSON.stringify(score.wrong));
    assert.ok(score.recall >= 0.95, JSON.stringify(score.missed));
  });

  test('are found by the index alone as by comparing every draft with every other', () => {
    // the last of their own, and the first twins
    const few = desk.drafts.slice(236, 268);
    const { settings } = resolveSettings([]);
    const both = few.map(({ name, text }) => {
      const alone = indexOf({ [name]: text });
      return few
        .filter((other) => other.name !== name)
        .flatMap((other) => {
          alone.put('/desk/other', keysOf(parse(other.text)));
          const seen = lintIn(alone, name, text, settings).findings.some(({ ruleId }) => ruleId === 'duplicate-story');
          return seen ? [other.name] : [];
        });
    });
    const index = indexOf(Object.fromEntries(few.map(({ name, text }) => [name, text])));
    for (const [i, { name, text }] of few.entries()) {
      const own = lintIn(index, name, text, settings).findings.filter(({ ruleId }) => ruleId === 'duplicate-story');
      const others = own.flatMap(({ elsewhere = [] }) => elsewhere.map(({ id }) => id.slice('/desk/'.length)));
      assert.deepEqual(others.sort(), both[i]!.sort(), name);
    }
  });
});

test('Two stories are alike in the same way whichever is looked at', () => {
  const { drafts } = composeDesk({ drafts: 60, twins: 40, seed: 7 });
  const stories = drafts.map(({ text }) => said(keysOf(parse(text)).stories[0]!));
  const shares = new Set<number>();
  for (const one of stories) {
    const likenessTo = comparer(one);
    for (const other of stories) {
      // stories of one length in words have no shorter one of the two
      if (one.keys.words === other.keys.words) continue;
      const alike = likenessTo(other);
      assert.deepEqual(comparer(other)(one), alike);
      shares.add(alike.share);
    }
  }
  assert.ok(shares.has(0) && [...shares].some((share) => share > 0.3), 'some share nothing, some a part');
});

test('How two stories are alike does not depend on what was compared between', () => {
  const { drafts } = composeDesk({ drafts: 60, twins: 30, seed: 11 });
  const stories = drafts.flatMap(({ text }) => keysOf(parse(text)).stories.map(said));
  const ready = stories.map((one) => comparer(one));
  // all of the first against the first, then all against the second: their tables take turns
  const turns = stories.map((other) => ready.map((likenessTo) => likenessTo(other)));
  const alone = stories.map((other) => stories.map((one) => comparer(said(one.keys))(said(other.keys))));
  assert.ok(alone.flat().filter(({ share }) => share > 0.3).length > stories.length);
  assert.deepEqual(turns, alone);
});

describe('A story in two drafts', () => {
  test('is told in both, with the place of the other', () => {
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': FULL, 'c.wire': OTHER }), {
      'a.wire': ['duplicate-story duplicate → b.wire:1'],
      'b.wire': ['duplicate-story duplicate → a.wire:1'],
    });
  });

  test('is seen under another headline, cut short and from another agency', () => {
    const resourced = story(
      'चंबल पुल से ट्रकों की आवाजाही रुकी',
      LEAD.replace('(भाषा)', '(वार्ता)'),
      SECOND.replace('ने बताया कि', 'के अनुसार,'),
      THIRD,
    );
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': resourced }), {
      'a.wire': ['duplicate-story duplicate → b.wire:1'],
      'b.wire': ['duplicate-story duplicate → a.wire:1'],
    });
  });

  test('with a new opening is told as an old story under a new lead', () => {
    const update = story(
      'कोटा के पुल की मरम्मत के लिए आया सामान',
      'कोटा, 12 जुलाई (भाषा) चंबल के पुल के लिए लोहे की प्लेटें बृहस्पतिवार को पहुंच गईं। रेलवे ने यह जानकारी दी।',
      SECOND,
      THIRD,
      FOURTH,
    );
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': update })['b.wire'], ['duplicate-story reused → a.wire:1']);
  });

  test('with other figures is another story: the daily report of a river', () => {
    const report = (level: string, day: number) =>
      story(
        `पटना में गंगा का जलस्तर ${level} मीटर पर`,
        `पटना, ${day} अगस्त (भाषा) पटना के गांधी घाट पर गंगा का जलस्तर ${level} मीटर मापा गया। केंद्रीय जल आयोग ने यह जानकारी दी।`,
        `आयोग के कार्यपालक अभियंता ने बताया कि दीघा घाट पर पानी ${level} मीटर पर है और अगले दो दिन में धीरे-धीरे घटने का अनुमान है।`,
      );
    assert.deepEqual(told({ 'a.wire': report('48.2', 3), 'b.wire': report('48.7', 4) }), {});
  });

  test('shared paragraphs count by the option', () => {
    const half = story(
      'चंबल पुल: अब क्या होगा',
      LEAD.replace('सोमवार', 'मंगलवार'),
      'मंडी समिति के सचिव ने कहा कि गोदामों में आटा और दाल दो सप्ताह के लिए रखी है और दुकानें खुली रहेंगी।',
      THIRD,
    );
    const at = (share: number) =>
      told({ 'a.wire': FULL, 'b.wire': half }, { 'duplicate-story': { options: { share } } });
    assert.ok('b.wire' in at(60));
    assert.ok(!('b.wire' in at(90)));
  });

  test('twice in a dump of very many is told as in one of few', () => {
    const many = composeDesk({ drafts: 45, twins: 0, seed: 8 }).drafts.map(({ text }) => text.trim());
    const dump = (stories: readonly string[]) => ({
      'dump.wire': [FULL.trim(), ...stories, FULL.trim()].join('\n\n* * *\n\n'),
    });
    const codes = (all: ReturnType<typeof told>) =>
      (all['/desk/dump.wire'] ?? all['dump.wire'] ?? []).map((one) => one.split(' ').slice(0, 2).join(' '));
    const few = codes(told(dump(many.slice(0, 3))));
    assert.equal(few.length, 2);
    const own = codes(told(dump(many)));
    assert.ok(own.length >= 2, own.join());
    assert.deepEqual([own.at(0), own.at(-1)], [few.at(0), few.at(-1)]);
  });

  test('twice in one dump is told too', () => {
    const dump = `${FULL}\n${OTHER}\n\n${FULL}`;
    assert.deepEqual(told({ 'dump.wire': dump })['dump.wire'], [
      'duplicate-story duplicate → dump.wire:15',
      'duplicate-story duplicate → dump.wire:1',
    ]);
  });
});

describe('A headline over two stories', () => {
  const followUp = story(
    HEADLINE,
    'कोटा, 15 जुलाई (भाषा) जिला प्रशासन ने ट्रक चालकों के लिए रात में विश्राम स्थल खोला है। प्रशासन ने यह जानकारी दी।',
  );

  test('is told as a follow-up where the copy is new', () => {
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': followUp }), {
      'a.wire': ['duplicate-headline follow-up → b.wire:1'],
      'b.wire': ['duplicate-headline follow-up → a.wire:1'],
    });
  });

  test('is told as a repeat where the story itself is not told of', () => {
    const off = { 'duplicate-story': 'off' } as const;
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': FULL }, off)['a.wire'], ['duplicate-headline repeat → b.wire:1']);
  });

  test('that differs in a place is another headline', () => {
    assert.deepEqual(told({ 'a.wire': FULL, 'b.wire': followUp.replace('कोटा के', 'बूंदी के') }), {});
  });

  test('is a rubric where many stories have it', () => {
    const drafts = Object.fromEntries(
      ['कोटा', 'बूंदी', 'सीकर', 'अलवर', 'दौसा', 'पाली', 'टोंक'].map((place, i) => [
        `${i}.wire`,
        story(
          'दिन भर की मंडी रिपोर्ट और भाव एक नजर में',
          `${place}, 3 मई (भाषा) ${place} की मंडी ${i + 3} बजे खुली। समिति ने बताया।`,
        ),
      ]),
    );
    assert.deepEqual(told(drafts), {});
  });
});

describe('The index', () => {
  test('names the drafts whose findings a change touches, and no others', () => {
    const index = indexOf({ 'a.wire': FULL, 'b.wire': FULL, 'c.wire': OTHER });
    assert.deepEqual([...index.set('/desk/b.wire', keysOf(parse(OTHER)))].sort(), ['/desk/a.wire', '/desk/c.wire']);
    assert.deepEqual([...index.set('/desk/b.wire', undefined)], ['/desk/c.wire']);
    assert.equal(index.size, 2);
  });

  test('after any order of changes answers as one made at once', () => {
    const { drafts } = composeDesk({ drafts: 40, twins: 16, seed: 5 });
    const changed = indexOf({});
    for (const { name, text } of [...drafts].reverse()) changed.set(`/desk/${name}`, keysOf(parse(text)));
    for (const { name } of drafts.slice(0, 20)) changed.set(`/desk/${name}`, keysOf(parse(OTHER)));
    for (const { name } of drafts.slice(14, 28)) changed.set(`/desk/${name}`, undefined);
    for (const { name, text } of drafts) changed.set(`/desk/${name}`, keysOf(parse(text)));
    const fresh = indexOf(Object.fromEntries(drafts.map(({ name, text }) => [name, text])));
    const { settings } = resolveSettings([]);
    for (const { name, text } of drafts) {
      const rows = (index: typeof fresh) => lintIn(index, name, text, settings).findings.map(row);
      assert.deepEqual(rows(changed), rows(fresh), name);
    }
  });

  test('answers as before when all drafts are in and each is asked once, in any order', () => {
    const { drafts } = composeDesk({ drafts: 60, twins: 30, seed: 11 });
    const ids = drafts.map(({ name }) => `/desk/${name}`);
    const all = () => indexOf(Object.fromEntries(drafts.map(({ name, text }) => [name, text])));
    const plain = all();
    const twinsIn = (index: typeof plain, id: string) => {
      const draft = index.get(id)!;
      return draft.stories.map((_, number) => draft.twinsOf(number));
    };
    const expected = new Map(ids.map((id) => [id, twinsIn(plain, id)]));
    assert.ok([...expected.values()].flat(2).length > 30);
    for (const order of [ids, [...ids].reverse()]) {
      const settled = all();
      settled.settle();
      for (const id of order) assert.deepEqual(twinsIn(settled, id), expected.get(id), id);
    }
  });

  test('tells a line of many drafts once, and follows it when its teller goes', () => {
    const line = 'हमारी टीम की हर सुबह की सबसे अच्छी चिट्ठी';
    const { drafts } = composeDesk({ drafts: 20, twins: 0, seed: 9 });
    const all = Object.fromEntries(
      drafts.map(({ text }, i) => [`${String.fromCharCode(97 + i)}.wire`, `${text}\n${line}\n`]),
    );
    const found = told(all);
    assert.deepEqual(Object.keys(found), ['a.wire']);
    assert.match(found['a.wire']![0]!, /^house-boilerplate line → b\.wire:\d+ c\.wire/);
    const { 'a.wire': _, ...rest } = all;
    assert.deepEqual(Object.keys(told(rest)), ['b.wire']);
    assert.deepEqual(told(Object.fromEntries(Object.entries(all).slice(0, 7))), {}, 'seven drafts are too few');
  });
});
