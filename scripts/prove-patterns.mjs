#!/usr/bin/env node
// Proves that no regular expression of the product can take more than linear time, and writes down which were proved.
//   node scripts/prove-patterns.mjs [--all]
// Expressions that were proved before are not proved again, unless --all says so: a proof takes up to a minute. The test
// `test/patterns.test.ts` proves those itself that are not in the list.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './vscode/shell.mjs';

const bundle = join(root, 'out', `prove-${process.pid}.cjs`);
await build({
  absWorkingDir: root,
  entryPoints: ['test/support/patterns.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  logLevel: 'error',
});
const { everyPattern, nameOf, prove } = createRequire(import.meta.url)(bundle);
const list = join(root, 'test', 'fixtures', 'proved-patterns.json');
const before = existsSync(list) && !process.argv.includes('--all') ? JSON.parse(readFileSync(list, 'utf8')) : {};
/** @type {Record<string, string>} */
const proved = {};
let wrong = 0;
const patterns = everyPattern(join(root, 'dist', 'engine.cjs'));
for (const pattern of patterns) {
  const name = nameOf(pattern);
  const verdict = before[name] ?? (await prove(pattern));
  if (verdict.startsWith('not ')) {
    wrong++;
    console.error(`${pattern.from}: /${pattern.source}/${pattern.flags}\n  ${verdict}`);
  } else proved[name] = verdict;
}
rmSync(bundle, { force: true });
const sorted = Object.fromEntries(Object.entries(proved).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(list, `${JSON.stringify(sorted, null, 1)}\n`);
console.log(`${patterns.length} expressions: ${patterns.length - wrong} proved, ${wrong} not.`);
process.exitCode = wrong > 0 ? 1 : 0;
