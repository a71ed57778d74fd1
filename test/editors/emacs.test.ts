import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../support/root';
import { createDesk, FIXED, needEditor, record, setUp } from './support';

interface Seen {
  readonly mode: string;
  readonly found: string[];
  readonly source: string;
  readonly menu: string[];
  readonly left: string[];
  readonly problem?: string;
}

test('Emacs with eglot, set up as the docs say, shows the findings, leads to a source, takes a fix and saves', (context) => {
  needEditor('emacs');
  const desk = createDesk(context, { 'init.el': setUp('docs/editors.md', 'elisp', 'eglot-server-programs') });
  const script = join(root, 'test/editors/emacs.el');
  const printed = desk.run('env', [`SAMPADAK_DRAFT=${desk.draft}`, 'emacs', '--batch', '--load', script]);
  const seen = record<Seen>(printed);
  assert.equal(seen.problem, undefined);
  assert.equal(seen.mode, 'wirecopy-mode');
  assert.equal(seen.found.length, 3, seen.found.join('\n'));
  assert.match(seen.found.join('\n'), /^5 sampadak \[ad-marker\]: .*[\u0900-\u097f]/m);
  assert.equal(seen.source, 'सिंचाई विभाग');
  assert.equal(seen.left.length, seen.found.length - 1);
  assert.doesNotMatch(seen.left.join('\n'), /ad-marker/);
  assert.equal(desk.saved(), FIXED);
});
