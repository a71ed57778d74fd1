#!/usr/bin/env node
// Runs the tests.
//   node scripts/test.mjs [gate|unit|editors|vscode|all] [filter]
//
// `gate` compares sizes and costs with what was committed; `unit` runs in Node alone; `editors` drives editors other than VS Code, which it installs where it may; `vscode` runs the
// suites and the drives in a real VS Code; `all` is all of them. The filter is a part of a test file's path. The last line is `N passed, N failed, N skipped`; the exit code is 1 when a test failed
// or none ran.
import { availableParallelism } from 'node:os';
import { runGate } from './gate/gate.mjs';
import { bundle, findTests, makeBundleFolder, removeBundleFolder } from './test/bundle.mjs';
import { countsLine, noCounts, sum } from './test/counts.mjs';
import { runNodeTests } from './test/node-tests.mjs';
import { prepareVscode, runVscodeTests } from './test/vscode-tests.mjs';

const MODES = ['gate', 'unit', 'editors', 'vscode', 'all'];
const [mode = 'all', filter] = process.argv.slice(2);
const began = Date.now();

/** @param {string} line */
const log = (line) => console.log(line);

/**
 * Runs one part; an error that keeps it from running is told and counts as one failed test.
 *
 * @param {string} name
 * @param {() => Promise<import('./vscode/suite-output.mjs').Counts>} part
 */
async function section(name, part) {
  const start = Date.now();
  log(`${name}:`);
  let counts = noCounts();
  try {
    counts = await part();
  } catch (error) {
    log(error instanceof Error ? (process.env.SAMPADAK_VERBOSE ? (error.stack ?? '') : error.message) : String(error));
    counts.failed++;
  }
  log(`${name}: ${countsLine(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`);
  return counts;
}

/** @param {string} folder */
async function unit(folder) {
  const sources = findTests('test', { without: ['test/vscode', 'test/editors'], ...(filter && { filter }) });
  return runNodeTests(await bundle(sources, folder, 'cjs'), { concurrency: availableParallelism(), log });
}

/**
 * One file after the other: apt lets one install at a time.
 *
 * @param {string} folder
 */
async function editors(folder) {
  const sources = findTests('test/editors', filter ? { filter } : {});
  return runNodeTests(await bundle(sources, folder, 'cjs'), { concurrency: 1, log });
}

if (!MODES.includes(mode)) {
  console.error(
    `“${mode}” is none of ${MODES.join(', ')}. Usage: node scripts/test.mjs [gate|unit|editors|vscode|all] [filter]`,
  );
  process.exitCode = 1;
} else {
  const folder = makeBundleFolder();
  const results = [];
  try {
    // Downloads go on while the unit tests run.
    const prepared = mode === 'gate' || mode === 'unit' || mode === 'editors' ? undefined : prepareVscode();
    if (mode === 'gate' || mode === 'all') results.push(await section('Sizes and costs', () => runGate(log)));
    if (mode === 'unit' || mode === 'all') results.push(await section('Unit tests', () => unit(folder)));
    if (mode === 'editors' || mode === 'all') results.push(await section('Other editors', () => editors(folder)));
    if (prepared) {
      results.push(
        await section('VS Code', async () =>
          runVscodeTests({ ...(await prepared), folder, log, ...(filter && { filter }) }),
        ),
      );
    }
  } finally {
    removeBundleFolder(folder);
  }
  const total = sum(results);
  if (total.passed + total.failed === 0) log(filter ? `No test file’s path holds “${filter}”.` : 'No test ran.');
  log(`Took ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  log(countsLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
