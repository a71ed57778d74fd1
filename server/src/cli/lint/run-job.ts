/** A job of a run, in the thread that runs it. */
import type { Across } from './across';
import type { Linter, Outcome } from './linter';
import type { Job } from './sources';

export function lintJob(linter: Linter, job: Job, across?: Across): Outcome {
  if (job.problem !== undefined) return linter.problem(job.problem, job.path);
  return job.bytes === undefined
    ? linter.lintFile(job.path, job.named, across)
    : linter.lintBytes(job.path, job.bytes, across);
}
