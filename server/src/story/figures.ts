/** Every figure of a story with its verdict. */
import { toSource, toSourceEnd } from '../text/fold';
import type { Answer } from './answer';
import { carryByValue, strapValues } from './by-value';
import { type Candidate, findCandidates } from './candidates';
import { answers as answersOf, type SentenceAnswers } from './discourse';
import { isMeasured } from './exempt-times';
import type { Copy, Figure, Span } from './model';
import type { Quantity } from './numbers';
import type { OwnAct } from './own-act';
import type { ReadSentence } from './read-sentences';
import { realmAt } from './scope';
import { withoutCase } from './source-name';
import { type NamedSource, nameIn, speakerOf } from './speaker';
import { F, holds, isF, type ReadTokens } from './vocabulary';

/**
 * Reads the figures of a story's sentences, in order.
 * @param wire true for agency copy: the dateline says so
 */
export function readFigures(
  copy: Copy,
  story: readonly ReadSentence[],
  straps: readonly ReadSentence[],
  wire: boolean,
): Figure[] {
  const candidates = findCandidates(copy, story);
  if (candidates.length === 0) return [];
  const answerOf = answersOf(story, wire);
  const telling = new Set(candidates.filter(({ exemption }) => exemption === undefined).map(({ at }) => at));
  const answers = candidates.map((candidate) =>
    answerFor(candidate, story[candidate.at]!, telling.has(candidate.at), answerOf),
  );
  carryByValue(candidates, answers, strapValues(straps), story);
  let indices: ReadonlyMap<ReadSentence, number> | undefined;
  const indexOf = (sentence: ReadSentence): number | undefined => {
    indices ??= new Map(story.map((own, at) => [own, at]));
    return indices.get(sentence);
  };
  return candidates.map((candidate, i) => toFigure(copy, story, candidate, answers[i], indexOf));
}

/** What needs no source and may have one all the same. */
const MAY_BE_GIVEN: ReadonlySet<string> = new Set(['small-word', 'condition', 'named-set', 'size']);

/**
 * The answer for a quantity before values are compared; undefined for an exempt one.
 * @param telling true where the sentence gives other figures
 */
function answerFor(
  { quantity, exemption, at }: Candidate,
  read: ReadSentence,
  telling: boolean,
  answerOf: (at: number) => SentenceAnswers,
): Answer | undefined {
  const { tokens, sentence, reading } = read;
  // most numbers need no answer: dates, ages, times of day
  const mayBeGiven =
    (exemption !== undefined && MAY_BE_GIVEN.has(exemption)) ||
    (exemption === 'duration' && isMeasured(tokens, quantity, sentence.firstToken, sentence.endToken));
  if (exemption !== undefined && !mayBeGiven) return undefined;
  const { answer, inSource, besideAct } = answerOf(at);
  let own = answer;
  const { source } = answer;
  const withSource = source?.sentence === read && quantity.end <= source.span.end;
  // among the words that name the source, or before an authority that acts: `छह मौतों के बाद विभाग ने … आदेश दिया`
  const acts = answer.verdict === 'own-act';
  if (withSource && (acts ? !isAimedAt(reading.ownAct, quantity) : quantity.first >= source.span.first))
    own = acts && isOwnTeam(read, quantity) ? answer : inSource;
  else if (answer.reason === 'same-sentence' && (isBesideSaying(read, quantity) || isDoneBefore(read, quantity)))
    own = inSource;
  else if (acts) {
    const clause = reading.ownAct?.clause;
    const inClause = clause === undefined || (quantity.first >= clause.first && quantity.first < clause.end);
    // an estimate is nobody's act; money that is granted is rounded and granted all the same
    const rounded = quantity.money && (reading.ownAct?.formal !== false || isPaidOut(read, quantity));
    const estimate = !rounded && quantity.approximate && isF(tokens, quantity.from, F.estimate);
    if (!inClause || estimate) own = besideAct;
  }
  // a small number of plain narration is no figure, nor is what is put up as a condition; what somebody gives is one
  if (
    mayBeGiven &&
    (exemption === 'small-word' ? isGiven(own, read, quantity, telling) : own.verdict !== 'unattributed')
  )
    return own;
  return exemption === undefined ? own : undefined;
}

/** `32 लोगों के खिलाफ पुलिस ने केस दर्ज किया`: the act reaches back to those before its agent. */
function isAimedAt(act: OwnAct | undefined, { first, end }: Quantity): boolean {
  return act?.source !== undefined && first >= act.clause.first && end <= act.source.first;
}

/** Tokens behind an amount among which it stands that it is paid out. */
const PAID_WITHIN = 8;

/** `करीब 34 हजार करोड़ रुपये का भुगतान कर दिया`: paid out and booked. What is spent is reckoned up. */
function isPaidOut({ tokens, sentence }: ReadSentence, { end }: Quantity): boolean {
  return holds(tokens, end, Math.min(sentence.endToken, end + PAID_WITHIN), /^(?:भुगतान|बकाया|बकाए|अनुदान|मुआवजा)$/);
}

/**
 * True for a figure of another state behind the saying: `दिल्ली के अधिकारियों ने चार मौतों की पुष्टि की जबकि पंजाब में 11 मरीज मिले`.
 * What stands behind बताया कि is told in both its clauses.
 */
function isBesideSaying({ tokens, sentence, reading }: ReadSentence, quantity: Quantity): boolean {
  const strong = reading.strong[0];
  if (strong === undefined || reading.strong.length > 1 || strong.at >= quantity.first) return false;
  let k = strong.at + 1;
  while (k < quantity.first && tokens.text[k] !== 'जबकि') {
    if (tokens.text[k] === 'कि' || tokens.text[k] === ':' || tokens.text[k] === '"') return false;
    k++;
  }
  return isElsewhere(tokens, k + 1, sentence.firstToken, quantity.first);
}

/** `दो हजार लोगों को मास्क बांटकर घर में रहने की अपील की`: what was done before the asking is not asked for. */
function isDoneBefore({ tokens, reading }: ReadSentence, quantity: Quantity): boolean {
  const strong = reading.strong[0]!;
  if (strong.how !== 'asked' || quantity.end > strong.at) return false;
  return holds(tokens, quantity.end, strong.at, /^(?:कर|करके|देकर|बांटकर|बांट|लेकर)$/);
}

/** `पुलिस की 12 टीमों ने 40 जगह छापे मारे`: an authority that acts knows how many it sent. */
function isOwnTeam({ tokens }: ReadSentence, { first, end }: Quantity): boolean {
  return (
    /^(?:की|के)$/.test(tokens.text[first - 1] ?? '') &&
    /^(?:टीम|टीमें|टीमों|दल|दलों|दस्ते|दस्तों|टुकडियों)$/.test(tokens.text[end] ?? '')
  );
}

/** `… जबकि पंजाब में`, `… जबकि नासिक जिले में`: a place that has not been named since `from`. */
function isElsewhere(tokens: ReadTokens, at: number, from: number, to: number): boolean {
  for (let k = at + 1; k < Math.min(at + PLACE_WITHIN, to); k++) {
    if (tokens.text[k] !== 'में') continue;
    const named = realmAt(tokens, at, at + 1) !== undefined || /^(?:राज्य|प्रांत|जिले)$/.test(tokens.text[k - 1]!);
    return named && k > at && !tokens.text.slice(from, at).includes(tokens.text[at]!);
  }
  return false;
}

/** Words of a place before its में. */
const PLACE_WITHIN = 5;
/** Words that take up what is known: ये दो देश, उनके दो भाई. */
const KNOWN = /^(?:ये|वे|इन|उन|इन्हीं|उन्हीं|उनके|उनकी|उसके|उसकी|इनके|अपने|अपनी)$/;

/** True where a small number is part of what a source tells, and not of the scene it is told in. */
function isGiven(
  answer: Answer,
  { tokens, opener, reading }: ReadSentence,
  quantity: Quantity,
  telling: boolean,
): boolean {
  if (answer.verdict === 'unattributed') return false;
  // लोगों से तीन काम करने को कहा: what is asked for is not told
  if (answer.reason === 'same-sentence' && reading.strong.every(({ how }) => how === 'asked')) return false;
  if (answer.verdict !== 'carried' || answer.reason === 'quote') return true;
  const before = tokens.text[quantity.first - 1] ?? '';
  if (KNOWN.test(before)) return false;
  if (telling || quantity.range || opener === 'additive' || opener === 'soft') return true;
  // जबकि दो …, तीन की जांच फिर होगी: part of what was counted before; आठ किलो is measured
  const next = tokens.text[quantity.end] ?? '';
  return before === 'जबकि' || /^(?:की|का|के|को|में|से|ने|किलो|लीटर|टन|ग्राम|क्विंटल|बूंद|खुराक)$/.test(next);
}

function toFigure(
  copy: Copy,
  story: readonly ReadSentence[],
  { quantity, at, exemption }: Candidate,
  answer: Answer | undefined,
  indexOf: (sentence: ReadSentence) => number | undefined,
): Figure {
  const own = story[at]!;
  const span = spanOf(copy, own.tokens, quantity.from, quantity.end);
  const said = answer?.source && namedBy(answer.source, answer.verdict === 'weak');
  const source = said && speakerOf(said, story, indexOf);
  const takenUp = source !== said && answer?.reason === 'same-sentence';
  return {
    start: span.start,
    end: span.end,
    text: copy.text.slice(span.start, span.end),
    verdict: answer?.verdict ?? 'exempt',
    reason: takenUp ? 'taken-up' : (answer?.reason ?? exemption!),
    source: source === undefined ? undefined : spanOf(copy, source.sentence.tokens, source.span.first, source.span.end),
    value: quantity.value,
    vague: quantity.kind === 'vague',
    sentence: own.sentence,
  };
}

/** What a desk is shown of a source: its name, or the words that name nobody. */
function namedBy({ sentence, span }: NamedSource, weak: boolean): NamedSource {
  return { sentence, span: weak ? withoutCase(sentence.tokens, span) : nameIn(sentence, span) };
}

/** Original offsets of a stretch of tokens. */
export function spanOf(copy: Copy, tokens: ReadTokens, first: number, end: number): Span {
  return {
    start: toSource(copy.folded, tokens.start[first]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[end - 1]!),
  };
}
