/** The thread’s side of linting on all cores. */
import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS } from '../command-specs';
import { readArguments } from '../options';
import type { SentJob, WorkerData } from './parallel';
import { setUp } from './set-up';

/** Lints the batches that the run sends, until it ends the thread. */
export function serveBatches(): void {
  const port = parentPort;
  if (port === null) return;
  const { args, locale, colour, outIsTerminal } = workerData as WorkerData;
  const command = COMMANDS.find(({ name }) => name === 'lint')!;
  const { linter } = setUp(readArguments(args, command), locale, { colour, outIsTerminal });
  port.on('message', ({ index, jobs }: { index: number; jobs: readonly SentJob[] }) => {
    port.postMessage({ index, outcomes: jobs.map(({ path, named, across }) => linter.lintFile(path, named, across)) });
  });
}
