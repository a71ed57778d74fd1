// The tests that need a real VS Code: the suite in its extension host, and the drives through its window.
import { join } from 'node:path';
import { ensureFont, findBrowser } from '../vscode/browser.mjs';
import { findDesktop, runDesktopSuite } from '../vscode/electron.mjs';
import { runSuite } from '../vscode/exthost.mjs';
import { installServer, serverObstacle } from '../vscode/install.mjs';
import { root, runOrThrow } from '../vscode/shell.mjs';
import { runWebSuite } from '../vscode/webhost.mjs';
import { bundle, bundleForWorker, findTests } from './bundle.mjs';
import { noCounts, sum } from './counts.mjs';
import { runNodeTests } from './node-tests.mjs';

const SUITE = 'test/vscode/suite';
const DRIVES = 'test/vscode/ui';
const WEB = 'test/vscode/web';
const WORKSPACE = join(root, 'test/samples');

/** @typedef {import('../vscode/suite-output.mjs').Counts} Counts */
/** @typedef {{ install: import('../vscode/install.mjs').ServerInstall, browser: import('../vscode/browser.mjs').Browser }} Server */

/**
 * Gets everything a real VS Code needs here. Never rejects: what went wrong is told when the tests would run.
 *
 * @returns {Promise<{ server: Server | Error, told: string[] }>} `told` is what people should know of it.
 */
export async function prepareVscode() {
  /** @type {string[]} */
  const told = [];
  const log = (/** @type {string} */ line) => told.push(line);
  const obstacle = serverObstacle();
  if (obstacle !== undefined) return { server: new Error(obstacle), told };
  try {
    const [install, browser] = await Promise.all([installServer({ log }), findBrowser({ log })]);
    told.push(`VS Code ${install.version}; ${browser.version}, ${browser.origin}.`);
    told.push((await ensureFont({ log })).sentence);
    return { server: { install, browser }, told };
  } catch (error) {
    return { server: error instanceof Error ? error : new Error(String(error)), told };
  }
}

/**
 * @param {Awaited<ReturnType<typeof prepareVscode>> & { folder: string, filter?: string, log: (line: string) => void }} given
 *   `folder` is where bundles go.
 * @returns {Promise<Counts>} What cannot run on this machine counts as skipped and is told in a sentence.
 * @throws {Error} A sentence, when no VS Code at all can run the suite, or there is nothing to run it on.
 */
export async function runVscodeTests({ server, told, folder, filter, log }) {
  for (const line of told) log(line);
  // Only where the server is not made for the machine does the desktop take its place; anything else is an error.
  if (server instanceof Error && serverObstacle() === undefined) throw server;
  const wanted = filter === undefined ? {} : { filter };
  const suite = findTests(SUITE, wanted);
  const drives = findTests(DRIVES, wanted);
  const web = findTests(WEB, wanted);
  if (suite.length + drives.length + web.length === 0) return noCounts();

  const results = [];
  if (web.length > 0) results.push(await runWeb(server, folder, log));
  if (suite.length + drives.length === 0) return sum(results);
  const vsix = await packageExtension(join(folder, 'sampadak.vsix'));
  if (suite.length > 0) {
    const { files, broken } = await bundle([`${SUITE}/index.ts`, ...suite], folder, 'cjs');
    const entry = files.get(`${SUITE}/index.ts`);
    if (entry === undefined || broken.length > 0) {
      throw new Error(broken.map(({ source, why }) => `${source}: ${why}`).join('\n'));
    }
    results.push(...(await runSuites(server, entry, vsix, log)));
  }
  if (drives.length > 0) results.push(await runDrives(server, drives, vsix, folder, log));
  return sum(results);
}

/**
 * @param {Server | Error} server
 * @param {string} suite The bundled entry.
 * @param {string} vsix
 * @param {(line: string) => void} log
 * @returns {Promise<Counts[]>}
 */
async function runSuites(server, suite, vsix, log) {
  const results = [];
  if (!(server instanceof Error)) {
    log('\nThe suite in the extension host of the VS Code server, on the installed package:');
    const picture = join(root, 'out/vscode-suite.png');
    const counts = await runSuite({ ...server, suite, workspace: WORKSPACE, vsix, picture, log });
    if (counts.failed > 0) log(`A picture of the workbench is in ${picture}.`);
    results.push(counts);
  }
  const desktop = await findDesktop({ log });
  if ('sentence' in desktop) {
    const notRun = `Not run: the suite in a desktop VS Code. ${desktop.sentence}`;
    if (server instanceof Error) throw new Error(`${server.message}\n${notRun}`);
    log(`${notRun} The same suite ran in the server’s extension host.`);
    results.push({ ...noCounts(), skipped: 1 });
  } else {
    log('\nThe suite in the desktop VS Code, on the extension under development:');
    results.push(await runDesktopSuite({ desktop, suite, workspace: WORKSPACE, extension: root, log }));
  }
  return results;
}

/**
 * The suite of the web extension, as on vscode.dev: client and server in workers, nothing behind the workbench.
 *
 * @param {Server | Error} server
 * @param {string} folder
 * @param {(line: string) => void} log
 * @returns {Promise<Counts>}
 */
async function runWeb(server, folder, log) {
  if (server instanceof Error) {
    log(`Not run: the suite of the web extension. ${server.message}`);
    return { ...noCounts(), skipped: 1 };
  }
  log('\nThe suite in the web worker extension host, without a server behind it:');
  await runOrThrow(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });
  const suite = await bundleForWorker(`${WEB}/index.ts`, folder);
  return runWebSuite({ ...server, suite, extension: root, picture: join(root, 'out/vscode-web.png'), log });
}

/**
 * @param {Server | Error} server
 * @param {string[]} drives
 * @param {string} vsix
 * @param {string} folder
 * @param {(line: string) => void} log
 * @returns {Promise<Counts>}
 */
async function runDrives(server, drives, vsix, folder, log) {
  if (server instanceof Error) {
    log(`Not run: ${drives.length} files of tests that drive the window. ${server.message}`);
    return { ...noCounts(), skipped: drives.length };
  }
  // Told by name: each drive is a process of its own.
  process.env.SAMPADAK_TEST_VSIX = vsix;
  // One at a time: a workbench, its server and a browser keep two cores busy.
  return runNodeTests(await bundle(drives, folder, 'esm'), { concurrency: 1, log });
}

/**
 * Packages the extension, as it is published.
 *
 * @param {string} target
 * @returns {Promise<string>} `target`.
 */
async function packageExtension(target) {
  await runOrThrow(process.execPath, [join(root, 'scripts/package.mjs'), '--out', target], { cwd: root });
  return target;
}
