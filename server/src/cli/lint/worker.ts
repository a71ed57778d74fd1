/** The thread’s side of linting on all cores. */
import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS } from '../command-specs';
import { readArguments } from '../options';
import { packed } from './packed';
import { setUp } from './set-up';
import type { Request, SentOnce, WorkerData } from './worker-protocol';

/** Does what the run asks for, batch by batch, until it ends the thread. */
export function serveBatches(): void {
  const port = parentPort;
  if (port === null) return;
  const data = workerData as WorkerData;
  const { locale, colour, outIsTerminal } = data;
  const args = readArguments(data.args, COMMANDS.find(({ name }) => name === 'lint')!);
  const { linter } = setUp(args, locale, { colour, outIsTerminal });
  port.on('message', ({ index, ask, jobs }: Request & { index: number }) => {
    if (ask === 'lint') {
      const results = jobs.map(({ path, named, across }) => linter.lintFile(path, named, across));
      port.postMessage({ index, results });
      return;
    }
    const read = jobs.map(({ path, named }) => linter.readOnce(path, named));
    const outcomes = packed(read.map(({ outcome }) => outcome));
    const results = read.map(({ keyed, beside }, i): SentOnce => ({ keyed, beside, outcome: outcomes[i] }));
    // the numbers go as they are: each story has its own in one buffer
    const buffers = new Set<ArrayBufferLike>();
    for (const { keyed, outcome } of results) {
      for (const { sequence } of keyed?.keys.stories ?? []) buffers.add(sequence.buffer);
      if (outcome !== undefined) buffers.add(outcome.pack.bytes.buffer);
    }
    port.postMessage({ index, results }, [...buffers] as ArrayBuffer[]);
  });
}
