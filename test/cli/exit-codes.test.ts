import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, test } from 'node:test';
import { built } from '../support/built';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

/** Copy whose only finding is a warning. */
const WARNING = CLEAN.replace('विभाग ने बताया कि इससे 40', 'इससे 40').replace('जल संसाधन विभाग ने यह जानकारी दी।', '');
/** Copy whose only finding is a hint. */
const HINT = `${CLEAN}\nपहले चरण में 12 गांवों तक पानी पहुंचा।\n`;

describe('The exit code', () => {
  test('is 0 for clean drafts and for those with hints only', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': HINT });
    assert.equal(sampadak(['lint'], { cwd }).code, 0);
  });

  test('is 1 from the severity of `--fail-on` up', (context) => {
    const cases: [string, string, number][] = [
      [WARNING, 'error', 0],
      [WARNING, 'warning', 1],
      [WARNING, 'information', 1],
      [PASTED, 'error', 1],
      [PASTED, 'never', 0],
      [HINT, 'information', 0],
      [HINT, 'hint', 1],
    ];
    for (const [copy, failOn, expected] of cases) {
      const { code, out } = sampadak(['lint', '--stdin', '--fail-on', failOn], { input: copy });
      assert.equal(code, expected, `--fail-on ${failOn}\n${out}`);
    }
    const cwd = scratch(context, { 'a.wire': WARNING });
    assert.equal(sampadak(['lint'], { cwd }).code, 1);
  });

  test('is 2 when a file could not be read, whatever was found in the others', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': CLEAN });
    for (const args of [
      ['a.wire', 'c.wire'],
      ['c.wire', 'b.wire'],
      ['c.wire', '--fail-on', 'never'],
    ]) {
      assert.equal(sampadak(['lint', ...args], { cwd }).code, 2);
    }
  });

  test('is 2 when the output cannot be written, and the reason is told', (context) => {
    if (!existsSync('/dev/full')) return context.skip('no device that is always full');
    const cwd = scratch(context, { 'a.wire': CLEAN });
    for (const [locale, words] of [
      ['en', /^sampadak: The disk is full, and the output is not complete\./],
      ['hi', /^sampadak: डिस्क भर गई है/],
    ] as const) {
      const args = [built('cli.js'), 'lint', '--locale', locale];
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      assert.equal(status, 2);
      assert.match(String(stderr), words);
      assert.equal(String(stderr).trim().split('\n').length, 1);
    }
  });

  test('after a fix counts what is left', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    assert.equal(sampadak(['lint', '--fix-dry-run'], { cwd }).code, 0);
    assert.equal(sampadak(['lint'], { cwd }).code, 1);
    assert.equal(sampadak(['lint', '--fix'], { cwd }).code, 0);
  });

  test('of `--diff` is 1 when there is something to change', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': WARNING });
    assert.equal(sampadak(['lint', '--diff'], { cwd }).code, 1);
    assert.equal(sampadak(['lint', '--diff', 'b.wire'], { cwd }).code, 0);
  });
});
