// The gate: sizes and ratios of today against those that were committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vscode/shell.mjs';
import { buildForGate, costs, sizes } from './measure.mjs';

const file = join(root, 'scripts', 'gate', 'baseline.json');

/** How far a bundle may grow before somebody has to say that it should: what a rule or two weigh. */
export const SIZE_SLACK = 1.05;
/** How far a ratio may rise: machines differ by more than half, and what has to be caught is work that is done again and again. */
export const COST_SLACK = 2;
/** A ratio counts as risen only when it is every time. */
const ATTEMPTS = 3;

/** @typedef {Record<string, number>} Figures */
/** @typedef {{ sizes: Figures, costs: Figures }} Baseline */

/**
 * Says what is worse than it was.
 *
 * @param {Figures} committed
 * @param {Figures} now
 * @param {number} slack
 * @returns {string[]} A sentence each.
 */
export function faults(committed, now, slack) {
  const way =
    'Find out what made it worse; if it is worth it, run `node scripts/gate.mjs --commit` and commit its baseline.';
  return Object.entries(now).flatMap(([what, value]) => {
    const before = committed[what];
    if (before === undefined) return [`“${what}” has no baseline. Run \`node scripts/gate.mjs --commit\`.`];
    if (value <= before * slack) return [];
    return [
      `“${what}” is ${round(value)}; the baseline is ${round(before)}, the most ${round(before * slack)}. ${way}`,
    ];
  });
}

/**
 * Builds, measures and compares.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} A figure each.
 */
export async function runGate(log) {
  /** @type {Baseline} */
  const baseline = JSON.parse(readFileSync(file, 'utf8'));
  await buildForGate();
  const size = sizes();
  /** @type {Figures} */
  let best = {};
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    best = lower(best, await costs());
    if (faults(baseline.costs, best, COST_SLACK).length === 0) break;
  }
  const found = [...faults(baseline.sizes, size, SIZE_SLACK), ...faults(baseline.costs, best, COST_SLACK)];
  for (const line of found) log(line);
  for (const [what, value] of Object.entries(best))
    log(`${what}: ${round(value)} (${round(baseline.costs[what] ?? 0)})`);
  const all = Object.keys(size).length + Object.keys(best).length;
  return { passed: all - found.length, failed: found.length, skipped: 0 };
}

/** Makes what is measured now the baseline. */
export async function commitBaseline() {
  await buildForGate();
  /** @type {Figures} */
  let best = {};
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) best = lower(best, await costs());
  const rounded = Object.fromEntries(Object.entries(best).map(([what, value]) => [what, round(value)]));
  writeFileSync(file, `${JSON.stringify({ sizes: sizes(), costs: rounded }, null, 2)}\n`);
}

/**
 * @param {Figures} one
 * @param {Figures} other
 * @returns {Figures}
 */
function lower(one, other) {
  return Object.fromEntries(Object.entries(other).map(([what, value]) => [what, Math.min(value, one[what] ?? value)]));
}

/** @param {number} value */
function round(value) {
  return value < 100 ? Math.round(value * 100) / 100 : Math.round(value);
}
