/**
 * A table that a story tells place by place: `मंत्रालय के आंकड़ों के अनुसार राज्य में 5,804 मरीज हैं और 319 की मौत हुई`, then, under
 * its subheads, the same counts of the other places. Whoever gave the first row gave them all.
 */
import { TokenKind } from '../text/tokens';
import { type Answer, breaks, carried } from './answer';
import type { ReadSentence } from './read-sentences';

/** Counts that a row has in common with the table. */
const LEAST_SHARED = 2;

/** Sentences between two rows at most: what comes after more is another entry of a live page. */
const GAP = 12;
/** Numbers of a row: with fewer it is the day's news of a place, and whose, nobody knows. */
const LEAST_COLUMNS = 3;

/** The answers of a table for the sentences that are rows of it, by their place in the story. */
export function tableRows(story: readonly ReadSentence[]): ReadonlyMap<number, Answer> {
  const rows = new Map<number, Answer>();
  let answer: Answer | undefined;
  let last = 0;
  let counts = new Set<string>();
  for (let at = 0; at < story.length; at++) {
    const own = story[at]!;
    const { strong, weak } = own.reading;
    if (strong.length > 0) {
      if (own.counts.size >= LEAST_SHARED && isData(own)) {
        answer = carried('series', own);
        last = at;
        counts = new Set(own.counts);
      }
      continue;
    }
    if (answer === undefined || at - last > GAP || weak.length > 0 || breaks(own) || own.counts.size === 0) continue;
    const goesOn = rows.has(at - 1) && story[at - 1]!.paragraph === own.paragraph;
    if (own.places === 0 && !goesOn) continue;
    if (numbersOf(own) < LEAST_COLUMNS) continue;
    let shared = 0;
    for (const count of own.counts) if (counts.has(count)) shared++;
    if (shared < LEAST_SHARED) continue;
    rows.set(at, answer);
    last = at;
    for (const count of own.counts) counts.add(count);
  }
  return rows;
}

/** Names that figures are kept under: a minister's speech is no table. */
const DATA = /^(?:आंकड|डेटा|डाटा|बुलेटिन|तालिका|सूची|पोर्टल|वेबसाइट|डैशबोर्ड|विज्ञप्ति)/;

function isData({ tokens, sentence, reading }: ReadSentence): boolean {
  const { first } = reading.strong[0]!.source;
  for (let k = first; k < Math.min(reading.strong[0]!.at + 1, sentence.endToken); k++)
    if (DATA.test(tokens.text[k]!)) return true;
  return false;
}

function numbersOf({ tokens, sentence }: ReadSentence): number {
  let numbers = 0;
  for (let k = sentence.firstToken; k < sentence.endToken; k++) if (tokens.kind[k] === TokenKind.number) numbers++;
  return numbers;
}
