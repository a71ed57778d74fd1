/** Linting on all cores: threads read the drafts for the index, and then lint each with its twins known. */
import { availableParallelism } from 'node:os';
import type { PackSet } from '../../packs/set';
import { type Compared, createComparison, type Keyed, readKeys } from './across';
import type { Linter, Outcome } from './linter';
import { lintJob } from './run-job';
import type { Job } from './sources';
import { startThreads } from './threads';
import type { SentJob, WorkerData } from './worker-protocol';

/** Each thread holds the lexicons: about 45 MB. */
const MOST_THREADS = 16;

/** Threads for `--jobs`, or as many as there are cores. */
export function threadCount(asked: number | undefined): number {
  return Math.min(asked ?? availableParallelism(), MOST_THREADS);
}

export interface Parallel {
  readonly jobs: readonly Job[];
  readonly threads: number;
  readonly data: WorkerData;
  /** For what a thread cannot be given, and in place of one that died. */
  readonly linter: Linter;
  /** Bytes. */
  readonly maxSize: number;
  packsOf(path: string): PackSet | undefined;
  /** Called when all drafts are known, before the first is linted. */
  compared(): void;
  /** Called for each outcome, in the order of the jobs. */
  give(outcome: Outcome): void;
}

/** Lints the drafts of a run in threads. */
export async function lintInThreads(run: Parallel): Promise<void> {
  const { jobs, linter, maxSize, packsOf } = run;
  const threads = startThreads(run.threads, run.data);
  try {
    const compared = await compareInThreads();
    run.compared();
    const sent = (job: Job): SentJob => ({ ...plain(job), across: compared?.across(job.path) });
    await threads.run<Outcome>({
      jobs: jobs.values(),
      request: (batch) => ({ ask: 'lint', jobs: batch.map(sent) }),
      here: (job) => lintJob(linter, job, compared?.across(job.path)),
      give: (_, outcome) => run.give(outcome),
    });
  } finally {
    await threads.end();
  }

  async function compareInThreads(): Promise<Compared | undefined> {
    if (jobs.length < 2) return undefined;
    const comparison = createComparison();
    await threads.run<Keyed | undefined>({
      jobs: jobs.values(),
      request: (batch) => ({ ask: 'keys', jobs: batch.map(plain) }),
      here: (job) => readKeys(job, maxSize, packsOf),
      give(job, keyed) {
        if (keyed === undefined) return;
        // here too, so that the run knows what is wrong with the files of settings
        packsOf(job.path);
        comparison.put(job.path, keyed);
      },
    });
    return comparison;
  }
}

function plain(job: Job): SentJob {
  return { path: job.path, named: 'named' in job && job.named };
}
