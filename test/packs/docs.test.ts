/** The pack that the documentation shows holds, and both languages show the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { packSchema, readPack } from '../../server/src/packs/file/index';
import { SECTIONS } from '../../server/src/packs/file/sections';
import { loadPack } from '../../server/src/packs/load';
import { root } from '../support/root';

const pages = ['docs/packs.md', 'docs/packs.hi.md'].map((path) => readFileSync(join(root, path), 'utf8'));
const shown = pages.map((page) => /```yaml\n([\s\S]*?)```/.exec(page)![1]!);

describe('docs/packs', () => {
  test('shows a pack that holds, with an entry of every list', () => {
    const { pack, problems } = loadPack({ readPack }, shown[0]!);
    assert.deepEqual(problems, []);
    for (const { name } of SECTIONS) assert.equal(pack![name].length, 1, name);
  });

  test('shows the same in both languages, under headings of the same number', () => {
    assert.equal(shown[0], shown[1]);
    const headings = pages.map((page) => page.match(/^#+ /gm));
    assert.deepEqual(headings[0], headings[1]);
  });
});

describe('The JSON Schema of packs', () => {
  test('knows every list and every key, and nothing else', () => {
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/pack.schema.json'), 'utf8'));
    assert.deepEqual(schema, JSON.parse(JSON.stringify(packSchema())));
    assert.equal(schema.additionalProperties, false);
    for (const { name, keys } of SECTIONS) {
      const { items } = schema.properties[name];
      assert.equal(items.additionalProperties, false);
      assert.deepEqual(
        Object.keys(items.properties),
        keys.map((key) => key.name),
      );
    }
  });
});
