/** Every figure of a story with its verdict. */
import { toSource, toSourceEnd } from '../text/fold';
import type { Answer } from './answer';
import { countedNoun, isTelling } from './counts';
import { answers as answersOf } from './discourse';
import { exemptionOf } from './exemptions';
import type { Block, Copy, Figure, Span } from './model';
import { findQuantities, type Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import type { ExemptionCode, Surroundings } from './surroundings';
import { F, isF, type ReadTokens } from './vocabulary';

/** A quantity in its sentence, with what exempts it. */
interface Candidate {
  readonly quantity: Quantity;
  readonly at: number;
  readonly exemption: ExemptionCode | undefined;
}

const NOBODY: Answer = { verdict: 'unattributed', reason: 'none', source: undefined };

/** Least worth of a value that may be recognised again elsewhere (3.5, rule 6). */
const LEAST_REPEAT = 10;
const REPORT_WORDS = 3;
const BREAKDOWN = /^(?:इनमें|इनमे|इसमें|इसमे|उनमें|जिनमें|जिसमें|बाकी|शेष)$/;

/** Reads the figures of a story's sentences, in order. */
export function readFigures(copy: Copy, story: readonly ReadSentence[], straps: readonly ReadSentence[]): Figure[] {
  const candidates = findCandidates(copy, story);
  const bySentence = answersOf(story);
  const answers: (Answer | undefined)[] = candidates.map(({ quantity, at, exemption }) => {
    if (exemption !== undefined) return undefined;
    const answer = bySentence[at]!;
    // an estimate is nobody's act
    const { tokens } = story[at]!;
    const estimate = quantity.approximate && isF(tokens, quantity.from, F.estimate);
    return answer.verdict === 'own-act' && estimate ? NOBODY : answer;
  });
  carryByValue(candidates, answers, strapValues(straps), story);
  carryParts(candidates, answers);
  return candidates.map((candidate, i) => toFigure(copy, story, candidate, answers[i]));
}

function findCandidates(copy: Copy, story: readonly ReadSentence[]): Candidate[] {
  const { sportStory, marketStory } = topics(story);
  const found: Candidate[] = [];
  story.forEach(({ tokens, sentence }, at) => {
    const { firstToken: first, endToken: end } = sentence;
    const quantities = findQuantities(tokens, first, end);
    if (quantities.length === 0) return;
    let market = false;
    let question = false;
    for (let i = first; i < end; i++) {
      if (isF(tokens, i, F.market)) market = true;
      if (tokens.text[i] === '?') question = true;
    }
    const before = new Map<number, ExemptionCode>();
    // words behind the other numbers; a small number word does not vouch for itself
    const counts = new Set<string>();
    for (const quantity of quantities) {
      if (!quantity.inWords && tokens.text[quantity.end] !== undefined) counts.add(tokens.text[quantity.end]!);
    }
    const earlier = story[at - 1];
    const breakdown =
      BREAKDOWN.test(tokens.text[first] ?? '') &&
      earlier !== undefined &&
      earlier.paragraph === story[at]!.paragraph &&
      earlier.counts.size > 0;
    const around: Surroundings = {
      tokens,
      first,
      end,
      question,
      market,
      sportStory,
      marketStory,
      breakdown,
      counts,
      before,
    };
    for (const quantity of quantities) {
      const exemption = isFurniture(copy, sentence.block, tokens, quantity)
        ? 'furniture'
        : exemptionOf(quantity, around);
      if (exemption !== undefined) before.set(quantity.end, exemption);
      found.push({ quantity, at, exemption });
    }
  });
  return found;
}

/** The numbers of a linked headline inside a paragraph are not the story's. */
function isFurniture(copy: Copy, block: Block, tokens: ReadTokens, quantity: Quantity): boolean {
  const { inlineFurniture } = copy;
  if (inlineFurniture.length === 0) return false;
  const at = toSource(copy.folded, tokens.start[quantity.first]!);
  return inlineFurniture.some((match) => match.block === block && match.start <= at && at < match.end);
}

function topics(story: readonly ReadSentence[]): { sportStory: boolean; marketStory: boolean } {
  let sport = 0;
  let market = 0;
  for (const { tokens, sentence } of story) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (isF(tokens, i, F.sport)) sport++;
      else if (isF(tokens, i, F.market)) market++;
    }
  }
  return { sportStory: sport >= REPORT_WORDS, marketStory: market >= REPORT_WORDS };
}

/** Values that a strap attributes in its own sentence: what it says of the lead holds for the lead. */
function strapValues(straps: readonly ReadSentence[]): Map<number, Answer> {
  const named = new Map<number, Answer>();
  for (const own of straps) {
    const strong = own.reading.strong[0];
    if (strong === undefined) continue;
    const source = { sentence: own, span: strong.source };
    for (const { value } of findQuantities(own.tokens, own.sentence.firstToken, own.sentence.endToken)) {
      if (value !== undefined) named.set(value, { verdict: 'attributed', reason: 'same-sentence', source });
    }
  }
  return named;
}

/** Rule 6: the same value is attributed elsewhere in the story, or a round form of it. */
function carryByValue(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  named: Map<number, Answer>,
  story: readonly ReadSentence[],
): void {
  const small = new Map<string, Answer>();
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer === undefined || quantity.value === undefined || !isSure(answer)) return;
    if (!named.has(quantity.value)) named.set(quantity.value, answer);
    const key = smallKey(quantity, story[at]!);
    if (key !== undefined && !small.has(key)) small.set(key, answer);
  });
  if (named.size === 0) return;
  candidates.forEach(({ quantity, at }, i) => {
    const answer = answers[i];
    if (answer?.verdict !== 'unattributed' || quantity.value === undefined) return;
    const key = smallKey(quantity, story[at]!);
    const twin =
      quantity.value >= LEAST_REPEAT
        ? (named.get(quantity.value) ?? roundTwin(quantity, named))
        : key === undefined
          ? undefined
          : small.get(key);
    if (twin !== undefined) answers[i] = { verdict: 'carried', reason: 'repeat', source: twin.source };
  });
}

const SURE = new Set(['trailing', 'forward', 'lead', 'additive', 'speaker']);

function isSure({ verdict, reason }: Answer): boolean {
  return verdict === 'attributed' || verdict === 'own-act' || SURE.has(reason);
}

/** A small number is the same one only with the same thing: तीन मरीज, not तीन लोग of another accident. */
function smallKey({ value, end }: Quantity, { tokens, sentence }: ReadSentence): string | undefined {
  if (value === undefined || value >= LEAST_REPEAT || value < 3) return undefined;
  const noun = countedNoun(tokens, end, sentence.endToken);
  return noun === undefined || !isTelling(noun) ? undefined : `${value} ${noun}`;
}

/** The parts of a total that was named before stand in its sentence: कुल 267 पदों में 82 …, 65 … . */
function carryParts(candidates: readonly Candidate[], answers: (Answer | undefined)[]): void {
  for (let i = 0; i < candidates.length; i++) {
    const total = answers[i];
    if (total?.reason !== 'repeat') continue;
    const worth = candidates[i]!.quantity.value!;
    const parts: number[] = [];
    for (let k = i + 1; k < candidates.length && candidates[k]!.at === candidates[i]!.at; k++) {
      if (answers[k]?.verdict === 'unattributed') parts.push(k);
    }
    const sum = parts.reduce((all, k) => all + (candidates[k]!.quantity.value ?? 0), 0);
    if (parts.length === 0 || sum > worth) continue;
    for (const k of parts) answers[k] = { verdict: 'carried', reason: 'part', source: total.source };
  }
}

/** `80 हजार से अधिक` for 80,409: a round number that a named one begins with. */
function roundTwin(quantity: Quantity, named: ReadonlyMap<number, Answer>): Answer | undefined {
  const value = quantity.value!;
  if (value < 100 || value % 10 ** Math.max(1, Math.floor(Math.log10(value)) - 1) !== 0) return undefined;
  for (const [other, answer] of named) if (other > value && other < value * 1.1) return answer;
  return undefined;
}

function toFigure(
  copy: Copy,
  story: readonly ReadSentence[],
  { quantity, at, exemption }: Candidate,
  answer: Answer | undefined,
): Figure {
  const own = story[at]!;
  const span = spanOf(copy, own.tokens, quantity.from, quantity.end);
  const source = answer?.source;
  return {
    start: span.start,
    end: span.end,
    text: copy.text.slice(span.start, span.end),
    verdict: answer?.verdict ?? 'exempt',
    reason: answer?.reason ?? exemption!,
    source: source === undefined ? undefined : spanOf(copy, source.sentence.tokens, source.span.first, source.span.end),
    value: quantity.value,
    vague: quantity.kind === 'vague',
    sentence: own.sentence,
  };
}

/** Original offsets of a stretch of tokens. */
export function spanOf(copy: Copy, tokens: ReadTokens, first: number, end: number): Span {
  return {
    start: toSource(copy.folded, tokens.start[first]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[end - 1]!),
  };
}
