/** Linting and fixing one draft. */
import { fixAll } from '../fix/fixpoint';
import { lint } from '../lint';
import type { Edit, LintSettings } from '../rules/types';
import { parse } from '../story/parse';
import type { Linted } from './report';

/** A draft after its safe fixes. */
export interface Fixed extends Linted {
  readonly text: string;
  /** From the text given to `text`. */
  readonly edits: readonly Edit[];
  readonly made: Readonly<Record<string, number>>;
}

export function lintText(text: string, settings: LintSettings): Linted {
  const copy = parse(text);
  return { copy, ...lint(copy, settings) };
}

/** Applies every safe fix; the findings are those that are left. */
export function fixText(text: string, settings: LintSettings): Fixed {
  let last: Linted | undefined;
  const fixed = fixAll(text, (current) => {
    last = lintText(current, settings);
    return last.findings;
  });
  // the last pass has linted this very text, unless the passes ran out
  const linted = last?.copy.text === fixed.text ? last : lintText(fixed.text, settings);
  return { ...linted, text: fixed.text, edits: fixed.edits, made: fixed.made };
}
