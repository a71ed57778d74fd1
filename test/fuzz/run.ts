/** A run over many documents. A document is named by its number: the same number makes the same document again. */
import assert from 'node:assert/strict';
import { faultOf } from './check';
import { makeDocument, seeded } from './documents';

/**
 * Checks documents `from` to `from + count`, and fails with the first fault, the document's number and its text.
 */
export function fuzz(from: number, count: number): void {
  for (let number = from; number < from + count; number++) {
    const text = makeDocument(seeded(number));
    const fault = faultOf(text, number);
    assert.equal(fault, undefined, `Document ${number}: ${fault}\n${JSON.stringify(text)}`);
  }
}
