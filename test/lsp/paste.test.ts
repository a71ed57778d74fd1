import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CleanFoldersResult, CleanPasteResult } from '../../server/src/lsp/protocol';
import { htmlToText } from '../../server/src/paste/html';
import { CLEAN, ENGLISH, NO_DATELINE, PASTED } from './copy';
import { applyTextEdits, type ClientOptions, connect } from './harness';

const URI = 'file:///desk/pul.wire';
const html = { environment: { readHtml: async () => htmlToText } } satisfies ClientOptions;
const asPage = (text: string) =>
  text
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');

describe('Clean paste', () => {
  it('turns HTML into clean copy for the draft that it goes into', async (context) => {
    const client = await connect(context, html);
    await client.open(URI, '');
    const result = await client.rpc.sendRequest<CleanPasteResult>('sampadak/cleanPaste', {
      uri: URI,
      text: PASTED,
      html: asPage(PASTED),
    });
    const lines = PASTED.split('\n');
    assert.equal(result.text, [lines[0], lines[8], lines[12]].join('\n\n'));
    assert.deepEqual(result.made, { 'repeated-headline': 2, 'web-furniture': 1, 'ad-marker': 2 });
  });

  it('takes the plain text where HTML cannot be read', async (context) => {
    const client = await connect(context);
    await client.open(URI, '');
    const params = { uri: URI, text: CLEAN, html: '<p>कुछ और</p>' };
    const result = await client.rpc.sendRequest<CleanPasteResult>('sampadak/cleanPaste', params);
    assert.equal(result.text, CLEAN.trim());
  });

  it('offers nothing for other languages, and nothing to plain text that is not linted', async (context) => {
    const client = await connect(context, { settings: { plainText: 'never' } });
    await client.open(URI, '');
    await client.open('file:///desk/notes.txt', '', 'plaintext');
    const ask = (uri: string, text: string) => client.rpc.sendRequest('sampadak/cleanPaste', { uri, text });
    assert.equal(await ask(URI, 'Advertisement\n\nbread and milk'), null);
    assert.equal(await ask('file:///desk/notes.txt', PASTED), null);
    assert.notEqual(await ask(URI, PASTED), null);
  });
});

describe('Clean folders', () => {
  const files: Readonly<Record<string, string>> = {
    'file:///desk/a.wire': PASTED,
    'file:///desk/b.wire': CLEAN,
    'file:///desk/c.txt': ENGLISH,
    'file:///desk/d.wire': NO_DATELINE,
    'file:///desk/e.wire': PASTED.replaceAll('\n', '\r\n'),
  };
  const store: ClientOptions = {
    environment: {
      drafts: {
        find: () => [
          ...Object.keys(files).map((uri) => ({ uri })),
          { uri: 'file:///desk/f.wire', problem: () => 'locked' },
        ],
        read: (uri) => ({ text: files[uri]! }),
        isDraft: (uri) => uri.endsWith('.wire'),
      },
    },
  };

  it('gives the safe fixes of every draft with a count by rule, and writes nothing', async (context) => {
    const client = await connect(context, store);
    const result = await client.rpc.sendRequest<CleanFoldersResult>('sampadak/cleanFolders', {
      folders: ['file:///desk'],
    });
    assert.equal(result.files, 4);
    assert.deepEqual(
      result.drafts.map(({ uri }) => uri),
      ['file:///desk/a.wire', 'file:///desk/e.wire'],
    );
    assert.deepEqual(result.unreadable, [{ uri: 'file:///desk/f.wire', message: 'locked' }]);
    assert.equal(result.summary, 'Repeated headline 4, Ad marker 4, Web furniture 2');
    const [unix, windows] = result.drafts;
    const lines = PASTED.split('\n');
    const wanted = [lines[0], '', lines[8], '', lines[12], ''].join('\n');
    assert.equal(applyTextEdits(PASTED, unix!.edits as never), wanted);
    assert.equal(
      applyTextEdits(files['file:///desk/e.wire']!, windows!.edits as never),
      wanted.replaceAll('\n', '\r\n'),
    );
    assert.equal(windows!.length, PASTED.length);
  });

  it('reads a draft that is open as it stands in the editor', async (context) => {
    const client = await connect(context, store);
    await client.open('file:///desk/a.wire', CLEAN);
    const result = await client.rpc.sendRequest<CleanFoldersResult>('sampadak/cleanFolders', {
      folders: ['file:///desk'],
    });
    assert.deepEqual(
      result.drafts.map(({ uri }) => uri),
      ['file:///desk/e.wire'],
    );
  });

  it('says so where the server cannot reach the files', async (context) => {
    const client = await connect(context);
    const result = await client.rpc.sendRequest<CleanFoldersResult>('sampadak/cleanFolders', { folders: ['memfs:/x'] });
    assert.equal(result.unreadable[0]?.message, 'This server cannot read the files of a folder itself.');
  });
});
