/** The sentences of the body, each with all that its neighbours need to know of it. */
import { TokenKind } from '../text/tokens';
import { readSentence, type SentenceReading } from './attribution';
import { countsOf } from './counts';
import type { Block, Sentence } from './model';
import { type Opener, openerOf } from './opener';
import { A, F, isA, isF, lengthAt, type ReadTokens } from './vocabulary';

/** A sentence with all that its neighbours need to know of it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly tokens: ReadTokens;
  readonly reading: SentenceReading;
  readonly opener: Opener;
  /** Number of the paragraph in the body, subheads not counted. */
  readonly paragraph: number;
  /** True when a subhead stands between this paragraph and the one before. */
  readonly afterSubhead: boolean;
  readonly listItem: boolean;
  /** Ends in a colon: what follows is its list. */
  readonly leadIn: boolean;
  /** A quotation is open where the sentence begins. */
  readonly quoted: boolean;
  /** What its numbers count: the words behind them, and one name for all human cost. Empty without numbers. */
  readonly counts: ReadonlySet<string>;
  /** The speaker's line under a pull quote, `- जिलाधिकारी, मुंगेर`. */
  readonly credit: boolean;
}

/** Reads the sentences of the body, in order. */
export function readSentences(
  sentences: readonly Sentence[],
  tokensOf: (block: Block) => ReadTokens,
  subheadBefore: (block: Block) => boolean,
): ReadSentence[] {
  const read: ReadSentence[] = [];
  let block: Block | undefined;
  let paragraph = -1;
  let open = false;
  let subhead = false;
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence.block);
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
      open = false; // a quotation goes on into a paragraph only where that one opens it again
      subhead = subheadBefore(block);
    }
    const { firstToken: first, endToken: end } = sentence;
    // the narrator does not speak inside a quotation: a mark was left open
    if (lengthAt(tokens, first, A.background, 0) > 0) open = false;
    const quoted = open;
    for (let i = first; i < end; i++) if (tokens.text[i] === '"') open = !open;
    // “… है’.: opened with one mark and closed with another
    if (open && end - first > 2 && (tokens.text[end - 1] === "'" || tokens.text[end - 2] === "'")) open = false;
    let last = end - 1;
    while (last > first && /^["'।.]$/.test(tokens.text[last]!)) last--;
    read.push({
      sentence,
      tokens,
      reading: withDocument(readSentence(tokens, first, end), tokens, first, read[read.length - 1]),
      opener: openerOf(tokens, first, end),
      paragraph,
      afterSubhead: subhead,
      listItem: sentence.block.role === 'list-item',
      leadIn: tokens.text[last] === ':' || tokens.text[last] === '-',
      quoted,
      counts: countsOf(tokens, first, end),
      credit: isCredit(tokens, first, end),
    });
  }
  return read;
}

/** `इसमें कहा गया है` after a sentence that names a document: the document says it. */
function withDocument(
  reading: SentenceReading,
  tokens: ReadTokens,
  first: number,
  before: ReadSentence | undefined,
): SentenceReading {
  if (reading.strong.length > 0 || reading.weak.length === 0 || before === undefined || !before.reading.document)
    return reading;
  if (!/^(?:इसमें|उसमें|जिसमें)$/.test(tokens.text[first] ?? '')) return reading;
  return {
    ...reading,
    strong: [{ source: { first, end: first + 1 }, at: first, how: 'document' }],
    weak: [],
    pronoun: true,
  };
}

/** `-डॉ. … , सीएमओ`, `(… , थानाध्यक्ष, …)`: an office and no verb, set apart by a dash or brackets. */
function isCredit(tokens: ReadTokens, first: number, end: number): boolean {
  const open = tokens.text[first];
  if ((open !== '-' && open !== '(') || end - first > 16 || end - first < 3) return false;
  let office = false;
  for (let i = first + 1; i < end; i++) {
    if (tokens.kind[i] === TokenKind.number || isF(tokens, i, F.cardinal)) return false;
    if (isA(tokens, i, A.sourceNoun | A.authority) || tokens.text[i] === ',') office = true;
  }
  return office;
}
