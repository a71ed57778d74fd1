/** Counting a run as it goes, and what its end is. */
import type { Severity } from '../rules/types';
import type { FailOn } from './command-specs';
import type { Summary } from './formats/format';
import type { FindingReport } from './report';

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** True for a severity that makes the exit code 1. */
export function counts(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}

/** What has been seen so far. Only numbers and problems are kept: a run of any length takes the same memory. */
export class Tally {
  files = 0;
  skipped = 0;
  fixable = 0;
  fixed = 0;
  /** Findings that a suppression holds back. */
  suppressed = 0;
  /** Findings that `--max-findings` keeps from being printed. */
  hidden = 0;
  /** Findings by rule. */
  readonly byRule: Record<string, number> = {};
  /** Files with changes, for `--diff`. */
  changed = 0;
  /** True when a finding makes the exit code 1. */
  failing = false;
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly problems: { filePath: string; message: string }[] = [];

  constructor(private readonly failOn: FailOn) {}

  add(findings: readonly FindingReport[], made: Readonly<Record<string, number>> = {}, suppressed = 0): void {
    this.files++;
    this.suppressed += suppressed;
    for (const { ruleId, severity, fix } of findings) {
      this.byRule[ruleId] = (this.byRule[ruleId] ?? 0) + 1;
      this.counts[severity]++;
      if (fix === 'safe') this.fixable++;
      this.failing ||= counts(severity, this.failOn);
    }
    for (const number of Object.values(made)) this.fixed += number;
  }

  addProblem(filePath: string, message: string): void {
    this.problems.push({ filePath, message });
  }

  summary(fixing: boolean): Summary {
    const { files, counts, byRule, fixable, fixed, hidden, skipped, suppressed, problems } = this;
    return { files, counts, byRule, fixable, fixed: fixing ? fixed : undefined, hidden, skipped, suppressed, problems };
  }
}
