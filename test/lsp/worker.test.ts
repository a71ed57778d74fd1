import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { root } from '../support/root';
import { PASTED } from './copy';

/** The browser entry as the product bundles it. */
async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/lsp/browser.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

describe('The server in a web worker', () => {
  it('needs nothing that a worker does not have, and lints', async () => {
    const waiting = new Map<number, (message: Message) => void>();
    const worker: Record<string, unknown> = {
      setTimeout,
      clearTimeout,
      console,
      performance,
      TextDecoder,
      TextEncoder,
      addEventListener() {},
      postMessage(message: Message) {
        if (message.id !== undefined && message.method === undefined) waiting.get(message.id)?.(message);
      },
    };
    worker.self = worker;
    runInContext(await bundleWorker(), createContext(worker));

    const send = (message: object) =>
      (worker.onmessage as (event: { data: object }) => void)({ data: { jsonrpc: '2.0', ...message } });
    let id = 0;
    const ask = (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        waiting.set(++id, ({ result }) => resolve(result));
        send({ id, method, params });
      });
    const capabilities = { textDocument: { diagnostic: {} } };
    const { serverInfo } = (await ask('initialize', { processId: null, rootUri: null, capabilities })) as {
      serverInfo: { name: string };
    };
    assert.equal(serverInfo.name, 'sampadak');
    send({ method: 'initialized', params: {} });
    const uri = 'tmp:/pul.wire';
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'wirecopy', version: 1, text: PASTED } },
    });
    const { items } = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as { items: unknown[] };
    assert.equal(items.length, 6);
  });
});
