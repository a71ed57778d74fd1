/** `sampadak lint`: finds drafts, lints or fixes them, prints each as soon as it is done. */
import type { Locale } from '../../rules/types';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem, problemOfRead } from '../../workspace/problems';
import type { FailOn, LintFormatName } from '../command-specs';
import { chooseFormatter } from '../formats/choose';
import type { Formatter } from '../formats/format';
import { inputName, readInputDraft, readMaxSize, wantsInput } from '../input';
import { compareDrafts } from '../lint/across';
import { type Bundled, bundled } from '../lint/bundled';
import { prepareFor } from '../lint/long-run';
import { lintJob } from '../lint/run-job';
import { readFixing, type SetUp, setUp } from '../lint/set-up';
import { type Job, jobsOf, readSource } from '../lint/sources';
import { createTeller, type Teller } from '../lint/teller';
import { whole } from '../lint/whole';
import { type Arguments, readNumber } from '../options';
import { openProgress } from '../progress';
import type { FileReport } from '../report';
import { findOptions, tellSettingsProblems } from '../settings';
import { unusedSentences } from '../suppressed';
import { EXIT, Tally } from '../tally';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { printable } from '../width';

/**
 * Drafts from which on threads are worth their start: each has to load the lexicons and to warm up. Measured on two
 * cores with 3,000 drafts of 1.3 kB: 6.6 s of work for one thread, 9.3 s for two, so that two are done sooner from
 * about 1,400 drafts on, and eight would be from about 800.
 */
const THREADS_FROM = 1000;

const NO_FORMAT: Formatter = { begin: () => '', file: () => '', end: () => '' };

/**
 * Runs the command.
 * @returns the exit code, later where threads do the work: 0 clean, 1 findings at or above `--fail-on` (with `--diff`:
 *   changes), 2 when a file could not be linted or written.
 * @throws UsageError for arguments that do not go together.
 */
export function lintCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number | Promise<number> {
  const lines = args.has('stdin-format');
  const fromInput = wantsInput(args) || lines;
  const format = readFormat(args, fromInput, lines);
  const fixing = readFixing(args);
  // the fixed copy takes the standard output, so findings can only go to people
  const copyToOut = fromInput && fixing === 'fix';
  const colour = copyToOut ? terminal.colour && terminal.errIsTerminal : terminal.colour;
  const failOn = (args.text('fail-on') ?? 'warning') as FailOn;
  const tally = new Tally(failOn);
  let teller: Teller | undefined;
  const run = setUp(args, surroundings, { colour, outIsTerminal: terminal.outIsTerminal }, (path, sentence) =>
    teller?.problem(path, sentence),
  );
  const { settings } = run;
  const { locale } = settings;
  if (tellSettingsProblems(settings, terminal)) return EXIT.failed;

  const quiet = args.has('quiet');
  const verbose = args.has('verbose');
  const options = { locale, colour, verbose, quiet, failOn };
  /** What a line of the input is told by, when lines are what is linted. */
  let named: object = {};
  const formatter = lines
    ? { ...NO_FORMAT, file: ({ findings }: FileReport) => `${JSON.stringify({ ...named, findings })}\n` }
    : chooseFormatter(format, { ...options, dryRun: fixing === 'fix-dry-run', statistics: args.has('statistics') });
  const output = bundled(terminal.out);
  const print = copyToOut ? terminal.err : output.out;
  const err = (text: string) => {
    output.flush();
    terminal.err(text);
  };
  const progress = openProgress(terminal, locale, !quiet && !fromInput);
  teller = createTeller({
    ...{ terminal: { err }, settings, formatter, tally, failOn, quiet, verbose, print, progress },
    suppressions: fromInput ? undefined : run.suppressions,
    maxFindings: readNumber(args, 'max-findings') ?? Number.POSITIVE_INFINITY,
    hintsShown: format !== 'stylish' || verbose,
  });

  const whole = fixing !== 'diff' && !lines;
  if (whole) print(formatter.begin());
  if (lines) lintLines(args, terminal, run, teller, (line) => (named = line));
  else if (fromInput) lintInput(args, terminal, run, teller);
  else {
    const jobs = findJobs(args, terminal, run, teller);
    const later = lintJobs(jobs, args, terminal, run, teller, output, (path) => progress.at(path, tally.files));
    if (later !== undefined) return later.then(finish);
  }
  return finish();

  function finish(): number {
    progress.clear();
    if (!quiet && !fromInput && run.suppressions !== undefined) {
      for (const sentence of unusedSentences(run.suppressions, locale)) terminal.err(`${printable(sentence)}\n`);
    }
    for (const { path, sentence } of settings.newConfigProblems(true)) teller!.problem(path, sentence);
    saveCache(run, teller!);
    if (whole) print(formatter.end(tally.summary(fixing !== undefined)));
    if (tally.problems.length > 0) return EXIT.failed;
    if (fixing === 'diff') return tally.changed > 0 ? EXIT.findings : EXIT.clean;
    return tally.failing ? EXIT.findings : EXIT.clean;
  }
}

/** @throws UsageError where the format does not go with what else is asked for. */
function readFormat(args: Arguments, fromInput: boolean, lines: boolean): LintFormatName {
  const format = (args.text('format') ?? (lines ? 'jsonl' : 'stylish')) as LintFormatName;
  const excluding = (a: string, b: string) => new UsageError('excluding-options', { a, b });
  const fixing = readFixing(args);
  if (fixing === 'diff' && args.has('format')) throw excluding('--diff', '--format');
  if (fromInput && fixing === 'fix' && format !== 'stylish') throw excluding('--stdin --fix', `--format ${format}`);
  if (args.has('statistics') && format !== 'stylish' && format !== 'json') {
    throw excluding('--statistics', `--format ${format}`);
  }
  if (lines && format !== 'jsonl') throw excluding('--stdin-format', `--format ${format}`);
  if (lines && fixing !== undefined) throw excluding('--stdin-format', `--${fixing}`);
  const ofFiles = ['files-from', 'since', 'staged', 'cache', 'cache-location'].find((name) => args.has(name));
  if (fromInput && ofFiles !== undefined) throw excluding(lines ? '--stdin-format' : '--stdin', `--${ofFiles}`);
  const [path] = args.operands;
  if (lines && path !== undefined) throw new UsageError('stdin-and-paths', { path });
  return format;
}

/** The drafts to be linted; a list that cannot be had is a problem of the run. */
function* findJobs(args: Arguments, terminal: Terminal, { settings }: SetUp, teller: Teller): Generator<Job> {
  try {
    yield* jobsOf(readSource(args, terminal), findOptions(args, settings));
  } catch (error) {
    const place = args.text('files-from') ?? '.';
    if (error instanceof Error && 'sentence' in error && error.name === 'GitProblem') {
      teller.problem(place, (error as Error & { sentence(locale: Locale): string }).sentence(settings.locale));
    } else if (
      args.has('files-from') &&
      (error instanceof FileProblem || (error instanceof Error && 'syscall' in error))
    ) {
      teller.problem(place, problemOfRead(error, place).sentence(settings.locale));
    } else throw error;
  }
}

/** @returns a promise where threads do the work. */
function lintJobs(
  jobs: Generator<Job>,
  args: Arguments,
  terminal: Terminal,
  { linter, settings, cache }: SetUp,
  teller: Teller,
  output: Bundled,
  at: (path: string) => void,
): Promise<void> | undefined {
  const asked = readNumber(args, 'jobs');
  const give = (outcome: ReturnType<typeof lintJob>) => {
    at(outcome.path);
    same?.note(outcome);
    if (outcome.cacheKey !== undefined) cache?.keep(outcome.cacheKey, outcome);
    teller.tell(whole(outcome));
  };
  // all of them before the first is linted: what is told of a draft depends on the others
  const all = [...jobs];
  prepareFor(all.length);
  const same = cache === undefined ? undefined : sameRun().findSameRun(all, linter, cache, readMaxSize(args));
  if (same?.outcomes !== undefined) {
    for (const { path, sentence } of settings.newConfigProblems()) teller.problem(path, sentence);
    const { outcomes } = same;
    output.during(() => {
      for (const outcome of outcomes) give(outcome);
    });
    return undefined;
  }
  const packsOf = (path: string) => settings.of(path).packs;
  // comparing has read the files of settings: what is wrong with them is told first, however the work is shared out
  const compared = () => {
    for (const { path, sentence } of settings.newConfigProblems()) teller.problem(path, sentence);
  };
  const maxSize = readMaxSize(args);
  if (asked === 1 || (all.length < THREADS_FROM && asked === undefined)) {
    const others = all.length < 2 ? undefined : compareDrafts(all, maxSize, packsOf);
    compared();
    for (const job of all) give(lintJob(linter, job, others?.across(job.path), others?.take(job.path)));
    same?.keep();
    return undefined;
  }
  const { lintInThreads, threadCount } = require('../lint/parallel') as typeof import('../lint/parallel');
  const { colour, outIsTerminal } = terminal;
  const data = { args: args.given, locale: settings.locale, colour, outIsTerminal };
  const run = { jobs: all, threads: threadCount(asked), data, linter, maxSize, packsOf, compared, give };
  return lintInThreads(run).then(() => same?.keep());
}

/** Loaded only for a run with a cache. */
function sameRun(): typeof import('../lint/same-run') {
  return require('../lint/same-run') as typeof import('../lint/same-run');
}

function lintInput(args: Arguments, terminal: Terminal, { linter }: SetUp, teller: Teller): void {
  const path = inputName(args);
  prepareFor(1);
  try {
    const draft = readInputDraft(terminal, path, readMaxSize(args));
    // copy from the standard input has folders only where it was given a name
    const outcome = linter.lintDraft(draft, { onDisk: false, placed: args.has('stdin-filename') });
    if (outcome.bytes !== undefined) terminal.outBytes(outcome.bytes);
    teller.tell(outcome);
  } catch (error) {
    teller.tell(linter.problem(error, path));
  }
}

/**
 * One line out for each line in.
 * @param begin is given what the line is told by, before what was found in it.
 */
function lintLines(
  args: Arguments,
  terminal: Terminal,
  { linter, settings }: SetUp,
  teller: Teller,
  begin: (line: object) => void,
): void {
  const module = require('../lint/lines') as typeof import('../lint/lines');
  for (const result of module.lintLines(terminal, linter, readMaxSize(args), settings.locale)) {
    const { id, outcome, line, path, problem } = result;
    const named = { ...(id !== undefined && { id }), line, filePath: path };
    begin(named);
    if (problem !== undefined) teller.problem(path, problem);
    if (outcome !== undefined) teller.tell(outcome);
    if (outcome?.report === undefined)
      terminal.out(`${JSON.stringify({ ...named, problem: problem ?? outcome?.problems[0]?.sentence })}\n`);
  }
}

function saveCache({ cache, settings }: SetUp, teller: Teller): void {
  if (cache === undefined) return;
  try {
    cache.save();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const path = (error as { path?: string }).path ?? fs.resolve('.');
    teller.problem(path, problemOfRead(error, path).sentence(settings.locale));
  }
}
