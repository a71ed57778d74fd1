/** Settings in a folder from anywhere: what they name outside of it, and what they are not to reach. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { describe, test } from 'node:test';
import {
  createConfigStore,
  createDiskConfigs,
  type ReadConfig,
  readConfigFromDisk,
} from '../../server/src/workspace/config';
import type { Places } from '../../server/src/workspace/config-load';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { createPackStore, diskShelf } from '../../server/src/workspace/packs';
import { scratch } from '../support/cli';

/** Paths as Windows has them. */
const windows: Places = {
  join: win32.join,
  parent: win32.dirname,
  relative: (folder, path) => win32.relative(folder, path).replaceAll('\\', '/'),
};

/** Which files a configuration has read, and what was told of it. */
function asked(places: Places, folder: string, config: object, others: Readonly<Record<string, string>> = {}) {
  const path = places.join(folder, 'sampadak.json');
  const texts: Readonly<Record<string, string>> = { ...others, [path]: JSON.stringify(config) };
  const reads: string[] = [];
  const read: ReadConfig = (one) => {
    reads.push(one);
    return texts[one] === undefined ? undefined : { text: texts[one] };
  };
  const found = createConfigStore(places, read).of(folder);
  assert.ok(found !== undefined && !(found instanceof Promise));
  return { reads: reads.slice(1), found, told: found.problems.map(({ key, text }) => `${key}: ${text.en}`) };
}

describe('A file that extends another outside of its folder', () => {
  test('takes it as data wherever on this machine it lies', (context) => {
    const cwd = scratch(context, {
      'house.json': '{ "preset": "web", "locale": "en" }',
      'desk/night/sampadak.json': '{ "extends": "../../house.json" }',
      'day/sampadak.json': JSON.stringify({ extends: '../desk/../house.json' }),
    });
    const configs = createDiskConfigs(nodeFileSystem);
    for (const folder of ['desk/night', 'day']) {
      const found = configs.of(join(cwd, folder))!;
      assert.deepEqual(found.problems, []);
      assert.equal(found.locale, 'en');
      assert.ok(found.files.includes(join(cwd, 'house.json')));
    }
  });

  test('is told of what is no file of settings, and is not held up by it', { timeout: 20_000 }, (context) => {
    const cwd = scratch(context, { 'words.txt': 'पासवर्ड: रहस्य', 'large.json': `"${'x'.repeat(1_000_001)}"` });
    mkdirSync(join(cwd, 'desk'));
    const names = ['../words.txt', '../large.json', '../', '/', '../../../../../../../../../../none.json'];
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(cwd, 'pipe')]);
      names.push('../pipe', '/dev/zero', '/dev/stdin');
    }
    for (const name of names) {
      const store = createConfigStore(nodeFileSystem, (path) =>
        path === join(cwd, 'desk/sampadak.json')
          ? { text: JSON.stringify({ extends: [name], preset: 'web' }) }
          : readConfigFromDisk(nodeFileSystem, path),
      );
      const found = store.of(join(cwd, 'desk'));
      assert.ok(found !== undefined && !(found instanceof Promise));
      assert.ok(found.problems.length > 0, name);
      assert.doesNotMatch(JSON.stringify(found.problems), /रहस्य/, 'what it holds is not told');
      assert.deepEqual(
        found.layers.map(({ preset }) => preset).filter((preset) => preset !== undefined),
        ['web'],
      );
    }
  });

  test('asks no other machine, in whatever form its name is written', () => {
    const names = [
      '\\\\host\\share\\house.json',
      '//host/share/house.json',
      '\\\\?\\UNC\\host\\share\\house.json',
      '\\/host/share/house.json',
      '//host/share/pack.yaml',
    ];
    for (const places of [windows, nodeFileSystem]) {
      const folder = places === windows ? 'C:\\desk' : '/desk';
      const { reads, told, found } = asked(places, folder, { extends: names, packs: names });
      assert.deepEqual(reads, []);
      assert.equal(told.length, 2 * names.length);
      for (const sentence of told)
        assert.match(sentence, /is a path on the network; only files of this machine are read/);
      assert.deepEqual(found.packs, []);
      assert.equal(found.files.length, 1);
    }
  });

  test('of the network itself reads its neighbours', () => {
    const { reads } = asked(windows, '\\\\host\\share\\desk', { extends: '..\\house.json' });
    assert.deepEqual(reads, ['\\\\host\\share\\house.json']);
  });
});

describe('Paths as Windows writes them', () => {
  test('count from the folder of the file, or from their drive', () => {
    const { reads, found } = asked(
      windows,
      'C:\\desk\\night',
      {
        extends: ['..\\house.json', './near.json', 'D:\\all.json', 'd:/other.json', '/root.json'],
        packs: ['packs\\own.yaml'],
        overrides: [{ files: ['web/**'], preset: 'web' }],
      },
      { 'C:\\desk\\house.json': '{ "locale": "hi" }' },
    );
    assert.deepEqual(reads, [
      'C:\\desk\\house.json',
      'C:\\desk\\night\\near.json',
      'D:\\all.json',
      'd:\\other.json',
      '\\root.json',
    ]);
    assert.equal(found.locale, 'hi');
    assert.deepEqual(
      found.packs.map(({ path }) => path),
      ['C:\\desk\\night\\packs\\own.yaml'],
    );
    const [override] = found.layers.filter(({ files }) => files !== undefined);
    assert.ok(override?.files?.(windows.relative(found.folder, 'C:\\desk\\night\\web\\a.wire')));
    assert.ok(!override?.files?.(windows.relative(found.folder, 'C:\\desk\\web\\a.wire')));
  });
});

describe('A pack outside of the folder', () => {
  test('that is none is told and passed over', (context) => {
    const cwd = scratch(context, {
      'desk/sampadak.json': '{ "packs": ["../../../../../etc/hostname.yaml", "/dev/zero.yaml", "../x.yaml"] }',
      'x.yaml': ': : :\n- [',
    });
    const config = createDiskConfigs(nodeFileSystem).of(join(cwd, 'desk'))!;
    const store = createPackStore(diskShelf(nodeFileSystem), () => ({
      pack: undefined,
      problems: [],
      examples: [],
      isPack: false,
    }));
    const found = store.of(join(cwd, 'desk'), config);
    assert.ok(!(found instanceof Promise));
    assert.equal(found.set, undefined);
    assert.equal(found.problems.length, 2);
  });
});
