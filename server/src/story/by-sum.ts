/** Figures recognised by what they add up to with figures of a source: a total and its parts, shares of a hundred. */
import type { Answer } from './answer';
import type { Candidate } from './candidates';
import type { Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';

/** Below this a sum comes about by chance. */
const LEAST_TOTAL = 50;
/** `एक व्यक्ति चला गया` is part of the total, and no figure. */
const SLACK = 1;
/** Parts of the longest balance. */
const MOST_PARTS = 6;
const LEAST_PARTS = 3;
const WHOLE = 100;

/** Carries sources to totals and shares. */
export function carrySums(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  story: readonly ReadSentence[],
): void {
  for (let i = 0; i < candidates.length; i++) {
    if (answers[i] === undefined) continue;
    if (candidates[i]!.quantity.percent) carryShares(i, candidates, answers, story);
    else if (answers[i]!.verdict === 'unattributed') carryTotal(i, candidates, answers, story);
  }
}

/** `82 फीसदी ठीक हो जाते हैं। 15 फीसदी गंभीर होते हैं और 3 फीसदी की हालत बिगड़ती है`: whoever gives the first share gives the rest of the hundred. */
function carryShares(
  i: number,
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  story: readonly ReadSentence[],
): void {
  const answer = answers[i]!;
  if (answer.verdict === 'unattributed' || answer.verdict === 'own-act') return;
  let sum = 0;
  const last = Math.min(candidates.length, i + MOST_PARTS);
  for (let k = i; k < last; k++) {
    const { quantity, at } = candidates[k]!;
    if (answers[k] === undefined || !quantity.percent || !isNear(at, candidates[i]!.at, story)) return;
    sum += quantity.value ?? 0;
    if (sum > WHOLE) return;
    if (sum < WHOLE) continue;
    const verdict = answer.verdict === 'weak' ? 'weak' : 'carried';
    for (let n = i + 1; n <= k; n++)
      if (answers[n]!.verdict === 'unattributed') answers[n] = { verdict, reason: 'part', source: answer.source };
    return;
  }
}

/** `मृतक 273 और मरीज 8,356 हैं। मंत्रालय के मुताबिक 7,367 अब भी बीमार हैं और 715 ठीक हुए`: what a source breaks down at once is its total. */
function carryTotal(
  i: number,
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  story: readonly ReadSentence[],
): void {
  const { quantity, at } = candidates[i]!;
  const total = quantity.value ?? 0;
  if (total < LEAST_TOTAL || !isCount(quantity)) return;
  const parts: number[] = [];
  let source: Answer['source'];
  let sum = 0;
  for (let k = Math.max(0, i - MOST_PARTS); k < candidates.length && k <= i + MOST_PARTS; k++) {
    const part = candidates[k]!;
    const answer = answers[k];
    if (k === i || answer === undefined || part.at < at || part.at > at + 1 || !isCount(part.quantity)) continue;
    if (!isNear(part.at, at, story)) continue;
    const value = part.quantity.value ?? 0;
    if (value >= total) continue;
    if (answer.verdict === 'attributed' && part.at === at + 1) source ??= answer.source;
    else if (answer.verdict !== 'unattributed') continue;
    parts.push(k);
    sum += value;
  }
  if (source === undefined || parts.length < LEAST_PARTS || Math.abs(total - sum) > SLACK) return;
  for (const k of [i, ...parts])
    if (answers[k]!.verdict === 'unattributed') answers[k] = { verdict: 'carried', reason: 'part', source };
}

function isCount({ percent, money, approximate, range }: Quantity): boolean {
  return !percent && !money && !approximate && !range;
}

/** The same sentence or the next two of its paragraph. */
function isNear(at: number, from: number, story: readonly ReadSentence[]): boolean {
  return at - from <= 2 && story[at]!.paragraph === story[from]!.paragraph;
}
