/**
 * Linting on all cores: threads read and lint each draft once and give its keys for the index; what its twins add to its
 * findings is found in this thread, when all are known.
 */
import { availableParallelism } from 'node:os';
import type { PackSet } from '../../packs/set';
import { createComparison, readKeys } from './across';
import { type Beside, findingsBeside } from './beside';
import type { Linter, Outcome } from './linter';
import { type Pack, type Packed, unpacker } from './packed';
import { lintJob } from './run-job';
import type { Job } from './sources';
import { startThreads } from './threads';
import type { SentJob, SentOnce, WorkerData } from './worker-protocol';

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

/** Bytes of findings, packed, that wait for the index; drafts whose findings find no room are linted again. */
const MOST_WAITING = 32_000_000;

/** What a draft says by itself, until the others are known. */
interface Waiting {
  readonly outcome: Packed;
  readonly beside: Beside | undefined;
}

/** Lints the drafts of a run in threads. */
export async function lintInThreads(run: Parallel): Promise<void> {
  const { jobs, linter, maxSize, packsOf } = run;
  const threads = startThreads(run.threads, run.data);
  const comparison = createComparison();
  const waiting = new Map<Job, Waiting>();
  const unpack = unpacker();
  const across = (path: string) => (jobs.length < 2 ? undefined : comparison.across(path));
  try {
    await readAll();
    comparison.settle();
    run.compared();
    // where nothing is to be linted again the threads are not needed any more, nor the room that they take
    if (!jobs.some((job) => canBeSent([job]) && !waiting.has(job))) await threads.end();
    await threads.run<Outcome>({
      jobs: jobs.values(),
      sends: (batch) => canBeSent(batch) && batch.some((job) => !waiting.has(job)),
      request: (batch) => ({ ask: 'lint', jobs: batch.map((job) => ({ ...plain(job), across: across(job.path) })) }),
      here: (job) => takeWaiting(job) ?? lintJob(linter, job, across(job.path)),
      give: (_, outcome) => run.give(outcome),
    });
  } finally {
    await threads.end();
  }

  async function readAll(): Promise<void> {
    let room = MOST_WAITING;
    const chosen = new Map<string, string>();
    let counted: Pack | undefined;
    await threads.run<SentOnce>({
      jobs: jobs.values(),
      sends: canBeSent,
      request: (batch) => ({ ask: 'read', jobs: batch.map(plain) }),
      here: (job) => ({ keyed: readKeys(job, maxSize, packsOf) }),
      give(job, { keyed, beside, outcome }) {
        if (keyed !== undefined) {
          // here too, so that the run knows what is wrong with the files of settings
          packsOf(job.path);
          comparison.put(job.path, keyed);
        }
        if (outcome === undefined) return;
        if (outcome.pack !== counted) {
          if (outcome.pack.bytes.length > room) return;
          counted = outcome.pack;
          room -= counted.bytes.length;
        }
        waiting.set(job, { outcome, beside: beside && { ...beside, chosen: once(chosen, beside.chosen) } });
      },
    });
  }

  /** What a draft says, with what the others add to it; undefined where it has to be linted with them. */
  function takeWaiting(job: Job): Outcome | undefined {
    const found = waiting.get(job);
    if (found === undefined) return undefined;
    waiting.delete(job);
    const outcome = unpack(found.outcome);
    const draft = found.beside && jobs.length > 1 ? comparison.draft(job.path) : undefined;
    if (draft === undefined) return outcome;
    try {
      return { ...outcome, added: findingsBeside(draft, found.beside!, comparison.pathOf) };
    } catch {
      // a rule that failed is told by who lints the draft
      return undefined;
    }
  }
}

/** What cannot be sent is done here: a path with a problem, a draft that is not on the disk. */
function canBeSent(batch: readonly Job[]): boolean {
  return batch.every((job) => job.problem === undefined && job.bytes === undefined);
}

function plain(job: Job): SentJob {
  return { path: job.path, named: 'named' in job && job.named };
}

/** The same text each time: as it was sent each draft has its own. */
function once(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}
