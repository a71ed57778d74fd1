import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import { diskConfigFiles, diskDrafts } from '../../server/src/lsp/drafts';
import { scratch } from '../support/cli';
import { NO_DATELINE } from './copy';
import { able, type ClientOptions, connect, pushed, textIn } from './harness';

const WATCHING = {
  ...able,
  workspace: {
    ...able.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** A desk on the disk and a client for it. */
async function desk(context: TestContext, files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const folder = scratch(context, files);
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const client = await connect(context, {
    ...options,
    environment: { configFiles: diskConfigFiles, drafts: diskDrafts },
  });
  return {
    client,
    uri,
    /** Writes a file and lets the server know, as an editor’s watcher does. */
    async write(name: string, text: string) {
      writeFileSync(join(folder, name), text);
      await client.watched(uri(name), FileChangeType.Changed);
    },
    async remove(name: string) {
      rmSync(join(folder, name));
      await client.watched(uri(name), FileChangeType.Deleted);
    },
  };
}

describe('sampadak.json in the editor', () => {
  it('lies over the settings of the editor, and changes take effect at once', async (context) => {
    const { client, uri, write, remove } = await desk(
      context,
      { 'sampadak.json': '{ "rules": { "missing-dateline": "error" } }', 'web/sampadak.json': '{ "preset": "web" }' },
      { settings: { preset: 'strict', rules: { 'missing-dateline': 'hint' } } },
    );
    await client.open(uri('a.wire'), NO_DATELINE);
    await client.open(uri('web/a.wire'), NO_DATELINE);
    assert.equal((await client.diagnose(uri('a.wire')))[0]?.severity, 1, 'the file, over the editor');
    assert.equal(client.statuses.at(-1)?.preset, 'strict', 'the editor, where the file says nothing');
    assert.equal(
      (await client.diagnose(uri('web/a.wire')))[0]?.severity,
      4,
      'the editor’s rule, over the file’s preset',
    );

    await write('sampadak.json', '{ "rules": { "missing-dateline": "off" } }');
    assert.deepEqual(await client.diagnose(uri('a.wire')), []);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'), 'the client is told to ask again');
    const configurations = client.asked.filter((method) => method === 'workspace/configuration').length;
    await remove('sampadak.json');
    assert.equal((await client.diagnose(uri('a.wire')))[0]?.severity, 4);
    assert.equal(
      client.asked.filter((method) => method === 'workspace/configuration').length,
      configurations,
      'the editor is not asked again for what it has said',
    );
  });

  it('gets a squiggle under a typo while it is written, and drafts are linted anew when it is saved', async (context) => {
    const typo = '{ "rules": { "missing-datline": "off" } }';
    const { client, uri, write } = await desk(context, { 'sampadak.json': typo });
    await client.open(uri('a.wire'), NO_DATELINE);
    assert.equal((await client.diagnose(uri('a.wire'))).length, 1);
    const closed = await client.publication(uri('sampadak.json'), (all) => all.length === 1);
    assert.match(String(closed.diagnostics[0]!.message), /Did you mean ‘missing-dateline’/);

    await client.open(uri('sampadak.json'), typo, 'jsonc');
    const [{ range } = { range: undefined! }] = closed.diagnostics;
    assert.equal(textIn(typo, range), '"missing-datline"');
    const right = '{ "rules": { "missing-dateline": "off" } }';
    await client.change(uri('sampadak.json'), [{ text: right }]);
    await client.publication(uri('sampadak.json'), (all) => all.length === 0);
    assert.equal((await client.diagnose(uri('a.wire'))).length, 1, 'what is not saved changes no draft');
    await write('sampadak.json', right);
    assert.deepEqual(await client.diagnose(uri('a.wire')), []);
    assert.deepEqual(await client.diagnose(uri('sampadak.json')), [], 'settings are no copy');
  });

  it('has the word of the disk again when it is closed without saving', async (context) => {
    const { client, uri } = await desk(context, { 'sampadak.json': '{}' });
    await client.open(uri('sampadak.json'), '{ "presets": "web" }', 'jsonc');
    await client.publication(uri('sampadak.json'), (all) => all.length === 1);
    await client.close(uri('sampadak.json'));
    await client.open(uri('a.wire'), NO_DATELINE);
    await client.diagnose(uri('a.wire'));
    await client.publication(uri('sampadak.json'), (all) => all.length === 0);
  });

  it('has its extended files watched, and their faults told in them', async (context) => {
    const { client, uri, write } = await desk(
      context,
      { 'sampadak.json': '{ "extends": "./house.json" }', 'house.json': '{ "locale": "hi", "preset": "stict" }' },
      { capabilities: WATCHING },
    );
    const registered: string[] = [];
    client.rpc.onRequest('client/registerCapability', (params) => {
      registered.push(JSON.stringify(params));
      return null;
    });
    await client.open(uri('a.wire'), NO_DATELINE);
    const [finding] = await client.diagnose(uri('a.wire'));
    assert.match(String(finding!.message), /[\u0900-\u097f]/, 'the file chooses the language');
    const { diagnostics } = await client.publication(uri('house.json'), (all) => all.length === 1);
    assert.match(String(diagnostics[0]!.message), /‘stict’ नाम का प्रीसेट नहीं.*‘strict’ था/);
    assert.ok(
      registered.some((params) => params.includes('"pattern":"house.json"')),
      registered.join('\n'),
    );
    await write('house.json', '{ "preset": "web" }');
    assert.deepEqual(await client.diagnose(uri('a.wire')), []);
    await client.publication(uri('house.json'), (all) => all.length === 0);
  });

  it('leaves drafts out in the editor as well: by exclude, and by .sampadakignore', async (context) => {
    const { client, uri, write } = await desk(context, {
      'sampadak.json': '{ "exclude": ["old/", "*.draft.wire"] }',
      '.sampadakignore': 'raw\n',
      '.gitignore': 'mine.wire\n',
    });
    const linted = async (name: string) => {
      await client.open(uri(name), NO_DATELINE);
      return (await client.diagnose(uri(name))).length > 0;
    };
    assert.equal(await linted('a.wire'), true);
    assert.equal(await linted('old/2024/a.wire'), false);
    assert.equal(await linted('x/a.draft.wire'), false);
    assert.equal(await linted('x/raw/a.wire'), false);
    assert.equal(await linted('mine.wire'), true, 'git does not say what is linted when a person opens it');
    await write('.sampadakignore', '');
    assert.equal((await client.diagnose(uri('x/raw/a.wire'))).length, 1);
  });

  it('leaves drafts out in the editor where the server has no disk, with and without an authority', async (context) => {
    for (const top of ['tmp:/desk', 'memfs://pool/desk']) {
      const files: Record<string, string> = {
        [`${top}/.sampadakignore`]: 'raw/\n*.kaccha.wire\n',
        [`${top}/x/.sampadakignore`]: '!ek.kaccha.wire\n',
        [`${top}/.gitignore`]: 'mine.wire\n',
        [`${top}/sampadak.json`]: '{ "exclude": ["old/"], "rules": { "missing-dateline": "error" } }',
      };
      const read: string[] = [];
      const client = await connect(context, {
        capabilities: { ...able, experimental: { sampadak: { status: true, readFile: true } } },
      });
      client.rpc.onRequest('sampadak/readFile', ({ uri }: { uri: string }) => {
        read.push(uri);
        return files[uri] === undefined ? null : { text: files[uri] };
      });
      const severities = async (name: string) => {
        await client.open(`${top}/${name}`, NO_DATELINE);
        return (await client.diagnose(`${top}/${name}`)).map(({ severity }) => severity);
      };
      assert.deepEqual(await severities('a.wire'), [1], 'sampadak.json holds');
      assert.deepEqual(await severities('old/a.wire'), [], 'exclude');
      assert.deepEqual(await severities('raw/2024/a.wire'), []);
      assert.deepEqual(await severities('x/do.kaccha.wire'), []);
      assert.deepEqual(await severities('x/ek.kaccha.wire'), [1], 'asked for again');
      assert.deepEqual(await severities('mine.wire'), [1], 'git does not say what is linted when a person opens it');
      assert.equal(new Set(read).size, read.length, 'no file is asked for twice');
      files[`${top}/.sampadakignore`] = '';
      await client.watched(`${top}/.sampadakignore`, FileChangeType.Changed);
      assert.equal((await client.diagnose(`${top}/raw/2024/a.wire`)).length, 1);
    }
  });

  it('reaches a client that is not asked for diagnostics', async (context) => {
    const { client, uri, write } = await desk(context, { 'sampadak.json': '{}' }, { capabilities: pushed });
    await client.open(uri('a.wire'), NO_DATELINE);
    await client.publication(uri('a.wire'), (all) => all.length === 1);
    await write('sampadak.json', '{ "preset": "web" }');
    await client.publication(uri('a.wire'), (all) => all.length === 0);
  });

  it('comes through the client where the server has no disk', async (context) => {
    const files: Record<string, string> = {
      'memfs://pool/%E0%A4%A1%E0%A5%87%E0%A4%B8%E0%A5%8D%E0%A4%95/sampadak.json':
        '{ "extends": "../house.json", "overrides": [{ "files": ["वेब/**"], "preset": "web" }] }',
      'memfs://pool/house.json': '{ "rules": { "missing-dateline": "error" } }',
    };
    const client = await connect(context, {
      capabilities: { ...able, experimental: { sampadak: { status: true, readFile: true } } },
    });
    client.rpc.onRequest('sampadak/readFile', ({ uri }: { uri: string }) =>
      files[uri] === undefined ? null : { text: files[uri] },
    );
    const draft = 'memfs://pool/%E0%A4%A1%E0%A5%87%E0%A4%B8%E0%A5%8D%E0%A4%95/%E0%A4%B5%E0%A5%87%E0%A4%AC/a.wire';
    await client.open(draft, NO_DATELINE);
    assert.equal((await client.diagnose(draft))[0]?.severity, 1);
    assert.equal(client.statuses.at(-1)?.preset, 'web');
    files['memfs://pool/house.json'] = '{ "rules": { "missing-dateline": "of" } }';
    await client.watched('memfs://pool/house.json', FileChangeType.Changed);
    assert.deepEqual(await client.diagnose(draft), []);
    await client.publication('memfs://pool/house.json', (all) => all.length === 1);
    await client.open('untitled:Untitled-1', NO_DATELINE);
    assert.equal((await client.diagnose('untitled:Untitled-1'))[0]?.severity, 2, 'a draft without a folder');
  });
});
