/**
 * Who answers for a figure: 3.5 of the catalogue. A source opened in a sentence is carried through the story until the
 * story turns to something else; this module follows it.
 */
import {
  type Attribution,
  type Opener,
  openerOf,
  readSentence,
  type SentenceReading,
  type TokenSpan,
} from './attribution';
import type { Block, Sentence, Verdict } from './model';
import { F, isF, type ReadTokens } from './vocabulary';

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
  /** A quotation is open where the sentence begins; in a paragraph that opens a quotation again, too. */
  readonly quoted: boolean;
}

/** The answer for one figure. */
export interface Answer {
  readonly verdict: Exclude<Verdict, 'exempt'>;
  readonly reason: string;
  readonly source: { readonly sentence: ReadSentence; readonly span: TokenSpan } | undefined;
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
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence.block);
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
      // a quotation goes on into a paragraph only where that one opens it again
      open = open && /^["'“‘]/.test(tokens.text[sentence.firstToken] ?? '');
      if (open) open = false; // the paragraph's own opening mark opens it
    }
    const { firstToken: first, endToken: end } = sentence;
    const wasOpen = open;
    for (let i = first; i < end; i++) if (tokens.text[i] === '"') open = !open;
    let last = end - 1;
    while (last > first && /^[-–"'।.]$/.test(tokens.text[last]!) && tokens.text[last] !== ':') last--;
    read.push({
      sentence,
      tokens,
      reading: readSentence(tokens, first, end),
      opener: openerOf(tokens, first, end),
      paragraph,
      afterSubhead: subheadBefore(sentence.block),
      listItem: sentence.block.role === 'list-item',
      leadIn: tokens.text[last] === ':',
      quoted: wasOpen,
    });
  }
  return read;
}

const FORWARD = 4;

/** Finds the answer for the figure of sentence `at`. */
export function answerFor(story: readonly ReadSentence[], at: number, estimate: boolean): Answer {
  const own = story[at]!;
  const strong = own.reading.strong[0];
  if (strong !== undefined)
    return { verdict: 'attributed', reason: 'same-sentence', source: { sentence: own, span: strong.source } };
  const quoted = quotation(story, at);
  if (quoted?.verdict === 'attributed') return quoted;
  const trailing = trailingAfter(story, at);
  if (trailing !== undefined) return carried('trailing', trailing);
  const weak = own.reading.weak[0];
  if (weak !== undefined) return { verdict: 'weak', reason: 'anonymous', source: { sentence: own, span: weak.phrase } };
  const act = own.reading.ownAct;
  if (act !== undefined && !estimate)
    return { verdict: 'own-act', reason: 'own-act', source: { sentence: own, span: act } };
  if (quoted !== undefined) return quoted;
  return (
    forward(story, at) ??
    list(story, at) ??
    lead(story, at) ??
    backward(story, at) ?? { verdict: 'unattributed', reason: 'none', source: undefined }
  );
}

function carried(reason: string, from: ReadSentence): Answer {
  const span = from.reading.strong[0]?.source;
  return { verdict: 'carried', reason, source: span === undefined ? undefined : { sentence: from, span } };
}

function breaks(sentence: ReadSentence): boolean {
  return sentence.opener === 'background' || sentence.opener === 'switch';
}

/** Rule 2: a trailing formula later in the paragraph, or as the one-sentence paragraph behind it. */
function trailingAfter(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  const own = story[at]!;
  let k = at + 1;
  for (; k < story.length && story[k]!.paragraph === own.paragraph; k++) {
    const next = story[k]!;
    if (next.reading.trailing) return next;
    if (breaks(next)) return undefined;
  }
  const next = story[k];
  if (next === undefined || next.afterSubhead || next.paragraph !== own.paragraph + 1) return undefined;
  const alone = story[k + 1]?.paragraph !== next.paragraph;
  if (alone && next.reading.trailing) return next;
  // the next paragraph goes on with the same count and closes with the formula
  if (next.opener !== 'additive') return undefined;
  for (; k < story.length && story[k]!.paragraph === next.paragraph; k++) {
    if (story[k]!.reading.trailing) return story[k];
  }
  return undefined;
}

/** Rules 4 and 5: a source before it, in the paragraph or over an additive opening. */
function forward(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  let soft = own.opener === 'soft';
  for (let k = at - 1; k >= 0; k--) {
    const before = story[k]!;
    const distance = at - k;
    if (before.paragraph !== own.paragraph) {
      const opener = story[k + 1]!;
      // into a new paragraph only where its first sentence goes on with the count
      if (before.paragraph !== own.paragraph - 1 || opener.afterSubhead || opener.opener !== 'additive')
        return undefined;
      if (before.reading.strong.length > 0) return carried('additive', before);
      return undefined;
    }
    if (before.reading.strong.length > 0) {
      if (soft && distance > 1) return undefined;
      return distance <= FORWARD ? carried('forward', before) : undefined;
    }
    if (before.reading.weak.length > 0) {
      const phrase = before.reading.weak[0]!.phrase;
      return distance <= FORWARD
        ? { verdict: 'weak', reason: 'weak-carried', source: { sentence: before, span: phrase } }
        : undefined;
    }
    if (breaks(before)) return undefined;
    if (before.opener === 'soft') soft = true;
  }
  return undefined;
}

/** Rule 7: the dateline paragraph states, then sources. */
function lead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (own.paragraph !== 0 || breaks(own)) return undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph > 1 || (next.paragraph === 1 && story[k - 1]!.paragraph === 1)) return undefined;
    if (breaks(next)) return undefined;
    if (next.reading.strong.length > 0) return carried('lead', next);
  }
  return undefined;
}

/** Rule 8: an item of a list whose lead-in has a source. */
function list(story: readonly ReadSentence[], at: number): Answer | undefined {
  if (!story[at]!.listItem) return undefined;
  let k = at - 1;
  while (k >= 0 && story[k]!.listItem) k--;
  const leadIn = story[k];
  if (leadIn === undefined || !leadIn.leadIn) return undefined;
  if (leadIn.reading.strong.length > 0) return carried('list', leadIn);
  const answer = forward(story, k);
  return answer === undefined ? undefined : { ...answer, reason: answer.verdict === 'weak' ? answer.reason : 'list' };
}

/** Rule 9 and 3.4.6: inside a quotation whose speaker stands beside it. */
function quotation(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const opensAgain = /^["']$/.test(own.tokens.text[own.sentence.firstToken] ?? '');
  if (!own.quoted && !opensAgain) return undefined;
  for (let k = at - 1; k >= 0 && k >= at - 6; k--) {
    const before = story[k]!;
    if (before.reading.strong.length > 0) {
      const near = before.paragraph === own.paragraph && own.quoted;
      return near
        ? { ...carried('quote', before), verdict: at - k <= 1 ? 'attributed' : 'attributed' }
        : carried('quote', before);
    }
    if (!before.quoted && before.paragraph !== own.paragraph) break;
  }
  const next = story[at + 1];
  if (next !== undefined && next.paragraph === own.paragraph && next.reading.strong.length > 0)
    return { ...carried('quote', next), verdict: 'attributed' };
  return undefined;
}

/** A speaker taken up again by the next sentence (`उन्होंने बताया`) spoke before, too. */
function backward(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (next.reading.strong.length === 0) continue;
    if (!next.reading.pronoun) return undefined;
    const speaker = lastStrongBefore(story, at);
    return speaker === undefined ? undefined : carried('speaker', speaker);
  }
  return undefined;
}

function lastStrongBefore(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  for (let k = at - 1; k >= 0; k--) if (story[k]!.reading.strong.length > 0) return story[k];
  return undefined;
}

/** The counted noun behind a figure, to tell one count from another; the first casualty word or noun within four tokens. */
export function countedNoun(tokens: ReadTokens, end: number, limit: number): string | undefined {
  for (let k = end; k < Math.min(limit, end + 4); k++)
    if (isF(tokens, k, F.casualty | F.counted)) return tokens.text[k];
  return undefined;
}

export type { Attribution };
