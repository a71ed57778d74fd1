/**
 * What was read of a line by itself. It holds as long as the line stands as it is, whatever changes around it: the next version
 * of a text takes its lines over with what is known of them. Nothing here holds on to a text, a block or a story, and all
 * places count from the line's beginning.
 */
import type { LineFurniture } from './furniture';
import type { Dateline, FurniturePattern } from './model';
import type { Letters } from './orthography';
import type { SentenceParts } from './sentence-parts';
import type { TokenRange } from './sentences';
import type { ReadTokens } from './vocabulary';

/** The words of a line, from `from` on, as the index of drafts keeps them: hashes. */
export interface HashedWords {
  readonly from: number;
  readonly count: number;
  /** Hash of all of them, with a space between. */
  readonly loose: number;
  /** Hashes of those that are no formula, in order. */
  readonly content: readonly number[];
  /** Hashes of the numbers. */
  readonly numbers: readonly number[];
}

export interface Known {
  /** With its parts counted from the line's beginning. */
  furniture: LineFurniture | undefined;
  /** Of the house; null for none. */
  ownFurniture: FurniturePattern | null | undefined;
  ruler: boolean | undefined;
  prose: boolean | undefined;
  /** A line of copy that may stand over a story. */
  headLine: boolean | undefined;
  /** The name of an agency, a desk or a site and nothing else. */
  credit: boolean | undefined;
  /** Names in a row, with counts or alone. */
  names: 'counts' | 'bare' | 'no' | undefined;
  /** Whether it leads to another story, as the lines under it tell: those lines. */
  related: { readonly under: readonly Known[]; readonly toEnd: boolean; readonly is: boolean } | undefined;
  /** An opening bracket where a dateline may have one. */
  bracket: boolean | undefined;
  /** False where no dateline stands inside the line. */
  glued: false | undefined;
  /** Bits of the ways of looking in which no dateline was found at its head. */
  noDateline: number;
  /** A dateline that was found in one of those ways, with its offsets as of a line that begins at `at`. */
  dateline: { readonly way: number; readonly at: number; readonly found: Omit<Dateline, 'block'> } | undefined;
  /** Its tokens, with their offsets as of a line that begins at `tokensAt` of the folded text. */
  tokens: ReadTokens | undefined;
  tokensAt: number;
  sentences: readonly TokenRange[] | undefined;
  parts: readonly SentenceParts[] | undefined;
  letters: Letters | undefined;
  /** Tokens that a rule of the desk looks at, each with its classes. */
  words: readonly number[] | undefined;
  hashes: HashedWords | undefined;
}

export function nothingKnown(): Known {
  return {
    furniture: undefined,
    ownFurniture: undefined,
    ruler: undefined,
    prose: undefined,
    headLine: undefined,
    credit: undefined,
    names: undefined,
    related: undefined,
    bracket: undefined,
    glued: undefined,
    noDateline: 0,
    dateline: undefined,
    tokens: undefined,
    tokensAt: 0,
    sentences: undefined,
    parts: undefined,
    letters: undefined,
    words: undefined,
    hashes: undefined,
  };
}
