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
 * The entry of the chunk: every module of the engine that something outside of it imports, its late chunk among them. But
 * what no server asks for before its late chunks are loaded is left to those who ask: each has a copy, and none waits for it.
 *
 * @param {readonly string[]} servers Entries of the servers, from the project's root.
 * @param {readonly string[]} others Entries of what else is not the engine.
 * @returns {Promise<{entry: string, lateOnly: ReadonlySet<string>, copied: ReadonlySet<string>}>} An ECMAScript module; the
 *   modules of the engine that are in its late chunk; and those that are copied.
 */
export async function coreChunk(servers, others) {
  const importsOf = (/** @type {readonly string[]} */ paths) => paths.map((path) => `import './${path}';`).join('\n');
  const entryOf = (/** @type {readonly string[]} */ modules) =>
    [...new Set(modules)]
      .sort()
      .map((path) => `export * as '${nameOf(path)}' from './${path}';`)
      .join('\n');
  const askedOutside = (/** @type {import('esbuild').Metafile['inputs']} */ inputs) =>
    askedBy(inputs, (path) => !CORE.test(path), isCore);
  const stubs = new Set([...lateModules('core'), ...(await lateRuleModules())]);

  const askedFirst = askedOutside(await modulesOf(importsOf(servers), [comeLate(['core', 'session'])]));
  const first = await modulesOf(entryOf(askedFirst), [comeLate(['core'])]);
  const isCopied = (/** @type {string} */ path) => CORE.test(path) && !stubs.has(path) && !(path in first);
  const askedAtAll = askedOutside(await modulesOf(importsOf([...servers, ...others]), []));
  const copies = await modulesOf(entryOf(askedAtAll.filter(isCopied)), [comeLate(['core'])]);
  const copied = new Set(Object.keys(copies).filter(isCopied));
  const isGiven = (/** @type {string} */ path) => CORE.test(path) && !copied.has(path);
  const asked = [...askedAtAll.filter(isGiven), ...askedBy(copies, (path) => copied.has(path), isGiven)];

  const early = await modulesOf(entryOf(asked), [comeLate(['core'])]);
  const late = await modulesOf(await lateEntry('core'), []);
  const lateOnly = new Set(
    Object.keys(late).filter((path) => CORE.test(path) && (stubs.has(path) || !(path in early))),
  );
  const askedLate = askedBy(
    late,
    (path) => lateOnly.has(path),
    (path) => CORE.test(path) && !lateOnly.has(path),
  );
  return { entry: entryOf([...asked, ...askedLate]), lateOnly, copied };
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
