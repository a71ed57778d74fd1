import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../support/root';

const lexicon = join(root, 'server/src/lexicon');

/** Loaded as they are: they ask where they stand. */
const script = (name: string) => import(pathToFileURL(join(root, 'scripts/build', name)).href);
const coded: Promise<typeof import('../../scripts/build/coded.mjs')> = script('coded.mjs');
const lean: Promise<typeof import('../../scripts/build/lean.mjs')> = script('lean.mjs');

/** What a module holds as it is shipped. */
async function shipped(name: string): Promise<{ exports: Record<string, unknown>; code: string }> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(lexicon, name)],
    bundle: true,
    format: 'esm',
    write: false,
    charset: 'utf8',
    minify: true,
    plugins: [(await coded).decoders, (await lean).leanFurniture, (await coded).codedLexicon],
  });
  const code = outputFiles[0]?.text ?? '';
  return { exports: await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`), code };
}

/** A list of furniture without what only tests read of it. */
function withoutTests(entries: unknown): unknown {
  return (entries as { fires?: unknown; silent?: unknown; note?: unknown }[]).map(
    ({ fires: _, silent: __, note: ___, ...entry }) => entry,
  );
}

test('the lexicon that is shipped is that of the sources, list by list', async () => {
  let lists = 0;
  for (const name of readdirSync(lexicon).filter((file) => !/^(?:words|furniture-.*)\.ts$/.test(file))) {
    const { exports } = await (await coded).evaluateModule(join(lexicon, name));
    const made = (await shipped(name)).exports;
    assert.deepEqual(Object.keys(made).sort(), Object.keys(exports).sort(), name);
    for (const [key, value] of Object.entries(exports)) {
      const isFurniture = name === 'furniture.ts' || name === 'ad-markers.ts';
      assert.deepEqual(made[key], isFurniture ? withoutTests(value) : value, `${name}: ${key}`);
      lists++;
    }
  }
  assert.ok(lists > 100, String(lists));
});

test('its letters take one byte each', async () => {
  const { exports, code } = await shipped('places.ts');
  const letters = JSON.stringify(exports.indianPlaces).match(/[\u0900-\u097f]/g)?.length ?? 0;
  assert.ok(letters > 3_000);
  assert.ok((code.match(/[\u0900-\u097f]/g)?.length ?? 0) < 150, 'the alphabet, and what is rare');
});

test('what the alphabet has no place for comes back too', async () => {
  const { alphabetOf, DECODERS, encode } = await coded;
  const text = `${'क'.repeat(90)}aé😀~\`"\\\n\t\u0965\ue001`;
  const alphabet = alphabetOf('क'.repeat(9));
  const { decoderOf } = await import(`data:text/javascript,${encodeURIComponent(DECODERS)}`);
  assert.equal(decoderOf(alphabet)(encode(text, alphabet)), text);
  assert.match(encode('कक', alphabet), /^[ -~]{2}$/);
  // what stands for other letters cannot stand for itself
  assert.throws(() => encode('क\u0521', alphabet));
});
