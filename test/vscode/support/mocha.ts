import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { runAndCount } from './counting';

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
  await runAndCount(mocha);
}
