// What the tests check with, for the trials: the same modules, bundled; a trial is a test with larger numbers.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../vscode/shell.mjs';

/**
 * Bundles a module of the tests as it is now.
 *
 * @param {string} source Path from the project's root, such as `test/fuzz/run.ts`.
 * @returns {Promise<{ file: string, remove: () => void }>} `file` is a CommonJS module.
 */
export async function share(source) {
  const folder = join(root, 'out', 'reliability', String(process.pid));
  const file = join(folder, `${source.replaceAll(/[/.]/g, '-')}.cjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'error',
  });
  return { file, remove: () => rmSync(file, { force: true }) };
}

/**
 * Runs something with a module of the tests.
 *
 * @template T
 * @param {string} source
 * @param {(module: any) => T | Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withShared(source, use) {
  const { file, remove } = await share(source);
  try {
    return await use(createRequire(import.meta.url)(file));
  } finally {
    remove();
  }
}
