import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/fix/apply';
import { composeEdits } from '../../server/src/fix/compose';
import type { Edit } from '../../server/src/rules/types';

/** Edits of a text of some length that do not overlap. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.constantFrom('', '', 'क', 'ख\n', 'पटना, ')), { maxLength: 6 })
    .map((cuts) => {
      const places = cuts.map(([at]) => at).sort((a, b) => a - b);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < places.length; i += 2) {
        edits.push({ start: places[i]!, end: places[i + 1]!, newText: cuts[i]![1] });
      }
      return edits;
    });
}

describe('Two rounds of edits as one', () => {
  it('do what the two do one after the other, in order and without overlaps', () => {
    const text = 'एक दो तीन\nचार पांच छह\n\nसात आठ नौ दस\n';
    fc.assert(
      fc.property(
        editsOf(text.length).chain((first) =>
          editsOf(applyEdits(text, first).length).map((second) => [first, second] as const),
        ),
        ([first, second]) => {
          const composed = composeEdits(text.length, first, second);
          assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
          composed.forEach((edit, i) => {
            assert.ok(i === 0 || edit.start > composed[i - 1]!.end, 'touching edits are one');
          });
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('leave text alone that neither touches', () => {
    const first = [{ start: 0, end: 2, newText: '' }];
    const second = [{ start: 6, end: 7, newText: 'x' }];
    assert.deepEqual(composeEdits(20, first, second), [
      { start: 0, end: 2, newText: '' },
      { start: 8, end: 9, newText: 'x' },
    ]);
  });

  it('are none where the second puts back nothing and the first did nothing', () => {
    assert.deepEqual(composeEdits(5, [], []), []);
  });
});
