/** A run over many documents. A document is named by its number: the same number makes the same document again. */
import assert from 'node:assert/strict';
import { seededRandom } from '../../scripts/random.mjs';
import { faultOf } from './check';
import { makeDocument } from './documents';

/** Reads, lints and fixes document `number`; what went wrong, and with which text. Undefined where nothing did. */
export function faultOfDocument(number: number): { readonly fault: string; readonly text: string } | undefined {
  const text = makeDocument(seededRandom(number));
  const fault = faultOf(text, number);
  return fault === undefined ? undefined : { fault, text };
}

/**
 * Checks documents `from` to `from + count`, and fails with the first fault, the document's number and its text.
 */
export function fuzz(from: number, count: number): void {
  for (let number = from; number < from + count; number++) {
    const found = faultOfDocument(number);
    assert.equal(found, undefined, `Document ${number}: ${found?.fault}\n${JSON.stringify(found?.text)}`);
  }
}
