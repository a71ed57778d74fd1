/** The lexicon as the reader of sentences needs it: one look-up a token gives every class the word belongs to. */
import * as attribution from '../lexicon/attribution';
import * as discourse from '../lexicon/discourse';
import * as figures from '../lexicon/figures';
import { months } from '../lexicon/months';
import * as numbers from '../lexicon/number-words';
import { realms } from '../lexicon/places';
import { foldAll } from '../text/fold';
import { type KnownTokens, tokenizeKnown } from '../text/tokens';
import type { ReadingExtras } from './extras';
import type { Line } from './model';

/** Classes of words in attribution and discourse. Bits, so that one test asks for several. */
export const A = {
  say: 1 << 0,
  sayWithoutNe: 1 << 1,
  sayStem: 1 << 2,
  gerund: 1 << 3,
  sayNoun: 1 << 4,
  light: 1 << 5,
  claim: 1 << 6,
  according: 1 << 7,
  notSource: 1 << 8,
  document: 1 << 9,
  survey: 1 << 10,
  test: 1 << 11,
  anonymous: 1 << 12,
  sourceNoun: 1 << 13,
  official: 1 << 14,
  authority: 1 << 15,
  performative: 1 << 16,
  passive: 1 << 17,
  backPointer: 1 << 18,
  trailingNoun: 1 << 19,
  background: 1 << 20,
  switch: 1 << 21,
  soft: 1 << 22,
  additive: 1 << 23,
  pronoun: 1 << 24,
  documentVerb: 1 << 25,
  realm: 1 << 26,
} as const;

/** Classes of words around numbers. */
export const F = {
  percent: 1 << 0,
  money: 1 << 1,
  approximator: 1 << 2,
  estimate: 1 << 3,
  casualty: 1 << 4,
  duration: 1 << 5,
  age: 1 << 6,
  yearsOfAge: 1 << 7,
  designator: 1 << 8,
  numbered: 1 << 9,
  descriptor: 1 << 10,
  sport: 1 << 11,
  market: 1 << 12,
  seat: 1 << 13,
  vote: 1 << 14,
  distanceUnit: 1 << 15,
  distance: 1 << 16,
  manner: 1 << 17,
  clock: 1 << 18,
  counted: 1 << 19,
  cardinal: 1 << 20,
  magnitude: 1 << 21,
  fraction: 1 << 22,
  shift: 1 << 23,
  share: 1 << 24,
  vague: 1 << 25,
  multiple: 1 << 26,
  times: 1 << 27,
  aggregate: 1 << 28,
  ordinal: 1 << 29,
  month: 1 << 30,
} as const;

/** What is known of a word. */
export interface WordInfo {
  /** Bits of `A`. */
  a: number;
  /** Bits of `F`. */
  f: number;
  /** Bits of `W` in `wording`: what the rules of the desk look at. */
  w: number;
  /** Worth of a number word, multiplier or month. */
  value: number;
  /** Bits of the lists of single words that other modules look for: `listed`. */
  s: number;
  /** Longer entries that begin with this word: the words after it, and the bits they bring. */
  phrases: { readonly rest: readonly string[]; readonly a: number; readonly f: number }[] | undefined;
}

const vocabulary = new Map<string, WordInfo>();

function entry(word: string): WordInfo {
  let info = vocabulary.get(word);
  if (info === undefined) vocabulary.set(word, (info = { a: 0, f: 0, w: 0, value: 0, s: 0, phrases: undefined }));
  return info;
}

function add(list: readonly string[], a: number, f: number): void {
  for (const folded of foldAll(list)) {
    if (!/[\s-]/.test(folded)) {
      const info = entry(folded);
      info.a |= a;
      info.f |= f;
      continue;
    }
    const [first, ...rest] = folded.split(/[\s-]+/);
    (entry(first!).phrases ??= []).push({ rest, a, f });
  }
}

/** Adds bits of `W` to words that are folded; whole words only. */
export function markWords(folded: readonly string[], w: number): void {
  for (const word of folded) entry(word).w |= w;
}

function addValues(list: readonly (readonly [string, number])[], f: number): void {
  foldAll(list.map(([written]) => written)).forEach((folded, i) => {
    const info = entry(folded);
    info.f |= f;
    info.value = list[i]![1];
  });
}

add(attribution.sayingVerbs, A.say, 0);
add(realms, A.realm, 0);
add(attribution.sayingVerbsWithoutNe, A.sayWithoutNe, 0);
add(attribution.sayingStems, A.sayStem, 0);
add(attribution.sayingGerunds, A.gerund, 0);
add(attribution.sayingNouns, A.sayNoun, 0);
add(attribution.lightVerbs, A.light, 0);
add(attribution.claimNouns, A.claim, 0);
add(attribution.accordingTo, A.according, 0);
add(attribution.notSources, A.notSource, 0);
add(attribution.documents, A.document, 0);
add(attribution.surveyDocuments, A.survey, 0);
add(attribution.testWords, A.test, 0);
add(attribution.anonymousSources, A.anonymous, 0);
add(attribution.sourceNouns, A.sourceNoun, 0);
add(attribution.officialWords, A.official, 0);
add(attribution.authorities, A.authority, 0);
add(attribution.performatives, A.performative, 0);
add(attribution.passiveWords, A.passive, 0);
add(attribution.backPointers, A.backPointer, 0);
add(attribution.trailingNouns, A.trailingNoun, 0);
add(attribution.documentVerbs, A.documentVerb, 0);
add(discourse.backgroundOpeners, A.background, 0);
add(discourse.switchOpeners, A.switch, 0);
add(discourse.softOpeners, A.soft, 0);
add(discourse.additiveOpeners, A.additive, 0);
add(discourse.speakerPronouns, A.pronoun, 0);

add(figures.percentWords, 0, F.percent);
add(figures.moneyWords, 0, F.money);
add(figures.approximators, 0, F.approximator);
add(figures.longApproximators, 0, F.approximator);
add(figures.estimates, 0, F.estimate);
add(figures.casualtyWords, 0, F.casualty);
add(figures.durationUnits, 0, F.duration);
add(figures.ageWords, 0, F.age);
add(figures.yearsOfAge, 0, F.yearsOfAge);
add(figures.designators, 0, F.designator);
add(figures.numberedThings, 0, F.numbered);
add(figures.descriptors, 0, F.descriptor);
add(figures.sportWords, 0, F.sport);
add(figures.marketWords, 0, F.market);
add(figures.seatWords, 0, F.seat);
add(figures.voteWords, 0, F.vote);
add(figures.distanceUnits, 0, F.distanceUnit);
add(figures.distanceWords, 0, F.distance);
add(figures.mannerWords, 0, F.manner);
add(figures.clockWords, 0, F.clock);
add(figures.countedNouns, 0, F.counted);
addValues(numbers.cardinals, F.cardinal);
addValues(numbers.magnitudes, F.magnitude);
addValues(numbers.fractions, F.fraction);
add(
  numbers.shifts.map(([word]) => word),
  0,
  F.shift,
);
addValues(numbers.shares, F.share);
add(numbers.vagueQuantities, 0, F.vague);
add(numbers.multiples, 0, F.multiple);
add(numbers.timesWords, 0, F.times);
add(numbers.aggregates, 0, F.aggregate);
add(numbers.ordinals, 0, F.ordinal);
addValues(months, F.month);

/** Tokens with what the lexicon knows of each. */
export type ReadTokens = KnownTokens<WordInfo>;

/** Of a word that the lexicon does not have, and of what is no word. */
const NOTHING: WordInfo = { a: 0, f: 0, w: 0, value: 0, s: 0, phrases: undefined };

/** Tells whether a word is of a list; each asked once a word, whatever the number of texts and of readers. */
const lists: ((word: string) => boolean)[] = [];
const MOST_LISTS = 31;

/**
 * Makes a list of single words known, for `isListed`; called while modules load, since words that were met are not asked again.
 * @returns the bit of the list.
 */
export function listed(list: ReadonlySet<string> | RegExp | ((word: string) => boolean)): number {
  if (lists.length === MOST_LISTS) throw new RangeError('There are no bits left for another list of words.');
  const holds =
    list instanceof RegExp
      ? (word: string) => list.test(word)
      : typeof list === 'function'
        ? list
        : (word: string) => list.has(word);
  return 1 << (lists.push(holds) - 1);
}

/** True when token `i` is a word of Devanagari letters that one of the lists of `bits` holds. */
export function isListed(tokens: ReadTokens, i: number, bits: number): boolean {
  return ((tokens.info[i]?.s ?? 0) & bits) !== 0;
}

function lookUp(word: string): WordInfo {
  let s = 0;
  for (let nth = 0; nth < lists.length; nth++) if (lists[nth]!(word)) s |= 1 << nth;
  if (s === 0) return vocabulary.get(word) ?? NOTHING;
  const info = entry(word);
  info.s = s;
  return info;
}

/** Splits a stretch and looks every word up once. */
function readTokens(folded: string, start: number, end: number, extras?: ReadingExtras): ReadTokens {
  const tokens = tokenizeKnown(folded, start, end, lookUp, NOTHING);
  if (extras === undefined || extras.designators.size === 0) return tokens;
  return { ...tokens, info: withDesignators(tokens, extras.designators) };
}

/** The tokens of a line, read once for all versions of a text in which it stands. */
export function tokensOfLine(folded: string, line: Line, extras?: ReadingExtras): ReadTokens {
  const { foldedStart, foldedEnd, known } = line;
  let tokens = known.tokens;
  if (tokens === undefined) tokens = readTokens(folded, foldedStart, foldedEnd, extras);
  else if (known.tokensAt === foldedStart) return tokens;
  else tokens = moved(tokens, foldedStart - known.tokensAt);
  known.tokens = tokens;
  known.tokensAt = foldedStart;
  return tokens;
}

function moved({ count, kind, start, end, text, info }: ReadTokens, by: number): ReadTokens {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    starts.push(start[i]! + by);
    ends.push(end[i]! + by);
  }
  return { count, kind, start: starts, end: ends, text, info };
}

/** Makes the house's own words designators, whatever else they are. */
function withDesignators({ text, info }: ReadTokens, words: ReadonlySet<string>): WordInfo[] {
  return info.map((own, i) => {
    if (!words.has(text[i]!)) return own;
    const { a, f, w, value, s, phrases } = own;
    return { a, f: f | F.designator, w, value, s, phrases };
  });
}

/** True when token `i` is a word of one of the classes `a` (single words only). */
export function isA(tokens: ReadTokens, i: number, a: number): boolean {
  return ((tokens.info[i]?.a ?? 0) & a) !== 0;
}

/** True when token `i` is a word of one of the classes `f` (single words only). */
export function isF(tokens: ReadTokens, i: number, f: number): boolean {
  return ((tokens.info[i]?.f ?? 0) & f) !== 0;
}

/** Number of tokens of the longest entry of the classes that starts at `i`; 0 for none. */
export function lengthAt(tokens: ReadTokens, i: number, a: number, f: number): number {
  const info = tokens.info[i];
  if (info === undefined) return 0;
  let best = (info.a & a) !== 0 || (info.f & f) !== 0 ? 1 : 0;
  if (info.phrases === undefined) return best;
  for (const phrase of info.phrases) {
    if ((phrase.a & a) === 0 && (phrase.f & f) === 0) continue;
    if (phrase.rest.length + 1 > best && phrase.rest.every((word, k) => tokens.text[i + 1 + k] === word)) {
      best = phrase.rest.length + 1;
    }
  }
  return best;
}

/** Number of tokens of the longest entry of the classes that ends just before `end`; 0 for none. */
export function lengthBefore(tokens: ReadTokens, end: number, a: number, f: number, longest = 4): number {
  for (let length = Math.min(longest, end); length > 0; length--) {
    if (lengthAt(tokens, end - length, a, f) === length) return length;
  }
  return 0;
}

/** True where one of the tokens from `first` up to `end` matches. For words that a list of the vocabulary does not hold. */
export function holds({ text }: ReadTokens, first: number, end: number, word: RegExp): boolean {
  for (let k = first; k < end; k++) if (word.test(text[k]!)) return true;
  return false;
}
