/** Two stories beside each other: the same headline, and how much of the shorter one stands in the longer. */
import { canRepeat, type HeadlineKey, headlineKey, type Nearness, nearness } from '../story/similarity';
import { fold } from '../text/fold';
import { END, type HeadlineKeys, NUMBERS_END, ROW, type StoryKeys, WORDS } from './keys';

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
/** Shingles that are compared to search another story for a paragraph, twice at most, before one of the two is made ready. */
const MOST_SEARCHED = 40_000;

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

/**
 * Makes a story ready to be compared with others. How two are alike is the same whichever is made ready.
 * @returns `least` is the share below which two stories with two headlines are two: undefined for such, as soon as that is
 *   sure. Most stories that are compared are.
 */
export function comparer(own: Said): {
  (other: Said): Likeness;
  (other: Said, least: number): Likeness | undefined;
} {
  let ranks: ShingleRanks | undefined;
  let marks: Marks | undefined;
  const ownKey = own.headline();
  const canBeRepeated = ownKey !== undefined && canRepeat(ownKey);

  function likeness(other: Said): Likeness;
  function likeness(other: Said, least: number): Likeness | undefined;
  function likeness(other: Said, least = 0): Likeness | undefined {
    const otherKey = canBeRepeated ? other.headline() : undefined;
    const headline = otherKey !== undefined && canRepeat(otherKey) ? nearness(ownKey!, otherKey) : undefined;
    const wanted = headline === undefined ? least : 0;
    const ownIsShort = own.keys.words <= other.keys.words;
    const [short, long] = ownIsShort ? [own.keys, other.keys] : [other.keys, own.keys];
    if (short.words < LEAST_WORDS || short.collects || long.collects) {
      return wanted > 0 ? undefined : { headline, share: 0, lead: false };
    }
    let shared = 0;
    let lead = false;
    /** Words of the paragraphs that stand in the longer story, or may. */
    let possible = short.words;
    let found: ((place: number) => boolean) | undefined;
    let longMarks: Marks | undefined;
    /** Paragraphs that may have stood in it by their marks. */
    let near = 0;
    const rows = short.paragraphs;
    for (let row = 0; row < rows.length; row += ROW) {
      const words = rows[row + WORDS]!;
      if (hasNumbers(short, row, long) && (isAmong(rows[row]!, long) || stands(row))) {
        shared += words;
        if (row === 0) lead = true;
        continue;
      }
      possible -= words;
      if (possible / short.words < wanted) return undefined;
    }
    return { headline, share: shared / short.words, lead };

    /** True when a paragraph stands in the longer story. Most do not, which costs less than making a story ready. */
    function stands(row: number): boolean {
      if (found !== undefined) return standsIn(rows, row, found);
      longMarks ??= ownIsShort ? marksOf(long) : (marks ??= marksOf(own.keys));
      const { sequence } = short;
      const { bits, last } = longMarks;
      if (!standsIn(rows, row, (place) => bits[sequence[place]! & last] === 1)) return false;
      const length = rows[row + END]! - (row === 0 ? 0 : rows[row - ROW + END]!);
      if (++near > 2 || length * long.sequence.length > MOST_SEARCHED) return standsIn(rows, row, look());
      return standsIn(rows, row, (place) => has(long.sequence, sequence[place]!));
    }

    /** Says of a place in the sequence of the shorter story whether the longer one has that shingle. */
    function look(): (place: number) => boolean {
      if (found !== undefined) return found;
      ranks ??= rankShingles(own.keys);
      return (found = ownIsShort ? ranks.ownIn(long) : ranks.inOwn(short));
    }
  }
  return likeness;
}

/** True when the longer story gives every number of a paragraph: the daily report of a river with other figures is another. */
function hasNumbers({ paragraphs, numbers }: StoryKeys, row: number, long: StoryKeys): boolean {
  const end = paragraphs[row + NUMBERS_END]!;
  for (let i = row === 0 ? 0 : paragraphs[row - ROW + NUMBERS_END]!; i < end; i++) {
    if (!has(long.numbers, numbers[i]!)) return false;
  }
  return true;
}

/** As `includes`, which costs more than it does for a few. */
function has(numbers: Uint32Array, number: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i] === number) return true;
  return false;
}

/** True when a story has a paragraph of these very words: then it has all its shingles. */
function isAmong(loose: number, { paragraphs }: StoryKeys): boolean {
  for (let row = 0; row < paragraphs.length; row += ROW) if (paragraphs[row] === loose) return true;
  return false;
}

/** @param found whether the longer story has the shingle at a place of the shorter one's sequence. */
function standsIn(rows: Uint32Array, row: number, found: (place: number) => boolean): boolean {
  const first = row === 0 ? 0 : rows[row - ROW + END]!;
  const end = rows[row + END]!;
  let standing = 0;
  for (let i = first; i < end; i++) if (found(i)) standing++;
  return standing >= LEAST_OF_PARAGRAPH * (end - first);
}

/** The last digits of a story's shingles: what is not among them is none of its shingles. */
interface Marks {
  readonly bits: Uint8Array;
  readonly last: number;
}

/** A mark in eight at most is set. */
function marksOf({ sequence }: StoryKeys): Marks {
  let room = 64;
  while (room < 8 * sequence.length) room *= 2;
  const bits = new Uint8Array(room);
  for (let i = 0; i < sequence.length; i++) bits[sequence[i]! & (room - 1)] = 1;
  return { bits, last: room - 1 };
}

/** The shingles of a story, made ready to be looked up. */
interface ShingleRanks {
  /** For a place in the sequence of this story: whether the other has the shingle. Good until the next call. */
  ownIn(other: StoryKeys): (place: number) => boolean;
  /** The same the other way round. */
  inOwn(other: StoryKeys): (place: number) => boolean;
}

/** Builds a hash table (open addressing) of a story's shingles: one look-up for each shingle of the stories beside it. */
function rankShingles({ sequence }: StoryKeys): ShingleRanks {
  let room = 16;
  while (room < 2 * sequence.length) room *= 2;
  const last = room - 1;
  const table = new Uint32Array(room);
  const rank = new Int32Array(room).fill(-1);
  let ranks = 0;
  const sequenceRanks = new Int32Array(sequence.length);
  // a plain loop: what is called for each number costs as much again
  for (let i = 0; i < sequence.length; i++) {
    const shingle = sequence[i]!;
    let slot = shingle & last;
    while (rank[slot]! >= 0 && table[slot] !== shingle) slot = (slot + 1) & last;
    if (rank[slot]! < 0) {
      table[slot] = shingle;
      rank[slot] = ranks++;
    }
    sequenceRanks[i] = rank[slot]!;
  }
  function rankOf(shingle: number): number {
    let slot = shingle & last;
    while (rank[slot]! >= 0 && table[slot] !== shingle) slot = (slot + 1) & last;
    return rank[slot]!;
  }
  const has = new Uint8Array(ranks);
  const inOther = (place: number) => has[sequenceRanks[place]!] === 1;
  return {
    ownIn(other) {
      has.fill(0);
      for (let i = 0; i < other.sequence.length; i++) {
        const at = rankOf(other.sequence[i]!);
        if (at >= 0) has[at] = 1;
      }
      return inOther;
    },
    inOwn: (other) => (place) => rankOf(other.sequence[place]!) >= 0,
  };
}
