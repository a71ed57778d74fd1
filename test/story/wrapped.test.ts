import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { fixAll } from '../../server/src/fix/fixpoint';
import { lint } from '../../server/src/lint';
import { parse } from '../../server/src/story/parse';

const WRAPPED = [
  'कोसी पर नया पुल बनेगा',
  '',
  'सुपौल, 4 मई (भाषा) कोसी नदी पर नया पुल बनाया जाएगा जिस पर',
  '412 करोड़ रुपये खर्च होंगे। पथ निर्माण विभाग के एक वरिष्ठ',
  'अधिकारी ने सोमवार को यह जानकारी दी।',
  '',
  'अधिकारी ने बताया कि पुल की लंबाई 3.2 किलोमीटर होगी और इससे',
  '60 गांवों को फायदा होगा। मुख्यमंत्री ने कहा कि काम जून में',
  'शुरू होगा और दो साल में पूरा कर लिया जाएगा। इसके लिए 85',
  'हेक्टेयर जमीन ली जाएगी।',
  '',
  'भाषा',
  '',
];
const FLOWING = WRAPPED.join('\n')
  .replace(/(?<=[^\n])\n(?=[^\n])/g, ' ')
  .trimEnd();

/** Roles with the first words of each block, in order. */
function rolesOf(text: string): string[] {
  return parse(text).stories.flatMap(({ blocks }) =>
    blocks.map(({ role, start, end }) => `${role} ${text.slice(start, end).split(/\s+/).slice(0, 2).join(' ')}`),
  );
}

function verdictsOf(text: string): string[] {
  return parse(text).stories.flatMap(({ figures }) =>
    figures.map(
      ({ start, end, verdict, reason }) => `${text.slice(start, end).replace(/\s+/g, ' ')} ${verdict} ${reason}`,
    ),
  );
}

function findingsOf(text: string): string[] {
  const { settings } = resolveSettings([{ from: 'test', preset: 'wire' }]);
  return lint(parse(text), settings).findings.map(
    ({ ruleId, severity, start, end }) => `${ruleId} ${severity} ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

function fix(text: string): string {
  const { settings } = resolveSettings([{ from: 'test', preset: 'wire' }]);
  return fixAll(text, (copy) => lint(parse(copy), settings).findings).text;
}

describe('copy broken at a width', () => {
  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    test(`is read as if it flowed, with ${name}`, () => {
      const text = WRAPPED.join(ending);
      assert.deepEqual(rolesOf(text), rolesOf(FLOWING));
      assert.deepEqual(verdictsOf(text), verdictsOf(FLOWING));
      assert.deepEqual(findingsOf(text), findingsOf(FLOWING));
    });
  }

  test('a figure that a line ends in stands at its own place', () => {
    const text = WRAPPED.join('\n').replace('जिस पर\n412 करोड़ ', 'जिस पर 412 करोड़\n');
    const figure = parse(text).stories[0]!.figures.find(({ start }) => text.startsWith('412', start));
    assert.equal(text.slice(figure?.start, figure?.end), '412 करोड़\nरुपये');
    assert.equal(text.slice(figure?.source?.start, figure?.source?.end), 'पथ निर्माण विभाग के एक वरिष्ठ\nअधिकारी');
  });

  test('a headline, a dateline and a credit line under full lines stay by themselves', () => {
    const text = [
      'कोसी नदी पर चार लेन का नया पुल बनेगा, जून में काम शुरू होगा',
      ...WRAPPED.slice(2, 5),
      ...WRAPPED.slice(6, 10),
      'भाषा',
    ].join('\n');
    assert.deepEqual(rolesOf(text), ['headline कोसी नदी', 'lead सुपौल, 4', 'body अधिकारी ने', 'sign-off भाषा']);
  });

  test('lines that end where their sentences end are not joined', () => {
    const lines = WRAPPED.filter((line) => line !== '').slice(0, 1);
    const text = [
      ...lines,
      'पुल के दोनों ओर चेतावनी के बोर्ड लगाए गए हैं और रोशनी है।',
      'रात में भारी वाहनों को दूसरे रास्ते से भेजा जा रहा है।',
      'गांव के लोगों ने पुल के लिए लंबे समय तक इंतजार किया है।',
    ].join('\n');
    assert.equal(parse(text).stories[0]!.blocks.length, 4);
  });

  test('headlines under one another are not joined', () => {
    const text = [
      ...FLOWING.split('\n').slice(0, 5),
      '',
      'झील की सफाई का काम शुरू, पहले दिन निकली सौ क्विंटल गाद',
      'मेले में पहुंचे बुनकर, हाथ से बने कपड़ों की बढ़ी मांग',
      'राजधानी में किताबों का मेला, लेखकों से मिलेंगे बच्चे',
    ].join('\n');
    assert.equal(parse(text).stories[0]!.blocks.length, 6);
  });

  test('items of a list keep their lines', () => {
    const text = [...WRAPPED.slice(0, 10), '- पुल से पहले नाव ही सहारा थी और', '- अब सड़क से जाना होगा', ''].join('\n');
    assert.equal(parse(text).stories[0]!.blocks.filter(({ role }) => role === 'list-item').length, 2);
  });

  test('fixes take a paragraph with all its lines, and nothing else', () => {
    const paragraph = WRAPPED.slice(6, 10).join('\n');
    const text = `${WRAPPED.slice(0, 11).join('\n')}${paragraph}\n\nभाषा\n`;
    const fixed = fix(text);
    assert.equal(fixed, WRAPPED.join('\n'));
  });

  test('a word on both sides of a line break is found with its place', () => {
    const text = WRAPPED.join('\n').replace('85\nहेक्टेयर', '85 हेक्टेयर\nहेक्टेयर');
    const { settings } = resolveSettings([{ from: 'test', preset: 'wire' }]);
    const found = lint(parse(text), settings).findings.find(({ ruleId }) => ruleId === 'repeated-word');
    if (found !== undefined) assert.match(text.slice(found.start, found.end), /हेक्टेयर/);
    const fixed = fix(text);
    assert.equal(fixed.split('\n').length, text.split('\n').length);
  });
});

describe('a headline that lost its line break', () => {
  const HEADLINE = 'कोसी पर नया पुल बनेगा';
  const LEAD =
    'सुपौल, 4 मई (भाषा) कोसी नदी पर नया पुल बनाया जाएगा जिस पर 412 करोड़ रुपये खर्च होंगे।पथ निर्माण विभाग ने सोमवार को यह जानकारी दी।';
  const REST = 'पुल के दोनों ओर चेतावनी के बोर्ड लगाए गए हैं और रात में रोशनी का इंतजाम किया गया है।';

  for (const [name, joint] of [
    ['with a space', ' '],
    ['without one', ''],
  ] as const) {
    test(`stands before the dateline, ${name}`, () => {
      const text = `${HEADLINE}${joint}${LEAD}\n${REST}`;
      assert.deepEqual(rolesOf(text), ['headline कोसी पर', 'lead सुपौल, 4', 'body पुल के']);
      const [story] = parse(text).stories;
      assert.equal(text.slice(story!.headline?.start, story!.headline?.end), HEADLINE);
      assert.equal(story!.dateline?.text, 'सुपौल, 4 मई (भाषा)');
      assert.deepEqual(verdictsOf(text), verdictsOf(`${HEADLINE}\n${LEAD}\n${REST}`));
      assert.equal(
        findingsOf(text).some((finding) => finding.startsWith('missing-dateline')),
        false,
      );
    });
  }

  test('a second story glued behind the first begins with its headline', () => {
    const text = `${HEADLINE}\n\n${LEAD}${'झील की सफाई का काम शुरू'} नैनीताल, 8 मई (भाषा) झील की सफाई का काम शुरू हो गया है। नगर पालिका ने यह जानकारी दी।`;
    const { stories } = parse(text);
    assert.deepEqual(
      stories.map(({ headline, dateline }) => [text.slice(headline?.start, headline?.end), dateline?.places[0]]),
      [
        [HEADLINE, 'सुपौल'],
        ['झील की सफाई का काम शुरू', 'नैनीताल'],
      ],
    );
  });

  test('a reporter’s name and an agency in a sentence part nothing', () => {
    for (const text of [
      `(संवाददाता का नाम) ${LEAD}`,
      `${HEADLINE}\n\nविभाग के सचिव ने सुपौल में 4 मई (सोमवार) को कहा कि काम शुरू होगा। उन्होंने भाषा (पीटीआई) से बात की।`,
      `${HEADLINE}\n\nसमाचार एजेंसी (भाषा) की 4 मई (वार्ता की नहीं) की खबर में यह बात कही गई थी, पर विभाग ने इससे इनकार किया है।`,
    ])
      assert.equal(
        parse(text).stories.flatMap(({ blocks }) => blocks).length,
        text.split('\n').filter((line) => line !== '').length,
      );
  });

  test('no fix deletes the line that headline and lead share', () => {
    const text = `${HEADLINE} ${LEAD}\n\n${HEADLINE}\n\n${REST}\n`;
    const fixed = fix(text);
    assert.ok(fixed.includes(`${HEADLINE} सुपौल, 4 मई (भाषा)`));
  });
});
