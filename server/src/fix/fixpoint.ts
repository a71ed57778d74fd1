/** Fixing until nothing safe is left to fix. */
import type { Finding } from '../rules/types';
import { applyEdits, type ChosenFix, merge, safeFixes } from './apply';

/** One fix can uncover another (a repeat behind a repeat); more passes than this mean two rules that undo each other. */
export const PASSES = 10;

export interface FixedText {
  readonly text: string;
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
  const made: Record<string, number> = {};
  let passes = 0;
  for (; passes < PASSES; passes++) {
    const { edits, taken } = merge(text, choose(find(text)));
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    for (const { finding } of taken) made[finding.ruleId] = (made[finding.ruleId] ?? 0) + 1;
    text = next;
  }
  return { text, made, passes };
}
