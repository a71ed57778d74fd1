// The engine as one chunk, `dist/core.js`, that server and command line share, in Node and in a worker: else the package
// would hold it three times.
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { comeLate, lateEntry, lateModules, lateRuleModules } from './late.mjs';

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
 * @param {string} contents An ECMAScript module.
 * @param {import('esbuild').Plugin[]} plugins
 * @returns {Promise<import('esbuild').Metafile['inputs']>} The modules that it leads to, by their paths from the root.
 */
async function modulesOf(contents, plugins) {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
    plugins,
    logLevel: 'error',
  });
  return metafile.inputs;
}

/**
 * @param {import('esbuild').Metafile['inputs']} inputs
 * @param {(path: string) => boolean} asks
 * @param {(path: string) => boolean} isAsked
 * @returns {string[]} What is asked for by those who ask.
 */
export function askedBy(inputs, asks, isAsked) {
  return Object.entries(inputs)
    .filter(([path]) => asks(path))
    .flatMap(([, { imports }]) => imports.map(({ path }) => path).filter(isAsked));
}

/**
 * The entry of the chunk: every module of the engine that something outside of it imports, its late chunk among them.
 *
 * @param {readonly string[]} entries Entries of what is not the engine, from the project's root.
 * @returns {Promise<{entry: string, lateOnly: ReadonlySet<string>}>} An ECMAScript module, and the modules of the engine
 *   that are in its late chunk.
 */
export async function coreChunk(entries) {
  const imports = entries.map((path) => `import './${path}';`).join('\n');
  const asked = askedBy(await modulesOf(imports, []), (path) => !CORE.test(path), isCore);
  const entryOf = (/** @type {readonly string[]} */ modules) =>
    [...new Set(modules)]
      .sort()
      .map((path) => `export * as '${nameOf(path)}' from './${path}';`)
      .join('\n');
  const early = await modulesOf(entryOf(asked), [comeLate(['core'])]);
  const late = await modulesOf(await lateEntry('core'), []);
  const stubs = new Set([...lateModules('core'), ...(await lateRuleModules())]);
  const lateOnly = new Set(
    Object.keys(late).filter((path) => CORE.test(path) && (stubs.has(path) || !(path in early))),
  );
  const askedLate = askedBy(
    late,
    (path) => lateOnly.has(path),
    (path) => CORE.test(path) && !lateOnly.has(path),
  );
  return { entry: entryOf([...asked, ...askedLate]), lateOnly };
}

/**
 * Takes the engine from the chunk instead of bundling it again.
 *
 * @param {'node' | 'worker' | 'either'} where
 * @param {ReadonlySet<string>} [own] Modules of the engine that the bundle has itself.
 * @returns {import('esbuild').Plugin}
 */
export function takeCore(where, own = new Set()) {
  return {
    name: 'take-core',
    setup(building) {
      building.onResolve({ filter: /^\.\.?\// }, async ({ path, resolveDir, importer, kind, pluginData }) => {
        const from = relative(root, importer).split(sep).join('/');
        const isOutside = from.startsWith(SOURCES) ? !CORE.test(from) || own.has(from) : importer === '<stdin>';
        if (pluginData === takeCore || !isOutside) return undefined;
        const found = await building.resolve(path, { resolveDir, importer, kind, pluginData: takeCore });
        const module = relative(root, found.path).split(sep).join('/');
        return CORE.test(module) && !own.has(module) ? { path: nameOf(module), namespace: 'core' } : undefined;
      });
      building.onResolve({ filter: /^\.\/core\.js$/, namespace: 'core' }, ({ path }) => ({ path, external: true }));
      building.onLoad({ filter: /^/, namespace: 'core' }, ({ path }) => ({
        contents: `module.exports = (${FROM[where]})['${path}'];`,
        loader: 'js',
      }));
    },
  };
}
