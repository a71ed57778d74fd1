// Documents that a fuzzer finds by following the coverage of the engine: Jazzer.js, in a folder of its own.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, run, runOrThrow } from '../vscode/shell.mjs';
import { lendToAddon } from './lend.mjs';
import { share } from './share.mjs';

const VERSION = '4.0.0';
const folder = join(root, 'out', 'reliability', 'jazzer');
const corpus = join(folder, 'corpus');
const target = join(folder, 'target');

/** Seconds after which a document counts as one on which the engine hangs. */
const HANGS = 20;

/** Bytes of an input, each a piece of a document: short ones are many. */
const MOST_BYTES = 400;

/**
 * @param {import('./trials.mjs').TrialOptions} options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function coverage({ coverage: minutes, log }) {
  const env = await install();
  const { file, remove } = await share('test/fuzz/coverage.ts');
  try {
    const { seeds } = createRequire(import.meta.url)(file);
    mkdirSync(corpus, { recursive: true });
    for (const [i, bytes] of seeds().entries()) writeFileSync(join(corpus, `sample-${i}`), bytes);
    const before = readdirSync(folder).filter(isFault);
    // Jazzer.js takes modules of this ending only
    copyFileSync(file, `${target}.js`);
    const said = await fuzz(minutes, env, log);
    const last = /^#(\d+)\s+DONE\s+cov: (\d+) ft: (\d+) corp: (\d+)/m.exec(said);
    const first = /^#\d+\s+INITED cov: (\d+)/m.exec(said);
    const faults = readdirSync(folder).filter((name) => isFault(name) && !before.includes(name));
    const fault = /==\d+== Uncaught Exception: (.*)/.exec(said)?.[1] ?? faults[0] ?? 'the fuzzer came to no end';
    const ok = last !== null && faults.length === 0;
    return [
      {
        tried: `Documents that a fuzzer (Jazzer.js) finds by following which branches of the engine they take: the same, and none takes ${HANGS} s`,
        times: last === null ? 'not to the end' : `${Number(last[1]).toLocaleString('en')} in ${minutes} minutes`,
        lost: ok ? 'nothing' : fault,
        ok,
        note:
          last === null || first === null
            ? ''
            : `from ${first[1]} branches with the samples and what earlier runs found to ${last[2]}, with ${last[4]} documents that each take a way of their own`,
      },
    ];
  } finally {
    remove();
  }
}

/** @param {string} name An input on which something went wrong, as libFuzzer names it. */
function isFault(name) {
  return /^(?:crash|timeout|oom|slow-unit)-/.test(name);
}

/** @returns {Promise<Record<string, string>>} What the fuzzer needs in its environment. */
async function install() {
  mkdirSync(folder, { recursive: true });
  const core = join(folder, 'node_modules/@jazzer.js/core/package.json');
  if (!existsSync(core) || JSON.parse(readFileSync(core, 'utf8')).version !== VERSION) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const npm = ['install', '--no-audit', '--no-fund', '--save-exact', `@jazzer.js/core@${VERSION}`];
    await runOrThrow('npm', npm, { cwd: folder });
  }
  const loads = async (/** @type {Record<string, string>} */ env) => {
    const program = ['-e', "require('@jazzer.js/fuzzer')"];
    // every function is looked up at once, not when it is called
    const surroundings = { ...process.env, ...env, LD_BIND_NOW: '1' };
    return (await run(process.execPath, program, { cwd: folder, env: surroundings })).code === 0;
  };
  if (await loads({})) return {};
  const env = await lendToAddon(folder);
  if (!(await loads(env))) throw new Error('Jazzer.js does not run on this system.');
  return env;
}

/**
 * @param {number} minutes
 * @param {Record<string, string>} env
 * @param {(line: string) => void} log
 * @returns {Promise<string>} What the fuzzer said.
 */
function fuzz(minutes, env, log) {
  const jazzer = join(folder, 'node_modules/@jazzer.js/core/dist/cli.js');
  const limits = [`-max_total_time=${minutes * 60}`, `-timeout=${HANGS}`, `-max_len=${MOST_BYTES}`];
  const artifacts = `-artifact_prefix=${folder}/`;
  const args = [jazzer, target, corpus, '--sync', '--includes', target, '--', ...limits, artifacts];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      said += part;
      const pulse = /#\d+\s+pulse.*/.exec(part);
      if (pulse !== null) log(`  ${pulse[0]}`);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
