/** What is known of a sentence while it is read for its sources, and how a source is put down. */
import { isAnonymous, isCounted, sourceBefore, type TokenSpan } from './source-phrase';
import type { ReadTokens } from './vocabulary';

/** Somebody named, or nobody. `at` is the token at which the saying stands. */
export interface Attribution {
  /** The words that name the source. */
  readonly source: TokenSpan;
  readonly at: number;
  readonly how:
    | 'said'
    | 'asked'
    | 'announced'
    | 'result'
    | 'nominal'
    | 'according'
    | 'document'
    | 'provided'
    | 'by'
    | 'elided';
}

export interface WeakAttribution {
  readonly phrase: TokenSpan;
  /** `बताया गया है`: says nothing beyond its own sentence; `सूत्रों के अनुसार` opens an account. */
  readonly passive: boolean;
}

/** A sentence being read. Readers add to `strong` and `weak` and set `pronoun`. */
export interface Scan {
  readonly tokens: ReadTokens;
  readonly first: number;
  readonly end: number;
  readonly strong: Attribution[];
  readonly weak: WeakAttribution[];
  pronoun: boolean;
  /** The last ने of an actor so far, or -1. */
  ne: number;
  /** The last document so far, or -1. */
  document: number;
}

/** Forms of होना that close a saying. */
export const COPULA = new Set(['है', 'हैं', 'था', 'थी', 'थे', 'रहा', 'रही']);

/** Adds a named source that ends before token `stop`; anonymous ones become weak. */
export function addSource(scan: Scan, stop: number, at: number, how: Attribution['how']): boolean {
  const { tokens, first, end, strong, weak } = scan;
  const span = sourceBefore(tokens, stop, first);
  if (span.first >= span.end || isCounted(tokens, span)) return false;
  if (isAnonymous(tokens, span)) {
    // the saying belongs to the phrase where it follows at once
    weak.push({
      phrase: { first: span.first, end: Math.min(end, at >= stop && at - stop <= 2 ? at + 1 : stop + 1) },
      passive: false,
    });
    return true;
  }
  strong.push({ source: span, at, how });
  return true;
}

/** Nouns of asking: what they ask for is the asker's, and no account of anything opens with them. */
const ASKS = /^(?:सलाह|आग्रह|अनुरोध|अपील|मांग|इनकार|शिकायत|निर्देश)$/;
/** What is done by saying it: `लॉकडाउन की घोषणा की`. Its terms may follow, and nothing else. */
export const ANNOUNCES = /^(?:घोषणा|ऐलान|एलान|वादा|प्रस्ताव|सिफारिश)$/;

/** How a noun of saying says it. */
export function howOf(noun: string): 'asked' | 'announced' | 'said' {
  return ASKS.test(noun) ? 'asked' : ANNOUNCES.test(noun) ? 'announced' : 'said';
}
