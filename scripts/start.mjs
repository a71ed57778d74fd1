#!/usr/bin/env node
// Builds Sampadak, lints the sample drafts in the terminal and opens them in VS Code: the desktop one when `code` is on
// the path, else the one in the browser, until Ctrl+C. Without a terminal it stops after the lint.
//   node scripts/start.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installServer, serverObstacle } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root, run, runOrThrow } from './vscode/shell.mjs';

const samples = 'test/samples';
/** What is opened is a copy: whoever tries the fixes does not change the project. */
const desk = join(root, 'out', 'samples');
const first = '01-pasted-page.wire';

/** @param {string} line */
const log = (line) => console.log(line);

/**
 * Runs a program of the project on this terminal.
 *
 * @param {string[]} args
 * @returns {number} Its exit code.
 */
function node(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error !== undefined) throw error;
  return status ?? 1;
}

/**
 * Opens the samples in the desktop VS Code.
 *
 * @returns {Promise<boolean>} False when there is none, or it would not open.
 */
async function openDesktop() {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, desk, join(desk, first)];
  // Windows starts a script through a shell only.
  const { code, stderr } =
    process.platform === 'win32' ? await run('cmd', ['/c', command, ...args]) : await run(command, args);
  if (code === null || (code !== 0 && /not (?:found|recognized)/.test(stderr))) return false;
  if (code !== 0) log(`The desktop VS Code did not open: ${stderr.trim() || `\`code\` ended with ${code}`}`);
  else log('The samples are open in VS Code, with Sampadak loaded from this folder.');
  return code === 0;
}

/** Opens the samples in the VS Code of the browser, with the packaged extension, until the process is told to end. */
async function openBrowser() {
  const obstacle = serverObstacle();
  if (obstacle !== undefined) {
    log(
      'The VS Code for the browser is built for Linux on x64 only. Put the desktop one’s command `code` on the path (in ' +
        'VS Code: “Shell Command: Install ‘code’ command in PATH”) and start again.',
    );
    return;
  }
  log('No desktop VS Code: the one for the browser is used.');
  const vsix = join(root, 'out', 'sampadak.vsix');
  const [install] = await Promise.all([
    installServer({ log }),
    runOrThrow(process.execPath, [join(root, 'scripts/package.mjs'), '--out', vsix], { cwd: root }),
  ]);
  const server = await startServer({ install, vsix });
  const ended = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  log(`\nOpen ${server.address(desk, [['openFile', server.uri(join(desk, first))]])}`);
  log('Ctrl+C ends it.');
  await ended;
  await server.stop();
}

try {
  if (node([join(root, 'scripts/build.mjs')]) !== 0) process.exit(1);
  // findings are what the samples are for; 2 means that the lint itself did not work
  if (node([join(root, 'dist/cli.js'), 'lint', samples]) > 1) process.exit(1);
  if (process.stdout.isTTY) {
    rmSync(desk, { recursive: true, force: true });
    cpSync(join(root, samples), desk, { recursive: true, filter: (path) => !path.endsWith('README.md') });
    if (!(await openDesktop())) await openBrowser();
  } else log('There is no terminal here, so no VS Code is opened.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
