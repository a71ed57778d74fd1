/** The bundle of the reader: one file for Node, and for a worker that takes it by `importScripts`. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import vm from 'node:vm';
import type { PackReader } from '../../server/src/packs/types';
import { built } from '../support/built';
import { root } from '../support/root';

const PACK = 'id: a\ntitle: b\nplaces:\n  - { name: गया, must-fire: a, must-not-fire: b }\n';

describe('dist/packs.js', () => {
  built('cli.js');
  const file = built('packs.js');

  test('is taken by Node', () => {
    const reader = createRequire(join(root, 'package.json'))(file) as PackReader;
    assert.equal(reader.readPack(PACK).pack?.places[0]?.name, 'गया');
  });

  test('is taken by a worker, which has no modules', () => {
    const scope: vm.Context = vm.createContext({
      sampadakLate: { 'core-late.js': 'core-late.js' },
      // a worker's own way to run a script that it is told of
      importScripts: (name: string) => vm.runInContext(readFileSync(built(name), 'utf8'), scope),
    });
    // the engine is there first: the server has it from the same chunk
    vm.runInContext(readFileSync(built('core.js'), 'utf8'), scope);
    vm.runInContext(readFileSync(file, 'utf8'), scope);
    assert.equal(vm.runInContext('sampadakPacks.readPack(text).pack.id', Object.assign(scope, { text: PACK })), 'a');
  });

  test('is the only program with a reader of YAML in it', () => {
    assert.ok(readFileSync(file, 'utf8').includes('MULTILINE_IMPLICIT_KEY'));
    for (const other of ['server-main.js', 'cli-main.js', 'web/server.js']) {
      const path = built('packs.js').replace('packs.js', other);
      assert.ok(statSync(path).size > 0);
      assert.ok(!readFileSync(path, 'utf8').includes('MULTILINE_IMPLICIT_KEY'), other);
    }
  });
});
