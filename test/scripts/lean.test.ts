import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { LEFT_OUT, withoutDocs } from '../../scripts/build/left-out.mjs';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/types';
import { PASTED } from '../lsp/copy';
import { able, connect } from '../lsp/harness';
import { built } from '../support/built';

test('what the build leaves out of the client, the server does not announce', async (context) => {
  const { initialized } = await connect(context, { capabilities: able });
  const { workspace, ...providers } = initialized.capabilities;
  const announced = [...Object.keys(providers), ...Object.keys(workspace ?? {}).map((key) => `workspace.${key}`)];
  assert.ok(announced.includes('hoverProvider'));
  const absent = Object.values(LEFT_OUT).flat();
  assert.deepEqual(
    announced.filter((capability) => absent.includes(capability)),
    [],
  );
});

test('what a rule says of itself stays behind, and its messages come along', () => {
  const source = [
    '  meta: {',
    "    id: 'x',",
    "    what: { hi: 'क', en: 'a' },",
    '    why: {',
    "      hi: 'ख',",
    "      en: 'b',",
    '    },',
    '    messages: {},',
    '    examples: [',
    "      { bad: 'ग', good: 'घ' },",
    '    ],',
    '  },',
    "  check() { return { what: { hi: 'क' } }; },",
    '',
  ].join('\n');
  const left = withoutDocs(source);
  assert.ok(!/[खगघ]|why:|examples:/.test(left), left);
  assert.match(left, /__proto__: docs,\n {4}id: 'x',\n {4}messages: \{\},\s+\},\n {2}check\(\) \{ return \{ what/);
});

test('the engine that is shipped says of every rule what its source says', () => {
  const core = createRequire(built('core.js'))(built('core.js')) as { 'rules/index': { rules: readonly Rule[] } };
  assert.equal(core['rules/index'].rules.length, rules.length);
  for (const { meta } of core['rules/index'].rules) {
    const { title, what, why, action, examples, ...own } = rules.find(({ meta: { id } }) => id === meta.id)!.meta;
    assert.deepEqual({ ...meta }, own, meta.id);
    const { title: t, what: w, why: y, action: a, examples: e } = meta;
    assert.deepEqual({ t, w, y, a, e }, { t: title, w: what, y: why, a: action, e: examples.slice(0, 1) }, meta.id);
  }
});

test('until somebody asks for more than findings, the server loads nothing late', async (context) => {
  const loads = join(tmpdir(), `sampadak-loads-${process.pid}.cjs`);
  writeFileSync(
    loads,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(`${loads}.txt`)}, Object.keys(require.cache).join('\\n')));`,
  );
  context.after(() => {
    for (const path of [loads, `${loads}.txt`]) rmSync(path, { force: true });
  });
  assert.deepEqual(await loadedBy(loads, []), ['core.js', 'server-main.js', 'server.js', 'session.js']);
  const all = ['core-late.js', 'core.js', 'server-main.js', 'server.js', 'session-late.js', 'session.js'];
  assert.deepEqual(await loadedBy(loads, ['textDocument/hover']), all);
});

test('what the program is and can, the command line says without the engine', (context) => {
  const loads = join(tmpdir(), `sampadak-says-${process.pid}.cjs`);
  writeFileSync(loads, `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));`);
  context.after(() => rmSync(loads, { force: true }));
  for (const option of ['--version', '--help', '--verion']) {
    const { stderr } = spawnSync(process.execPath, ['--require', loads, built('cli.js'), option], { encoding: 'utf8' });
    const bundles = stderr.split('\n').filter((line) => /^\/.*\.js$/.test(line));
    assert.deepEqual(
      bundles.map((path) => basename(path)),
      ['cli.js', 'cli-main.js'],
      option,
    );
  }
});

const URI = 'untitled:draft';

/** Names of the bundles that a server has loaded after it was asked for diagnostics, and for more where the first stands. */
async function loadedBy(preload: string, asked: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['--require', preload, built('server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('initialize', {
    ...{ processId: null, rootUri: null },
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'wirecopy', version: 1, text: PASTED },
  });
  const report = (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } })) as {
    items: { range: { start: object } }[];
  };
  assert.equal(report.items.length, 6);
  const position = report.items[0]?.range.start;
  for (const method of asked) {
    assert.notEqual(await connection.sendRequest(method, { textDocument: { uri: URI }, position }), null);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  return readFileSync(`${preload}.txt`, 'utf8')
    .split('\n')
    .filter((path) => path.startsWith(dirname(built('server.js'))))
    .map((path) => basename(path))
    .sort();
}
