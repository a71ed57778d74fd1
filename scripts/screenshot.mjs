#!/usr/bin/env node
// Takes the picture of the README in a real VS Code that has the packaged extension installed.
//   node scripts/screenshot.mjs [--vsix FILE] [--out FILE.png]
//
// Without --vsix it is the package that scripts/package.mjs leaves in the project's folder.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFont, findBrowser } from './vscode/browser.mjs';
import { nextProblem, openFixMenu, openProblems, waitForProblems, waitForSquiggles } from './vscode/findings.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root } from './vscode/shell.mjs';
import { focusEditor, goToLine, openWorkbench, press, runCommand, screenshot } from './vscode/workbench.mjs';

const SAMPLES = join(root, 'test', 'samples');
const DRAFT = '01-pasted-page.wire';
/** Fewer would mean that the window was not ready. */
const FINDINGS = 11;
/** Of the draft: the figure without a source, and the first line that is to be seen. */
const FIGURE_LINE = 31;
const TOP_LINE = 11;
/** Wide enough for newsroom lines, and still to be read when a page shows it at two thirds. */
const VIEWPORT = { width: 1280, height: 1010 };

const SETTINGS = {
  'editor.fontSize': 14,
  'editor.lineHeight': 21,
  'editor.occurrencesHighlight': 'off',
  'editor.scrollBeyondLastLine': false,
  // F8 goes on down the draft.
  'problems.sortOrder': 'position',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
};

function packageFile() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `${name}-${version}.vsix`);
}

/**
 * @param {string} vsix
 * @param {string} out
 */
async function takePicture(vsix, out) {
  const log = console.log;
  const [install, browser] = await Promise.all([installServer({ log }), findBrowser({ log })]);
  const font = await ensureFont({ log });
  if (!font.found) throw new Error(font.sentence);
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-picture-'));
  const server = await startServer({ install, vsix, settings: SETTINGS });
  try {
    cpSync(join(SAMPLES, DRAFT), join(folder, DRAFT));
    const { page, close } = await openWorkbench(server, browser, { folder, file: DRAFT, viewport: VIEWPORT });
    try {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await waitForSquiggles(page, (all) => all.some(({ line }) => line === 5));
      await openProblems(page);
      await waitForProblems(page, (count) => count >= FINDINGS);
      await focusEditor(page);
      // To the figure that nobody answers for, with what stands above it in view, and the ways out.
      await goToLine(page, FIGURE_LINE - 1);
      await nextProblem(page);
      await press(page, 'Escape');
      await scrollTo(page, TOP_LINE);
      await openFixMenu(page);
      await screenshot(page, out);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Scrolls so that a line is the first in view, and leaves the caret where it is.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} line From 1; no line above it may be wrapped.
 */
async function scrollTo(page, line) {
  // To the top first: only from there are the rows whole.
  for (let row = 0; row < 100; row++) await press(page, 'Control+ArrowUp');
  for (let row = 1; row < line; row++) await press(page, 'Control+ArrowDown');
}

const { values } = parseArgs({
  options: {
    vsix: { type: 'string', default: packageFile() },
    out: { type: 'string', default: join(root, 'media', 'editor.png') },
  },
});

try {
  const vsix = resolve(values.vsix);
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}. Make it with \`npm run package\`.`);
  const out = resolve(values.out);
  await takePicture(vsix, out);
  console.log(`Written: ${relative(process.cwd(), out)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
