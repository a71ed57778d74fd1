/**
 * Finding furniture and ad markers (CATALOGUE section 4). One pass of an automaton over the folded line says which
 * patterns can be there at all; only those are tried. Nothing here depends on the length of the lists.
 */
import { adMarkers } from '../lexicon/ad-markers';
import { webFurniture } from '../lexicon/furniture';
import type { FurnitureEntry } from '../lexicon/furniture-entry';
import { buildAutomaton, scan } from '../text/automaton';
import { fold, foldAll } from '../text/fold';
import type { FurniturePattern } from './model';

/** A piece of furniture inside a line. Offsets are offsets of the folded text. */
export interface FurniturePart {
  readonly pattern: FurniturePattern;
  readonly start: number;
  readonly end: number;
}

/** What a line holds. */
export interface LineFurniture {
  /** The pattern that takes the whole line. */
  readonly whole: FurniturePattern | undefined;
  /** Pieces inside the line, in order, not overlapping; empty when the whole line is furniture. */
  readonly parts: readonly FurniturePart[];
}

/** Longest line that a `line` pattern takes, and longest paragraph; in folded units. Longer ones are prose. */
const LONGEST_LINE = 300;
const LONGEST_PARAGRAPH = 1500;
/** How far around a match a guard looks, and how much may follow a `tail` match. */
const NEIGHBOURHOOD = 60;
const LONGEST_TAIL = 160;

interface Compiled {
  readonly entry: FurnitureEntry;
  readonly pattern: RegExp | undefined;
  readonly strong: readonly RegExp[];
  readonly weak: readonly RegExp[];
  readonly unless: RegExp | undefined;
}

/** All entries, ad markers first: where two take one line, the marker wins. */
export const furnitureEntries: readonly FurnitureEntry[] = [...adMarkers, ...webFurniture];

/** What may stand round a label and is no part of it; see `isWrapper`. */
const WRAPPERS = '-:*_#[](){}|.,!/\\=~>"\'+';

/** Expressions of the entries, each made when its trigger is first met: most are never needed. */
const compiled: (Compiled | undefined)[] = new Array(furnitureEntries.length).fill(undefined);
const wholeLines = new Map<string, FurnitureEntry>();
const triggers: string[] = [];
const triggerOwners: number[][] = [];
let longestWords = 0;

const wordOwners = furnitureEntries.flatMap((entry) => (entry.words ?? []).map((word) => ({ entry, word })));
foldAll(wordOwners.map(({ word }) => word)).forEach((folded, i) => {
  // lines are looked up without what stands round them, so a full stop of the word’s own goes too
  const key = trim(folded);
  longestWords = Math.max(longestWords, key.length);
  if (!wholeLines.has(key)) wholeLines.set(key, wordOwners[i]!.entry);
});
const triggerEntries = furnitureEntries.flatMap((entry, index) =>
  (entry.triggers ?? []).map((trigger) => ({ index, trigger })),
);
const triggerAt = new Map<string, number>();
foldAll(triggerEntries.map(({ trigger }) => trigger)).forEach((key, i) => {
  let at = triggerAt.get(key);
  if (at === undefined) {
    triggerAt.set(key, (at = triggers.push(key) - 1));
    triggerOwners.push([]);
  }
  triggerOwners[at]!.push(triggerEntries[i]!.index);
});
const automaton = buildAutomaton(triggers);

/** Folds the letters of an expression's source; escapes stay (`\S` must not become `\s`). */
function foldSource(source: string): string {
  return source
    .split(/(\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.)/)
    .map((part) => (part.startsWith('\\') ? part : fold(part).text))
    .join('');
}

function compiledAt(index: number): Compiled {
  return (compiled[index] ??= compile(furnitureEntries[index]!));
}

/** Every expression of the entries, made now: for the check that none can take more than linear time. */
export function furnitureExpressions(): readonly RegExp[] {
  return furnitureEntries.flatMap((_, index) => {
    const { pattern, strong, weak, unless } = compiledAt(index);
    return [pattern, ...strong, ...weak, unless].filter((expression) => expression !== undefined);
  });
}

function compile(entry: FurnitureEntry): Compiled {
  const wanted = entry.pattern === undefined ? undefined : foldSource(entry.pattern);
  const whole = entry.where === 'line' || entry.where === 'paragraph';
  return {
    entry,
    pattern: wanted === undefined ? undefined : whole ? new RegExp(`^(?:${wanted})$`) : new RegExp(wanted, 'g'),
    strong: (entry.cues?.strong ?? []).map((cue) => new RegExp(foldSource(cue))),
    weak: (entry.cues?.weak ?? []).map((cue) => new RegExp(foldSource(cue))),
    unless: entry.unless === undefined ? undefined : new RegExp(foldSource(entry.unless)),
  };
}

/** True for what stands round a label and is no part of it: spaces, brackets, dashes, bullets, arrows, emoji. */
function isWrapper(c: number): boolean {
  if (c < 0x80) return c <= 0x20 || WRAPPERS.includes(String.fromCharCode(c));
  return (
    (c >= 0x2190 && c <= 0x2bff) || // arrows, shapes, dingbats
    (c >= 0xd800 && c <= 0xdfff) || // emoji
    c === 0x2022 ||
    c === 0x2026 ||
    c === 0xb7 ||
    c === 0xab ||
    c === 0xbb ||
    c === 0x203a ||
    c === 0x2039
  );
}

/** What a line holds, read in one pass. `folded` is the folded text; `start` and `end` are offsets of it. */
export function furnitureOf(folded: string, start: number, end: number): LineFurniture {
  const whole = exactLine(folded, start, end);
  if (whole !== undefined) return { whole, parts: NONE };
  let candidates: number[] | undefined;
  scan(automaton, folded, start, end, (trigger) => {
    for (const index of triggerOwners[trigger]!) {
      if (candidates === undefined) candidates = [index];
      else if (!candidates.includes(index)) candidates.push(index);
    }
  });
  if (candidates === undefined) return NOTHING;
  candidates.sort((a, b) => a - b);
  const line = folded.slice(start, end);
  let trimmed: string | undefined;
  for (const index of candidates) {
    const entry = furnitureEntries[index]!;
    if (entry.where !== 'line' && entry.where !== 'paragraph') continue;
    if (line.length > (entry.where === 'line' ? LONGEST_LINE : LONGEST_PARAGRAPH)) continue;
    trimmed ??= squeeze(trim(line));
    if (entry.where === 'line' && hasSeveralSentences(trimmed, PROMPTS.has(entry.group))) continue;
    if (takesWhole(compiledAt(index), entry.raw === true ? squeeze(line) : trimmed))
      return { whole: entry, parts: NONE };
  }
  const parts: FurniturePart[] = [];
  for (const index of candidates) {
    const entry = furnitureEntries[index]!;
    if (entry.where === 'inline' || entry.where === 'tail') findParts(compiledAt(index), line, start, parts);
  }
  if (parts.length === 0) return NOTHING;
  const sorted = dropOverlaps(parts);
  const covering = coversLine(folded, start, end, sorted);
  return covering === undefined ? { whole: undefined, parts: sorted } : { whole: covering, parts: NONE };
}

const NONE: readonly FurniturePart[] = [];
const NOTHING: LineFurniture = { whole: undefined, parts: NONE };

/** The pattern that takes a whole line, wrappers and spaces at its ends left out. */
export function lineFurniture(folded: string, start: number, end: number): FurniturePattern | undefined {
  return furnitureOf(folded, start, end).whole;
}

/** The pieces of furniture inside a line of copy, in order, not overlapping. */
export function findInlineFurniture(folded: string, start: number, end: number): readonly FurniturePart[] {
  return furnitureOf(folded, start, end).parts;
}

function exactLine(folded: string, start: number, end: number): FurnitureEntry | undefined {
  while (start < end && isWrapper(folded.charCodeAt(start))) start++;
  while (end > start && isWrapper(folded.charCodeAt(end - 1))) end--;
  // a few units more than the longest: runs of spaces count as one
  if (end === start || end - start > longestWords + 8) return undefined;
  return wholeLines.get(squeeze(folded.slice(start, end)));
}

function trim(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isWrapper(line.charCodeAt(start))) start++;
  while (end > start && isWrapper(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function squeeze(line: string): string {
  return line.includes('  ') || line.includes('\t') ? line.replace(/[ \t]+/g, ' ') : line;
}

function takesWhole({ entry, pattern, strong, weak, unless }: Compiled, line: string): boolean {
  if (pattern !== undefined && !pattern.test(line)) return false;
  if (entry.cues !== undefined) {
    const cues = strong.filter((cue) => cue.test(line)).length;
    if (cues === 0 || cues + weak.filter((cue) => cue.test(line)).length < entry.cues.atLeast) return false;
  } else if (pattern === undefined) return false;
  return unless === undefined || !unless.test(line);
}

/** Groups whose lines are one sentence of the page: a full stop inside one means that copy stands beside it. */
const PROMPTS = new Set<string>(['follow', 'app', 'share', 'click']);

function hasSeveralSentences(line: string, fullStopsToo: boolean): boolean {
  const danda = line.indexOf('\u0964');
  if (danda >= 0 && danda < line.length - 1) return true;
  return fullStopsToo && /[\u0900-\u0963]\.[ (]{0,3}[\u0900-\u0963]/.test(line);
}

/** Adds the matches of an `inline` or `tail` pattern in a line that begins at `offset`. */
function findParts({ entry, pattern, unless }: Compiled, line: string, offset: number, parts: FurniturePart[]): void {
  pattern!.lastIndex = 0;
  for (let match = pattern!.exec(line); match !== null; match = pattern!.exec(line)) {
    let start = match.index;
    let end = start + match[0].length;
    if (end === start) {
      pattern!.lastIndex++;
      continue;
    }
    if (entry.from === 'sentence') start = sentenceStart(line, start);
    if (entry.where === 'tail') {
      if (!isTail(line, end)) continue;
      end = line.length;
    }
    if (unless?.test(line.slice(Math.max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD)) === true) continue;
    while (start < end && line.charCodeAt(start) <= 0x20) start++;
    while (end > start && line.charCodeAt(end - 1) <= 0x20) end--;
    parts.push({ pattern: entry, start: offset + start, end: offset + end });
  }
}

/** Offset after the sentence end before `at`; a sentence longer than 300 units is no prompt. */
function sentenceStart(line: string, at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 300; i--) {
    const c = line.charCodeAt(i);
    if (c === 0x964 || c === 0x21 || c === 0x3f || (c === 0x2e && line.charCodeAt(i + 1) === 0x20)) return i + 1;
  }
  return at >= 300 ? at : 0;
}

/** True when only the rest of one sentence follows. */
function isTail(line: string, end: number): boolean {
  if (line.length - end > LONGEST_TAIL) return false;
  for (let i = end; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if ((c === 0x964 || c === 0x3f) && line.slice(i + 1).trim() !== '') return false;
  }
  return true;
}

/** In order, the longer of two that overlap; pieces of one kind that touch are one (`</p><p>`). */
function dropOverlaps(parts: FurniturePart[]): FurniturePart[] {
  if (parts.length === 1) return parts;
  parts.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FurniturePart[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last === undefined || part.start > last.end) kept.push(part);
    else if (part.start === last.end) {
      if (part.pattern === last.pattern && (part.pattern as FurnitureEntry).becomes === undefined)
        kept[kept.length - 1] = { ...last, end: part.end };
      else kept.push(part);
    }
  }
  return kept;
}

/** The first pattern, when pieces that leave nothing behind take all of the line. */
function coversLine(
  folded: string,
  start: number,
  end: number,
  parts: readonly FurniturePart[],
): FurniturePattern | undefined {
  let at = start;
  for (const part of parts) {
    if ((part.pattern as FurnitureEntry).becomes !== undefined || part.pattern.group === 'markdown') return undefined;
    for (; at < part.start; at++) if (!isWrapper(folded.charCodeAt(at))) return undefined;
    at = part.end;
  }
  for (; at < end; at++) if (!isWrapper(folded.charCodeAt(at))) return undefined;
  return parts[0]!.pattern;
}
