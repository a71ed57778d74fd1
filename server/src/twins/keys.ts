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
import type { Block, BlockRole, Copy, Story } from '../story/model';
import { stripAffixes } from '../story/similarity';
import { foldAll, fromSource } from '../text/fold';
import { wordsOf } from '../text/key';
import { placeAt } from '../text/lines';
import { combine, hash32, shinglesOf } from './hashes';

/** A stretch of one line. Offset in UTF-16 units of the text; line and columns 0-based. */
export interface LineSpan {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

export interface ParagraphKeys extends LineSpan {
  /** Hash of the words in any spelling. */
  readonly loose: number;
  readonly words: number;
  /** Hashes of its words in pairs, without grammar and formulas. */
  readonly shingles: Uint32Array;
  /** Hashes of the numbers it gives. */
  readonly numbers: Uint32Array;
}

export interface HeadlineKeys extends LineSpan {
  readonly text: string;
  /** Words without labels, takes and site names, in any spelling. */
  readonly core: readonly string[];
}

export interface StoryKeys {
  readonly headline: HeadlineKeys | undefined;
  /** Paragraphs that say something; the first is the lead where there is one. */
  readonly paragraphs: readonly ParagraphKeys[];
  /** Sum of `words` of the paragraphs. */
  readonly words: number;
  /** Shingles of all paragraphs, sorted, each once. */
  readonly shingles: Uint32Array;
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

/** Words that two stories share by chance, and that another agency puts in another way: grammar, and who says so. */
const FORMULAS: ReadonlySet<string> = new Set(
  foldAll([
    ...[functionWords, sayingVerbs, sayingVerbsWithoutNe, sayingGerunds, lightVerbs, claimNouns, accordingTo].flat(),
    ...['जानकारी', 'सूचना'],
  ]),
);

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
  const lines = new Map<number, LineKeys>();
  const stories = copy.stories.map((story, number) => storyKeys(copy, story, number, lines));
  return { stories, lines: [...lines.values()] };
}

function storyKeys(copy: Copy, story: Story, number: number, lines: Map<number, LineKeys>): StoryKeys {
  const paragraphs: ParagraphKeys[] = [];
  let total = 0;
  for (const block of story.blocks) {
    const prose = PROSE.has(block.role);
    if (!prose && !MAY_BE_FURNITURE.has(block.role)) continue;
    // two stories of one hour share their dateline, which says nothing of what they tell
    const dateline = story.dateline?.block === block ? story.dateline.end : block.start;
    const from = dateline === block.start ? block.foldedStart : fromSource(copy.folded, dateline);
    const words = wordsOf(copy.folded.text.slice(from, block.foldedEnd));
    const loose = hash32(words.join(' '));
    const span = spanOf(copy, dateline, block.end);
    if (prose && words.length >= LEAST_WORDS) {
      const content = words.filter((word) => !FORMULAS.has(word));
      const hashes = Uint32Array.from(content, (word) => hash32(word));
      const numbers = Uint32Array.from(words.filter(isNumber), (word) => hash32(word));
      paragraphs.push({ ...span, loose, words: words.length, shingles: shinglesOf(hashes), numbers });
      total += words.length;
    }
    if (isLine(block, story, words.length) && !lines.has(loose)) lines.set(loose, { ...span, loose, story: number });
  }
  const collects = story.kind === 'round-up' || story.kind === 'table' || story.kind === 'horoscope';
  const shingles = Uint32Array.from(new Set(paragraphs.flatMap((one) => [...one.shingles]))).sort();
  return { headline: headlineKeys(copy, story.headline), paragraphs, words: total, shingles, collects };
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
  const core = wordsOf(stripAffixes(folded)).map(detached);
  return {
    ...spanOf(copy, headline.start, headline.end),
    text: detached(copy.text.slice(headline.start, headline.end)),
    core,
  };
}

function spanOf(copy: Copy, start: number, end: number): LineSpan {
  let offset = start;
  while (offset < end && /\s/.test(copy.text.charAt(offset))) offset++;
  const { line, column } = placeAt(copy.lines, offset);
  return { offset, line, column, endColumn: column + (end - offset) };
}

function isNumber(word: string): boolean {
  const c = word.charCodeAt(0);
  return c >= 0x30 && c <= 0x39;
}

/** The same text, held by itself: a slice would keep the whole draft in memory. */
function detached(text: string): string {
  return [...text].join('');
}

/** Keys by which two headlines that say the same find each other: all words, the first words, the longest words. */
export function headlinePostings({ core }: HeadlineKeys): number[] {
  const whole = combine(0x686561, hash32(core.join(' ')));
  const start = combine(0x737472, hash32(core.slice(0, 3).join(' ')));
  // nine words in ten the same: then one of the first words in a fixed order is among the first of both
  const order = [...new Set(core)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const most = order.length <= 10 ? 2 : 3;
  return [whole, start, ...order.slice(0, most).map((word) => combine(0x776f72, hash32(word)))];
}
