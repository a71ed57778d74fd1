import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { built } from '../support/built';
import { PASTED } from './copy';

/** Where the client says that the bundles are. */
const DIST = 'https://desk.example/dist/';

/** What the client has a worker load: the engine, what all servers share, then the server. */
function program(): string {
  return ['core.js', 'session.js', 'web/server.js'].map((file) => readFileSync(built(file), 'utf8')).join('\n');
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/**
 * Starts the server where there is nothing but what a worker has.
 * @param answer what the client says to a request of the server.
 */
function startWorker(answer: (method: string, params: unknown) => unknown) {
  const waiting = new Map<number, (message: Message) => void>();
  const worker: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, console, performance, TextDecoder, TextEncoder },
    sampadakLate: Object.fromEntries(['core-late.js', 'session-late.js'].map((file) => [file, `${DIST}${file}`])),
    importScripts(url: string) {
      loaded.push(url);
      runInContext(readFileSync(built(url.slice(DIST.length)), 'utf8'), worker as never);
    },
    addEventListener() {},
    postMessage(sent: Message) {
      // what goes from one worker to another is copied
      const message: Message = JSON.parse(JSON.stringify(sent));
      const { id, method, params } = message;
      if (id === undefined) return;
      if (method === undefined) waiting.get(id)?.(message);
      else send({ id, result: answer(method, params) });
    },
  };
  const loaded: string[] = [];
  worker.self = worker;
  runInContext(program(), createContext(worker));

  function send(message: object): void {
    (worker.onmessage as (event: { data: object }) => void)({ data: { jsonrpc: '2.0', ...message } });
  }
  let id = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++id, ({ result }) => resolve(result));
      send({ id, method, params });
    });
  const find = async (uri: string, text: string) => {
    const textDocument = { uri, languageId: 'wirecopy', version: 1, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const report = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as { items: { code: string }[] };
    return report.items;
  };
  return { loaded, send, ask, find };
}

describe('The server in a web worker', () => {
  it('needs nothing that a worker does not have, and lints', async () => {
    const { ask, send, find } = startWorker(() => null);
    const capabilities = { textDocument: { diagnostic: {} } };
    const { serverInfo } = (await ask('initialize', { processId: null, rootUri: null, capabilities })) as {
      serverInfo: { name: string };
    };
    assert.equal(serverInfo.name, 'sampadak');
    send({ method: 'initialized', params: {} });
    assert.equal((await find('tmp:/pul.wire', PASTED)).length, 6);
  });

  it('takes the reader of packs by importScripts, from where the client says it is', async () => {
    const files: Readonly<Record<string, string>> = {
      'vscode-vfs://github/desk/packs/desk.yaml':
        'id: a\ntitle: b\nspellings:\n  - { preferred: सेतु, instead-of: पुल, must-fire: पुल बना।, must-not-fire: सेतु बना। }\n',
    };
    const { loaded, ask, send, find } = startWorker((method, params) => {
      const { uri } = params as { uri: string };
      if (method === 'sampadak/readFile') return files[uri] === undefined ? null : { text: files[uri] };
      if (method !== 'sampadak/listFolder') return null;
      return Object.keys(files)
        .filter((path) => path.startsWith(`${uri}/`))
        .map((path) => path.slice(uri.length + 1));
    });
    await ask('initialize', {
      ...{ processId: null, rootUri: null },
      capabilities: { textDocument: { diagnostic: {} }, experimental: { sampadak: { readFile: true } } },
      initializationOptions: { packReader: `${DIST}packs.js` },
    });
    send({ method: 'initialized', params: {} });
    assert.deepEqual(await find('tmp:/a.wire', 'पुल बना\n'), []);
    assert.deepEqual(loaded, [], 'where there is no pack, nothing is loaded');
    const rules = (await find('vscode-vfs://github/desk/a.wire', 'पुल बना\n')).map(({ code }) => code);
    assert.deepEqual(rules, ['house-spelling']);
    // a second draft is compared with the first, by what comes late
    assert.deepEqual(
      loaded,
      ['packs.js', 'core-late.js', 'session-late.js'].map((file) => `${DIST}${file}`),
    );
  });
});
