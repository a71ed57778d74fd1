/** What a sentence says by itself, whatever stands around its paragraph. */
import { TokenKind } from '../text/tokens';
import { readSentence, type SentenceReading } from './attribution';
import { countsOf } from './counts';
import { isSlug } from './digest';
import { isListedPlace, opensListedPlace } from './gazetteer';
import type { Line } from './model';
import type { Quantity } from './numbers';
import { type Opener, openerOf } from './opener';
import { quotationMarks } from './quotation-marks';
import { splitSentences, type TokenRange } from './sentences';
import { ENDS_CLAUSE } from './source-phrase';
import type { ExemptionCode } from './surroundings';
import { A, F, isA, isF, isListed, listed, type ReadTokens } from './vocabulary';

export interface SentenceParts {
  readonly reading: SentenceReading;
  readonly opener: Opener;
  /** Opens an item of a digest. */
  readonly item: boolean;
  /** Ends in a colon: what follows is its list. */
  readonly leadIn: boolean;
  /** A quotation is open where the sentence begins. */
  readonly quoted: boolean;
  /** Speaks in the first person, हम, मैं, and outside of quotation marks. */
  readonly firstPerson: boolean;
  /** What its numbers count: the words behind them, and one name for all human cost. Empty without numbers. */
  readonly counts: ReadonlySet<string>;
  /** Number of places of the lists that it names, for sentences with numbers: `केरल में 4, असम में 3`. */
  readonly places: number;
  /** The speaker's line under a pull quote, `- जिलाधिकारी, मुंगेर`. */
  readonly credit: boolean;
  readonly later: Later;
}

/** What is read of a sentence when somebody asks for it, once for all versions of its line. */
export interface Later {
  quantities: readonly Quantity[] | undefined;
  /** What exempts each quantity, in the context that the key stands for. */
  exemptions: { readonly key: number; readonly codes: readonly (ExemptionCode | undefined)[] } | undefined;
  /** Its words of sport, and of the exchange. */
  topics: { readonly sport: number; readonly market: number } | undefined;
  /** Stems of its words that carry meaning. */
  matter: ReadonlySet<string> | undefined;
  /** The state or country of its scene; null for none. */
  scene: string | null | undefined;
  /** Speaks of a state or of the country. */
  wide: boolean | undefined;
  /** Speaks of the world. */
  worldwide: boolean | undefined;
  /** Speaks of what is in the country. */
  inCountry: boolean | undefined;
}

export function nothingYet(): Later {
  return {
    quantities: undefined,
    exemptions: undefined,
    topics: undefined,
    matter: undefined,
    scene: undefined,
    wide: undefined,
    worldwide: undefined,
    inCountry: undefined,
  };
}

/** What stands behind the colon of a lead-in that goes on in a quotation, or behind its sentence. */
const CLOSING = new Set(['"', "'", '।', '.']);
const FIRST_PERSON = listed(/^(?:हम|हमें|हमने|हमारा|हमारे|हमारी|मैं|मैंने|मुझे|मेरा|मेरे|मेरी)$/);
const PLACE = listed(isListedPlace);
const OPENS_PLACE = listed(opensListedPlace);

/** The parts of every sentence of a paragraph, read once for all versions of a text in which it stands. */
export function partsOf({ known }: Line, tokens: ReadTokens): readonly SentenceParts[] {
  known.sentences ??= splitSentences(tokens);
  known.parts ??= readParts(tokens, known.sentences);
  return known.parts;
}

function readParts(tokens: ReadTokens, sentences: readonly TokenRange[]): SentenceParts[] {
  const marks = quotationMarks(tokens); // a quotation goes on into a paragraph only where that one opens it again
  return sentences.map(([first, end]) => {
    const item = isSlug(tokens, first);
    const quoted = marks.isOpen(first);
    marks.read(first, end);
    let last = end - 1;
    while (last > first && CLOSING.has(tokens.text[last]!)) last--;
    const counts = countsOf(tokens, first, end);
    return {
      reading: readSentence(tokens, first, end),
      opener: item ? 'switch' : openerOf(tokens, first, end),
      item,
      leadIn: tokens.text[last] === ':' || tokens.text[last] === '-',
      quoted,
      firstPerson: !quoted && !holdsMark(tokens, first, end) && speaksOfItself(tokens, first, end),
      counts,
      places: counts.size === 0 ? 0 : placesOf(tokens, first, end),
      credit: isCredit(tokens, first, end),
      later: nothingYet(),
    };
  });
}

function holdsMark(tokens: ReadTokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.text[i] === '"' || tokens.text[i] === "'") return true;
  return false;
}

/** Places of the lists between two tokens, names of two words among them. */
function placesOf(tokens: ReadTokens, first: number, end: number): number {
  let places = 0;
  for (let i = first; i < end; i++) {
    if (!isListed(tokens, i, PLACE | OPENS_PLACE)) continue;
    if (i + 1 < end && isListed(tokens, i, OPENS_PLACE) && isListedPlace(`${tokens.text[i]} ${tokens.text[i + 1]}`)) {
      places++;
      i++;
    } else if (isListed(tokens, i, PLACE)) places++;
  }
  return places;
}

function speaksOfItself(tokens: ReadTokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isListed(tokens, i, FIRST_PERSON)) return true;
  return false;
}

/** `-डॉ. … , सीएमओ`, `(… , थानाध्यक्ष, …)`, `… , नोडल अधिकारी, सदर`: an office and no verb, set apart by a dash, by brackets or on a line of its own. */
function isCredit(tokens: ReadTokens, first: number, end: number): boolean {
  const open = tokens.text[first];
  const marked = open === '-' || open === '(';
  const alone = first === 0 && end === tokens.count && tokens.kind[end - 1] === TokenKind.word;
  if ((!marked && !alone) || end - first > 16 || end - first < 3) return false;
  let office = false;
  let commas = 0;
  for (let i = first + (marked ? 1 : 0); i < end; i++) {
    if (tokens.kind[i] === TokenKind.number || isF(tokens, i, F.cardinal) || isListed(tokens, i, ENDS_CLAUSE))
      return false;
    if (isA(tokens, i, A.sourceNoun | A.authority)) office = true;
    if (tokens.text[i] === ',') commas++;
  }
  return marked ? office || commas > 0 : office && commas > 0;
}
