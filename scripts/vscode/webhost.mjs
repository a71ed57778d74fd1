#!/usr/bin/env node
// Runs a suite in the web worker extension host of a workbench that has no server behind it, as on vscode.dev.
//   node scripts/vscode/webhost.mjs SUITE.js [EXTENSION]
import { resolve } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installServer } from './install.mjs';
import { listenToSuite, openPage, screenshot } from './page.mjs';
import { isMain, root, within } from './shell.mjs';
import { settle, suiteOutput } from './suite-output.mjs';
import { serveWorkbench } from './web-server.mjs';

/**
 * @param {{ install: import('./install.mjs').ServerInstall, browser: import('./browser.mjs').Browser, suite: string,
 *   extension: string, folder?: string, limitMs?: number, picture?: string, log?: (line: string) => void }} options
 *   `extension` is a folder with a `browser` entry, `suite` a bundle anywhere that exports `run()`; both absolute.
 *   `folder` names the workspace folder, which is in memory (`tmp:/NAME`) and empty.
 * @returns {Promise<import('./suite-output.mjs').Counts>}
 * @throws {Error} A sentence, when there is no result to count.
 */
export async function runWebSuite(options) {
  const { install, suite, limitMs = 120_000, log = console.log } = options;
  const host = await serveWorkbench(install.vscode, { ...options, folder: options.folder ?? 'drafts' });
  const { page, errors, close } = await openPage(options.browser, host.authority);
  const output = suiteOutput(log);
  try {
    const { ended } = await listenToSuite(page, output.take);
    await page.goto(`http://${host.authority}/`);
    const code = await within(ended, limitMs, `The suite ${suite} did not end within ${limitMs / 1000} s.`);
    return settle(code, output.counts());
  } catch (error) {
    if (options.picture) await screenshot(page, options.picture).catch(() => {});
    for (const message of errors) log(`The page threw: ${message}`);
    throw error;
  } finally {
    await close();
    host.stop();
  }
}

if (isMain(import.meta.url)) {
  const [suite, extension] = process.argv.slice(2);
  try {
    if (suite === undefined) throw new Error('Usage: node scripts/vscode/webhost.mjs SUITE.js [EXTENSION]');
    const counts = await runWebSuite({
      install: await installServer({ log: console.error }),
      browser: await findBrowser({ log: console.error }),
      suite: resolve(suite),
      extension: resolve(extension ?? root),
    });
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.exitCode = counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
