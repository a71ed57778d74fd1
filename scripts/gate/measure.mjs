// What the gate measures: sizes, and costs as ratios of two things that take turns in one process. No time leaves here, so
// that a slow machine says what a fast one says.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { composeStory } from '../bench/copy.mjs';
import { countHits } from '../bench/limits/patterns.mjs';
import { takeTurns } from '../bench/stats.mjs';
import { root, runOrThrow } from '../vscode/shell.mjs';

const dist = join(root, 'out', 'gate', 'dist');
const require = createRequire(import.meta.url);

/** Bundles that an editor or the command line loads, in `dist/`. */
const BUNDLES = [
  ...[
    'core.js',
    'core-late.js',
    'session.js',
    'session-late.js',
    'server.js',
    'server-main.js',
    'packs.js',
    'html.js',
    'cli.js',
    'cli-main.js',
    'extension.js',
  ],
  ...['web/server.js', 'web/extension.js'],
];
/** Many short turns: among them are some that nothing disturbed. */
const ROUNDS = 20;

export async function buildForGate() {
  await runOrThrow('node', [join(root, 'scripts/build.mjs'), '--production', `--out=${dist}`]);
}

/** @returns {Record<string, number>} Bytes of each bundle of the production build. */
export function sizes() {
  return Object.fromEntries(BUNDLES.map((name) => [name, statSync(join(dist, name)).size]));
}

/**
 * Measures once. The least of several turns is what the work costs; whatever else ran on the machine only adds to it.
 *
 * @returns {Promise<Record<string, number>>} Each cost in units of its reference.
 */
export async function costs() {
  const { parse, lint, resolveSettings } = require(join(dist, 'engine.cjs'));
  const { settings } = resolveSettings([]);
  const read = (/** @type {string} */ text) => lint(parse(text), settings);
  const stories = Array.from({ length: 20 }, (_, number) => composeStory(number));
  const long = composeStory(1, 80_000);
  const short = Array.from({ length: 8 }, (_, number) => composeStory(number, 10_000));
  const least = await leastTimes({
    stories: () => stories.forEach(read),
    patterns: () => stories.forEach(countHits),
    long: () => read(long),
    short: () => short.forEach(read),
  });
  return {
    'linting 20 stories ÷ 30 patterns over them': least('stories') / least('patterns'),
    'linting 80 kB in one draft ÷ in eight': least('long') / least('short'),
  };
}

/** @param {Record<string, () => void>} contenders */
async function leastTimes(contenders) {
  const times = await takeTurns(
    Object.fromEntries(Object.entries(contenders).map(([name, work]) => [name, () => spent(work)])),
    ROUNDS,
  );
  return (/** @type {string} */ name) => Math.min(...(times[name] ?? []));
}

/**
 * Microseconds of the processor's time that work takes: unlike the time of a clock, what else runs hardly adds to it.
 *
 * @param {() => void} work
 */
function spent(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
