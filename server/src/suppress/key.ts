/**
 * How a finding is recognised again: by its rule, its words and the words around it. Neither the file's name nor a place
 * counts, so a suppression outlives edits elsewhere in the draft and moves of the file. Who changes the words themselves,
 * or those beside them, has something new before them, and is told again.
 */
import type { Finding } from '../rules/types';
import type { Block, Copy, Story } from '../story/model';
import { fromSource } from '../text/fold';
import { hashText } from '../text/hash';
import { wordsOf } from '../text/key';

/** Words on either side that belong to a finding's neighbourhood; they never reach into another line. */
const AROUND = 4;

/** Longest fragment that is written out; what is longer is told by its hash all the same. */
const SHOWN = 80;

/** What a finding is recognised by. */
export interface SuppressionKey {
  readonly rule: string;
  /** The words of the finding, folded, for people who read the file; cut when they are many. */
  readonly text: string;
  /** Hash of all of the words and of those around them. */
  readonly near: string;
}

/** The key of a finding in the copy that it was found in. */
export function keyOf(copy: Copy, finding: Finding): SuppressionKey {
  const { folded } = copy;
  const start = fromSource(folded, finding.start);
  const end = fromSource(folded, finding.end);
  const block = blockAt(finding.story, finding.start);
  const words = wordsOf(folded.text.slice(start, end));
  const before = block === undefined ? [] : wordsBefore(folded.text, block.foldedStart, start);
  const after = block === undefined ? [] : wordsAfter(folded.text, end, block.foldedEnd);
  const fragment = words.join(' ');
  return {
    rule: finding.ruleId,
    text: fragment.length > SHOWN ? `${fragment.slice(0, SHOWN)}…` : fragment,
    near: hashText([before.join(' '), fragment, after.join(' ')].join('\n')),
  };
}

/** Units that hold so many words, as a rule; a paragraph may hold thousands, and a finding in each of its sentences. */
const NEAR = 64;

/** The last words before a place, from `from` on. */
function wordsBefore(text: string, from: number, at: number): string[] {
  if (at <= from) return [];
  for (let near = NEAR; ; near *= 4) {
    const space = at - near > from ? text.indexOf(' ', at - near) : from;
    if (space < 0 || space >= at) continue;
    const words = wordsOf(text.slice(space, at));
    if (space === from || words.length >= AROUND) return words.slice(-AROUND);
  }
}

/** The first words behind a place, up to `to`. */
function wordsAfter(text: string, at: number, to: number): string[] {
  for (let near = NEAR; ; near *= 4) {
    const space = at + near < to ? text.lastIndexOf(' ', at + near) : Math.max(at, to);
    if (space < at) continue;
    const words = wordsOf(text.slice(at, space));
    if (space >= to || words.length >= AROUND) return words.slice(0, AROUND);
  }
}

/** The name of a draft that survives a move of its file: a hash of its headline, or of its first line of copy. */
export function draftKeyOf(copy: Copy): string | undefined {
  const story = copy.stories[0];
  const block = story?.headline ?? story?.blocks[0];
  if (block === undefined) return undefined;
  return hashText(wordsOf(copy.folded.text.slice(block.foldedStart, block.foldedEnd)).join(' '));
}

function blockAt({ blocks }: Story, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
