import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestType } from 'vscode-languageserver/node';
import type {
  FindFilesParams,
  LintWorkspaceResult,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/lsp/protocol';
import { CLEAN, PASTED } from './copy';
import { able, connect } from './harness';

const capabilities = { ...able, experimental: { sampadak: { status: true, readFile: true } } };

test('a folder on no disk is linted through the client, and what it cannot read is named', async (context) => {
  const files: Record<string, string> = {
    'mem:/desk/pul.wire': PASTED,
    'mem:/desk/sound.txt': CLEAN,
    'mem:/desk/note.md': 'Lunch at one.',
  };
  const client = await connect(context, { capabilities, locale: 'hi' });
  const wanted: FindFilesParams[] = [];
  client.rpc.onRequest('sampadak/findFiles', (params: FindFilesParams) => {
    wanted.push(params);
    return { files: [...Object.keys(files), 'mem:/desk/gone.wire', 'mem:/desk/broken.wire'] };
  });
  client.rpc.onRequest<ReadFileParams, ReadFileResult, void>(new RequestType('sampadak/readFile'), ({ uri }) => {
    if (uri.endsWith('broken.wire')) return { problem: 'The encoded data was not valid.' };
    const text = files[uri];
    return text === undefined ? null : { text };
  });
  const result = await client.rpc.sendRequest<LintWorkspaceResult>('sampadak/lintWorkspace', {
    folders: ['mem:/desk'],
  });
  assert.deepEqual(
    wanted.map(({ folder, extensions }) => [folder, extensions]),
    [['mem:/desk', ['.wire', '.copy', '.khabar', '.txt', '.md']]],
  );
  assert.deepEqual([result.files, result.filesWithFindings], [2, 1]);
  assert.deepEqual(result.unreadable, [
    { uri: 'mem:/desk/gone.wire', message: 'यह फाइल अब नहीं है।' },
    { uri: 'mem:/desk/broken.wire', message: 'The encoded data was not valid.' },
  ]);
  const shown = client.published.filter(({ diagnostics }) => diagnostics.length > 0);
  assert.deepEqual(
    shown.map(({ uri, diagnostics }) => [uri, diagnostics.length]),
    [['mem:/desk/pul.wire', 6]],
  );
});

test('ignore files of a folder on no disk leave drafts out, as on the disk', async (context) => {
  const files: Record<string, string> = {
    'mem:/desk/.gitignore': 'purana/\n*.txt\n',
    'mem:/desk/.sampadakignore': '!soochi.txt\n',
    'mem:/desk/aaj/.sampadakignore': '/kaccha.wire\n',
    'mem:/desk/aaj/kaccha.wire': PASTED,
    'mem:/desk/aaj/pakka.wire': PASTED,
    'mem:/desk/purana/pul.wire': PASTED,
    'mem:/desk/%E0%A4%86%E0%A4%9C/pul.txt': PASTED,
    'mem:/desk/soochi.txt': PASTED,
  };
  const client = await connect(context, { capabilities });
  client.rpc.onRequest('sampadak/findFiles', ({ hidden }: FindFilesParams) => {
    assert.deepEqual(hidden, ['.gitignore', '.sampadakignore']);
    return { files: Object.keys(files) };
  });
  const read: string[] = [];
  client.rpc.onRequest<ReadFileParams, ReadFileResult, void>(new RequestType('sampadak/readFile'), ({ uri }) => {
    if (/\.(?:wire|txt)$/.test(uri)) read.push(uri);
    const text = files[uri];
    return text === undefined ? null : { text };
  });
  const { files: count } = await client.rpc.sendRequest<LintWorkspaceResult>('sampadak/lintWorkspace', {
    folders: ['mem:/desk'],
  });
  assert.equal(count, 2);
  assert.deepEqual([...new Set(read)].sort(), ['mem:/desk/aaj/pakka.wire', 'mem:/desk/soochi.txt']);
});

test('a folder that the client cannot list is named with the reason', async (context) => {
  const client = await connect(context, { capabilities });
  const result = await client.rpc.sendRequest<LintWorkspaceResult>('sampadak/lintWorkspace', {
    folders: ['mem:/desk'],
  });
  assert.equal(result.files, 0);
  assert.deepEqual(result.unreadable, [
    { uri: 'mem:/desk', message: 'This server cannot read the files of a folder itself.' },
  ]);
});
