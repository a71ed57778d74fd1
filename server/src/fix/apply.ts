/** Putting edits together and into a text. */
import type { Edit, Finding, Fix, FixSafety } from '../rules/types';
import { deleteLines, isBlankBetween } from './make/delete';

/**
 * The text with the edits made. The edits must not overlap (see `merge`); their order does not matter.
 * @throws RangeError when an edit lies outside the text or overlaps another: nothing is applied then.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort(byPlace);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`The edit ${edit.start}–${edit.end} overlaps another or lies outside the text.`);
    }
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** A finding with the fix chosen for it. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes that may be made without a person looking: the first safe one of each finding. */
export function safeFixes(findings: readonly Finding[]): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  for (const finding of findings) {
    if (finding.fix !== 'safe') continue;
    const fix = finding.fixes?.().find((candidate) => candidate.safety === ('safe' satisfies FixSafety));
    if (fix !== undefined) chosen.push({ finding, fix });
  }
  return chosen;
}

export interface Merged {
  readonly edits: readonly Edit[];
  /** The fixes whose edits are all in `edits`. */
  readonly taken: readonly ChosenFix[];
}

/**
 * Edits of several fixes that can be applied together. Deletions that touch or overlap are joined, and neighbouring lines
 * that go together take only the blank lines that one long deletion would. Where two fixes want the same stretch
 * otherwise, the one that starts first wins, then the longer one, then the order given; the loser is left for the next
 * pass. A fix is taken whole or not at all.
 */
export function merge(text: string, chosen: readonly ChosenFix[]): Merged {
  const edits: Edit[] = [];
  const taken: ChosenFix[] = [];
  const order = chosen
    .map((choice, index) => ({ choice, index, edits: [...choice.fix.edits].sort(byPlace) }))
    .filter((entry) => entry.edits.length > 0)
    .sort((a, b) => byStart(a.edits, b.edits) || size(b.choice.fix) - size(a.choice.fix) || a.index - b.index);
  for (const { choice, edits: own } of order) {
    const [only] = own;
    const placed = own.length === 1 ? placeOne(text, edits, only!) : placeAll(edits, own);
    if (placed) taken.push(choice);
  }
  return { edits, taken };
}

/** Index of the first edit that ends after an offset, or ends at it and begins there too. */
function indexAt(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, end } = edits[middle]!;
    if (end > offset || (end === offset && start === offset)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when two edits want the same stretch, or put something in at the same place. */
function collide(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** Puts all edits of a fix in, or none. */
function placeAll(edits: Edit[], own: readonly Edit[]): boolean {
  if (own.some((edit, i) => i > 0 && edit.start < own[i - 1]!.end)) return false;
  for (const edit of own) {
    const next = edits[indexAt(edits, edit.start)];
    if (next !== undefined && collide(next, edit)) return false;
  }
  for (const edit of own) {
    let at = indexAt(edits, edit.start);
    while (at < edits.length && byPlace(edits[at]!, edit) < 0) at++;
    edits.splice(at, 0, edit);
  }
  return true;
}

/**
 * Puts a single edit in; a deletion is joined with those that it overlaps or goes together with. What is joined may begin
 * before either did: the last line of a text goes with the break before it.
 */
function placeOne(text: string, edits: Edit[], own: Edit): boolean {
  let joined = own;
  let from = indexAt(edits, own.start);
  let to = from;
  for (;;) {
    const before = edits[from - 1];
    const next = edits[to];
    if (before !== undefined && canJoin(text, before, joined)) {
      joined = join(text, before, joined);
      from--;
    } else if (before !== undefined && before.end > joined.start) return false;
    else if (next === undefined || next.start > joined.end) break;
    else if (next.start < joined.end && isDeletion(next) && isDeletion(joined)) {
      joined = join(text, next, joined);
      to++;
    } else if (collide(next, joined)) return false;
    // what is put in where a deletion begins stands before it
    else if (from === to && byPlace(next, joined) < 0) from = ++to;
    else break;
  }
  edits.splice(from, to - from, joined);
  return true;
}

function byStart(a: readonly Edit[], b: readonly Edit[]): number {
  return a[0]!.start - b[0]!.start;
}

/** What is put in with whole lines is a blank line that stood between them. */
function isDeletion(edit: Edit): boolean {
  return (edit.newText === '' || edit.lines !== undefined) && edit.end > edit.start;
}

function canJoin(text: string, a: Edit, b: Edit): boolean {
  if (!isDeletion(a) || !isDeletion(b)) return false;
  if (b.start < a.end) return true;
  return a.lines !== undefined && b.lines !== undefined && isBlankBetween(text, a.lines.end, b.lines.start);
}

/** One deletion for two. */
function join(text: string, a: Edit, b: Edit): Edit {
  if (a.lines !== undefined && b.lines !== undefined) {
    return deleteLines(text, { start: a.lines.start, end: Math.max(a.lines.end, b.lines.end) });
  }
  // a stretch inside a line that goes as a whole adds nothing to it
  const whole = a.lines !== undefined ? a : b.lines !== undefined ? b : undefined;
  const union = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end), newText: '' };
  return whole?.lines === undefined ? union : { ...union, lines: whole.lines };
}

function size(fix: Fix): number {
  return fix.edits.reduce((sum, edit) => sum + edit.end - edit.start, 0);
}
