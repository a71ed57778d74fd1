#!/usr/bin/env node
// Packages the extension as it is published: a production build and what `files` of package.json names.
//   node scripts/package.mjs [--out FILE.vsix]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: `${name}-${version}.vsix` } } });

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--production'], { stdio: 'inherit' });
await createVSIX({
  cwd: root,
  packagePath: resolve(values.out),
  // Everything the extension needs is in its bundles.
  dependencies: false,
  allowMissingRepository: true,
});
