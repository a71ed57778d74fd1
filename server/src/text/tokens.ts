/** Words, numbers and marks of a folded stretch, as parallel arrays: one row a token, no object per token. */
import { isDevanagariWordUnit } from './fold';

export const TokenKind = {
  /** A run of Devanagari letters and signs. */
  word: 0,
  /** A run of letters of another script. */
  latin: 1,
  /** Digits, with commas and points between digits. */
  number: 2,
  /** A single mark; two apostrophes in a row count as one double quotation mark. */
  mark: 3,
} as const;

export interface Tokens {
  readonly count: number;
  readonly kind: Uint8Array;
  /** Folded offsets. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The folded text of each token. */
  readonly text: readonly string[];
}

/** Words to remember, a power of two: most words of a paper are among its commonest ten thousand. */
const REMEMBERED = 1 << 14;
/** Longer words are rare, and remembering one costs as much as reading it. */
const LONGEST_REMEMBERED = 24;
/** V8 cuts shorter pieces out as texts of their own. */
const LEAST_SLICE = 13;

/**
 * Words as they were met last, by a hash of their letters: a word that comes again is the text that it was before. That makes
 * no text anew, and what looks words up finds their own hashes known. A newer word takes the place of an older one.
 */
const remembered: string[] = new Array<string>(REMEMBERED).fill('');

/** The text of a stretch. @param hash of its units, any. */
function wordAt(text: string, start: number, end: number, hash: number): string {
  const length = end - start;
  if (length > LONGEST_REMEMBERED) return partOf(text, start, end);
  const place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
  const known = remembered[place]!;
  if (known.length === length) {
    let i = 0;
    while (i < length && known.charCodeAt(i) === text.charCodeAt(start + i)) i++;
    if (i === length) return known;
  }
  return (remembered[place] = asName(text.slice(start, end)));
}

/** A stretch that does not keep the text it was cut from in memory, as long slices do. */
function partOf(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return end - start < LEAST_SLICE ? part : asName(part);
}

/** The same text as the name of a property: of those an engine keeps one each, and tells two apart without reading them. */
function asName(word: string): string {
  for (const name in { [word]: 0 }) return name;
  return word;
}

/** True for a letter of a script other than Devanagari, as folded (capitals are gone). */
function isOtherLetter(c: number): boolean {
  if (c < 0x80) return c >= 0x61 && c <= 0x7a;
  if (c >= 0x900 && c <= 0x97f) return false;
  return c >= 0xaa && /\p{L}|\p{M}/u.test(String.fromCharCode(c));
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isBlank(c: number): boolean {
  return c === 0x20 || (c >= 9 && c <= 13);
}

function createScratch(room: number) {
  return { kind: new Uint8Array(room), starts: new Int32Array(room), ends: new Int32Array(room) };
}

/** Where tokens are put down before their number is known. */
let scratch = createScratch(1024);

/**
 * Splits a folded stretch into tokens.
 * @param text folded text; `start` and `end` are folded offsets.
 */
export function tokenize(text: string, start: number, end: number): Tokens {
  // a token has at least one unit
  if (scratch.kind.length < end - start) scratch = createScratch(end - start);
  const { kind, starts, ends } = scratch;
  const words: string[] = [];
  let count = 0;
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (isBlank(c)) {
      i++;
      continue;
    }
    let j = i + 1;
    let k: number;
    let hash = c;
    let word: string | undefined;
    if (isDevanagariWordUnit(c)) {
      for (; j < end; j++) {
        const d = text.charCodeAt(j);
        if (!isDevanagariWordUnit(d)) break;
        hash = Math.imul(hash, 0x01000193) ^ d;
      }
      k = TokenKind.word;
    } else if (isDigit(c)) {
      while (j < end) {
        const d = text.charCodeAt(j);
        if (isDigit(d)) j++;
        else if ((d === 0x2c || d === 0x2e) && j + 1 < end && isDigit(text.charCodeAt(j + 1))) j += 2;
        else break;
      }
      k = TokenKind.number;
      word = partOf(text, i, j);
    } else if (isOtherLetter(c)) {
      while (j < end && isOtherLetter(text.charCodeAt(j))) j++;
      k = TokenKind.latin;
      word = partOf(text, i, j);
    } else {
      k = TokenKind.mark;
      if (c === 0x27 && text.charCodeAt(j) === 0x27 && j < end) {
        j++;
        word = '"';
      }
    }
    kind[count] = k;
    starts[count] = i;
    ends[count++] = j;
    words.push(word ?? wordAt(text, i, j, hash));
    i = j;
  }
  return { count, kind: kind.slice(0, count), start: starts.slice(0, count), end: ends.slice(0, count), text: words };
}
