#!/usr/bin/env node
// Drives a whole workspace in a real VS Code with the packaged extension: composed drafts under `workspace.lint: all`, the
// Problems panel filled, a draft edited and its twin's finding gone, a run cancelled, and what an idle server costs.
//   node scripts/drive-workspace.mjs [--vsix FILE] [--drafts 2000] [--twins 80] [--idle 60] [--out FOLDER]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { composeDesk } from './duplicates/compose.mjs';
import { findBrowser } from './vscode/browser.mjs';
import { openProblems, waitForSquiggles } from './vscode/findings.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root } from './vscode/shell.mjs';
import {
  focusEditor,
  openFile,
  openWorkbench,
  press,
  runCommand,
  screenshot,
  statusEntry,
} from './vscode/workbench.mjs';

const { values } = parseArgs({
  options: {
    vsix: { type: 'string', default: join(root, 'sampadak-0.1.0.vsix') },
    drafts: { type: 'string', default: '2000' },
    twins: { type: 'string', default: '80' },
    idle: { type: 'string', default: '60' },
    out: { type: 'string', default: join(root, 'out/drives') },
  },
});

/** A machine under load takes its time over two thousand drafts. */
const FILLED_MS = 300_000;

const desk = composeDesk({ drafts: Number(values.drafts), twins: Number(values.twins) });
const folder = mkdtempSync(join(tmpdir(), 'sampadak-workspace-'));
for (const { name, text } of desk.drafts) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const pair = desk.pairs.find(({ kind }) => kind === 'exact');
if (pair === undefined) throw new Error('The composed folder has no exact twins.');
const expected = JSON.parse(
  execFileSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'lint', folder, '--format', 'json', '--fail-on', 'never'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    },
  ),
);
const { error, warning, information } = expected.summary;
console.log(
  `The command line finds ${error} errors, ${warning} warnings, ${information} notes in ${expected.summary.files} drafts.`,
);

const [install, browser] = await Promise.all([installServer({ log: console.log }), findBrowser({ log: console.log })]);
const server = await startServer({
  install,
  vsix: resolve(values.vsix),
  settings: { 'sampadak.workspace.lint': 'all', 'problems.sortOrder': 'name' },
});
try {
  const { page, close } = await openWorkbench(server, browser, { folder, file: pair.b });
  try {
    await openProblems(page);
    const wanted = error + warning + information;
    const begun = performance.now();
    await until(
      async () => (await problems()) >= wanted,
      async () => `The Problems panel holds ${await problems()} problems and never held the ${wanted} expected.`,
    );
    console.log(`Problems panel filled: ${await problems()} of ${wanted} after ${seconds(begun)} s.`);
    await picture('filled');

    await waitForSquiggles(page, (all) => all.some(({ line }) => line === 1));
    await picture('twin');
    await openFile(page, pair.a);
    await focusEditor(page);
    await press(page, 'Control+A', 'Delete');
    await page.keyboard.type('रद्द');
    const edited = performance.now();
    await openFile(page, pair.b);
    await waitForSquiggles(page, (all) => !all.some(({ line }) => line === 1));
    console.log(`The twin's finding is gone ${seconds(edited)} s after the edit.`);
    await picture('twin-gone');
    await openFile(page, pair.a);
    await focusEditor(page);
    await press(page, 'Control+Z', 'Control+Z');
    await openFile(page, pair.b);
    await waitForSquiggles(page, (all) => all.some(({ line }) => line === 1));
    console.log('It is back when the edit is undone.');

    await runCommand(page, 'Sampadak: Lint Workspace');
    // progress that can be cancelled is a notification; quiet ones wait behind the bell
    await runCommand(page, 'Notifications: Show Notifications');
    const cancel = page.locator('.notification-list-item').getByRole('button', { name: 'Cancel' }).first();
    await cancel.waitFor();
    await picture('running');
    const pressed = performance.now();
    await cancel.click();
    await page.locator('.notification-list-item-message', { hasText: 'Cancelled' }).first().waitFor();
    console.log(`Cancelled: told ${Math.round(performance.now() - pressed)} ms after the press.`);
    await picture('cancelled');

    const pid = languageServer();
    if (pid === undefined) throw new Error('The language server is not among the processes of this machine.');
    await sleep(5000);
    const [before, at] = [ticks(pid), performance.now()];
    await sleep(Number(values.idle) * 1000);
    const share = (ticks(pid) - before) / 100 / ((performance.now() - at) / 1000);
    console.log(`Idle for ${values.idle} s: ${(share * 100).toFixed(2)} % of one core, ${memory(pid)} MB resident.`);
  } finally {
    await picture('last').catch(() => {});
    await close();
  }

  async function problems() {
    return [...(await statusEntry(page, 'status.problems')).matchAll(/[\d,]+/g)]
      .map(([number]) => Number(number.replaceAll(',', '')))
      .reduce((a, b) => a + b, 0);
  }

  /** @param {string} name */
  async function picture(name) {
    await screenshot(page, join(values.out, `workspace-${name}.png`));
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} since */
function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/**
 * @param {() => Promise<boolean>} true_
 * @param {() => Promise<string>} otherwise What to say when it never becomes true.
 */
async function until(true_, otherwise) {
  const end = performance.now() + FILLED_MS;
  while (!(await true_())) {
    if (performance.now() > end) throw new Error(await otherwise());
    await sleep(250);
  }
}

/** The process that runs the packaged server, by what the system says of its command line. */
function languageServer() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      try {
        return /sampadak\.sampadak[^\0]*dist\/server\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      } catch {
        return false;
      }
    });
}

/** @param {string} pid @returns {number} Hundredths of a second that a process has had. */
function ticks(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** @param {string} pid */
function memory(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}
