// Documents nobody would write, through reading, linting and fixing. They have numbers: number N is the same document on
// every machine, so a run that was stopped goes on where it was, and a fault is found again by its number alone.
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../vscode/shell.mjs';
import { share } from './share.mjs';

/** Number of the first document: the tests take those below. */
const FIRST = 100_000;

/** Documents that a worker is given at a time: some seconds of work, which is what a run that is killed loses. */
const BATCH = 500;

const folder = join(root, 'out', 'reliability');
const progressFile = join(folder, 'documents.json');
const faultsFile = join(folder, 'document-faults.jsonl');

/**
 * @typedef {object} Progress
 * @property {number} done All documents from FIRST to FIRST + done were tried.
 * @property {number[]} faults Numbers of those with a fault.
 * @property {number[]} [mended] Numbers of those that had one in an earlier run, and have none any more.
 */

/**
 * @param {import('./trials.mjs').TrialOptions} options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function documents({ documents: wanted, workers, minutes, anew, log }) {
  mkdirSync(folder, { recursive: true });
  const progress = anew ? { done: 0, faults: [] } : readProgress();
  const before = progress.done;
  const until = Date.now() + minutes * 60_000;
  if (before > 0) log(`  goes on after ${before.toLocaleString('en')} documents of earlier runs`);
  const { file, remove } = await share('test/fuzz/run.ts');
  try {
    tryAgain(file, progress);
    await runBatches(file, progress, { wanted, workers, until, log });
  } finally {
    remove();
  }
  const { done, faults, mended = [] } = progress;
  const asked = wanted.toLocaleString('en');
  const tried = done.toLocaleString('en');
  return [
    {
      tried:
        'Generated and mutated documents read, linted, fixed, and linted and fixed again as that leaves them: nothing thrown, no range outside the text or through an akshara, findings in order and the same again, what is fixed stays fixed',
      times: done < wanted ? `${tried} of ${asked} asked` : tried,
      lost: faults.length === 0 ? 'nothing' : `${faults.length} with a fault`,
      ok: faults.length === 0,
      note: [
        `documents ${FIRST.toLocaleString('en')} to ${(FIRST + done - 1).toLocaleString('en')}`,
        ...(faults.length > 0 ? [`faults in ${faults.slice(0, 10).join(', ')}`] : []),
        ...(mended.length > 0 ? [`faults found on the way and mended since: ${mended.join(', ')}`] : []),
        ...(done < wanted ? ['stopped before its end; the next run goes on there'] : []),
      ].join('; '),
    },
  ];
}

/**
 * Goes over the documents that had a fault in an earlier run: since then it may have been mended.
 *
 * @param {string} bundle
 * @param {Progress} progress
 */
function tryAgain(bundle, progress) {
  if (progress.faults.length === 0) return;
  const { faultOfDocument } = createRequire(import.meta.url)(bundle);
  const left = progress.faults.filter((number) => faultOfDocument(number) !== undefined);
  progress.mended = [...(progress.mended ?? []), ...progress.faults.filter((number) => !left.includes(number))];
  progress.faults = left;
}

/** @returns {Progress} */
function readProgress() {
  return existsSync(progressFile) ? JSON.parse(readFileSync(progressFile, 'utf8')) : { done: 0, faults: [] };
}

/**
 * Gives batches to workers until enough are done or the time is over. Batches come back in any order; `progress.done`
 * counts only those before which none is missing.
 *
 * @param {string} bundle
 * @param {Progress} progress
 * @param {{ wanted: number, workers: number, until: number, log: (line: string) => void }} options
 */
async function runBatches(bundle, progress, { wanted, workers, until, log }) {
  let next = progress.done;
  /** @type {Map<number, number>} */
  const finished = new Map();
  const worker = fileURLToPath(new URL('./documents-worker.mjs', import.meta.url));
  const run = () =>
    new Promise((resolve, reject) => {
      const child = fork(worker, [bundle], { cwd: root });
      const give = () => {
        if (next >= wanted || Date.now() > until) {
          child.disconnect();
          return;
        }
        const count = Math.min(BATCH, wanted - next);
        child.send({ from: FIRST + next, count });
        next += count;
      };
      child.on('message', (/** @type {any} */ { from, count, faults }) => {
        finished.set(from - FIRST, count);
        for (const fault of faults) {
          progress.faults.push(fault.number);
          appendFileSync(faultsFile, `${JSON.stringify(fault)}\n`);
          log(`  document ${fault.number}: ${fault.fault.split('\n')[0]}`);
        }
        for (let more = finished.get(progress.done); more !== undefined; more = finished.get(progress.done)) {
          finished.delete(progress.done);
          progress.done += more;
          if (progress.done % (BATCH * 20) === 0) log(`  ${progress.done.toLocaleString('en')} documents`);
        }
        writeFileSync(`${progressFile}.new`, JSON.stringify(progress));
        renameSync(`${progressFile}.new`, progressFile);
        give();
      });
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        code === 0 ? resolve(undefined) : reject(new Error(`A worker ended with ${code ?? signal}.`)),
      );
      give();
    });
  await Promise.all(Array.from({ length: workers }, run));
}
