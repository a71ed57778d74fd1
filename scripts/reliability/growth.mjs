// How time grows with the length of the copy. Times are of CPU and compared with one another alone.
import { withShared } from './share.mjs';

/** @typedef {{ name: string, times: readonly number[], factor: number }} Growth As test/fuzz/growth.ts has it. */

/**
 * @param {import('./trials.mjs').TrialOptions} options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function growth({ log }) {
  return withShared('test/fuzz/growth.ts', (/** @type {any} */ { growthOfRules, growthOfMonsters, MOST_FACTOR }) => {
    /** @param {string} tried @param {Iterable<Growth>} all */
    const row = (tried, all) => {
      const measured = [];
      for (const one of all) {
        measured.push(one);
        if (one.factor > MOST_FACTOR) log(`  ${said(one)}`);
      }
      measured.sort((a, b) => b.factor - a.factor);
      const bad = measured.filter(({ factor }) => factor > MOST_FACTOR);
      return {
        tried,
        times: measured.length.toLocaleString('en'),
        lost: bad.length === 0 ? 'nothing' : bad.map(said).join('; '),
        ok: bad.length === 0,
        note: `steepest: ${measured.slice(0, 3).map(said).join('; ')}`,
      };
    };
    return [
      row(
        'Each rule alone on one, two, four and eight times 16,000 letters of its own bad examples, in three shapes: the longest takes at most twice the time that it would take in proportion',
        growthOfRules(),
      ),
      row(
        'Reading and all rules on an eighth, a quarter, a half and all of each monster: the same',
        growthOfMonsters(),
      ),
    ];
  });
}

/** @param {{ name: string, times: readonly number[] }} growth */
function said({ name, times }) {
  const [first = 1] = times;
  return `${name} (× ${times.map((time) => (time / first).toFixed(1)).join(', ')})`;
}
