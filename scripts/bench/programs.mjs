// What is measured, and what it is measured against: the programs of this project and the limits.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runOrThrow } from '../vscode/shell.mjs';
import { composeStory } from './copy.mjs';
import { type } from './lsp-client.mjs';
import { spend } from './process.mjs';

const out = join(root, 'out', 'bench');
const dist = join(out, 'dist');

/** The production bundles: what users run. */
export const programs = {
  cli: join(dist, 'cli.js'),
  cliMain: join(dist, 'cli-main.js'),
  server: join(dist, 'server.js'),
  serverMain: join(dist, 'server-main.js'),
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

/** Where the programs keep their code while they are measured: as on a desk, they have run before. */
const code = join(out, 'code');

/** As the first time on a machine, when no code is kept yet. */
export const FIRST_TIME = { SAMPADAK_CODE_CACHE: 'off' };

/** Has server and command line keep their code. */
export async function runOnce() {
  rmSync(code, { recursive: true, force: true });
  process.env.SAMPADAK_CODE_CACHE = code;
  const story = composeStory(0);
  const file = join(out, 'once.wire');
  writeFileSync(file, story);
  // the code of a command line with what `spend` loads into it is another's
  await spend(['node', programs.cli, 'lint', file]);
  await type({ command: ['node', programs.server, '--stdio'] }, story, { keys: 1, gapMs: 100 });
  const chunks = readdirSync(code).map((name) => /^[a-z]+(?:-main)?/.exec(name)?.[0]);
  const wanted = ['cli-main', 'core', 'core', 'server-main', 'session'];
  if (chunks.sort().join() !== wanted.join()) throw new Error(`Code was kept of ${chunks.join(', ')}.`);
}

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
