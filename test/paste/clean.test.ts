import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { cleanPasted } from '../../server/src/paste/clean';
import { htmlToText } from '../../server/src/paste/html';
import { isPageSource, tidyText } from '../../server/src/paste/tidy';

const STORY = [
  'सोन नदी पर पुराने पुल की मरम्मत पूरी',
  'डेहरी, 12 नवंबर (भाषा) सोन नदी पर बने पुराने पुल की मरम्मत बुधवार को पूरी हो गई। पुल निर्माण निगम के अधिकारियों ने यह जानकारी दी।',
  'निगम के अनुसार, मरम्मत पर 14 करोड़ रुपये खर्च हुए और काम 9 महीने चला।',
];
const CLEAN = STORY.join('\n\n');
const PAGE = `<html><body><!--StartFragment--><nav><a href="/">होम</a></nav><h1>${STORY[0]}</h1><h2>${STORY[0]}</h2>
<div class="ad">Advertisement</div><p>${STORY[1]!.replace('पुराने पुल', 'पुराने&nbsp;पुल')}</p><p><a href="/x?utm_source=a">यह भी पढ़ें: मानसून की वापसी शुरू</a></p>
<p>${STORY[2]!.replace('9 महीने', '9\u200b महीने')}</p><aside>ट्रेंडिंग</aside><button>शेयर करें</button><!--EndFragment--></body></html>`;

const context = { settings: resolveSettings([{ from: 'test', preset: 'wire' }]).settings };

test('a page from the clipboard becomes the story and nothing else, with a count of what was done', () => {
  const { text, made } = cleanPasted({ text: 'anything', html: PAGE }, context, htmlToText);
  assert.equal(text, CLEAN);
  assert.deepEqual(made, { 'repeated-headline': 1, 'ad-marker': 1, 'web-furniture': 1 });
});

test('the source of a page in plain text is read as a page', () => {
  assert.equal(cleanPasted({ text: PAGE }, context, htmlToText).text, CLEAN);
});

test('plain text keeps its paragraphs, Windows line ends become one kind', () => {
  const pasted = `\ufeff${STORY[0]}\r\n\r\n\r\n\r\nAdvertisement\r\n\r\n${STORY[1]}  \r\n\r\n${STORY[2]}\r\n`;
  assert.equal(cleanPasted({ text: pasted }, context, undefined).text, CLEAN);
});

test('clean copy comes out as it went in', () => {
  assert.deepEqual(cleanPasted({ text: CLEAN }, context, htmlToText), { text: CLEAN, made: {} });
  const signed = `${CLEAN}\n\nभाषा  अर्पणा  मनीषा`;
  assert.equal(cleanPasted({ text: signed }, context, htmlToText).text, signed);
});

test('copy with a stray tag or a comparison is no page', () => {
  assert.ok(!isPageSource(CLEAN));
  assert.ok(!isPageSource('तापमान 5 < 7 रहा और <b>बारिश</b> हुई।'));
  assert.ok(isPageSource('<!DOCTYPE html>\n<p>क'));
  assert.ok(isPageSource('<p>बारिश</p>'));
});

test('joiners stay where they shape a letter, and go where they do nothing', () => {
  assert.equal(
    tidyText('श्री\u200dमान क्\u200d और न\u200cही a\u200db \u200d।'),
    'श्री\u200dमान क्\u200d और न\u200cही ab ।',
  );
});

test('links lose what tracks, and nothing else', () => {
  for (const [link, bare] of [
    ['https://example.org/a?utm_source=wa&utm_medium=b', 'https://example.org/a'],
    ['https://example.org/a?id=4&fbclid=Iw1#top', 'https://example.org/a?id=4#top'],
    ['https://example.org/a?gclid=1&amp;page=2', 'https://example.org/a?page=2'],
    ['https://example.org/a?reference=7&order=utm', 'https://example.org/a?reference=7&order=utm'],
  ]) {
    assert.equal(tidyText(`सूची ${link} पर है।`), `सूची ${bare} पर है।`);
  }
});
