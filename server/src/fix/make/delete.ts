/** Deletions a desk expects: the line goes, and one blank line with it. */
import type { Edit } from '../../rules/types';
import type { Span } from '../../story/model';

/**
 * The edit that deletes whole lines, and of the blank lines around and between them all but one gap's: the widest stays, so
 * that paragraphs are parted as they were. Lines deleted one by one leave the same text as lines deleted at once, in any
 * order. At the top and the end of the text no blank line stays; a final line break stays as it was.
 * @param span lies in the first and the last line to go; what stands between them is deleted too, or blank.
 */
export function deleteLines(text: string, span: Span): Edit {
  const start = lineStart(text, span.start);
  const end = nextLine(text, span.end);
  const lines = { start: span.start, end: span.end };
  let top = start;
  let above = 0;
  while (top > 0 && isBlank(text, lineStart(text, before(text, top)))) {
    top = lineStart(text, before(text, top));
    above++;
  }
  let bottom = end;
  let below = 0;
  while (bottom < text.length && isBlank(text, bottom)) {
    bottom = nextLine(text, bottom);
    below++;
  }
  if (end >= text.length) {
    // the last line: what separates it from the text above goes too
    const hadBreak = end > 0 && isBreak(text.charCodeAt(end - 1));
    return { start: hadBreak || top === 0 ? top : before(text, top), end, newText: '', lines };
  }
  if (start === 0) return { start, end: bottom, newText: '', lines };
  const between = widestGap(text, start, end);
  if (between.count > above && between.count > below)
    return { start: top, end: bottom, newText: text.slice(between.start, between.end), lines };
  return above >= below ? { start, end: bottom, newText: '', lines } : { start: top, end, newText: '', lines };
}

/** The longest run of blank lines between two offsets, both of which begin a line. */
function widestGap(text: string, from: number, to: number): Span & { readonly count: number } {
  let widest = { start: from, end: from, count: 0 };
  let own = widest;
  for (let at = from; at < to; ) {
    const next = nextLine(text, at);
    own = isBlank(text, at)
      ? { start: own.start, end: next, count: own.count + 1 }
      : { start: next, end: next, count: 0 };
    if (own.count > widest.count) widest = own;
    at = next;
  }
  return widest;
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

/** Offset of the line break that ends the line before `start`. */
function before(text: string, start: number): number {
  const at = start - 1;
  return text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

function lineStart(text: string, offset: number): number {
  while (offset > 0 && !isBreak(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** Offset of the line after the one that holds `offset`, or the end of the text. */
function nextLine(text: string, offset: number): number {
  while (offset < text.length && !isBreak(text.charCodeAt(offset))) offset++;
  if (offset >= text.length) return text.length;
  return text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
}

function isBlank(text: string, start: number): boolean {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isBreak(c)) return true;
    if (c !== 32 && c !== 9 && c !== 0xa0 && c !== 0x200b && c !== 0xfeff) return false;
  }
  return true;
}

/** True when nothing but white space stands between two offsets. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (!isBreak(c) && !isSpace(c) && c !== 0x200b && c !== 0xfeff) return false;
  }
  return true;
}

/** The edit that deletes a stretch inside a line and the spaces it leaves doubled. */
export function deleteInline(text: string, span: Span): Edit {
  let { start, end } = span;
  const spaceBefore = start === 0 || isSpace(text.charCodeAt(start - 1)) || isBreak(text.charCodeAt(start - 1));
  if (spaceBefore) while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  if (end >= text.length || isBreak(text.charCodeAt(end)))
    while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return { start, end, newText: '' };
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 0xa0;
}
