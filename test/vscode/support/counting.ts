/** What both suites tell the runner: how many tests passed, failed and were left out. */

/** Read by scripts/vscode/suite-output.mjs. */
const COUNTS_MARK = '::sampadak-counts ';

/** What is used of a mocha of either make. */
interface Mocha {
  run(done: () => void): { on(event: 'pass' | 'fail' | 'pending', count: () => void): ReturnType<Mocha['run']> };
}

/**
 * Runs what a mocha has been given and prints the counts.
 *
 * @throws when a test failed, which is how a suite tells VS Code to end with an exit code
 */
export async function runAndCount(mocha: Mocha): Promise<void> {
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
