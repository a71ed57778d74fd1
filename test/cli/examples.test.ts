/** What the pages about pipelines show, run as it is written there. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { built } from '../support/built';
import { CLEAN, PASTED, scratch } from '../support/cli';
import { ensureProgram } from '../support/debian';
import { root } from '../support/root';

const PAGE = readFileSync(join(root, 'docs/pipelines.md'), 'utf8');

/** A repository of drafts with the command line installed as npm does it. */
function repository(context: TestContext): { cwd: string; env: NodeJS.ProcessEnv; git: (...args: string[]) => string } {
  const cwd = scratch(context, {
    '.gitignore': 'node_modules/\n',
    'a.wire': CLEAN,
    'b.wire': PASTED,
    'README.md': '# Drafts\n\nThe copy of the day, by desk.\n',
  });
  const bin = join(cwd, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(built('cli.js'), join(bin, 'sampadak'));
  const env = {
    ...process.env,
    LANG: 'C',
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main'];
    return execFileSync('git', [...who, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'कल');
  return { cwd, env, git };
}

test('the workflow for GitHub: annotations of what the branch changes, and a report of all', (context) => {
  const { cwd, env, git } = repository(context);
  const base = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(cwd, 'c.wire'), PASTED);
  git('add', '.');
  git('commit', '-qm', 'आज');
  const workflow = parse(readFileSync(join(root, 'docs/examples/lint-drafts.yml'), 'utf8'));
  assert.deepEqual(Object.keys(workflow.on), ['pull_request']);
  const steps = workflow.jobs.sampadak.steps as { name?: string; run?: string; uses?: string }[];
  const run = (name: string) => {
    const command = steps.find((step) => step.name === name)?.run ?? assert.fail(name);
    return spawnSync('bash', ['-e', '-c', command], { cwd, env: { ...env, BASE: base }, encoding: 'utf8' });
  };
  const linted = run('Lint what the branch changes');
  assert.equal(linted.status, 1, linted.stderr);
  const lines = linted.stdout.trimEnd().split('\n');
  assert.ok(lines.length >= 3);
  for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=c\.wire,line=/);
  assert.equal(run('Make a report of all drafts').status, 0);
  assert.match(readFileSync(join(cwd, 'sampadak.html'), 'utf8'), /b\.wire.*c\.wire/s);
});

test('the hooks for pre-commit: given the files of a commit they judge the drafts among them', (context) => {
  const { cwd, env } = repository(context);
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string;
    entry: string;
    files: string;
    language: string;
  }[];
  const run = (id: string, ...files: string[]) => {
    const hook = hooks.find((one) => one.id === id)!;
    assert.equal(hook.language, 'system');
    for (const file of files) assert.match(file, new RegExp(hook.files));
    return spawnSync('bash', ['-c', `${hook.entry} "$@"`, 'hook', ...files], { cwd, env, encoding: 'utf8' });
  };
  assert.equal(run('sampadak', 'a.wire', 'README.md').status, 0, 'what is no draft is no fault');
  assert.match(run('sampadak', 'a.wire', 'b.wire').stdout, /b\.wire[\s\S]*ad-marker/);
  assert.equal(run('sampadak-fix', 'b.wire').status, 0);
  assert.doesNotMatch(readFileSync(join(cwd, 'b.wire'), 'utf8'), /Advertisment/);
});

test('the hook of git in one line', (context) => {
  const { cwd, env, git } = repository(context);
  const line = /^exec .*--staged$/m.exec(PAGE)?.[0] ?? assert.fail();
  writeFileSync(join(cwd, '.git/hooks/pre-commit'), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  const commit = (name: string, text: string) => {
    writeFileSync(join(cwd, name), text);
    git('add', name);
    const who = ['-c', 'user.name=desk', '-c', 'user.email=desk@example.org'];
    return spawnSync('git', [...who, 'commit', '-qm', name], { cwd, env, encoding: 'utf8' });
  };
  assert.equal(commit('sound.wire', CLEAN).status, 0);
  const refused = commit('pasted.wire', PASTED);
  assert.equal(refused.status, 1);
  assert.match(refused.stdout + refused.stderr, /pasted\.wire[\s\S]*ad-marker/);
});

describe('An archive, one story a line', () => {
  test('goes through GNU parallel in its order, and gives what one process gives', (context) => {
    ensureProgram('parallel', ['parallel'], ['--version']);
    const { cwd, env } = repository(context);
    const stories = Array.from({ length: 120 }, (_, id) => ({
      id,
      text: `${id % 3 === 0 ? PASTED : CLEAN}\n${' '.repeat(20 * id)}`,
    }));
    writeFileSync(join(cwd, 'archive.jsonl'), stories.map((story) => `${JSON.stringify(story)}\n`).join(''));
    const command = /^parallel .*archive\.jsonl > findings\.jsonl$/m.exec(PAGE)?.[0] ?? assert.fail();
    // smaller blocks, so that there are several
    const { status, stderr } = spawnSync('bash', ['-e', '-c', command.replace('10M', '64k')], {
      cwd,
      env: { ...env, PARALLEL_HOME: cwd, HOME: cwd },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const rows = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => {
          const { id, findings } = JSON.parse(line);
          return { id, findings: findings.map(({ related: _, ...rest }: { related: unknown }) => rest) };
        });
    const whole = spawnSync('sampadak', ['lint', '--stdin-format', 'jsonl', '--fail-on', 'never'], {
      cwd,
      env,
      input: readFileSync(join(cwd, 'archive.jsonl')),
      encoding: 'utf8',
    });
    const found = rows(readFileSync(join(cwd, 'findings.jsonl'), 'utf8'));
    assert.deepEqual(found, rows(whole.stdout));
    assert.deepEqual(
      found.map(({ id }) => id),
      stories.map(({ id }) => id),
    );
    assert.equal(found.filter(({ findings }) => findings.length > 0).length, 40);
  });
});
