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

/** A story of the index, with its headline made ready for many comparisons when the first asks. */
export interface Said {
  readonly keys: StoryKeys;
  readonly headline: () => HeadlineKey | undefined;
}

export function said(keys: StoryKeys): Said {
  let headline: HeadlineKey | undefined;
  return { keys, headline: () => (headline ??= keys.headline === undefined ? undefined : keyOf(keys.headline)) };
}

function keyOf({ text }: HeadlineKeys): HeadlineKey {
  const folded = fold(text).text;
  return headlineKey({ text, folded }, { start: 0, end: text.length, foldedStart: 0, foldedEnd: folded.length });
}

/** Makes a story ready to be compared with others. How two are alike is the same whichever is made ready. */
export function comparer(own: Said): (other: Said) => Likeness {
  let ranks: ShingleRanks | undefined;
  const ownKey = own.headline();
  const canBeRepeated = ownKey !== undefined && canRepeat(ownKey);
  return (other) => {
    const [short, long] = own.keys.words <= other.keys.words ? [own.keys, other.keys] : [other.keys, own.keys];
    let shared = 0;
    let lead = false;
    if (short.words >= LEAST_WORDS && !short.collects && !long.collects) {
      ranks ??= rankShingles(own.keys);
      const found = short === own.keys ? ranks.ownIn(long) : ranks.inOwn(short);
      short.paragraphs.forEach((paragraph, index) => {
        if (!standsIn(paragraph, found, long)) return;
        shared += paragraph.words;
        if (index === 0) lead = true;
      });
    }
    const otherKey = canBeRepeated ? other.headline() : undefined;
    return {
      headline: otherKey !== undefined && canRepeat(otherKey) ? nearness(ownKey!, otherKey) : undefined,
      share: short.words === 0 ? 0 : shared / short.words,
      lead,
    };
  };
}

/** @param found for each shingle of the paragraph's story, whether it stands in the longer story too. */
function standsIn({ first, end, numbers }: ParagraphKeys, found: Uint8Array, long: StoryKeys): boolean {
  let standing = 0;
  for (let i = first; i < end; i++) standing += found[i]!;
  if (standing < LEAST_OF_PARAGRAPH * (end - first)) return false;
  if (numbers.length === 0) return true;
  // the daily report of a market or a river: the same words with other figures is another story
  const given = numbersOf(long);
  return numbers.every((number) => given.has(number));
}

const allNumbers = new WeakMap<Uint32Array, ReadonlySet<number>>();

/** The numbers that a story gives. */
function numbersOf({ sequence, paragraphs }: StoryKeys): ReadonlySet<number> {
  let numbers = allNumbers.get(sequence);
  if (numbers === undefined)
    allNumbers.set(sequence, (numbers = new Set(paragraphs.flatMap((one) => [...one.numbers]))));
  return numbers;
}

/** The shingles of a story, made ready to be looked up. */
interface ShingleRanks {
  /** For each shingle of this story in its order: 1 where the other has it. Good until the next call. */
  ownIn(other: StoryKeys): Uint8Array;
  /** The same the other way round. */
  inOwn(other: StoryKeys): Uint8Array;
}

/** Builds a hash table (open addressing) of a story's shingles: one look-up for each shingle of the stories beside it. */
function rankShingles({ shingles, sequence }: StoryKeys): ShingleRanks {
  let room = 16;
  while (room < 2 * shingles.length) room *= 2;
  const last = room - 1;
  const table = new Uint32Array(room);
  const rank = new Int32Array(room).fill(-1);
  for (let i = 0; i < shingles.length; i++) {
    let slot = shingles[i]! & last;
    while (rank[slot]! >= 0) slot = (slot + 1) & last;
    table[slot] = shingles[i]!;
    rank[slot] = i;
  }
  function rankOf(shingle: number): number {
    let slot = shingle & last;
    while (rank[slot]! >= 0 && table[slot] !== shingle) slot = (slot + 1) & last;
    return rank[slot]!;
  }
  const sequenceRanks = Int32Array.from(sequence, rankOf);
  const has = new Uint8Array(shingles.length);
  const found = new Uint8Array(sequence.length);
  return {
    ownIn(other) {
      has.fill(0);
      for (let i = 0; i < other.shingles.length; i++) {
        const at = rankOf(other.shingles[i]!);
        if (at >= 0) has[at] = 1;
      }
      for (let i = 0; i < found.length; i++) found[i] = has[sequenceRanks[i]!]!;
      return found;
    },
    inOwn(other) {
      const others = new Uint8Array(other.sequence.length);
      for (let i = 0; i < others.length; i++) if (rankOf(other.sequence[i]!) >= 0) others[i] = 1;
      return others;
    },
  };
}
