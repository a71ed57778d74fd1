/** A unified diff from edits. The edits say what changed, so nothing is searched for and a long draft costs no more. */
import type { Edit } from '../rules/types';
import { findLines, lineAt } from '../text/lines';
import type { Paint } from './paint';
import { printable } from './width';

const CONTEXT = 3;

/** Lines `[from, to)` of the old text become `lines`. Every line keeps its line break. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * What leads from a text to the text with the edits made, as `diff -u` prints it; empty when nothing changes.
 * @param edits sorted and without overlaps.
 * @param show what a line goes through before it is printed; a terminal must not get control characters of the copy raw.
 */
export function unifiedDiff(
  path: string,
  text: string,
  edits: readonly Edit[],
  paint: Paint,
  show: (line: string) => string = (content) => content,
): string {
  const old = splitLines(text);
  const hunks = group(changes(text, old, edits));
  if (hunks.length === 0) return '';
  const name = printable(path);
  let result = `${paint.bold(`--- ${name}`)}\n${paint.bold(`+++ ${name}`)}\n`;
  let shift = 0;
  for (const hunk of hunks) {
    const from = Math.max(0, hunk[0]!.from - CONTEXT);
    const to = Math.min(old.length, hunk.at(-1)!.to + CONTEXT);
    let body = '';
    let at = from;
    let grown = 0;
    for (const change of hunk) {
      for (; at < change.from; at++) body += line(' ', show(old[at]!));
      for (; at < change.to; at++) body += paint.red(line('-', show(old[at]!)));
      for (const added of change.lines) body += paint.green(line('+', show(added)));
      grown += change.lines.length - (change.to - change.from);
    }
    for (; at < to; at++) body += line(' ', show(old[at]!));
    const length = to - from;
    result += `${paint.cyan(`@@ -${range(from, length)} +${range(from + shift, length + grown)} @@`)}\n${body}`;
    shift += grown;
  }
  return result;
}

/** As `diff -u` counts: an empty range stands after the line before it. */
function range(from: number, length: number): string {
  return `${length === 0 ? from : from + 1},${length}`;
}

function line(mark: string, content: string): string {
  return content.endsWith('\n') ? mark + content : `${mark}${content}\n\\ No newline at end of file\n`;
}

/** Lines with their breaks, as `diff` sees them: only LF ends one. */
function splitLines(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.length === 1 && lines[0] === '' ? [] : lines;
}

/** Edits that share a line make one change; lines that come out as they were are no change. */
function changes(text: string, old: readonly string[], edits: readonly Edit[]): Change[] {
  const starts = lineStarts(text);
  const found: Change[] = [];
  for (let i = 0; i < edits.length; ) {
    const from = lineAt(starts, edits[i]!.start);
    let at = starts.starts[from]!;
    let result = '';
    let to = from;
    do {
      const edit = edits[i++]!;
      result += text.slice(at, edit.start) + edit.newText;
      at = edit.end;
      to = lineAt(starts, at);
      // an edit that ends with a line leaves the next one alone, unless what it wrote runs into it
      if (starts.starts[to] === at && at > edit.start && (result === '' || result.endsWith('\n'))) break;
      to++;
    } while (i < edits.length && lineAt(starts, edits[i]!.start) < to);
    const end = starts.starts[to] ?? text.length;
    if (end > at) result += text.slice(at, end);
    push(found, trim({ from, to: Math.min(to, old.length), lines: splitLines(result) }, old));
  }
  return found;
}

function lineStarts(text: string): { readonly starts: readonly number[] } {
  if (!text.includes('\r')) return findLines(text);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts };
}

function push(found: Change[], change: Change): void {
  if (change.from < change.to || change.lines.length > 0) found.push(change);
}

/** Without the lines at both ends that stay the same. */
function trim({ from, to, lines }: Change, old: readonly string[]): Change {
  let start = 0;
  let end = lines.length;
  while (start < end && from < to && lines[start] === old[from]) {
    start++;
    from++;
  }
  while (end > start && to > from && lines[end - 1] === old[to - 1]) {
    end--;
    to--;
  }
  return { from, to, lines: lines.slice(start, end) };
}

/** Changes whose context lines meet stand in one hunk. */
function group(all: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of all) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.from - last.to <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}
