#!/usr/bin/env node
// Runs a suite in the desktop VS Code, through @vscode/test-electron, where one can be had.
//   node scripts/vscode/electron.mjs SUITE.js WORKSPACE [EXTENSION]
//
// SAMPADAK_VSCODE_EXECUTABLE names a desktop VS Code; without it the current one is downloaded into the cache.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { QUIET_SETTINGS } from './settings.mjs';
import { cacheDir, isMain, root, run, within } from './shell.mjs';
import { settle, suiteOutput } from './suite-output.mjs';

const DOWNLOAD_MS = 180_000;
const IDLE_MS = 15_000;
const LIMIT_MS = 180_000;

/** @typedef {{ executable: string, wrapper: string[] } | { sentence: string }} Desktop */

/**
 * Finds a desktop VS Code, or downloads one.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<Desktop>} What to start it with, or a sentence that says why there is none.
 */
export async function findDesktop({ log = () => {} } = {}) {
  const wrapper = await displayWrapper();
  if (wrapper === undefined) {
    return { sentence: 'There is no display for a desktop VS Code here, and no xvfb-run to make one.' };
  }
  const named = process.env.SAMPADAK_VSCODE_EXECUTABLE;
  if (named) return { executable: named, wrapper };
  try {
    const download = downloadAndUnzipVSCode({
      cachePath: cacheDir,
      timeout: IDLE_MS,
      reporter: { report: () => {}, error: (error) => log(String(error)) },
    });
    const late = `the download took longer than ${DOWNLOAD_MS / 1000} s`;
    return { executable: await within(download, DOWNLOAD_MS, late), wrapper };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      sentence: `No desktop VS Code could be downloaded (${why}); SAMPADAK_VSCODE_EXECUTABLE can name one.`,
    };
  }
}

/**
 * @returns {Promise<string[] | undefined>} What has to stand before the command for it to have a display.
 */
async function displayWrapper() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  return (await run('xvfb-run', ['--help'])).code === 0 ? ['xvfb-run', '-a'] : undefined;
}

/**
 * @param {{ desktop: { executable: string, wrapper: string[] }, suite: string, workspace: string, extension: string,
 *   log?: (line: string) => void }} options Paths are absolute; the suite works on a copy of the workspace.
 * @returns {Promise<import('./suite-output.mjs').Counts>}
 * @throws {Error} A sentence, when there is no result to count.
 */
export async function runDesktopSuite({ desktop, suite, workspace, extension, log = console.log }) {
  // Short: the socket VS Code makes in it has a path of at most 103 bytes on some systems.
  const folder = mkdtempSync(join(tmpdir(), 'smp-'));
  try {
    cpSync(workspace, join(folder, 'ws'), { recursive: true });
    mkdirSync(join(folder, 'user', 'User'), { recursive: true });
    writeFileSync(join(folder, 'user', 'User', 'settings.json'), JSON.stringify(QUIET_SETTINGS, null, 2));
    const output = suiteOutput(log);
    const command = [
      ...desktop.wrapper,
      process.execPath,
      join(root, 'scripts/vscode/electron.mjs'),
      '--inside',
      JSON.stringify({ executable: desktop.executable, suite, extension, folder }),
    ];
    return settle(await readLines(command, output.take), output.counts());
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/**
 * Runs a command and reads it line by line; after the limit it is ended with all it started.
 *
 * @param {string[]} command
 * @param {(line: string) => void} take
 * @returns {Promise<number>} Its exit code.
 */
async function readLines([program = '', ...args], take) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: process.platform !== 'win32' });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    const parts = (rest + part).split(/\r?\n/);
    rest = parts.pop() ?? '';
    for (const line of parts) take(line);
  });
  /** @type {Promise<number>} */
  const ended = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
  try {
    return await within(ended, LIMIT_MS, `The suite did not end in the desktop VS Code within ${LIMIT_MS / 1000} s.`);
  } catch (error) {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    throw error;
  }
}

/**
 * What runs in a process of its own: runTests() writes the suite's lines to the process it is called in.
 *
 * @param {{ executable: string, suite: string, extension: string, folder: string }} told
 */
async function inside({ executable, suite, extension, folder }) {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [
      join(folder, 'ws'),
      '--disable-extensions',
      `--user-data-dir=${join(folder, 'user')}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
    ],
  });
}

if (isMain(import.meta.url)) {
  const [first, second, third] = process.argv.slice(2);
  try {
    if (first === '--inside' && second !== undefined) await inside(JSON.parse(second));
    else if (first === undefined || second === undefined) {
      throw new Error('Usage: node scripts/vscode/electron.mjs SUITE.js WORKSPACE [EXTENSION]');
    } else {
      const desktop = await findDesktop({ log: console.error });
      if ('sentence' in desktop) throw new Error(desktop.sentence);
      const counts = await runDesktopSuite({
        desktop,
        suite: resolve(first),
        workspace: resolve(second),
        extension: resolve(third ?? root),
      });
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
      process.exitCode = counts.failed === 0 ? 0 : 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
