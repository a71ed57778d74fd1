import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { CLEAN, PASTED } from './copy';
import { bundleServer, spawnClient } from './harness';

const URI = 'file:///desk/pul.wire';

describe('The server as a process', () => {
  let server: Awaited<ReturnType<typeof bundleServer>>;
  before(async () => {
    server = await bundleServer();
  });
  after(() => server.remove());

  it('serves a client on its standard streams and leaves with 0 after shutdown and exit', async (context) => {
    const client = await spawnClient(context, server.file);
    assert.equal(client.initialized.serverInfo?.name, 'sampadak');
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
    await client.open(URI, PASTED);
    assert.equal((await client.diagnose(URI)).length, 6);
    await client.rpc.sendRequest('shutdown');
    await client.rpc.sendNotification('exit');
    assert.equal(await client.ended, 0);
  });

  it('writes every message in one piece', async (context) => {
    const client = await spawnClient(context, server.file);
    const pieces: string[] = [];
    client.process.stdout!.on('data', (piece) => pieces.push(String(piece)));
    await client.open(URI, PASTED);
    assert.equal((await client.diagnose(URI)).length, 6);
    assert.ok(pieces.length > 0);
    for (const piece of pieces) assert.match(piece, /^Content-Length: \d+\r\n\r\n\{/);
  });

  it('lints a draft whose URI is no path of this machine, and offers no list for it', async (context) => {
    if (process.platform === 'win32') return context.skip('paths on shares are paths there');
    const client = await spawnClient(context, server.file);
    for (const uri of ['file://server/share/x.wire', 'file:///desk/a%2Fb.wire', 'file:///desk/%E0%A4.wire']) {
      await client.open(uri, PASTED);
      const found = await client.diagnose(uri);
      assert.equal(found.length, 6, uri);
      const range = found[0]!.range;
      const params = { textDocument: { uri }, range, context: { diagnostics: found } };
      const actions = (await client.rpc.sendRequest('textDocument/codeAction', params)) as { title: string }[];
      assert.ok(actions.length > 0);
      assert.ok(
        actions.every(({ title }) => !title.startsWith('Ignore')),
        uri,
      );
    }
  });

  it('leaves with 1 when the client says exit without shutdown', async (context) => {
    const client = await spawnClient(context, server.file);
    await client.rpc.sendNotification('exit');
    assert.equal(await client.ended, 1);
  });

  it('leaves when the client’s end of the stream is gone', async (context) => {
    const client = await spawnClient(context, server.file);
    client.process.stdin!.end();
    assert.equal(await client.ended, 1);
  });

  it('leaves within seconds when the process that it was started for dies, though the stream stays open', async (context) => {
    const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    context.after(() => parent.kill('SIGKILL'));
    const client = await spawnClient(context, server.file, { processId: parent.pid! });
    await client.open(URI, CLEAN);
    assert.deepEqual(await client.diagnose(URI), []);
    parent.kill('SIGKILL');
    const code = await Promise.race([
      client.ended,
      new Promise((resolve) => setTimeout(() => resolve('alive'), 15_000)),
    ]);
    assert.equal(code, 1);
  });

  it('answers no request after shutdown but lives until exit', async (context) => {
    const client = await spawnClient(context, server.file);
    await client.open(URI, PASTED);
    await client.rpc.sendRequest('shutdown');
    assert.equal(client.process.exitCode, null);
    await client.rpc.sendNotification('exit');
    assert.equal(await client.ended, 0);
  });

  it('answers an unknown request with an error and goes on', async (context) => {
    const client = await spawnClient(context, server.file);
    await assert.rejects(client.rpc.sendRequest('sampadak/noSuchThing', {}), /Unhandled method/);
    await client.open(URI, PASTED);
    assert.equal((await client.diagnose(URI)).length, 6);
  });

  it('answers a request without its parameters with an error and goes on', async (context) => {
    const client = await spawnClient(context, server.file);
    await client.open(URI, PASTED);
    for (const method of ['textDocument/hover', 'textDocument/codeAction', 'textDocument/diagnostic']) {
      await assert.rejects(client.rpc.sendRequest(method, {}), method);
    }
    assert.equal((await client.diagnose(URI)).length, 6);
  });

  it('drops requests that are withdrawn, and answers the next', async (context) => {
    const client = await spawnClient(context, server.file);
    await client.open(URI, PASTED);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const outcomes = [];
    for (let i = 0; i < 50; i++) {
      const source = new CancellationTokenSource();
      outcomes.push(
        client.rpc.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token).then(
          () => 'answered',
          () => 'withdrawn',
        ),
      );
      source.cancel();
    }
    const all = await Promise.all(outcomes);
    assert.ok(all.includes('withdrawn'));
    assert.equal((await client.diagnose(URI)).length, 6);
  });

  it('writes nothing but the protocol to its standard output', async () => {
    const child = spawn(process.execPath, [server.file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    const shutDown = new Promise((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (Buffer.concat(chunks).includes('"id":2')) resolve(undefined);
      });
    });
    const message = (body: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    message({ method: 'initialized', params: {} });
    const textDocument = { uri: URI, languageId: 'wirecopy', version: 1, text: PASTED };
    message({ method: 'textDocument/didOpen', params: { textDocument } });
    message({ id: 2, method: 'shutdown' });
    await shutDown;
    message({ method: 'exit' });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 0);
    let rest = Buffer.concat(chunks).toString('utf8');
    let messages = 0;
    while (rest !== '') {
      const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest) ?? [];
      assert.ok(head !== undefined && length !== undefined, `not the protocol: ${rest.slice(0, 80)}`);
      const body = Buffer.from(rest.slice(head.length), 'utf8').subarray(0, Number(length)).toString('utf8');
      JSON.parse(body);
      rest = rest.slice(head.length + body.length);
      messages++;
    }
    assert.ok(messages >= 2);
  });
});
