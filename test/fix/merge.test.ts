import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type ChosenFix, merge } from '../../server/src/fix/apply';
import { deleteLines } from '../../server/src/fix/make/delete';
import type { Edit, Finding } from '../../server/src/rules/types';

/** A fix of a rule that makes these edits. */
function fix(ruleId: string, ...edits: Edit[]): ChosenFix {
  const { start } = edits[0]!;
  const finding = { ruleId, start, end: edits.at(-1)!.end, fix: 'safe', severity: 'warning' } as unknown as Finding;
  return { finding, fix: { title: { text: { hi: ruleId, en: ruleId } }, safety: 'safe', edits } };
}

function winners(text: string, ...fixes: ChosenFix[]): { rules: string[]; text: string } {
  const { taken, edits } = merge(text, fixes);
  return { rules: taken.map(({ finding }) => finding.ruleId), text: applyEdits(text, edits) };
}

const TEXT = 'क ख ग घ\nच छ\n\nज\n';

describe('Two fixes that want the same stretch', () => {
  const replace = (ruleId: string, start: number, end: number, newText: string) => fix(ruleId, { start, end, newText });

  it('have one winner: the one that starts first', () => {
    const [late, early] = [replace('late', 2, 5, 'x'), replace('early', 0, 3, 'y')];
    for (const order of [
      [late, early],
      [early, late],
    ]) {
      assert.deepEqual(winners(TEXT, ...order), { rules: ['early'], text: 'y ग घ\nच छ\n\nज\n' });
    }
  });

  it('then the longer one', () => {
    const [short, long] = [replace('short', 0, 1, 'x'), replace('long', 0, 3, 'y')];
    for (const order of [
      [short, long],
      [long, short],
    ])
      assert.deepEqual(winners(TEXT, ...order).rules, ['long']);
  });

  it('then the one whose finding comes first', () => {
    const [one, two] = [replace('one', 0, 1, 'x'), replace('two', 0, 1, 'y')];
    assert.deepEqual(winners(TEXT, one, two).rules, ['one']);
    assert.deepEqual(winners(TEXT, two, one).rules, ['two']);
  });

  it('become one where both take out', () => {
    const result = winners(
      TEXT,
      fix('a', { start: 0, end: 4, newText: '' }),
      fix('b', { start: 2, end: 6, newText: '' }),
    );
    assert.deepEqual(result, { rules: ['a', 'b'], text: 'घ\nच छ\n\nज\n' });
  });

  it('leave a fix of several edits whole or not at all', () => {
    const two = fix('two', { start: 2, end: 3, newText: 'x' }, { start: 6, end: 7, newText: 'x' });
    assert.deepEqual(winners(TEXT, replace('one', 0, 4, 'y'), two).rules, ['one']);
  });
});

describe('Lines that go', () => {
  /** The text without the lines that begin with `-`, all at once and one by one. */
  function without(text: string): string {
    const spans = (draft: string) =>
      [...draft.matchAll(/^-.*$/gm)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const { edits } = merge(
      text,
      spans(text).map((span) => fix('line', deleteLines(text, span))),
    );
    const atOnce = applyEdits(text, edits);
    for (const pickLast of [true, false]) {
      let draft = text;
      for (let left = spans(draft); left.length > 0; left = spans(draft)) {
        draft = applyEdits(draft, [deleteLines(draft, (pickLast ? left.at(-1) : left[0])!)]);
      }
      assert.equal(draft, atOnce, JSON.stringify(text));
    }
    return atOnce;
  }

  for (const [text, rest] of [
    ['क\n\n-\n\nख', 'क\n\nख'],
    ['क\n-\nख', 'क\nख'],
    ['क\n-\n\nख', 'क\n\nख'],
    ['क\n-\n\n-\nख', 'क\n\nख'],
    ['क\r\n-\r\n\r\n-\r\nख', 'क\r\n\r\nख'],
    ['क\n\n-\n\n\n-\n\nख', 'क\n\n\nख'],
    ['-\n\nक\n', 'क\n'],
    ['क\n\n-\n\n-', 'क'],
    ['क\n\n-\n\n-\n', 'क\n'],
    ['-', ''],
  ] as const) {
    it(`leave ${JSON.stringify(rest)} of ${JSON.stringify(text)}, at once and one by one`, () => {
      assert.equal(without(text), rest);
    });
  }

  it('never want the same stretch twice, whatever stands between them', () => {
    const piece = fc.constantFrom('-', 'क', ' ', '\b', '\t', '\n', '\r', '\r\n', '\n\n', '-\n', '\r\n\b-');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.array(fc.nat(60), { maxLength: 6 }), (pieces, places) => {
        const text = pieces.join('');
        const lines = [...text.matchAll(/^[^\r\n]*-[^\r\n]*$/gm)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
        const others = places.map((start) => ({ start, end: start + 2, newText: start % 2 === 0 ? '' : 'x' }));
        const fixes = [
          ...lines.map((span) => fix('line', deleteLines(text, span))),
          ...others.filter(({ end }) => end <= text.length).map((edit) => fix('other', edit)),
        ];
        const { edits } = merge(text, fixes);
        assert.ok(edits.every((edit, i) => i === 0 || edit.start >= edits[i - 1]!.end));
        applyEdits(text, edits);
      }),
      { seed: 9, numRuns: 5_000 },
    );
  });
});
