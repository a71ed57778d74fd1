import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { built } from '../support/built';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

const HINT = `${CLEAN}\nपहले चरण में 12 गांवों तक पानी पहुंचा।\n`;
const ESCAPE = '\u001b[';

/** Runs on a terminal of its own, as `script` makes one; what it prints is both streams in one. */
function onTerminal(args: readonly string[], cwd: string, env: Record<string, string> = {}): string {
  const command = [process.execPath, built('cli.js'), ...args].map((part) => `'${part}'`).join(' ');
  const { stdout, status, error } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LANG: 'C', TERM: 'xterm', ...env },
    maxBuffer: 1 << 28,
  });
  assert.equal(error, undefined);
  assert.notEqual(status, 2, stdout);
  return stdout;
}

const noTerminal =
  spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0 && 'no `script` here to make a terminal';

describe('Findings for people', () => {
  test('stand under their file with place, severity, message and rule, and are counted at the end', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': CLEAN });
    const { out } = sampadak(['lint'], { cwd });
    const lines = out.split('\n');
    assert.equal(lines[0], 'a.wire');
    assert.match(lines[1]!, /^ +3:1 {2}error +Headline repeated.* {2}repeated-headline$/);
    assert.match(lines[2]!, /^ +5:1 {2}warning .*‘author-image’.* {2}web-furniture$/);
    assert.match(lines[3]!, /^ +9:1 {2}error .*‘Advertisment’.* {2}ad-marker$/);
    assert.equal(lines[4], '');
    assert.match(lines[5]!, /^3 findings in 2 files: 2 error, 1 warning\. `--fix` takes away 3 of them\.$/);
    assert.ok(!out.includes('b.wire'));
  });

  test('say that clean drafts are clean', (context) => {
    const cwd = scratch(context, { 'a.wire': CLEAN, 'b.wire': CLEAN });
    assert.equal(sampadak(['lint'], { cwd }).out, '2 files linted, no findings.\n');
    assert.equal(sampadak(['lint', 'a.wire'], { cwd }).out, '1 file linted, no findings.\n');
  });

  test('hold hints only with `--verbose`, and say how many are not shown', (context) => {
    const cwd = scratch(context, { 'a.wire': HINT });
    const brief = sampadak(['lint'], { cwd }).out;
    assert.equal(brief, '1 file linted, no findings. 1 hint is not shown; --verbose shows it.\n');
    assert.match(sampadak(['lint', '--verbose'], { cwd }).out, /hint .*unattributed-figure/);
  });

  test('with `--quiet` are only those that count, and nothing else is said', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': HINT });
    const { out } = sampadak(['lint', '--quiet', '--fail-on', 'error'], { cwd });
    assert.match(out, /repeated-headline/);
    assert.doesNotMatch(out, /warning|findings in/);
    assert.equal(sampadak(['lint', '--quiet', 'b.wire'], { cwd }).out, '');
    const { summary } = JSON.parse(
      sampadak(['lint', '--quiet', '--fail-on', 'error', '--format', 'json'], { cwd }).out,
    );
    assert.equal(summary.findings, summary.error);
  });

  test('are in Hindi for a Hindi reader', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    const { out } = sampadak(['lint', '--locale', 'hi'], { cwd });
    assert.match(out, /गलती/);
    assert.match(out, /3 सुधार `--fix` से अपने आप होंगे।/);
  });

  test('cannot move the cursor of a terminal by what stands in the copy', (context) => {
    const copy = `${CLEAN.replace('कोटा की नहर', '\u001b[2J कोटा की')}\nAdvertisment \u001b[2J\n`;
    const cwd = scratch(context, { 'a.wire': copy });
    for (const args of [['--verbose'], ['--verbose', '--preset', 'strict']]) {
      assert.ok(!sampadak(['lint', ...args], { cwd }).out.includes('\u001b'));
    }
  });
});

describe('A terminal', { skip: noTerminal }, () => {
  test('gets colours, unless NO_COLOR is set; a pipe gets none, unless FORCE_COLOR is', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    assert.ok(onTerminal(['lint'], cwd).includes(`${ESCAPE}31merror`));
    assert.ok(!onTerminal(['lint'], cwd, { NO_COLOR: '1' }).includes(ESCAPE));
    assert.ok(!sampadak(['lint'], { cwd }).out.includes(ESCAPE));
    assert.ok(sampadak(['lint'], { cwd, env: { FORCE_COLOR: '1' } }).out.includes(`${ESCAPE}31merror`));
  });

  test('gets a progress line for long work, taken away at the end; `--quiet` has none', (context) => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.wire`, CLEAN.repeat(10)]));
    const cwd = scratch(context, files);
    const shown = onTerminal(['lint', '--fail-on', 'never', '--rule', 'repeated-headline=off'], cwd);
    assert.match(shown, /\r\u001b\[K\d+ files linted · \d+\.wire/);
    assert.ok(shown.lastIndexOf(`\r${ESCAPE}K`) > shown.lastIndexOf('files linted ·'));
    assert.doesNotMatch(onTerminal(['lint', '--quiet', '--fail-on', 'never'], cwd), /files linted ·/);
  });
});

describe('A reader that leaves', () => {
  test('ends the run quietly', async (context) => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.wire`, PASTED.repeat(5)]));
    const cwd = scratch(context, files);
    const child = spawn(process.execPath, [built('cli.js'), 'lint', '--format', 'jsonl'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => (err += data));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  test('does not end the run when it is slow', async (context) => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.wire`, PASTED]));
    const cwd = scratch(context, files);
    const command = `"${process.execPath}" "${built('cli.js')}" lint --format jsonl | (sleep 1; cat)`;
    const { stdout } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.equal(stdout.trimEnd().split('\n').length, 300);
  });

  test('sees the first file while the others are still to be linted', async (context) => {
    const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`${i}.wire`, PASTED.repeat(3)]));
    const cwd = scratch(context, files);
    for (const format of ['json', 'jsonl', 'stylish']) {
      const child = spawn(process.execPath, [built('cli.js'), 'lint', '--format', format], {
        cwd,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let seen = '';
      while (!seen.includes('0.wire')) seen += String((await once(child.stdout, 'data'))[0]);
      assert.equal(child.exitCode, null, format);
      assert.ok(!seen.includes('1999.wire'), format);
      child.kill();
      await once(child, 'close');
    }
  });
});
