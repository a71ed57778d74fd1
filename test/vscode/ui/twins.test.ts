// What stands in two drafts, in a real VS Code: from the finding to the twin, both beside each other, and a line of the desk's that becomes furniture.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
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
import { scratch } from '../../support/cli';
import { draftsEndingWith, LINE } from '../../support/desk-line';
import { openSession } from './session';

const HEADLINE = 'कोसी पर नए पुल के लिए जमीन की नाप शुरू';
const LEAD = 'कोसी नदी पर नए पुल के लिए जमीन की नाप सोमवार को शुरू हुई। पथ निर्माण विभाग ने यह जानकारी दी।';
const BODY = 'विभाग के अनुसार, पुल की लंबाई 900 मीटर होगी और दोनों ओर चार किलोमीटर सड़क बनेगी।';
const TWIN = [HEADLINE, `सुपौल, 3 मई (भाषा) ${LEAD}`, BODY].join('\n\n');

test('a twin is gone to, peeked at, and compared with the draft at hand', async (context) => {
  // its paragraphs stand two lines lower than in the twin
  const drafts = scratch(context, {
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
  // the widget opens with ‘Loading…’, and names the draft when its text is there
  await waitFor(
    () => page.locator('.peekview-widget .peekview-title').innerText(),
    (title) => title.includes('kosi.wire'),
    'the twin’s name over the peek',
  );
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
  const drafts = scratch(context, { ...draftsEndingWith(LINE), 'sampadak.json': '{ "locale": "en" }' });
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
