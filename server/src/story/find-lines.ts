/** Lines of copy: those of a text, or of a text of which most was read before. */
import { type Folded, fromSource } from '../text/fold';
import { type Change, foldAgain } from '../text/same';
import { nothingKnown } from './known';
import type { FoundLines, Line } from './model';

/**
 * Lines of a text that are not blank, without the white space around them.
 * @param from offset before which no line begins that is copy.
 */
export function findLines(text: string, folded: Folded, from = 0): Line[] {
  const lines: Line[] = [];
  addLines(text, folded, 0, text.length, 0, lines, from);
  return lines;
}

/** The same for a text of which only some lines are others than in `before`; the others are known as they were. */
export function findLinesAgain(text: string, change: Change, textBefore: string, before: FoundLines): FoundLines {
  const { start, end, shift } = change;
  const folded = foldAgain(text, change, before.folded);
  const lines: Line[] = [];
  let at = 0;
  for (; at < before.lines.length && before.lines[at]!.end < start; at++) lines.push(before.lines[at]!);
  const last = before.lines[at - 1];
  // lines are counted from the last one above
  const countedFrom = last === undefined ? 0 : last.end;
  const above = (last?.line ?? 0) + breaksIn(text, countedFrom, start);
  const gone = breaksIn(textBefore, start, end - shift);
  const come = addLines(text, folded, start, end, above, lines);
  while (at < before.lines.length && before.lines[at]!.start < end - shift) at++;
  const gap = folded.text.length - before.folded.text.length;
  for (; at < before.lines.length; at++) {
    const own = before.lines[at]!;
    lines.push(
      shift === 0 && gap === 0 && come === gone
        ? own
        : {
            start: own.start + shift,
            end: own.end + shift,
            line: own.line + come - gone,
            foldedStart: own.foldedStart + gap,
            foldedEnd: own.foldedEnd + gap,
            known: own.known,
          },
    );
  }
  return { folded, lines };
}

/** Adds the lines of a stretch of whole lines. @returns how many line breaks it holds. */
function addLines(
  text: string,
  folded: Folded,
  start: number,
  end: number,
  above: number,
  lines: Line[],
  from = 0,
): number {
  let line = above;
  let first = start;
  for (let i = start; i <= end; i++) {
    const c = i < end ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13) continue;
    if (first >= from) addLine(text, folded, first, i, line, lines);
    if (i === end) break;
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    first = i + 1;
    line++;
  }
  return line - above;
}

function addLine(text: string, folded: Folded, from: number, to: number, line: number, lines: Line[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const foldedStart = fromSource(folded, start);
  lines.push({ start, end, line, foldedStart, foldedEnd: fromSource(folded, end), known: nothingKnown() });
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return breaks;
}

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 12) ||
    c === 0xa0 ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0xfeff ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x3000
  );
}
