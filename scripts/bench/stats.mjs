// Medians and percentiles. Machines are noisy: contenders take turns, and only ratios of one run are compared.

/**
 * @param {readonly number[]} values
 * @param {number} share 0–1.
 * @returns {number} NaN for no values.
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * Lets contenders take turns, `rounds` times, after one turn of each that does not count.
 *
 * @template T
 * @param {Record<string, () => T | Promise<T>>} contenders
 * @param {number} rounds
 * @returns {Promise<Record<string, T[]>>}
 */
export async function takeTurns(contenders, rounds) {
  /** @type {Record<string, T[]>} */
  const results = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const result = await run();
      if (round >= 0) (results[name] ??= []).push(result);
    }
  }
  return results;
}

/**
 * Milliseconds that a function takes.
 *
 * @param {() => unknown} work
 */
export function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
