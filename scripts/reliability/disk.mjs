// Drafts on a disk that fails, and runs that are killed while they write.
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../random.mjs';
import { run } from '../vscode/shell.mjs';
import { withShared } from './share.mjs';

/** Kills fall into the whole of a run and a bit behind it: so much of the time that a run takes here, measured first. */
const PAST = 1.4;

/** Runs that are timed. */
const TIMED = 5;

/**
 * @param {import('./trials.mjs').TrialOptions} _options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function faults(_options) {
  return inFolder((folder) =>
    withShared('test/support/faulty-disk.ts', (/** @type {any} */ { failEveryCall }) => {
      const all = [...failEveryCall(join(folder, 'desk'))];
      const lost = all.filter((fault) => fault.lost !== undefined);
      const codes = new Set(all.map(({ code }) => code));
      const calls = new Set(all.map(({ call }) => call));
      return [
        {
          tried: `Writing a fixed draft while one call of the disk fails (${[...codes].join(', ')}): the draft is old or new, nothing is left beside it, the run says so in a sentence`,
          times: all.length.toLocaleString('en'),
          lost: lost.length === 0 ? 'nothing' : lost.map((one) => `${one.name} ${one.code}: ${one.lost}`).join('; '),
          ok: lost.length === 0,
          note: `each of the ${calls.size} calls of one write, each with ${codes.size} errors`,
        },
      ];
    }),
  );
}

/**
 * @param {import('./trials.mjs').TrialOptions} options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function kills({ kills: rounds, seed }) {
  const random = seededRandom(seed);
  return inFolder((folder) =>
    withShared(
      'test/support/kills.ts',
      async (/** @type {any} */ { killRuns, lengthOfRun, putDrafts, unfixed, cli }) => {
        /** @type {number[]} */
        const lengths = [];
        for (let i = 0; i < TIMED; i++) lengths.push(await lengthOfRun(folder));
        const length = lengths.sort((a, b) => a - b)[TIMED >> 1] ?? 0;
        const { interrupted, ended, half, strangers, leftovers } = await killRuns(
          folder,
          rounds,
          () => random() * length * PAST,
        );
        const lint = () => run(process.execPath, [cli(), 'lint', '--fix', '--format', 'jsonl'], { cwd: folder });
        // a run that nobody kills, with all that was left in its way
        await lint();
        const after = unfixed(folder);
        for (const name of leftovers) utimesSync(join(folder, name), new Date(0), new Date(Date.now() - 2 * 3_600_000));
        putDrafts(folder);
        await lint();
        const kept = readdirSync(folder).filter((name) => name.startsWith('.sampadak-'));
        const lost = [
          ...half,
          ...strangers,
          ...after.map((/** @type {string} */ name) => `${name} not fixed afterwards`),
        ];
        return [
          {
            tried:
              '`sampadak lint --fix` over 40 drafts, killed with SIGKILL at a random moment from its first line to past its end: each draft is old or new, never half',
            times: `${rounds.toLocaleString('en')} kills`,
            lost: lost.length === 0 ? 'nothing' : lost.slice(0, 5).join('; '),
            ok: lost.length === 0,
            note: `${interrupted} runs had drafts left to fix when they were killed, ${rounds - interrupted - ended} had none left, ${ended} had ended; spread over ${(length * PAST).toFixed(0)} ms, a run takes ${length.toFixed(0)}`,
          },
          {
            tried: 'Temporary files that those kills left beside the drafts: hidden, linted by no run, in nobody’s way',
            times: `${leftovers.length} left`,
            lost: kept.length === 0 ? 'nothing' : `${kept.length} stay for ever`,
            ok: kept.length === 0,
            note: 'the next run that fixes a draft there uses another name, and clears away what is older than an hour',
          },
        ];
      },
    ),
  );
}

/**
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-disk-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
