import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Range, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver/node';
import { CLEAN, NO_DATELINE, PASTED } from './copy';
import { able, applyTextEdits, applyWorkspaceEdit, type Client, connect, placeOf } from './harness';

const URI = 'file:///desk/pul.wire';

function at(text: string, words: string): Range {
  const start = placeOf(text, words);
  return { start, end: start };
}

async function menu(client: Client, range: Range): Promise<string[]> {
  return (await client.actions(URI, range)).map(({ title }) => title);
}

describe('The menu of fixes', () => {
  it('offers this one, all of its kind and all safe ones, this one first', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const actions = await client.actions(URI, at(PASTED, 'Advertisement'));
    const titles = actions.map(({ title }) => title);
    assert.equal(titles[0], 'Remove this line');
    assert.equal(titles.at(-1), 'Fix all safe problems (5)');
    assert.ok(titles.length >= 3);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.equal(actions[0]!.isPreferred, true);
    assert.equal(actions[0]!.diagnostics?.[0]?.code, 'ad-marker');
    for (const { kind } of actions) assert.equal(kind, 'quickfix');
  });

  it('holds no two actions that do the same', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const repeat = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const edits = [];
    for (const action of await client.actions(URI, repeat)) {
      edits.push(JSON.stringify((await client.resolve(action)).edit));
    }
    assert.equal(new Set(edits).size, edits.length);
  });

  it('is empty away from findings and in clean copy', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    assert.deepEqual(await menu(client, at(PASTED, 'पुल निर्माण निगम')), []);
    await client.change(URI, [{ text: CLEAN }]);
    assert.deepEqual(await menu(client, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }), []);
  });

  it('speaks the language of the settings', async (context) => {
    const client = await connect(context, { settings: { locale: 'hi' } });
    await client.open(URI, PASTED);
    const titles = await menu(client, at(PASTED, 'Advertisement'));
    assert.equal(titles[0], 'यह पंक्ति हटाएं');
    assert.equal(titles.at(-1), 'सभी सुरक्षित सुधार करें (5)');
  });

  it('brings no edits before one is chosen, and then the edit against the version', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const [action] = await client.actions(URI, at(PASTED, 'Advertisement'));
    assert.equal(action!.edit, undefined);
    const { edit } = await client.resolve(action!);
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.textDocument, { uri: URI, version: 1 });
    assert.equal(applyWorkspaceEdit(PASTED, edit!), PASTED.replace('Advertisement\n\n', ''));
  });

  it('brings the edits at once where the client cannot resolve, and without versions where it knows none', async (context) => {
    const { textDocument, workspace, ...rest } = able;
    const client = await connect(context, {
      capabilities: {
        ...rest,
        workspace: { configuration: true },
        textDocument: {
          ...textDocument,
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
      },
    });
    assert.ok(workspace !== undefined);
    await client.open(URI, PASTED);
    const [action] = await client.actions(URI, at(PASTED, 'Advertisement'));
    assert.deepEqual(Object.keys(action!.edit!.changes!), [URI]);
    assert.equal(applyWorkspaceEdit(PASTED, action!.edit!), PASTED.replace('Advertisement\n\n', ''));
  });

  it('gives no edit for a draft that has moved on, and says so', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const [action] = await client.actions(URI, at(PASTED, 'Advertisement'));
    await client.change(URI, [{ range: at(PASTED, 'डेहरी'), text: 'क' }]);
    const resolved = await client.resolve(action!);
    assert.equal(resolved.edit, undefined);
    assert.deepEqual(client.said, ['The draft has changed since, so nothing was done. Choose the fix again.']);
  });

  it('survives an action that is none of ours', async (context) => {
    const client = await connect(context);
    const foreign = { title: 'x', data: { uri: 5, what: 'nothing' } };
    assert.deepEqual(await client.resolve(foreign), foreign);
    const gone = { title: 'x', data: { uri: 'file:///nobody', id: 1, what: 'all' } };
    assert.equal((await client.resolve(gone)).edit, undefined);
  });

  it('gives a dateline with tab stops to a client that can, and plain text to one that cannot', async (context) => {
    const client = await connect(context);
    await client.open(URI, NO_DATELINE);
    const [diagnostic] = await client.diagnose(URI);
    assert.equal(diagnostic?.code, 'missing-dateline');
    const [action] = await client.actions(URI, diagnostic!.range);
    const { edit } = await client.resolve(action!);
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    const { snippet, range } = change!.edits[0] as SnippetTextEdit;
    assert.deepEqual(range, at(NO_DATELINE, 'पटना में'));
    assert.match(snippet.value, /^\$\{1:पटना\}, \$\{2:4\} \$\{3:सितंबर\}/);

    const { workspace, ...rest } = able;
    const plain = await connect(context, {
      capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: { documentChanges: true } } },
    });
    await plain.open(URI, NO_DATELINE);
    const [same] = await plain.actions(URI, diagnostic!.range);
    const text = applyWorkspaceEdit(NO_DATELINE, (await plain.resolve(same!)).edit!);
    assert.ok(!text.includes('${'), text);
    assert.match(text, /\nपटना, 4 सितंबर/);
  });
});

describe('Fix all', () => {
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('is a source action of its own kind, offered only to those who ask for it', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    for (const kind of ['source.fixAll.sampadak', 'source.fixAll', 'source']) {
      const actions = await client.actions(URI, whole, { only: [kind] });
      assert.deepEqual(
        actions.map((action) => action.kind),
        ['source.fixAll.sampadak'],
        kind,
      );
    }
    assert.deepEqual(await client.actions(URI, whole, { only: ['source.organizeImports'] }), []);
    assert.deepEqual(await client.actions(URI, whole, { only: ['refactor'] }), []);
    const all = await client.actions(URI, whole);
    assert.ok(all.every(({ kind }) => kind === 'quickfix'));
  });

  it('removes what is safe to remove, keeps the rest to the byte, and leaves nothing for a second run', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const [action] = await client.actions(URI, whole, { only: ['source.fixAll.sampadak'] });
    const { edit } = await client.resolve(action!);
    const fixed = applyWorkspaceEdit(PASTED, edit!);
    const lines = PASTED.split('\n');
    assert.equal(fixed, [lines[0], '', lines[8], '', lines[12], ''].join('\n'));
    await client.change(URI, [{ text: fixed }]);
    assert.deepEqual(await client.actions(URI, whole, { only: ['source.fixAll.sampadak'] }), []);
  });

  it('edits only the lines that go, not the whole draft', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const [action] = await client.actions(URI, whole, { only: ['source.fixAll.sampadak'] });
    const [change] = (await client.resolve(action!)).edit!.documentChanges as TextDocumentEdit[];
    assert.ok(change!.edits.length > 1);
    for (const { range } of change!.edits) {
      const before = range.end.line < 8 || (range.end.line === 8 && range.end.character === 0);
      assert.ok(before || range.start.line > 8, 'the lead is not touched');
    }
  });

  it('tells a client that wants it how many of each were fixed', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const result = await client.rpc.sendRequest<{
      version: number;
      edits: { range: Range; newText: string }[];
      made: Record<string, number>;
    }>('sampadak/fixAll', { uri: URI });
    assert.equal(result.version, 1);
    assert.deepEqual(result.made, { 'repeated-headline': 2, 'web-furniture': 1, 'ad-marker': 2 });
    assert.ok(!applyTextEdits(PASTED, result.edits).includes('Advertisement'));
    assert.equal(await client.rpc.sendRequest('sampadak/fixAll', { uri: 'file:///nobody' }), null);
  });
});
