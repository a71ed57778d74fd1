/** *Add to the furniture of this workspace*: from the finding to a pack, after which the line is furniture. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CodeAction, FileChangeType, type WorkspaceEdit } from 'vscode-languageserver/node';
import { diskConfigFiles, diskDrafts } from '../../server/src/lsp/drafts';
import reader from '../../server/src/packs/file/index';
import { scratch } from '../support/cli';
import { draftsEndingWith, LINE } from '../support/desk-line';
import { able, applyTextEdits, type Client, connect, plainClient } from './harness';

async function desk(context: TestContext, files: Record<string, string>, capabilities = able, line = LINE) {
  const all = { ...draftsEndingWith(line), ...files };
  const folder = scratch(context, all);
  const environment = { drafts: diskDrafts, configFiles: diskConfigFiles, packReader: () => reader };
  const client = await connect(context, { capabilities, environment, compare: true });
  await client.rpc.sendRequest('sampadak/lintWorkspace', { folders: [pathToFileURL(folder).href] });
  const uri = pathToFileURL(join(folder, '0.wire')).href;
  await client.open(uri, all['0.wire']!);
  const found = await client.diagnose(uri);
  const boilerplate = found.find(({ code }) => code === 'house-boilerplate');
  assert.ok(boilerplate !== undefined, found.map(({ code }) => code).join());
  const actions = await client.actions(uri, boilerplate.range);
  return { folder, client, uri, offered: actions.filter(({ title }) => title.includes('furniture of this workspace')) };
}

/** Does to the disk what an editor does with an edit, and tells the server. */
async function carryOut(client: Client, { edit }: CodeAction): Promise<string> {
  const { documentChanges = [] } = edit as WorkspaceEdit;
  let touched = '';
  for (const change of documentChanges) {
    if (!('edits' in change)) continue;
    touched = change.textDocument.uri;
    const path = fileURLToPath(touched);
    mkdirSync(dirname(path), { recursive: true });
    const isNew = documentChanges.some((one) => 'kind' in one && one.kind === 'create' && one.uri === touched);
    const text = isNew ? '' : readFileSync(path, 'utf8');
    const edits = change.edits.map((one) => ({ range: one.range, newText: 'newText' in one ? one.newText : '' }));
    writeFileSync(path, applyTextEdits(text, edits));
    await client.watched(touched, isNew ? FileChangeType.Created : FileChangeType.Changed);
  }
  return fileURLToPath(touched);
}

const codes = async (client: Client, uri: string) => (await client.diagnose(uri)).map(({ code }) => code);

describe('Add to the furniture of this workspace', () => {
  it('makes the first pack beside sampadak.json, and the line is furniture from then on', async (context) => {
    const { folder, client, uri, offered } = await desk(context, { 'sampadak.json': '{ "locale": "en" }' });
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Add to the furniture of this workspace (packs/furniture.yaml)'],
    );
    const path = await carryOut(client, offered[0]!);
    assert.equal(path, join(folder, 'packs/furniture.yaml'));
    assert.match(readFileSync(path, 'utf8'), new RegExp(`must-fire: \\["${LINE}"\\]`));
    assert.deepEqual(await codes(client, uri), ['web-furniture']);
  });

  it('puts the line into the pack that has furniture, and leaves the rest of it as it stands', async (context) => {
    const head = '# डेस्क की सूची\nid: our-desk\ntitle: { hi: हमारा डेस्क, en: Our desk }\n';
    const pack = `${head}furniture:\n  - text: जिले की हर खबर देखें\n    must-fire: [जिले की हर खबर देखें]\n    must-not-fire: [वे जिले की हर खबर देखते हैं।] # ठीक\n`;
    const other =
      'id: a-desk\ntitle: ए\nspellings:\n  - preferred: नहर\n    instead-of: [कैनाल]\n    must-fire: [कैनाल सूखी।]\n    must-not-fire: [नहर सूखी।]\n';
    const { folder, client, uri, offered } = await desk(context, { 'packs/b.yaml': pack, 'packs/a.yaml': other });
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Add to the furniture of this workspace (packs/b.yaml)'],
    );
    await carryOut(client, offered[0]!);
    const next = readFileSync(join(folder, 'packs/b.yaml'), 'utf8');
    assert.ok(next.startsWith(pack) && next.includes(LINE));
    assert.deepEqual(await codes(client, uri), ['web-furniture']);
  });

  it('writes against a pack as it stands in the editor', async (context) => {
    const pack =
      'id: our-desk\ntitle: डेस्क\ndesignators:\n  - word: रसीद\n    must-fire: [किसान को रसीद 11245 मिली।]\n    must-not-fire: [किसान को 11245 रुपये मिले।]\n';
    const { folder, client, uri } = await desk(context, { 'packs/desk.yaml': pack });
    const packUri = pathToFileURL(join(folder, 'packs/desk.yaml')).href;
    await client.open(packUri, `# अभी लिखा\n${pack}`, 'yaml');
    const { range } = (await client.diagnose(uri)).find(({ code }) => code === 'house-boilerplate')!;
    const action = (await client.actions(uri, range)).find(({ title }) => title.includes('packs/desk.yaml'));
    const [change] = action!.edit!.documentChanges!;
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    assert.equal(change.edits[0]!.range.start.line, 7);
  });

  it('is not offered for a line that no pattern can say, nor where no file can be made', async (context) => {
    assert.deepEqual((await desk(context, {}, able, 'देश | राज्य | खेल की सब खबरें | यहां पढ़िए आप')).offered, []);
    const unable = {
      ...able,
      workspace: { ...able.workspace, workspaceEdit: plainClient.workspace?.workspaceEdit ?? {} },
    };
    assert.deepEqual((await desk(context, {}, unable)).offered, []);
  });
});
