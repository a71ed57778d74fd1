/** What is shipped inside the bundles: few packages, each with a licence that goes with ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { root } from './support/root';

const ENTRIES = [
  'server/src/lsp/node.ts',
  'server/src/lsp/browser.ts',
  'server/src/cli/main.ts',
  'client/src/node.ts',
  'client/src/browser.ts',
  'server/src/paste/html.ts',
  'server/src/packs/file/index.ts',
];
const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

/** Packages whose code is in the bundles: their folders, from the project's root. */
async function shipped(): Promise<string[]> {
  const folders = new Set<string>();
  for (const entry of ENTRIES) {
    const browser = entry.endsWith('browser.ts');
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
      logLevel: 'error',
      platform: browser ? 'browser' : 'node',
      mainFields: browser ? ['browser', 'module', 'main'] : ['module', 'main'],
      external: ['vscode'],
    });
    for (const file of Object.keys(metafile.inputs)) {
      const folder = /^.*\/?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

describe('What is shipped', () => {
  test('is what docs/dependencies.md lists, each under a licence that allows it', async () => {
    const list = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
    const rows: string[] = [];
    for (const folder of await shipped()) {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      assert.ok(LICENCES.includes(license), `${name} is under ${license}.`);
      rows.push(`| \`${name}\` | ${version} | ${license} |`);
    }
    assert.ok(rows.length > 0);
    const listed = list
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').slice(0, 4).join('|').concat('|'));
    assert.deepEqual(listed, rows);
  });
});
