/** When two figures of the same worth are one count: of the same things, the same place and the same fate. */
import { type Answer, SERIES, sharedWords } from './answer';
import { type Known, LEAST_TELLING, MOST_NAMED } from './by-rows';
import { countedNoun, countName, HUMAN_COST, isPeople, isTelling } from './counts';
import { type Fate, fateOf } from './fate';
import type { Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import { areApart, isOfOtherRealm, opensFarFrom, sceneOf } from './scope';

/** Least worth of a value that may be recognised again elsewhere. */
const LEAST_REPEAT = 10;
/** True for a value that is recognised by itself: 31, and 9.1 too, but no three and no two and a half. */
export function isMark(value: number): boolean {
  return value >= LEAST_REPEAT || (value > 1 && !Number.isInteger(value * 2));
}
/** From here on a value is the same count wherever it stands. */
const LEAST_SINGULAR = 1000;
/** Words that two sentences share when a round sum is the same in both: the word for money and two more. */
const SAME_SUM = 3;
/** Words behind a number among which the thing may stand that people gave: 39 लोगों के नमूने. */
const NEAR = 4;

/** The answer for a value that a source gives elsewhere, where the two count the same. */
export function sameValue(
  quantity: Quantity,
  own: ReadSentence,
  named: ReadonlyMap<number, Known>,
  manyScenes: () => boolean,
): Answer | undefined {
  const value = quantity.value!;
  const twin = named.get(value);
  if (twin === undefined || twin.percent !== quantity.percent) return undefined;
  // गुजरात में 47, उत्तर प्रदेश में 47: two counts that happen to be equal; so are 31 dead and 31 ill
  if (value < LEAST_SINGULAR && (areApart(own, twin.sentence) || isOfOtherFate(quantity, own, twin))) return undefined;
  if (value < LEAST_SINGULAR && isOfOtherRealm(own, twin.answer.source)) return undefined;
  // पंजाब में 13, far from a source who speaks of no place: in a story of many states it is anybody's 13
  const elsewhere = isElsewhere(own, twin.sentence) && !isOfOneScene(own, twin);
  if (value < LEAST_TELLING && elsewhere && manyScenes() && !isSameMatter(quantity, own, twin)) return undefined;
  // a round thousand is anybody's; 72 or 1,409 are marks of their own
  if (isRound(value)) return countsAlike(own, twin) ? twin.answer : undefined;
  return value >= LEAST_TELLING || !countsOther(quantity, own, twin) ? twin.answer : undefined;
}

/** True for a sentence that opens with a state or country and stands in another part of the story than one that names none of them. */
function isElsewhere(own: ReadSentence, other: ReadSentence): boolean {
  return Math.abs(own.paragraph - other.paragraph) > 1 && opensFarFrom(own, other);
}

/** `कर्नाटक में भी 4 मामले`, `कर्नाटक के मंत्री ने 4 मामलों की पुष्टि की`: the scene is the one that the other sentence names, or its source. */
function isOfOneScene(own: ReadSentence, { sentence, answer }: Known): boolean {
  const scene = sceneOf(own);
  if (scene === undefined) return false;
  if (sceneOf(sentence) !== undefined) return sceneOf(sentence) === scene;
  return answer.source !== undefined && sceneOf(answer.source.sentence) === scene;
}

/** The same noun, and more alike than that. */
function isSameMatter(quantity: Quantity, own: ReadSentence, { noun, sentence }: Known): boolean {
  return noun !== undefined && noun === nounOf(quantity, own) && sharedWords(own, sentence) >= SAME_SUM;
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
  if (ownNoun !== undefined && noun !== undefined) {
    if (ownNoun === noun) return false;
    if (isTelling(noun) && isTelling(ownNoun)) return true;
    // 31 देश are not 31 लोग
    if (isPeople(noun)) return isThing(ownNoun, own);
    // 39 लोगों के नमूने are 39 नमूने
    return isPeople(ownNoun) && isThing(noun, sentence) && !isNear(noun, quantity, own);
  }
  if (ownNoun !== undefined) return isApart(ownNoun, sentence);
  return noun !== undefined && isApart(noun, own);
}

/** True for what is counted where nobody is struck. */
function isThing(noun: string, { counts }: ReadSentence): boolean {
  return isTelling(noun) && !isPeople(noun) && !counts.has(HUMAN_COST);
}

function isNear(noun: string, { end }: Quantity, { tokens, sentence }: ReadSentence): boolean {
  for (let k = end; k < Math.min(end + NEAR, sentence.endToken); k++)
    if (countName(tokens.text[k]!) === noun) return true;
  return false;
}

/** True for a noun that a sentence with counts of its own does not count. */
function isApart(noun: string, other: ReadSentence): boolean {
  return isTelling(noun) && !isPeople(noun) && [...other.counts].some(isTelling) && !other.counts.has(noun);
}

export function fate(quantity: Quantity, { tokens, sentence }: ReadSentence): Fate | undefined {
  return fateOf(quantity, tokens, sentence.firstToken, sentence.endToken);
}

/** True when the two are told to have met with different things. */
function isOfOtherFate(quantity: Quantity, own: ReadSentence, known: Known): boolean {
  if (known.fate === undefined) return false;
  const here = fate(quantity, own);
  return here !== undefined && here !== known.fate;
}

export function nounOf({ end }: Quantity, { tokens, sentence }: ReadSentence): string | undefined {
  return countedNoun(tokens, end, sentence.endToken);
}

/** A small number is the same one only with the same thing: तीन मरीज, not तीन लोग of another accident. */
export function smallKey(quantity: Quantity, own: ReadSentence): string | undefined {
  const { value } = quantity;
  if (value === undefined || isMark(value) || value < 3) return undefined;
  // कर्नाटक में चार, राजस्थान में पांच: whose five, the place says
  if (own.places > SERIES) return undefined;
  const noun = nounOf(quantity, own);
  return noun === undefined || !isTelling(noun) ? undefined : `${value} ${noun}`;
}

/** People go by many names: तीन केस, तीन पॉजिटिव मरीज, तीन लोग संक्रमित are the same three by what befell them. */
export function fateKey(quantity: Quantity, own: ReadSentence): string | undefined {
  const { value } = quantity;
  if (value === undefined || isMark(value) || value < 3 || own.places > SERIES) return undefined;
  const noun = nounOf(quantity, own);
  const here = noun === undefined || isPeople(noun) ? fate(quantity, own) : undefined;
  return here && `${value} ${here}`;
}

/** Three is the same three only where more is alike than the number and the noun. */
export function smallTwin(known: Known | undefined, own: ReadSentence): Answer | undefined {
  if (known === undefined || areApart(own, known.sentence) || isOfOtherRealm(own, known.answer.source))
    return undefined;
  return sharedWords(own, known.sentence) >= SAME_SUM || isOfOneScene(own, known) ? known.answer : undefined;
}

/** `80 हजार से अधिक` for 80,409: a round number that a named one of the same things begins with. */
export function roundTwin(
  quantity: Quantity,
  own: ReadSentence,
  named: ReadonlyMap<number, Known>,
): Answer | undefined {
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
