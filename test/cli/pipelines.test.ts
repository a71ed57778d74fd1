import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { CLEAN, PASTED, sampadak, scratch } from '../support/cli';

interface Report {
  readonly filePath: string;
  readonly findings: readonly { readonly ruleId: string; readonly message: string }[];
}

/** The paths that a run has linted. */
function linted(args: readonly string[], cwd: string, input?: string): string[] {
  const { out, err } = sampadak(['lint', '--format', 'jsonl', ...args], { cwd, ...(input !== undefined && { input }) });
  assert.equal(err, '');
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as Report).filePath);
}

describe('A list of files', () => {
  test('is read from a file or the standard input, one a line or parted by NUL', (context) => {
    const cwd = scratch(context, {
      'a.wire': CLEAN,
      'b c.wire': CLEAN,
      'd\n.wire': CLEAN,
      list: 'a.wire\r\nb c.wire\n',
    });
    assert.deepEqual(linted(['--files-from', 'list'], cwd), ['a.wire', 'b c.wire']);
    assert.deepEqual(linted(['--files-from', '-'], cwd, 'b c.wire\n'), ['b c.wire']);
    assert.deepEqual(linted(['--files-from', '-'], cwd, 'd\n.wire\0a.wire\0'), ['d\n.wire', 'a.wire']);
    writeFileSync(join(cwd, 'wide'), Buffer.from('\ufeffa.wire\r\nb c.wire\r\n', 'utf16le'));
    assert.deepEqual(linted(['--files-from', 'wide'], cwd), ['a.wire', 'b c.wire'], 'as PowerShell writes it');
    assert.deepEqual(linted(['--files-from', '-'], cwd, ''), [], 'an empty list is not this folder');
  });

  test('that is not there is a sentence, with exit code 2', (context) => {
    const { code, err } = sampadak(['lint', '--files-from', 'none'], { cwd: scratch(context) });
    assert.equal(code, 2);
    assert.match(err, /There is no file or folder ‘none’/);
  });
});

describe('What git knows', () => {
  function repository(context: TestContext): { cwd: string; git: (...args: string[]) => void } {
    const cwd = scratch(context, {
      'a.wire': CLEAN,
      'b.wire': CLEAN,
      'desk/c.wire': CLEAN,
      'notes.doc': CLEAN,
      '.gitignore': 'raw/\n',
      'raw/x.wire': CLEAN,
      'sampadak.json': '{ "exclude": ["old/"] }',
      'old/y.wire': CLEAN,
    });
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main'];
      execFileSync('git', [...who, ...args], { cwd, env, stdio: 'pipe' });
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'कल');
    return { cwd, git };
  }

  test('--since lints what has changed and what is new, and leaves out what is ignored, excluded or gone', (context) => {
    const { cwd, git } = repository(context);
    for (const name of ['b.wire', 'desk/c.wire', 'raw/x.wire', 'old/y.wire', 'notes.doc'])
      writeFileSync(join(cwd, name), PASTED);
    writeFileSync(join(cwd, 'desk/नई खबर.wire'), CLEAN);
    rmSync(join(cwd, 'a.wire'));
    assert.deepEqual(linted(['--since', 'HEAD'], cwd).sort(), ['b.wire', 'desk/c.wire', 'desk/नई खबर.wire']);
    assert.deepEqual(linted(['--since', 'HEAD', 'desk'], cwd).sort(), ['desk/c.wire', 'desk/नई खबर.wire']);
    assert.deepEqual(linted(['--since', 'HEAD'], join(cwd, 'desk')).sort(), ['c.wire', 'नई खबर.wire']);
    git('add', '-A');
    git('commit', '-qm', 'आज');
    assert.deepEqual(linted(['--since', 'HEAD'], cwd), []);
    assert.deepEqual(linted(['--since', 'HEAD~1'], cwd).sort(), ['b.wire', 'desk/c.wire', 'desk/नई खबर.wire']);
  });

  test('--since a branch means since the work left it', (context) => {
    const { cwd, git } = repository(context);
    git('checkout', '-qb', 'work');
    writeFileSync(join(cwd, 'b.wire'), PASTED);
    git('commit', '-qam', 'काम');
    git('checkout', '-q', 'main');
    writeFileSync(join(cwd, 'a.wire'), PASTED);
    git('commit', '-qam', 'दूसरा');
    git('checkout', '-q', 'work');
    assert.deepEqual(linted(['--since', 'main'], cwd), ['b.wire']);
  });

  test('--staged lints what will be committed, not what stands on the disk', (context) => {
    const { cwd, git } = repository(context);
    writeFileSync(join(cwd, 'a.wire'), PASTED);
    writeFileSync(join(cwd, 'b.wire'), PASTED);
    git('add', 'a.wire');
    assert.deepEqual(linted(['--staged'], cwd), ['a.wire']);
    assert.equal(sampadak(['lint', '--staged'], { cwd }).code, 1);
    writeFileSync(join(cwd, 'a.wire'), CLEAN);
    assert.equal(sampadak(['lint', '--staged'], { cwd }).code, 1, 'mended on the disk, not in the commit');
    git('add', 'a.wire');
    writeFileSync(join(cwd, 'a.wire'), PASTED);
    assert.equal(sampadak(['lint', '--staged'], { cwd }).code, 0, 'and the other way round');
  });

  test('is a sentence where git refuses, and cannot be talked into an option', (context) => {
    const { cwd } = repository(context);
    for (const revision of ['no-such-branch', '--output=x']) {
      const { code, err } = sampadak(['lint', `--since=${revision}`], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^sampadak: git refused: /);
    }
    assert.equal(existsSync(join(cwd, 'x')), false);
    const { code, err } = sampadak(['lint', '--staged'], {
      cwd: scratch(context),
      env: { GIT_CEILING_DIRECTORIES: '/' },
    });
    assert.equal(code, 2);
    assert.match(err, /^sampadak: git refused: .*not a git repository/);
    assert.match(sampadak(['lint', '--staged'], { cwd, env: { PATH: '' } }).err, /There is no git/);
  });
});

describe('The cache', () => {
  const drafts = (context: TestContext) => scratch(context, { 'a.wire': PASTED, 'b.wire': CLEAN, 'x/c.wire': PASTED });
  const run = (cwd: string, ...args: string[]) => sampadak(['lint', '--format', 'json', ...args], { cwd });

  /** The findings that the cache holds for the pasted draft, made visibly other, so that it shows who answers. */
  function tamper(cwd: string): void {
    const file = join(cwd, '.sampadakcache');
    const text = readFileSync(file, 'utf8');
    const body = text.slice(text.indexOf('\n') + 1).replaceAll('Leftover ad marker', 'FROM THE CACHE');
    const sum = execFileSync(
      'node',
      [
        '-e',
        'process.stdout.write(require("crypto").createHash("sha256").update(require("fs").readFileSync(0)).digest("base64url"))',
      ],
      { input: body },
    ).toString();
    writeFileSync(file, `${text.split(' ').slice(0, 3).join(' ')} ${sum}\n${body}`);
  }

  test('gives what a run without it gives, and answers for what has not changed', (context) => {
    const cwd = drafts(context);
    const plain = run(cwd).out;
    assert.equal(existsSync(join(cwd, '.sampadakcache')), false);
    assert.equal(run(cwd, '--cache').out, plain);
    assert.equal(run(cwd, '--cache').out, plain);
    tamper(cwd);
    assert.equal(run(cwd, '--cache').out.match(/FROM THE CACHE/g)?.length, 2);
    // what names another draft is told anew when that one has another name
    rmSync(join(cwd, 'x'), { recursive: true });
    rmSync(join(cwd, 'b.wire'));
    run(cwd, '--cache');
    tamper(cwd);
    renameSync(join(cwd, 'a.wire'), join(cwd, 'new.wire'));
    assert.equal(run(cwd, '--cache').out.match(/FROM THE CACHE/g)?.length, 1, 'a draft may be renamed');
    assert.equal(run(cwd, '--cache', '--jobs', '2').out.match(/FROM THE CACHE/g)?.length, 1, 'and threads ask it too');
  });

  test('tells a run in which nothing has changed as the last one did, whatever lies among the drafts', (context) => {
    const cwd = drafts(context);
    writeFileSync(join(cwd, 'note.txt'), 'Not a word of Hindi in it.');
    for (const broken of [false, true]) {
      if (broken) writeFileSync(join(cwd, 'x/broken.wire'), Uint8Array.of(0xff));
      const plain = run(cwd, '--verbose');
      for (const _ of ['cold', 'same', 'same again']) {
        const { code, out, err } = run(cwd, '--verbose', '--cache');
        assert.deepEqual({ code, out, err }, { code: plain.code, out: plain.out, err: plain.err });
      }
    }
    assert.equal(sampadak(['lint', '--format', 'json', 'x', '--cache'], { cwd }).out, run(cwd, 'x').out);
  });

  test('does not answer for another text, other settings, another language or other suppressions', (context) => {
    const cwd = drafts(context);
    run(cwd, '--cache');
    tamper(cwd);
    const answers = (...args: string[]) => run(cwd, '--cache', ...args).out.match(/FROM THE CACHE/g)?.length ?? 0;
    assert.equal(answers('--rule', 'ad-marker=hint'), 0);
    assert.equal(answers('--preset', 'web'), 0);
    assert.equal(answers('--locale', 'hi'), 0);
    writeFileSync(join(cwd, 'x/sampadak.json'), '{ "rules": { "ad-marker": "warning" } }');
    assert.equal(answers(), 1);
    writeFileSync(join(cwd, 'a.wire'), `${PASTED}\n`);
    assert.equal(answers(), 0);
  });

  test('that is damaged or of another make is discarded and made anew', (context) => {
    const cwd = drafts(context);
    const plain = run(cwd).out;
    const file = join(cwd, '.sampadakcache');
    run(cwd, '--cache');
    const good = readFileSync(file, 'utf8');
    // how the files look is kept as well, once they have not been written just now
    const results = (text: string) => text.split('\n').filter((line) => !line.startsWith('seen ')).length;
    for (const bad of [
      '',
      'not a cache',
      good.slice(0, -20),
      good.replace('ad-marker', 'ad-markre'),
      good.replace(/^.*\n/, ''),
    ]) {
      writeFileSync(file, bad);
      assert.equal(run(cwd, '--cache').out, plain);
      assert.equal(results(readFileSync(file, 'utf8')), results(good));
    }
    writeFileSync(file, Uint8Array.of(0xff, 0x00, 0xc0));
    assert.equal(run(cwd, '--cache').out, plain);
  });

  test('goes where --cache-location says, and where that cannot be is a sentence', (context) => {
    const cwd = drafts(context);
    assert.equal(run(cwd, '--cache-location', 'x/kept').code, 1);
    assert.ok(existsSync(join(cwd, 'x/kept')));
    const { code, err } = run(cwd, '--cache-location', 'none/kept');
    assert.equal(code, 2);
    assert.match(err, /none\/kept/);
    assert.match(run(cwd, '--cache', '--fix').err, /--cache and --fix exclude each other/);
  });
});

test('Threads give what one thread gives, in the same order, problems and all', (context) => {
  const files = Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [
      `d${i % 7}/${i}.wire`,
      i % 9 === 0 ? Uint8Array.of(0xff) : i % 3 === 0 ? PASTED : CLEAN,
    ]),
  );
  const cwd = scratch(context, { ...files, 'd3/sampadak.json': '{ "preset": "web", "x": 1 }', 'd4/note.txt': 'plain' });
  for (const args of [['--format', 'json'], ['--diff'], ['--fix-dry-run', '--verbose']]) {
    const one = sampadak(['lint', '--jobs', '1', ...args], { cwd });
    const three = sampadak(['lint', '--jobs', '3', ...args], { cwd });
    assert.equal(three.out, one.out, args.join(' '));
    assert.equal(three.code, one.code);
    assert.deepEqual(three.err.split('\n').sort(), one.err.split('\n').sort());
  }
  const fixed = sampadak(['lint', '--jobs', '3', '--fix', '--format', 'json'], { cwd });
  assert.ok(JSON.parse(fixed.out).summary.fixed > 20);
  assert.equal(sampadak(['lint', '--diff', '--jobs', '1'], { cwd }).out, '');
});

describe('What is printed', () => {
  test('--max-findings prints the gravest of a draft first and counts all', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED, 'b.wire': PASTED });
    const { out, code } = sampadak(['lint', '--max-findings', '2', '--format', 'json'], { cwd });
    const { files, summary } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ findings }: Report) => findings.length),
      [2, 0],
    );
    assert.equal(summary.findings, 6);
    assert.equal(summary.hidden, 4);
    assert.equal(code, 1);
    assert.match(sampadak(['lint', '--max-findings', '0'], { cwd }).out, /^6 findings.*6 are not printed/m);
    assert.equal(sampadak(['lint', '--max-findings', 'many'], { cwd }).code, 2);
  });

  test('--statistics counts by rule, the most first', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    assert.match(
      sampadak(['lint', '--statistics'], { cwd }).out,
      /^ {2}1 {2}ad-marker +Ad marker\n {2}1 {2}repeated-headline/m,
    );
    const { summary } = JSON.parse(sampadak(['lint', '--statistics', '--format', 'json'], { cwd }).out);
    assert.deepEqual(summary.byRule, { 'repeated-headline': 1, 'web-furniture': 1, 'ad-marker': 1 });
    assert.match(sampadak(['lint', '--statistics', '--format', 'sarif'], { cwd }).err, /exclude each other/);
  });
});

describe('One story a line', () => {
  const run = (input: string | Uint8Array, context: TestContext, ...args: string[]) => {
    const { out, err, code } = sampadak(['lint', '--stdin-format', 'jsonl', ...args], { cwd: scratch(context), input });
    const lines = out.split('\n').filter((line) => line !== '');
    return { err, code, rows: lines.map((line) => JSON.parse(line)) };
  };

  test('gives one line for each, in order, with its id, its path and what a file with this text gives', (context) => {
    const stories = [{ id: 7, text: CLEAN }, { id: { doc: 'ख' }, text: PASTED, path: 'desk/a.wire' }, { text: PASTED }];
    const { rows, code } = run(`${stories.map((story) => JSON.stringify(story)).join('\n\n')}\n`, context);
    assert.equal(code, 1);
    assert.deepEqual(
      rows.map(({ id }) => id),
      [7, { doc: 'ख' }, undefined],
    );
    assert.deepEqual(
      rows.map(({ filePath }) => filePath),
      ['<stdin>:1', 'desk/a.wire', '<stdin>:5'],
    );
    const cwd = scratch(context, { 'a.wire': PASTED });
    const { findings } = JSON.parse(sampadak(['lint', '--format', 'jsonl'], { cwd }).out);
    const bare = (all: { related: unknown }[]) => all.map(({ related: _, ...rest }) => rest);
    assert.deepEqual(bare(rows[1].findings), bare(findings));
    assert.deepEqual(rows[0].findings, []);
  });

  test('tells a line that is no story in its place, goes on, and ends with exit code 2', (context) => {
    const bad = ['{', '[]', '{"id":3}', 'null', `{"text": ${JSON.stringify(CLEAN)}}`];
    const { rows, code, err } = run(bad.join('\n'), context);
    assert.equal(code, 2);
    assert.deepEqual(
      rows.map(({ problem }) => problem !== undefined),
      [true, true, true, true, false],
    );
    assert.equal(rows[2].id, 3);
    assert.match(rows[0].problem, /Line 1 is not JSON/);
    assert.match(err, /Line 3 has no "text"/);
    assert.match(run(Uint8Array.of(0xff, 0x0a), context).rows[0].problem, /Line 1 is not UTF-8/);
  });

  test('heeds --quiet and --max-findings as files do', (context) => {
    const input = `${JSON.stringify({ text: PASTED })}\n`;
    const found = (...more: string[]) => {
      const { out } = sampadak(['lint', '--stdin-format', 'jsonl', ...more], { cwd: scratch(context), input });
      return (JSON.parse(out) as Report).findings.map(({ ruleId }) => ruleId);
    };
    const all = found();
    assert.deepEqual(found('--max-findings', '1').length, 1);
    assert.deepEqual(found('--quiet', '--fail-on', 'never'), []);
    assert.ok(all.length >= 3);
  });

  test('refuses a line that is too long without holding it, and reads the next', (context) => {
    const { rows } = run(`{"text":"${'क'.repeat(50_000)}"}\n{"text":"क"}\n`, context, '--max-size', '64kB');
    assert.match(rows[0].problem, /Line 1 is longer than 64 kB/);
    assert.deepEqual(rows[1].findings !== undefined, true);
  });

  test('does not go with what writes or prints in another form', (context) => {
    for (const args of [['--fix'], ['--format', 'json'], ['a.wire'], ['--diff']])
      assert.equal(run('', context, ...args).code, 2, args[0]);
    assert.deepEqual(run('', context), { rows: [], err: '', code: 0 });
  });
});
