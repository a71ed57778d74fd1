import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nothingKnown } from '../../server/src/story/known';
import type { Block } from '../../server/src/story/model';
import {
  canRepeat,
  headlineKey,
  isEnglishLine,
  markRepeats,
  type Nearness,
  nearness,
  stripAffixes,
} from '../../server/src/story/similarity';
import { fold, fromSource } from '../../server/src/text/fold';

/** The lines of a text as blocks. */
function blocksOf(text: string) {
  const folded = fold(text);
  const blocks: Block[] = [];
  let start = 0;
  for (const [line, words] of text.split('\n').entries()) {
    const end = start + words.length;
    if (words !== '') {
      blocks.push({
        start,
        end,
        line,
        role: 'body',
        foldedStart: fromSource(folded, start),
        foldedEnd: fromSource(folded, end),
        known: nothingKnown(),
      });
    }
    start = end + 1;
  }
  return { texts: { text, folded: folded.text }, blocks };
}

function near(a: string, b: string): Nearness | undefined {
  const { texts, blocks } = blocksOf(`${a}\n${b}`);
  const [first, second] = blocks.map((block) => headlineKey(texts, block));
  return nearness(first!, second!);
}

const HEADLINE = 'पहाड़ से गिरे पत्थर, यमुनोत्री मार्ग पर यातायात बंद';

describe('two headlines', () => {
  test('are the same letter by letter, whatever cannot be seen', () => {
    assert.equal(near(HEADLINE, HEADLINE), 'exact');
    assert.equal(near('अस्पताल में बढ़ेंगे बिस्तर', 'अस्\u200dपताल में बढ़ेंगे बिस्तर'), 'exact');
  });

  test('are the same in another spelling or with other marks', () => {
    assert.equal(near(HEADLINE, `${HEADLINE}।`), 'spelling');
    assert.equal(near('ज़मीन के कागज़ अब डाकघर में', 'जमीन के कागज अब डाकघर में'), 'spelling');
    assert.equal(near('पटरी पर लौटा रेल यातायात, कोहरा छंटा', 'पटरी पर लौटा रेल यातायात: कोहरा छंटा'), 'spelling');
  });

  test('are the same but for a label, a take or a site', () => {
    for (const other of [
      `LIVE: ${HEADLINE}`,
      `ब्रेकिंग न्यूज | ${HEADLINE}`,
      `वीडियो - ${HEADLINE}`,
      `${HEADLINE} (लीड-1)`,
      `${HEADLINE} (दूसरी लीड)`,
      `${HEADLINE} (संशोधित)`,
      `${HEADLINE} | खबर पोर्टल`,
      `${HEADLINE} – Utkal Mail`,
      `LIVE: ${HEADLINE} (अपडेट) | खबर पोर्टल`,
    ]) {
      assert.equal(near(HEADLINE, other), 'affix', other);
    }
  });

  test('are the same where one is cut off, with an ellipsis or inside a word', () => {
    assert.equal(near(HEADLINE, 'पहाड़ से गिरे पत्थर, यमुनोत्री मार्ग पर...'), 'cut');
    assert.equal(near(HEADLINE, 'पहाड़ से गिरे पत्थर, यमुनोत्री मार्ग पर याता'), 'cut');
    assert.equal(near(HEADLINE, `${HEADLINE}…`), 'cut');
  });

  test('are two where one is a short beginning, or a whole phrase, of the other', () => {
    assert.equal(near(HEADLINE, 'पहाड़ से गिरे...'), undefined);
    assert.equal(near(HEADLINE, 'पहाड़ से गिरे पत्थर, यमुनोत्री मार्ग'), undefined);
  });

  test('are two where a number differs, however alike the rest', () => {
    assert.equal(near('पहले चरण में 71 पंचायतों में मतदान पूरा हुआ आज', 'पहले चरण में 84 पंचायतों में मतदान पूरा हुआ आज'), undefined);
  });

  test('are near with nine words in ten the same', () => {
    assert.equal(
      near('सेब बागवानों को मिलेगा नया बाजार और दाम भी अच्छे मिलेंगे', 'सेब बागवानों को मिलेगा नया बाजार और दाम भी बेहतर मिलेंगे'),
      'words',
    );
    assert.equal(near('सेब बागवानों को मिलेगा नया बाजार', 'केला बागवानों को मिलेगा पुराना बाजार'), undefined);
  });
});

describe('a headline', () => {
  test('keeps words that only look like a label or a site', () => {
    for (const line of [
      'वीडियो से खुला चोरी का राज',
      'नई दिल्ली - लखनऊ ट्रेन रद्द',
      'मतदान (पहला चरण) पूरा',
      'लाइव प्रसारण पर रोक',
    ]) {
      assert.equal(stripAffixes(fold(line).text), fold(line).text);
    }
  });

  test('needs four words, twenty letters and some Devanagari to be repeated', () => {
    const { texts, blocks } = blocksOf(
      'नई दिल्ली\nआज का बड़ा दिन\nPotters get new shops at airports\nपहाड़ से गिरे पत्थर, मार्ग बंद',
    );
    assert.deepEqual(
      blocks.map((block) => canRepeat(headlineKey(texts, block))),
      [false, false, false, true],
    );
  });
});

describe('a line of English', () => {
  test('has five words and no word of a byline', () => {
    assert.ok(isEnglishLine("kerala to restore canals before monsoon: 'work on'"));
    assert.ok(!isEnglishLine('edited by the news desk of the day'));
    assert.ok(!isEnglishLine('ians'));
    assert.ok(!isEnglishLine('new update'));
    assert.ok(!isEnglishLine('ai और 6g पर iit कानपुर में सम्मेलन'));
  });
});

describe('marking repeats', () => {
  test('gives repeats their role, says how near they are, and leaves the rest', () => {
    const { texts, blocks } = blocksOf(
      [
        HEADLINE,
        HEADLINE,
        `LIVE: ${HEADLINE}`,
        'Rocks fall from hill, traffic halted on shrine route',
        'तीन दिन से हो रही है बारिश',
      ].join('\n\n'),
    );
    const marked = markRepeats(texts, blocks[0]!, blocks);
    assert.deepEqual(
      marked.map(({ line, repeats }) => `${line} ${repeats?.how} ${repeats?.of.line}`),
      ['2 exact 0', '4 near 0', '6 twin 0'],
    );
    assert.deepEqual(
      blocks.map(({ role }) => role),
      ['body', 'repeat', 'repeat', 'repeat', 'body'],
    );
  });

  test('finds no twin beside an English headline', () => {
    const { texts, blocks } = blocksOf('Rocks fall from hill, traffic halted\nShrine route closed for the third day');
    assert.deepEqual(markRepeats(texts, blocks[0]!, blocks), []);
  });
});
