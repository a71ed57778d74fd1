/** The entry of the command line, and of the threads that a run starts. */
import { isTypical } from './lint/long-run';
import { run } from './run';
import { processTerminal } from './terminal';

export { isTypical };

if (process.argv[2] === '--lint-worker') {
  const { isMainThread } = require('node:worker_threads') as typeof import('node:worker_threads');
  if (isMainThread) start();
  else (require('./lint/worker') as typeof import('./lint/worker')).serveBatches();
} else start();

function start(): void {
  const code = run(process.argv.slice(2), processTerminal());
  if (code instanceof Promise) {
    code.then((late) => {
      if (late !== undefined) process.exitCode = late;
    });
  } else if (code !== undefined) process.exitCode = code;
}
