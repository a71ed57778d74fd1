/** What the index keeps of a draft: keys and places, never its text (but for the headlines). About 2 kB a story. */
import {
  accordingTo,
  claimNouns,
  lightVerbs,
  sayingGerunds,
  sayingVerbs,
  sayingVerbsWithoutNe,
} from '../lexicon/attribution';
import { functionWords } from '../lexicon/function-words';
import type { HashedWords } from '../story/known';
import type { Block, BlockRole, Carried, Copy, Story } from '../story/model';
import { stripAffixes } from '../story/similarity';
import { foldAll, fromSource } from '../text/fold';
import { bareWordEnd, wordEnd, wordsOf } from '../text/key';
import { placeAt } from '../text/lines';
import { BANDS, combine, finish, hash32, hashUnit, hashUnits, NO_UNITS, putBandKeys } from './hashes';

/** A stretch of one line. Offset in UTF-16 units of the text; line and columns 0-based. */
export interface LineSpan {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/**
 * Columns of a paragraph in `paragraphs`: the hash of its words in any spelling, how many they are, and where its stretches of
 * `sequence` and of `numbers` end. They begin where those of the paragraph before end.
 */
export const ROW = 4;
export const [WORDS, END, NUMBERS_END] = [1, 2, 3] as const;

export interface HeadlineKeys extends LineSpan {
  readonly text: string;
  /** Keys by which headlines that say the same find each other: its words would take ten times as much room. */
  readonly postings: readonly number[];
}

export interface StoryKeys {
  readonly headline: HeadlineKeys | undefined;
  /** The first paragraph that says something: the lead where there is one. */
  readonly start: LineSpan | undefined;
  /** A row for each paragraph that says something: a story that is compared is one stretch of memory. */
  readonly paragraphs: Uint32Array;
  /** Sum of the paragraphs’ words. */
  readonly words: number;
  /** Shingles of the paragraphs in their order: hashes of the words in pairs, without grammar and formulas. */
  readonly sequence: Uint32Array;
  /** Hashes of the numbers that the paragraphs give, in their order. */
  readonly numbers: Uint32Array;
  /** Keys of which two like stories share one: bands of the MinHash of its shingles. */
  readonly bands: Uint32Array;
  /** True for a round-up, a table and the like: its parts stand elsewhere by design. */
  readonly collects: boolean;
}

/** A line that could be furniture nobody knows yet. */
export interface LineKeys extends LineSpan {
  readonly loose: number;
  /** Its story, by its place in the draft. */
  readonly story: number;
}

export interface DraftKeys {
  readonly stories: readonly StoryKeys[];
  /** Short lines of all stories, each once. */
  readonly lines: readonly LineKeys[];
}

/** Hashes of words that two stories share by chance, and that another agency puts in another way: grammar, and who says so. */
let formulas: ReadonlySet<number> | undefined;

/** The same, made when the first draft is compared: a run over one has no use for them. */
const formulasOf = (): ReadonlySet<number> =>
  (formulas ??= new Set(
    foldAll([
      ...[functionWords, sayingVerbs, sayingVerbsWithoutNe, sayingGerunds, lightVerbs, claimNouns, accordingTo].flat(),
      ...['जानकारी', 'सूचना'],
    ]).map((word) => hash32(word)),
  ));

/** A paragraph of fewer words is a formula (‘मामले की जांच जारी है।’). */
const LEAST_WORDS = 8;
/** Furniture is a line, not a paragraph. */
const LEAST_WORDS_OF_LINE = 3;
const MOST_WORDS_OF_LINE = 40;
/** A headline longer than this is a paragraph. */
const LONGEST_HEADLINE = 400;

const PROSE: ReadonlySet<BlockRole> = new Set(['lead', 'body', 'list-item']);
const MAY_BE_FURNITURE: ReadonlySet<BlockRole> = new Set(['body', 'tail', 'list-item', 'subhead', 'strap', 'caption']);

/** The keys of a draft. Linear in its length; reads blocks and words, no sentences and no figures. */
export function keysOf(copy: Copy): DraftKeys {
  const { stories, lines } = keysAgain(copy).keys;
  return { stories, lines };
}

/** The keys of a draft, and the lines of each of its stories by themselves. */
export interface KeptKeys {
  readonly keys: DraftKeys;
  readonly lines: readonly KeptLines[];
}

/** The lines of a story as they were once read, and how far they have moved since. */
interface KeptLines {
  readonly read: readonly LineKeys[];
  readonly by: Pick<Carried, 'shift' | 'lines'>;
}

const UNMOVED = { shift: 0, lines: 0 };

/** @param before what was kept of the version before, of which the stories that have not changed are taken over. */
export function keysAgain(copy: Copy, before?: KeptKeys): KeptKeys {
  const stories: StoryKeys[] = [];
  const own: KeptLines[] = [];
  copy.stories.forEach((story, number) => {
    const { carried } = story;
    const was = carried && before?.keys.stories[carried.from];
    if (was === undefined) {
      const read: LineKeys[] = [];
      stories.push(storyKeys(copy, story, number, read));
      own.push({ read, by: UNMOVED });
    } else {
      stories.push(movedStory(was, carried!));
      const { read, by } = before!.lines[carried!.from]!;
      own.push({ read, by: { shift: by.shift + carried!.shift, lines: by.lines + carried!.lines } });
    }
  });
  let lines: LineKeys[] | undefined;
  const keys: DraftKeys = {
    stories,
    // asked for where other drafts stand beside this one
    get lines() {
      return (lines ??= linesOf(own));
    },
  };
  return { keys, lines: own };
}

/** The lines of all stories, each once. */
function linesOf(stories: readonly KeptLines[]): LineKeys[] {
  const lines = new Map<number, LineKeys>();
  stories.forEach(({ read, by }, story) => {
    for (const line of read) {
      const stays = by === UNMOVED && line.story === story;
      if (!lines.has(line.loose)) lines.set(line.loose, stays ? line : { ...moved(line, by), story });
    }
  });
  return [...lines.values()];
}

function movedStory(story: StoryKeys, by: Carried): StoryKeys {
  if (by.shift === 0 && by.lines === 0) return story;
  return {
    ...story,
    headline: story.headline && moved(story.headline, by),
    start: story.start && moved(story.start, by),
  };
}

function moved<T extends LineSpan>(span: T, { shift, lines }: Pick<Carried, 'shift' | 'lines'>): T {
  return { ...span, offset: span.offset + shift, line: span.line + lines };
}

function storyKeys(copy: Copy, story: Story, number: number, lines: LineKeys[]): StoryKeys {
  const rows: number[] = [];
  const sequence: number[] = [];
  const numbers: number[] = [];
  let start: LineSpan | undefined;
  let total = 0;
  for (const block of story.blocks) {
    const prose = PROSE.has(block.role);
    if (!prose && !MAY_BE_FURNITURE.has(block.role)) continue;
    // two stories of one hour share their dateline, which says nothing of what they tell
    const dateline = story.dateline?.block === block ? story.dateline.end : block.start;
    const from = dateline === block.start ? block.foldedStart : fromSource(copy.folded, dateline);
    const words = wordsOfLine(copy.folded.text, block, from);
    const { loose } = words;
    const paragraph = prose && words.count >= LEAST_WORDS;
    const line = isLine(block, story, words.count);
    if (paragraph) {
      start ??= spanOf(copy, dateline, block.end);
      addShingles(words.content, sequence);
      for (const number of words.numbers) numbers.push(number);
      rows.push(loose, words.count, sequence.length, numbers.length);
      total += words.count;
    }
    if (line) lines.push({ ...spanOf(copy, dateline, block.end), loose, story: number });
  }
  const collects = story.kind === 'round-up' || story.kind === 'table' || story.kind === 'horoscope';
  const headline = headlineKeys(copy, story.headline);
  return { headline, start, words: total, ...inOneBuffer(rows, sequence, numbers), collects };
}

/** What is kept of a story in numbers: a buffer for each list would take as much again as it holds. */
function inOneBuffer(rows: readonly number[], sequence: readonly number[], numbers: readonly number[]) {
  const ofRows = rows.length;
  const ofSequence = ofRows + sequence.length;
  const ofNumbers = ofSequence + numbers.length;
  const all = new Uint32Array(ofNumbers + BANDS);
  all.set(rows);
  all.set(sequence, ofRows);
  all.set(numbers, ofSequence);
  const shingles = all.subarray(ofRows, ofSequence);
  const bands = all.subarray(ofNumbers);
  putBandKeys(shingles, bands);
  return {
    paragraphs: all.subarray(0, ofRows),
    sequence: shingles,
    numbers: all.subarray(ofSequence, ofNumbers),
    bands,
  };
}

/** The words of a line from a place on, read once for all versions of a text in which it stands. */
function wordsOfLine(folded: string, { known, foldedStart, foldedEnd }: Block, from: number): HashedWords {
  if (known.hashes?.from !== from - foldedStart)
    known.hashes = { from: from - foldedStart, ...readWords(folded, from, foldedEnd) };
  return known.hashes;
}

/** Reads the words of a folded stretch in one pass, without making a text of any. */
function readWords(folded: string, start: number, limit: number): Omit<HashedWords, 'from'> {
  const content: number[] = [];
  const numbers: number[] = [];
  let count = 0;
  let all = NO_UNITS;
  for (let at = start; at < limit; ) {
    const end = wordEnd(folded, at, limit);
    const bare = bareWordEnd(folded, at, end);
    if (bare > at) {
      if (count++ > 0) all = hashUnit(all, 0x20);
      all = hashUnits(all, folded, at, bare);
      const word = finish(hashUnits(NO_UNITS, folded, at, bare));
      if (!formulasOf().has(word)) content.push(word);
      if (isDigit(folded.charCodeAt(at))) numbers.push(word);
    }
    at = end > at ? end : at + 1;
  }
  return { count, loose: finish(all), content, numbers };
}

/** Adds the hashes of every two words in a row; of the word alone where there is one. */
function addShingles(words: readonly number[], into: number[]): void {
  if (words.length === 1) into.push(words[0]!);
  for (let i = 1; i < words.length; i++) into.push(combine(words[i - 1]!, words[i]!));
}

function isLine(block: Block, story: Story, words: number): boolean {
  return (
    MAY_BE_FURNITURE.has(block.role) &&
    block !== story.lead &&
    block !== story.dateline?.block &&
    words >= LEAST_WORDS_OF_LINE &&
    words <= MOST_WORDS_OF_LINE
  );
}

function headlineKeys(copy: Copy, headline: Block | undefined): HeadlineKeys | undefined {
  if (headline === undefined || headline.end - headline.start > LONGEST_HEADLINE) return undefined;
  const folded = copy.folded.text.slice(headline.foldedStart, headline.foldedEnd);
  return {
    ...spanOf(copy, headline.start, headline.end),
    text: detached(copy.text.slice(headline.start, headline.end)),
    postings: headlinePostings(wordsOf(stripAffixes(folded))),
  };
}

function spanOf(copy: Copy, start: number, end: number): LineSpan {
  let offset = start;
  while (offset < end && /\s/.test(copy.text.charAt(offset))) offset++;
  const { line, column } = placeAt(copy.lines, offset);
  return { offset, line, column, endColumn: column + (end - offset) };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The same text, held by itself: a slice would keep the whole draft in memory. */
function detached(text: string): string {
  return [...text].join('');
}

/**
 * All words, the first words, the longest words.
 * @param core words without labels, takes and site names, in any spelling.
 */
function headlinePostings(core: readonly string[]): number[] {
  const whole = combine(0x686561, hash32(core.join(' ')));
  const start = combine(0x737472, hash32(core.slice(0, 3).join(' ')));
  // nine words in ten the same: then one of the first words in a fixed order is among the first of both
  const order = [...new Set(core)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const most = order.length <= 10 ? 2 : 3;
  return [whole, start, ...order.slice(0, most).map((word) => combine(0x776f72, hash32(word)))];
}
