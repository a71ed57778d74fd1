// What the extension is on the desktop and in a browser alike, once: else the package would hold it and the client's libraries
// twice. A browser's editor loads an extension as one text that can load no other, so the browser's bundle has the whole, and
// gives to the desktop's bundle, which is a file beside it, what both share.
import { build } from 'esbuild';
import { askedBy } from './core.mjs';
import { leanLibraries } from './lean.mjs';
import { moduleOf } from './prune.mjs';

/** Where the desktop's bundle finds the browser's. */
const WHOLE = './web/extension.js';

/**
 * Finds what the two share.
 *
 * @param {{entry: string, options: import('esbuild').BuildOptions}} desktop
 * @param {{entry: string, options: import('esbuild').BuildOptions}} browser
 * @returns {Promise<{entry: string, shared: ReadonlySet<string>}>} The entry of the browser's bundle, an ECMAScript module; and
 *   all shared modules, by their paths from the root.
 */
export async function clientParts(desktop, browser) {
  const [inDesktop, inBrowser] = await Promise.all(
    [desktop, browser].map(async ({ entry, options }) => {
      const made = await build({
        ...options,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        sourcemap: false,
        plugins: [leanLibraries],
      });
      return /** @type {import('esbuild').Metafile} */ (made.metafile).inputs;
    }),
  );
  if (inDesktop === undefined || inBrowser === undefined) throw new Error('Two programs were asked for.');
  const shared = new Set(Object.keys(inDesktop).filter((path) => path in inBrowser));
  const asked = askedBy(
    inDesktop,
    (path) => !shared.has(path),
    (path) => shared.has(path),
  );
  // Asked for by functions, so that nothing of the browser's runs on the desktop: its library would install itself there.
  const functions = [...new Set(asked)].sort().map((path) => `'${path}': () => require('./${path}'),`);
  return {
    entry: `
      export const activate = (context) => require('./${browser.entry}').activate(context);
      export const deactivate = () => require('./${browser.entry}').deactivate();
      export const shared = {\n${functions.join('\n')}\n};`,
    shared,
  };
}

/**
 * Takes shared modules from the browser's bundle instead of bundling them again.
 *
 * @param {ReadonlySet<string>} shared
 * @returns {import('esbuild').Plugin}
 */
export function takeClient(shared) {
  return {
    name: 'take-client',
    setup(building) {
      building.onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, ({ path }) => {
        const module = moduleOf(path);
        if (!shared.has(module)) return undefined;
        return { contents: `module.exports = require('${WHOLE}').shared['${module}']();`, loader: 'js' };
      });
      building.onResolve({ filter: /^\.\/web\/extension\.js$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}
