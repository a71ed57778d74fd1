/** Linting on all cores: batches of paths go to threads, outcomes come back and are given in the order of the paths. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../../rules/types';
import type { Linter, Outcome } from './linter';
import { lintJob } from './run-job';
import type { Job } from './sources';

/** What a thread needs to lint as this one does. */
export interface WorkerData {
  readonly args: readonly string[];
  readonly locale: Locale;
  readonly colour: boolean;
  readonly outIsTerminal: boolean;
}

/** Paths of one message. */
const BATCH = 16;
/** Batches on their way to one thread: it never waits, and little is held. */
const AHEAD = 2;
/** Each thread holds the lexicons: about 45 MB. */
const MOST_THREADS = 16;

/** Argument by which the program knows that it is a thread of a run. */
export const WORKER_ARGUMENT = '--lint-worker';

interface Batch {
  readonly index: number;
  readonly jobs: readonly Job[];
}

/** Threads for `--jobs`, or as many as there are cores. */
export function threadCount(asked: number | undefined): number {
  return Math.min(asked ?? availableParallelism(), MOST_THREADS);
}

/**
 * Lints jobs in threads.
 * @param linter for what a thread cannot be given, and in place of one that died.
 * @param give called for each outcome, in the order of the jobs.
 */
export async function lintInThreads(
  jobs: Iterator<Job>,
  threads: number,
  data: WorkerData,
  linter: Linter,
  give: (outcome: Outcome) => void,
): Promise<void> {
  const ready = new Map<number, readonly Outcome[]>();
  let taken = 0;
  let given = 0;
  let failure: unknown;

  function nextBatch(): Batch | undefined {
    const batch: Job[] = [];
    while (batch.length < BATCH) {
      const { value, done } = jobs.next();
      if (done === true) break;
      batch.push(value);
    }
    return batch.length === 0 ? undefined : { index: taken++, jobs: batch };
  }

  function arrive(index: number, outcomes: readonly Outcome[]): void {
    ready.set(index, outcomes);
    for (let next = ready.get(given); next !== undefined; next = ready.get(given)) {
      ready.delete(given++);
      for (const outcome of next) give(outcome);
    }
  }

  function runThread(): Promise<void> {
    const worker = new Worker(__filename, { argv: [WORKER_ARGUMENT], workerData: data, stdout: false });
    const waiting = new Map<number, readonly Job[]>();
    return new Promise<void>((resolve, reject) => {
      const fail = (error: unknown) => {
        failure ??= error;
        reject(error);
      };
      const feed = () => {
        try {
          while (failure === undefined && waiting.size < AHEAD) {
            const batch = nextBatch();
            if (batch === undefined) break;
            // what cannot be sent is done here: a path with a problem, a draft that is not on the disk
            const plain = batch.jobs.every((job) => job.problem === undefined && job.bytes === undefined);
            if (plain) {
              waiting.set(batch.index, batch.jobs);
              worker.postMessage({
                index: batch.index,
                jobs: batch.jobs.map((job) => ({ path: job.path, named: job.problem === undefined && job.named })),
              });
            } else
              arrive(
                batch.index,
                batch.jobs.map((job) => lintJob(linter, job)),
              );
          }
          if (waiting.size === 0) resolve();
        } catch (error) {
          fail(error);
        }
      };
      worker.on('message', ({ index, outcomes }: { index: number; outcomes: readonly Outcome[] }) => {
        waiting.delete(index);
        try {
          arrive(index, outcomes);
        } catch (error) {
          fail(error);
          return;
        }
        feed();
      });
      // a thread that died leaves its drafts to this one; what kills a thread twice ends the run with its error
      worker.on('error', () => {});
      worker.on('exit', () => {
        try {
          for (const [index, left] of waiting)
            arrive(
              index,
              left.map((job) => lintJob(linter, job)),
            );
          waiting.clear();
          resolve();
        } catch (error) {
          fail(error);
        }
      });
      feed();
    }).finally(() => worker.terminate().then(() => {}));
  }

  await Promise.all(Array.from({ length: threads }, runThread));
  // threads that died have left what nobody had taken yet
  for (let batch = nextBatch(); batch !== undefined; batch = nextBatch()) {
    arrive(
      batch.index,
      batch.jobs.map((job) => lintJob(linter, job)),
    );
  }
}
