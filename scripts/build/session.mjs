// What the language server is in Node and in a worker alike, as one chunk, `dist/session.js`: else the package would hold
// it and the libraries that speak LSP twice.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { askedBy, isCore } from './core.mjs';
import { comeLate, lateEntry, lateModules } from './late.mjs';
import { leanLibraries } from './lean.mjs';
import { moduleOf, pruneLibraries } from './prune.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Name of the chunk's variable where there are no modules: in a worker. */
export const SESSION_GLOBAL = 'sampadakSession';

const FROM = {
  node: "require('./session.js')",
  worker: SESSION_GLOBAL,
  either: `typeof ${SESSION_GLOBAL} === 'undefined' ? require('./session.js') : ${SESSION_GLOBAL}`,
};

/**
 * Finds what two programs share.
 *
 * @param {readonly {entry: string, options: import('esbuild').BuildOptions}[]} programs The server in Node and in a worker.
 * @returns {Promise<{entry: string, shared: ReadonlySet<string>}>} The chunk's entry, an ECMAScript module that gives every
 *   shared module which one of the programs or the late chunk asks for; and all shared modules, by their paths from the root.
 */
export async function sessionChunk(programs) {
  const inputsOf = async (/** @type {import('esbuild').BuildOptions} */ options) => {
    const { metafile } = await build({ ...options, bundle: true, write: false, metafile: true, sourcemap: false });
    const { inputs } = /** @type {import('esbuild').Metafile} */ (metafile);
    // what loads a late chunk is no module of a folder: each bundle has its own
    return Object.fromEntries(Object.entries(inputs).filter(([path]) => !path.startsWith('late:')));
  };
  const inputs = await Promise.all(
    programs.map(({ entry, options }) =>
      inputsOf({ ...options, entryPoints: [entry], plugins: [leanLibraries, comeLate(['session']), pruneLibraries] }),
    ),
  );
  const late = await inputsOf({
    ...programs[1]?.options,
    stdin: { contents: await lateEntry('session'), resolveDir: root },
    plugins: [leanLibraries, pruneLibraries],
  });
  const stubs = new Set(lateModules('session'));
  const shared = new Set(
    Object.keys(inputs[0] ?? {}).filter((path) => !isCore(path) && inputs.every((each) => path in each)),
  );
  const isShared = (/** @type {string} */ path) => shared.has(path) && !stubs.has(path);
  const asked = new Set([
    ...inputs.flatMap((each) =>
      askedBy(
        each,
        (path) => !isCore(path) && !shared.has(path),
        (path) => shared.has(path),
      ),
    ),
    ...askedBy(late, (path) => !isCore(path) && !isShared(path), isShared),
  ]);
  // `require` for what is in the CommonJS of its package, so that it is given back as its package made it
  const lines = [...asked]
    .sort()
    .map((path, index) =>
      path.startsWith('node_modules/')
        ? `const module${index} = require('./${path}'); export { module${index} as '${path}' };`
        : `export * as '${path}' from './${path}';`,
    );
  return { entry: lines.join('\n'), shared };
}

/**
 * Takes shared modules from the chunk instead of bundling them again.
 *
 * @param {ReadonlySet<string>} shared
 * @param {'node' | 'worker' | 'either'} where
 * @param {ReadonlySet<string>} [own] Shared modules that the bundle has itself.
 * @returns {import('esbuild').Plugin}
 */
export function takeSession(shared, where, own = new Set()) {
  return {
    name: 'take-session',
    setup(building) {
      const take = (/** @type {string} */ module) => ({
        contents: `module.exports = (${FROM[where]})['${module}'];`,
        loader: /** @type {const} */ ('js'),
      });
      const isTaken = (/** @type {string} */ module) => shared.has(module) && !own.has(module);
      building.onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, ({ path }) => {
        const module = moduleOf(path);
        return isTaken(module) ? take(module) : undefined;
      });
      // its folder says that it holds ECMAScript modules, in which nothing is exported as above
      building.onResolve(
        { filter: /^vscode-languageserver-textdocument$/ },
        async ({ path, resolveDir, kind, pluginData }) => {
          if (pluginData === takeSession) return undefined;
          const module = moduleOf((await building.resolve(path, { resolveDir, kind, pluginData: takeSession })).path);
          return isTaken(module) ? { path: module, namespace: 'session' } : undefined;
        },
      );
      building.onLoad({ filter: /^/, namespace: 'session' }, ({ path }) => take(path));
      building.onResolve({ filter: /^\.\/session\.js$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}
