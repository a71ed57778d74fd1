/**
 * Front matter: the lines between two rulers of dashes that open a file, and what they say under `sampadak:`. They belong to
 * whoever publishes the file and are never read as copy.
 *
 * This is no reader of YAML: it finds where the lines end, and reads of them one mapping of texts and lists of texts, in the
 * forms that people write. Everything else under that key is unreadable, with its place.
 */
import type { Span, StoryKind } from './model';

/** A text as written, without its quotation marks; the span is that of the bare text. */
export interface Written extends Span {
  readonly value: string;
}

/** A key under `sampadak:` and what it is set to. */
export interface FrontMatterEntry {
  readonly key: Written;
  readonly values: readonly Written[];
  /** True where the value is a list. */
  readonly isList: boolean;
}

/** From the first line of dashes to the end of the second. */
export interface FrontMatter extends Span {
  /** What stands under `sampadak:`; undefined where the key is not there. */
  readonly entries: readonly FrontMatterEntry[] | undefined;
  /** What stands there and is neither a key with a text nor one with a list. */
  readonly unreadable: readonly Span[];
}

/** The kinds that a draft may say it is. */
export const WRITTEN_KINDS: readonly StoryKind[] = [
  'news',
  'opinion',
  'live-blog',
  'listicle',
  'horoscope',
  'table',
  'photo-feature',
  'round-up',
  'correction',
  'brief',
];

/** Longer front matter is none, in UTF-16 units: the second ruler then belongs to the copy. */
const LONGEST = 20_000;
const OWN_KEY = 'sampadak';
const RULER = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
/** A key at the margin: ASCII, or one Devanagari word as in `तारीख:`. */
const KEY = /^(?:[A-Za-z_][\w.-]{0,60}|[\u0900-\u097f]{1,40}):(?=[ \t]|$)/;
/** What may stand between keys: blank and indented lines, comments, items of a list, a key that is being typed. */
const BETWEEN = /^(?:[ \t]|#|[A-Za-z_][\w.-]{0,60}[ \t]*$|-(?:[ \t]|$)|[\]}][ \t]*$|$)/;
const ASCII_KEY = /^(?:[A-Za-z_]|तारीख:)/;

/**
 * The front matter of a text; undefined where it begins otherwise. Every line at the margin must be a key, and one of them in
 * Latin letters, so that a dump that opens with a ruler is not taken for it.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', first)) return undefined;
  const lines: Span[] = [];
  let hasKey = false;
  for (let start = first; start < text.length && start < LONGEST; ) {
    const line = { start, end: endOfLine(text, start) };
    const content = text.slice(line.start, line.end);
    if (start === first) {
      if (!RULER.test(content)) return undefined;
    } else if (END.test(content)) {
      return hasKey ? { start: first, end: line.end, ...readOwn(text, lines) } : undefined;
    } else {
      const isKey = KEY.test(content);
      if (!isKey && !BETWEEN.test(content)) return undefined;
      hasKey ||= isKey && ASCII_KEY.test(content);
      lines.push(line);
    }
    start = text.startsWith('\r\n', line.end) ? line.end + 2 : line.end + 1;
  }
  return undefined;
}

/** The kind that the front matter says the copy is of, where it means something. */
export function writtenKind(front: FrontMatter | undefined): StoryKind | undefined {
  const values = front?.entries?.findLast(({ key }) => key.value === 'kind')?.values ?? [];
  return values.length === 1 ? WRITTEN_KINDS.find((kind) => kind === values[0]!.value) : undefined;
}

function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}

function readOwn(text: string, lines: readonly Span[]): Pick<FrontMatter, 'entries' | 'unreadable'> {
  const at = lines.findIndex(({ start }) => text.startsWith(`${OWN_KEY}:`, start));
  if (at < 0) return { entries: undefined, unreadable: [] };
  const entries: { key: Written; values: readonly Written[]; isList: boolean }[] = [];
  const unreadable: Span[] = [];
  const inline = bare(text, lines[at]!.start + OWN_KEY.length + 1, lines[at]!.end);
  if (inline !== undefined) readFlow(text, inline, entries, unreadable);
  let indent: number | undefined;
  for (const { start, end } of lines.slice(at + 1)) {
    const own = bare(text, start, end);
    if (own === undefined) continue;
    const depth = own.start - start;
    if (depth === 0) break;
    const content = text.slice(own.start, own.end);
    const key = /^[\w-]{1,60}(?=[ \t]*:(?:[ \t]|$))/.exec(content)?.[0];
    const last = entries.at(-1);
    if (inline !== undefined || /\t/.test(text.slice(start, own.start))) unreadable.push(own);
    else if (/^-(?:[ \t]|$)/.test(content) && last !== undefined && (last.isList || last.values.length === 0)) {
      const item = scalar(text, own.start + 1, own.end);
      if (item !== undefined) entries[entries.length - 1] = { ...last, values: [...last.values, item], isList: true };
    } else if (key === undefined || depth !== (indent ??= depth)) unreadable.push(own);
    else entries.push(readEntry(text, own.start, key.length, own.end, unreadable));
  }
  return { entries, unreadable };
}

/** `{ kind: opinion, off: [a, b] }`. */
function readFlow(text: string, own: Span, entries: FrontMatterEntry[], unreadable: Span[]): void {
  const inner = { start: own.start + 1, end: own.end - 1 };
  if (text[own.start] !== '{' || text[own.end - 1] !== '}' || own.end - own.start < 2) {
    unreadable.push(own);
    return;
  }
  for (const part of split(text, inner)) {
    const key = /^[\w-]{1,60}(?=[ \t]*:(?:[ \t]|$))/.exec(text.slice(part.start, part.end))?.[0];
    if (key === undefined) unreadable.push(part);
    else entries.push(readEntry(text, part.start, key.length, part.end, unreadable));
  }
}

function readEntry(text: string, start: number, length: number, end: number, unreadable: Span[]): FrontMatterEntry {
  const key = { start, end: start + length, value: text.slice(start, start + length) };
  const value = bare(text, text.indexOf(':', key.end) + 1, end);
  if (value === undefined) return { key, values: [], isList: false };
  if (text[value.start] === '[' && text[value.end - 1] === ']') {
    const items = split(text, { start: value.start + 1, end: value.end - 1 });
    return { key, values: items.flatMap((item) => scalar(text, item.start, item.end) ?? []), isList: true };
  }
  if (/[[\]{}&*!|>%@`]/.test(text[value.start]!)) {
    unreadable.push(value);
    return { key, values: [], isList: true };
  }
  const one = scalar(text, value.start, value.end);
  return { key, values: one === undefined ? [] : [one], isList: false };
}

/** The parts between commas that stand in no bracket; blank ones are left out. */
function split(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = text[i];
    if (i < end && c === '[') depth++;
    else if (i < end && c === ']') depth--;
    else if (i === end || (c === ',' && depth <= 0)) {
      const part = bare(text, from, i);
      if (part !== undefined) parts.push(part);
      from = i + 1;
    }
  }
  return parts;
}

/** A stretch of a line without the white space around it and without a comment; undefined where nothing is left. */
function bare(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  for (let i = from; i < to; i++) {
    if (text[i] === '#' && (i === from || text[i - 1] === ' ' || text[i - 1] === '\t')) {
      end = i;
      break;
    }
  }
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t';
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return start === end ? undefined : { start, end };
}

function scalar(text: string, from: number, to: number): Written | undefined {
  const span = bare(text, from, to);
  if (span === undefined) return undefined;
  const quote = text[span.start];
  const quoted = (quote === '"' || quote === "'") && span.end - span.start >= 2 && text[span.end - 1] === quote;
  const [start, end] = quoted ? [span.start + 1, span.end - 1] : [span.start, span.end];
  return { start, end, value: text.slice(start, end) };
}
