/** Faults inside the program: a rule that throws, in the bundle that is shipped. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { built } from '../support/built';
import { PASTED, scratch } from '../support/cli';

const DRAFTS = { 'desk/a.wire': PASTED, 'desk/b.wire': PASTED.replaceAll('कोटा', 'बूंदी'), 'desk/c.wire': PASTED };

/** Runs `sampadak` with a rule that throws wherever it is asked. */
function broken(context: TestContext, rule: string, ...args: string[]) {
  const cwd = scratch(context, {
    ...DRAFTS,
    'break.cjs': `
      const { rules } = require(${JSON.stringify(built('core.js'))})['rules/index'];
      rules.find(({ meta }) => meta.id === ${JSON.stringify(rule)}).check = () => { throw new Error('a fault in the rule'); };`,
  });
  const options = { cwd: join(cwd, 'desk'), encoding: 'utf8', timeout: 60_000, env: { LANG: 'C' } } as const;
  const program = ['--require', join(cwd, 'break.cjs'), built('cli.js'), ...args];
  const { status: code, stdout: out, stderr: err } = spawnSync(process.execPath, program, options);
  return { code, out, err, text: (name: string) => readFileSync(join(cwd, 'desk', name), 'utf8') };
}

describe('A rule that throws', () => {
  for (const jobs of ['1', '2']) {
    test(`is told once, left out, and the run has failed; the other rules go on (${jobs} at a time)`, (context) => {
      const { code, out, err } = broken(context, 'ad-marker', 'lint', '--format', 'jsonl', '--jobs', jobs);
      assert.equal(err.match(/a fault in the rule/g)?.length, 1, err);
      assert.match(err, /ad-marker/);
      assert.equal(code, 2);
      assert.equal(out.match(/"repeated-headline"/g)?.length, 3);
      assert.doesNotMatch(out, /"ad-marker"/);
    });
  }

  test('does not keep the fixes of the others from being made', (context) => {
    const { code, text } = broken(context, 'ad-marker', 'lint', '--fix');
    assert.equal(code, 2);
    for (const name of ['a.wire', 'b.wire', 'c.wire']) {
      assert.ok(text(name).includes('Advertisment'), 'its own is not made');
      assert.ok(!text(name).includes('author-image'));
    }
  });
});
