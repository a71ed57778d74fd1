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

/**
 * Splits a folded stretch into tokens.
 * @param text folded text; `start` and `end` are folded offsets.
 */
export function tokenize(text: string, start: number, end: number): Tokens {
  // a token has at least one unit; most have four
  let room = ((end - start) >> 1) + 8;
  let kind = new Uint8Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
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
    let word: string | undefined;
    if (isDevanagariWordUnit(c)) {
      while (j < end && isDevanagariWordUnit(text.charCodeAt(j))) j++;
      k = TokenKind.word;
    } else if (isDigit(c)) {
      while (j < end) {
        const d = text.charCodeAt(j);
        if (isDigit(d)) j++;
        else if ((d === 0x2c || d === 0x2e) && j + 1 < end && isDigit(text.charCodeAt(j + 1))) j += 2;
        else break;
      }
      k = TokenKind.number;
    } else if (isOtherLetter(c)) {
      while (j < end && isOtherLetter(text.charCodeAt(j))) j++;
      k = TokenKind.latin;
    } else {
      k = TokenKind.mark;
      if (c === 0x27 && text.charCodeAt(j) === 0x27 && j < end) {
        j++;
        word = '"';
      }
    }
    if (count === room) {
      room *= 2;
      kind = grow(kind, new Uint8Array(room));
      starts = grow(starts, new Int32Array(room));
      ends = grow(ends, new Int32Array(room));
    }
    kind[count] = k;
    starts[count] = i;
    ends[count] = j;
    words.push(word ?? text.slice(i, j));
    count++;
    i = j;
  }
  return { count, kind, start: starts, end: ends, text: words };
}

function grow<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}
