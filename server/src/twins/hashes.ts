/** Hashes of 32 bits: words, stretches of words, and the MinHash of a story. Deterministic, the same on every machine. */

/** Hash of a text. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Two hashes made one; the order counts. */
export function combine(a: number, b: number): number {
  return finish(Math.imul(a, 0x85ebca6b) ^ b);
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The hashes of every two words in a row; of the word alone where there is one. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  if (words.length < 2) return words;
  return Uint32Array.from({ length: words.length - 1 }, (_, i) => combine(words[i]!, words[i + 1]!));
}

/**
 * Bands of a MinHash signature, and rows in each. Two stories that share a part s of all their shingles meet in a band with
 * a likelihood of 1 − (1 − s²)²⁴: 0.998 for s = 0.47 (the same story cut to a little less than half), 0.91 for 0.3, 0.02 for 0.03.
 */
const BANDS = 24;
const ROWS = 2;

/** Multipliers of the hash functions, one a row of the signature: odd numbers of a fixed sequence. */
const MULTIPLIERS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => combine(i + 1, 0x9e3779b9) | 1);

/** The keys of the bands of a story's shingles: equal keys make two stories worth comparing. */
export function bandKeys(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < least.length; i++) {
      const h = Math.imul(shingle ^ (shingle >>> 15), MULTIPLIERS[i]!) >>> 0;
      if (h < least[i]!) least[i] = h;
    }
  }
  return Uint32Array.from({ length: BANDS }, (_, band) => {
    let key = combine(0x62616e64, band);
    for (let row = 0; row < ROWS; row++) key = combine(key, least[band * ROWS + row]!);
    return key;
  });
}
