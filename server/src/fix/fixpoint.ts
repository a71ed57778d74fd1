/** Fixing until nothing safe is left to fix. */
import type { Edit, Finding } from '../rules/types';
import { applyEdits, type ChosenFix, merge, safeFixes } from './apply';
import { composeEdits } from './compose';

/**
 * One fix can uncover another: a repeat behind a repeat, a tag within what was left open by twenty others. More than so many
 * passes over a long text, or so many units read of a short one, mean two rules that undo each other.
 */
const PASSES = 10;
const UNITS = 100_000;

/** What a pass costs beside what it reads. */
const PASS = 1_000;

export interface FixedText {
  readonly text: string;
  /** What leads from the text given to `text`, in order and without overlaps. */
  readonly edits: readonly Edit[];
  /** Number of fixes made, by rule. */
  readonly made: Readonly<Record<string, number>>;
  readonly passes: number;
}

/**
 * Applies every safe fix to a fixed point.
 * @param find lints a text.
 * @param choose picks the fixes of a pass; all safe ones by default.
 */
export function fixAll(
  text: string,
  find: (text: string) => readonly Finding[],
  choose: (findings: readonly Finding[]) => ChosenFix[] = (findings) => safeFixes(findings),
): FixedText {
  const { length } = text;
  const made: Record<string, number> = {};
  let all: readonly Edit[] = [];
  let passes = 0;
  for (let read = 0; passes < PASSES || read < UNITS; passes++) {
    read += text.length + PASS;
    const { edits, taken } = merge(text, choose(find(text)));
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    for (const { finding } of taken) made[finding.ruleId] = (made[finding.ruleId] ?? 0) + 1;
    all = passes === 0 ? edits : composeEdits(length, all, edits);
    text = next;
  }
  return { text, edits: all, made, passes };
}
