/**
 * Who answers for a figure: 3.5 of the catalogue. A source opened in a sentence is carried through the story until the
 * story turns to something else; this module follows it, once forward through the sentences and once back from the
 * confirmations that close a paragraph.
 */
import { TokenKind } from '../text/tokens';
import { type Opener, openerOf, readSentence, type SentenceReading, type TokenSpan } from './attribution';
import type { Block, Sentence, Verdict } from './model';
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

/** The answer for one figure. */
export interface Answer {
  readonly verdict: Exclude<Verdict, 'exempt'>;
  readonly reason: string;
  readonly source: { readonly sentence: ReadSentence; readonly span: TokenSpan } | undefined;
}

/** One name for every casualty and case: the same story counts them under many words. */
const HUMAN_COST = '#';

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

function countsOf(tokens: ReadTokens, first: number, end: number): ReadonlySet<string> {
  let counts: Set<string> | undefined;
  let cost = false;
  for (let i = first; i < end; i++) {
    if (isF(tokens, i, F.casualty)) cost = true;
    if (
      tokens.kind[i] !== TokenKind.number &&
      !isF(tokens, i, F.vague) &&
      !(isF(tokens, i, F.cardinal) && tokens.text[i] !== 'एक')
    )
      continue;
    let next = i + 1;
    while (
      next < end &&
      (isF(tokens, next, F.magnitude) || tokens.text[next] === '-' || tokens.kind[next] === TokenKind.number)
    )
      next++;
    if (isF(tokens, next, F.duration | F.month | F.clock)) continue;
    counts ??= new Set();
    const noun = countedNoun(tokens, next, end);
    if (noun !== undefined) counts.add(noun);
  }
  // मामलों की संख्या 2,708, इसका आंकड़ा 1000: the noun stands before
  if (counts !== undefined) {
    for (let i = first + 2; i < end; i++) {
      if (/^(?:संख्या|आंकडा|आंकडे)$/.test(tokens.text[i]!) && /^(?:की|का|के)$/.test(tokens.text[i - 1]!))
        counts.add(stem(tokens.text[i - 2]!));
    }
  }
  if (counts !== undefined && cost) counts.add(HUMAN_COST);
  return counts ?? NO_COUNTS;
}

/** मामले, मामलों, मामला are one count. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:ों|ें|ो|े|ा|ी|ियां|ियों)$/, '') : word;
}

/** Between a number and what it counts: 139 नए मामले. */
const COUNT_ADJECTIVE =
  /^(?:नए|नये|नई|नया|और|अन्य|कुल|से|अधिक|ज्यादा|संक्रमित|सक्रिय|एक्टिव|गंभीर|कोरोना|पॉजिटिव|पाजिटिव|में|लाख|हजार)$/;
/** What a number that ends before token `at` counts: the stem of the noun behind it, adjectives skipped. */
export function countedNoun(tokens: ReadTokens, at: number, end: number): string | undefined {
  while (at < end && COUNT_ADJECTIVE.test(tokens.text[at]!)) at++;
  return at < end && tokens.kind[at] === TokenKind.word ? stem(tokens.text[at]!) : undefined;
}

/** True for a noun that tells one count from another: not people, not anybody. */
export function isTelling(noun: string): boolean {
  return !ANY_COUNT.test(noun);
}

/** Too common to tell one count from another. */
const ANY_COUNT = /^(?:लोग|व्यक्ति|#)$/;

const NO_COUNTS: ReadonlySet<string> = new Set();

function sharesCount(a: ReadSentence, b: ReadSentence): boolean {
  for (const count of a.counts) if (b.counts.has(count)) return true;
  return false;
}

/** The same things are counted: मामले in both, not just people or the dead of another accident. */
function sharesThings(own: ReadSentence, counts: ReadonlySet<string>): boolean {
  for (const count of own.counts) if (!ANY_COUNT.test(count) && counts.has(count)) return true;
  return false;
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

/** A source that still holds where a sentence begins. */
interface Standing {
  readonly answer: Answer;
  /** What the sentences under it count. */
  readonly counts: ReadonlySet<string>;
  /** Plain sentences since it was named. */
  readonly age: number;
  /** A weak passive or an act holds only for its breakdown. */
  readonly onlyAdditive: boolean;
}

/** Plain sentences that a source holds for in its paragraph; a breakdown (इनमें, कुल …) costs nothing. */
const REACH = 5;
/** Into a new paragraph on the same count a source is carried only so far. */
const NEXT_REACH = 3;

/** The answers for the sentences of a story: one for each, as if it held a figure. */
export function answers(story: readonly ReadSentence[]): Answer[] {
  const forward = standings(story);
  return story.map((own, at) => {
    const strong = own.reading.strong[0];
    if (strong !== undefined) {
      return { verdict: 'attributed', reason: 'same-sentence', source: { sentence: own, span: strong.source } };
    }
    const quoted = quotation(story, at);
    if (quoted?.verdict === 'attributed') return quoted;
    const trailing = confirmedAfter(story, at);
    if (trailing !== undefined) return carried('trailing', trailing);
    const weak = own.reading.weak[0];
    if (weak !== undefined)
      return { verdict: 'weak', reason: 'anonymous', source: { sentence: own, span: weak.phrase } };
    const act = own.reading.ownAct;
    if (act !== undefined) return { verdict: 'own-act', reason: 'own-act', source: { sentence: own, span: act } };
    return (
      quoted ??
      forward[at] ??
      list(story, at, forward) ??
      lead(story, at) ??
      backward(story, at) ?? { verdict: 'unattributed', reason: 'none', source: undefined }
    );
  });
}

function carried(reason: string, from: ReadSentence): Answer {
  const span = from.reading.strong[0]?.source;
  return { verdict: 'carried', reason, source: span === undefined ? undefined : { sentence: from, span } };
}

function breaks(sentence: ReadSentence): boolean {
  return sentence.opener === 'background' || sentence.opener === 'switch';
}

/** Rules 4 and 5: what still holds for each sentence from the sentences before it. */
function standings(story: readonly ReadSentence[]): (Answer | undefined)[] {
  let standing: Standing | undefined;
  let inParagraph = new Set<string>();
  return story.map((own, at) => {
    const before = story[at - 1];
    const newParagraph = before !== undefined && before.paragraph !== own.paragraph;
    if (newParagraph) inParagraph = new Set();
    for (const count of own.counts) inParagraph.add(count);
    if (standing !== undefined && ends(standing, own, before, newParagraph)) standing = undefined;
    const answer = standing !== undefined && covers(standing, own) ? answerOf(standing, newParagraph) : undefined;
    // a passive under a named source is that source's: `आयोग ने कहा … । आशंका है कि …`
    const under = answer?.verdict === 'carried' && !newParagraph && isPassive(own);
    standing =
      (under ? undefined : opened(own, inParagraph)) ?? (standing === undefined ? undefined : aged(standing, own));
    return answer;
  });
}

function isPassive({ reading }: ReadSentence): boolean {
  return reading.strong.length === 0 && reading.weak.length > 0 && reading.weak.every(({ passive }) => passive);
}

/** True where the story leaves a source behind. */
function ends(standing: Standing, own: ReadSentence, before: ReadSentence | undefined, newParagraph: boolean): boolean {
  if (breaks(own)) return true;
  const additive = own.opener === 'additive';
  if (newParagraph) {
    if (own.afterSubhead) return true;
    // an unnamed source does not outlive its paragraph
    if (standing.answer.verdict !== 'carried') return true;
    if (additive) return false;
    // the same count goes on
    return standing.onlyAdditive || standing.age > NEXT_REACH || !sharesThings(own, standing.counts);
  }
  if (own.opener === 'soft') return before === undefined || (own.counts.size > 0 && !sharesCount(own, before));
  return !additive && standing.age >= REACH;
}

function covers(standing: Standing, own: ReadSentence): boolean {
  return !standing.onlyAdditive || own.opener === 'additive';
}

function answerOf(standing: Standing, newParagraph: boolean): Answer {
  const { answer } = standing;
  return newParagraph && answer.reason === 'forward' ? { ...answer, reason: 'additive' } : answer;
}

/** The source that a sentence opens for those behind it. */
function opened(own: ReadSentence, paragraph: ReadonlySet<string>): Standing | undefined {
  const { strong, weak, ownAct } = own.reading;
  const counts = own.counts.size === 0 ? own.counts : new Set(paragraph);
  if (strong.length > 0) return { answer: carried('forward', own), counts, age: 0, onlyAdditive: false };
  if (weak.length > 0) {
    const answer: Answer = {
      verdict: 'weak',
      reason: 'weak-carried',
      source: { sentence: own, span: weak[0]!.phrase },
    };
    return { answer, counts, age: 0, onlyAdditive: weak[0]!.passive };
  }
  if (ownAct !== undefined) {
    const answer: Answer = { verdict: 'carried', reason: 'forward', source: { sentence: own, span: ownAct } };
    return { answer, counts, age: 0, onlyAdditive: true };
  }
  return undefined;
}

function aged(standing: Standing, own: ReadSentence): Standing {
  const counts = own.counts.size === 0 ? standing.counts : new Set([...standing.counts, ...own.counts]);
  return { ...standing, counts, age: own.opener === 'additive' ? standing.age : standing.age + 1 };
}

/** Rule 2: a confirmation later in the paragraph, or in the paragraph behind it. */
function confirmedAfter(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  const own = story[at]!;
  let k = at + 1;
  for (; k < story.length && story[k]!.paragraph === own.paragraph; k++) {
    const next = story[k]!;
    if (next.reading.trailing) return next;
    const last = story[k + 1]?.paragraph !== own.paragraph;
    if (last && next.reading.closing && (next.counts.size === 0 || sharesCount(own, next))) return next;
    if (next.credit && last) return next;
    if (breaks(next)) return undefined;
  }
  const next = story[k];
  if (next === undefined || next.afterSubhead || next.paragraph !== own.paragraph + 1) return undefined;
  const alone = story[k + 1]?.paragraph !== next.paragraph;
  if (alone && (next.reading.trailing || (next.credit && opensQuotation(story, at)))) return next;
  // the next paragraph goes on with the same count and closes with the formula
  if (next.opener !== 'additive') return undefined;
  for (; k < story.length && story[k]!.paragraph === next.paragraph; k++) {
    if (story[k]!.reading.trailing) return story[k];
  }
  return undefined;
}

/** True when the paragraph of a sentence begins with a quotation mark. */
function opensQuotation(story: readonly ReadSentence[], at: number): boolean {
  let k = at;
  while (k > 0 && story[k - 1]!.paragraph === story[at]!.paragraph) k--;
  const { tokens, sentence } = story[k]!;
  return /^["']$/.test(tokens.text[sentence.firstToken] ?? '');
}

/** Rule 7: the dateline paragraph states, then sources. */
function lead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  if (own.paragraph !== 0) return own.afterSubhead ? sectionLead(story, at) : undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph > 1 || (next.paragraph === 1 && story[k - 1]!.paragraph === 1)) return undefined;
    if (breaks(next)) return undefined;
    if (next.reading.strong.length > 0) return carried('lead', next);
  }
  return undefined;
}

/** The paragraph under a subhead opens like a lead, where what is sourced next is the same count. */
function sectionLead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (next.reading.strong.length > 0)
      return next.counts.size > 0 && sharesCount(own, next) ? carried('lead', next) : undefined;
  }
  return undefined;
}

/** Rule 8: an item of a list whose lead-in has a source. */
function list(
  story: readonly ReadSentence[],
  at: number,
  forward: readonly (Answer | undefined)[],
): Answer | undefined {
  if (!story[at]!.listItem) return undefined;
  let k = at - 1;
  while (k >= 0 && story[k]!.listItem) k--;
  const leadIn = story[k];
  if (leadIn === undefined || !leadIn.leadIn) return undefined;
  if (leadIn.reading.strong.length > 0) return carried('list', leadIn);
  const answer = forward[k];
  return answer === undefined ? undefined : { ...answer, reason: answer.verdict === 'weak' ? answer.reason : 'list' };
}

const QUOTE_REACH = 8;

/** Rule 9 and 3.4.6: inside a quotation whose speaker stands beside it. */
function quotation(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const opensAgain = /^["']$/.test(own.tokens.text[own.sentence.firstToken] ?? '');
  if (!own.quoted && !opensAgain) return undefined;
  const previous = story[at - 1];
  if (
    opensAgain &&
    previous !== undefined &&
    previous.paragraph === own.paragraph &&
    previous.reading.strong.length > 0
  ) {
    return { ...carried('quote', previous), verdict: 'attributed' };
  }
  for (let k = at - 1; k >= 0 && k >= at - QUOTE_REACH; k--) {
    const before = story[k]!;
    if (before.reading.strong.length > 0) {
      const within = before.paragraph === own.paragraph && own.quoted;
      return within ? { ...carried('quote', before), verdict: 'attributed' } : carried('quote', before);
    }
    if (!before.quoted && before.paragraph !== own.paragraph) break;
  }
  const next = story[at + 1];
  if (next !== undefined && next.paragraph === own.paragraph && next.reading.strong.length > 0) {
    return { ...carried('quote', next), verdict: 'attributed' };
  }
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
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) if (story[k]!.reading.strong.length > 0) return story[k];
  return undefined;
}
