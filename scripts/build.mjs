#!/usr/bin/env node
// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.mjs [--watch] [--production] [--out=FOLDER]
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { clientParts, takeClient } from './build/client.mjs';
import { codedLexicon, decoders } from './build/coded.mjs';
import { CORE_GLOBAL, coreChunk, takeCore } from './build/core.mjs';
import { comeLate, LATE_GLOBALS, lateEntry, lateModules, lateRulesAlone } from './build/late.mjs';
import { leanFurniture, leanLibraries } from './build/lean.mjs';
import { pruneLibraries } from './build/prune.mjs';
import { SESSION_GLOBAL, sessionChunk, takeSession } from './build/session.mjs';

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
  plugins: [leanLibraries, ...(production ? [decoders, leanFurniture, codedLexicon] : [])],
  sourcemap: production ? false : 'linked',
  target: 'es2022',
};

const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** A script that a worker can take by `importScripts` and Node by `require`. */
const chunk = (/** @type {string} */ name) => ({
  ...browser,
  platform: 'neutral',
  format: 'iife',
  globalName: name,
  footer: { js: `if (typeof module === 'object') module.exports = ${name};` },
});
const PACKS = 'server/src/packs/file/index.ts';
/** The little that the command line has of the engine itself, so that `--version` and `--help` need not load it. */
const ownOfCli = new Set(['server/src/localize.ts', 'server/src/config/nearest.ts']);

const servesNode = 'server/src/lsp/node.ts';
const servesWorker = 'server/src/lsp/browser.ts';
const COMMANDS = 'server/src/cli/main.ts';
const core = await coreChunk([servesNode, servesWorker], [COMMANDS, PACKS]);
const withCore = (/** @type {'node' | 'worker' | 'either'} */ where, /** @type {Iterable<string>} */ own = []) => ({
  plugins: [...common.plugins, takeCore(where, new Set([...core.copied, ...own]))],
});
const session = await sessionChunk([
  { entry: servesNode, options: node },
  { entry: servesWorker, options: browser },
]);
const server = (/** @type {'node' | 'worker'} */ where) => ({
  plugins: [takeSession(session.shared, where), comeLate(['session']), ...withCore(where).plugins, pruneLibraries],
});
const lateSession = new Set(lateModules('session'));

const desktop = { entry: 'client/src/node.ts', options: { ...node, external: ['vscode'] } };
const web = {
  entry: 'client/src/browser.ts',
  options: { ...browser, format: /** @type {const} */ ('cjs'), external: ['vscode'] },
};
const client = await clientParts(desktop, web);

const text = (/** @type {string} */ contents) => ({ contents, resolveDir: root });

/** One bundle each: [source, or the text of an entry, file, options]. */
const bundles = [
  [desktop.entry, 'extension.js', { ...desktop.options, plugins: [takeClient(client.shared), ...common.plugins] }],
  [text(client.entry), 'web/extension.js', web.options],
  [text(core.entry), 'core.js', { ...chunk(CORE_GLOBAL), plugins: [comeLate(['core']), ...common.plugins] }],
  [
    text(await lateEntry('core')),
    'core-late.js',
    { ...chunk(LATE_GLOBALS.core), plugins: [lateRulesAlone, takeCore('either', core.lateOnly), ...common.plugins] },
  ],
  [
    text(session.entry),
    'session.js',
    { ...chunk(SESSION_GLOBAL), plugins: [comeLate(['session']), ...withCore('either').plugins, pruneLibraries] },
  ],
  [
    text(await lateEntry('session')),
    'session-late.js',
    {
      ...chunk(LATE_GLOBALS.session),
      plugins: [takeSession(session.shared, 'either', lateSession), ...withCore('either').plugins],
    },
  ],
  [servesNode, 'server-main.js', { ...node, ...server('node') }],
  [servesWorker, 'web/server.js', { ...browser, format: 'iife', ...server('worker') }],
  [COMMANDS, 'cli-main.js', { ...node, ...withCore('node', ownOfCli) }],
  // Loaded by the server when HTML is pasted for the first time.
  ['server/src/paste/html.ts', 'html.js', { ...chunk('sampadakHtml'), ...withCore('either') }],
  // The reader of house packs: with a reader of YAML in it, so it is loaded only where there is a pack. One
  // file for Node and for a worker, which takes it by `importScripts`.
  [PACKS, 'packs.js', { ...chunk('sampadakPacks'), ...withCore('either') }],
  // The engine alone, for the generator and the benchmark.
  ['server/src/engine.ts', 'engine.cjs', node],
];

if (!flags.has('--watch')) rmSync(resolve(root, out), { recursive: true, force: true });

/** What starts a program, and takes its chunks with code that was kept: [source, file, text before it]. */
const starters = [
  ['server/src/start/server.ts', 'server.js', ''],
  ['server/src/start/cli.ts', 'cli.js', '#!/usr/bin/env node'],
];

for (const [source, file, options] of bundles) await make(source, file, options);
// a bundle that is built again while it is watched keeps no code
const chunks = flags.has('--watch') ? [] : ['core.js', 'core-late.js', 'session.js', 'server-main.js', 'cli-main.js'];
const define = {
  ...common.define,
  SAMPADAK_CHUNKS: JSON.stringify(Object.fromEntries(chunks.map((name) => [name, nameOf(name)]))),
  SAMPADAK_KEEPS_CODE: String(production),
};
for (const [source, file, js] of starters) await make(source, file, { ...node, define, banner: { js } });
if (!flags.has('--watch')) chmodSync(resolve(root, out, 'cli.js'), 0o755);

/** @param {string} chunk */
function nameOf(chunk) {
  return createHash('sha256')
    .update(readFileSync(resolve(root, out, chunk)))
    .digest('hex')
    .slice(0, 12);
}

async function make(source, file, options) {
  const entry = typeof source === 'string' ? { entryPoints: [source] } : { stdin: source };
  const bundle = await context({ ...options, ...entry, outfile: join(out, file) });
  if (flags.has('--watch')) await bundle.watch();
  else {
    await bundle.rebuild();
    await bundle.dispose();
  }
}
