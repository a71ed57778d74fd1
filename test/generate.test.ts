import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rules } from '../server/src/rules/index';
import { root } from './support/root';

/** What the generator reads and writes; a copy, so that a test never writes into the project. */
const PARTS = ['scripts', 'server', 'client', 'docs', 'syntaxes', 'package.json', 'README.md'];
const NLS = ['package.nls.json', 'package.nls.hi.json'];

describe('The generator', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sampadak-generate-'));
    for (const part of [...PARTS, ...NLS]) {
      try {
        cpSync(join(root, part), join(folder, part), { recursive: true });
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOENT') throw error;
      }
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    run('scripts/build.mjs');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(...command: string[]): string {
    return execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  }

  function fails(...command: string[]): string {
    try {
      run(...command);
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
    throw new Error('It did not fail.');
  }

  it('leaves nothing to change: what is committed is what it writes', () => {
    run('scripts/generate.mjs', '--check');
    assert.match(run('scripts/generate.mjs'), / 0 of them changed, 0 removed\.$/m);
  });

  it('names a file that somebody changed by hand, and puts it right', () => {
    const page = join(folder, 'docs/rules/ad-marker.md');
    const before = readFileSync(page, 'utf8');
    writeFileSync(page, `${before}\nby hand\n`);
    assert.match(fails('scripts/generate.mjs', '--check'), /^docs\/rules\/ad-marker\.md is not as generated\.$/m);
    run('scripts/generate.mjs');
    assert.equal(readFileSync(page, 'utf8'), before);
  });

  it('removes the page of a rule that is no more', () => {
    writeFileSync(join(folder, 'docs/rules/hi/no-such-rule.md'), '# gone\n');
    assert.match(fails('scripts/generate.mjs', '--check'), /no-such-rule\.md/);
    assert.match(run('scripts/generate.mjs'), /1 removed/);
    run('scripts/generate.mjs', '--check');
  });

  it('gives every rule a page in both languages, and a setting for its severity and each option', () => {
    const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const settings = Object.assign(
      {},
      ...contributes.configuration.map(({ properties }: { properties: object }) => properties),
    ) as Record<string, { description: string }>;
    for (const { meta } of rules) {
      for (const page of [`docs/rules/${meta.id}.md`, `docs/rules/hi/${meta.id}.md`]) {
        assert.ok(readFileSync(join(folder, page), 'utf8').includes(`\`${meta.id}\``));
      }
      const keys = [
        `sampadak.rules.${meta.id}.severity`,
        ...Object.keys(meta.options).map((name) => `sampadak.rules.${meta.id}.options.${name}`),
      ];
      for (const key of keys) {
        const nls = settings[key]!.description.replaceAll('%', '');
        for (const file of NLS) {
          const strings = JSON.parse(readFileSync(join(folder, file), 'utf8'));
          assert.ok(strings[nls], `${file} lacks ${nls}`);
        }
      }
    }
  });
});
