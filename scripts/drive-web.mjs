#!/usr/bin/env node
// Drives the web build as a person on vscode.dev does: no server and no disk behind the window, client and server in workers, the
// folder in memory. Leaves a picture of each state in out/drives/web.
//   node scripts/drive-web.mjs [--extension FOLDER] [--out FOLDER]
// Without --extension, the folder of an unpacked package, it is the extension under development: build it first.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sheetLabels } from './drive-editor/look.mjs';
import { ensureFont, findBrowser } from './vscode/browser.mjs';
import {
  chooseFix,
  nextProblem,
  openFixMenu,
  openProblems,
  problemRows,
  waitForProblems,
  waitForSquiggles,
} from './vscode/findings.mjs';
import { installServer } from './vscode/install.mjs';
import { openPage, screenshot } from './vscode/page.mjs';
import { root } from './vscode/shell.mjs';
import { EDITOR, waitFor } from './vscode/states.mjs';
import { serveWorkbench } from './vscode/web-server.mjs';
import { caret, copyFromPage, focusEditor, goToLine, press, runCommand } from './vscode/workbench.mjs';

/** The first start of a workbench takes longer than any state after it. */
const START_MS = 90_000;

const HEADLINE = 'कोसी बराज के चार फाटक बदले जाएंगे, नहरों में पानी 15 दिन बंद रहेगा';
/** What the page of a story holds, as a browser copies it. */
const PAGE = `<h1>${HEADLINE}</h1><p>Advertisement</p><h2>${HEADLINE}</h2>
<p>सुपौल, 12 नवंबर (भाषा) कोसी बराज के चार पुराने फाटक इस महीने बदले जाएंगे। जल संसाधन विभाग के कार्यपालक अभियंता ने बुधवार को बताया कि काम पर 38 करोड़ रुपये खर्च होंगे।</p>
<p>नहरों में पानी 15 दिन बंद रहेगा।</p>
<p>यह भी पढ़ें: रबी की बुवाई शुरू, खाद की दुकानों पर भीड़</p>
<p>इलाके के 42 पंचायतों में करीब 60,000 किसान इन नहरों से खेत सींचते हैं।</p>`;

const samples = Object.fromEntries(
  readdirSync(join(root, 'test/samples'))
    .filter((name) => /^(?:02|07|08|10)-/.test(name))
    .map((name) => [name, readFileSync(join(root, 'test/samples', name), 'utf8')]),
);
const files = {
  ...samples,
  'aaj.wire': 'Advertisement\n',
  'sampadak.json': '{ "rules": { "long-sentence": "off" } }\n',
  '.sampadakignore': 'purana/\n',
  'purana/kal.wire': samples['08-flood.wire'] ?? '',
};

/** Opens a file from the Explorer: Quick Open finds nothing where no search stands behind the folder. */
async function open(/** @type {string} */ name) {
  const parts = name.split('/');
  for (const part of parts) {
    const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^=${JSON.stringify(part)}]`).first();
    if (part === parts.at(-1)) await row.dblclick();
    else await row.click();
  }
  await page.waitForSelector(`.tab.active[data-resource-name=${JSON.stringify(parts.at(-1))}]`);
  await page.waitForSelector(`${EDITOR} .view-line`);
  await focusEditor(page);
}

/**
 * What was told, from the list of notifications: a toast may never come where others stand.
 *
 * @param {string} words
 * @param {() => Promise<void>} [seen] Called while the list is open.
 */
async function notified(words, seen) {
  await runCommand(page, 'Notifications: Show Notifications');
  const told = page.locator('.notifications-center .notification-list-item-message', { hasText: words }).first();
  await told.waitFor();
  await seen?.();
  const text = await told.innerText();
  await runCommand(page, 'Notifications: Hide Notifications');
  return text;
}

const { values } = parseArgs({
  options: {
    extension: { type: 'string', default: root },
    out: { type: 'string', default: join(root, 'out/drives/web') },
  },
});
const log = console.log;
const [install, browser] = await Promise.all([installServer({ log }), findBrowser({ log })]);
log((await ensureFont({ log })).sentence);

const host = await serveWorkbench(install.vscode, { extension: resolve(values.extension), folder: 'drafts', files });
const { page, errors, close } = await openPage(browser, host.authority, { width: 1280, height: 900 });
const picture = (/** @type {string} */ state) => screenshot(page, join(values.out, `${state}.png`));
try {
  page.setDefaultTimeout(30_000);
  await page.goto(`http://${host.authority}/`);
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: START_MS });
  await page.waitForSelector('.explorer-folders-view .monaco-list-row[aria-label^="aaj.wire"]', { timeout: START_MS });
  await open('aaj.wire');
  await waitForSquiggles(page, (all) => all.length > 0);

  await copyFromPage(page, PAGE);
  await focusEditor(page);
  await press(page, 'Control+A', 'Control+V');
  const marks = await waitForSquiggles(page, (all) => all.length > 3);
  log(`pasted: ${marks.map(({ severity, line }) => `${line} ${severity}`).join(' · ')}`);
  await picture('pasted');

  await runCommand(page, 'Sampadak: Clean This Draft');
  log(`clean: ${await notified('problems fixed')}`);
  await focusEditor(page);
  await waitForSquiggles(page, (all) => all.length > 0 && all.length < marks.length);
  await goToLine(page, 1);
  log(`F8: ${await nextProblem(page)}`);
  await press(page, 'Escape');
  const fixes = await openFixMenu(page);
  log(`fixes: ${fixes.join(' · ')}`);
  await picture('fixes');
  await chooseFix(page, fixes[0] ?? '');
  const left = await waitForSquiggles(page, (all) => all.length < marks.length - 3);
  log(`after the first fix: ${left.map(({ severity, line }) => `${line} ${severity}`).join(' · ')}`);
  await picture('fixed');

  await open('08-flood.wire');
  await waitForSquiggles(page, (all) => all.length > 0);
  await runCommand(page, 'Sampadak: Show Figure Sheet');
  const rows = await waitFor(
    () => sheetLabels(page),
    (all) => all.length > 3,
    'the sheet',
  );
  log(`sheet: ${rows.slice(0, 3).join(' / ')}`);
  await page.waitForSelector('.part.panel .pane-body .monaco-list-row.focused');
  await press(page, 'Home', 'ArrowDown', 'Enter');
  await page.waitForSelector(`${EDITOR}.focused`);
  log(`Enter in the sheet leads to ${JSON.stringify(await caret(page))}`);
  await picture('sheet');

  await open('purana/kal.wire');
  await runCommand(page, 'Sampadak: Lint Workspace');
  await waitForProblems(page, (count) => count > 4);
  log(`workspace: ${await notified('drafts linted', () => picture('told'))}`);
  await openProblems(page);
  await waitForProblems(page, (count) => count > 4);
  const problems = await problemRows(page);
  log(`problems: ${problems.filter((row) => row.includes('.wire')).join(' / ')}`);
  if (problems.some((row) => row.includes('kal.wire'))) throw new Error('A draft that is ignored was linted.');
  await picture('workspace');
  for (const message of errors) log(`The page threw: ${message}`);
} catch (error) {
  await picture('failed');
  log(`FAILED ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await close();
  host.stop();
}
