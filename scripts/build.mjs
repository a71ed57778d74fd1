#!/usr/bin/env node
// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.mjs [--watch] [--production] [--out=FOLDER]
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const out = [...flags].find((flag) => flag.startsWith('--out='))?.slice('--out='.length) ?? 'dist';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Options that every bundle shares. */
const common = {
  absWorkingDir: root,
  bundle: true,
  // One charset decision for all bundles: Devanagari stays readable, and half the size of its escapes.
  charset: 'utf8',
  define: { SAMPADAK_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
};

const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** Each entry that exists becomes one bundle: [source, file, options]. */
const bundles = [
  ['client/src/node.ts', 'extension.js', { ...node, external: ['vscode'] }],
  ['client/src/browser.ts', 'web/extension.js', { ...browser, format: 'cjs', external: ['vscode'] }],
  ['server/src/lsp/node.ts', 'server.js', node],
  // Loaded by the server when HTML is pasted for the first time.
  ['server/src/paste/html.ts', 'html.js', node],
  ['server/src/lsp/browser.ts', 'web/server.js', { ...browser, format: 'iife' }],
  ['server/src/cli/main.ts', 'cli.js', { ...node, banner: { js: '#!/usr/bin/env node' } }],
  // The reader of house packs: with a reader of YAML in it, so it is loaded only where there is a pack. One file for Node
  // and for a worker, which takes it by `importScripts`.
  [
    'server/src/packs/file/index.ts',
    'packs.js',
    {
      ...browser,
      platform: 'neutral',
      format: 'iife',
      globalName: 'sampadakPacks',
      footer: { js: "if (typeof module === 'object') module.exports = sampadakPacks;" },
    },
  ],
  // The engine alone, for the generator and the benchmark.
  ['server/src/engine.ts', 'engine.cjs', node],
].filter(([source]) => existsSync(join(root, source)));

if (!flags.has('--watch')) rmSync(join(root, out), { recursive: true, force: true });

for (const [source, file, options] of bundles) {
  const bundle = await context({ ...options, entryPoints: [source], outfile: join(out, file) });
  if (flags.has('--watch')) await bundle.watch();
  else {
    await bundle.rebuild();
    await bundle.dispose();
  }
}
if (existsSync(join(root, out, 'cli.js'))) chmodSync(join(root, out, 'cli.js'), 0o755);
