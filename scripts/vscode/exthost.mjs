#!/usr/bin/env node
// Runs a suite inside the Node extension host of a real VS Code, with a real workbench in a browser around it.
//   node scripts/vscode/exthost.mjs SUITE.js WORKSPACE [--extension FOLDER | --vsix FILE]
//
// SUITE.js exports `run(): Promise<void>`, the entry @vscode/test-electron takes too.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { installServer } from './install.mjs';
import { listenToSuite, openPage, screenshot } from './page.mjs';
import { startServer } from './server.mjs';
import { isMain, root, within } from './shell.mjs';
import { settle, suiteOutput } from './suite-output.mjs';

/** Carries a suite where the extension itself is installed, not under development. */
const HARNESS = join(root, 'test/vscode/harness');

/** How long the extension host may take to leave after the suite; deactivation and coverage need some of it. */
const LEAVE_MS = 10_000;

/**
 * @typedef {object} SuiteOptions
 * @property {import('./install.mjs').ServerInstall} install
 * @property {import('./browser.mjs').Browser} browser
 * @property {string} suite The bundled suite, absolute.
 * @property {string} workspace The folder it opens; the suite works on a copy.
 * @property {string} [extension] The extension under development, absolute.
 * @property {string} [vsix] A packaged extension, tested as a user gets it. One of the two is given.
 * @property {Record<string, unknown>} [settings] User settings, over the quiet ones.
 * @property {number} [limitMs] The longest the suite may take.
 * @property {string} [picture] Where a picture of the workbench goes when the suite fails or never ends.
 * @property {(line: string) => void} [log] Gets the suite's lines.
 */

/**
 * @param {SuiteOptions} options
 * @returns {Promise<import('./suite-output.mjs').Counts>}
 * @throws {Error} A sentence, when there is no result to count: the suite did not start, did not end or ran nothing.
 */
export async function runSuite(options) {
  const { suite, limitMs = 180_000, log = console.log } = options;
  const carrier = options.vsix === undefined ? options.extension : HARNESS;
  if (carrier === undefined) throw new Error('A suite needs an extension folder or a packaged extension to run on.');
  const output = suiteOutput(log);
  /** @type {(() => void | Promise<void>)[]} What is open, to be closed in the opposite order. */
  const closing = [];
  try {
    const drafts = mkdtempSync(join(tmpdir(), 'sampadak-drafts-'));
    closing.push(() => rmSync(drafts, { recursive: true, force: true }));
    cpSync(options.workspace, drafts, { recursive: true });
    const server = await startServer({
      install: options.install,
      testDriver: true,
      ...(options.vsix !== undefined && { vsix: options.vsix }),
      ...(options.settings && { settings: options.settings }),
    });
    closing.push(server.stop);
    const { page, errors, close } = await openPage(options.browser, server.authority);
    closing.push(close);
    const keepPicture = async () => options.picture && screenshot(page, options.picture).catch(() => {});
    try {
      const { ended } = await listenToSuite(page, output.take);
      await page.goto(
        server.address(drafts, [
          ['extensionDevelopmentPath', server.uri(carrier)],
          ['extensionTestsPath', server.uri(suite)],
        ]),
      );
      const code = await within(ended, limitMs, `The suite ${suite} did not end within ${limitMs / 1000} s.`);
      if (code !== 0) await keepPicture();
      await within(server.extensionHostLeft(), LEAVE_MS, '').catch(() => {});
      return settle(code, output.counts());
    } catch (error) {
      await keepPicture();
      for (const message of errors) log(`The page threw: ${message}`);
      throw error;
    }
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

if (isMain(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { extension: { type: 'string' }, vsix: { type: 'string' } },
  });
  const [suite, workspace] = positionals;
  try {
    if (suite === undefined || workspace === undefined) {
      throw new Error('Usage: node scripts/vscode/exthost.mjs SUITE.js WORKSPACE [--extension FOLDER | --vsix FILE]');
    }
    const counts = await runSuite({
      install: await installServer({ log: console.error }),
      browser: await findBrowser({ log: console.error }),
      suite: resolve(suite),
      workspace: resolve(workspace),
      ...(values.vsix === undefined
        ? { extension: resolve(values.extension ?? root) }
        : { vsix: resolve(values.vsix) }),
    });
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.exitCode = counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
