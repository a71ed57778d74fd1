/** House packs in the editor: their files, their findings, and that the command line says the same. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CompletionItem, FileChangeType } from 'vscode-languageserver/node';
import { diskConfigFiles, diskDrafts } from '../../server/src/lsp/drafts';
import reader from '../../server/src/packs/file/index';
import { sampadak, scratch } from '../support/cli';
import { able, type ClientOptions, connect, placeOf } from './harness';

const PACK = `id: our-desk
title: { hi: हमारा डेस्क, en: Our desk }
spellings:
  - preferred: नहर
    instead-of: [कैनाल]
    must-fire: [कैनाल में पानी आया।]
    must-not-fire: [नहर में पानी आया।]
`;
const BROKEN = PACK.replace('[कैनाल में पानी आया।]', '[नहर सूख गई।]');
const COPY = [
  'कोटा की कैनाल में पानी',
  '',
  'कोटा, 9 मई (भाषा) चंबल की दाईं कैनाल में शनिवार से पानी छोड़ दिया गया। जल संसाधन विभाग ने यह जानकारी दी।',
  '',
].join('\n');

async function desk(context: TestContext, files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const folder = scratch(context, files);
  const environment = {
    drafts: diskDrafts,
    configFiles: diskConfigFiles,
    packReader: () => reader,
    ...options.environment,
  };
  const client = await connect(context, { ...options, environment });
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  return { folder, client, uriOf };
}

describe('A draft beside a pack', () => {
  it('shows what the command line prints', async (context) => {
    const { folder, client, uriOf } = await desk(context, { 'packs/desk.yaml': PACK, 'in/a.wire': COPY });
    await client.open(uriOf('in/a.wire'), COPY);
    const shown = (await client.diagnose(uriOf('in/a.wire'))).map(
      ({ code, message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${code} ${message}`,
    );
    const { files } = JSON.parse(sampadak(['lint', '--format', 'json'], { cwd: folder }).out);
    const printed = files[0].findings.map(
      ({ line, column, ruleId, message }: Record<string, string>) => `${line}:${column} ${ruleId} ${message}`,
    );
    assert.equal(shown.length, 2);
    assert.deepEqual(shown, printed);
  });

  it('is read again as soon as the pack is saved, changed or gone', async (context) => {
    const { folder, client, uriOf } = await desk(context, { 'packs/desk.yaml': PACK, 'a.wire': COPY });
    await client.open(uriOf('a.wire'), COPY);
    const count = async () => (await client.diagnose(uriOf('a.wire'))).length;
    assert.equal(await count(), 2);
    writeFileSync(join(folder, 'packs/desk.yaml'), PACK.replaceAll('कैनाल', 'पैनाल'));
    await client.watched(uriOf('packs/desk.yaml'), FileChangeType.Changed);
    assert.equal(await count(), 0);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'));
    writeFileSync(join(folder, 'packs/desk.yaml'), PACK);
    await client.watched(uriOf('packs/desk.yaml'), FileChangeType.Changed);
    assert.equal(await count(), 2);
    rmSync(join(folder, 'packs/desk.yaml'));
    await client.watched(uriOf('packs/desk.yaml'), FileChangeType.Deleted);
    assert.equal(await count(), 0);
  });

  it('is linted without a pack that is refused, which says so in its own file, open or not', async (context) => {
    const { folder, client, uriOf } = await desk(
      context,
      { 'packs/desk.yaml': BROKEN, 'a.wire': COPY },
      { locale: 'hi' },
    );
    await client.open(uriOf('a.wire'), COPY);
    assert.deepEqual(await client.diagnose(uriOf('a.wire')), []);
    const told = await client.publication(uriOf('packs/desk.yaml'), (diagnostics) => diagnostics.length === 1);
    assert.match(String(told.diagnostics[0]!.message), /must-fire का यह उदाहरण/);
    assert.deepEqual(told.diagnostics[0]!.range.start, placeOf(BROKEN, 'नहर सूख'));
    writeFileSync(join(folder, 'packs/desk.yaml'), PACK);
    await client.watched(uriOf('packs/desk.yaml'), FileChangeType.Changed);
    assert.equal((await client.diagnose(uriOf('a.wire'))).length, 2);
    await client.publication(uriOf('packs/desk.yaml'), (diagnostics) => diagnostics.length === 0);
  });

  it('names a pack that is not there once', async (context) => {
    const { client, uriOf } = await desk(context, { 'sampadak.json': '{ "packs": ["gone.yaml"] }', 'a.wire': COPY });
    await client.open(uriOf('a.wire'), COPY);
    await client.diagnose(uriOf('a.wire'));
    assert.deepEqual(
      client.said.filter((sentence) => sentence.includes('gone')),
      ['sampadak.json: There is no pack ‘gone.yaml’; the path counts from the folder of this file.'],
    );
  });

  it('is served by a client’s file system where the server has no disk', async (context) => {
    const files: Readonly<Record<string, string>> = { 'vscode-vfs://github/desk/packs/desk.yaml': PACK };
    const capabilities = { ...able, experimental: { sampadak: { status: true, readFile: true } } };
    const client = await connect(context, { capabilities, environment: { packReader: () => reader } });
    client.rpc.onRequest('sampadak/readFile', ({ uri }: { uri: string }) =>
      files[uri] === undefined ? null : { text: files[uri] },
    );
    client.rpc.onRequest('sampadak/listFolder', ({ uri }: { uri: string }) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${uri}/`))
        .map((path) => path.slice(uri.length + 1)),
    );
    await client.open('vscode-vfs://github/desk/in/a.wire', COPY);
    const rules = (await client.diagnose('vscode-vfs://github/desk/in/a.wire')).map(({ code }) => code);
    assert.deepEqual(rules, ['house-spelling', 'house-spelling']);
  });

  it('is linted without packs, and that is told, where the reader cannot be loaded', async (context) => {
    const environment = {
      packReader: () => {
        throw new Error('no such bundle');
      },
    };
    const { client, uriOf } = await desk(context, { 'packs/desk.yaml': PACK, 'a.wire': COPY }, { environment });
    await client.open(uriOf('a.wire'), COPY);
    assert.deepEqual(await client.diagnose(uriOf('a.wire')), []);
    const told = await client.publication(uriOf('packs/desk.yaml'), (diagnostics) => diagnostics.length === 1);
    assert.match(
      String(told.diagnostics[0]!.message),
      /The reader of packs \(packs\.js\) is not there: Error: no such bundle/,
    );
  });
});

describe('A pack that is being written', () => {
  it('tells what is wrong with it as it is typed, and is no copy whatever it holds', async (context) => {
    const { client, uriOf } = await desk(context, { 'packs/desk.yaml': PACK });
    const uri = uriOf('packs/desk.yaml');
    await client.open(uri, PACK, 'yaml');
    assert.deepEqual(await client.diagnose(uri), []);
    await client.change(uri, [{ text: PACK.replace('preferred', 'prefered') }]);
    const { diagnostics } = await client.publication(uri, (all) => all.length > 0);
    assert.match(
      String(diagnostics[0]!.message),
      /‘prefered’ has no meaning here.* Did you mean ‘preferred’\?|‘preferred’ is missing/,
    );
    await client.change(uri, [{ text: PACK }]);
    await client.publication(uri, (all) => all.length === 0);
  });

  const complete = async (context: TestContext, text: string): Promise<CompletionItem[] | null> => {
    const { client, uriOf } = await desk(context, {});
    const uri = uriOf('packs/desk.yaml');
    await client.open(uri, text.replace('¦', ''), 'yaml');
    return client.rpc.sendRequest('textDocument/completion', { textDocument: { uri }, position: placeOf(text, '¦') });
  };
  const labels = (items: CompletionItem[] | null) => items?.map(({ label }) => label);

  it('is offered the keys that it lacks', async (context) => {
    const top = await complete(context, 'id: a\n¦\nbanned:\n');
    assert.deepEqual(labels(top), [
      'title',
      'description',
      'spellings',
      'furniture',
      'agencies',
      'places',
      'designators',
    ]);
    const key = await complete(context, `${PACK.replace('    must-fire', '    m¦\n    must-fire')}`);
    assert.deepEqual(labels(key), []);
    const inside = await complete(context, 'banned:\n  - phrase: मौत\n    s¦\n    why: बस\n');
    assert.deepEqual(labels(inside), ['say', 'must-fire', 'must-not-fire']);
    assert.deepEqual(inside?.[0]?.textEdit, {
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } },
      newText: 'say: ',
    });
    const entry = await complete(context, 'furniture:\n  - ¦');
    assert.equal(labels(entry)?.[0], 'text …');
    assert.equal(await complete(context, 'id: a¦').then((items) => items?.length), 0);
  });

  it('offers none of its words in copy', async (context) => {
    const { client, uriOf } = await desk(context, { 'a.wire': COPY });
    await client.open(uriOf('a.wire'), COPY);
    const answer = await client.rpc.sendRequest('textDocument/completion', {
      textDocument: { uri: uriOf('a.wire') },
      position: { line: 0, character: 0 },
    });
    assert.doesNotMatch(JSON.stringify(answer), /must-fire|furniture|designators/);
  });
});
