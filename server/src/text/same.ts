/** What two versions of a text have in common, and a text folded from the version before it. */
import { type Folded, fold, fromSource } from './fold';

/** Whole lines of a text in place of others. Offsets of the new text; in the old one the stretch ended at `end - shift`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** Units that two texts begin with in common. */
export function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  // whole stretches are compared faster than their units
  for (let step = 4096; step > 0; step = step === 1 ? 0 : step >> 4 || 1) {
    while (at + step <= most && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  }
  return at;
}

/**
 * Units that two texts end with in common.
 * @param most units that may be compared.
 */
export function sameEnd(a: string, b: string, most: number): number {
  let at = 0;
  for (let step = 4096; step > 0; step = step === 1 ? 0 : step >> 4 || 1) {
    while (at + step <= most && tailOf(a, at, step) === tailOf(b, at, step)) at += step;
  }
  return at;
}

function tailOf(text: string, at: number, length: number): string {
  return text.slice(text.length - at - length, text.length - at);
}

/** The lines that differ between two versions of a text: one stretch of whole lines that holds all of them. */
export function changeBetween(before: string, now: string): Change {
  const head = sameStart(before, now);
  const tail = sameEnd(before, now, Math.min(before.length, now.length) - head);
  const start = head === 0 ? 0 : now.lastIndexOf('\n', head - 1) + 1;
  const newline = now.indexOf('\n', now.length - tail);
  return { start, end: newline < 0 ? now.length : newline + 1, shift: now.length - before.length };
}

/** `fold(text)`, of which only the lines that changed are folded: folding never looks across a line's end. */
export function foldAgain(text: string, { start, end, shift }: Change, before: Folded): Folded {
  const own = fold(text.slice(start, end));
  const from = fromSource(before, start);
  const to = fromSource(before, end - shift);
  const folded = before.text.slice(0, from) + own.text + before.text.slice(to);
  if (before.drift === undefined && own.drift === undefined) return { text: folded, drift: undefined };
  const drift = new Int32Array(folded.length + 1);
  const behind = from + own.text.length;
  put(drift, 0, from, before.drift, 0, 0);
  put(drift, from, behind, own.drift, 0, start - from);
  put(drift, behind, drift.length, before.drift, to, shift - (folded.length - before.text.length));
  return { text: folded, drift };
}

/** Puts a stretch of another drift in, from a place of it on, each unit `by` further from its original. */
function put(
  into: Int32Array,
  at: number,
  end: number,
  drift: Int32Array | undefined,
  first: number,
  by: number,
): void {
  // memory is moved faster than its numbers
  if (drift === undefined) into.fill(by, at, end);
  else if (by === 0) into.set(drift.subarray(first, first + end - at), at);
  else for (let i = first, to = at; to < end; i++) into[to++] = drift[i]! + by;
}
