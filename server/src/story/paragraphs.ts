/** Paragraphs that say what another has said (CATALOGUE 5.1, D5–D7). Linear: equal texts and near ones by their ends. */

import { fromSource } from '../text/fold';
import { TokenKind, type Tokens } from '../text/tokens';
import { isWhite, trimEndBy, trimStartBy } from '../text/trim';
import type { Block, Story } from './model';

/** A paragraph that says again what another says. */
export interface SaidAgain {
  readonly block: Block;
  readonly of: Block;
  /** `strap`: the lead over again; `equal`, `near`: a paragraph of the body; `quote`: a quotation lifted out of one. */
  readonly how: 'strap' | 'equal' | 'near' | 'quote';
  /** True when the words are the same from first to last: nothing is lost with the copy. */
  readonly same: boolean;
}

const LEAST_LETTERS = 60;
const LEAST_TOKENS = 25;
const LEAST_STRAP = 8;
/** Words of a run: near paragraphs are compared by their runs of so many words. */
const RUN = 5;
const LEAST_JACCARD = 0.85;
/** Units at either end in which paragraphs must be alike to be compared, and the most that are compared with one. */
const EDGE = 40;
const MOST_ALIKE = 4;
const LEAST_CUT = 100;
/** Runs differ in length, so paragraphs may differ a little more than their sets of runs. */
const LEAST_ALIKE_LENGTH = 0.75;
const LEAST_CONTAINED = 0.9;
/** A strap's pairs of neighbouring words that must stand so in the lead: the same words in another order say another thing. */
const LEAST_PAIRS = 0.75;
const LONG_PREFIX = 120;
/** So many quotations are looked for in a story: each search reads all of it. */
const MOST_QUOTATIONS = 20;

const PROSE = new Set(['lead', 'body']);
/** Blocks of the body that must not stand there twice; only those of `PROSE` are searched for near copies. */
const ONCE = new Set(['lead', 'body', 'subhead', 'caption', 'tail', 'furniture']);
const HEAD = new Set(['strap', 'caption', 'kicker', 'subhead']);

/** All paragraphs of a story that say something again, in order. */
export function saidAgain(story: Story): SaidAgain[] {
  return [...strapsOfLead(story), ...repeatsInBody(story)]
    .filter(({ block }) => block.glued !== true)
    .sort((a, b) => a.block.start - b.block.start);
}

function strapsOfLead(story: Story): SaidAgain[] {
  const { lead } = story;
  if (lead === undefined) return [];
  const found: SaidAgain[] = [];
  let words: string[] | undefined;
  for (const block of story.blocks) {
    if (block.start >= lead.start) break;
    if (!HEAD.has(block.role) || block.furniture !== undefined) continue;
    const own = wordsOf(story.tokensOf(block), 0);
    if (own.length < LEAST_STRAP || block.end - block.start < LEAST_LETTERS) continue;
    words ??= leadWords(story, lead);
    const same = beginsWith(words, own, lead, block) || beginsWith(wordsOf(story.tokensOf(lead), 0), own, lead, block);
    if (same || isContained(own, words)) found.push({ block, of: lead, how: 'strap', same });
  }
  return found;
}

/** The lead without its dateline. */
function leadWords(story: Story, lead: Block): string[] {
  const { dateline, copy } = story;
  const from = dateline?.block === lead ? fromSource(copy.folded, dateline.end) : lead.foldedStart;
  return wordsOf(story.tokensOf(lead), from);
}

function wordsOf(tokens: Tokens, from: number): string[] {
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.mark && tokens.start[i]! >= from) words.push(tokens.text[i]!);
  }
  return words;
}

/** True when the strap is the lead's beginning, whole or cut off inside a word. */
function beginsWith(lead: readonly string[], strap: readonly string[], leadBlock: Block, block: Block): boolean {
  const last = strap.length - 1;
  if (last >= lead.length) return false;
  for (let i = 0; i < last; i++) if (strap[i] !== lead[i]) return false;
  if (!lead[last]!.startsWith(strap[last]!)) return false;
  return (
    block.end - block.start >= LONG_PREFIX || 2 * strap.length >= lead.length || leadBlock.end - leadBlock.start < 400
  );
}

function isContained(strap: readonly string[], lead: readonly string[]): boolean {
  return (
    share(strap, lead) >= LEAST_CONTAINED &&
    share(pairs(strap), pairs(lead)) >= LEAST_PAIRS &&
    strap.every((word) => !isNumber(word) || lead.includes(word))
  );
}

function isNumber(word: string): boolean {
  const c = word.charCodeAt(0);
  return c >= 0x30 && c <= 0x39;
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** The share of a list that stands in another, each entry counted as often as it stands there. */
function share(part: readonly string[], whole: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of whole) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of part) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found++;
  }
  return part.length === 0 ? 0 : found / part.length;
}

function repeatsInBody(story: Story): SaidAgain[] {
  const found: SaidAgain[] = [];
  const equal = new Map<string, Block>();
  const begins: Edges = new Map();
  const ends: Edges = new Map();
  const { text } = story.copy.folded;
  let quotations = 0;
  for (const block of story.blocks) {
    if (!ONCE.has(block.role) || block.furniture !== undefined) continue;
    if (block.foldedEnd - block.foldedStart < LEAST_LETTERS) continue;
    const line = lineOf(text, block);
    const twin = equal.get(line);
    if (twin !== undefined) {
      found.push({ block, of: twin, how: 'equal', same: true });
      continue;
    }
    equal.set(line, block);
    if (!PROSE.has(block.role)) continue;
    let again = copyOf(story, block, line, begins, ends);
    if (again === undefined && isQuotation(line) && quotations++ < MOST_QUOTATIONS)
      again = quotedIn(story, block, line);
    if (again !== undefined) found.push(again);
  }
  return found;
}

function lineOf(text: string, block: Block): string {
  return text.slice(block.foldedStart, block.foldedEnd);
}

/** Paragraphs by their first, or last, units. */
type Edges = Map<string, Block[]>;

/**
 * An earlier paragraph that this one repeats in part. Two paragraphs with nearly all their words in common begin alike or
 * end alike, so only those are compared; of many that do (a formula), the last few.
 */
function copyOf(story: Story, block: Block, line: string, begins: Edges, ends: Edges): SaidAgain | undefined {
  if (line.length < LEAST_CUT) return undefined;
  const before = meet(begins, line.slice(0, EDGE), block);
  const behind = meet(ends, line.slice(-EDGE), block);
  if (before === undefined && behind === undefined) return undefined;
  for (const other of new Set([...(before ?? []), ...(behind ?? [])])) {
    if (other === block) continue;
    const again = cutCopy(story.copy.folded.text, block, other) ?? nearCopy(story, block, other);
    if (again !== undefined) return again;
  }
  return undefined;
}

/** Enters a block under its edge and returns the blocks there; undefined where it is the first. */
function meet(edges: Edges, edge: string, block: Block): readonly Block[] | undefined {
  const list = edges.get(edge);
  if (list === undefined) {
    edges.set(edge, [block]);
    return undefined;
  }
  list.push(block);
  if (list.length > MOST_ALIKE) list.shift();
  return list;
}

/** What stands where a copy was cut off. */
function isCutMark(unit: number): boolean {
  return isWhite(unit) || unit === 0x2e || unit === 0x3b || unit === 0x2026;
}

/** A paragraph that is the beginning of another, cut off; the longer one stays, whichever comes first. */
function cutCopy(text: string, block: Block, other: Block): SaidAgain | undefined {
  const ownIsShort = block.foldedEnd - block.foldedStart <= other.foldedEnd - other.foldedStart;
  const [short, long] = ownIsShort ? [block, other] : [other, block];
  const words = trimEndBy(lineOf(text, short), isCutMark);
  if (words.length < LEAST_CUT || !text.startsWith(words, long.foldedStart)) return undefined;
  return { block: short, of: long, how: 'equal', same: true };
}

/** A paragraph with nearly the same runs of words as an earlier one. */
function nearCopy(story: Story, block: Block, other: Block): SaidAgain | undefined {
  // two sets as alike as that are nearly of one size, and so are the paragraphs
  const [own, its] = [block.end - block.start, other.end - other.start];
  if (Math.min(own, its) < LEAST_ALIKE_LENGTH * Math.max(own, its)) return undefined;
  const [tokens, earlier] = [story.tokensOf(block), story.tokensOf(other)];
  if (Math.min(tokens.count, earlier.count) < LEAST_TOKENS || !sameNumbers(tokens, earlier)) return undefined;
  if (jaccard(runs(tokens), runs(earlier)) < LEAST_JACCARD) return undefined;
  return { block, of: other, how: 'near', same: false };
}

/** The runs of five words of a paragraph. */
function runs(tokens: Tokens): Set<string> {
  const words = wordsOf(tokens, 0);
  const result = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) result.add(words.slice(i, i + RUN).join(' '));
  return result;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of b) if (a.has(run)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** The same words with other numbers are an update, not a repeat. */
function sameNumbers(a: Tokens, b: Tokens): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(tokens: Tokens): string {
  return tokens.text.filter((_, i) => tokens.kind[i] === TokenKind.number).join(' ');
}

/** True for a folded line that is a quotation from its first letter to its last. */
function isQuotation(line: string): boolean {
  const first = line.charCodeAt(0);
  return (first === 0x22 || first === 0x27) && /^(?:"|'').*(?:"|'')[।.]?$/.test(line);
}

/** A quotation that another paragraph of the story holds, too. */
function quotedIn(story: Story, block: Block, line: string): SaidAgain | undefined {
  const { text } = story.copy.folded;
  const open = trimStartBy(line.replace(/^(?:"|'')/, ''), isWhite);
  const words = trimEndBy(open.replace(/(?:"|'')[।.]?$/, ''), isWhite);
  if (words.length < LEAST_LETTERS) return undefined;
  const of = story.blocks.find(
    (other) => other !== block && PROSE.has(other.role) && lineOf(text, other).includes(words),
  );
  return of === undefined ? undefined : { block, of, how: 'quote', same: false };
}
