/** Telling what came of each draft as soon as it is there: findings on the output, problems on the error output. */
import type { Severity } from '../../rules/types';
import type { FailOn } from '../command-specs';
import type { Formatter } from '../formats/format';
import type { Progress } from '../progress';
import type { FindingReport } from '../report';
import type { RunSettings } from '../settings';
import type { RunSuppressions } from '../suppressed';
import { counts, type Tally } from '../tally';
import type { Terminal } from '../terminal';
import { failureSentence, texts } from '../texts';
import { printable } from '../width';
import type { Outcome } from './linter';

export interface TellerSetup {
  readonly terminal: Pick<Terminal, 'err'>;
  readonly settings: Pick<RunSettings, 'locale' | 'newConfigProblems'>;
  readonly suppressions: Pick<RunSuppressions, 'note'> | undefined;
  readonly formatter: Formatter;
  readonly tally: Tally;
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Findings to print; the others are counted. */
  readonly maxFindings: number;
  /** False where the formatter leaves hints out: they take no room. */
  readonly hintsShown: boolean;
  /** Writes the formatter's output: to the standard output, unless a fixed draft goes there. */
  readonly print: (text: string) => void;
  readonly progress: Progress;
}

export interface Teller {
  tell(outcome: Outcome): void;
  /** A problem that belongs to no draft. */
  problem(path: string, sentence: string): void;
}

export function createTeller(setup: TellerSetup): Teller {
  const { terminal, settings, suppressions, formatter, tally, progress } = setup;
  const { locale } = settings;
  /** Faults of rules, so that each is told once. */
  const failed = new Set<string>();
  const told = new Set<string>();
  let room = setup.maxFindings;

  function print(text: string): void {
    if (text === '') return;
    progress.clear();
    setup.print(text);
  }

  function complain(text: string): void {
    progress.clear();
    terminal.err(text);
  }

  /** The same file of settings is read in every thread: its problems are told once. */
  function problem(path: string, sentence: string): void {
    if (told.has(sentence)) return;
    told.add(sentence);
    tally.addProblem(path, sentence);
    complain(`sampadak: ${printable(sentence)}\n`);
  }

  /** A rule that threw has said nothing of the draft, so the run as a whole has failed. */
  function tellFailure(path: string, ruleId: string, error: string): void {
    const sentence = failureSentence(ruleId, path, error, locale);
    tally.addProblem(path, sentence);
    const key = `${ruleId}: ${error}`;
    if (failed.has(key)) return;
    failed.add(key);
    complain(`sampadak: ${sentence}\n`);
  }

  /** The findings there is still room for, the gravest first to be kept. */
  function cut(all: readonly FindingReport[]): readonly FindingReport[] {
    const findings = setup.hintsShown ? all : all.filter(({ severity }) => severity !== 'hint');
    if (findings.length <= room) {
      room -= findings.length;
      return findings;
    }
    const grave = [...findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity)).slice(0, room);
    tally.hidden += findings.length - room;
    room = 0;
    return findings.filter((finding) => grave.includes(finding));
  }

  return {
    problem,
    tell({ path, passedOver, report, diff, suppressed, failures, problems }) {
      for (const { path: place, sentence } of problems) problem(place, sentence);
      if (passedOver === true) {
        tally.skipped++;
        if (setup.verbose) complain(`${texts.passedOver(path, locale)}\n`);
        return;
      }
      if (report === undefined) return;
      suppressions?.note(path, { suppressed: suppressed.map((entry) => ({ entry })) });
      for (const { ruleId, error } of failures) tellFailure(path, ruleId, error);
      const wanted = report.findings.filter(({ severity }) => !setup.quiet || counts(severity, setup.failOn));
      tally.add(wanted, report.fixed, suppressed.length);
      if (diff !== undefined) {
        if (diff !== '') tally.changed++;
        print(diff);
      } else print(formatter.file({ ...report, findings: cut(wanted) }));
    },
  };
}

const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
