#!/usr/bin/env node
// Makes sampadak-VERSION.vsix from a production build and proves what is inside it.
//   node scripts/package.mjs [--out FILE]
// The package is put together in a folder of its own: the build that somebody works with stays as it is.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const at = process.argv.indexOf('--out');
const out = at > 0 ? resolve(process.argv[at + 1] ?? '') : join(root, `${manifest.name}-${manifest.version}.vsix`);

const built = [
  'dist/core.js',
  'dist/core-late.js',
  'dist/extension.js',
  'dist/server.js',
  'dist/server-main.js',
  'dist/session.js',
  'dist/session-late.js',
  'dist/html.js',
  'dist/packs.js',
  'dist/web/extension.js',
  'dist/web/server.js',
];
const copied = [
  'LICENSE',
  'docs/schema/config.schema.json',
  'docs/schema/pack.schema.json',
  'l10n/bundle.l10n.hi.json',
  'media/icon.png',
  'media/sample.wire',
  ...['figures', 'fix', 'folder', 'house', 'open'].map((step) => `media/walkthrough-${step}.webp`),
  'package.json',
  'package.nls.hi.json',
  'package.nls.json',
  'syntaxes/wirecopy.code-snippets',
  'syntaxes/wirecopy.language-configuration.json',
  'syntaxes/wirecopy.tmLanguage.json',
  ...['CHANGELOG.md', 'README.md'].filter((name) => existsSync(join(root, name))),
];

/** What may not be exceeded, in bytes: a newsroom's line is slow, and an editor waits for what it loads. */
const LIMITS = { package: 600_000, server: 500_000, client: 400_000 };

/** @param {string} path */
const limitOf = (path) => (path.endsWith('extension.js') ? LIMITS.client : LIMITS.server);

// what packs asks for no level, and has the middle one: the last one, with blocks of its own for less text, makes the package lighter
const { DeflateRaw } = zlib;
zlib.DeflateRaw = class extends DeflateRaw {
  constructor() {
    super({ level: 9, memLevel: 7 });
  }
};

const stage = join(root, 'out', `package-${process.pid}`);
mkdirSync(stage, { recursive: true });
try {
  const build = join(root, 'scripts/build.mjs');
  const dist = `--out=${relative(root, join(stage, 'dist'))}`;
  execFileSync(process.execPath, [build, '--production', dist], { stdio: 'inherit' });
  // whole folders, so that a file too many is seen rather than left behind
  for (const name of new Set(copied.map((path) => /** @type {string} */ (path.split('/')[0])))) {
    cpSync(join(root, name), join(stage, name), { recursive: true });
  }

  const { bin, scripts: _, devDependencies: __, ...own } = manifest;
  // the command line is no part of an editor: it comes with the source and from npm
  const commandLine = [bin.sampadak, 'dist/cli-main.js'];
  for (const path of commandLine) rmSync(join(stage, path));
  writeFileSync(
    join(stage, 'package.json'),
    JSON.stringify({ ...own, files: own.files.filter((/** @type {string} */ path) => !commandLine.includes(path)) }),
  );

  const wanted = [...built, ...copied].sort();
  const packed = (await listFiles({ cwd: stage, packageManager: PackageManager.None })).sort();
  const missing = wanted.filter((path) => !packed.includes(path));
  const surplus = packed.filter((path) => !wanted.includes(path));
  if (missing.length + surplus.length > 0) {
    const faults = [
      missing.length > 0 && `The package would lack ${missing.join(', ')}.`,
      surplus.length > 0 && `The package would also hold ${surplus.join(', ')}.`,
    ].filter(Boolean);
    throw new Error(`${faults.join(' ')} Mend “files” in package.json or the lists in scripts/package.mjs.`);
  }

  const sizeOf = (/** @type {string} */ path) => statSync(join(stage, path)).size;
  // what a program loads before anybody asks for more; the extension on the desktop takes what it shares from the browser's
  const both = ['dist/core.js', 'dist/session.js'];
  /** @type {Record<string, string[]>} */
  const loads = {
    'dist/extension.js': ['dist/web/extension.js'],
    'dist/server.js': ['dist/server-main.js', ...both],
    'dist/web/server.js': both,
  };
  const loaded = (/** @type {string} */ path) =>
    [path, ...(loads[path] ?? [])].reduce((sum, each) => sum + sizeOf(each), 0);
  const heavy = built.filter((path) => loaded(path) > limitOf(path));
  if (heavy.length > 0) {
    const list = heavy.map((path) => `${path} has ${loaded(path)} bytes and may have ${limitOf(path)}`);
    throw new Error(`${list.join('; ')}. Find out what came in before raising a limit.`);
  }

  await createVSIX({
    cwd: stage,
    packagePath: out,
    dependencies: false,
    allowMissingRepository: true,
    // the lists above are the check
    allowUnusedFilesPattern: true,
    // an address that the manifest does not give cannot be put before relative links
    rewriteRelativeLinks: manifest.repository !== undefined,
  });
  for (const path of packed) console.log(`${String(sizeOf(path)).padStart(9)}  ${path}`);
  const { size } = statSync(out);
  console.log(`${String(size).padStart(9)}  ${out}`);
  if (size > LIMITS.package) throw new Error(`The package has ${size} bytes and may have ${LIMITS.package}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(stage, { recursive: true, force: true });
}
