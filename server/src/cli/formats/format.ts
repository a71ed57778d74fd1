/**
 * What a formatter is: strings in the order in which a run gives them. Nothing is held back to the end but by `html`,
 * which puts the drafts of one folder together.
 */
import type { Severity } from '../../rules/types';
import type { FileReport } from '../report';

export interface Summary {
  /** Files linted. */
  readonly files: number;
  /** Findings by severity; with `--quiet` only those shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings by rule. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Findings that `--max-findings` keeps from being printed. */
  readonly hidden: number;
  /** Findings that `--fix` would take away. */
  readonly fixable: number;
  /** Fixes made, or with `--fix-dry-run` to be made; undefined when nothing was to be fixed. */
  readonly fixed: number | undefined;
  /** Files of folders that hold other text. */
  readonly skipped: number;
  /** Findings that suppressions hold back. */
  readonly suppressed: number;
  /** What kept a file from being linted or written, sentence by sentence. */
  readonly problems: readonly { readonly filePath: string; readonly message: string }[];
}

export interface Formatter {
  begin(): string;
  file(report: FileReport): string;
  end(summary: Summary): string;
}
