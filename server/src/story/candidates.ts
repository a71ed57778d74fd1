/** The quantities of a story, each in its sentence and with what exempts it. */

import { toSource } from '../text/fold';
import { HUMAN_COST, isPeople, stem } from './counts';
import { headlineEnd } from './digest';
import { readDoubling } from './doubling';
import { isTraded, namesSport } from './exempt-topics';
import { exemptionOf } from './exemptions';
import type { Block, Copy } from './model';
import { findQuantities, type Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import type { ExemptionCode, Surroundings } from './surroundings';
import { countsByPlaces, countsInBrackets, tallyRows } from './tallies';
import { F, lengthAt, type ReadTokens } from './vocabulary';

/** A quantity in its sentence, with what exempts it. */
export interface Candidate {
  readonly quantity: Quantity;
  /** Index of the sentence. */
  readonly at: number;
  readonly exemption: ExemptionCode | undefined;
}

/** Words of sport or of the exchange that make a story a report of it. */
const REPORT_WORDS = 3;
const BREAKDOWN = /^(?:इनमें|इनमे|इसमें|इसमे|उनमें|जिनमें|जिसमें|बाकी|शेष)$/;

const OF_THEM = /^(?:इनमें|इनमे|उनमें|जिनमें)$/;

/** Finds the quantities of a story's sentences, in order. */
export function findCandidates(copy: Copy, story: readonly ReadSentence[]): Candidate[] {
  const { sportParagraphs, marketStory } = topics(story);
  const rows = tallyRows(story);
  const found: Candidate[] = [];
  story.forEach((own, at) => {
    const { tokens, sentence, later } = own;
    later.quantities ??= findQuantities(tokens, sentence.firstToken, sentence.endToken);
    if (later.quantities.length === 0) return;
    const earlier = story[at - 1];
    const context: Context = {
      question: own.turn?.kind === 'question',
      sportReport: sportParagraphs.has(own.paragraph),
      marketStory,
      breakdown:
        BREAKDOWN.test(tokens.text[sentence.firstToken] ?? '') &&
        earlier !== undefined &&
        earlier.paragraph === own.paragraph &&
        (earlier.counts.size > 0 || (OF_THEM.test(tokens.text[sentence.firstToken]!) && tellsOfPeople(earlier))),
      tally: rows.has(own),
      partitive:
        countsPeople(own) || (earlier !== undefined && earlier.paragraph === own.paragraph && countsPeople(earlier)),
    };
    const key = keyOf(context);
    if (later.exemptions?.key !== key)
      later.exemptions = { key, codes: exemptionsOf(copy, own, later.quantities, context) };
    const { codes } = later.exemptions;
    later.quantities.forEach((quantity, nth) => {
      found.push({ quantity, at, exemption: codes[nth] });
    });
  });
  return found;
}

/** What the story says of a sentence, as far as an exemption rests on it. */
type Context = Pick<Surroundings, 'question' | 'sportReport' | 'marketStory' | 'breakdown' | 'tally' | 'partitive'>;

function keyOf({ question, sportReport, marketStory, breakdown, tally, partitive }: Context): number {
  return (
    (question ? 1 : 0) |
    (sportReport ? 2 : 0) |
    (marketStory ? 4 : 0) |
    (breakdown ? 8 : 0) |
    (tally ? 16 : 0) |
    (partitive ? 32 : 0)
  );
}

/** `वे मरीजों के संपर्क में थे। इनमें पांच …`: parts of people who were told of and not counted. */
function tellsOfPeople({ tokens, sentence }: ReadSentence): boolean {
  for (let k = sentence.firstToken; k < sentence.endToken; k++) if (isPeople(tokens.text[k]!)) return true;
  return false;
}

function countsPeople({ counts }: ReadSentence): boolean {
  for (const count of counts) if (count === HUMAN_COST || isPeople(count)) return true;
  return false;
}

/** What exempts each quantity of a sentence. */
function exemptionsOf(
  copy: Copy,
  { tokens, sentence, places }: ReadSentence,
  quantities: readonly Quantity[],
  context: Context,
): (ExemptionCode | undefined)[] {
  const { firstToken: first, endToken: end } = sentence;
  let market = isTraded(tokens, first, end);
  let { question } = context;
  for (let i = first; i < end; i++) {
    if (lengthAt(tokens, i, 0, F.market) > 0) market = true;
    if (tokens.text[i] === '?') question = true;
  }
  const before = new Map<number, ExemptionCode>();
  // words behind the other numbers; a small number word does not vouch for itself
  const counts = new Set<string>();
  for (const quantity of quantities) {
    if (!quantity.inWords && tokens.text[quantity.end] !== undefined) counts.add(stem(tokens.text[quantity.end]!));
  }
  const tally = context.tally || countsInBrackets(tokens, quantities, first);
  const byPlaces = countsByPlaces(tokens, quantities, first);
  const { sportReport, marketStory, breakdown, partitive } = context;
  const around: Surroundings = {
    tally,
    byPlaces,
    partitive,
    tokens,
    first,
    end,
    question,
    market,
    sportReport,
    marketStory,
    breakdown,
    places,
    counts,
    before,
  };
  const headline = headlineEnd(tokens, first, end);
  const codes = quantities.map((quantity) => {
    const exemption =
      quantity.first < headline
        ? 'headline'
        : isFurniture(copy, sentence.block, tokens, quantity)
          ? 'furniture'
          : exemptionOf(quantity, around);
    if (exemption !== undefined) before.set(quantity.end, exemption);
    return exemption;
  });
  shareDurations(quantities, codes, tokens);
  readDoubling(quantities, codes, tokens, first, end);
  return codes;
}

/** `बिहार में 16.4, पंजाब में 13.1 और असम में 10.6 दिन`: the unit stands once, behind the last. */
function shareDurations(
  quantities: readonly Quantity[],
  codes: (ExemptionCode | undefined)[],
  tokens: ReadTokens,
): void {
  for (let k = codes.length - 2; k >= 0; k--) {
    const quantity = quantities[k]!;
    if (codes[k] !== undefined || codes[k + 1] !== 'duration') continue;
    if (
      quantity.percent ||
      quantity.money ||
      quantity.magnitude ||
      !/^(?:,|और|व|एवं|तथा|या)$/.test(tokens.text[quantity.end] ?? '')
    )
      continue;
    codes[k] = 'duration';
  }
}

/** The numbers of a linked headline inside a paragraph are not the story's. */
function isFurniture(copy: Copy, block: Block, tokens: ReadTokens, quantity: Quantity): boolean {
  const { inlineFurniture } = copy;
  if (inlineFurniture.length === 0) return false;
  const at = toSource(copy.folded, tokens.start[quantity.first]!);
  return inlineFurniture.some((match) => match.block === block && match.start <= at && at < match.end);
}

/**
 * What the story reports. Sport is told by its paragraphs, for a round-up may hold one match report among its items. A story of
 * which every third paragraph names sport is a report of it throughout.
 */
function topics(story: readonly ReadSentence[]): { sportParagraphs: ReadonlySet<number>; marketStory: boolean } {
  const paragraphs = new Set<number>();
  const sport = new Map<number, number>();
  let sportWords = 0;
  let market = 0;
  for (const { tokens, sentence, paragraph, later } of story) {
    paragraphs.add(paragraph);
    later.topics ??= topicsOf(tokens, sentence.firstToken, sentence.endToken);
    market += later.topics.market;
    const own = later.topics.sport;
    if (own === 0) continue;
    sportWords += own;
    sport.set(paragraph, (sport.get(paragraph) ?? 0) + own);
  }
  const throughout = sportWords >= REPORT_WORDS && sport.size * 3 >= paragraphs.size;
  const reports = [...sport].filter(([, words]) => words >= REPORT_WORDS).map(([paragraph]) => paragraph);
  return { sportParagraphs: throughout ? paragraphs : new Set(reports), marketStory: market >= REPORT_WORDS };
}

/** Words of a sentence that name a sport, and other words of the exchange. */
function topicsOf(tokens: ReadTokens, first: number, end: number): { sport: number; market: number } {
  let sport = 0;
  let market = 0;
  for (let i = first; i < end; i++) {
    if (namesSport(tokens, i)) sport++;
    else if (lengthAt(tokens, i, 0, F.market) > 0) market++;
  }
  return { sport, market };
}
