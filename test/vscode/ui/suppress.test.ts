// A figure that the desk accepts, in a real VS Code: from the menu into the list beside the drafts, and never asked again.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFixMenu, runFix, waitForSquiggles } from '../../../scripts/vscode/findings.mjs';
import {
  focusEditor,
  goToLine,
  openFile,
  press,
  runCommand,
  save,
  screenshot,
  waitForFile,
} from '../../../scripts/vscode/workbench.mjs';
import { scratch } from '../../support/cli';
import { openSession } from './session';

const FIGURE = '25 गांवों में पानी घुस गया और सड़क बह गई।';
const STORY = [
  'सोन का पानी तटबंध के ऊपर पहुंचा',
  'डेहरी, 12 नवंबर (भाषा) सोन नदी का पानी बुधवार को तटबंध के ऊपर पहुंच गया। जल संसाधन विभाग ने यह जानकारी दी।',
  FIGURE,
  'Advertisement',
].join('\n\n');
const ABOVE = 'विभाग ने बताया कि तटबंध पर बालू के बोरे रखे जा रहे हैं।';

test('a figure that is accepted stays accepted after an edit above it and when the draft and the window are opened again', async (context) => {
  const drafts = scratch(context, { 'son.wire': STORY, 'other.wire': 'तटबंधों की जांच कल' });
  const { page, folder } = await openSession(context, drafts, 'son.wire');
  const picture = (name: string) => screenshot(page, join('out', 'drives', `suppress-${name}.png`));
  const lines = (all: readonly { line: number }[]) => [...new Set(all.map(({ line }) => line))].join();

  await waitForSquiggles(page, (all) => lines(all) === '5,7');
  await focusEditor(page);
  await goToLine(page, 5);
  const titles = await openFixMenu(page);
  assert.ok(titles.includes('Accept this figure'), titles.join(' · '));
  await picture('menu');
  await press(page, 'Escape');
  const list = join(folder, 'sampadak-suppressions.json');
  await runFix(page, 'Accept this figure', () => existsSync(list));
  await waitForSquiggles(page, (all) => lines(all) === '7');
  await picture('accepted');

  const kept = JSON.parse(readFileSync(list, 'utf8'));
  assert.deepEqual(Object.keys(kept), ['version', 'suppressions']);
  assert.equal(kept.suppressions.length, 1);
  const { near, ...entry } = kept.suppressions[0];
  assert.deepEqual(entry, { rule: 'unattributed-figure', text: '25', file: 'son.wire' });
  assert.match(near, /^\w+$/);

  await goToLine(page, 5);
  await page.keyboard.insertText(`${ABOVE}\n\n`);
  await waitForSquiggles(page, (all) => lines(all) === '9');
  await save(page);
  const saved = await waitForFile(join(folder, 'son.wire'), (text) => text !== STORY);
  assert.equal(saved, STORY.replace(FIGURE, `${ABOVE}\n\n${FIGURE}`));

  // nothing is left to revert: the name of the other command begins those of many
  await runCommand(page, 'View: Revert and Close Editor');
  await openFile(page, 'other.wire');
  await openFile(page, 'son.wire');
  await press(page, 'Control+Home');
  await waitForSquiggles(page, (all) => lines(all) === '9');
  await picture('opened-again');

  // a new window: a new extension, and a new server, that know nothing but what is on the disk
  await page.reload();
  await page.waitForSelector('.monaco-workbench .editor-instance .view-line');
  await focusEditor(page);
  await press(page, 'Control+Home');
  await waitForSquiggles(page, (all) => lines(all) === '9');
  await picture('window-opened-again');
});
