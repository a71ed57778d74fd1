// The engine as one chunk, `dist/core.js`, that server and command line share, in Node and in a worker: else the package
// would hold it three times.
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SOURCES = 'server/src/';

/** What runs anywhere: the modules that test/architecture.test.ts holds to be pure, without the reader of packs. */
const CORE =
  /^server\/src\/(?:(?:text|lexicon|story|packs(?!\/file)|rules|fix|suppress|config)\/|(?:lint|draft|localize|messages)\.ts$)/;

/** @param {string} path A module, from the project's root. */
export const isCore = (path) => CORE.test(path);

/** Name of the chunk's variable where there are no modules: in a worker. */
export const CORE_GLOBAL = 'sampadakCore';

const FROM = {
  node: "require('./core.js')",
  worker: CORE_GLOBAL,
  either: `typeof ${CORE_GLOBAL} === 'undefined' ? require('./core.js') : ${CORE_GLOBAL}`,
};

/**
 * @param {string} path A module without its extension, or with it.
 * @returns {string} The module's name in the chunk, such as `story/parse`.
 */
const nameOf = (path) => path.slice(SOURCES.length).replace(/\.ts$/, '');

/**
 * The entry of the chunk: every module of the engine that something outside of it imports.
 *
 * @param {readonly string[]} entries Entries of what is not the engine, from the project's root.
 * @returns {Promise<string>} An ECMAScript module.
 */
export async function coreEntry(entries) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  const modules = new Set(
    Object.entries(metafile.inputs)
      .filter(([path]) => !CORE.test(path))
      .flatMap(([, { imports }]) => imports.map(({ path }) => path).filter((path) => CORE.test(path))),
  );
  return [...modules]
    .sort()
    .map((path) => `export * as '${nameOf(path)}' from './${path}';`)
    .join('\n');
}

/**
 * Takes the engine from the chunk instead of bundling it again.
 *
 * @param {'node' | 'worker' | 'either'} where
 * @returns {import('esbuild').Plugin}
 */
export function takeCore(where) {
  return {
    name: 'take-core',
    setup(building) {
      building.onResolve({ filter: /^\.\.?\// }, async ({ path, resolveDir, importer, kind, pluginData }) => {
        const from = relative(root, importer).split(sep).join('/');
        if (pluginData === takeCore || !from.startsWith(SOURCES) || CORE.test(from)) return undefined;
        const found = await building.resolve(path, { resolveDir, importer, kind, pluginData: takeCore });
        const module = relative(root, found.path).split(sep).join('/');
        return CORE.test(module) ? { path: nameOf(module), namespace: 'core' } : undefined;
      });
      building.onResolve({ filter: /^\.\/core\.js$/, namespace: 'core' }, ({ path }) => ({ path, external: true }));
      building.onLoad({ filter: /^/, namespace: 'core' }, ({ path }) => ({
        contents: `module.exports = (${FROM[where]})['${path}'];`,
        loader: 'js',
      }));
    },
  };
}
