import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { diskDrafts } from '../../server/src/lsp/drafts';
import type { DraftStore } from '../../server/src/lsp/environment';
import type { LintWorkspaceResult } from '../../server/src/lsp/protocol';
import { CLEAN, ENGLISH, NO_DATELINE, PASTED } from './copy';
import { type Client, type ClientOptions, connect } from './harness';

/** A folder of drafts that goes with the test. */
function folderOf(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-drafts-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const uriOf = (...parts: string[]) => pathToFileURL(join(...parts)).href;

async function start(context: TestContext, options: ClientOptions = {}): Promise<Client> {
  return connect(context, { ...options, environment: { drafts: diskDrafts, ...options.environment } });
}

function run(client: Client, ...folders: string[]): Promise<LintWorkspaceResult> {
  return client.rpc.sendRequest('sampadak/lintWorkspace', { folders: folders.map((folder) => uriOf(folder)) });
}

/** What was published last of every file. */
function shown(client: Client): Record<string, (string | number | undefined)[]> {
  return Object.fromEntries(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]));
}

/** Lets what is on its way arrive. */
async function settle(client: Client): Promise<void> {
  await client.rpc.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'file:///nobody' } });
  await new Promise((resolve) => setTimeout(resolve, 30));
}

describe('Lint of a workspace', () => {
  it('publishes file by file and closes with the counts by rule and severity', async (context) => {
    const folder = folderOf(context, {
      'a.wire': PASTED,
      'deep/b.khabar': CLEAN,
      'deep/c.txt': NO_DATELINE,
      'notes.txt': ENGLISH,
      'photo.jpg': PASTED,
    });
    const client = await start(context);
    const result = await run(client, folder);
    await settle(client);
    assert.deepEqual(shown(client), {
      [uriOf(folder, 'a.wire')]: [
        'repeated-headline',
        'web-furniture',
        'repeated-headline',
        'ad-marker',
        'unattributed-figure',
        'ad-marker',
      ],
      [uriOf(folder, 'deep/b.khabar')]: [],
      [uriOf(folder, 'deep/c.txt')]: ['missing-dateline'],
    });
    assert.deepEqual(result, {
      files: 3,
      filesWithFindings: 2,
      counts: { error: 4, warning: 3, information: 0, hint: 0 },
      byRule: {
        'repeated-headline': 2,
        'web-furniture': 1,
        'ad-marker': 2,
        'unattributed-figure': 1,
        'missing-dateline': 1,
      },
      cut: 0,
      unreadable: [],
      cancelled: false,
    });
  });

  it('gives the same findings as the editor for the same text', async (context) => {
    const folder = folderOf(context, { 'a.wire': PASTED });
    const client = await start(context);
    await run(client, folder);
    await settle(client);
    const [published] = client.published;
    await client.open('file:///elsewhere/a.wire', PASTED);
    const plain = (items: unknown) => JSON.parse(JSON.stringify(items).replaceAll('file:///elsewhere', uriOf(folder)));
    assert.deepEqual(plain(published!.diagnostics), plain(await client.diagnose('file:///elsewhere/a.wire')));
  });

  it('counts an open draft as it stands in the editor, and leaves its squiggles to the editor', async (context) => {
    const folder = folderOf(context, { 'a.wire': CLEAN, 'b.wire': CLEAN });
    const client = await start(context);
    await client.open(uriOf(folder, 'a.wire'), PASTED);
    const result = await run(client, folder);
    await settle(client);
    assert.equal(result.files, 2);
    assert.equal(result.filesWithFindings, 1);
    assert.deepEqual(Object.keys(shown(client)), [uriOf(folder, 'b.wire')]);
  });

  it('hands a file to the editor when it is opened, and takes it back when it is closed', async (context) => {
    const folder = folderOf(context, { 'a.wire': PASTED });
    const uri = uriOf(folder, 'a.wire');
    const client = await start(context);
    await run(client, folder);
    await client.open(uri, PASTED);
    await settle(client);
    assert.deepEqual(shown(client)[uri], [], 'not marked twice');
    await client.change(uri, [{ text: CLEAN }]);
    await client.close(uri);
    await client.publication(uri, (diagnostics) => diagnostics.length === 6);
  });

  it('follows a file on the disk after the run: changed, spoilt, deleted', async (context) => {
    const folder = folderOf(context, { 'a.wire': PASTED, 'b.wire': NO_DATELINE });
    const [a, b] = [uriOf(folder, 'a.wire'), uriOf(folder, 'b.wire')];
    const client = await start(context);
    await run(client, folder);
    writeFileSync(join(folder, 'a.wire'), CLEAN);
    await client.watched(a, 2);
    await client.publication(a, (diagnostics) => diagnostics.length === 0);
    writeFileSync(join(folder, 'a.wire'), PASTED);
    await client.watched(a, 2);
    await client.publication(a, (diagnostics) => diagnostics.length === 6);
    writeFileSync(join(folder, 'a.wire'), new Uint8Array([0xe0, 0xa4]));
    await client.watched(a, 2);
    await client.publication(a, (diagnostics) => diagnostics.length === 0);
    await client.watched(b, 3);
    await client.publication(b, (diagnostics) => diagnostics.length === 0);
  });

  it('names what it could not read, and goes on', async (context) => {
    const folder = folderOf(context, { 'a.wire': new Uint8Array([0x61, 0, 0x62]), 'b.wire': CLEAN });
    const client = await start(context);
    const result = await run(client, folder, join(folder, 'nowhere'));
    assert.equal(result.files, 1);
    assert.deepEqual(
      result.unreadable.map(({ uri }) => uri),
      [uriOf(folder, 'a.wire'), uriOf(folder, 'nowhere')],
    );
    assert.match(result.unreadable[0]!.message, /NUL at byte 1/);
  });

  it('takes away what an earlier run showed of files that are no longer there', async (context) => {
    const folder = folderOf(context, { 'a.wire': PASTED, 'b.wire': CLEAN });
    const client = await start(context);
    await run(client, folder);
    rmSync(join(folder, 'a.wire'));
    const result = await run(client, folder);
    await settle(client);
    assert.equal(result.files, 1);
    assert.deepEqual(shown(client)[uriOf(folder, 'a.wire')], []);
  });

  it('takes every file once where folders lie in each other', async (context) => {
    const folder = folderOf(context, { 'in/a.wire': PASTED });
    const client = await start(context);
    assert.equal((await run(client, folder, join(folder, 'in'))).files, 1);
  });

  it('follows the settings: plain text always, never, and the language', async (context) => {
    const folder = folderOf(context, { 'notes.txt': ENGLISH, 'story.txt': PASTED, 'a.wire': PASTED });
    const client = await start(context, { settings: { plainText: 'always', locale: 'hi' } });
    assert.equal((await run(client, folder)).files, 3);
    await settle(client);
    assert.match(String(client.published[0]!.diagnostics[0]!.message), /शीर्षक/);
    await client.reconfigure({ plainText: 'never' });
    assert.equal((await run(client, folder)).files, 1);
  });

  it('ends with the file in hand when it is cancelled, and says so', async (context) => {
    let given = 0;
    const counting: DraftStore = {
      ...many,
      read() {
        given++;
        return { text: PASTED };
      },
    };
    const client = await start(context, { environment: { drafts: counting } });
    const source = new CancellationTokenSource();
    const running = client.rpc.sendRequest<LintWorkspaceResult>(
      'sampadak/lintWorkspace',
      { folders: ['file:///many'] },
      source.token,
    );
    await client.publication('file:///many/20.wire');
    const before = given - MANY;
    source.cancel();
    const result = await running;
    assert.equal(result.cancelled, true);
    assert.ok(result.files >= 20);
    // the word is a few turns on its way; a file takes about a millisecond
    assert.ok(result.files - before <= 10, `${result.files - before} files went on`);
  });

  it('can be cancelled from the progress that it shows', async (context) => {
    const client = await start(context, { environment: { drafts: many } });
    const tokens: string[] = [];
    const messages: string[] = [];
    client.rpc.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      tokens.push(token);
      return null;
    });
    client.rpc.onNotification('$/progress', ({ value }: { value: { message?: string; title?: string } }) => {
      messages.push(value.title ?? value.message ?? '');
    });
    const running = client.rpc.sendRequest<LintWorkspaceResult>('sampadak/lintWorkspace', {
      folders: ['file:///many'],
    });
    await client.publication('file:///many/60.wire');
    await client.rpc.sendNotification('window/workDoneProgress/cancel', { token: tokens[0] });
    assert.equal((await running).cancelled, true);
    assert.equal(messages[0], 'Linting drafts');
    assert.match(messages[1]!, /^Reading drafts: \d+ · \d+\.wire$/);
  });

  it('keeps typing live: a draft is answered while the run goes on', async (context) => {
    const client = await start(context, { environment: { drafts: many } });
    const source = new CancellationTokenSource();
    const running = client.rpc.sendRequest('sampadak/lintWorkspace', { folders: ['file:///many'] }, source.token);
    let ended = false;
    running.then(() => {
      ended = true;
    });
    await client.publication('file:///many/5.wire');
    const uri = 'file:///desk/open.wire';
    await client.open(uri, PASTED);
    for (let i = 0; i < 20; i++) {
      const before = client.published.length;
      const place = { line: 0, character: 0 };
      await client.change(uri, [{ range: { start: place, end: place }, text: 'क' }]);
      assert.ok((await client.diagnose(uri)).length > 0);
      assert.ok(client.published.length - before <= 20, 'few files come between a change and its answer');
    }
    assert.equal(ended, false);
    source.cancel();
    await running;
  });

  it('says so where the server cannot reach the files', async (context) => {
    const client = await connect(context);
    const result = await client.rpc.sendRequest<LintWorkspaceResult>('sampadak/lintWorkspace', {
      folders: ['vscode-vfs://somewhere/desk'],
    });
    assert.equal(result.files, 0);
    assert.match(result.unreadable[0]!.message, /cannot read/);
  });
});

/** More drafts than a test waits for: each is read once for the index, and once to be linted. */
const MANY = 200;

const many: DraftStore = {
  *find() {
    for (let i = 0; i < MANY; i++) yield { uri: `file:///many/${i}.wire` };
  },
  read: () => ({ text: PASTED }),
  isDraft: () => true,
};
