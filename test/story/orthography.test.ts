/** The one pass over the letters of a story: what each list holds, and what it leaves alone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { repairCluster } from '../../server/src/story/cluster';
import type { Desk } from '../../server/src/story/desk';
import type { Span } from '../../server/src/story/model';
import { parse } from '../../server/src/story/parse';

const HEAD = 'नहर में पानी छोड़ा गया\n\nहिसार, 4 मई (भाषा) ';

function lettersOf(body: string): Desk['letters'] & { text: string } {
  const text = HEAD + body;
  return { ...parse(text).stories[0]!.desk.letters, text };
}

function words({ text }: { text: string }, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('the letters of a story', () => {
  test('give each malformed word once, whole, with joiners', () => {
    const letters = lettersOf('लेागों ने डाॅक्\u200dटरोंं को देखा।');
    assert.deepEqual(words(letters, letters.clusters), ['लेागों', 'डाॅक्\u200dटरोंं']);
    assert.deepEqual(
      letters.clusters.map(({ newText }) => newText),
      ['लोगों', 'डॉक्\u200dटरों'],
    );
  });

  test('give spaces with what should stand there', () => {
    const letters = lettersOf('पानी  आया ।नहर ( बड़ी ) भरी,खेत सींचे गए !');
    const fixed = [...letters.spacing]
      .reverse()
      .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), letters.text);
    assert.equal(fixed, `${HEAD}पानी आया। नहर (बड़ी) भरी, खेत सींचे गए!`);
  });

  test('count digits by runs, in both scripts', () => {
    const letters = lettersOf('खेत १२ और 30 हैं, कोविड-19 के ५ मामले।');
    assert.deepEqual(words(letters, letters.devanagariDigits), ['१२', '५']);
    assert.equal(letters.asciiDigits, 3); // the date, 30, 19
  });

  test('join the units of broken text into runs, and know a Latin name', () => {
    const letters = lettersOf('नहर \ufffd\ufffd में à¤• और Àgra, Über, façade।');
    assert.deepEqual(words(letters, letters.broken), ['\ufffd\ufffd', 'à¤•']);
  });

  test('are empty for sound copy, but for its digits and brackets', () => {
    const letters = lettersOf('नहर (बड़ी) में पानी है; खेत सींचे गए। “ठीक है,” किसान ने कहा: पानी मिला?');
    assert.deepEqual(
      [letters.clusters, letters.visargas, letters.invisible, letters.spacing, letters.broken, letters.falseEnds],
      [[], [], [], [], [], []],
    );
    assert.deepEqual(words(letters, letters.marks), ['(', ')', '(', ')', '“', '”']);
  });

  test('of furniture inside a line are left out', () => {
    const letters = lettersOf('पानी छोड़ा गया। यह भी पढे़ं : नहर की कहानी।\n\nखेत सींचे गए।');
    assert.deepEqual(letters.clusters, []);
  });
});

describe('a malformed word', () => {
  for (const [wrong, right] of [
    ['पीडि़त', 'पीड़ित'],
    ['पडे़गा', 'पड़ेगा'],
    ['जा़हिर', 'ज़ाहिर'],
    ['जु़ड़े', 'जुड़े'],
    ['करो़ड़', 'करोड़'],
    ['रहेगा़', 'रहेगा'],
    ['अौर', 'और'],
    ['आैर', 'और'],
    ['हंै', 'हैं'],
    ['संंक्रमितों', 'संक्रमितों'],
    ['फ्लाइ्ट', 'फ्लाइट'],
  ] as const) {
    test(`${wrong} is ${right}`, () => assert.equal(repairCluster(wrong), right));
  }

  test('stays where more than one word may be meant, or none is malformed', () => {
    for (const word of ['जीअीआइसी', 'पानी', 'फ़्लैट', 'दुःख', 'क़ानून']) assert.equal(repairCluster(word), undefined);
  });
});
