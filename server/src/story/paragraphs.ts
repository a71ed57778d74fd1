/** Paragraphs that say what another has said (CATALOGUE 5.1, D5–D7). Linear: equal texts by a map, near ones by a sketch. */
import { fromSource } from '../text/fold';
import { TokenKind, type Tokens } from '../text/tokens';
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
const SHINGLE = 5;
const LEAST_JACCARD = 0.85;
const LEAST_CONTAINED = 0.9;
/** A strap's pairs of neighbouring words that must stand so in the lead: the same words in another order say another thing. */
const LEAST_PAIRS = 0.75;
const LONG_PREFIX = 120;
/** Shingles kept of a paragraph: two that share 85 in 100 share one of the four smallest all but always. */
const SKETCH = 4;

const PROSE = new Set(['lead', 'body']);
/** Blocks of the body that must not stand there twice; only those of `PROSE` are searched for near copies. */
const ONCE = new Set(['lead', 'body', 'subhead', 'caption', 'tail', 'furniture']);
const HEAD = new Set(['strap', 'caption', 'kicker', 'subhead']);

/** All paragraphs of a story that say something again, in order. */
export function saidAgain(story: Story): SaidAgain[] {
  return [...strapsOfLead(story), ...repeatsInBody(story)].sort((a, b) => a.block.start - b.block.start);
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
  const beginnings = new Map<string, Block>();
  const sketches = new Map<number, Block[]>();
  const { text } = story.copy.folded;
  for (const block of story.blocks) {
    if (!ONCE.has(block.role) || block.furniture !== undefined) continue;
    if (block.foldedEnd - block.foldedStart < LEAST_LETTERS) continue;
    const key = text.slice(block.foldedStart, block.foldedEnd);
    const twin = equal.get(key);
    if (twin !== undefined) {
      found.push({ block, of: twin, how: 'equal', same: true });
      continue;
    }
    equal.set(key, block);
    if (!PROSE.has(block.role)) continue;
    const cut = cutCopy(text, block, key, beginnings);
    if (cut !== undefined) {
      found.push(cut);
      continue;
    }
    const near = nearParagraph(story, block, sketches);
    if (near !== undefined) found.push({ block, of: near, how: 'near', same: false });
    else {
      const whole = isQuotation(key) ? quotedIn(story, block, key) : undefined;
      if (whole !== undefined) found.push({ block, of: whole, how: 'quote', same: false });
    }
  }
  return found;
}

/** A paragraph that is the beginning of another, cut off; the longer one stays, whichever comes first. */
function cutCopy(text: string, block: Block, key: string, beginnings: Map<string, Block>): SaidAgain | undefined {
  if (key.length < LONG_PREFIX) return undefined;
  const beginning = key.slice(0, LONG_PREFIX - 20);
  const other = beginnings.get(beginning);
  if (other === undefined) {
    beginnings.set(beginning, block);
    return undefined;
  }
  const [short, long] = key.length <= other.foldedEnd - other.foldedStart ? [block, other] : [other, block];
  const words = text.slice(short.foldedStart, short.foldedEnd).replace(/[\s.;\u2026]+$/, '');
  if (!text.startsWith(words, long.foldedStart)) return undefined;
  beginnings.set(beginning, long);
  return { block: short, of: long, how: 'equal', same: true };
}

/** An earlier paragraph with nearly the same shingles; the paragraph's own sketch is added. */
function nearParagraph(story: Story, block: Block, sketches: Map<number, Block[]>): Block | undefined {
  const own = shingles(story.tokensOf(block));
  if (own === undefined) return undefined;
  const smallest = sketch(own);
  const tried = new Set<Block>();
  for (const hash of smallest) {
    // a sketch that many paragraphs share belongs to a formula; four are enough to look at
    for (const other of (sketches.get(hash) ?? []).slice(0, 4)) {
      if (tried.has(other)) continue;
      tried.add(other);
      const alike = jaccard(own, shingles(story.tokensOf(other))!) >= LEAST_JACCARD;
      if (alike && sameNumbers(story.tokensOf(block), story.tokensOf(other))) return other;
    }
  }
  for (const hash of smallest) {
    const list = sketches.get(hash);
    if (list === undefined) sketches.set(hash, [block]);
    else list.push(block);
  }
  return undefined;
}

/** The same words with other numbers are an update, not a repeat. */
function sameNumbers(a: Tokens, b: Tokens): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(tokens: Tokens): string {
  return tokens.text.filter((_, i) => tokens.kind[i] === TokenKind.number).join(' ');
}

/** Hashes of the runs of five words; undefined for a paragraph of fewer than 25. */
function shingles(tokens: Tokens): Int32Array | undefined {
  if (tokens.count < LEAST_TOKENS) return undefined;
  const hashes: number[] = [];
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] !== TokenKind.mark) hashes.push(hashOf(tokens.text[i]!));
  if (hashes.length < LEAST_TOKENS) return undefined;
  const result = new Int32Array(hashes.length - SHINGLE + 1);
  for (let i = 0; i < result.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE; j++) hash = (Math.imul(hash, 0x01000193) ^ hashes[i + j]!) | 0;
    result[i] = hash;
  }
  return result;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function sketch(hashes: Int32Array): number[] {
  const smallest: number[] = [];
  for (const hash of hashes) {
    if (smallest.length === SKETCH && hash >= smallest[SKETCH - 1]!) continue;
    if (smallest.includes(hash)) continue;
    smallest.push(hash);
    smallest.sort((a, b) => a - b);
    if (smallest.length > SKETCH) smallest.pop();
  }
  return smallest;
}

function jaccard(a: Int32Array, b: Int32Array): number {
  const left = new Set(a);
  const right = new Set(b);
  let shared = 0;
  for (const hash of right) if (left.has(hash)) shared++;
  return shared / (left.size + right.size - shared);
}

function isQuotation(key: string): boolean {
  return /^(?:"|'')/.test(key) && /(?:"|'')[।.]?$/.test(key);
}

/** Another paragraph that holds the words of a quotation. */
function quotedIn(story: Story, block: Block, key: string): Block | undefined {
  const inside = key.replace(/^(?:"|'')+\s*/, '').replace(/\s*(?:"|'')+[।.]?$/, '');
  if (inside.length < LEAST_LETTERS) return undefined;
  const { text } = story.copy.folded;
  let at = text.indexOf(inside);
  if (at === block.foldedStart || (at > block.foldedStart && at < block.foldedEnd))
    at = text.indexOf(inside, block.foldedEnd);
  if (at < 0) return undefined;
  return story.blocks.find(
    (other) => other !== block && PROSE.has(other.role) && at >= other.foldedStart && at < other.foldedEnd,
  );
}
