import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { waitForSquiggles } from '../../../scripts/vscode/findings.mjs';
import { caret, focusEditor, goToLine, press, runCommand, waitFor } from '../../../scripts/vscode/workbench.mjs';
import { openSession } from './session';

/** What a screen reader says of the rows of the sheet, from the top. */
async function rows(page: Page): Promise<string[]> {
  const all = page.locator('.part.panel .pane-body .monaco-list-row');
  const labels = await all.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.split(',').slice(0, 2).join(',').trim());
}

test('the figure sheet lists who answers for what, follows the typing, and leads there by keys alone', async (context) => {
  const { page } = await openSession(context, 'test/samples', '08-flood.wire');
  await waitForSquiggles(page, (all) => all.length > 0);
  await runCommand(page, 'Sampadak: Show Figure Sheet');
  const before = await waitFor(
    () => rows(page),
    (all) => all.some((row) => row.startsWith('25, No source')),
    'the sheet',
  );
  assert.ok(
    before.some((row) => /^No source/.test(row)),
    before.join('\n'),
  );

  // the first row is the group without a source, the second its first figure
  await page.waitForSelector('.part.panel .pane-body .monaco-list-row.focused');
  await press(page, 'Home', 'ArrowDown', 'Enter');
  await waitFor(
    () => caret(page),
    ({ line }) => line === 5,
    'the caret at the figure',
  );

  await focusEditor(page);
  await goToLine(page, 4);
  await page.keyboard.type('शहर में 777 मकान गिरे। यह');
  await waitFor(
    () => rows(page),
    (all) => all.some((row) => row.startsWith('777, No source')),
    'the new figure',
  );

  // from a carried figure to the words that carry it
  await goToLine(page, 7);
  await page.keyboard.press('Home');
  await runCommand(page, 'Sampadak: Tell What Was Found in This Draft');
  const said = await page.locator('.notification-list-item-message').first().innerText();
  assert.match(said, /^Found: .*Figures sourced: \d+ of \d+\.$/);
});
