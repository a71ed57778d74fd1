/** Figures recognised by their worth: 3.5, rule 6. What a source gives once it gives wherever it stands again. */
import { type Answer, breaks, goesOnByPlaces, sharesCount } from './answer';
import { carryLists, type Known } from './by-rows';
import { carrySums } from './by-sum';
import type { Candidate } from './candidates';
import { findQuantities, type Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import { fate, fateKey, isMark, nounOf, roundTwin, sameValue, smallKey, smallTwin } from './same-count';
import { isOfManyScenes, isOfOtherScene, isOtherScope } from './scope';

/** Parts that make up less of their total than this are another count. */
const LEAST_SHARE = 0.5;

/** Sentences of the longest strap that one speaker answers for. */
const LONGEST_STRAP = 4;

/** Values that a strap attributes: what it says of the lead holds for the lead. Where one speaks in it, the same count is all his. */
export function strapValues(straps: readonly ReadSentence[]): Map<number, Known> {
  const named = new Map<number, Known>();
  const speaking = straps.filter(({ reading }) => reading.strong.length > 0);
  const one = speaking.length === 1 && straps.length <= LONGEST_STRAP && !straps.some(({ item }) => item);
  const alone = one ? speaking[0] : undefined;
  for (const own of straps) {
    const same = alone !== undefined && !breaks(own) && !isOtherScope(own, alone) && sharesCount(own, alone);
    const speaker = own.reading.strong.length > 0 ? own : same ? alone : undefined;
    const strong = speaker?.reading.strong[0];
    if (speaker === undefined || strong === undefined) continue;
    const source = { sentence: speaker, span: strong.source };
    for (const quantity of findQuantities(own.tokens, own.sentence.firstToken, own.sentence.endToken)) {
      if (quantity.value === undefined) continue;
      const answer: Answer = { verdict: 'attributed', reason: 'same-sentence', source };
      named.set(quantity.value, knownOf(quantity, answer, own));
    }
  }
  return named;
}

function knownOf(quantity: Quantity, answer: Answer, sentence: ReadSentence): Known {
  return {
    answer,
    sentence,
    noun: nounOf(quantity, sentence),
    percent: quantity.percent,
    fate: fate(quantity, sentence),
  };
}

/** Carries sources to figures of the same worth, to the parts of a total and to the rows of a list that makes one up. */
export function carryByValue(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  named: Map<number, Known>,
  story: readonly ReadSentence[],
): void {
  carryRepeats(candidates, answers, named, story);
  carryParts(candidates, answers, story);
  carryLists(candidates, answers, named, story);
  carrySums(candidates, answers, story);
  carrySeries(candidates, answers, story);
}

/** The same value is attributed elsewhere in the story, or a round form of it. */
function carryRepeats(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  named: Map<number, Known>,
  story: readonly ReadSentence[],
): void {
  const small = new Map<string, Known>();
  let many: boolean | undefined;
  const manyScenes = (): boolean => (many ??= isOfManyScenes(story));
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer === undefined || quantity.value === undefined || !isSure(answer)) return;
    if (!named.has(quantity.value)) named.set(quantity.value, knownOf(quantity, answer, story[at]!));
    for (const key of [smallKey(quantity, story[at]!), fateKey(quantity, story[at]!)])
      if (key !== undefined && !small.has(key)) small.set(key, knownOf(quantity, answer, story[at]!));
  });
  if (named.size === 0) return;
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer?.verdict !== 'unattributed' || quantity.value === undefined) return;
    const own = story[at]!;
    const twin = isMark(quantity.value)
      ? (sameValue(quantity, own, named, manyScenes) ?? roundTwin(quantity, own, named))
      : (smallTwin(small.get(smallKey(quantity, own) ?? ''), own) ??
        smallTwin(small.get(fateKey(quantity, own) ?? ''), own));
    if (twin !== undefined) answers[i] = { verdict: 'carried', reason: 'repeat', source: twin.source };
  });
}

const SURE = new Set(['trailing', 'forward', 'lead', 'additive', 'speaker', 'list', 'quote']);

function isSure({ verdict, reason }: Answer): boolean {
  return verdict === 'attributed' || verdict === 'own-act' || SURE.has(reason);
}

/** The parts of a total that was named before stand in its sentence: कुल 267 पदों में 82 …, 65 … . */
function carryParts(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  story: readonly ReadSentence[],
): void {
  for (let i = 0; i < candidates.length; i++) {
    const total = answers[i];
    if (total?.reason !== 'repeat') continue;
    const { quantity, at } = candidates[i]!;
    const worth = quantity.value!;
    const parts: number[] = [];
    // `इनमें से …`: the next sentence breaks the total down
    const behind = isBreakdown(story[at + 1], story[at]!) ? at + 1 : at;
    for (let k = i + 1; k < candidates.length && candidates[k]!.at <= behind; k++) {
      if (answers[k]?.verdict !== 'unattributed') continue;
      // … 669 संक्रमित हैं। इनमें से 9 की मौत: the dead are another count than the one that was recognised
      if (candidates[k]!.at > at && hasAnotherFate(candidates[k]!, candidates[i]!, story)) continue;
      parts.push(k);
    }
    const sum = parts.reduce((all, k) => all + (candidates[k]!.quantity.value ?? 0), 0);
    if (parts.length === 0 || sum > worth) continue;
    if (sum < LEAST_SHARE * worth && !isBrokenDown(quantity, story[at]!) && behind === at) continue;
    for (const k of parts) answers[k] = { verdict: 'carried', reason: 'part', source: total.source };
  }
}

function hasAnotherFate(part: Candidate, total: Candidate, story: readonly ReadSentence[]): boolean {
  const own = fate(part.quantity, story[part.at]!);
  return (own === 'dead' || own === 'healed') && own !== fate(total.quantity, story[total.at]!);
}

function isBreakdown(next: ReadSentence | undefined, own: ReadSentence): boolean {
  return (
    next !== undefined &&
    next.paragraph === own.paragraph &&
    /^(?:इनमें|इनमे|इसमें|जिनमें|जिसमें)$/.test(next.tokens.text[next.sentence.firstToken] ?? '')
  );
}

/**
 * A count by places goes on into the next sentence: `केरल में 4, असम में 3 मरीज मिले। वहीं, बिहार में 22, झारखंड में 9 मरीज मिले।`
 * Where a source gives the first of it, it gives all.
 */
function carrySeries(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  story: readonly ReadSentence[],
): void {
  /** The last answer of each sentence that leaves no figure without one. */
  const settled = new Map<number, Answer>();
  for (let i = 0; i < candidates.length; ) {
    const { at } = candidates[i]!;
    let end = i;
    while (end < candidates.length && candidates[end]!.at === at) end++;
    const from = settled.get(at - 1);
    if (
      from !== undefined &&
      !isOfOtherScene(story[at]!, from.source) &&
      goesOnByPlaces(story[at]!, story[at - 1]!) &&
      sharesCount(story[at]!, story[at - 1]!)
    ) {
      for (let k = i; k < end; k++) {
        if (answers[k]?.verdict === 'unattributed')
          answers[k] = { verdict: 'carried', reason: 'series', source: from.source };
      }
    }
    const own = answers.slice(i, end).filter((answer) => answer !== undefined);
    const last = own.at(-1);
    if (last !== undefined && own.every(({ verdict }) => verdict === 'carried' || verdict === 'attributed'))
      settled.set(at, last);
    i = end;
  }
}

/** `16 मरीजों में …`, `25 में से …`: what follows is part of it. */
function isBrokenDown({ end }: Quantity, { tokens, sentence }: ReadSentence): boolean {
  for (let k = end; k < Math.min(end + 4, sentence.endToken); k++) if (/^(?:में|मे)$/.test(tokens.text[k]!)) return true;
  return false;
}
