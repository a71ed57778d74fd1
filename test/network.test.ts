/** No program of the product opens a connection: each runs where every way out throws. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { built } from './support/built';
import { PASTED, scratch } from './support/cli';
import { root } from './support/root';

const guard = join(root, 'test', 'support', 'no-network.cjs');

function guarded(args: readonly string[], input = '', cwd = root) {
  const run = spawnSync(process.execPath, ['--require', guard, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function message(body: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** A client from its first word to its last; resolves with what the server wrote of errors. */
async function session(program: string, args: readonly string[]): Promise<string> {
  const server = spawn(program, args, { cwd: root });
  let out = '';
  let err = '';
  server.stdout.setEncoding('utf8').on('data', (part) => {
    out += part;
  });
  server.stderr.setEncoding('utf8').on('data', (part) => {
    err += part;
  });
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const answered = (id: number) =>
    waitUntil(
      () => out.includes(`"id":${id}`),
      () => `No answer to ${id}: ${err}`,
    );
  const uri = 'file:///desk/pul.wire';
  const textDocument = { uri, languageId: 'wirecopy', version: 1, text: PASTED };
  const capabilities = { textDocument: { diagnostic: {} } };
  server.stdin.write(
    message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } }),
  );
  await answered(1);
  server.stdin.write(message({ method: 'initialized', params: {} }));
  server.stdin.write(message({ method: 'textDocument/didOpen', params: { textDocument } }));
  server.stdin.write(message({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } }));
  await answered(2);
  assert.match(out, /ad-marker/);
  server.stdin.write(message({ id: 3, method: 'shutdown' }));
  await answered(3);
  server.stdin.write(message({ method: 'exit' }));
  assert.equal(await ended, 0);
  return err;
}

describe('Without a network', () => {
  test('the guard itself stops a connection', () => {
    const { err } = guarded(['-e', 'try { require("node:net").connect(9) } catch {}']);
    assert.match(err, /NETWORK: connect/);
  });

  test('the command line lints, fixes and explains', (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    for (const args of [
      ['lint', '--format', 'json'],
      ['lint', '--fix'],
      ['story', 'a.wire'],
      ['rules'],
      ['explain', 'ad-marker'],
    ]) {
      const { code, err } = guarded([built('cli.js'), ...args], '', cwd);
      assert.notEqual(code, null);
      assert.notEqual(code, 2, err);
      assert.doesNotMatch(err, /NETWORK/);
    }
  });

  test('the language server serves a client from its first word to its last', async () => {
    const err = await session(process.execPath, ['--require', guard, built('server.js'), '--stdio']);
    assert.doesNotMatch(err, /NETWORK/);
  });
});

describe('Where the system has no network at all', () => {
  const unshare = ['unshare', '--map-root-user', '--net'] as const;
  const able = spawnSync(unshare[0], [...unshare.slice(1), 'true']).status === 0;

  test('the command line and the server do their work', {
    skip: !able && 'this system lends no network of its own',
  }, async (context) => {
    const cwd = scratch(context, { 'a.wire': PASTED });
    const run = (args: readonly string[]) =>
      spawnSync(unshare[0], [...unshare.slice(1), process.execPath, ...args], {
        cwd,
        encoding: 'utf8',
        timeout: 60_000,
      });
    // not even a loopback that answers
    const route = 'require("node:net").connect(9, "127.0.0.1").on("error", ({ code }) => console.log(code))';
    assert.equal(run(['-e', route]).stdout.trim(), 'ENETUNREACH');
    const lint = run([built('cli.js'), 'lint', '--format', 'json']);
    assert.equal(lint.status, 1, lint.stderr);
    assert.match(lint.stdout, /ad-marker/);
    await session(unshare[0], [...unshare.slice(1), process.execPath, built('server.js'), '--stdio']);
  });
});

async function waitUntil(fits: () => boolean, why: () => string): Promise<void> {
  for (let tries = 0; !fits(); tries++) {
    if (tries > 2_000) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
