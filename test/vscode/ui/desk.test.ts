import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProblems, waitForProblems, waitForSquiggles } from '../../../scripts/vscode/findings.mjs';
import { runCommand, save, waitForFile, waitForNotification } from '../../../scripts/vscode/workbench.mjs';
import { built } from '../../support/built';
import { root } from '../../support/root';
import { openSession } from './session';

const SAMPLES = join(root, 'test/samples');

test('one command makes every safe fix of a draft, the same as --fix, and leaves the copy as it was', async (context) => {
  const draft = '01-pasted-page.wire';
  const { page, folder, read } = await openSession(context, 'test/samples', draft);
  const before = read(draft);
  const marks = await waitForSquiggles(page, (all) => all.some(({ line }) => line === 5));

  await runCommand(page, 'Sampadak: Clean This Draft');
  await waitForSquiggles(page, (all) => all.length < marks.length);
  await save(page);
  const after = await waitForFile(join(folder, draft), (text) => text !== before);

  const copy = mkdtempSync(join(tmpdir(), 'sampadak-fix-'));
  context.after(() => rmSync(copy, { recursive: true, force: true }));
  writeFileSync(join(copy, draft), before);
  spawnSync(process.execPath, [built('cli.js'), 'lint', '--fix', join(copy, draft)]);
  assert.equal(after, readFileSync(join(copy, draft), 'utf8'));
  const kept = after.split('\n').filter((line) => line !== '');
  const original = before.split('\n');
  assert.ok(
    kept.every((line) => original.includes(line)),
    'no line is changed, only taken out',
  );
});

test('the workspace command brings the findings of more than fifty drafts into the Problems panel', async (context) => {
  const drafts = mkdtempSync(join(tmpdir(), 'sampadak-desk-'));
  context.after(() => rmSync(drafts, { recursive: true, force: true }));
  for (const day of ['सोमवार', 'मंगलवार', 'बुधवार']) {
    mkdirSync(join(drafts, day));
    for (const name of readdirSync(SAMPLES)) {
      if (name !== 'README.md') cpSync(join(SAMPLES, name), join(drafts, day, name));
    }
  }
  const { files, summary } = JSON.parse(
    spawnSync(process.execPath, [built('cli.js'), 'lint', drafts, '--format', 'json'], { encoding: 'utf8' }).stdout,
  );
  assert.ok(files.length > 50, `${files.length} drafts`);

  const { page } = await openSession(context, drafts, 'सोमवार/02-clean-ians.wire');
  await runCommand(page, 'Sampadak: Lint Workspace');
  const said = await waitForNotification(page, 'drafts linted');
  assert.ok(said.startsWith(`${files.length} drafts linted`), said);

  const shown = files
    .flatMap(({ findings }: { findings: { severity: string }[] }) => findings)
    .filter(({ severity }: { severity: string }) => severity !== 'hint').length;
  await openProblems(page);
  assert.equal(await waitForProblems(page, (count) => count >= shown), shown, JSON.stringify(summary));
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  assert.ok(
    rows.some((row) => /01-pasted-page\.wire/.test(row)),
    rows.join('\n'),
  );
});
