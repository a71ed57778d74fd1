#!/usr/bin/env node
// Makes sampadak-VERSION.vsix from a production build and proves what is inside it.
//   node scripts/package.mjs [--out FILE]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const at = process.argv.indexOf('--out');
const out = at > 0 ? resolve(process.argv[at + 1] ?? '') : join(root, `${manifest.name}-${manifest.version}.vsix`);

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--production'], { stdio: 'inherit' });

/** Files that the package must hold; those after the bar only where the project has them. */
const wanted = [
  'package.json',
  'package.nls.json',
  'package.nls.hi.json',
  'LICENSE',
  'dist/extension.js',
  'dist/server.js',
  'dist/cli.js',
  'dist/web/extension.js',
  'dist/web/server.js',
  'l10n/bundle.l10n.hi.json',
  'media/icon.png',
  'syntaxes/wirecopy.code-snippets',
  'syntaxes/wirecopy.language-configuration.json',
  'syntaxes/wirecopy.tmLanguage.json',
  ...['README.md', 'CHANGELOG.md'].filter((name) => existsSync(join(root, name))),
].sort();

const packed = (await listFiles({ cwd: root, dependencies: false })).sort();
const missing = wanted.filter((path) => !packed.includes(path));
const surplus = packed.filter((path) => !wanted.includes(path));
if (missing.length + surplus.length > 0) {
  if (missing.length > 0) console.error(`The package would lack ${missing.join(', ')}. Build first, or mend “files”.`);
  if (surplus.length > 0)
    console.error(`The package would also hold ${surplus.join(', ')}. Mend “files” in package.json.`);
  process.exit(1);
}

await createVSIX({
  cwd: root,
  packagePath: out,
  dependencies: false,
  allowMissingRepository: true,
  // the list above is the check
  allowUnusedFilesPattern: true,
  skipLicense: false,
  // an address that the manifest does not give cannot be put before relative links
  rewriteRelativeLinks: manifest.repository !== undefined,
});
for (const path of packed) console.log(`${String(statSync(join(root, path)).size).padStart(9)}  ${path}`);
console.log(`${String(statSync(out).size).padStart(9)}  ${out}`);
