import { runMochaInWorker } from '../support/mocha-web';

/** The entry that scripts/vscode/webhost.mjs takes: every test file of this folder, by name, since a worker has no disk. */
export function run(): Promise<void> {
  return runMochaInWorker(() => import('./virtual.test'));
}
