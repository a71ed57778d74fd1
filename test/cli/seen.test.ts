/** Files that a run before has read: which are read again. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSeen } from '../../server/src/cli/lint/seen';
import type { FileStat } from '../../server/src/workspace/file-system';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';

const OLD: FileStat = {
  ...{ kind: 'file', size: 5, mode: 0o644, owner: 1, group: 1 },
  ...{ modified: 1_000_000.25, changed: 1_000_001.5, inode: 7 },
};

/** A disk on which each file holds its own name, and what was read of it. */
function disk(files: Readonly<Record<string, FileStat>>) {
  const read: string[] = [];
  return {
    read,
    stat: (path: string) => files[path] ?? nodeFileSystem.stat('/no such file'),
    readFile(path: string) {
      read.push(path);
      return Buffer.from(path);
    },
  };
}

/** Goes over files, and returns what is kept of them. */
function goOver(files: Readonly<Record<string, FileStat>>, before = '', maxSize = 100) {
  const on = disk(files);
  const seen = createSeen(on, before, maxSize, (bytes) => `hash of ${Buffer.from(bytes).toString()}`);
  const contents = Object.keys(files).map((path) => seen.contentOf(path));
  return { read: on.read, contents, news: seen.news() };
}

describe('Files that an earlier run has read', () => {
  const files = { 'a.wire': OLD, 'b c.wire': { ...OLD, inode: 8 } };
  const first = goOver(files);

  test('are not read again where they look as they did, and answer the same', () => {
    assert.deepEqual(first.read, ['a.wire', 'b c.wire']);
    const second = goOver(files, first.news);
    assert.deepEqual(second.read, []);
    assert.deepEqual(second.contents, first.contents);
    assert.equal(second.news, undefined, 'and nothing is to be written');
  });

  for (const other of [{ size: 6 }, { modified: 1_000_000.5 }, { changed: 1_000_002 }, { inode: 9 }]) {
    test(`are read where one looks otherwise: ${JSON.stringify(other)}`, () => {
      const changed = goOver({ ...files, 'a.wire': { ...OLD, ...other } }, first.news);
      assert.deepEqual(changed.read, ['a.wire']);
      assert.notEqual(changed.news, undefined);
    });
  }

  test('are read under another name', () => {
    assert.deepEqual(goOver({ 'new.wire': OLD }, first.news).read, ['new.wire']);
  });

  test('are not kept where they were written a moment ago, or their names have what parts names', () => {
    const late = { ...OLD, changed: Date.now() };
    assert.equal(goOver({ 'a.wire': late }).news, undefined);
    assert.equal(goOver({ 'a\tb.wire': OLD }).news, undefined);
  });

  test('are asked for where they are too large for this run, or are gone', () => {
    assert.deepEqual(goOver(files, first.news, 4).read, ['a.wire', 'b c.wire']);
    assert.throws(() => createSeen(disk({}), first.news!, 100, () => '').contentOf('a.wire'), { code: 'ENOENT' });
  });
});
