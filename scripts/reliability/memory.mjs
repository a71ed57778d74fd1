// What a server keeps after a long day: the heap after a collection, before and after many edits and many drafts.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { composeStory } from '../bench/copy.mjs';
import { root } from '../vscode/shell.mjs';
import { buildPrograms, startServer } from './server.mjs';

/** Part of the heap by which it may have grown in the end. */
const MOST_GROWTH = 0.1;

/**
 * Edits and drafts before the first measurement: until then a server compiles itself and fills its tables. Of snapshots of the
 * heap after 5,000, 25,000 and 45,000 edits no object differs but V8's own: code that was compiled, and lists of it.
 */
const WARM_EDITS = 5_000;
const WARM_DRAFTS = 50;

const heapFile = join(root, 'out', 'reliability', `heap-${process.pid}.json`);

/**
 * @param {import('./trials.mjs').TrialOptions} options
 * @returns {Promise<import('./trials.mjs').Row[]>}
 */
export async function memory({ edits, opens, log }) {
  await buildPrograms();
  mkdirSync(dirname(heapFile), { recursive: true });
  const heapScript = fileURLToPath(new URL('./heap.cjs', import.meta.url));
  const server = await startServer({
    node: ['--expose-gc', '--require', heapScript],
    env: { SAMPADAK_HEAP: heapFile },
  });
  try {
    await edit(server, WARM_EDITS);
    await openAndClose(server, 0, WARM_DRAFTS);
    // other drafts have made V8 compile anew what it had compiled for one
    await edit(server, WARM_EDITS);
    const start = await heapOf(server);
    await edit(server, edits, log);
    const edited = await heapOf(server);
    await openAndClose(server, WARM_DRAFTS, opens);
    const end = await heapOf(server);
    const row = (/** @type {string} */ tried, /** @type {number} */ times, /** @type {Heap} */ heap) => {
      const grown = heap.used / start.used - 1;
      return {
        tried,
        times: times.toLocaleString('en'),
        lost: grown <= MOST_GROWTH ? 'nothing' : `${Math.round(grown * 100)} % of memory`,
        ok: grown <= MOST_GROWTH,
        note: `heap after a collection ${mb(start.used)} MB before, ${mb(heap.used)} MB after (${grown < 0 ? '−' : '+'}${Math.abs(grown * 100).toFixed(1)} %; allowed is +10 %); of it compiled code ${mb(start.code)} and ${mb(heap.code)} MB`,
      };
    };
    return [
      row('Edits of one open draft, its diagnostics asked for after each', edits, edited),
      row('Drafts opened, read and closed again, after those edits', opens, end),
    ];
  } finally {
    await server.stop();
    rmSync(heapFile, { force: true });
  }
}

/** @param {number} bytes */
function mb(bytes) {
  return (bytes / 1e6).toFixed(2);
}

/**
 * Letters typed and taken back, one a change, all over a draft that is closed in the end.
 *
 * @param {import('./server.mjs').Server} server
 * @param {number} count
 * @param {(line: string) => void} [log]
 */
async function edit(server, count, log) {
  const uri = 'file:///desk/typed.wire';
  const text = composeStory(1);
  const lines = text.split('\n');
  const filled = lines.flatMap((line, at) => (line.length > 0 ? [at] : []));
  await server.open(uri, text);
  for (let i = 0; i < count; i++) {
    const line = filled[Math.floor(i / 2) % filled.length] ?? 0;
    const character = (Math.floor(i / 2) * 7) % (lines[line]?.length ?? 1);
    const start = { line, character };
    const change =
      i % 2 === 0
        ? { range: { start, end: start }, text: 'क' }
        : { range: { start, end: { line, character: character + 1 } }, text: '' };
    await server.change(uri, i + 2, [change]);
    await server.diagnose(uri);
    if (log && i % 10_000 === 9_999) log(`  ${(i + 1).toLocaleString('en')} edits`);
  }
  await server.close(uri);
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {number} from
 * @param {number} count
 */
async function openAndClose(server, from, count) {
  for (let i = from; i < from + count; i++) {
    const uri = `file:///desk/${i}.wire`;
    await server.open(uri, composeStory(i));
    await server.diagnose(uri);
    await server.close(uri);
  }
}

/**
 * @typedef {{ used: number, code: number }} Heap Bytes in use after a collection, and of them compiled code.
 *
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<Heap>}
 */
async function heapOf({ child, diagnose }) {
  // what was sent before has been worked off when this is answered
  await diagnose('file:///desk/none.wire').catch(() => {});
  await pause(2_000);
  rmSync(heapFile, { force: true });
  child.kill('SIGUSR2');
  for (let tries = 0; !existsSync(heapFile); tries++) {
    if (tries > 600) throw new Error('The server did not say how much memory it uses.');
    await pause(50);
  }
  return JSON.parse(readFileSync(heapFile, 'utf8'));
}
