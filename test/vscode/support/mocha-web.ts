// Mocha in a web worker: it is made for a browser page and puts itself into the global scope.
import 'mocha/mocha.js';

/** Read by scripts/vscode/suite-output.mjs. */
const COUNTS_MARK = '::sampadak-counts ';

/**
 * Runs tests in the web worker extension host and hands the counts to the runner.
 *
 * @param define loads the test files, once mocha's `describe` and `it` are there
 * @throws when a test failed, which is how a suite tells VS Code to end with an exit code
 */
export async function runMochaInWorker(define: () => Promise<unknown>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  await define();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++)
      .on('pending', () => counts.skipped++);
  });
  console.log(COUNTS_MARK + JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} of the suite's tests failed.`);
}
