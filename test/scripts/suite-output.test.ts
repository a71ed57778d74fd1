import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle, suiteOutput } from '../../scripts/vscode/suite-output.mjs';

test('the counts of a suite are read out of its output, and the rest is shown', () => {
  const shown: string[] = [];
  const output = suiteOutput((line) => shown.push(line));
  output.take('  ✔ wakes for a draft');
  assert.equal(output.counts(), undefined);
  output.take('::sampadak-counts {"passed":1,"failed":0,"skipped":2}');
  assert.deepEqual(output.counts(), { passed: 1, failed: 0, skipped: 2 });
  assert.deepEqual(shown, ['  ✔ wakes for a draft']);
});

test('a suite that never said what it ran is an error, whatever its exit code', () => {
  assert.throws(() => settle(0, undefined), /never said/);
  assert.throws(() => settle(1, undefined), /exit code 1/);
});

test('a suite that ran no test is an error', () => {
  assert.throws(() => settle(0, { passed: 0, failed: 0, skipped: 3 }), /no test/);
});

test('a suite whose exit code and counts do not agree is an error', () => {
  assert.throws(() => settle(0, { passed: 4, failed: 1, skipped: 0 }), /1 failed/);
  assert.throws(() => settle(1, { passed: 4, failed: 0, skipped: 0 }), /exit code 1/);
  assert.deepEqual(settle(1, { passed: 4, failed: 1, skipped: 0 }), { passed: 4, failed: 1, skipped: 0 });
});
