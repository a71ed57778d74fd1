/** Long files: looked at before they are read, and read whole all the same. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { encode } from '../../server/src/workspace/encoding';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system';
import { FileProblem } from '../../server/src/workspace/problems';
import { readDraft } from '../../server/src/workspace/read';

const LONG = 'जलस्तर घट रहा है। '.repeat(20_000);

function fileWith(context: TestContext, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-read-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'long.wire');
  writeFileSync(path, bytes);
  return path;
}

describe('A long file', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const) {
    it(`is read whole in ${encoding}`, (context) => {
      const draft = readDraft(nodeFileSystem, fileWith(context, encode(LONG, encoding)));
      assert.equal(draft.text, LONG);
      assert.equal(draft.encoding, encoding);
    });
  }

  it('that is no text is refused by its first bytes, before the rest is read', (context) => {
    const bytes = encode(LONG, 'utf-8');
    bytes[17] = 0;
    const path = fileWith(context, bytes);
    let seen = 0;
    const fs: typeof nodeFileSystem = {
      ...nodeFileSystem,
      readFile: (name, limit, look) =>
        nodeFileSystem.readFile(name, limit, (start) => {
          seen = start.length;
          look?.(start);
          assert.fail('the rest would be read');
        }),
    };
    assert.throws(
      () => readDraft(fs, path),
      (error) => error instanceof FileProblem && error.code === 'nul-byte' && error.sentence('en').includes('byte 17'),
    );
    assert.ok(seen > 0 && seen < bytes.length / 10);
  });
});
