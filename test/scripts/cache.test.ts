import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fillOnce } from '../../scripts/vscode/cache.mjs';

describe('A folder of the cache', () => {
  let parent = '';
  let folder = '';
  const fillWith = (text: string) => async (temporary: string) => writeFileSync(join(temporary, 'content'), text);
  const content = () => readFileSync(join(folder, 'content'), 'utf8');

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'sampadak-cache-'));
    folder = join(parent, 'server');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test('is filled once and then taken as it is', async () => {
    assert.equal(await fillOnce(folder, { version: 1 }, fillWith('first')), true);
    assert.equal(await fillOnce(folder, { version: 1 }, fillWith('second')), false);
    assert.equal(content(), 'first');
  });

  test('is filled again when what it depends on has changed', async () => {
    await fillOnce(folder, { version: 1 }, fillWith('first'));
    assert.equal(await fillOnce(folder, { version: 2 }, fillWith('second')), true);
    assert.equal(content(), 'second');
  });

  test('stays absent when filling it fails half way, and leaves nothing beside it', async () => {
    const half = async (temporary: string) => {
      writeFileSync(join(temporary, 'content'), 'half');
      throw new Error('the line went dead');
    };
    await assert.rejects(fillOnce(folder, { version: 1 }, half), /the line went dead/);
    assert.deepEqual(readdirSync(parent), []);
  });

  test('keeps its old content when filling it anew fails', async () => {
    await fillOnce(folder, { version: 1 }, fillWith('first'));
    await assert.rejects(fillOnce(folder, { version: 2 }, () => Promise.reject(new Error('no network'))));
    assert.equal(content(), 'first');
  });

  test('that a person or an older run left without a stamp is not taken for whole', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'content'), 'half');
    assert.equal(await fillOnce(folder, { version: 1 }, fillWith('whole')), true);
    assert.equal(content(), 'whole');
    assert.ok(existsSync(join(folder, 'stamp.json')));
  });

  test('is whole after two runs that fill it at the same time', async () => {
    await Promise.all([
      fillOnce(folder, { version: 1 }, fillWith('whole')),
      fillOnce(folder, { version: 1 }, fillWith('whole')),
    ]);
    assert.equal(content(), 'whole');
    assert.deepEqual(readdirSync(parent), ['server']);
  });
});
