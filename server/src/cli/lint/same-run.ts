/**
 * A run in which nothing has changed since the last: the same drafts with the same bytes, settings, packs and suppressions.
 * What it tells is what the last one told, so no draft is read as copy or compared.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem } from '../../workspace/problems';
import type { Cache, Told } from './cache';
import type { Linter, Outcome } from './linter';
import { createSeen, type Seen } from './seen';
import type { Job } from './sources';

/** A file of a folder that is no draft, among the names of results. */
const PASSED_OVER = '';

export interface SameRun {
  /** What the run tells, where the cache knows it all. */
  readonly outcomes: Iterable<Outcome> | undefined;
  /** Takes note of an outcome, in the order of the jobs. */
  note(outcome: Outcome): void;
  /** Puts the run into the cache, where all of it can be told again. */
  keep(): void;
}

/** Looks a run up by its jobs. */
export function findSameRun(jobs: readonly Job[], linter: Linter, cache: Cache, maxSize: number): SameRun {
  const seen = createSeen(fs, cache.seen, maxSize, cache.contentOf);
  const name = nameOf(jobs, linter, cache, seen);
  const news = seen.news();
  if (news !== undefined) cache.keepSeen(news);
  const known = name === undefined ? undefined : cache.lastRun(name);
  const told: Told[] = [];
  let whole = name !== undefined && known === undefined;
  return {
    outcomes: known === undefined ? undefined : recall(jobs, known, cache),
    note({ passedOver, cacheKey, added }) {
      if (passedOver === true) told.push({ key: PASSED_OVER });
      else if (cacheKey !== undefined) told.push({ key: cacheKey, added });
      else whole = false;
    },
    keep() {
      if (whole && told.length === jobs.length) cache.keepRun(name!, told);
    },
  };
}

/** A name for all that the findings of a run depend on; undefined where a draft cannot be read. */
function nameOf(jobs: readonly Job[], linter: Linter, cache: Cache, seen: Seen): string | undefined {
  const hash = createHash('sha256');
  for (const job of jobs) {
    if (job.problem !== undefined) return undefined;
    try {
      const content = job.bytes === undefined ? seen.contentOf(job.path) : cache.contentOf(job.bytes());
      hash.update(
        `${resolve(job.path)}\0${job.path}\0${'named' in job && job.named}\0${linter.nameOf(job.path, content)}\n`,
      );
    } catch (error) {
      if (error instanceof FileProblem || (error instanceof Error && 'syscall' in error)) return undefined;
      throw error;
    }
  }
  return hash.digest('base64url');
}

function* recall(jobs: readonly Job[], told: readonly Told[], cache: Cache): Generator<Outcome> {
  for (const [i, { path }] of jobs.entries()) {
    const { key, added } = told[i]!;
    const rest = { path, failures: [], problems: [] };
    if (key === PASSED_OVER) yield { ...rest, suppressed: [], passedOver: true };
    else yield { ...rest, ...cache.get(key, path)!, added };
  }
}
