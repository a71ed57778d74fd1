// A client that types one letter at a time and waits for the diagnostics of each version.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node';
import { seededRandom } from '../random.mjs';
import { root } from '../vscode/shell.mjs';

/**
 * @typedef {object} Server
 * @property {string[]} command Program and arguments; speaks LSP on stdio.
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] What its environment has beside that of the benchmark.
 * @property {string} [language] Language id of the document; `wirecopy` where absent.
 * @property {string} [extension] `.wire` where absent.
 * @property {boolean} [push] True for a server that pushes and cannot be asked.
 * @property {Record<string, unknown>} [settings] What it is told when it asks for its configuration, by section.
 * @property {(text: string) => string} [wrap] Makes a document of the server's language of the copy.
 */

/**
 * @typedef {object} Typing
 * @property {number} initialize Milliseconds from the start of the process to the answer to `initialize`.
 * @property {number} first Milliseconds from the start of the process to the first diagnostics.
 * @property {number[]} keys Milliseconds from each change to the diagnostics of its version.
 * @property {number} cpu Milliseconds of the processor for a key, all threads together; NaN where the system does not say.
 * @property {number} findings Diagnostics of the last version.
 * @property {number} mb Memory of the process and its children after the last key, in MB.
 */

const WAIT_MS = 60_000;

/**
 * Starts a server, opens a document, types in it.
 *
 * @param {Server} server
 * @param {string} copy
 * @param {{ keys: number, seed?: number, gapMs?: number }} options
 * @returns {Promise<Typing>}
 */
export async function type(server, copy, { keys, seed = 1, gapMs = 0 }) {
  let text = server.wrap?.(copy) ?? copy;
  const [program = '', ...args] = server.command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: server.cwd ?? root,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...server.env },
  });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(`${root}/out/bench/typed${server.extension ?? '.wire'}`).href;
  const settings = server.settings ?? {};
  /** @type {((count: number) => void) | undefined} */
  let pushed;
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map((/** @type {{ section?: string }} */ { section }) =>
      section === undefined ? settings : (settings[section] ?? null),
    ),
  );
  connection.onRequest((method) => (method === 'workspace/workspaceFolders' ? [] : null));
  connection.onNotification('textDocument/publishDiagnostics', ({ uri: of, diagnostics, version: at }) => {
    if (decodeURIComponent(of) === decodeURIComponent(uri) && (at === undefined || at >= version))
      pushed?.(diagnostics.length);
  });
  connection.listen();
  let version = 1;
  const diagnostics = async () => {
    if (server.push) return;
    const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    findings = items?.length ?? findings;
  };
  /** @returns {Promise<void>} */
  const nextPush = () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${server.command.join(' ')} sends no diagnostics.`)), WAIT_MS);
      pushed = (count) => {
        clearTimeout(timer);
        findings = count;
        resolve();
      };
    });
  let findings = 0;
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          synchronization: {},
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          ...(server.push ? {} : { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } }),
        },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
    });
    const initialize = performance.now() - start;
    connection.sendNotification('initialized', {});
    if (server.settings) connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const opened = server.push ? nextPush() : undefined;
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: server.language ?? 'wirecopy', version, text },
    });
    await (opened ?? diagnostics());
    const first = performance.now() - start;
    const random = seededRandom(seed);
    /** @type {number[]} */
    const times = [];
    const letters = 'कखगतनमरसािीेो';
    let spentBefore = 0;
    for (let key = -10; key < keys; key++) {
      if (key === 0) spentBefore = cpuOf(child.pid ?? 0);
      const at = placeInWord(text, random);
      const letter = letters[Math.floor(random() * letters.length)] ?? 'क';
      const before = text.slice(0, at);
      const line = before.split('\n').length - 1;
      const position = { line, character: at - (before.lastIndexOf('\n') + 1) };
      text = before + letter + text.slice(at);
      version++;
      const sent = performance.now();
      const answer = server.push ? nextPush() : undefined;
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: letter }],
      });
      await (answer ?? diagnostics());
      if (key >= 0) times.push(performance.now() - sent);
      if (gapMs > 0) await new Promise((resolve) => setTimeout(resolve, gapMs));
    }
    const cpu = (cpuOf(child.pid ?? 0) - spentBefore) / keys;
    const mb = memoryOf(child.pid ?? 0);
    await Promise.race([connection.sendRequest('shutdown'), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    connection.sendNotification('exit').catch(() => {});
    return { initialize, first, keys: times, cpu, findings, mb };
  } finally {
    connection.dispose();
    setTimeout(() => child.kill('SIGKILL'), 300);
  }
}

/**
 * A place between two letters of a word.
 *
 * @param {string} text
 * @param {() => number} random
 */
function placeInWord(text, random) {
  for (;;) {
    const at = 1 + Math.floor(random() * (text.length - 2));
    if (/^[\u0904-\u0939]{2}$/.test(text.slice(at - 1, at + 1))) return at;
  }
}

/**
 * Resident memory of a process and its children, in MB; read where Linux says it.
 *
 * @param {number} pid
 * @returns {number}
 */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    let mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
      for (const child of children === '' ? [] : children.split(' ')) mb += memoryOf(Number(child));
    }
    return mb;
  } catch {
    return 0;
  }
}

/** What a tick of the processor's clock is to Linux, in milliseconds. */
const TICK_MS = 10;

/**
 * Milliseconds of the processor that a process has taken; NaN where no Linux says it.
 *
 * @param {number} pid
 * @returns {number}
 */
function cpuOf(pid) {
  try {
    // behind the name in brackets: the twelfth and thirteenth field are the program's own time and the system's for it
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
