/** What a run and its threads say to one another. */
import type { Locale } from '../../rules/types';
import type { Across } from './across';

/** Argument by which the program knows that it is a thread of a run. */
export const WORKER_ARGUMENT = '--lint-worker';

/** What a thread needs to lint as the run does. */
export interface WorkerData {
  readonly args: readonly string[];
  readonly locale: Locale;
  readonly colour: boolean;
  readonly outIsTerminal: boolean;
}

/** A job as a thread gets it. */
export interface SentJob {
  readonly path: string;
  readonly named: boolean;
  readonly across?: Across | undefined;
}

export interface Request {
  /** `keys`: to be read for the index of drafts; `lint`: to be linted. */
  readonly ask: 'keys' | 'lint';
  readonly jobs: readonly SentJob[];
}
