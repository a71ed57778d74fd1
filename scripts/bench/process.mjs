// Whole programs: how long they take and how much memory they need.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vscode/shell.mjs';

/**
 * @typedef {object} Spent
 * @property {number} ms Wall time, from the start of the process to its end.
 * @property {number} cpu Milliseconds of the processor, all threads together; NaN for a program that is not Node.
 * @property {number} mb The most memory it held, in MB; NaN for a program that is not Node.
 */

/**
 * Runs a program to its end.
 *
 * @param {string[]} command Program and arguments.
 * @param {{ cwd?: string, codes?: readonly number[], env?: Record<string, string> }} [options] `codes`: exit codes that count as success.
 * @returns {Promise<Spent>}
 * @throws {Error} When it ends otherwise.
 */
export function spend(command, { cwd = root, codes = [0, 1], env: own = {} } = {}) {
  const [program = '', ...args] = command;
  const peak = join(root, 'out', 'bench', `peak-${process.pid}`);
  mkdirSync(join(root, 'out', 'bench'), { recursive: true });
  const env = {
    ...process.env,
    ...own,
    SAMPADAK_PEAK: peak,
    NODE_OPTIONS: `--require ${join(root, 'scripts/bench/peak.cjs')}`,
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part) => {
      if (stderr.length < 4_000) stderr += part;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const ms = performance.now() - start;
      if (code === null || !codes.includes(code)) {
        reject(new Error(`\`${command.slice(0, 6).join(' ')} …\` ended with ${code}.\n${stderr.trim()}`));
        return;
      }
      let mb = Number.NaN;
      let cpu = Number.NaN;
      try {
        const [kb, micros] = readFileSync(peak, 'utf8').split(' ').map(Number);
        mb = (kb ?? Number.NaN) / 1024;
        cpu = (micros ?? Number.NaN) / 1000;
      } catch {
        // not a Node program
      }
      rmSync(peak, { force: true });
      resolve({ ms, cpu, mb });
    });
  });
}
