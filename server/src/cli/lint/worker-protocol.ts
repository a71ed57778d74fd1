/** What a run and its threads say to one another. */
import type { Locale } from '../../rules/types';
import type { Across } from './across';
import type { ReadOnce } from './linter';
import type { Packed } from './packed';

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

/** What was read of a draft, as it is sent: what it says by itself waits for its turn packed, which takes little room. */
export interface SentOnce extends Omit<ReadOnce, 'outcome'> {
  readonly outcome?: Packed | undefined;
}

export interface Request {
  /** `read`: to be read once, for the index of drafts; `lint`: to be linted with what the others say of it. */
  readonly ask: 'read' | 'lint';
  readonly jobs: readonly SentJob[];
}
