// Running other programs, and the two folders every script here needs.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the VS Code server, its Node and (when need be) a browser are kept between runs. Never committed. */
export const cacheDir = join(root, '.vscode-test');

/**
 * @typedef {object} Outcome What a program left behind.
 * @property {number | null} code Its exit code; null when a signal ended it or it could not be started.
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and never throws for what the program did: a program that does not exist
 * has `code` null and says so in `stderr`.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options] `timeoutMs` ends the program.
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part) => {
      stderr += part;
    });
    child.once('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * Like `run`, for a program that has to succeed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} What it wrote to stdout.
 * @throws {Error} With the program, its exit code and the end of what it wrote to stderr.
 */
export async function runOrThrow(program, args, options) {
  const { code, stdout, stderr } = await run(program, args, options);
  if (code === 0) return stdout;
  const told = (stderr.trim() || stdout.trim()).split('\n').slice(-40).join('\n');
  throw new Error(`\`${[program, ...args].join(' ')}\` ended with ${code ?? 'no exit code'}.\n${told}`);
}

/**
 * A TCP port on 127.0.0.1 that was free a moment ago.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Waits for a promise, but not for ever.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @param {string} sentence The error's message when the time is over.
 * @returns {Promise<T>}
 * @throws {Error} When `promise` rejects, or the time is over first.
 */
export async function within(promise, milliseconds, sentence) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), milliseconds);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} url The `import.meta.url` of a module.
 * @returns {boolean} Whether Node was started with that module.
 */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
