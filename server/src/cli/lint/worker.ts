/** The thread’s side of linting on all cores. */
import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS } from '../command-specs';
import { readMaxSize } from '../input';
import { readArguments } from '../options';
import { readKeys } from './across';
import { setUp } from './set-up';
import type { Request, WorkerData } from './worker-protocol';

/** Does what the run asks for, batch by batch, until it ends the thread. */
export function serveBatches(): void {
  const port = parentPort;
  if (port === null) return;
  const data = workerData as WorkerData;
  const { locale, colour, outIsTerminal } = data;
  const args = readArguments(data.args, COMMANDS.find(({ name }) => name === 'lint')!);
  const { linter, settings } = setUp(args, locale, { colour, outIsTerminal });
  const maxSize = readMaxSize(args);
  port.on('message', ({ index, ask, jobs }: Request & { index: number }) => {
    if (ask === 'lint') {
      const results = jobs.map(({ path, named, across }) => linter.lintFile(path, named, across));
      port.postMessage({ index, results });
      return;
    }
    const results = jobs.map((job) => {
      const found = readKeys(job, maxSize, (path) => settings.of(path).packs);
      return found && { keys: found.keys, length: found.length };
    });
    // the numbers go as they are: each story has its own in one buffer
    const buffers = results.flatMap((found) => found?.keys.stories.map(({ sequence }) => sequence.buffer) ?? []);
    port.postMessage({ index, results }, buffers as ArrayBuffer[]);
  });
}
