/** How near two headlines are (CATALOGUE 5.1), and the repeats of a headline in the head of a story. */
import { headlineLabels, headlineTakes } from '../lexicon/headline-affixes';
import { siteNames } from '../lexicon/sites';
import { foldAll } from '../text/fold';
import { strongKey, wordsOf } from '../text/key';
import { trimEndBy } from '../text/trim';
import type { Block } from './model';

/** Texts that blocks point into. */
export interface Texts {
  /** The original text. */
  readonly text: string;
  /** The folded text. */
  readonly folded: string;
}

/**
 * `exact`: the same letters; `spelling`: the same words in another spelling or with other marks; `affix`: the same but
 * for a label, a take or a site's name; `cut`: one is the beginning of the other; `words`: nine words in ten the same.
 */
export type Nearness = 'exact' | 'spelling' | 'affix' | 'cut' | 'words';

/** A headline made ready for comparison. */
export interface HeadlineKey {
  /** The line, folded. */
  readonly line: string;
  /** The strong key, made when it is asked for: only lines of the same words need it. */
  readonly strong: () => string;
  /** Words of the whole line, folded. */
  readonly words: readonly string[];
  /** Words without labels, takes and site names. */
  readonly core: readonly string[];
  /** True when something was stripped from `words` to get `core`. */
  readonly affixed: boolean;
  /** True when the line ends in an ellipsis. */
  readonly ellipsis: boolean;
}

/** Fewer words or letters than these are a label, a place or a row of a table, not a headline that could be repeated. */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 20;
/** Longer blocks are paragraphs. */
const LONGEST = 400;
const LEAST_PREFIX = 0.6;
const LEAST_SHARED = 0.9;
const MOST_WORDS_OF_SITE = 4;

const labels = byLength(headlineLabels);
const takes = byLength(headlineTakes);
const sites = new Set(foldAll(siteNames));

/** True for a folded line that is the name of a site or paper and nothing else. */
export function isSiteName(line: string): boolean {
  return sites.has(line.trim());
}

function byLength(words: readonly string[]): string[] {
  return [...foldAll(words)].sort((a, b) => b.length - a.length);
}

/** The key of a line. */
export function headlineKey(
  texts: Texts,
  block: Pick<Block, 'start' | 'end' | 'foldedStart' | 'foldedEnd'>,
): HeadlineKey {
  const line = texts.folded.slice(block.foldedStart, block.foldedEnd);
  const words = wordsOf(line);
  const bare = line.replace(/ {2,}/g, ' ').trim();
  const open = bare.endsWith('..') ? trimEndBy(bare, (unit) => unit === 0x2e) : bare.replace(/\u2026$/, '');
  const core = stripAffixes(open);
  return {
    line,
    strong: () => strongKey(texts.text.slice(block.start, block.end)),
    words,
    core: core === bare ? words : wordsOf(core),
    affixed: core !== open,
    ellipsis: open !== bare,
  };
}

/** A folded headline without its labels, takes and site names. */
export function stripAffixes(line: string): string {
  let core = line.trim();
  for (let round = 0; round < 2; round++) core = stripLabel(core);
  for (let round = 0; round < 3; round++) core = stripSite(stripTake(core));
  return core;
}

function stripLabel(line: string): string {
  for (const label of labels) {
    if (!line.startsWith(label)) continue;
    const mark = /^ ?[:|-] ?/.exec(line.slice(label.length));
    if (mark !== null) return line.slice(label.length + mark[0].length);
  }
  return line;
}

function stripTake(line: string): string {
  const close = line.endsWith(')') ? ')' : line.endsWith(']') ? ']' : undefined;
  if (close === undefined) return line;
  const open = line.lastIndexOf(close === ')' ? '(' : '[');
  if (open <= 0) return line;
  const inside = line.slice(open + 1, -1).trim();
  const take = takes.some((word) => inside.startsWith(word) && /^[ -]?\d{0,2}$/.test(inside.slice(word.length)));
  return take ? line.slice(0, open).trimEnd() : line;
}

function stripSite(line: string): string {
  if (!/[|:-]/.test(line)) return line;
  const pipe = line.lastIndexOf(' | ');
  if (pipe > 0 && wordsOf(line.slice(pipe + 3)).length <= MOST_WORDS_OF_SITE) return line.slice(0, pipe).trimEnd();
  for (const mark of ['|', ' - ', ' : ', ': ', '- ']) {
    const at = line.lastIndexOf(mark);
    if (at > 0 && sites.has(line.slice(at + mark.length).trim())) return line.slice(0, at).trimEnd();
  }
  return line;
}

/** True for a line that can be a headline, or repeat one. */
export function canRepeat(key: HeadlineKey): boolean {
  return (
    key.words.length >= LEAST_WORDS &&
    key.line.length >= LEAST_LETTERS &&
    key.line.length <= LONGEST &&
    key.words.some((word) => word.charCodeAt(0) >= 0x900)
  );
}

/** How near two headlines are; undefined when they are two headlines. */
export function nearness(a: HeadlineKey, b: HeadlineKey): Nearness | undefined {
  if (sameWords(a.words, b.words)) {
    if (a.line === b.line || a.ellipsis === b.ellipsis) return a.strong() === b.strong() ? 'exact' : 'spelling';
    return 'cut';
  }
  if (sameWords(a.core, b.core)) return a.ellipsis !== b.ellipsis ? 'cut' : 'affix';
  if (isCut(a, b) || isCut(b, a)) return 'cut';
  return sharesWords(a.core, b.core) ? 'words' : undefined;
}

/**
 * The two longest words in the first half of a headline: a line without them neither repeats the headline, nor is cut
 * from it, nor goes on with it; it can at most share nine words in ten. `says` looks for them.
 */
export function tellTale({ core }: HeadlineKey): readonly string[] {
  return core
    .slice(0, Math.max(1, core.length >> 1))
    .sort((a, b) => b.length - a.length)
    .slice(0, 2);
}

/** True when a stretch of the folded text holds the words of a headline's tell-tale. */
export function says(folded: string, start: number, end: number, words: readonly string[]): boolean {
  const line = folded.slice(start, end);
  return words.every((word) => line.includes(word));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** True when `short` is the beginning of `long`, cut off with an ellipsis or inside a word. */
function isCut(short: HeadlineKey, long: HeadlineKey): boolean {
  if (short.core[0] !== long.core[0]) return false;
  const a = short.core.join(' ');
  const b = long.core.join(' ');
  if (a.length >= b.length || a.length < LEAST_PREFIX * b.length || !b.startsWith(a)) return false;
  return short.ellipsis || b.charCodeAt(a.length) !== 0x20;
}

/** Nine words in ten are the same, and no number differs. */
function sharesWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < LEAST_WORDS || b.length < LEAST_WORDS) return false;
  // most pairs of headlines differ in their first words already: no more is looked at than may decide it
  let mayDiffer = b.length - (LEAST_SHARED * (a.length + b.length)) / 2;
  if (mayDiffer < 0) return false;
  const left: (string | undefined)[] = [...a];
  for (const word of b) {
    const at = left.indexOf(word);
    if (at >= 0) left[at] = undefined;
    else if (--mayDiffer < 0 || isNumber(word)) return false;
  }
  return !left.some((word) => word !== undefined && isNumber(word));
}

function isNumber(word: string): boolean {
  const c = word.charCodeAt(0);
  return c >= 0x30 && c <= 0x39;
}

/** Latin words that open a byline or a time line, not a headline. */
const BYLINE =
  /\b(?:by|edited|updated?|published|posted|reported|written|source|photo|image|credit|ist|http|https|www)\b/;

/** True for a line of English: at least five words, four letters in five Latin, and no word of a byline. */
export function isEnglishLine(folded: string): boolean {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < folded.length && i < LONGEST; i++) {
    const c = folded.charCodeAt(i);
    if (c >= 0x61 && c <= 0x7a) latin++;
    else if (c >= 0x900 && c <= 0x97f) other++;
  }
  if (latin < 4 * other || latin < LEAST_LETTERS) return false;
  return (folded.match(/[a-z][a-z'’-]*/g) ?? []).length >= 5 && !BYLINE.test(folded);
}

/**
 * Finds the repeats of a headline among other blocks and marks them: role `repeat`, and `repeats`. Blocks that are
 * something else keep their role.
 * @param candidates blocks that no earlier reading took, in any order; the headline itself is passed over.
 * @param where in the `head` a line of English beside a Devanagari headline is its `twin`, and nine words in ten are
 * enough; in the `body` neither is: a subhead may say much of what the headline says.
 * @returns the blocks that were marked.
 */
export function markRepeats(
  texts: Texts,
  headline: Block,
  candidates: readonly Block[],
  where: 'head' | 'body' = 'head',
): Block[] {
  const marked: Block[] = [];
  const key = headlineKey(texts, headline);
  const twins = where === 'head' && key.words.some((word) => word.charCodeAt(0) >= 0x900);
  const canBe = canRepeat(key);
  const wanted = where === 'body' ? tellTale(key) : [];
  for (const block of candidates) {
    if (block === headline) continue;
    const how = howRepeats(block);
    if (how === undefined) continue;
    block.role = 'repeat';
    block.repeats = { of: headline, how };
    marked.push(block);
  }
  return marked;

  function howRepeats(block: Block): 'exact' | 'near' | 'twin' | undefined {
    if (block.end - block.start > LONGEST + 100) return undefined;
    if (twins && isEnglishLine(texts.folded.slice(block.foldedStart, block.foldedEnd))) return 'twin';
    if (!canBe || !says(texts.folded, block.foldedStart, block.foldedEnd, wanted)) return undefined;
    const own = headlineKey(texts, block);
    if (!canRepeat(own)) return undefined;
    const near = nearness(key, own);
    if (near === undefined || (near === 'words' && where === 'body')) return undefined;
    return near === 'exact' ? 'exact' : 'near';
  }
}
