// What stands in two drafts, in a real VS Code: from the finding to the twin, both beside each other, and a line of the desk's that becomes furniture.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openFixMenu, runFix, waitForSquiggles } from '../../../scripts/vscode/findings.mjs';
import {
  caret,
  focusEditor,
  goToLine,
  openFile,
  press,
  runCommand,
  screenshot,
  waitFor,
  waitForFile,
} from '../../../scripts/vscode/workbench.mjs';
import { openSession } from './session';

const HEADLINE = 'कोसी पर नए पुल के लिए जमीन की नाप शुरू';
const LEAD = 'कोसी नदी पर नए पुल के लिए जमीन की नाप सोमवार को शुरू हुई। पथ निर्माण विभाग ने यह जानकारी दी।';
const BODY = 'विभाग के अनुसार, पुल की लंबाई 900 मीटर होगी और दोनों ओर चार किलोमीटर सड़क बनेगी।';
const TWIN = [HEADLINE, `सुपौल, 3 मई (भाषा) ${LEAD}`, BODY].join('\n\n');

/** A line that stands at the end of every draft of the desk. */
const LINE = 'आंचलिक समाचार केंद्र की डाक सेवा से प्राप्त सामग्री';
const PLACES = ['अलवर', 'सीकर', 'दमोह', 'बस्ती', 'पूर्णिया', 'धमतरी', 'चंबा', 'भिवानी', 'गोंडा'];
const WORKS = ['तालाब', 'सड़क', 'पुल', 'नहर', 'मंडी', 'पार्क', 'घाट', 'मैदान', 'बाजार'];

function folderOf(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-twins-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('a twin is gone to, peeked at, and compared with the draft at hand', async (context) => {
  // its paragraphs stand two lines lower than in the twin
  const drafts = folderOf(context, {
    'kosi.wire': TWIN,
    'naya.wire': `\n\n${TWIN}`,
    'sampadak.json': '{ "locale": "en" }',
  });
  const { page } = await openSession(context, drafts, 'naya.wire');
  const picture = (name: string) => screenshot(page, join('out', 'drives', `twins-${name}.png`));
  await runCommand(page, 'Sampadak: Lint Workspace');
  await waitForSquiggles(page, (all) => all.some(({ line }) => line === 3));

  await focusEditor(page);
  await goToLine(page, 3);
  const titles = await openFixMenu(page);
  await picture('menu');
  await press(page, 'Escape');
  const compare = titles.find((title) => title.startsWith('Compare'));
  assert.ok(compare !== undefined, titles.join(' · '));
  const diff = page.locator('.tab.active[data-resource-name="naya.wire"][aria-label*="kosi.wire"]');
  await runFix(page, compare, async () => (await diff.count()) > 0);
  await page.waitForSelector('.monaco-diff-editor .modified .view-line');
  await picture('compared');
  await runCommand(page, 'View: Revert and Close Editor');

  await openFile(page, 'naya.wire');
  await goToLine(page, 3);
  await press(page, 'Control+Shift+F10');
  await page.waitForSelector('.peekview-widget .peekview-title');
  assert.match((await page.locator('.peekview-widget .peekview-title').innerText()) ?? '', /kosi\.wire/);
  await picture('peek');
  await press(page, 'Escape');
  await page.waitForSelector('.peekview-widget', { state: 'detached' });

  await press(page, 'F12');
  await page.waitForSelector('.tab.active[data-resource-name="kosi.wire"]');
  await waitFor(
    () => caret(page),
    ({ line }) => line === 1,
    'the caret on the twin’s headline',
  );
});

test('a line that stands in every draft becomes furniture of the workspace, and one undo takes that back', async (context) => {
  const stories = PLACES.map((place, i) => [
    `${i}.wire`,
    `${place} में ${WORKS[i]} का काम शुरू\n\n${place}, 3 मई (भाषा) ${place} के ${WORKS[i]} पर काम सोमवार से शुरू हुआ। जिला प्रशासन ने यह जानकारी दी।\n\n${LINE}\n`,
  ]);
  const drafts = folderOf(context, { ...Object.fromEntries(stories), 'sampadak.json': '{ "locale": "en" }' });
  const { page, folder } = await openSession(context, drafts, '0.wire');
  const picture = (name: string) => screenshot(page, join('out', 'drives', `furniture-${name}.png`));
  await runCommand(page, 'Sampadak: Lint Workspace');
  await waitForSquiggles(page, (all) => all.some(({ line, severity }) => line === 5 && severity === 'info'));

  await focusEditor(page);
  await goToLine(page, 5);
  const titles = await openFixMenu(page);
  await picture('menu');
  await press(page, 'Escape');
  const add = titles.find((title) => title.startsWith('Add to the furniture of this workspace'));
  assert.ok(add !== undefined, titles.join(' · '));
  const pack = join(folder, 'packs/furniture.yaml');
  await runFix(page, add, () => existsSync(pack));
  await waitForFile(pack, (text) => text.includes(LINE));
  await waitForSquiggles(page, (all) => all.some(({ line, severity }) => line === 5 && severity === 'warning'));
  await picture('added');

  // the pack is what was changed, so it is there that a person takes it back
  await openFile(page, 'furniture.yaml');
  await press(page, 'Control+Z');
  await picture('pack');
  await openFile(page, '0.wire');
  await waitForSquiggles(page, (all) => all.some(({ line, severity }) => line === 5 && severity === 'info'));
  await picture('undone');
  assert.equal(existsSync(pack) && readFileSync(pack, 'utf8').includes(LINE), false);
});
