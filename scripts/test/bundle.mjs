// Tests are TypeScript; Node and VS Code run JavaScript. Each test file becomes one bundle.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from '../vscode/shell.mjs';

const out = join(root, 'out', 'test');

/**
 * A folder for this run's bundles: two runs at a time do not take each other's files. Folders of runs that were ended
 * before they could clean up are removed.
 *
 * @returns {string}
 */
export function makeBundleFolder() {
  if (existsSync(out)) {
    for (const name of readdirSync(out)) if (!isRunning(Number(name))) removeBundleFolder(join(out, name));
  }
  const folder = join(out, String(process.pid));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} folder */
export function removeBundleFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} pid */
function isRunning(pid) {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds test files.
 *
 * @param {string} under A folder of the project, such as `test`.
 * @param {{ without?: string[], filter?: string }} [options] `without` are folders that are left out; `filter` is a part
 *   of the path.
 * @returns {string[]} Paths from the project's root, sorted, with `/`.
 */
export function findTests(under, { without, filter } = {}) {
  if (!existsSync(join(root, under))) return [];
  return readdirSync(join(root, under), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${under}/${name.split(sep).join('/')}`)
    .filter((path) => !without?.some((folder) => path.startsWith(`${folder}/`)))
    .filter((path) => filter === undefined || path.includes(filter))
    .sort();
}

/**
 * @typedef {object} Bundles
 * @property {Map<string, string>} files Bundle by source, absolute by given.
 * @property {{ source: string, why: string }[]} broken Sources that could not be bundled.
 */

/**
 * Bundles files for Node. Packages stay outside the bundles, so that tests run the ones that are installed.
 *
 * @param {string[]} sources Paths from the project's root.
 * @param {string} folder From `makeBundleFolder`.
 * @param {'cjs' | 'esm'} format What the product itself is built as, or what can import the scripts of the project.
 * @returns {Promise<Bundles>}
 */
export async function bundle(sources, folder, format) {
  /** @type {Bundles} */
  const bundles = { files: new Map(), broken: [] };
  const done = (/** @type {string} */ source) =>
    bundles.files.set(source, join(folder, source.replace(/\.ts$/, format === 'esm' ? '.mjs' : '.js')));
  try {
    await build(options(sources, folder, format));
    sources.forEach(done);
  } catch {
    // One by one, so that a file that is broken does not keep the others from running.
    for (const source of sources) {
      try {
        await build(options([source], folder, format));
        done(source);
      } catch (error) {
        bundles.broken.push({ source, why: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return bundles;
}

/**
 * @param {string[]} sources
 * @param {string} folder
 * @param {'cjs' | 'esm'} format
 * @returns {import('esbuild').BuildOptions}
 */
function options(sources, folder, format) {
  return {
    absWorkingDir: root,
    entryPoints: sources,
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': format === 'esm' ? '.mjs' : '.js' },
    bundle: true,
    platform: 'node',
    format,
    target: 'node20',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'linked',
    charset: 'utf8',
    logLevel: 'silent',
    // In a CommonJS bundle import.meta is empty, and a test would look for its files in the wrong place.
    logOverride: { 'empty-import-meta': 'error' },
    plugins: format === 'esm' ? [scriptsStayOutside] : [],
  };
}

/**
 * The project's scripts find their files by their own place, so they are imported from there.
 *
 * @type {import('esbuild').Plugin}
 */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  setup(building) {
    building.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir }) => {
      const target = join(resolveDir, path);
      return target.startsWith(join(root, 'scripts') + sep) ? { path: target, external: true } : undefined;
    });
  },
};

/**
 * Bundles a suite for the web worker extension host: one file, with everything in it but `vscode`.
 *
 * @param {string} entry Path from the project's root.
 * @param {string} folder From `makeBundleFolder`.
 * @returns {Promise<string>} Where it is.
 */
export async function bundleForWorker(entry, folder) {
  const outfile = join(folder, entry.replace(/\.ts$/, '.js'));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    charset: 'utf8',
    logLevel: 'error',
  });
  return outfile;
}
