/** The sentences of the body, each with all that its neighbours need to know of it. */
import { TokenKind } from '../text/tokens';
import { readSentence, type SentenceReading } from './attribution';
import { nextTurn, type Turn } from './interview';
import type { Block, Sentence } from './model';
import { orderOf } from './orders';
import { nothingYet, partsOf, type SentenceParts } from './sentence-parts';
import { ENDS_CLAUSE, type TokenSpan } from './source-phrase';
import { F, isF, isListed, type ReadTokens } from './vocabulary';

/** A sentence with all that its neighbours need to know of it. */
export interface ReadSentence extends SentenceParts {
  readonly sentence: Sentence;
  readonly tokens: ReadTokens;
  /** Number of the paragraph in the body, subheads not counted; an item of a digest counts as one. */
  readonly paragraph: number;
  /** True when a subhead stands between this paragraph and the one before. */
  readonly afterSubhead: boolean;
  /** That subhead, where it names who speaks under it: `स्वास्थ्य मंत्रालय ने कहा`, `12 नए मामले : सिविल सर्जन`. */
  readonly spokenBy: ReadSentence | undefined;
  /** Stands in so long a paragraph that several have run together: where one ended, nothing shows. */
  readonly crowded: boolean;
  readonly listItem: boolean;
  /** In an interview: whose turn it is, and the sentence that names who is asked. */
  readonly turn: Turn | undefined;
}

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
  let parts: readonly SentenceParts[] = [];
  let nth = 0;
  let subhead: Block | undefined;
  let spokenBy: ReadSentence | undefined;
  let turn: Turn | undefined;
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence.block);
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
      parts = partsOf(block, tokens);
      nth = 0;
      subhead = subheadOver(block);
      spokenBy = subhead && readSubhead(subhead, tokensOf(subhead));
      turn = nextTurn(tokens, turn, read);
    }
    const own = parts[nth++]!;
    if (own.item) paragraph++;
    read.push({
      sentence,
      tokens,
      reading: inContext(own.reading, tokens, sentence, paragraph, read),
      opener: own.opener,
      paragraph,
      afterSubhead: subhead !== undefined,
      spokenBy,
      crowded: lengths.get(sentence.block)! > LONGEST_PARAGRAPH,
      listItem: sentence.block.role === 'list-item',
      leadIn: own.leadIn,
      quoted: own.quoted,
      turn,
      firstPerson: own.firstPerson,
      counts: own.counts,
      places: own.places,
      credit: own.credit,
      item: own.item,
      later: own.later,
    });
  }
  return read;
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
    item: false,
    later: nothingYet(),
  };
}

/** First token of the name behind the last colon; undefined where that is no name but a clause or a number. */
function speakerBehindColon(tokens: ReadTokens): number | undefined {
  let colon = tokens.count - 1;
  while (colon > 0 && tokens.text[colon] !== ':') colon--;
  const length = tokens.count - colon - 1;
  if (colon < LEAST_SAID || length < 1 || length > LONGEST_SPEAKER) return undefined;
  for (let k = colon + 1; k < tokens.count; k++) {
    if (tokens.kind[k] === TokenKind.number || isF(tokens, k, F.cardinal) || isListed(tokens, k, ENDS_CLAUSE))
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
  { firstToken: first, endToken: end }: Sentence,
  paragraph: number,
  read: readonly ReadSentence[],
): SentenceReading {
  const before = read[read.length - 1];
  if (before === undefined) return reading;
  const [strong] = reading.strong;
  if (strong === undefined && reading.ownAct === undefined && before.paragraph === paragraph) {
    const ownAct = orderOf(tokens, first, end, before.sentence.firstToken);
    if (ownAct !== undefined) return { ...reading, ownAct };
  }
  // `एक सूत्र ने कहा … । उन्होंने बताया …`, `ताजा आंकड़ों के मुताबिक … । इसके मुताबिक …`: nobody still
  if (
    strong !== undefined &&
    before.paragraph === paragraph &&
    isBackward(tokens, strong.source) &&
    isNobodys(lastToSpeak(read, paragraph) ?? before)
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

/** The last sentence of the paragraph, among the few before, that names a source or somebody who is none. */
function lastToSpeak(read: readonly ReadSentence[], paragraph: number): ReadSentence | undefined {
  for (let k = read.length - 1; k >= 0 && k >= read.length - SPOKE_WITHIN && read[k]!.paragraph === paragraph; k--) {
    const { strong, weak } = read[k]!.reading;
    if (strong.length > 0 || weak.length > 0) return read[k];
  }
  return undefined;
}

const SPOKE_WITHIN = 3;

/** True for a sentence whose speaker is unnamed: सूत्र, आंकड़े of nobody; a mere passive opens no speaker. */
function isNobodys({ reading }: ReadSentence): boolean {
  return reading.strong.length === 0 && reading.weak.some(({ passive }) => !passive);
}

/** उन्होंने, इसके: a source that stands in the sentence before. */
function isBackward(tokens: ReadTokens, { first, end }: TokenSpan): boolean {
  return end - first === 1 && /^(?:उन्होंने|उन्होने|इन्होंने|इन्होने|उसने|इसने|इसके|उनके|इनके)$/.test(tokens.text[first]!);
}
