import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Read by scripts/vscode/suite-output.mjs. */
const COUNTS_MARK = '::sampadak-counts ';

/**
 * Runs every bundled `*.test.js` of a folder in this extension host and hands the counts to the runner.
 *
 * @param folder absolute path
 * @throws when a test failed, which is how a suite tells VS Code to end with an exit code
 */
export async function runMocha(folder: string): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.test.js')) mocha.addFile(join(folder, name));
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
