/** Hashes of 32 bits: words, stretches of words, and the MinHash of a story. Deterministic, the same on every machine. */

/** A hash of no units, to be gone on with by `hashUnits` or `hashUnit` and made ready by `finish`. */
export const NO_UNITS = 0x811c9dc5;

/** Hash of a text. */
export function hash32(text: string): number {
  return finish(hashUnits(NO_UNITS, text, 0, text.length));
}

/** Goes on with a hash over a stretch of a text. */
export function hashUnits(hash: number, text: string, start: number, end: number): number {
  let h = hash;
  for (let i = start; i < end; i++) h = hashUnit(h, text.charCodeAt(i));
  return h;
}

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Two hashes made one; the order counts. */
export function combine(a: number, b: number): number {
  return finish(Math.imul(a, 0x85ebca6b) ^ b);
}

/** Mixes what was gone on with, so that near texts have far hashes. */
export function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * Bands of a MinHash signature, and rows in each. Two stories that share a part s of all their shingles meet in a band with
 * a likelihood of 1 − (1 − s²)²⁴: 0.998 for s = 0.47 (the same story cut to a little less than half), 0.91 for 0.3, 0.02 for 0.03.
 */
export const BANDS = 24;
const ROWS = 2;

/** Multipliers of the hash functions, one a row of the signature: odd numbers of a fixed sequence. */
const MULTIPLIERS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => combine(i + 1, 0x9e3779b9) | 1);

/** Puts the keys of the bands of a story's shingles into a list: equal keys make two stories worth comparing. */
export function putBandKeys(shingles: Uint32Array, bands: Uint32Array): void {
  for (let band = 0; band < BANDS; band++) {
    let key = combine(0x62616e64, band);
    for (let row = 0; row < ROWS; row++) key = combine(key, leastOf(shingles, MULTIPLIERS[band * ROWS + row]!));
    bands[band] = key;
  }
}

function leastOf(shingles: Uint32Array, multiplier: number): number {
  let least = 0xffffffff;
  for (let i = 0; i < shingles.length; i++) {
    const shingle = shingles[i]!;
    const h = Math.imul(shingle ^ (shingle >>> 15), multiplier) >>> 0;
    if (h < least) least = h;
  }
  return least;
}
