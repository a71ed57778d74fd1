import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  chooseFix,
  nextProblem,
  openFixMenu,
  openProblems,
  problemRows,
  waitForSquiggles,
} from '../../../scripts/vscode/findings.mjs';
import { caret, focusEditor, goToLine, press, save, waitForFile } from '../../../scripts/vscode/workbench.mjs';
import { openSession } from './session';

test('a pasted story is marked, and one key takes an advertising mark out of it', async (context) => {
  const draft = '01-pasted-page.wire';
  const { page, folder, read } = await openSession(context, 'test/samples', draft);
  const before = read(draft);

  const marks = await waitForSquiggles(page, (all) => all.some(({ line }) => line === 19));
  assert.deepEqual(
    marks.filter(({ line }) => line < 20).map(({ line, severity }) => `${line} ${severity}`),
    [
      '3 warning',
      '5 error',
      '7 info',
      '9 warning',
      // The line is longer than the window is wide: one piece a row.
      '11 info',
      '11 info',
      '13 warning',
      '15 error',
      '19 error',
    ],
  );

  await openProblems(page);
  const rows = await problemRows(page);
  assert.ok(
    rows.some((row) => row.includes('at line 19 ')),
    rows.join('\n'),
  );

  await focusEditor(page);
  await goToLine(page, 18);
  await nextProblem(page);
  assert.equal((await caret(page)).line, 19);
  await press(page, 'Escape');

  const titles = await openFixMenu(page);
  assert.equal(titles[0], 'Remove this line');
  await chooseFix(page, 'Remove this line');
  await waitForSquiggles(page, (all) => all.length < marks.length);
  await save(page);
  const after = await waitForFile(join(folder, draft), (text) => text !== before);
  const lines = before.split('\n');
  lines.splice(18, 2);
  assert.equal(after, lines.join('\n'), 'the mark goes with one blank line, and nothing else changes');
});
