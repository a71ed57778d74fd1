#!/usr/bin/env node
// Measures how long *Lint workspace* goes on when it is cancelled: the built server over composed drafts on the disk, withdrawn
// at different points of the run, by the request itself and by the progress that the server shows.
//   node scripts/drive-cancel.mjs [--drafts 2000] [--runs 6]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { composeDesk } from './duplicates/compose.mjs';
import { root } from './vscode/shell.mjs';

const { values } = parseArgs({
  options: { drafts: { type: 'string', default: '2000' }, runs: { type: 'string', default: '6' } },
});
const count = Number(values.drafts);
const runs = Number(values.runs);

const folder = mkdtempSync(join(tmpdir(), 'sampadak-cancel-'));
const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  for (const { name, text } of composeDesk({ drafts: count, twins: 80 }).drafts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const rpc = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  /** @type {string | undefined} */
  let token;
  /** @type {((message: string) => unknown) | undefined} */
  let atReport;
  rpc.onRequest((method, params) => {
    const asked = /** @type {any} */ (params);
    if (method === 'window/workDoneProgress/create') token = asked.token;
    return method === 'workspace/configuration' ? asked.items.map(() => ({})) : null;
  });
  rpc.onNotification('$/progress', ({ value }) => value.kind === 'report' && atReport?.(value.message));
  rpc.onNotification(() => {});
  rpc.listen();
  const folders = [{ uri: pathToFileURL(folder).href, name: 'drafts' }];
  await rpc.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders,
    capabilities: { window: { workDoneProgress: true }, workspace: { configuration: true, workspaceFolders: true } },
  });
  await rpc.sendNotification('initialized', {});

  /** @param {CancellationTokenSource} source */
  const lint = (source) =>
    rpc.sendRequest('sampadak/lintWorkspace', { folders: folders.map(({ uri }) => uri) }, source.token);
  const begun = performance.now();
  const whole = /** @type {{ files: number }} */ (await lint(new CancellationTokenSource()));
  const took = performance.now() - begun;
  console.log(`${whole.files} drafts in ${(took / 1000).toFixed(1)} s.`);

  for (const how of /** @type {const} */ (['$/cancelRequest', 'window/workDoneProgress/cancel'])) {
    const times = [];
    for (let i = 0; i < runs; i++) {
      const source = new CancellationTokenSource();
      const running = lint(source);
      // while drafts are read for the index, and while they are linted, a report of progress later every time
      const linting = i % 2 === 1;
      let left = 1 + i;
      const reached = new Promise((resolve) => {
        atReport = (message) => message.startsWith('Reading') !== linting && --left === 0 && resolve(undefined);
      });
      await Promise.race([reached, running]);
      const pressed = performance.now();
      if (how === '$/cancelRequest') source.cancel();
      else await rpc.sendNotification(how, { token });
      const { cancelled } = /** @type {{ cancelled: boolean }} */ (await running);
      if (!cancelled) throw new Error(`A run that was cancelled by ${how} went on to its end.`);
      times.push(performance.now() - pressed);
    }
    times.sort((a, b) => a - b);
    const [median, most] = [times[runs >> 1], times.at(-1)].map((ms) => /** @type {number} */ (ms).toFixed(1));
    console.log(`${how}: answered after ${median} ms at the median, ${most} ms at most, of ${runs} runs.`);
  }
  rpc.dispose();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
