/** What the safe fixes of the desk's rules may never do: undo each other, change a figure's worth or a quotation's words. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { fixAll } from '../../server/src/fix/fixpoint';
import { lint } from '../../server/src/lint';
import { rules } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/types';
import { parse } from '../../server/src/story/parse';
import { quotationsOf } from '../../server/src/story/quotations';
import { fold } from '../../server/src/text/fold';
import { wordsOf } from '../../server/src/text/key';
import { readCaseFile } from '../support/marked-copy';
import { root } from '../support/root';

/** Rules that take whole lines or pieces out, or write as a house does: their fixes are tested elsewhere. */
const OTHERS = new Set(['ad-marker', 'web-furniture', 'repeated-headline', 'repeated-paragraph', 'english-line']);
const OWN = rules.filter(
  ({ meta }) => !OTHERS.has(meta.id) && !/dateline|house-spelling|banned-phrase|agency-signoff/.test(meta.id),
);
const ALL_ON = resolveSettings([
  { from: 'test', rules: Object.fromEntries(OWN.map(({ meta }) => [meta.id, 'warning' as const])) },
]).settings;

function find(text: string): readonly Finding[] {
  const { findings, failures } = lint(parse(text), ALL_ON, OWN);
  assert.deepEqual(failures, []);
  return findings;
}

/** The worth of every number, in order: commas and script do not count. */
function worths(text: string): string[] {
  return (fold(text).text.match(/[0-9][0-9,.]*/g) ?? []).map((digits) => digits.replace(/,|\.$/g, ''));
}

function quotedWords(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => quotationsOf(line, 0, line.length).map(({ start, end }) => line.slice(start, end)))
    .map((quotation) => wordsOf(fold(quotation).text).join(' '));
}

const texts: { name: string; text: string }[] = OWN.flatMap(({ meta }) =>
  meta.examples.flatMap(({ bad, good }) => [bad, good].map((text) => ({ name: `an example of ${meta.id}`, text }))),
);
const folder = join(root, 'test/cases');
// rules that compare drafts, or read packs, have their cases elsewhere
for (const { meta } of OWN.filter((rule) => existsSync(join(folder, rule.meta.id)))) {
  for (const name of readdirSync(join(folder, meta.id)).filter((file) => file.endsWith('.txt')))
    for (const { text, title } of readCaseFile(readFileSync(join(folder, meta.id, name), 'utf8'), name).cases)
      texts.push({ name: `${meta.id}/${name}: ${title}`, text });
}
texts.push({
  name: 'a draft with a slip of every kind',
  text: 'राहत शिविर बंदः प्रशासन\n\nसहरसा, 12 सितंबर (भाषा) बाढ़ में में 161,852 लेागों को राहत नही मिली ।जिले में १२ शिविर,30 नाव और 14 दल हैं।।\n\nकिसान ने कहा, ‘‘पानी नही मिला, 161,852 लोग है है।’’ शिविर 15 दिन चलेगा. आज  शिविर\u200b बंद होंगे। पुल टूटा है। सड़क बही है। अनाज बंटा है। दवा मिली है।',
});

describe('the safe fixes of the desk’s rules', () => {
  for (const { name, text } of texts) {
    test(`keep figures and quotations of ${name}, and come to rest`, () => {
      const once = fixAll(text, find).text;
      assert.equal(fixAll(once, find).text, once);
      assert.deepEqual(worths(once), worths(text));
      assert.deepEqual(quotedWords(once), quotedWords(text));
      assert.deepEqual(
        find(once)
          .filter(({ fix }) => fix === 'safe')
          .map(({ ruleId }) => ruleId),
        [],
      );
    });
  }
});
