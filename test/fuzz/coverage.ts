/** What a fuzzer that follows the coverage of the engine turns its bytes into. */
import { faultOf } from './check';
import { ALPHABETS, samples, triggers } from './documents';

/** Set in the first byte: the others are UTF-8. Else each is a piece of a document, so that what changes by one byte is still copy. */
const UTF8 = 0x80;

/** A piece for each byte: every letter that hurts, and words that lead somewhere in the engine. */
const pieces: readonly string[] = [
  ...new Set([...Object.values(ALPHABETS).flat(), ...samples.flatMap(wordsOf), ...triggers]),
].slice(0, 256);

/** The words that a sample has and the others have not, as far as one can tell: its longest. */
function wordsOf(sample: string): readonly string[] {
  const words = [...new Set(sample.split(/\s+/))].sort((a, b) => b.length - a.length);
  return words.slice(0, 3).map((word) => `${word} `);
}

export function documentOf(data: Uint8Array): string {
  const [first = 0] = data;
  const rest = data.subarray(1);
  if ((first & UTF8) !== 0) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest);
  let text = '';
  for (const byte of rest) text += pieces[byte % pieces.length];
  return text;
}

/** Called for every input. What it throws is a fault. */
export function fuzz(data: Uint8Array): void {
  const text = documentOf(data);
  const fault = faultOf(text, data[0] ?? 0);
  if (fault !== undefined) throw new Error(`${fault}\n${JSON.stringify(text)}`);
}

/** Inputs to begin with: the beginnings of the samples, for each preset in turn. */
export function seeds(): readonly Uint8Array[] {
  return samples.map((text, i) => Uint8Array.from([UTF8 | i, ...new TextEncoder().encode(text.slice(0, 120))]));
}
