/** Faults inside the program: a rule that throws, in the bundle that is shipped. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { built } from '../support/built';
import { PASTED, sampadak, scratch } from '../support/cli';

const DRAFTS = { 'desk/a.wire': PASTED, 'desk/b.wire': PASTED.replaceAll('कोटा', 'बूंदी'), 'desk/c.wire': PASTED };

/** Runs `sampadak` with a rule that throws wherever it is asked. */
function broken(context: TestContext, rule: string, ...args: string[]) {
  return runWith(context, throwing(rule), args);
}

function throwing(rule: string): string {
  return `
      const { rules } = require(${JSON.stringify(built('core.js'))})['rules/index'];
      rules.find(({ meta }) => meta.id === ${JSON.stringify(rule)}).check = () => { throw new Error('a fault in the rule'); };`;
}

/** Runs `sampadak` behind some code; each list of arguments in turn, the last one is told of. */
function runWith(context: TestContext, code: string, args: readonly string[], before?: readonly string[]) {
  const cwd = scratch(context, { ...DRAFTS, 'break.cjs': code });
  if (before !== undefined) sampadak(before, { cwd: join(cwd, 'desk') });
  const options = { cwd: join(cwd, 'desk'), encoding: 'utf8', timeout: 60_000, env: { LANG: 'C' } } as const;
  const program = ['--require', join(cwd, 'break.cjs'), built('cli.js'), ...args];
  const { status, stdout: out, stderr: err } = spawnSync(process.execPath, program, options);
  return { code: status, out, err, text: (name: string) => readFileSync(join(cwd, 'desk', name), 'utf8') };
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

test('A suppression is not let go of while its rule throws', (context) => {
  const baseline = ['baseline', '--rule', 'duplicate-story=off'];
  const { code, err, text } = runWith(context, throwing('ad-marker'), ['baseline', '--prune'], baseline);
  assert.equal(code, 2);
  assert.match(err, /The rule ad-marker failed on/);
  assert.match(text('sampadak-suppressions.json'), /"ad-marker"/);
});

test('A fault outside of the rules ends the run with 2, which no pipeline takes for findings', (context) => {
  const code = `
      const { rules } = require(${JSON.stringify(built('core.js'))})['rules/index'];
      Object.defineProperty(rules[0], 'meta', { get() { throw new TypeError('a fault of the program'); } });`;
  for (const command of ['lint', 'story']) {
    const outcome = runWith(context, code, [command, 'a.wire']);
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /^sampadak: There is a fault in the program.*\nTypeError: a fault of the program\n +at /);
  }
});
