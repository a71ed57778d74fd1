// A language server in a process of its own, and the least that a client says to it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import rpc from 'vscode-jsonrpc/node';
import { root, runOrThrow } from '../vscode/shell.mjs';

const folder = join(root, 'out', 'reliability', 'built');

/** The server as it is shipped. */
export const serverFile = join(folder, 'server.js');

/** Builds the programs from the sources as they are now, apart from `dist`, which somebody may be running. */
export async function buildPrograms() {
  await runOrThrow(process.execPath, [join(root, 'scripts/build.mjs'), '--production', '--out=out/reliability/built']);
}

/** Drafts of a trial are alike; that they are is not what it asks for. */
const UNCOMPARED = { 'duplicate-story': 'off', 'duplicate-headline': 'off', 'house-boilerplate': 'off' };

/**
 * Starts a server and shakes hands.
 *
 * @param {{ node?: string[], env?: Record<string, string>, processId?: number | null }} [options] `node`: options of Node;
 *   `processId`: the process that the server is to die with.
 */
export async function startServer({ node = [], env = {}, processId = process.pid } = {}) {
  const child = spawn(process.execPath, [...node, serverFile, '--stdio'], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  // a server that is killed breaks the pipe; the trial has killed it and knows
  child.stdin.on('error', () => {});
  connection.onError(() => {});
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(() => ({ locale: 'en', rules: UNCOMPARED })),
  );
  connection.onRequest((method) => (method === 'workspace/workspaceFolders' ? [] : null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId,
    rootUri: null,
    capabilities: {
      textDocument: { synchronization: {}, diagnostic: { dynamicRegistration: false } },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    child,
    connection,
    /** Resolves with the exit code or the name of the signal. */
    ended,
    /** @param {string} uri @param {string} text */
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'wirecopy', version: 1, text },
      }),
    /** @param {string} uri */
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    /** @param {string} uri @param {number} version @param {object[]} contentChanges */
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    /** @param {string} uri @returns {Promise<string>} The findings as one string that can be compared. */
    async diagnose(uri) {
      const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return JSON.stringify(items.map((/** @type {any} */ { code, range, message }) => [code, range, message]));
    },
    async stop() {
      await connection.sendRequest('shutdown').catch(() => {});
      await connection.sendNotification('exit').catch(() => {});
      await Promise.race([ended, pause(2_000)]);
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * @param {number} pid
 * @returns {boolean} False for a process that has ended, also where nobody has asked for its exit code yet.
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
