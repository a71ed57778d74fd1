import { runMocha } from '../support/mocha';

/** The entry that @vscode/test-electron and scripts/vscode/exthost.mjs take. */
export function run(): Promise<void> {
  return runMocha(__dirname);
}
