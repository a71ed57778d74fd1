import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { built } from '../support/built';
import { sampadak, scratch } from '../support/cli';

function message(body: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

describe('`sampadak lsp --stdio`', () => {
  test('is the language server of the package, in the same process', async () => {
    const server = spawn(process.execPath, [built('cli.js'), 'lsp', '--stdio'], { stdio: 'pipe' });
    let out = '';
    server.stdout.on('data', (data) => (out += data));
    server.stdin.write(
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
    );
    while (!out.includes('"id":1')) await once(server.stdout, 'data');
    assert.match(out, /"serverInfo":\{"name":"[^"]+"/);
    server.stdin.write(message({ method: 'initialized', params: {} }));
    server.stdin.write(message({ id: 2, method: 'shutdown' }));
    while (!out.includes('"id":2')) await once(server.stdout, 'data');
    server.stdin.write(message({ method: 'exit' }));
    const [code] = await once(server, 'close');
    assert.equal(code, 0);
  });

  test('says where it looked when the server is not beside it', (context) => {
    const cwd = scratch(context);
    for (const file of ['cli.js', 'cli-main.js', 'core.js', 'core-late.js']) copyFileSync(built(file), join(cwd, file));
    const server = spawn(process.execPath, [join(cwd, 'cli.js'), 'lsp', '--stdio']);
    let err = '';
    server.stderr.on('data', (data) => (err += data));
    return once(server, 'close').then(([code]) => {
      assert.equal(code, 2);
      assert.ok(err.includes(join(cwd, 'server.js')), err);
    });
  });

  test('refuses what it does not take', () => {
    const { code, err } = sampadak(['lsp', '--stdio', '--sockett=1']);
    assert.equal(code, 2);
    assert.match(err, /`sampadak lsp` has no option --sockett/);
  });
});
