/** Numbers that need no source, each with its reason: 3.3 of the catalogue. */

import { TokenKind } from '../text/tokens';
import { isPeople, stem } from './counts';
import {
  continuesDesignator,
  isDesignator,
  isListNumber,
  isName,
  isOrdinal,
  isPhone,
  isQuotedName,
} from './exempt-labels';
import { isKnownBySize, isNamedSet, isSize, isToldHere } from './exempt-sets';
import { isBase, isCondition, isDenomination, isLimit, isMilestone, isOfDegrees } from './exempt-terms';
import { isAge, isDate, isDuration, isIsoDate, isStatedAge, isTime, isYear } from './exempt-times';
import { isDistance, isMarket, isSeats, isSpeed, isSport } from './exempt-topics';
import { isListedPlace } from './gazetteer';
import { approximatedAfter, type Quantity } from './numbers';
import { isOutcome } from './outcomes';
import { FINITE } from './source-phrase';
import type { ExemptionCode, Surroundings } from './surroundings';
import { isAtPlace } from './tallies';
import { F, isF, lengthAt, type ReadTokens } from './vocabulary';

/** The reason why a quantity needs no source, or undefined when it does. */
export function exemptionOf(quantity: Quantity, around: Surroundings): ExemptionCode | undefined {
  const { tokens, first, end } = around;
  const { first: i, end: j } = quantity;
  const bare = quantity.kind === 'plain';
  if (bare && isListNumber(tokens, i, j)) return 'list';
  if (isIsoDate(tokens, i, j)) return 'date';
  if (isPhone(tokens, quantity)) return 'phone';
  if (isOrdinal(tokens, j)) return 'ordinal';
  if (continuesDesignator(quantity, around)) return 'designator';
  if (isName(tokens, quantity, first)) return 'name';
  if (isDate(tokens, quantity, end)) return 'date';
  if (isTime(tokens, quantity, first)) return 'time';
  if (isYear(tokens, quantity, first, end)) return 'year';
  if (isStatedAge(tokens, quantity, first)) return 'age';
  if (quantity.kind !== 'vague' && isDuration(tokens, j)) return 'duration';
  if (!(around.tally && isBracketed(tokens, quantity)) && isAge(tokens, quantity, first, end)) return 'age';
  if (isDesignator(tokens, quantity, around)) return 'designator';
  // छह लेन, but no लेन-देन
  if (lengthAt(tokens, j, 0, F.descriptor) > 0 && tokens.text[j + 2] !== 'देन') return 'descriptor';
  if (isSport(tokens, quantity, around)) return 'sport';
  if (isMarket(tokens, quantity, around)) return 'market';
  if (isSeats(tokens, j, around)) return 'seats';
  if (isDistance(tokens, j, end)) return 'distance';
  if (isSpeed(tokens, j, end)) return 'descriptor';
  if (isDenomination(tokens, quantity, end)) return 'descriptor';
  if (isBase(tokens, quantity) || isOfDegrees(tokens, quantity, end)) return 'descriptor';
  if (isLimit(tokens, quantity, end) || isMilestone(tokens, quantity, end)) return 'condition';
  if (around.question) return 'question';
  if (!around.tally && isOne(tokens, quantity)) return 'one';
  if (isIdiom(tokens, quantity)) return 'idiom';
  if (isQuotedName(tokens, i, first, end)) return 'quoted-name';
  if (quantity.kind === 'vague' && !isHumanCost(quantity, around)) return 'vague';
  if (isSmallWord(tokens, quantity, around)) return 'small-word';
  if (isCondition(around, quantity)) return 'condition';
  if (isToldHere(tokens, quantity)) return 'list';
  if (isNamedSet(tokens, quantity, end)) return 'named-set';
  if (isSize(tokens, quantity, end)) return isKnownBySize(tokens, quantity, end) ? 'descriptor' : 'size';
  return undefined;
}

function isBracketed(tokens: ReadTokens, { first, end }: Quantity): boolean {
  return tokens.text[first - 1] === '(' && tokens.text[end] === ')';
}

function isIdiom(tokens: ReadTokens, quantity: Quantity): boolean {
  const { first: i, end: j } = quantity;
  const text = tokens.text[i]!;
  const next = tokens.text[j];
  if (text === '24' && (/^[x×*]$/.test(next ?? '') || (next === '/' && tokens.text[j + 1] === '7'))) return true;
  if (text === '7' && /^[x×*/]$/.test(tokens.text[i - 1] ?? '')) return true;
  if (quantity.percent && quantity.value === 100) return true; // शत-प्रतिशत: everyone
  if (quantity.inWords && quantity.kind === 'plain') {
    // कम कर दो।: give, not two
    if (
      text === 'दो' &&
      /^(?:कर|दे|होने|करने|रख|रोक|छोड|बता|लगा|हटा)$/.test(tokens.text[i - 1] ?? '') &&
      /^(?:[।!.,"']?|और|ताकि|तो|कि)$/.test(next ?? '')
    )
      return true;
    if (isNineTwoEleven(tokens, i)) return true;
    if (next === 'टूक' || next === 'चांद' || next === 'राय' || next === 'जून') return true;
    if (quantity.range && quantity.value !== undefined && j === i + 3 && tokens.text[i] === 'एक') return true;
    // तीन प्रकार से; but तीन प्रकार के वायरस are counted
    if (isF(tokens, j, F.manner) && ['बार', 'तरफ', 'ओर', 'साथ'].includes(next ?? '')) return true;
    if ((next === 'तरह' || next === 'प्रकार') && tokens.text[j + 1] === 'से') return true;
  }
  if (quantity.kind === 'vague' && next === 'बार') return true;
  return quantity.kind === 'multiple' && (next === 'होने' || next === 'उत्साह' || next === 'करने');
}

/** नौ दो ग्यारह होना: to take to one's heels. */
function isNineTwoEleven(tokens: ReadTokens, i: number): boolean {
  for (let k = i - 2; k <= i; k++)
    if (tokens.text[k] === 'नौ' && tokens.text[k + 1] === 'दो' && tokens.text[k + 2] === 'ग्यारह') return true;
  return false;
}

function isOne(tokens: ReadTokens, quantity: Quantity): boolean {
  return quantity.kind === 'plain' && quantity.inWords && !quantity.range && tokens.text[quantity.first] === 'एक';
}

/** How far around a small number word its human cost is looked for, in folded units (3.2). */
const BEFORE = 25;

const AFTER = 45;

function isSmallWord(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  if (quantity.kind !== 'plain' || !quantity.inWords || quantity.approximate) return false;
  if ((quantity.value ?? 0) > 10) return false;
  if (approximatedAfter(tokens, quantity, around.end)) return false;
  // parts of a count, and one row of many, are figures like the rest
  if (around.tally || around.breakdown || around.counts.has(stem(tokens.text[quantity.end] ?? ''))) return false;
  if (isOfPlaces(tokens, quantity, around) || isOutcome(tokens, quantity, around)) return false;
  return !isHumanCost(quantity, around) && !sharesOutcome(tokens, quantity, around);
}

/** Tokens from a number whose people stand behind the next one to that one. */
const NEXT_WITHIN = 10;

/** `एक बस से जुड़े आठ और दूसरी से जुड़े पांच लोग संक्रमित हैं`: the people, and what became of them, stand once, behind the last number. */
function sharesOutcome(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { end: j } = quantity;
  if (!/^(?:,|और|व|तथा|एवं)$/.test(tokens.text[j] ?? '')) return false;
  for (let k = j + 1; k < Math.min(around.end, j + NEXT_WITHIN) && !FINITE.has(tokens.text[k]!); k++) {
    if (tokens.kind[k] !== TokenKind.number && !isF(tokens, k, F.cardinal)) continue;
    const next = { ...quantity, from: k, first: k, end: k + 1 };
    return (
      k > j + 2 && isPeople(tokens.text[k + 1] ?? '') && (isOutcome(tokens, next, around) || isHumanCost(next, around))
    );
  }
  return false;
}

/** `आगरा के तीन, मेरठ का एक और झांसी के दो`, `16 जयपुर, दो अजमेर और छह कोटा से`: a count by places, and no thing stands beside it. */
function isOfPlaces(
  tokens: ReadTokens,
  { first, end }: Quantity,
  { places, byPlaces, first: from }: Surroundings,
): boolean {
  // फरीदाबाद में छह और पानीपत में चार लोगों ने
  if (byPlaces && isAtPlace(tokens, first, from)) return true;
  if (places < LEAST_PLACES) return false;
  const next = tokens.text[end] ?? '';
  if (isListedPlace(next)) return true;
  return (
    /^(?:,|और|व|तथा|एवं)$/.test(next) &&
    /^(?:के|का|की|में|से)$/.test(tokens.text[first - 1] ?? '') &&
    isListedPlace(tokens.text[first - 2] ?? '')
  );
}

/** Places that a sentence names at least where it counts by them. */
const LEAST_PLACES = 2;

/** True near a word of human cost or of police work (3.2). */
function isHumanCost(quantity: Quantity, { tokens, first, end }: Surroundings): boolean {
  const start = tokens.start[quantity.first]!;
  const stop = tokens.end[quantity.end - 1]!;
  for (let k = quantity.first - 1; k >= first && start - tokens.end[k]! <= BEFORE; k--) {
    if (isF(tokens, k, F.casualty)) return true;
  }
  for (let k = quantity.end; k < end && tokens.start[k]! - stop <= AFTER; k++) {
    if (isF(tokens, k, F.casualty)) return true;
  }
  return false;
}
