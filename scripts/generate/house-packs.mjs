// The built-in packs as data of the program: it needs no reader of YAML for them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the packs of a folder with the product's own reader and runs their examples.
 * @param {string} folder
 * @param {import('./types').Engine} engine
 * @param {import('../../server/src/packs/types').PackReader} reader
 * @returns {string} the module
 * @throws Error when a pack would be refused, with the line.
 */
export function housePacks(folder, engine, reader) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const packs = names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { pack, problems } = engine.loadPack(reader, text);
    if (pack === undefined) {
      const [first] = problems;
      const line = text.slice(0, first?.start).split('\n').length;
      throw new Error(`${name}:${line}: ${first?.text.en}`);
    }
    // what is said of the pack is for whoever reads its file
    const { description: _, ...data } = pack;
    return data;
  });
  return [
    '/** The built-in packs. Generated from the `*.yaml` beside this file by `npm run generate`; their examples have run. */',
    "import type { PackData } from './types';",
    '',
    '// biome-ignore format: one line a pack, as it is generated',
    'export const housePacks: readonly PackData[] = [',
    ...packs.map((pack) => `  ${JSON.stringify(pack)},`),
    '];',
    '',
  ].join('\n');
}
