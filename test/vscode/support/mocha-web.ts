// Mocha in a web worker: it is made for a browser page and puts itself into the global scope.
import 'mocha/mocha.js';
import { runAndCount } from './counting';

/**
 * Runs tests in the web worker extension host and hands the counts to the runner.
 *
 * @param define loads the test files, once mocha's `describe` and `it` are there
 * @throws when a test failed, which is how a suite tells VS Code to end with an exit code
 */
export async function runMochaInWorker(define: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  await define();
  await runAndCount(mocha);
}
