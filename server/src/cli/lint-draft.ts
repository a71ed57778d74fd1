/** Linting and fixing one draft. */
import { settingsOfCopy } from '../config/auto';
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

/** @param place absolute path of the draft, where it has one: under `auto` a folder may tell the house. */
export function lintText(text: string, settings: LintSettings, place?: string): Linted {
  const copy = parse(text);
  return { copy, ...lint(copy, settingsOfCopy(settings, copy, place)) };
}

/** Applies every safe fix; the findings are those that are left. */
export function fixText(text: string, settings: LintSettings, place?: string): Fixed {
  let last: Linted | undefined;
  const fixed = fixAll(text, (current) => {
    last = lintText(current, settings, place);
    return last.findings;
  });
  // the last pass has linted this very text, unless the passes ran out
  const linted = last?.copy.text === fixed.text ? last : lintText(fixed.text, settings, place);
  return { ...linted, text: fixed.text, edits: fixed.edits, made: fixed.made };
}
