// What the language server is in Node and in a worker alike, as one chunk, `dist/session.js`: else the package would hold
// it and the libraries that speak LSP twice.
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isCore } from './core.mjs';
import { leanLibraries } from './lean.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Name of the chunk's variable where there are no modules: in a worker. */
export const SESSION_GLOBAL = 'sampadakSession';

const FROM = { node: "require('./session.js')", worker: SESSION_GLOBAL };

/**
 * Finds what two programs share.
 *
 * @param {readonly {entry: string, options: import('esbuild').BuildOptions}[]} programs The server in Node and in a worker.
 * @returns {Promise<{entry: string, shared: ReadonlySet<string>}>} The chunk's entry, an ECMAScript module that gives every
 *   shared module which one of the programs asks for; and all shared modules, by their paths from the project's root.
 */
export async function sessionChunk(programs) {
  const builds = await Promise.all(
    programs.map(({ entry, options }) =>
      build({
        ...options,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        sourcemap: false,
        plugins: [leanLibraries],
      }),
    ),
  );
  const inputs = builds.map(({ metafile }) => /** @type {import('esbuild').Metafile} */ (metafile).inputs);
  const shared = new Set(
    Object.keys(inputs[0] ?? {}).filter((path) => !isCore(path) && inputs.every((each) => path in each)),
  );
  const asked = new Set(
    inputs
      .flatMap((each) => Object.entries(each))
      .filter(([path]) => !isCore(path) && !shared.has(path))
      .flatMap(([, { imports }]) => imports.map(({ path }) => path).filter((path) => shared.has(path))),
  );
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
 * @param {'node' | 'worker'} where
 * @returns {import('esbuild').Plugin}
 */
export function takeSession(shared, where) {
  return {
    name: 'take-session',
    setup(building) {
      building.onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, ({ path }) => {
        const module = relative(root, path).split(sep).join('/');
        if (!shared.has(module)) return undefined;
        return { contents: `module.exports = (${FROM[where]})['${module}'];`, loader: 'js' };
      });
      building.onResolve({ filter: /^\.\/session\.js$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}
