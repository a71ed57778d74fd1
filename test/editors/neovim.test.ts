import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/root';
import { createDesk, FIXED, needEditor, record, setUp } from './support';

interface Seen {
  readonly found: string[];
  readonly source: string;
  readonly menu: string[];
  readonly left: string[];
  readonly problem?: string;
}

test('Neovim, set up as the docs say, shows the findings, leads to a source, takes a fix and saves', (context) => {
  needEditor('nvim');
  const [, minor] = /^NVIM v0\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout) ?? [];
  const words = minor === undefined || Number(minor) >= 11 ? 'vim.lsp.config' : 'vim.lsp.start_client';
  const desk = createDesk(context, { 'init.lua': setUp('docs/editors.md', 'lua', words) });
  const script = join(root, 'test/editors/neovim.lua');
  const init = join(desk.folder, 'init.lua');
  const seen = record<Seen>(desk.run('nvim', ['--headless', '-i', 'NONE', '-n', '-u', init, '-S', script, desk.draft]));
  assert.equal(seen.problem, undefined);
  assert.equal(seen.found.length, 3, seen.found.join('\n'));
  assert.match(seen.found.join('\n'), /^5:0 ad-marker .*[\u0900-\u097f]/m);
  assert.equal(seen.source, 'सिंचाई विभाग');
  assert.deepEqual(
    seen.left.map((line) => line.split(' ')[1]),
    seen.found.map((line) => line.split(' ')[1]).filter((rule) => rule !== 'ad-marker'),
  );
  assert.equal(desk.saved(), FIXED);
});
