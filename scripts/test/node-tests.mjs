// Runs bundled tests with Node's own test runner and says readably what failed.
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { root } from '../vscode/shell.mjs';
import { noCounts } from './counts.mjs';

/** A test file that takes longer hangs. */
const FILE_LIMIT_MS = 300_000;

/**
 * @param {import('./bundle.mjs').Bundles} bundles
 * @param {{ concurrency: number, log: (line: string) => void }} options
 * @returns {Promise<import('../vscode/suite-output.mjs').Counts>} A test that is marked as to be done counts as skipped,
 *   a file without a test, or one that could not be bundled, as failed.
 */
export async function runNodeTests({ files, broken }, { concurrency, log }) {
  const counts = noCounts();
  for (const { source, why } of broken) {
    counts.failed++;
    log(`✗ ${source}\n${indent(why)}`);
  }
  if (files.size === 0) return counts;
  const sources = new Map([...files].map(([source, file]) => [file, source]));
  /** @type {string[]} The names of the test that is told of, from the outermost suite. */
  const path = [];
  /** @type {Map<string, string>} */
  const printed = new Map();
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`.trim();

  /**
   * @param {string | undefined} file
   * @param {string} name
   */
  const isWholeFile = (file, name) => file !== undefined && resolve(name) === file;

  const stream = run({ files: [...files.values()], concurrency, timeout: FILE_LIMIT_MS });
  for await (const { type, data } of stream) {
    // A place is either in the bundle or, through its source map, in the source.
    const file = data && 'file' in data ? data.file : undefined;
    const source = file === undefined ? '' : (sources.get(file) ?? relative(root, file));
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name);
    else if (type === 'test:stdout' || type === 'test:stderr') {
      printed.set(source, (printed.get(source) ?? '') + data.message);
    } else if (type === 'test:pass' && data.details.type !== 'suite') {
      if (isWholeFile(file, data.name)) {
        counts.failed++;
        log(`✗ ${source}\n    It holds no test.`);
      } else if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
      else counts.passed++;
    } else if (type === 'test:fail') {
      const error = /** @type {Error & { failureType?: string }} */ (data.details.error);
      // What failed inside has been told by then. A suite fails for itself when a hook or its body throws.
      if (error.failureType === 'subtestsFailed') continue;
      if (data.todo !== undefined) {
        counts.skipped++;
        continue;
      }
      counts.failed++;
      if (isWholeFile(file, data.name)) {
        log(`✗ ${source}\n    It could not be run.\n${indent((printed.get(source) ?? '').trim())}`);
      } else log(`✗ ${[source, ...path.slice(0, data.nesting), data.name].join(' › ')}\n${indent(describe(error))}`);
    }
  }
  if (process.env.SAMPADAK_VERBOSE) for (const [source, text] of printed) log(`${source} printed:\n${indent(text)}`);
  return counts;
}

/**
 * @param {Error} error As the runner wraps it.
 * @returns {string}
 */
function describe(error) {
  const cause = error.cause ?? error;
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause);
  // Places in the project only: the runner's own frames say nothing.
  const places = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && line.includes(root) && !line.includes('node_modules'))
    .map((line) => line.trim().replaceAll(`${root}/`, ''));
  return [cause.message, ...places.slice(0, 5)].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}
