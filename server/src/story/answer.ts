/** Who answers for the figures of a sentence, and what sentences have in common. */
import { isTelling } from './counts';
import type { Verdict } from './model';
import type { ReadSentence } from './read-sentences';
import type { TokenSpan } from './source-phrase';

/** The answer for one figure. */
export interface Answer {
  readonly verdict: Exclude<Verdict, 'exempt'>;
  readonly reason: string;
  readonly source: { readonly sentence: ReadSentence; readonly span: TokenSpan } | undefined;
}

/** The figures of a sentence that stand under the source of another. */
export function carried(reason: string, from: ReadSentence): Answer {
  const span = from.reading.strong[0]?.source;
  return { verdict: 'carried', reason, source: span === undefined ? undefined : { sentence: from, span } };
}

/** True where the narrator steps in or the scene changes. */
export function breaks(sentence: ReadSentence): boolean {
  return sentence.opener === 'background' || sentence.opener === 'switch';
}

/** True when two sentences count the same. */
export function sharesCount(a: ReadSentence, b: ReadSentence): boolean {
  for (const count of a.counts) if (b.counts.has(count)) return true;
  return false;
}

/** The same things are counted: मामले in both, not just people or the dead of another accident. */
export function sharesThings(own: ReadSentence, counts: ReadonlySet<string>): boolean {
  for (const count of own.counts) if (isTelling(count) && counts.has(count)) return true;
  return false;
}
