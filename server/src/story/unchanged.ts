/** Which stories of a text stood word for word in an earlier version of it: what was found in them holds still. */
import { sameEnd, sameStart } from '../text/same';
import type { Block, Copy, Story } from './model';

/** A story that has not changed. */
export interface Unchanged {
  /** Its place among the stories of the earlier version. */
  readonly before: number;
  /** How far its offsets have moved. */
  readonly shift: number;
}

/**
 * Compares two readings of a text in the same extras. A story counts as unchanged where its copy, the space around it, its
 * lines' numbers, its blocks and their roles are the same, and its being first or last: then every rule says the same of it.
 * @returns for each story of `now` the one that it was; undefined where it may be another.
 */
export function unchangedStories(before: Copy, now: Copy): readonly (Unchanged | undefined)[] {
  const count = now.stories.length;
  const none = now.stories.map(() => undefined);
  // what is set in front matter is set for all stories
  if (before.frontMatter !== undefined || now.frontMatter !== undefined || before.extras !== now.extras) return none;
  const shift = now.text.length - before.text.length;
  const head = sameStart(before.text, now.text);
  const tail = sameEnd(before.text, now.text, Math.min(before.text.length, now.text.length) - head);
  return now.stories.map((_, index) => {
    const fromEnd = before.stories.length - (count - index);
    if (reachOf(now, index).end <= head && isSame(before, index, now, index, 0)) return { before: index, shift: 0 };
    const inTail = reachOf(now, index).start >= now.text.length - tail;
    return inTail && isSame(before, fromEnd, now, index, shift) ? { before: fromEnd, shift } : undefined;
  });
}

/** A story with the space on both sides. */
function reachOf({ stories, text }: Copy, index: number): { start: number; end: number } {
  return { start: stories[index - 1]?.end ?? 0, end: stories[index + 1]?.start ?? text.length };
}

function isSame(before: Copy, old: number, now: Copy, index: number, shift: number): boolean {
  const was = before.stories[old];
  const is = now.stories[index]!;
  if (was === undefined || (old === 0) !== (index === 0)) return false;
  if ((old === before.stories.length - 1) !== (index === now.stories.length - 1)) return false;
  const around = { was: reachOf(before, old), is: reachOf(now, index) };
  if (around.was.start + shift !== around.is.start || around.was.end + shift !== around.is.end) return false;
  if (was.kind !== is.kind || was.blocks.length !== is.blocks.length) return false;
  return is.blocks.every((block, i) => isSameBlock(was.blocks[i]!, block, shift)) && foldedOf(was) === foldedOf(is);
}

function isSameBlock(was: Block, is: Block, shift: number): boolean {
  return (
    was.start + shift === is.start &&
    was.end + shift === is.end &&
    was.line === is.line &&
    was.role === is.role &&
    was.furniture === is.furniture &&
    was.foldedEnd - was.foldedStart === is.foldedEnd - is.foldedStart
  );
}

function foldedOf({ blocks, copy }: Story): string {
  const last = blocks[blocks.length - 1];
  return last === undefined ? '' : copy.folded.text.slice(blocks[0]!.foldedStart, last.foldedEnd);
}
