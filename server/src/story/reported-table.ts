/**
 * A table that a story tells place by place: `मंत्रालय के आंकड़ों के अनुसार राज्य में 5,804 मरीज हैं और 319 की मौत हुई`, then, under
 * its subheads, the same counts of the other places. Whoever gave the first row gave them all.
 */
import { TokenKind } from '../text/tokens';
import { type Answer, breaks, carried } from './answer';
import type { ReadSentence } from './read-sentences';
import { isWorldwide } from './scope';

/** Counts that a row has in common with the table. */
const LEAST_SHARED = 2;

/** Sentences between two rows at most: what comes after more is another entry of a live page. */
const GAP = 12;
/** So near behind the last row a row may be told in several sentences. */
const NEAR = 3;
/** Sentences of a row at most. */
const LONGEST_ROW = 3;
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
    // the world is another table than a country
    if (answer.source !== undefined && isWorldwide(own, answer.source.sentence)) answer = undefined;
    if (answer === undefined) continue;
    // a row may fill a paragraph: `बंगाल में 1,259 मरीज मिले। केवल 218 ठीक हुए। 133 की मौत हुई।`
    const goesOn = rows.has(last) && story[last]!.paragraph === own.paragraph;
    if (own.places === 0 && !goesOn) continue;
    const row = goesOn || at - last > NEAR ? [own] : rowFrom(story, at);
    if (!goesOn && row.reduce((all, part) => all + numbersOf(part), 0) < LEAST_COLUMNS) continue;
    if (!sharesAny(own.counts, counts, 1)) continue;
    if (!goesOn && !sharesAny(new Set(row.flatMap((part) => [...part.counts])), counts, LEAST_SHARED)) continue;
    rows.set(at, answer);
    last = at;
    for (const count of own.counts) counts.add(count);
  }
  return rows;
}

function sharesAny(own: ReadonlySet<string>, table: ReadonlySet<string>, least: number): boolean {
  let shared = 0;
  for (const count of own) if (table.has(count)) shared++;
  return shared >= least;
}

/** A sentence and those behind it in its paragraph, up to the next source or break. */
function rowFrom(story: readonly ReadSentence[], at: number): ReadSentence[] {
  const row = [story[at]!];
  for (let k = at + 1; k < story.length && row.length < LONGEST_ROW; k++) {
    const next = story[k]!;
    if (next.paragraph !== story[at]!.paragraph || next.places > 0) break;
    if (next.reading.strong.length > 0 || next.reading.weak.length > 0 || breaks(next)) break;
    row.push(next);
  }
  return row;
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
