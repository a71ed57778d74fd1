/** What every safe fix promises, over composed copy into which faults were put, and over copy that was damaged besides. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../../scripts/random.mjs';
import { resolveSettings } from '../../server/src/config/settings';
import { fixDraft, lintDraft } from '../../server/src/draft';
import { applyEdits, type ChosenFix, merge, safeFixes } from '../../server/src/fix/apply';
import { fixAll } from '../../server/src/fix/fixpoint';
import type { Edit } from '../../server/src/rules/types';
import { inject, textOf } from '../support/injection';

/** Rules whose safe fixes take something out and put nothing in; the others mend a mark or the spelling of a word. */
const REMOVES = new Set([
  'ad-marker',
  'web-furniture',
  'repeated-headline',
  'repeated-paragraph',
  'english-line',
  'agency-signoff',
]);
const contexts = {
  wire: { settings: resolveSettings([{ from: 'test', preset: 'wire' }]).settings },
  web: { settings: resolveSettings([{ from: 'test', preset: 'web' }]).settings },
};

/** A story into which faults were put. */
const injected = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => inject(seededRandom(seed)));

/** What a hand does to copy: a unit lost, doubled or strayed in, a line broken or joined. */
const damage = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '।',
      'ा',
      '्',
      '\u200d',
      '\u200b',
      '(',
      '|',
      '<b>',
      '25',
      'विज्ञापन\n',
    ),
    fc.integer({ min: 0, max: 2 }),
  ),
  { maxLength: 5 },
);
const damaged = fc.tuple(injected, damage).map(([one, hits]) => {
  const text = hits.reduce((sum, [where, put, lost]) => {
    const at = Math.floor(where * sum.length);
    return sum.slice(0, at) + put + sum.slice(at + lost);
  }, one.text);
  return { ...one, text };
});

function fixesOf(text: string, preset: 'wire' | 'web'): ChosenFix[] {
  return safeFixes(lintDraft(text, contexts[preset]).findings);
}

describe('Every safe fix', () => {
  it('is made once: fixing a fixed text changes nothing', () => {
    fc.assert(
      fc.property(damaged, ({ text, story: { preset } }) => {
        const once = fixDraft(text, contexts[preset]);
        const twice = fixDraft(once.text, contexts[preset]);
        assert.equal(twice.text, once.text);
        assert.deepEqual(twice.made, {});
      }),
      { numRuns: 250, seed: 11 },
    );
  });

  it('takes out nothing but white space outside of what its finding marks', () => {
    fc.assert(
      fc.property(damaged, ({ text, story: { preset } }) => {
        for (const { finding, fix } of fixesOf(text, preset)) {
          for (const edit of fix.edits) {
            const before = text.slice(edit.start, Math.max(edit.start, Math.min(edit.end, finding.start)));
            const behind = text.slice(Math.min(edit.end, Math.max(edit.start, finding.end)), edit.end);
            const outside = `${before}${behind}`;
            assert.match(outside, /^[\s\u200b\ufeff]*$/, `${finding.ruleId}: ${JSON.stringify(outside)}`);
          }
        }
      }),
      { numRuns: 250, seed: 12 },
    );
  });

  it('cuts through no akshara', () => {
    fc.assert(
      fc.property(damaged, ({ text, story: { preset } }) => {
        for (const { finding, fix } of fixesOf(text, preset)) {
          for (const { start, end } of fix.edits) {
            for (const at of [start, end]) assert.ok(!cutsAkshara(text, at), `${finding.ruleId} at ${at}`);
          }
        }
      }),
      { numRuns: 250, seed: 13 },
    );
  });

  it('leaves headline, dateline, lead and body as they are, to the word and the figure', () => {
    fc.assert(
      fc.property(injected, ({ text, story }) => {
        const { text: fixed } = fixDraft(text, contexts[story.preset]);
        for (const paragraph of textOf(story).split('\n\n')) assert.ok(fixed.includes(paragraph), paragraph);
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it('of a rule that takes out puts no word in and changes none: what is left stands in its order', () => {
    fc.assert(
      fc.property(damaged, ({ text, story: { preset } }) => {
        const { text: fixed } = fixAll(text, (draft) =>
          lintDraft(draft, contexts[preset]).findings.filter(({ ruleId }) => REMOVES.has(ruleId)),
        );
        assert.ok(isWithin(wordsOf(fixed), wordsOf(text)), 'a word that was not there, or in another order');
      }),
      { numRuns: 250, seed: 15 },
    );
  });

  it('leads to the same text in any order, all at once or one by one', () => {
    fc.assert(
      fc.property(injected, fc.integer(), ({ text, story: { preset } }, seed) => {
        const all = fixDraft(text, contexts[preset]).text;
        const random = seededRandom(seed);
        const shuffled = fixAll(
          text,
          (draft) => lintDraft(draft, contexts[preset]).findings,
          (findings) => safeFixes(findings).sort(() => random() - 0.5),
        );
        assert.equal(shuffled.text, all, 'shuffled');
        let single = text;
        for (let left = fixesOf(single, preset); left.length > 0; left = fixesOf(single, preset)) {
          const one = left[Math.floor(random() * left.length)]!;
          single = applyEdits(single, merge(single, [one]).edits);
        }
        assert.equal(single, all, 'one by one');
      }),
      { numRuns: 150, seed: 16 },
    );
  });

  it('is taken back to the byte', () => {
    fc.assert(
      fc.property(damaged, ({ text, story: { preset } }) => {
        const { text: fixed, edits } = fixDraft(text, contexts[preset]);
        assert.equal(applyEdits(text, edits), fixed);
        assert.equal(applyEdits(fixed, inverse(text, edits)), text);
      }),
      { numRuns: 250, seed: 17 },
    );
  });
});

/** The edits that take others back. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const at = start + shift;
    shift += newText.length - (end - start);
    return { start: at, end: at + newText.length, newText: text.slice(start, end) };
  });
}

/** True where a sign, a joiner or half a surrogate pair would lose its base. */
function cutsAkshara(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (at === 0 || /[\ud800-\udbff]/.test(text.charAt(at - 1))) return at > 0 && /[\udc00-\udfff]/.test(next);
  const base = /[\u0900-\u097f]/.test(text.charAt(at - 1));
  return base && /[\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963]/.test(next);
}

function wordsOf(text: string): string[] {
  return text.match(/[\u0900-\u097f]+|\d+/g) ?? [];
}

/** True when the words stand among the others in the same order. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    while (at < others.length && others[at] !== word) at++;
    if (at++ >= others.length) return false;
  }
  return true;
}
