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
  /** Undefined where the headline is none that could be repeated. */
  readonly headline: () => HeadlineKey | undefined;
}

export function said(keys: StoryKeys): Said {
  let headline: HeadlineKey | undefined;
  let isReady = keys.headline === undefined;
  return {
    keys,
    headline() {
      if (!isReady) {
        const key = keyOf(keys.headline!);
        if (canRepeat(key)) headline = key;
        isReady = true;
      }
      return headline;
    },
  };
}

/** As `headlineKey` makes it, but that the strong key is made once: of a story with many twins each asks for it. */
function keyOf({ text }: HeadlineKeys): HeadlineKey {
  const folded = fold(text).text;
  const key = headlineKey({ text, folded }, { start: 0, end: text.length, foldedStart: 0, foldedEnd: folded.length });
  let strong: string | undefined;
  return { ...key, strong: () => (strong ??= key.strong()) };
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

  function likeness(other: Said): Likeness;
  function likeness(other: Said, least: number): Likeness | undefined;
  function likeness(other: Said, least = 0): Likeness | undefined {
    const otherKey = ownKey === undefined ? undefined : other.headline();
    const headline = otherKey === undefined ? undefined : nearness(ownKey!, otherKey);
    const wanted = headline === undefined ? least : 0;
    const ownIsShort = own.keys.words <= other.keys.words;
    const short = ownIsShort ? own.keys : other.keys;
    const long = ownIsShort ? other.keys : own.keys;
    if (short.words < LEAST_WORDS || short.collects || long.collects) {
      return wanted > 0 ? undefined : { headline, share: 0, lead: false };
    }
    let shared = 0;
    let lead = false;
    /** Words of the paragraphs that stand in the longer story, or may. */
    let possible = short.words;
    let search: Search | undefined;
    const rows = short.paragraphs;
    for (let row = 0; row < rows.length; row += ROW) {
      const words = rows[row + WORDS]!;
      if (hasNumbers(short, row, long)) {
        let stands = isAmong(rows[row]!, long);
        if (!stands) {
          search ??= {
            marks: ownIsShort ? markAll(long.sequence, passing) : (marks ??= markAll(own.keys.sequence, lasting())),
            near: 0,
            found: undefined,
          };
          stands = mayStand(short, row, search.marks) && isFound(row, search, short, long, ownIsShort);
        }
        if (stands) {
          shared += words;
          if (row === 0) lead = true;
          continue;
        }
      }
      possible -= words;
      if (possible / short.words < wanted) return undefined;
    }
    return { headline, share: shared / short.words, lead };
  }

  /** True when a paragraph that may stand in the longer story does. */
  function isFound(row: number, search: Search, short: StoryKeys, long: StoryKeys, ownIsShort: boolean): boolean {
    const { sequence, paragraphs } = short;
    if (search.found === undefined) {
      const length = paragraphs[row + END]! - startOf(paragraphs, row);
      if (++search.near <= 2 && length * long.sequence.length <= MOST_SEARCHED) {
        return standsIn(paragraphs, row, (place) => has(long.sequence, sequence[place]!));
      }
      ranks ??= rankShingles(own.keys);
      search.found = ownIsShort ? ranks.ownIn(long) : ranks.inOwn(short);
    }
    return standsIn(paragraphs, row, search.found);
  }
  return likeness;
}

/** What is known of two stories while they are compared. */
interface Search {
  /** Of the longer story. */
  readonly marks: Marks;
  /** Paragraphs that may stand in it by its marks. */
  near: number;
  /** Says of a place in the sequence of the shorter story whether the longer one has that shingle. */
  found: ((place: number) => boolean) | undefined;
}

function startOf(rows: Uint32Array, row: number): number {
  return row === 0 ? 0 : rows[row - ROW + END]!;
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
  const first = startOf(rows, row);
  const end = rows[row + END]!;
  let standing = 0;
  for (let i = first; i < end; i++) if (found(i)) standing++;
  return standing >= LEAST_OF_PARAGRAPH * (end - first);
}

/** The last digits of a story's shingles: what is not among them is none of its shingles. */
interface Marks {
  /** A place is marked where it holds `mark`. */
  places: Uint32Array;
  mark: number;
  last: number;
}

/** For the longer of two stories, which is another each time: marked over and over, as making a table costs more than comparing. */
const passing = lasting();

function lasting(): Marks {
  return { places: new Uint32Array(0), mark: 0, last: 0 };
}

/** More places would not stay in a processor’s memory; of a story so long more may stand by its marks than does. */
const MOST_PLACES = 262_144;

/** Marks the shingles of a story, and takes back what was marked before. A place in eight at most is marked. */
function markAll(sequence: Uint32Array, marks: Marks): Marks {
  let room = 64;
  while (room < 8 * sequence.length && room < MOST_PLACES) room *= 2;
  if (marks.places.length < room) {
    marks.places = new Uint32Array(room);
    marks.mark = 0;
  } else if (marks.mark === 0xffffffff) {
    marks.places.fill(0);
    marks.mark = 0;
  }
  const { places } = marks;
  const mark = ++marks.mark;
  const last = room - 1;
  marks.last = last;
  for (let i = 0; i < sequence.length; i++) places[sequence[i]! & last] = mark;
  return marks;
}

/** True when a paragraph may stand in a story by its marks. Most do not, which costs less than looking for them. */
function mayStand({ paragraphs, sequence }: StoryKeys, row: number, { places, mark, last }: Marks): boolean {
  const first = startOf(paragraphs, row);
  const end = paragraphs[row + END]!;
  let standing = 0;
  for (let i = first; i < end; i++) if (places[sequence[i]! & last] === mark) standing++;
  return standing >= LEAST_OF_PARAGRAPH * (end - first);
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
