// A server that is shouted at, killed, or left alone by its client.

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { composeStory } from '../bench/copy.mjs';
import { seededRandom } from '../random.mjs';
import { buildPrograms, isAlive, serverFile, startServer } from './server.mjs';

const ROUNDS_DYING = 20;

/** Longest time that a server may outlive its client. */
const MOST_SECONDS = 10;

/** What `diagnose` says of a clean draft. */
const NOTHING = '[]';

/** @typedef {import('./trials.mjs').TrialOptions} TrialOptions */
/** @typedef {import('./trials.mjs').Row} Row */

/**
 * Changes faster than anybody types, diagnostics asked for in between and not waited for.
 *
 * @param {TrialOptions} options
 * @returns {Promise<Row[]>}
 */
export async function changes({ changes: count, seed }) {
  await buildPrograms();
  const random = seededRandom(seed);
  const server = await startServer();
  const fresh = await startServer();
  try {
    const uri = 'file:///desk/typed.wire';
    let lines = composeStory(2).split('\n');
    await server.open(uri, lines.join('\n'));
    /** @type {Promise<number>[]} */
    const answers = [];
    const began = performance.now();
    for (let i = 0; i < count; i++) {
      const line = Math.floor(random() * lines.length);
      const text = lines[line] ?? '';
      const character = Math.floor(random() * (text.length + 1));
      const letter = 'कखगरल ।25'[Math.floor(random() * 9)] ?? 'क';
      const gone = text.length > 400 ? 1 : 0;
      const range = { start: { line, character }, end: { line, character: Math.min(text.length, character + gone) } };
      server.change(uri, i + 2, [{ range, text: gone > 0 ? '' : letter }]);
      lines = lines.with(line, text.slice(0, character) + (gone > 0 ? '' : letter) + text.slice(range.end.character));
      if (i % 20 === 0) {
        const asked = performance.now();
        const answer = server.diagnose(uri).then(
          () => performance.now() - asked,
          // an answer for a version that is gone may be refused
          () => performance.now() - asked,
        );
        answers.push(answer);
      }
      await pause(1);
    }
    const seconds = (performance.now() - began) / 1000;
    const waits = await Promise.all(answers);
    await fresh.open(uri, lines.join('\n'));
    const same = (await server.diagnose(uri)) === (await fresh.diagnose(uri));
    return [
      {
        tried:
          'Changes of one draft, 1 ms apart, diagnostics asked for with every twentieth: in the end the server has the very text that a new server is given',
        times: `${count.toLocaleString('en')} in ${seconds.toFixed(0)} s`,
        lost: same ? 'nothing' : 'the text',
        ok: same,
        note: `${waits.length.toLocaleString('en')} requests, all answered, the slowest after ${Math.max(...waits).toFixed(0)} ms`,
      },
    ];
  } finally {
    await Promise.all([server.stop(), fresh.stop()]);
  }
}

/**
 * @param {TrialOptions} options
 * @returns {Promise<Row[]>}
 */
export async function open({ opens: count }) {
  await buildPrograms();
  const server = await startServer();
  const fresh = await startServer();
  try {
    const uris = Array.from({ length: count }, (_, i) => `file:///desk/${i}.wire`);
    for (const [i, uri] of uris.entries()) await server.open(uri, composeStory(i));
    const together = await Promise.all(uris.map((uri) => server.diagnose(uri)));
    if (together.every((findings) => findings === NOTHING)) throw new Error('No draft of the trial has a finding.');
    let other = 0;
    for (const [i, uri] of uris.entries()) {
      await fresh.open(uri, composeStory(i));
      if ((await fresh.diagnose(uri)) !== together[i]) other++;
      await fresh.close(uri);
    }
    return [
      {
        tried: 'Drafts open at the same time: each has the findings that it has alone',
        times: count.toLocaleString('en'),
        lost: other === 0 ? 'nothing' : `${other} drafts have other findings`,
        ok: other === 0,
        note: '',
      },
    ];
  } finally {
    await Promise.all([server.stop(), fresh.stop()]);
  }
}

/**
 * Servers killed while they answer; a client that starts another and opens the same drafts has all findings again.
 *
 * @param {TrialOptions} options
 * @returns {Promise<Row[]>}
 */
export async function restarts({ restarts: count, seed }) {
  await buildPrograms();
  const random = seededRandom(seed);
  const uris = Array.from({ length: 5 }, (_, i) => `file:///desk/${i}.wire`);
  let server = await startServer();
  for (const [i, uri] of uris.entries()) await server.open(uri, composeStory(i));
  const wanted = await Promise.all(uris.map((uri) => server.diagnose(uri)));
  if (wanted.every((findings) => findings === NOTHING)) throw new Error('No draft of the trial has a finding.');
  let other = 0;
  let amid = 0;
  for (let round = 0; round < count; round++) {
    let answered = 0;
    for (const [i, uri] of uris.entries()) {
      server.change(uri, 2, [{ text: composeStory(i + 100) }]);
      server.diagnose(uri).then(
        () => answered++,
        () => {},
      );
    }
    await pause(random() * 12);
    server.child.kill('SIGKILL');
    await server.ended;
    if (answered < uris.length) amid++;
    server.connection.dispose();
    server = await startServer();
    for (const [i, uri] of uris.entries()) await server.open(uri, composeStory(i));
    const found = await Promise.all(uris.map((uri) => server.diagnose(uri)));
    if (found.some((one, i) => one !== wanted[i])) other++;
  }
  await server.stop();
  return [
    {
      tried: 'Server killed while it answers, another started, the same drafts opened: all findings are back',
      times: count.toLocaleString('en'),
      lost: other === 0 ? 'nothing' : `findings in ${other} rounds`,
      ok: other === 0,
      note: `${amid} were killed with requests unanswered`,
    },
  ];
}

/**
 * Clients that die: the server goes with them.
 *
 * @param {TrialOptions} _options
 * @returns {Promise<Row[]>}
 */
export async function orphans(_options) {
  await buildPrograms();
  const alone = await outlived(clientThatDies);
  const held = await outlived(clientWhoseStreamStays);
  const row = (/** @type {string} */ tried, /** @type {number[]} */ seconds) => {
    const left = seconds.filter((second) => second > MOST_SECONDS).length;
    return {
      tried,
      times: `${seconds.length} clients`,
      lost: left === 0 ? 'nothing' : `${left} servers left behind`,
      ok: left === 0,
      note: `the last server was gone after ${Math.max(...seconds).toFixed(1)} s`,
    };
  };
  return [
    row('Client killed with a draft open: its server ends', alone),
    row('Client’s process killed, though the stream to the server stays open: the server ends', held),
  ];
}

/**
 * @param {() => Promise<number>} die Lets a client die; resolves with the process of its server.
 * @returns {Promise<number[]>} Seconds that each server lived on, all at the same time.
 */
async function outlived(die) {
  return Promise.all(
    Array.from({ length: ROUNDS_DYING }, async (_, i) => {
      await pause(i * 100);
      const pid = await die();
      const since = performance.now();
      while (isAlive(pid)) {
        if (performance.now() - since > 3 * MOST_SECONDS * 1000) {
          process.kill(pid, 'SIGKILL');
          break;
        }
        await pause(50);
      }
      return (performance.now() - since) / 1000;
    }),
  );
}

/** The client is a process of its own; with it goes its end of the pipes. */
async function clientThatDies() {
  const program = `
    const server = require('node:child_process').spawn(process.execPath, [process.argv[1], '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const send = (body) => { const text = JSON.stringify({ jsonrpc: '2.0', ...body }); server.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\\r\\n\\r\\n' + text); };
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    server.stdout.once('data', () => {
      send({ method: 'initialized', params: {} });
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///desk/a.wire', languageId: 'wirecopy', version: 1, text: 'पटना\\n' } } });
      console.log(server.pid);
    });
    setInterval(() => {}, 1000);`;
  const client = spawn(process.execPath, ['-e', program, serverFile], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = Number(await new Promise((resolve) => client.stdout.setEncoding('utf8').once('data', resolve)));
  client.kill('SIGKILL');
  return pid;
}

/** The server is told of another process that it is to die with, while this one keeps the pipes open. */
async function clientWhoseStreamStays() {
  const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const server = await startServer({ processId: client.pid ?? null });
  client.kill('SIGKILL');
  return server.child.pid ?? 0;
}
