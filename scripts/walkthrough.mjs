#!/usr/bin/env node
// Takes the pictures of the first steps in a real VS Code that has the packaged extension installed.
//   node scripts/walkthrough.mjs [--vsix FILE] [--out FOLDER]
//
// Without --vsix it is the package that scripts/package.mjs leaves in the project's folder. The pictures are WebP: the
// package carries them.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFont, findBrowser } from './vscode/browser.mjs';
import { openProblems, waitForProblems, waitForSquiggles } from './vscode/findings.mjs';
import { installServer } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';
import { root } from './vscode/shell.mjs';
import { openWorkbench, press, runCommand } from './vscode/workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SAMPLES = join(root, 'test', 'samples');
const DRAFTS = ['02-clean-ians.wire', '07-broken-dateline.wire', '08-flood.wire', '10-market.wire'];
/** As wide as a walkthrough shows a picture, so that nothing is scaled. */
const VIEWPORT = { width: 640, height: 480 };
/** Of WebP, from 0 to 1: five pictures are to weigh less than 40 kB. */
const QUALITY = 0.4;

const EDITOR_PART = '.part.editor';
const PANEL = '.part.panel';

const SETTINGS = {
  'editor.fontSize': 12,
  'editor.lineHeight': 19,
  'editor.folding': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
};

/**
 * @param {Page} page
 * @param {string} part Selector of what is to be seen.
 * @returns {Promise<Buffer>} A picture of it, as WebP.
 */
async function picture(page, part) {
  const png = await page.locator(part).first().screenshot({ type: 'png' });
  const painter = await page.context().newPage();
  try {
    const code = `(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', ${QUALITY}).split(',')[1];
    })()`;
    return Buffer.from(/** @type {string} */ (await painter.evaluate(code)), 'base64');
  } finally {
    await painter.close();
  }
}

/**
 * Goes the first steps and takes a picture of each.
 *
 * @param {Page} page
 * @param {(name: string, part: string) => Promise<void>} take
 */
async function firstSteps(page, take) {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Sampadak: Open the Sample Story');
  const marks = await waitForSquiggles(page, (all) => all.some(({ line }) => line === 5));
  await openProblems(page);
  await waitForProblems(page, (count) => count >= 6);
  await take('open', EDITOR_PART);
  await runCommand(page, 'Sampadak: Clean This Draft');
  await waitForSquiggles(page, (all) => all.length < marks.length);
  await waitForProblems(page, (count) => count === 2);
  await take('fix', EDITOR_PART);
  await runCommand(page, 'Sampadak: Show Figure Sheet');
  await page.waitForSelector('.pane-body .monaco-list-row[aria-label*="9,000"]');
  await take('figures', PANEL);
  await runCommand(page, 'Sampadak: Lint Workspace');
  await page.locator('.notification-list-item-message', { hasText: 'drafts linted' }).waitFor();
  await runCommand(page, 'Notifications: Clear All Notifications');
  await openProblems(page);
  await waitForProblems(page, (count) => count > 6);
  await take('folder', PANEL);
  await runCommand(page, 'Sampadak: Choose Preset');
  await page.waitForSelector(
    '.quick-input-list .monaco-list-row[aria-label*="Bhasha"], .quick-input-list .monaco-list-row',
  );
  await take('house', '.quick-input-widget');
  await press(page, 'Escape');
}

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values } = parseArgs({
  options: {
    vsix: { type: 'string', default: join(root, `${name}-${version}.vsix`) },
    out: { type: 'string', default: join(root, 'media') },
  },
});

try {
  const vsix = resolve(values.vsix);
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}. Make it with \`npm run package\`.`);
  const log = console.log;
  const [install, browser] = await Promise.all([installServer({ log }), findBrowser({ log })]);
  const font = await ensureFont({ log });
  if (!font.found) throw new Error(font.sentence);
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-steps-'));
  const server = await startServer({ install, vsix, settings: SETTINGS });
  try {
    for (const draft of DRAFTS) cpSync(join(SAMPLES, draft), join(folder, draft));
    const file = /** @type {string} */ (DRAFTS[0]);
    const { page, close } = await openWorkbench(server, browser, { folder, file, viewport: VIEWPORT });
    try {
      await firstSteps(page, async (step, part) => {
        const target = join(values.out, `walkthrough-${step}.webp`);
        const bytes = await picture(page, part);
        writeFileSync(target, bytes);
        console.log(`Written: ${relative(process.cwd(), target)}, ${bytes.length} bytes`);
      });
    } catch (error) {
      await page.screenshot({ path: join(root, 'out', 'walkthrough-failed.png') });
      throw error;
    } finally {
      await close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
