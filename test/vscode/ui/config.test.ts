import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForSquiggles } from '../../../scripts/vscode/findings.mjs';
import { goToLine, openFile, press, save } from '../../../scripts/vscode/workbench.mjs';
import { NO_DATELINE } from '../../lsp/copy';
import { scratch } from '../../support/cli';
import { openSession } from './session';

const CONFIG = ['{', '  "rules": {', '    "missing-dateline": "off"', '  }', '}', ''].join('\n');
const KEY_LINE = 3;
/** From the end of the line to the end of the key: past the value, the space, the colon and the key’s own quote. */
const TO_KEY = Array.from({ length: '"": "off"'.length - 1 }, () => 'ArrowLeft');

test('a typo in sampadak.json is underlined in it and changes the drafts when saved, and mending it mends them', async (context) => {
  const drafts = scratch(context, { 'a.wire': NO_DATELINE, 'sampadak.json': CONFIG });
  const { page, read } = await openSession(context, drafts, 'a.wire');

  await openFile(page, 'sampadak.json');
  await goToLine(page, KEY_LINE);
  await press(page, 'End', ...TO_KEY, 'Backspace', 'Escape');
  const wrong = await waitForSquiggles(page, (all) => all.some(({ severity }) => severity === 'error'));
  assert.ok(wrong.every(({ line }) => line === KEY_LINE));
  await save(page);
  assert.match(read('sampadak.json'), /"missing-datelin":/);

  await openFile(page, 'a.wire');
  assert.equal((await waitForSquiggles(page, (all) => all.length > 0)).length, 1, 'the rule is on again');

  await openFile(page, 'sampadak.json');
  await goToLine(page, KEY_LINE);
  await press(page, 'End', ...TO_KEY, 'e', 'Escape');
  await waitForSquiggles(page, (all) => all.length === 0);
  await save(page);
  assert.equal(read('sampadak.json'), CONFIG);

  await openFile(page, 'a.wire');
  assert.deepEqual(await waitForSquiggles(page, (all) => all.length === 0), []);
});
