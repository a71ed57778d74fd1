/**
 * Who answers for a figure: 3.5 of the catalogue. A source opened in a sentence is carried through the story until the
 * story turns to something else; this module follows it, once forward through the sentences and once back from the
 * confirmations that close a paragraph.
 */
import { type Answer, breaks, carried, opensAccount, sharedWords, sharesCount } from './answer';
import { citedData } from './cited-data';
import { leadInsOf, listAnswer } from './item-source';
import { lead } from './lead';
import { isAct } from './own-act';
import { opensQuotation, quotation } from './quotation';
import type { ReadSentence } from './read-sentences';
import { documentAnswer, reportedDocument } from './reported-document';
import { tableRows } from './reported-table';
import { isOfOtherScene, isOtherScope } from './scope';
import { isPassive, standings } from './standing';

/** The answers for a sentence of a story, as if it held a figure. */
export interface SentenceAnswers {
  readonly answer: Answer;
  /** For figures among the words that name the source: `12 दुकानों के मालिक ने कहा`. Who speaks vouches for none of them. */
  readonly inSource: Answer;
  /** For figures that stand beside an authority's act and not in it. */
  readonly besideAct: Answer;
}

/**
 * The answers for the sentences of a story; what is returned answers for one of them, by its place. Most sentences hold no
 * figure that needs one.
 * @param wire true for agency copy, whose lead states and leaves the source to the sentences behind it
 */
export function answers(story: readonly ReadSentence[], wire: boolean): (at: number) => SentenceAnswers {
  const forward = standings(story);
  const leadIns = leadInsOf(story);
  // most stories name a source near every figure: what the whole story reports is looked for when one does not
  const onRecord = once(() => {
    const rows = tableRows(story);
    const document = reportedDocument(story);
    const cited = citedData(story);
    return (at: number) => rows.get(at) ?? documentAnswer(document, story, at) ?? cited.get(at);
  });
  return (at) => {
    const own = story[at]!;
    const answer = named(story, at, forward);
    if (answer !== undefined && answer.source?.sentence !== own) return { answer, inSource: answer, besideAct: answer };
    const besideAct = neighbour(story, at, forward, leadIns, wire) ?? onRecord()(at) ?? NOBODY;
    if (answer !== undefined) return { answer, inSource: isNamedBefore(own) ? besideAct : answer, besideAct: answer };
    const act = own.reading.ownAct;
    const carriedHere =
      besideAct.verdict !== 'unattributed' && !(act?.source !== undefined && LOOSE.has(besideAct.reason));
    if (act === undefined || (!act.formal && carriedHere)) return { answer: besideAct, inSource: besideAct, besideAct };
    return {
      answer: { verdict: 'own-act', reason: 'own-act', source: act.source && { sentence: own, span: act.source } },
      inSource: besideAct,
      besideAct,
    };
  };
}

/** Who spoke before: what an authority is told to have done itself is its own act all the same. */
const LOOSE = new Set(['forward', 'additive', 'speaker', 'series']);

/** What a function makes, made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const NOBODY: Answer = { verdict: 'unattributed', reason: 'none', source: undefined };

/** The words that name the source end before its ने or के अनुसार; before a bare verb or in a laboratory's report they hold what is told. */
function isNamedBefore({ reading }: ReadSentence): boolean {
  const strong = reading.strong[0];
  return strong !== undefined && strong.how !== 'result' && strong.at > strong.source.end;
}

/** Somebody in the sentence, in its quotation or in the confirmation behind it. */
function named(
  story: readonly ReadSentence[],
  at: number,
  forward: readonly (Answer | undefined)[],
): Answer | undefined {
  const own = story[at]!;
  const strong = own.reading.strong[0];
  if (strong !== undefined) {
    const { tokens, sentence, reading } = own;
    if (reading.strong.every((one) => isAct(tokens, one, reading.byAuthority, sentence.firstToken)))
      return { verdict: 'own-act', reason: 'own-act', source: { sentence: own, span: strong.source } };
    return { verdict: 'attributed', reason: 'same-sentence', source: { sentence: own, span: strong.source } };
  }
  if (own.turn?.kind === 'answer') return carried('quote', own.turn.asked);
  const quoted = quotation(story, at);
  if (quoted?.verdict === 'attributed') return quoted;
  const trailing = confirmedAfter(story, at);
  if (trailing !== undefined) return carried('trailing', trailing);
  // `आयोग ने कहा … । आशंका है कि …`: a passive under a named source is that source's
  if (isPassive(own) && forward[at]?.verdict === 'carried') return forward[at];
  const weak = own.reading.weak[0];
  return weak && { verdict: 'weak', reason: 'anonymous', source: { sentence: own, span: weak.phrase } };
}

/** Somebody in the neighbourhood. */
function neighbour(
  story: readonly ReadSentence[],
  at: number,
  forward: readonly (Answer | undefined)[],
  leadIns: readonly number[],
  wire: boolean,
): Answer | undefined {
  return (
    quotation(story, at) ??
    forward[at] ??
    listAnswer(story, at, forward, leadIns) ??
    unmarkedSpeech(story, at) ??
    lead(story, at, wire) ??
    backward(story, at) ??
    between(story, at)
  );
}

/** Words among which भी joins a place to those before. */
const ALSO_WITHIN = 6;
/** Sentences of a paragraph that a confirmation at its end reaches back over: more than any paragraph of copy has. */
const CONFIRMATION_REACH = 60;
/** Sentences around one that show in whose voice it is. */
const SPEECH_REACH = 3;

/** Rule 2: a confirmation later in the paragraph, or in the paragraph behind it. */
function confirmedAfter(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  const own = story[at]!;
  let k = at + 1;
  for (; k < story.length && story[k]!.paragraph === own.paragraph; k++) {
    if (k > at + CONFIRMATION_REACH) return undefined;
    const next = story[k]!;
    if (next.reading.trailing) return next;
    const last = story[k + 1]?.paragraph !== own.paragraph;
    if (
      last &&
      next.reading.closing &&
      !breaks(next) &&
      !isOtherScope(own, next) &&
      (next.counts.size === 0 || sharesCount(own, next))
    )
      return next;
    if (next.credit && last) return next;
    if (breaks(next) && !isAlso(next, own)) return undefined;
  }
  const next = story[k];
  if (next === undefined || next.afterSubhead || next.paragraph !== own.paragraph + 1) return undefined;
  const alone = story[k + 1]?.paragraph !== next.paragraph;
  if (alone && (next.reading.trailing || (next.credit && opensQuotation(story, at)))) return next;
  if (next.reading.trailing && opensWithThis(next)) return next;
  // the next paragraph goes on with the same count and closes with the formula
  if (next.opener !== 'additive') return undefined;
  for (; k < story.length && story[k]!.paragraph === next.paragraph; k++) {
    if (story[k]!.reading.trailing) return story[k];
  }
  return undefined;
}

/** `यह जानकारी सचिव ने दी। उन्होंने बताया …`: what opens a paragraph with यह means the one before, and may go on. */
function opensWithThis({ tokens, sentence }: ReadSentence): boolean {
  return /^(?:यह|ये|इसकी)$/.test(tokens.text[sentence.firstToken]!);
}

/** `इधर, रांची में भी पांच …`: another place, and the same news. */
function isAlso(next: ReadSentence, own: ReadSentence): boolean {
  if (next.opener !== 'switch' || next.item || (!sharesCount(own, next) && sharedWords(own, next) === 0)) return false;
  const { tokens, sentence } = next;
  for (let k = sentence.firstToken + 1; k < Math.min(sentence.firstToken + ALSO_WITHIN, sentence.endToken); k++)
    if (tokens.text[k] === 'भी') return true;
  return false;
}

/** A speaker taken up again by the next sentence (`उन्होंने बताया`) spoke before, too. */
function backward(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  if (breaks(own)) return undefined;
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (next.reading.strong.length === 0) continue;
    // उन्होंने बताया goes on; मैंने पूछा is the reporter
    if (!next.reading.pronoun || !opensAccount(next)) return undefined;
    const speaker = lastStrongBefore(story, at);
    return speaker === undefined ? undefined : carried('speaker', speaker);
  }
  return undefined;
}

/** `आयोग ने बताया … । इस बीच, 143 लोग मिले। आयोग ने बताया …`: told between two statements of one speaker. */
function between(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const before = story[at - 1];
  const next = story[at + 1];
  if (own.opener === 'background' || own.item || before?.paragraph !== own.paragraph) return undefined;
  if (next?.paragraph !== own.paragraph || !opensAccount(before) || !opensAccount(next)) return undefined;
  return headOf(before) === headOf(next) && !isOfOtherScene(own, carried('speaker', before).source)
    ? carried('speaker', before)
    : undefined;
}

/** The last word of a source: आयोग, मंत्रालय, or a name. */
function headOf({ tokens, reading }: ReadSentence): string | undefined {
  return tokens.text[reading.strong[0]!.source.end - 1];
}

/** `हम तैयार हैं …`: the first person outside a quotation is the last speaker's, who goes on without marks. */
function unmarkedSpeech(story: readonly ReadSentence[], at: number): Answer | undefined {
  const { paragraph } = story[at]!;
  // मंत्री ने कहा कि हम …: that one's speech is marked
  const speaks = (k: number): boolean =>
    story[k]?.paragraph === paragraph && story[k]!.firstPerson && story[k]!.reading.strong.length === 0;
  let near = false;
  for (let k = at - SPEECH_REACH; k <= at + SPEECH_REACH && !near; k++) near = speaks(k);
  if (!near || breaks(story[at]!)) return undefined;
  const speaker = lastStrongBefore(story, at);
  if (speaker === undefined || paragraph - speaker.paragraph > 2) return undefined;
  const newSection = speaker.paragraph !== paragraph && story[at]!.afterSubhead;
  return newSection ? undefined : carried('speaker', speaker);
}

function lastStrongBefore(story: readonly ReadSentence[], at: number): ReadSentence | undefined {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) if (story[k]!.reading.strong.length > 0) return story[k];
  return undefined;
}
