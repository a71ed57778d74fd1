import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CodeAction, FileChangeType, type SemanticTokens } from 'vscode-languageserver/node';
import { diskDrafts } from '../../server/src/lsp/drafts';
import { type FiguresResult, LINT_WORKSPACE, PRUNE_SUPPRESSIONS } from '../../server/src/lsp/protocol';
import { diskSuppressions } from '../../server/src/lsp/suppressions';
import { scratch } from '../support/cli';
import { PASTED } from './copy';
import { type Client, connect, placeOf } from './harness';

const LIST = 'sampadak-suppressions.json';

async function start(context: Parameters<typeof connect>[0], files: Record<string, string> = {}) {
  const folder = scratch(context, { 'desk/pul.wire': PASTED, 'sampadak.json': '{}', ...files });
  const environment = { drafts: diskDrafts, suppressions: diskSuppressions() };
  const client = await connect(context, { environment });
  const uri = pathToFileURL(join(folder, 'desk/pul.wire')).href;
  await client.open(uri, PASTED);
  return { client, uri, folder, list: join(folder, LIST) };
}

async function act(client: Client, uri: string, words: string, title: RegExp): Promise<CodeAction> {
  const at = placeOf(PASTED, words);
  const actions = await client.actions(uri, { start: at, end: at });
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found?.command !== undefined, actions.map((action) => action.title).join(' | '));
  const { command, arguments: args } = found.command;
  await client.rpc.sendRequest('workspace/executeCommand', { command, arguments: args });
  return found;
}

async function codes(client: Client, uri: string): Promise<string[]> {
  return (await client.diagnose(uri)).map(({ code }) => String(code));
}

describe('Suppressions in the editor', () => {
  it('accept a figure: it stands in the list beside the configuration, and is told no more', async (context) => {
    const { client, uri, list } = await start(context);
    const before = await codes(client, uri);
    await act(client, uri, '6,000 वाहन', /^Accept this figure$/);
    assert.deepEqual(
      await codes(client, uri),
      before.filter((code) => code !== 'unattributed-figure'),
    );
    const { suppressions } = JSON.parse(readFileSync(list, 'utf8'));
    assert.deepEqual(
      suppressions.map(({ rule, file }: Record<string, string>) => [rule, file]),
      [['unattributed-figure', 'desk/pul.wire']],
    );
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'));
    // its colour and the sheet say so as well
    const legend = client.initialized.capabilities.semanticTokensProvider!.legend;
    const textDocument = { uri };
    const { data } = await client.rpc.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const modifiers = data.filter((_, at) => at % 5 === 4);
    assert.equal(modifiers.filter((bits) => bits === 1 << legend.tokenModifiers.indexOf('accepted')).length, 1);
    assert.ok(!modifiers.includes(1 << legend.tokenModifiers.indexOf('unattributed')));
    const { figures } = await client.rpc.sendRequest<FiguresResult>('sampadak/figures', { uri });
    assert.deepEqual(
      figures.filter(({ accepted }) => accepted).map(({ text, verdict, reason }) => [text, verdict, reason]),
      [['6,000', 'unattributed', 'The desk has let it stand as it is.']],
    );
  });

  it('ignore one finding, and then its like in the whole draft', async (context) => {
    const { client, uri } = await start(context);
    const markers = async () => (await codes(client, uri)).filter((code) => code === 'ad-marker').length;
    assert.equal(await markers(), 2);
    await act(client, uri, 'Advertisement', /^Ignore this finding: Ad marker$/);
    assert.equal(await markers(), 1);
    await act(client, uri, 'विज्ञापन', /^Ignore in this draft: Ad marker$/);
    assert.equal(await markers(), 0);
  });

  it('are not offered where there is no disk to keep them on', async (context) => {
    const client = await connect(context);
    await client.open('untitled:1', PASTED);
    const at = placeOf(PASTED, 'Advertisement');
    const titles = (await client.actions('untitled:1', { start: at, end: at })).map(({ title }) => title);
    assert.ok(titles.length > 0);
    assert.ok(!titles.some((title) => /Ignore|Accept/.test(title)));
    assert.equal(client.initialized.capabilities.executeCommandProvider, undefined);
  });

  it('are read again when the list changes on the disk', async (context) => {
    const { client, uri, list } = await start(context);
    await act(client, uri, 'Advertisement', /^Ignore this finding/);
    assert.equal((await codes(client, uri)).filter((code) => code === 'ad-marker').length, 1);
    writeFileSync(list, '{ "suppressions": [] }');
    await client.watched(pathToFileURL(list).href, FileChangeType.Changed);
    assert.equal((await codes(client, uri)).filter((code) => code === 'ad-marker').length, 2);
  });

  it('name a list that is broken, and leave it alone', async (context) => {
    const { client, uri, list } = await start(context, { [LIST]: '{ "suppressions": [' });
    await client.diagnose(uri);
    const { diagnostics } = await client.publication(pathToFileURL(list).href);
    assert.equal(diagnostics.length, 1);
    await act(client, uri, 'Advertisement', /^Ignore this finding/);
    assert.match(client.said.at(-1)!, /cannot be read as a list/);
    assert.equal(readFileSync(list, 'utf8'), '{ "suppressions": [');
  });

  it('tell after a lint of the workspace which are not needed, and let go of them', async (context) => {
    const { client, uri, folder, list } = await start(context);
    await act(client, uri, '6,000 वाहन', /^Accept/);
    await act(client, uri, 'Advertisement', /^Ignore this finding/);
    const at = placeOf(PASTED, 'पुल से रोज 6,000 वाहन');
    await client.change(uri, [{ range: { start: at, end: { ...at, character: 33 } }, text: '' }]);
    await client.rpc.sendRequest(LINT_WORKSPACE, { folders: [pathToFileURL(folder).href] });
    const { diagnostics } = await client.publication(pathToFileURL(list).href, (all) => all.length > 0);
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ['This suppression holds nothing back any more.'],
    );
    assert.equal(await client.rpc.sendRequest(PRUNE_SUPPRESSIONS), 1);
    const left = JSON.parse(readFileSync(list, 'utf8')).suppressions.map(({ rule }: { rule: string }) => rule);
    assert.deepEqual(left, ['ad-marker']);
    assert.ok(existsSync(list));
  });
});
