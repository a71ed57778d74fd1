/** Which furniture of a story is to go, and how sure that is: the guards of CATALOGUE 4.2 that need the neighbours. */
import { agencies } from '../lexicon/agencies';
import { looseKey } from '../text/key';
import { fencedBlocks, furnitureIn } from './furniture-of-story';
import { keepsApart, replacementFor } from './furniture-replacement';
import type { Block, FurnitureMatch, FurniturePattern, Span, Story } from './model';

/** A line of furniture, or the lines of one note that a page has torn at its links. */
export interface Removable extends Span {
  /** Places of the first and the last line among the story's blocks. */
  readonly index: number;
  readonly last: number;
  /** `safe` where nothing but furniture can be meant. */
  readonly safety: 'safe' | 'review';
  /** True for what a desk may want to keep. */
  readonly soft: boolean;
}

/** A piece of furniture inside a line. */
export interface RemovablePart {
  readonly match: FurnitureMatch;
  /** What belongs in its place. */
  readonly newText: string;
  /** True where the words on both sides are two. */
  readonly apart: boolean;
  readonly safety: 'safe' | 'review';
  readonly soft: boolean;
}

/** So many lines of a clock's time make a live blog. */
const LEAST_ENTRIES = 3;

/** Groups that belong to the copy in a file of this form. */
export function groupsOutsideProse(markup: string): readonly string[] {
  if (markup === 'markdown') return ['markdown', 'entity', 'script'];
  return markup === 'html' ? ['entity', 'script', 'markdown'] : [];
}

/** All furniture of a story that is to go, in order. `ignored` are groups that may stay. */
export function toRemove(story: Story, ignored: ReadonlySet<string>): { lines: Removable[]; parts: RemovablePart[] } {
  const lines: Removable[] = [];
  if (isLiveBlog(story)) ignored = new Set([...ignored, 'time']);
  let fenced: ReadonlySet<Block> | undefined;
  const isListing = (block: Block): boolean => (fenced ??= fencedBlocks(story)).has(block);
  for (const [index, block] of story.blocks.entries()) {
    const line = block.role === 'byline' ? bareByline(story, index) : lineToGo(story, index, ignored);
    if (line === undefined || isListing(block)) continue;
    const before = lines.at(-1);
    const torn = before?.last === index - 1 && before.safety === line.safety && isTorn(story, index - 1);
    if (torn) lines[lines.length - 1] = { ...before, end: block.end, last: index };
    else lines.push({ start: block.start, end: block.end, index, last: index, ...line });
  }
  const parts: RemovablePart[] = [];
  for (const match of furnitureIn(story)) {
    const { pattern } = match;
    if (pattern.rule !== 'web-furniture' || ignored.has(pattern.group) || isListing(match.block)) continue;
    const found = story.copy.text.slice(match.start, match.end);
    parts.push({
      match,
      newText: replacementFor(pattern, found),
      apart: keepsApart(pattern, found) || pattern.confidence !== 'certain',
      safety: safetyOf(pattern),
      soft: pattern.group === 'photo-credit',
    });
  }
  return { lines, parts };
}

/** Words that no line of a page ends with, unless a link stood behind them: `आप हमें / फेसबुक और / ट्विटर पर फॉलो करें`. */
const OPEN_ENDS: ReadonlySet<string> = new Set(['हमें', 'और', 'यहां', 'आप', 'के', 'पर']);

function isTorn({ blocks, copy }: Story, index: number): boolean {
  const { foldedStart, foldedEnd } = blocks[index]!;
  const line = copy.folded.text.slice(foldedStart, foldedEnd).trimEnd();
  return OPEN_ENDS.has(line.slice(line.lastIndexOf(' ') + 1));
}

function safetyOf(pattern: FurniturePattern): 'safe' | 'review' {
  return pattern.confidence === 'certain' ? 'safe' : 'review';
}

type Line = Pick<Removable, 'safety' | 'soft'>;

function lineToGo(story: Story, index: number, ignored: ReadonlySet<string>): Line | undefined {
  const block = story.blocks[index]!;
  const pattern = block.furniture;
  if (pattern?.rule !== 'web-furniture' || ignored.has(pattern.group)) return undefined;
  if (pattern.group === 'photo-credit' && isUnderTable(story, index)) return undefined;
  return { safety: safetyOf(pattern), soft: pattern.id === 'label-section' };
}

/** In a live blog times are content: each heads an entry. */
function isLiveBlog({ kind, blocks }: Story): boolean {
  return (
    kind === 'live-blog' || blocks.filter(({ furniture }) => furniture?.id === 'time-clock').length >= LEAST_ENTRIES
  );
}

/** `स्रोत: …` under a table or a list says whose figures they are. */
function isUnderTable({ blocks, copy }: Story, index: number): boolean {
  const above = blocks[index - 1];
  if (above === undefined) return false;
  const line = copy.folded.text.slice(above.foldedStart, above.foldedEnd);
  if (above.role === 'list-item' || /^[-*•●▪◆►✓]/.test(line)) return true;
  return line.length < 120 && (line.match(/\d+/g) ?? []).length >= 2 && !/[।.?!]$/.test(line);
}

const agencyNames = new Set(
  [...agencies.flatMap(({ spellings }) => spellings), 'एजेंसी', 'एजेंसियां'].map((name) => looseKey(name)),
);

/**
 * An agency's bare name beside furniture came with it. It goes by itself only between two lines of furniture, and only
 * where the story names its agency elsewhere.
 */
function bareByline(story: Story, index: number): Line | undefined {
  const { blocks, copy } = story;
  const block = blocks[index]!;
  if (!agencyNames.has(looseKey(copy.text.slice(block.start, block.end)))) return undefined;
  const before = isFrame(blocks[index - 1]);
  const after = isFrame(blocks[index + 1]);
  if (!before && !after) return undefined;
  const named = story.dateline?.agency !== undefined || story.signOff !== undefined;
  return { safety: before && after && named ? 'safe' : 'review', soft: true };
}

function isFrame(block: Block | undefined): boolean {
  return block?.furniture !== undefined || block?.role === 'repeat';
}
