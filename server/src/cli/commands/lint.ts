/** `sampadak lint`: finds drafts, lints or fixes them one by one, prints each as soon as it is done. */
import { resolve } from 'node:path';
import { type FixedDraft, fixDraft, type LintedDraft, lintDraft } from '../../draft';
import type { Locale } from '../../rules/types';
import { encode } from '../../workspace/encoding';
import { type FindOptions, findDrafts } from '../../workspace/files';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem, problemOfRead } from '../../workspace/problems';
import { type Draft, isDraftText, readDraft } from '../../workspace/read';
import { writeDraft } from '../../workspace/write';
import type { FailOn, FormatName } from '../command-specs';
import { unifiedDiff } from '../diff';
import type { Formatter } from '../formats/format';
import { jsonFormatter } from '../formats/json';
import { jsonlFormatter } from '../formats/jsonl';
import { stylishFormatter } from '../formats/stylish';
import { inputName, readInputDraft, readMaxSize, wantsInput } from '../input';
import type { Arguments } from '../options';
import { painter } from '../paint';
import { openProgress } from '../progress';
import { reportFindings } from '../report';
import { findOptions, type RunSettings, runSettings, tellSettingsProblems } from '../settings';
import { type RunSuppressions, runSuppressions, today, unusedSentences } from '../suppressed';
import { counts, EXIT, Tally } from '../tally';
import type { Terminal } from '../terminal';
import { failureSentence, texts } from '../texts';
import { UsageError } from '../usage-error';
import { printable } from '../width';

/** What to do with the safe fixes. */
type Fixing = 'fix' | 'fix-dry-run' | 'diff' | undefined;

interface Run {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly settings: RunSettings;
  /** Undefined with `--no-suppressions`. */
  readonly suppressions: RunSuppressions | undefined;
  /** True when copy from the standard input was given a name. */
  readonly named: boolean;
  readonly fixing: Fixing;
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly maxSize: number;
  readonly formatter: Formatter;
  readonly tally: Tally;
  /** Writes the formatter's output: to the standard output, unless a fixed draft goes there. */
  print(text: string): void;
  /** Rules that failed, so that each is told once a draft and only once in all where it is the same fault. */
  readonly failures: Set<string>;
}

/**
 * Runs the command.
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on` (with `--diff`: changes), 2 when a file could not
 *   be linted or written.
 * @throws UsageError for arguments that do not go together.
 */
export function lintCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const fixing = readFixing(args);
  const fromInput = wantsInput(args);
  const maxSize = readMaxSize(args);
  const format = (args.text('format') ?? 'stylish') as FormatName;
  if (fixing === 'diff' && args.has('format'))
    throw new UsageError('excluding-options', { a: '--diff', b: '--format' });
  // the fixed copy takes the standard output, so findings can only go to people
  const copyToOut = fromInput && fixing === 'fix';
  if (copyToOut && format !== 'stylish') {
    throw new UsageError('excluding-options', { a: '--stdin --fix', b: `--format ${format}` });
  }
  const settings = runSettings(args, surroundings);
  const { locale } = settings;
  if (tellSettingsProblems(settings, terminal)) return EXIT.failed;

  const failOn = (args.text('fail-on') ?? 'warning') as FailOn;
  const quiet = args.has('quiet');
  const verbose = args.has('verbose');
  const print = copyToOut ? terminal.err : terminal.out;
  const colour = copyToOut ? terminal.colour && terminal.errIsTerminal : terminal.colour;
  const formatter =
    format === 'json'
      ? jsonFormatter()
      : format === 'jsonl'
        ? jsonlFormatter()
        : stylishFormatter({ locale, colour, verbose, quiet, dryRun: fixing === 'fix-dry-run' });
  const tally = new Tally(failOn);
  const run: Run = {
    ...{ terminal, locale, settings, fixing, failOn, quiet, verbose, maxSize, formatter, tally, print },
    named: args.has('stdin-filename'),
    failures: new Set(),
    suppressions: args.has('no-suppressions')
      ? undefined
      : runSuppressions(fs, locale, (path, sentence) => {
          tally.addProblem(path, sentence);
          terminal.err(`sampadak: ${printable(sentence)}\n`);
        }),
  };
  if (fixing !== 'diff') print(formatter.begin());
  if (fromInput) lintInput(run, inputName(args));
  else lintPaths(run, args.operands.length > 0 ? args.operands : ['.'], findOptions(args, settings));
  if (!quiet && !fromInput && run.suppressions !== undefined) {
    for (const sentence of unusedSentences(run.suppressions, locale)) terminal.err(`${printable(sentence)}\n`);
  }
  tellConfigProblems(run, true);
  if (fixing !== 'diff') print(formatter.end(tally.summary(fixing !== undefined)));
  if (tally.problems.length > 0) return EXIT.failed;
  if (fixing === 'diff') return tally.changed > 0 ? EXIT.findings : EXIT.clean;
  return tally.failing ? EXIT.findings : EXIT.clean;
}

/** @throws UsageError when more than one is asked for. */
function readFixing(args: Arguments): Fixing {
  const [first, second] = (['fix', 'fix-dry-run', 'diff'] as const).filter((name) => args.has(name));
  if (second !== undefined) throw new UsageError('excluding-options', { a: `--${first}`, b: `--${second}` });
  return first;
}

function lintPaths(run: Run, paths: readonly string[], options: FindOptions): void {
  const { tally } = run;
  const progress = openProgress(run.terminal, run.locale, !run.quiet);
  const clearing: Run = {
    ...run,
    print(text) {
      if (text !== '') progress.clear();
      run.print(text);
    },
  };
  for (const found of findDrafts(fs, paths, options)) {
    const { path } = found;
    progress.at(path, tally.files);
    try {
      if (found.problem !== undefined) throw found.problem;
      const draft = readDraft(fs, path, run.maxSize);
      if (found.named || isDraftText(path, draft.text)) runDraft(clearing, draft, true);
      else {
        tally.skipped++;
        if (run.verbose) {
          progress.clear();
          run.terminal.err(`${texts.passedOver(path, run.locale)}\n`);
        }
      }
    } catch (error) {
      progress.clear();
      tellProblem(run, error, path);
    }
  }
  progress.clear();
}

function lintInput(run: Run, path: string): void {
  try {
    runDraft(run, readInputDraft(run.terminal, path, run.maxSize), false);
  } catch (error) {
    tellProblem(run, error, path);
  }
}

/** Lints or fixes one draft and prints what came of it. */
function runDraft(run: Run, draft: Draft, onDisk: boolean): void {
  const { path } = draft;
  const { settings, locale } = run.settings.of(path);
  tellConfigProblems(run);
  // copy from the standard input has folders only where it was given a name
  const place = onDisk || run.named ? resolve(path) : undefined;
  const context = {
    settings: { ...settings, today: today() },
    place,
    ...(place === undefined ? undefined : run.suppressions?.contextOf(path)),
  };
  if (run.fixing === undefined) {
    const linted = lintDraft(draft.text, context);
    if (onDisk) run.suppressions?.note(path, linted);
    printFindings(run, linted, path, locale);
    return;
  }
  const fixed = fixDraft(draft.text, context);
  if (onDisk) run.suppressions?.note(path, fixed);
  const changed = fixed.text !== draft.text;
  if (run.fixing === 'diff') printDiff(run, draft, fixed, changed);
  else {
    if (run.fixing === 'fix' && !onDisk)
      run.terminal.outBytes(changed ? encode(fixed.text, draft.encoding) : draft.bytes);
    else if (run.fixing === 'fix' && changed) writeDraft(fs, draft, fixed.text);
    printFindings(run, fixed, path, locale, fixed.made);
  }
}

function printFindings(
  run: Run,
  linted: LintedDraft,
  path: string,
  locale: Locale,
  made?: Readonly<Record<string, number>>,
): void {
  tellFailures(run, linted, path);
  const all = reportFindings(linted, path, locale);
  const findings = run.quiet ? all.filter(({ severity }) => counts(severity, run.failOn)) : all;
  run.tally.add(findings, made, linted.suppressed.length);
  run.print(run.formatter.file({ filePath: path, findings, ...(made === undefined ? {} : { fixed: made }) }));
}

function printDiff(run: Run, draft: Draft, fixed: FixedDraft, changed: boolean): void {
  const { terminal, tally } = run;
  tellFailures(run, fixed, draft.path);
  tally.add([], fixed.made, fixed.suppressed.length);
  if (!changed) return;
  tally.changed++;
  const show = terminal.outIsTerminal ? visible : undefined;
  run.print(unifiedDiff(draft.path, draft.text, fixed.edits, painter(terminal.colour), show));
}

/** A line of copy for a terminal; its own break stays. */
function visible(line: string): string {
  return line.endsWith('\n') ? `${printable(line.slice(0, -1))}\n` : printable(line);
}

/** Files of settings with faults stop no draft, but the run is not what somebody asked for. */
function tellConfigProblems(run: Run, atEnd = false): void {
  for (const { path, sentence } of run.settings.newConfigProblems(atEnd)) {
    run.tally.addProblem(path, sentence);
    run.terminal.err(`sampadak: ${printable(sentence)}\n`);
  }
}

/** A rule that threw has said nothing of the draft, so the run as a whole has failed. */
function tellFailures(run: Run, { failures }: LintedDraft, path: string): void {
  for (const { ruleId, error } of failures) {
    const sentence = failureSentence(ruleId, path, error, run.locale);
    run.tally.addProblem(path, sentence);
    const key = `${ruleId}: ${String(error)}`;
    if (run.failures.has(key)) continue;
    run.failures.add(key);
    run.terminal.err(`sampadak: ${sentence}\n`);
  }
}

/** Tells what is wrong with a file; anything that is not a problem of the file is the program's own fault and goes on. */
function tellProblem(run: Run, error: unknown, path: string): void {
  if (!(error instanceof FileProblem) && !isSystemError(error)) throw error;
  const sentence = problemOfRead(error, path).sentence(run.locale);
  run.tally.addProblem(path, sentence);
  run.terminal.err(`sampadak: ${printable(sentence)}\n`);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
