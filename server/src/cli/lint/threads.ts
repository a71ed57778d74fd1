/** Threads of a run: batches of jobs go to them, what came of them comes back and is given in the order of the jobs. */
import { Worker } from 'node:worker_threads';
import type { Job } from './sources';
import { type Request, WORKER_ARGUMENT, type WorkerData } from './worker-protocol';

/** Paths of one message. */
const BATCH = 16;
/** Batches on their way to one thread: it never waits, and little is held. */
const AHEAD = 2;

/** One pass over the jobs of a run. */
export interface Pass<Result> {
  readonly jobs: Iterator<Job>;
  /** What a thread is sent for jobs. */
  request(jobs: readonly Job[]): Request;
  /** True for jobs to be sent together; others are done in this thread. */
  sends(jobs: readonly Job[]): boolean;
  /** Does a job in this thread, also in place of one that died. */
  here(job: Job): Result;
  /** Called for each result, in the order of the jobs. */
  give(job: Job, result: Result): void;
}

export interface Threads {
  run<Result>(pass: Pass<Result>): Promise<void>;
  end(): Promise<void>;
}

/**
 * Megabytes for what a thread has just made. What one draft needs is dead when the next begins, so that more room is filled with
 * nothing: V8 takes 48. Measured on 2,000 drafts: 258 MB as it starts, 179 with 6, and the same time of the processor.
 */
const YOUNG = 6;

interface Batch {
  readonly index: number;
  readonly jobs: readonly Job[];
}

export function startThreads(count: number, data: WorkerData): Threads {
  const gone = new Set<Worker>();
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(__filename, {
      argv: [WORKER_ARGUMENT],
      workerData: data,
      stdout: false,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    // a thread that died leaves its jobs to this one; what kills a thread twice ends the run with its error
    worker.on('error', () => {});
    worker.on('exit', () => gone.add(worker));
    return worker;
  });
  return {
    run: (pass) =>
      runPass(
        workers.filter((worker) => !gone.has(worker)),
        pass,
      ),
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function runPass<Result>(workers: readonly Worker[], pass: Pass<Result>): Promise<void> {
  const { jobs, here, give } = pass;
  const ready = new Map<number, { readonly jobs: readonly Job[]; readonly results: readonly Result[] }>();
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

  function arrive({ index, jobs }: Batch, results: readonly Result[]): void {
    ready.set(index, { jobs, results });
    for (let next = ready.get(given); next !== undefined; next = ready.get(given)) {
      ready.delete(given++);
      for (const [i, job] of next.jobs.entries()) give(job, next.results[i]!);
    }
  }

  const doHere = (batch: Batch) => arrive(batch, batch.jobs.map(here));

  function runThread(worker: Worker): Promise<void> {
    const waiting = new Map<number, Batch>();
    let stop = () => {};
    return new Promise<void>((resolve, reject) => {
      const fail = (error: unknown) => {
        failure ??= error;
        reject(error);
      };
      const attempt = (work: () => void) => {
        try {
          work();
        } catch (error) {
          fail(error);
        }
      };
      const feed = () => {
        while (failure === undefined && waiting.size < AHEAD) {
          const batch = nextBatch();
          if (batch === undefined) break;
          if (pass.sends(batch.jobs)) {
            waiting.set(batch.index, batch);
            worker.postMessage({ index: batch.index, ...pass.request(batch.jobs) });
          } else doHere(batch);
        }
        if (waiting.size === 0) resolve();
      };
      const onMessage = ({ index, results }: { index: number; results: readonly Result[] }) =>
        attempt(() => {
          const batch = waiting.get(index)!;
          waiting.delete(index);
          arrive(batch, results);
          feed();
        });
      const onExit = () =>
        attempt(() => {
          for (const batch of waiting.values()) doHere(batch);
          waiting.clear();
          resolve();
        });
      stop = () => {
        worker.off('message', onMessage);
        worker.off('exit', onExit);
      };
      worker.on('message', onMessage);
      worker.on('exit', onExit);
      attempt(feed);
    }).finally(() => stop());
  }

  await Promise.all(workers.map(runThread));
  // threads that died have left what nobody had taken yet
  for (let batch = nextBatch(); batch !== undefined; batch = nextBatch()) doHere(batch);
}
