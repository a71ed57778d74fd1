/** What the sentence around a quantity is like, and the codes of exemption (3.3). */
import type { ReadTokens } from './vocabulary';

/** Codes of 3.3, as `Figure.reason` gives them. */
export type ExemptionCode =
  | 'date'
  | 'year'
  | 'time'
  | 'duration'
  | 'age'
  | 'ordinal'
  | 'descriptor'
  | 'name'
  | 'designator'
  | 'phone'
  | 'sport'
  | 'market'
  | 'seats'
  | 'distance'
  | 'question'
  | 'list'
  | 'idiom'
  | 'one'
  | 'small-word'
  | 'condition'
  | 'named-set'
  | 'size'
  | 'vague'
  | 'furniture'
  | 'headline'
  | 'quoted-name';

/** What the sentence around the quantity is like. */
export interface Surroundings {
  readonly tokens: ReadTokens;
  /** The sentence's tokens. */
  readonly first: number;
  readonly end: number;
  readonly question: boolean;
  readonly market: boolean;
  /** The paragraph belongs to a match report. */
  readonly sportReport: boolean;
  /** The whole story is a market report. */
  readonly marketStory: boolean;
  /** The sentence breaks down the count of the one before: इनमें, बाकी. */
  readonly breakdown: boolean;
  /** A row of places with a count each, or places of a line with theirs in brackets. */
  readonly tally: boolean;
  /** A number stands for what is counted at another place of the sentence. */
  readonly byPlaces: boolean;
  /** People were counted before, in the sentence or in the one before it: `जिनमें से तीन`, `नौ को` are parts of them. */
  readonly partitive: boolean;
  /** Places of the lists that the sentence names. */
  readonly places: number;
  /** Stems of the words behind the other numbers of the sentence. */
  readonly counts: ReadonlySet<string>;
  /** Whether the sentence tells of winning or losing, once somebody has asked. */
  scored?: boolean;
  /** Exempt codes found so far in the sentence, by the token after the quantity: lists of sections or ages go on. */
  readonly before: Map<number, ExemptionCode>;
}
