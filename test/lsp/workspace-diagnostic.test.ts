import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { diskDrafts } from '../../server/src/lsp/drafts';
import type { DraftStore } from '../../server/src/lsp/environment';
import { CLEAN, NO_DATELINE, PASTED } from './copy';
import { able, type Client, connect } from './harness';

/** A session over a folder, as VS Code has it: it asks again with what it was told. */
async function session(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  settings: object = all,
  drafts: DraftStore = diskDrafts,
) {
  const folder = mkdtempSync(join(tmpdir(), 'sampadak-pull-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const capabilities = { ...able, workspace: { ...able.workspace, workspaceFolders: true } };
  const client = await connect(context, {
    capabilities,
    compare: true,
    settings: { ...settings },
    environment: { drafts },
  });
  client.rpc.onRequest('workspace/workspaceFolders', () => [{ uri: pathToFileURL(folder).href, name: 'desk' }]);
  const known = new Map<string, string>();
  const source = new CancellationTokenSource();
  let parts = 0;

  /** One request, as the client makes it again and again. */
  async function pull(token = source.token): Promise<Map<string, string>> {
    const answers = new Map<string, string>();
    const take = (items: readonly WorkspaceDocumentDiagnosticReport[]) => {
      for (const item of items) {
        if (item.resultId !== undefined) known.set(item.uri, item.resultId);
        const codes = item.kind === 'full' ? item.items.map(({ code }) => code).join(' ') : 'unchanged';
        answers.set(item.uri.slice(item.uri.lastIndexOf('/') + 1), codes);
      }
    };
    const partialResultToken = `part-${parts++}`;
    client.rpc.onNotification('$/progress', ({ value }: { value: Partial<WorkspaceDiagnosticReport> }) => {
      take(value.items ?? []);
    });
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
    const answer = await client.rpc.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds, partialResultToken },
      token,
    );
    take(answer.items);
    return answers;
  }

  return { client, folder, write, uriOf, pull, source, known };
}

/** Sound copy that has nothing to do with the others. */
const OTHER = `चंबा के पुराने पुल पर भारी वाहनों की आवाजाही बंद

चंबा, 6 मई (भाषा) रावी नदी के पुराने पुल से भारी वाहन नहीं गुजरेंगे। लोक निर्माण विभाग ने यह जानकारी दी।
`;

const all = { workspace: { lint: 'all' } };

/** True when a request is still open after the server has answered others. */
async function isHeld(client: Client, request: Promise<unknown>): Promise<boolean> {
  let held = true;
  request.then(
    () => {
      held = false;
    },
    () => {
      held = false;
    },
  );
  for (let i = 0; i < 5; i++) await client.diagnose('file:///nobody.wire');
  return held;
}

describe('Diagnostics of a workspace', () => {
  it('are told once for every draft, then held until something changes', async (context) => {
    const { client, write, uriOf, pull } = await session(context, { 'a.wire': PASTED, 'deep/b.wire': NO_DATELINE });
    const first = await pull();
    assert.deepEqual([...first.keys()].sort(), ['a.wire', 'b.wire']);
    assert.equal(first.get('b.wire'), 'missing-dateline');
    const second = pull();
    assert.ok(await isHeld(client, second));
    write('deep/b.wire', OTHER);
    await client.watched(uriOf('deep/b.wire'), 2);
    assert.deepEqual([...(await second)], [['b.wire', '']]);
  });

  it('are held from the beginning where only open drafts are linted, until the setting says otherwise', async (context) => {
    const { client, pull } = await session(context, { 'b.wire': NO_DATELINE }, {});
    const request = pull();
    assert.ok(await isHeld(client, request));
    await client.reconfigure(all);
    assert.deepEqual([...(await request)], [['b.wire', 'missing-dateline']]);
    const next = pull();
    await client.reconfigure({});
    assert.deepEqual([...(await next)], [['b.wire', '']], 'what was told is taken back');
  });

  it('are told though the setting changes while the server still asks for it', async (context) => {
    const { client, pull } = await session(context, { 'b.wire': NO_DATELINE }, {});
    let asked = 0;
    client.rpc.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      if (asked++ > 0) return items.map(() => all);
      // the news is on its way before the answer, which is the old one
      await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
      return items.map(() => ({}));
    });
    assert.deepEqual([...(await pull())], [['b.wire', 'missing-dateline']]);
  });

  it('are told of a draft that came while the folders were read', async (context) => {
    const late = NO_DATELINE.replace('दिया', 'दी');
    let come: (() => Promise<void>) | undefined;
    const drafts = {
      ...diskDrafts,
      async *find(roots: readonly string[]) {
        yield* diskDrafts.find(roots);
        const now = come;
        come = undefined;
        await now?.();
      },
    };
    const { client, write, uriOf, pull } = await session(context, { 'a.wire': NO_DATELINE }, all, drafts);
    come = async () => {
      write('b.wire', late);
      await client.watched(uriOf('b.wire'), 1);
      // an answer to what was sent after it says that the server has heard
      await client.diagnose('file:///nobody.wire');
    };
    const first = await pull();
    const told = new Map([...first, ...(await pull())]);
    assert.ok(told.has('b.wire'));
  });

  it('are unchanged where a draft was written and says the same', async (context) => {
    const { client, write, uriOf, pull } = await session(context, { 'a.wire': NO_DATELINE });
    await pull();
    const request = pull();
    write('a.wire', `${NO_DATELINE}\n`);
    await client.watched(uriOf('a.wire'), 2);
    assert.deepEqual([...(await request)], [['a.wire', 'unchanged']]);
  });

  it('follow drafts that come and go', async (context) => {
    const { client, folder, write, uriOf, pull } = await session(context, { 'a.wire': NO_DATELINE });
    await pull();
    const created = pull();
    write('b.wire', NO_DATELINE.replace('दिया', 'दी'));
    await client.watched(uriOf('b.wire'), 1);
    assert.ok((await created).has('b.wire'));
    const deleted = pull();
    rmSync(join(folder, 'a.wire'));
    await client.watched(uriOf('a.wire'), 3);
    assert.equal((await deleted).get('a.wire'), '');
  });

  it('tell a twin of a draft that is being edited, and take it back', async (context) => {
    const { client, uriOf, pull } = await session(context, { 'a.wire': CLEAN, 'b.wire': CLEAN });
    assert.deepEqual(
      [...(await pull())],
      [
        ['a.wire', 'duplicate-story'],
        ['b.wire', 'duplicate-story'],
      ],
    );
    await client.open(uriOf('a.wire'), CLEAN);
    await client.diagnose(uriOf('a.wire'));
    const request = pull();
    await client.change(uriOf('a.wire'), [{ text: OTHER }]);
    await client.diagnose(uriOf('a.wire'));
    assert.equal((await request).get('b.wire'), '');
  });

  it('end with the request that the client withdraws', async (context) => {
    const { client, pull } = await session(context, { 'a.wire': CLEAN });
    await pull();
    const source = new CancellationTokenSource();
    const request = pull(source.token);
    assert.ok(await isHeld(client, request));
    source.cancel();
    await assert.rejects(request);
  });

  it('say of a draft that is closed what stands on the disk', async (context) => {
    const { client, uriOf, pull } = await session(context, { 'a.wire': NO_DATELINE });
    await pull();
    await client.open(uriOf('a.wire'), CLEAN);
    assert.deepEqual(await client.diagnose(uriOf('a.wire')), []);
    const request = pull();
    await client.close(uriOf('a.wire'));
    assert.deepEqual(
      (await client.diagnose(uriOf('a.wire'))).map(({ code }) => code),
      ['missing-dateline'],
    );
    assert.ok((await request).has('a.wire'));
  });

  it('lead from a finding to the twin', async (context) => {
    const { client, uriOf, pull } = await session(context, { 'a.wire': CLEAN, 'b.wire': CLEAN });
    await pull();
    await client.open(uriOf('a.wire'), CLEAN);
    const places = await client.rpc.sendRequest<{ uri: string }[]>('textDocument/definition', {
      textDocument: { uri: uriOf('a.wire') },
      position: { line: 0, character: 2 },
    });
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [uriOf('b.wire')],
    );
  });
});
