#!/usr/bin/env node
// Builds Sampadak, lints the sample drafts in the terminal, and opens them in VS Code: the desktop one if `code` is
// there, else the browser one at an address that it prints. Without a terminal it stops after the lint.
//   node scripts/start.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installServer, serverObstacle } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root, run } from './vscode/shell.mjs';

const SAMPLES = join(root, 'test', 'samples');

/**
 * Runs a script of the project, its output in this terminal.
 *
 * @param {string[]} args
 * @returns {number} Its exit code.
 */
function node(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

/** A copy of the drafts to play with: mending one leaves the project's own as it is. */
function copyOfDrafts() {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-drafts-'));
  for (const name of readdirSync(SAMPLES)) {
    if (name !== 'README.md') cpSync(join(SAMPLES, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** @returns {Promise<boolean>} True when a desktop VS Code has taken the drafts. */
async function openOnDesktop() {
  const found = await run('code', ['--version']).catch(() => undefined);
  if (found?.code !== 0) return false;
  const folder = copyOfDrafts();
  console.log(`Opening ${folder} in VS Code, with Sampadak as an extension under development.`);
  return (await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder])).code === 0;
}

function packagedExtension() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (node(join(root, 'scripts', 'package.mjs')) !== 0) throw new Error('The extension could not be packaged.');
  return join(root, `${name}-${version}.vsix`);
}

async function openInBrowser() {
  const obstacle = serverObstacle();
  if (obstacle !== undefined) {
    console.log(`${obstacle} Install VS Code with its \`code\` command and run \`npm start\` again.`);
    return;
  }
  const install = await installServer({ log: console.log });
  const folder = copyOfDrafts();
  const server = await startServer({ install, vsix: packagedExtension() });
  console.log(`\nThe drafts are open in VS Code at\n\n  ${server.address(folder)}\n\nCtrl+C ends it.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function start() {
  if (node(join(root, 'scripts', 'build.mjs')) !== 0) throw new Error('The build failed; what it said stands above.');
  console.log('The sample drafts, linted:\n');
  const code = node(join(root, 'dist', 'cli.js'), 'lint', SAMPLES);
  // findings are what the samples are for; only a run that failed is an error
  if (code === 2) throw new Error('The lint failed; what it said stands above.');
  if (!process.stdout.isTTY || !process.stdin.isTTY) {
    console.log('\nOn a terminal, `npm start` now opens these drafts in VS Code.');
    return;
  }
  if (!(await openOnDesktop())) await openInBrowser();
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
