// What is measured, and what it is measured against: the programs of this project and the limits.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runOrThrow } from '../vscode/shell.mjs';

const out = join(root, 'out', 'bench');
const dist = join(out, 'dist');

/** The production bundles: what users run. */
export const programs = {
  cli: join(dist, 'cli.js'),
  server: join(dist, 'server.js'),
  /** What both servers load first. */
  core: join(dist, 'core.js'),
  session: join(dist, 'session.js'),
  coreLate: join(dist, 'core-late.js'),
  sessionLate: join(dist, 'session-late.js'),
  engine: join(dist, 'engine.cjs'),
  client: join(dist, 'extension.js'),
  webServer: join(dist, 'web', 'server.js'),
  webClient: join(dist, 'web', 'extension.js'),
  nullServer: join(out, 'null-server.cjs'),
};

/** Builds all of them. */
export async function buildPrograms() {
  await runOrThrow('node', [join(root, 'scripts/build.mjs'), '--production', `--out=${dist}`]);
  await build({
    entryPoints: [join(root, 'scripts/bench/limits/null-server.mjs')],
    outfile: programs.nullServer,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  if (!existsSync(programs.cli)) throw new Error(`The build left no command line at ${programs.cli}.`);
}

/** @param {string} name A file of `scripts/bench/limits`. */
export function limit(name) {
  return join(root, 'scripts', 'bench', 'limits', name);
}
