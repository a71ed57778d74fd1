import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from '../../server/src/story/parse';
import { root } from '../support/root';

const configuration = JSON.parse(readFileSync(join(root, 'syntaxes/wirecopy.language-configuration.json'), 'utf8'));

describe('A word of wire copy', () => {
  const { pattern, flags } = configuration.wordPattern;
  const wordsOf = (text: string) => [...text.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);

  it('is whole: letters with their signs, nukta, virama and joiners', () => {
    assert.deepEqual(wordsOf('राष्ट्रपति ने क़ीमत बढ़ाई, क्\u200dष और नम\u200cस्ते।'), [
      'राष्ट्रपति',
      'ने',
      'क़ीमत',
      'बढ़ाई',
      'क्\u200dष',
      'और',
      'नम\u200cस्ते',
    ]);
  });

  it('ends before danda, comma and quotation marks', () => {
    assert.deepEqual(wordsOf('कहा॥ “पुल, टूटा।”'), ['कहा', 'पुल', 'टूटा']);
  });

  it('keeps a number with its commas and point, in both scripts of digits', () => {
    assert.deepEqual(wordsOf('1,32,000 और १२.५ फीसदी, 4.'), ['1,32,000', 'और', '१२.५', 'फीसदी', '4']);
  });

  it('keeps compounds with a hyphen and Latin words with an apostrophe', () => {
    assert.deepEqual(wordsOf("उप-संपादक आते-जाते reporter’s don't"), ['उप-संपादक', 'आते-जाते', 'reporter’s', "don't"]);
  });
});

describe('Pairs', () => {
  it('close Hindi quotation marks and brackets by themselves', () => {
    const pairs = configuration.autoClosingPairs.map(
      ({ open, close }: { open: string; close: string }) => open + close,
    );
    for (const pair of ['“”', '‘’', '()', '[]']) assert.ok(pairs.includes(pair), pair);
  });
});

describe('Snippets', () => {
  const snippets = JSON.parse(readFileSync(join(root, 'syntaxes/wirecopy.code-snippets'), 'utf8')) as Record<
    string,
    { prefix: string[]; body: string; description: string }
  >;

  /** The snippet as somebody would have filled it in. */
  function filled(body: string): string {
    return body
      .replace(/\$CURRENT_DATE/g, '12')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d+/g, '')
      .replace('स्थान', 'पटना');
  }

  it('of datelines give datelines that the linter reads as sound', () => {
    const datelines = Object.values(snippets).filter(({ prefix }) =>
      prefix.some((word) => word.startsWith('dateline')),
    );
    assert.ok(datelines.length >= 4);
    const rest = 'गंगा नदी पर बने पुराने पुल की मरम्मत बुधवार को पूरी हो गई। पुल निर्माण निगम के अधिकारियों ने यह जानकारी दी।';
    for (const { body } of datelines) {
      const copy = `पुल की मरम्मत पूरी\n\n${filled(body)}${rest}\n`;
      const { dateline } = parse(copy).stories[0]!;
      assert.ok(dateline !== undefined, copy);
      assert.deepEqual(dateline.faults, [], copy);
      assert.deepEqual(dateline.places, ['पटना'], copy);
    }
  });

  it('of sources make a figure attributed', () => {
    for (const { prefix, body } of Object.values(snippets)) {
      if (!prefix.some((word) => ['anusar', 'mutabik', 'kaha'].includes(word))) continue;
      const sentence = `${filled(body).replace('स्रोत', 'जल संसाधन विभाग')}पुल पर 14 करोड़ रुपये खर्च हुए।`;
      const copy = `पुल की मरम्मत पूरी\n\nपटना, 12 नवंबर (भाषा) ${sentence}\n`;
      const figure = parse(copy).stories[0]!.figures.find(({ text }) => text.startsWith('14'));
      assert.equal(figure?.verdict, 'attributed', copy);
    }
  });

  it('can each be had by a Hindi and a Latin prefix', () => {
    for (const { prefix } of Object.values(snippets)) {
      assert.ok(prefix.some((word) => /[\u0900-\u097f]/.test(word)) && prefix.some((word) => /[a-z]/.test(word)));
    }
  });
});
