/** Two stories beside each other: the same headline, and how much of the shorter one stands in the longer. */
import { canRepeat, type HeadlineKey, headlineKey, type Nearness, nearness } from '../story/similarity';
import { fold } from '../text/fold';
import type { HeadlineKeys, ParagraphKeys, StoryKeys } from './keys';

/** How two stories are alike. */
export interface Likeness {
  /** How near the headlines are; undefined where they are two headlines. */
  readonly headline: Nearness | undefined;
  /** Part of the shorter story's words, 0–1, in paragraphs that the longer story has too. */
  readonly share: number;
  /** True when the first paragraph of the shorter story is among them. */
  readonly lead: boolean;
}

/** A paragraph stands in another story when this part of its stretches of words does, and every number. */
const LEAST_OF_PARAGRAPH = 0.6;
/** Words of a story below which a share says nothing. */
const LEAST_WORDS = 30;

/** What a story says, made ready for many comparisons. */
export interface Said {
  readonly keys: StoryKeys;
  readonly headline: () => HeadlineKey | undefined;
}

/** Makes a story ready. What a comparison needs is made when it first asks. */
export function said(keys: StoryKeys): Said {
  let headline: HeadlineKey | undefined;
  return { keys, headline: () => (headline ??= keys.headline === undefined ? undefined : keyOf(keys.headline)) };
}

function keyOf({ text }: HeadlineKeys): HeadlineKey {
  const folded = fold(text).text;
  return headlineKey({ text, folded }, { start: 0, end: text.length, foldedStart: 0, foldedEnd: folded.length });
}

/** How two stories are alike; the same whichever comes first. */
export function likeness(a: Said, b: Said): Likeness {
  const [short, long] = a.keys.words <= b.keys.words ? [a, b] : [b, a];
  let shared = 0;
  let lead = false;
  if (short.keys.words >= LEAST_WORDS && !a.keys.collects && !b.keys.collects) {
    short.keys.paragraphs.forEach((paragraph, index) => {
      if (!standsIn(paragraph, long.keys)) return;
      shared += paragraph.words;
      if (index === 0) lead = true;
    });
  }
  const ownKey = a.headline();
  const otherKey = b.headline();
  const comparable = ownKey !== undefined && otherKey !== undefined && canRepeat(ownKey) && canRepeat(otherKey);
  return {
    headline: comparable ? nearness(ownKey, otherKey) : undefined,
    share: short.keys.words === 0 ? 0 : shared / short.keys.words,
    lead,
  };
}

function standsIn(paragraph: ParagraphKeys, { shingles, paragraphs }: StoryKeys): boolean {
  let found = 0;
  for (const shingle of paragraph.shingles) if (holds(shingles, shingle)) found++;
  if (found < LEAST_OF_PARAGRAPH * paragraph.shingles.length) return false;
  // the daily report of a market or a river: the same words with other figures is another story
  return paragraph.numbers.every((number) => paragraphs.some(({ numbers }) => numbers.includes(number)));
}

/** True when a sorted list holds a number. */
function holds(sorted: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
