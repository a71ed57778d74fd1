/** Figures recognised by their worth: 3.5, rule 6. What a source gives once it gives wherever it stands again. */
import { type Answer, goesOnByPlaces, SERIES, sharedWords, sharesCount } from './answer';
import { carryLists, type Known, LEAST_TELLING, MOST_NAMED } from './by-rows';
import type { Candidate } from './candidates';
import { countedNoun, isPeople, isTelling } from './counts';
import { findQuantities, type Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import { areApart, isOfOtherScene } from './scope';

/** Least worth of a value that may be recognised again elsewhere. */
const LEAST_REPEAT = 10;
/** From here on a value is the same count wherever it stands. */
const LEAST_SINGULAR = 1000;
/** Words that two sentences share when a round sum is the same in both: the word for money and two more. */
const SAME_SUM = 3;
/** Parts that make up less of their total than this are another count. */
const LEAST_SHARE = 0.5;

/** Values that a strap attributes in its own sentence: what it says of the lead holds for the lead. */
export function strapValues(straps: readonly ReadSentence[]): Map<number, Known> {
  const named = new Map<number, Known>();
  for (const own of straps) {
    const strong = own.reading.strong[0];
    if (strong === undefined) continue;
    const source = { sentence: own, span: strong.source };
    for (const quantity of findQuantities(own.tokens, own.sentence.firstToken, own.sentence.endToken)) {
      if (quantity.value === undefined) continue;
      const answer: Answer = { verdict: 'attributed', reason: 'same-sentence', source };
      named.set(quantity.value, knownOf(quantity, answer, own));
    }
  }
  return named;
}

function knownOf(quantity: Quantity, answer: Answer, sentence: ReadSentence): Known {
  return { answer, sentence, noun: nounOf(quantity, sentence), percent: quantity.percent };
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
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer === undefined || quantity.value === undefined || !isSure(answer)) return;
    if (!named.has(quantity.value)) named.set(quantity.value, knownOf(quantity, answer, story[at]!));
    const key = smallKey(quantity, story[at]!);
    if (key !== undefined && !small.has(key)) small.set(key, knownOf(quantity, answer, story[at]!));
  });
  if (named.size === 0) return;
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer?.verdict !== 'unattributed' || quantity.value === undefined) return;
    const key = smallKey(quantity, story[at]!);
    const twin =
      quantity.value >= LEAST_REPEAT
        ? (sameValue(quantity, story[at]!, named) ?? roundTwin(quantity, story[at]!, named))
        : key === undefined
          ? undefined
          : smallTwin(small.get(key), story[at]!);
    if (twin !== undefined) answers[i] = { verdict: 'carried', reason: 'repeat', source: twin.source };
  });
}

const SURE = new Set(['trailing', 'forward', 'lead', 'additive', 'speaker', 'list', 'quote']);

function isSure({ verdict, reason }: Answer): boolean {
  return verdict === 'attributed' || verdict === 'own-act' || SURE.has(reason);
}

function sameValue(quantity: Quantity, own: ReadSentence, named: ReadonlyMap<number, Known>): Answer | undefined {
  const value = quantity.value!;
  const twin = named.get(value);
  if (twin === undefined || twin.percent !== quantity.percent) return undefined;
  // गुजरात में 47, उत्तर प्रदेश में 47: two counts that happen to be equal
  if (value < LEAST_SINGULAR && areApart(own, twin.sentence)) return undefined;
  // a round thousand is anybody's; 72 or 1,409 are marks of their own
  if (isRound(value)) return countsAlike(own, twin) ? twin.answer : undefined;
  return value >= LEAST_TELLING || !countsOther(quantity, own, twin) ? twin.answer : undefined;
}

/** One digit and noughts: 100, 1,000, five lakh. */
function isRound(value: number): boolean {
  return value >= LEAST_TELLING && /^\d0+$/.test(String(value));
}

/** Stems of units: of two round sums nothing more is alike. */
const UNIT = /^(?:रुपय|रुपए|डॉलर|प्रतिशत|फीसद|फीसदी)$/;

/** True when a sentence counts what the sentence of an answer counts; people alone tell nothing. */
function countsAlike(own: ReadSentence, { sentence }: Known): boolean {
  let unit = false;
  for (const count of own.counts) {
    if (!isTelling(count) || !sentence.counts.has(count)) continue;
    if (!UNIT.test(count)) return true;
    unit = true;
  }
  return unit && sharedWords(own, sentence) >= SAME_SUM;
}

/**
 * True when the two count different things: 72 beds are not 72 families, and `जयपुर से 12` among cases are not 12 districts.
 * The dead, the ill and the people that an accident struck are one count under many names.
 */
function countsOther(quantity: Quantity, own: ReadSentence, { noun, sentence }: Known): boolean {
  const ownNoun = nounOf(quantity, own);
  if (ownNoun !== undefined && noun !== undefined) return ownNoun !== noun && isTelling(noun) && isTelling(ownNoun);
  if (ownNoun !== undefined) return isApart(ownNoun, sentence);
  return noun !== undefined && isApart(noun, own);
}

/** True for a noun that a sentence with counts of its own does not count. */
function isApart(noun: string, other: ReadSentence): boolean {
  return isTelling(noun) && !isPeople(noun) && [...other.counts].some(isTelling) && !other.counts.has(noun);
}

function nounOf({ end }: Quantity, { tokens, sentence }: ReadSentence): string | undefined {
  return countedNoun(tokens, end, sentence.endToken);
}

/** A small number is the same one only with the same thing: तीन मरीज, not तीन लोग of another accident. */
function smallKey(quantity: Quantity, own: ReadSentence): string | undefined {
  const { value } = quantity;
  if (value === undefined || value >= LEAST_REPEAT || value < 3) return undefined;
  // कर्नाटक में चार, राजस्थान में पांच: whose five, the place says
  if (own.places > SERIES) return undefined;
  const noun = nounOf(quantity, own);
  return noun === undefined || !isTelling(noun) ? undefined : `${value} ${noun}`;
}

/** Three is the same three only where more is alike than the number and the noun. */
function smallTwin(known: Known | undefined, own: ReadSentence): Answer | undefined {
  return known !== undefined && sharedWords(own, known.sentence) >= SAME_SUM ? known.answer : undefined;
}

/** `80 हजार से अधिक` for 80,409: a round number that a named one of the same things begins with. */
function roundTwin(quantity: Quantity, own: ReadSentence, named: ReadonlyMap<number, Known>): Answer | undefined {
  const value = quantity.value!;
  if (value < LEAST_TELLING || !Number.isInteger(value)) return undefined;
  // the place that it was rounded to: 80,000 stands for 80,000–80,999, 80,400 for 80,400–80,499
  const digits = Math.floor(Math.log10(value));
  const step = [10 ** (digits - 1), 10 ** (digits - 2)].find((place) => place >= 10 && value % place === 0);
  if (step === undefined || named.size > MOST_NAMED) return undefined;
  for (const [other, known] of named)
    if (other > value && other < value + step && countsAlike(own, known)) return known.answer;
  return undefined;
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
      if (answers[k]?.verdict === 'unattributed') parts.push(k);
    }
    const sum = parts.reduce((all, k) => all + (candidates[k]!.quantity.value ?? 0), 0);
    if (parts.length === 0 || sum > worth) continue;
    if (sum < LEAST_SHARE * worth && !isBrokenDown(quantity, story[at]!) && behind === at) continue;
    for (const k of parts) answers[k] = { verdict: 'carried', reason: 'part', source: total.source };
  }
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
