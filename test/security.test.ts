/** What the manifest says of trust is true of the code: nothing of a workspace is run, and nothing is shown as a web page. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from './support/root';

const sources = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

/** Sources that hold something. */
function holding(pattern: RegExp): readonly string[] {
  return sources.filter((name) => pattern.test(readFileSync(join(root, name), 'utf8'))).sort();
}

describe('A workspace that nobody trusts', () => {
  test('is supported, as is one on no disk, and the manifest says so', () => {
    const { capabilities } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  test('starts no program: the command line asks git, and nothing else starts one', () => {
    assert.deepEqual(holding(/child_process/), ['server/src/cli/lint/git.ts']);
  });

  test('has no code made of text, and no settings that name code', () => {
    // the one that loads the program's own chunks, by name, from beside itself
    assert.deepEqual(holding(/\beval\(|new Function\(|node:vm/), ['server/src/start/code-cache.ts']);
  });

  test('is shown in no webview and no trusted Markdown, so that no page and no link of it can act', () => {
    assert.deepEqual(holding(/createWebview|registerWebview|isTrusted\s*[:=]\s*true|supportHtml\s*[:=]\s*true/), []);
    assert.deepEqual(holding(/isTrusted: false, supportHtml: false/), ['client/src/extension.ts']);
  });
});
