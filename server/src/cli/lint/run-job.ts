/** A job of a run, in the thread that runs it. */
import type { Across, ReadBefore } from './across';
import type { Linter, Outcome } from './linter';
import type { Job } from './sources';

/** @param before the draft, where it was read already. */
export function lintJob(linter: Linter, job: Job, across?: Across, before?: ReadBefore): Outcome {
  if (job.problem !== undefined) return linter.problem(job.problem, job.path);
  return job.bytes === undefined
    ? linter.lintFile(job.path, job.named, across, before)
    : linter.lintBytes(job.path, job.bytes, across, before);
}
