/**
 * Who answers for a figure: 3.5 of the catalogue. A source opened in a sentence is carried through the story until the
 * story turns to something else; this module follows it, once forward through the sentences and once back from the
 * confirmations that close a paragraph.
 */
import { type Answer, breaks, carried, sharesCount } from './answer';
import { opensQuotation, quotation } from './quotation';
import type { ReadSentence } from './read-sentences';
import { standings } from './standing';

/** The answers for the sentences of a story: one for each, as if it held a figure. */
export function answers(story: readonly ReadSentence[]): Answer[] {
  const forward = standings(story);
  return story.map((own, at) => {
    const strong = own.reading.strong[0];
    if (strong !== undefined) {
      return { verdict: 'attributed', reason: 'same-sentence', source: { sentence: own, span: strong.source } };
    }
    const quoted = quotation(story, at);
    if (quoted?.verdict === 'attributed') return quoted;
    const trailing = confirmedAfter(story, at);
    if (trailing !== undefined) return carried('trailing', trailing);
    const weak = own.reading.weak[0];
    if (weak !== undefined)
      return { verdict: 'weak', reason: 'anonymous', source: { sentence: own, span: weak.phrase } };
    const act = own.reading.ownAct;
    if (act !== undefined) return { verdict: 'own-act', reason: 'own-act', source: { sentence: own, span: act } };
    return (
      quoted ??
      forward[at] ??
      list(story, at, forward) ??
      lead(story, at) ??
      backward(story, at) ?? { verdict: 'unattributed', reason: 'none', source: undefined }
    );
  });
}

/** Rule 2: a confirmation later in the paragraph, or in the paragraph behind it. */
function confirmedAfter(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  const own = story[at]!;
  let k = at + 1;
  for (; k < story.length && story[k]!.paragraph === own.paragraph; k++) {
    const next = story[k]!;
    if (next.reading.trailing) return next;
    const last = story[k + 1]?.paragraph !== own.paragraph;
    if (last && next.reading.closing && (next.counts.size === 0 || sharesCount(own, next))) return next;
    if (next.credit && last) return next;
    if (breaks(next)) return undefined;
  }
  const next = story[k];
  if (next === undefined || next.afterSubhead || next.paragraph !== own.paragraph + 1) return undefined;
  const alone = story[k + 1]?.paragraph !== next.paragraph;
  if (alone && (next.reading.trailing || (next.credit && opensQuotation(story, at)))) return next;
  // the next paragraph goes on with the same count and closes with the formula
  if (next.opener !== 'additive') return undefined;
  for (; k < story.length && story[k]!.paragraph === next.paragraph; k++) {
    if (story[k]!.reading.trailing) return story[k];
  }
  return undefined;
}

/** Rule 7: the dateline paragraph states, then sources. */
function lead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  if (own.paragraph !== 0) return own.afterSubhead ? sectionLead(story, at) : undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph > 1 || (next.paragraph === 1 && story[k - 1]!.paragraph === 1)) return undefined;
    if (breaks(next)) return undefined;
    if (next.reading.strong.length > 0) return carried('lead', next);
  }
  return undefined;
}

/** The paragraph under a subhead opens like a lead, where what is sourced next is the same count. */
function sectionLead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (next.reading.strong.length > 0)
      return next.counts.size > 0 && sharesCount(own, next) ? carried('lead', next) : undefined;
  }
  return undefined;
}

/** Rule 8: an item of a list whose lead-in has a source. */
function list(
  story: readonly ReadSentence[],
  at: number,
  forward: readonly (Answer | undefined)[],
): Answer | undefined {
  if (!story[at]!.listItem) return undefined;
  let k = at - 1;
  while (k >= 0 && story[k]!.listItem) k--;
  const leadIn = story[k];
  if (leadIn === undefined || !leadIn.leadIn) return undefined;
  if (leadIn.reading.strong.length > 0) return carried('list', leadIn);
  const answer = forward[k];
  return answer === undefined ? undefined : { ...answer, reason: answer.verdict === 'weak' ? answer.reason : 'list' };
}

/** A speaker taken up again by the next sentence (`उन्होंने बताया`) spoke before, too. */
function backward(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (next.reading.strong.length === 0) continue;
    if (!next.reading.pronoun) return undefined;
    const speaker = lastStrongBefore(story, at);
    return speaker === undefined ? undefined : carried('speaker', speaker);
  }
  return undefined;
}

function lastStrongBefore(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) if (story[k]!.reading.strong.length > 0) return story[k];
  return undefined;
}
