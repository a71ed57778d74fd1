// What a suite inside VS Code prints: its lines for people, and one line for the runner.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** Starts the one line in which a suite hands over its counts, as JSON. test/vscode/support/counting.ts writes it. */
export const COUNTS_MARK = '::sampadak-counts ';

/** Lines the workbench writes through the same channel; they say nothing about the extension. */
const NOISE = [
  'Creating a socket',
  'Creation of workbench contribution',
  'Ignoring fetching additional builtin',
  'Ignoring the error while validating workspace folder',
  'Loading development extension',
  "Request to '",
  'Resolved connection token',
  'Resolving connection token',
  'Timed out waiting for authentication provider',
  'Updating additional builtin',
  '[AccountPolicyGate]',
  '[AgentHost',
  '[DefaultAccount]',
  '[Service Worker]',
  '[chat-stt]',
  '[reconnection-grace-time]',
];

/**
 * Reads a suite's output as it comes.
 *
 * @param {(line: string) => void} log Gets the lines people should see.
 * @returns {{ take: (text: string) => void, counts: () => Counts | undefined }} `counts` is undefined until the suite
 *   has handed them over.
 */
export function suiteOutput(log) {
  /** @type {Counts | undefined} */
  let counts;
  return {
    counts: () => counts,
    take(text) {
      if (NOISE.some((start) => text.startsWith(start)) && !process.env.SAMPADAK_VERBOSE) return;
      for (const line of text.split('\n')) {
        const mark = line.indexOf(COUNTS_MARK);
        if (mark === -1) log(line);
        else counts = JSON.parse(line.slice(mark + COUNTS_MARK.length));
      }
    },
  };
}

/**
 * Puts a suite's exit code and its counts together.
 *
 * @param {number} code What `run()` of the suite came to: 0 when it resolved.
 * @param {Counts | undefined} counts
 * @returns {Counts}
 * @throws {Error} When the suite handed over no counts, held no test, or the two do not agree.
 */
export function settle(code, counts) {
  if (counts === undefined) throw new Error(`The suite ended with exit code ${code} and never said what it had run.`);
  if (counts.passed + counts.failed === 0) throw new Error('The suite ran no test.');
  if ((code === 0) !== (counts.failed === 0)) {
    throw new Error(`The suite ended with exit code ${code}, but counted ${counts.failed} failed tests.`);
  }
  return counts;
}
