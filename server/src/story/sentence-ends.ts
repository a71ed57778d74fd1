/** The marks that end the sentences of a story. */
import { toSource, toSourceEnd } from '../text/fold';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Sentence, Span, Story } from './model';
import type { Suspect } from './orthography';
import { W } from './wording';

/** Verbs that close a sentence: है, थी, जाएगा, किया, गई, चाहिए. */
const FINITE = /^(?:है|हैं|था|थे|थी|थीं|हो|नहीं|[\u0900-\u0963]{1,24}(?:गा|गे|गी|या|ाई|ए|ीं))$/;

export interface SentenceEnds {
  readonly dandas: readonly Span[];
  /** Full stops behind Devanagari words. */
  readonly stops: readonly Span[];
  /** `।।`, a pipe or a Latin l in a danda's place. */
  readonly broken: readonly Span[];
}

/** Reads the ends of the prose's sentences; those inside furniture are left out by the story. */
export function sentenceEnds(story: Story): SentenceEnds {
  const dandas: Span[] = [];
  const stops: Span[] = [];
  for (const sentence of story.sentences) {
    if (sentence.block.role === 'list-item') continue;
    const tokens = story.tokensOf(sentence.block);
    const at = endOf(tokens, sentence);
    if (at < 0) continue;
    const place = spanOf(story, tokens, at);
    if (tokens.text[at] === '।') dandas.push(place);
    else stops.push(place);
  }
  return { dandas, stops, broken: brokenEnds(story) };
}

/** The token of the danda or full stop that ends a sentence of Hindi, or -1. */
function endOf(tokens: Tokens, { firstToken, endToken }: Sentence): number {
  for (let at = endToken - 1; at > firstToken && tokens.kind[at] === TokenKind.mark; at--) {
    const mark = tokens.text[at];
    if (mark === '।') return tokens.kind[at - 1] === TokenKind.mark && /[।.]/.test(tokens.text[at - 1]!) ? -1 : at;
    // a stop behind a Latin word, a number or another stop says nothing of the Hindi
    if (mark === '.') return tokens.kind[at - 1] === TokenKind.word && closesClause(tokens, at) ? at : -1;
  }
  return -1;
}

/** True where the word before the stop is one that Hindi sentences end in, or the paragraph ends: `के. राव` is a name. */
function closesClause(tokens: Tokens, at: number): boolean {
  return FINITE.test(tokens.text[at - 1]!) || (at + 1 === tokens.count && tokens.count > 3);
}

function brokenEnds(story: Story): Span[] {
  const { text } = story.copy;
  const ends: Span[] = story.desk.letters.falseEnds.filter((suspect) => isBroken(story, text, suspect));
  for (const { start, end, tokens, at, block } of story.desk.wordsOf(W.loneLetter)) {
    const isProse = block.role === 'lead' || block.role === 'body';
    const between = tokens.kind[at - 1] === TokenKind.word && tokens.kind[at + 1] === TokenKind.word;
    if (isProse && between && /\s/.test(text.charAt(end)) && text.charAt(start) === 'l') ends.push({ start, end });
  }
  return ends;
}

function isBroken({ dateline }: Story, text: string, { start, end, block }: Suspect): boolean {
  if (block.role !== 'lead' && block.role !== 'body') return false;
  if (dateline !== undefined && start < dateline.end && end > dateline.start) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // an ellipsis, a row of dandas in verse
  if (before === '.' || after === '.' || before === '।' || after === '।') return false;
  const own = text.slice(start, end);
  if (own === '|') {
    // more than one in a line parts columns or names
    const next = text.indexOf('|', end);
    if (text.indexOf('|', block.start) !== start || (next >= 0 && next < block.end)) return false;
    return after === '' || /\s/.test(after) ? /[\u0900-\u0963]\s?$/.test(text.slice(start - 2, start)) : false;
  }
  // `रु.।`: a short form has its own stop
  return (
    own !== '.।' ||
    /(?:[\u0900-\u0963]{4}|\sहै|\sहैं|\sथा|\sथी|\sथे)$/.test(text.slice(Math.max(block.start, start - 5), start))
  );
}

function spanOf({ copy }: Story, tokens: Tokens, at: number): Span {
  return {
    start: toSource(copy.folded, tokens.start[at]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[at]!),
  };
}
