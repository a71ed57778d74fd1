/** Deletions a desk expects: the line goes, and one blank line with it. */
import type { Edit } from '../../rules/types';
import type { Span } from '../../story/model';

/**
 * The edit that deletes whole lines and one adjoining blank line, so that the paragraphs around keep their own spacing.
 * @param span lies in the first and the last line to go; the lines are deleted whole.
 */
export function deleteLines(text: string, span: Span): Edit {
  let start = lineStart(text, span.start);
  let end = nextLine(text, span.end);
  const blankAfter = end < text.length && isBlank(text, end);
  const blankBefore = start > 0 && isBlank(text, lineStart(text, before(text, start)));
  if (end >= text.length) {
    // the last line: what separates it from the text above goes too, a final line break stays as it was
    const hadBreak = end > 0 && isBreak(text.charCodeAt(end - 1));
    while (start > 0 && isBlank(text, lineStart(text, before(text, start))))
      start = lineStart(text, before(text, start));
    if (!hadBreak && start > 0) start = before(text, start);
  } else if (blankAfter && (blankBefore || start === 0)) {
    end = nextLine(text, end);
  }
  return { start, end, newText: '', lines: { start: span.start, end: span.end } };
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
