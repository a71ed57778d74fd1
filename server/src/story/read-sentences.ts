/** The sentences of the body, each with all that its neighbours need to know of it. */
import { TokenKind } from '../text/tokens';
import { readSentence, type SentenceReading } from './attribution';
import { countsOf } from './counts';
import { isSlug } from './digest';
import { isListedPlace, opensListedPlace } from './gazetteer';
import { nextTurn, type Turn } from './interview';
import type { Block, Sentence } from './model';
import { type Opener, openerOf } from './opener';
import { quotationMarks } from './quotation-marks';
import { FINITE, type TokenSpan } from './source-phrase';
import { A, F, isA, isF, type ReadTokens } from './vocabulary';

/** A sentence with all that its neighbours need to know of it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly tokens: ReadTokens;
  readonly reading: SentenceReading;
  readonly opener: Opener;
  /** Number of the paragraph in the body, subheads not counted; an item of a digest counts as one. */
  readonly paragraph: number;
  /** True when a subhead stands between this paragraph and the one before. */
  readonly afterSubhead: boolean;
  /** That subhead, where it names who speaks under it: `स्वास्थ्य मंत्रालय ने कहा`, `12 नए मामले : सिविल सर्जन`. */
  readonly spokenBy: ReadSentence | undefined;
  /** Stands in so long a paragraph that several have run together: where one ended, nothing shows. */
  readonly crowded: boolean;
  readonly listItem: boolean;
  /** Ends in a colon: what follows is its list. */
  readonly leadIn: boolean;
  /** A quotation is open where the sentence begins. */
  readonly quoted: boolean;
  /** In an interview: whose turn it is, and the sentence that names who is asked. */
  readonly turn: Turn | undefined;
  /** Speaks in the first person, हम, मैं, and outside of quotation marks. */
  readonly firstPerson: boolean;
  /** What its numbers count: the words behind them, and one name for all human cost. Empty without numbers. */
  readonly counts: ReadonlySet<string>;
  /** Number of places of the lists that it names, for sentences with numbers: `केरल में 4, असम में 3`. */
  readonly places: number;
  /** The speaker's line under a pull quote, `- जिलाधिकारी, मुंगेर`. */
  readonly credit: boolean;
}

/** What stands behind the colon of a lead-in that goes on in a quotation, or behind its sentence. */
const CLOSING = new Set(['"', "'", '।', '.']);

/** Reads the sentences of the body, in order. */
export function readSentences(
  sentences: readonly Sentence[],
  tokensOf: (block: Block) => ReadTokens,
  subheadOver: (block: Block) => Block | undefined,
): ReadSentence[] {
  const read: ReadSentence[] = [];
  const lengths = new Map<Block, number>();
  for (const sentence of sentences) lengths.set(sentence.block, (lengths.get(sentence.block) ?? 0) + 1);
  let block: Block | undefined;
  let paragraph = -1;
  let marks = quotationMarks(undefined);
  let subhead: Block | undefined;
  let spokenBy: ReadSentence | undefined;
  let turn: Turn | undefined;
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence.block);
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
      marks = quotationMarks(tokens); // a quotation goes on into a paragraph only where that one opens it again
      subhead = subheadOver(block);
      spokenBy = subhead && readSubhead(subhead, tokensOf(subhead));
      turn = nextTurn(tokens, turn, read);
    }
    const { firstToken: first, endToken: end } = sentence;
    const item = isSlug(tokens, first);
    if (item) paragraph++;
    const quoted = marks.isOpen(first);
    marks.read(first, end);
    let last = end - 1;
    while (last > first && CLOSING.has(tokens.text[last]!)) last--;
    const counts = countsOf(tokens, first, end);
    read.push({
      sentence,
      tokens,
      reading: inContext(readSentence(tokens, first, end), tokens, first, paragraph, read[read.length - 1]),
      opener: item ? 'switch' : openerOf(tokens, first, end),
      paragraph,
      afterSubhead: subhead !== undefined,
      spokenBy,
      crowded: lengths.get(sentence.block)! > LONGEST_PARAGRAPH,
      listItem: sentence.block.role === 'list-item',
      leadIn: tokens.text[last] === ':' || tokens.text[last] === '-',
      quoted,
      turn,
      firstPerson: !quoted && !tokens.text.slice(first, end).includes('"') && speaksOfItself(tokens, first, end),
      counts,
      places: counts.size === 0 ? 0 : placesOf(tokens, first, end),
      credit: isCredit(tokens, first, end),
    });
  }
  return read;
}

/** Places of the lists between two tokens, names of two words among them. */
function placesOf(tokens: ReadTokens, first: number, end: number): number {
  let places = 0;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const word = tokens.text[i]!;
    if (i + 1 < end && opensListedPlace(word) && isListedPlace(`${word} ${tokens.text[i + 1]}`)) {
      places++;
      i++;
    } else if (isListedPlace(word)) places++;
  }
  return places;
}

const NO_COUNTS: ReadonlySet<string> = new Set();
/** Sentences of the longest paragraph that a newsroom prints. */
const LONGEST_PARAGRAPH = 15;
/** The speaker behind the colon of a subhead has no more words, and what he says no fewer. */
const LONGEST_SPEAKER = 5;
const LEAST_SAID = 4;

/** A subhead as a sentence, where it names a speaker. */
function readSubhead(block: Block, tokens: ReadTokens): ReadSentence | undefined {
  const end = tokens.count;
  let reading = readSentence(tokens, 0, end);
  // बच्चों ने पूछा, कहां जा रहे हैं हम: asks, and tells nothing
  if (reading.strong[0]?.how === 'asked') return undefined;
  if (reading.strong.length === 0) {
    const first = speakerBehindColon(tokens);
    if (first === undefined) return undefined;
    reading = { ...reading, strong: [{ source: { first, end }, at: first, how: 'said' }], weak: [] };
  }
  return {
    sentence: { block, firstToken: 0, endToken: end, start: block.start, end: block.end },
    tokens,
    reading,
    opener: 'none',
    paragraph: -1,
    afterSubhead: false,
    spokenBy: undefined,
    crowded: false,
    listItem: false,
    leadIn: false,
    quoted: false,
    turn: undefined,
    firstPerson: false,
    counts: NO_COUNTS,
    places: 0,
    credit: false,
  };
}

/** First token of the name behind the last colon; undefined where that is no name but a clause or a number. */
function speakerBehindColon(tokens: ReadTokens): number | undefined {
  let colon = tokens.count - 1;
  while (colon > 0 && tokens.text[colon] !== ':') colon--;
  const length = tokens.count - colon - 1;
  if (colon < LEAST_SAID || length < 1 || length > LONGEST_SPEAKER) return undefined;
  for (let k = colon + 1; k < tokens.count; k++) {
    if (tokens.kind[k] === TokenKind.number || isF(tokens, k, F.cardinal) || FINITE.has(tokens.text[k]!))
      return undefined;
    if (/^(?:में|से|को|पर|के|की|का|ने|देखें|जानें|पढें|[?!])$/.test(tokens.text[k]!)) return undefined;
  }
  return colon + 1;
}

const IN_IT = new Set(['इसमें', 'उसमें', 'जिसमें']);

/** What a sentence says of its sources where that rests on the sentence before it. */
function inContext(
  reading: SentenceReading,
  tokens: ReadTokens,
  first: number,
  paragraph: number,
  before: ReadSentence | undefined,
): SentenceReading {
  if (before === undefined) return reading;
  const [strong] = reading.strong;
  // `एक सूत्र ने कहा … । उन्होंने बताया …`, `ताजा आंकड़ों के मुताबिक … । इसके मुताबिक …`: nobody still
  if (
    strong !== undefined &&
    before.paragraph === paragraph &&
    isNobodys(before) &&
    isBackward(tokens, strong.source)
  ) {
    return { ...reading, strong: [], weak: [{ phrase: strong.source, passive: false }] };
  }
  // `इसमें कहा गया है` after a sentence that names a document: the document says it
  const inDocument =
    strong === undefined && reading.weak.length > 0 && before.reading.document && IN_IT.has(tokens.text[first]!);
  if (!inDocument) return reading;
  return {
    ...reading,
    strong: [{ source: { first, end: first + 1 }, at: first, how: 'document' }],
    weak: [],
    pronoun: true,
  };
}

/** True for a sentence whose speaker is unnamed: सूत्र, आंकड़े of nobody; a mere passive opens no speaker. */
function isNobodys({ reading }: ReadSentence): boolean {
  return reading.strong.length === 0 && reading.weak.some(({ passive }) => !passive);
}

/** उन्होंने, इसके: a source that stands in the sentence before. */
function isBackward(tokens: ReadTokens, { first, end }: TokenSpan): boolean {
  return end - first === 1 && /^(?:उन्होंने|उन्होने|इन्होंने|इन्होने|उसने|इसने|इसके|उनके|इनके)$/.test(tokens.text[first]!);
}

const FIRST_PERSON = new Set(['हम', 'हमें', 'हमने', 'हमारा', 'हमारे', 'हमारी', 'मैं', 'मैंने', 'मुझे', 'मेरा', 'मेरे', 'मेरी']);

function speaksOfItself(tokens: ReadTokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (FIRST_PERSON.has(tokens.text[i]!)) return true;
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
    if (tokens.kind[i] === TokenKind.number || isF(tokens, i, F.cardinal) || FINITE.has(tokens.text[i]!)) return false;
    if (isA(tokens, i, A.sourceNoun | A.authority)) office = true;
    if (tokens.text[i] === ',') commas++;
  }
  return marked ? office || commas > 0 : office && commas > 0;
}
