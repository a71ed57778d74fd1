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
  readonly kind: readonly number[];
  /** Folded offsets. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The folded text of each token. */
  readonly text: readonly string[];
}

/** Tokens with what a reader knows of each. */
export interface KnownTokens<T> extends Tokens {
  readonly info: readonly T[];
}

/** A word as it was met, and what the reader knows of it once it has looked it up. */
interface Word {
  readonly text: string;
  known: unknown;
}

/** Words to remember, a power of two: most words of a paper are among its commonest ten thousand. */
const REMEMBERED = 1 << 15;
/** Places that a word may have, one behind the other. */
const PLACES = 4;
/** Longer words are rare, and remembering one costs as much as reading it. */
const LONGEST_REMEMBERED = 24;
/** V8 cuts shorter pieces out as texts of their own. */
const LEAST_SLICE = 13;

/**
 * Words as they were met, by a hash of their letters: a word that comes again is the one that it was before, and what is known
 * of it need not be looked up again. Where no place is left, an older word goes.
 */
const remembered: Word[] = new Array<Word>(REMEMBERED + PLACES).fill({ text: '', known: undefined });

/** The word of a stretch. @param hash of its units, any. */
function wordAt(text: string, start: number, end: number, hash: number): Word {
  if (end - start > LONGEST_REMEMBERED) return { text: partOf(text, start, end), known: undefined };
  const spread = Math.imul(hash, 0x9e3779b1);
  const place = spread >>> 17;
  let free = place + (spread & (PLACES - 1));
  for (let at = place; at < place + PLACES; at++) {
    const word = remembered[at]!;
    if (isWord(word.text, text, start, end)) return word;
    if (word.text === '') {
      free = at;
      break;
    }
  }
  return (remembered[free] = { text: asName(text.slice(start, end)), known: undefined });
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (word.length !== length) return false;
  let i = 0;
  while (i < length && word.charCodeAt(i) === text.charCodeAt(start + i)) i++;
  return i === length;
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

/** Where tokens are put down before their number is known: lists that have grown need not grow again. */
const kinds: number[] = [];
const starts: number[] = [];
const ends: number[] = [];
const texts: string[] = [];
const known: unknown[] = [];

/** Splits a folded stretch into tokens; `start` and `end` are folded offsets. */
export function tokenize(text: string, start: number, end: number): Tokens {
  return taken(split(text, start, end, undefined, undefined));
}

/**
 * The same with what is known of each token. What is known of a word is remembered with it, so there is one reader.
 * @param lookUp asked for words of Devanagari letters that are not remembered.
 * @param nothing what is known of any other token.
 */
export function tokenizeKnown<T>(
  text: string,
  start: number,
  end: number,
  lookUp: (word: string) => T,
  nothing: T,
): KnownTokens<T> {
  return taken(split(text, start, end, lookUp, nothing));
}

/** The tokens that were put down, always in one shape: whoever reads tokens reads those of both. */
function taken<T>(count: number): KnownTokens<T> {
  return {
    count,
    kind: kinds.slice(0, count),
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    text: texts.slice(0, count),
    info: known.slice(0, count) as T[],
  };
}

/** Puts the tokens down; returns how many there are. */
function split(
  text: string,
  start: number,
  end: number,
  lookUp: ((word: string) => unknown) | undefined,
  nothing: unknown,
): number {
  let count = 0;
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (isBlank(c)) {
      i++;
      continue;
    }
    let j = i + 1;
    let kind: number;
    let part: string;
    let info = nothing;
    if (isDevanagariWordUnit(c)) {
      let hash = c;
      for (; j < end; j++) {
        const d = text.charCodeAt(j);
        if (!isDevanagariWordUnit(d)) break;
        hash = Math.imul(hash, 0x01000193) ^ d;
      }
      kind = TokenKind.word;
      const word = wordAt(text, i, j, hash);
      part = word.text;
      if (lookUp !== undefined) info = word.known ??= lookUp(part);
    } else if (isDigit(c)) {
      while (j < end) {
        const d = text.charCodeAt(j);
        if (isDigit(d)) j++;
        else if ((d === 0x2c || d === 0x2e) && j + 1 < end && isDigit(text.charCodeAt(j + 1))) j += 2;
        else break;
      }
      kind = TokenKind.number;
      part = partOf(text, i, j);
    } else if (isOtherLetter(c)) {
      while (j < end && isOtherLetter(text.charCodeAt(j))) j++;
      kind = TokenKind.latin;
      part = partOf(text, i, j);
    } else {
      kind = TokenKind.mark;
      if (c === 0x27 && text.charCodeAt(j) === 0x27 && j < end) {
        j++;
        part = '"';
      } else part = c < 0x100 ? String.fromCharCode(c) : wordAt(text, i, j, c).text;
    }
    kinds[count] = kind;
    starts[count] = i;
    ends[count] = j;
    texts[count] = part;
    known[count++] = info;
    i = j;
  }
  return count;
}
