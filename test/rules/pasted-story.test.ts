/** The main job from end to end: a story pasted from a web page, what is found in it, and what the safe fixes leave. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { applyEdits } from '../../server/src/fix/apply';
import { fixAll } from '../../server/src/fix/fixpoint';
import { lint } from '../../server/src/lint';
import { findingMessage, render } from '../../server/src/messages';
import type { Finding } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { placeAt } from '../../server/src/text/lines';
import { root } from '../support/root';

const HEADLINE = 'मंगोलिया और भारत के बीच रेल संपर्क पर बातचीत, उलानबटोर में मंत्रियों ने देखा नया मार्ग';
const LEAD =
  'उलानबटोर, 6 जून (आईएएनएस)। मंगोलिया और भारत के परिवहन मंत्रियों ने रेल संपर्क की दीर्घकालिक योजना पर शुक्रवार को बातचीत की। सरकारी मीडिया ने यह जानकारी दी।';
const BODY = [
  'दोनों मंत्री गुरुवार को नए मार्ग के पहले खंड पर गए थे। इसके कुछ घंटों बाद दोनों पक्षों ने समझौते का मसौदा तैयार किया।',
  'मंगोलिया के परिवहन मंत्रालय ने मंगलवार को कहा था कि निर्माण के तीसरे चरण में लगभग 7,000 मजदूर लगाए जाएंगे। लगभग 1,200 तकनीशियन पहले ही पहुंच चुके हैं। मंत्रालय ने यह भी अनुमान लगाया है कि अब तक लगभग 300 किलोमीटर पटरी बिछाई जा चुकी है।',
];
const DISCLAIMER =
  'डिस्क्लेमरः यह आईएएनएस न्यूज फीड से सीधे पब्लिश हुई खबर है. इसके साथ हमारी टीम ने किसी तरह की कोई एडिटिंग नहीं की है. ऐसे में संबंधित खबर की जिम्मेदारी न्यूज एजेंसी की ही होगी.';

/** The shape of a page's paste: repeats, furniture with and without blank lines, ad labels, a feed's note at the end. */
const PASTED = [
  `${HEADLINE}\n\n${HEADLINE}\n\n${HEADLINE}\n\nauthor-image\nIANS\nNew Update`,
  "Mongolia, India ministers discuss 'long-term' rail link plan in capital: report\n",
  '(source : IANS) ( Photo Credit : IANS)\n',
  `${LEAD}\n\nAdvertisment\n\n${BODY[0]}\n\n${BODY[1]}\n\n--आईएएनएस\n\nवीसी/\n\n${DISCLAIMER}\n\nAdvertisment`,
].join('\n');
const CLEAN = [HEADLINE, LEAD, ...BODY];

function findingsOf(text: string, preset: string): readonly Finding[] {
  const { findings, failures } = lint(parse(text), resolveSettings([{ from: 'test', preset }]).settings);
  assert.deepEqual(failures, []);
  return findings;
}

/** Findings as `line rule severity fix`. */
function rows(text: string, preset: string): string[] {
  const { lines } = parse(text);
  return findingsOf(text, preset).map(
    ({ start, ruleId, severity, fix }) => `${placeAt(lines, start).line + 1} ${ruleId} ${severity} ${fix}`,
  );
}

function fixed(text: string, preset: string): string {
  return fixAll(text, (draft) => findingsOf(draft, preset)).text;
}

const ON_THE_WIRE = [
  '3 repeated-headline error safe',
  '5 repeated-headline error safe',
  '7 web-furniture warning safe',
  '8 web-furniture information safe',
  '9 web-furniture warning safe',
  '10 english-line information safe',
  '12 web-furniture warning safe',
  '16 ad-marker error safe',
];

describe('a story pasted from a web page', () => {
  test('has its rows on the wire, and nothing on headline, dateline, body and sign-off', () => {
    assert.deepEqual(rows(PASTED, 'wire'), [
      ...ON_THE_WIRE,
      '20 unattributed-figure hint review',
      '26 web-furniture warning safe',
      '28 ad-marker error safe',
    ]);
  });

  test('loses its sign-off as well before it is published', () => {
    assert.deepEqual(
      rows(PASTED, 'web').filter((row) => row.includes('agency-signoff')),
      ['22 agency-signoff warning safe', '24 agency-signoff warning safe'],
    );
  });

  test('is clean after the safe fixes, in its own words and spacing, and a second time changes nothing', () => {
    const wire = fixed(PASTED, 'wire');
    assert.equal(wire, [...CLEAN, '--आईएएनएस', 'वीसी/'].join('\n\n'));
    assert.equal(fixed(wire, 'wire'), wire);
    const web = fixed(PASTED, 'web');
    assert.equal(web, CLEAN.join('\n\n'));
    assert.equal(fixed(web, 'web'), web);
  });

  test('is fixed alike with Windows line ends, a final line break and a byte order mark', () => {
    const windows = `\ufeff${PASTED}\n`.replace(/\n/g, '\r\n');
    const wanted = `\ufeff${[...CLEAN, '--आईएएनएस', 'वीसी/'].join('\n\n')}\n`.replace(/\n/g, '\r\n');
    assert.equal(fixed(windows, 'wire'), wanted);
  });

  test('says where the headline first stands, and greys out what goes', () => {
    const [first] = findingsOf(PASTED, 'wire');
    assert.ok(first !== undefined);
    assert.equal(findingMessage(first, 'hi'), 'शीर्षक दोहराया गया है; पहली बार पंक्ति 1 पर है।');
    assert.equal(findingMessage(first, 'en'), 'Headline repeated; first seen on line 1.');
    assert.deepEqual(
      first.related?.map(({ start, end }) => PASTED.slice(start, end)),
      [HEADLINE],
    );
    assert.equal(first.unnecessary, true);
  });

  test('offers one fix for a repeat and one for all of them', () => {
    const [first] = findingsOf(PASTED, 'wire');
    const fixes = first!.fixes!();
    assert.deepEqual(
      fixes.map(({ title }) => render(title, 'hi')),
      ['दोहराया शीर्षक हटाएं', 'सभी दोहराव हटाएं'],
    );
    assert.equal(applyEdits(PASTED, fixes[1]!.edits).split(HEADLINE).length, 2);
  });

  test('offers one fix for a run of furniture lines, and none such for a line alone', () => {
    const furniture = findingsOf(PASTED, 'wire').filter(({ ruleId }) => ruleId === 'web-furniture');
    assert.deepEqual(
      furniture.map((finding) => finding.fixes!().map(({ title }) => render(title, 'hi'))),
      [
        ['यह पंक्ति हटाएं', 'सारे वेब टुकड़े हटाएं'],
        ['यह पंक्ति हटाएं', 'सारे वेब टुकड़े हटाएं'],
        ['यह पंक्ति हटाएं', 'सारे वेब टुकड़े हटाएं'],
        ['यह पंक्ति हटाएं'],
        ['यह पंक्ति हटाएं'],
      ],
    );
    const all = applyEdits(PASTED, furniture[0]!.fixes!()[1]!.edits);
    assert.deepEqual(
      findingsOf(all, 'wire').filter(({ ruleId }) => ruleId === 'web-furniture'),
      [],
    );
    assert.ok(all.includes(`${HEADLINE}\n\nMongolia`), 'the lines round the run keep their spacing');
  });
});

describe('a second --fix', () => {
  test('changes nothing, whatever part of the page the paste held', () => {
    const lines = PASTED.split('\n');
    for (let from = 0; from < lines.length; from++) {
      const part = lines.slice(from).join('\n');
      const once = fixed(part, 'wire');
      assert.equal(fixed(once, 'wire'), once, part.slice(0, 80));
    }
  });
});

describe('the desk’s own example', () => {
  const path = join(root, '../shared/example/wire-story.txt');
  const skip = existsSync(path) ? false : 'the example is not beside the project';

  test('has the rows that the desk expects', { skip }, () => {
    assert.deepEqual(rows(readFileSync(path, 'utf8'), 'wire'), [
      ...ON_THE_WIRE,
      '20 name-variant information review',
      '20 name-variant information review',
      '26 name-variant information review',
      '36 unattributed-figure hint review',
      '42 web-furniture warning safe',
      '44 ad-marker error safe',
    ]);
  });

  test('keeps headline, dateline and body to the byte, with one blank line between paragraphs', { skip }, () => {
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    const kept = (numbers: readonly number[]) => numbers.map((number) => lines[number - 1]).join('\n\n');
    const body = [1, 14, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36];
    for (const [preset, numbers] of [
      ['wire', [...body, 38, 40]],
      ['web', body],
    ] as const) {
      const once = fixed(text, preset);
      assert.equal(once, kept(numbers));
      assert.equal(fixed(once, preset), once);
    }
  });
});
