/** A client that does everything wrong, or everything at once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { rules } from '../../server/src/rules/index';
import type { StoryRule } from '../../server/src/rules/types';
import { CLEAN, PASTED } from './copy';
import { connect } from './harness';

const URI = 'file:///desk/pul.wire';

describe('A server that is abused', () => {
  it('takes changes with places outside of the text, and with versions that go back, and answers for what it then has', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const far = { line: 1e6, character: 1e6 };
    await client.rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: -3 },
      contentChanges: [{ range: { start: far, end: far }, text: '\nविज्ञापन\n' }],
    });
    await client.rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: -3 },
      contentChanges: [{ range: { start: { line: 3, character: 9 }, end: { line: 1, character: 0 } }, text: 'उलटा' }],
    });
    assert.ok((await client.diagnose(URI)).length > 0);
    await client.change(URI, [{ text: CLEAN }]);
    assert.deepEqual(await client.diagnose(URI), []);
  });

  it('takes changes that overlap in one message, one after the other', async (context) => {
    const client = await connect(context);
    await client.open(URI, CLEAN);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 3 } };
    await client.change(URI, [
      { range, text: 'क' },
      { range, text: 'ख' },
      { range, text: '' },
    ]);
    assert.ok(Array.isArray(await client.diagnose(URI)));
  });

  it('lets go of documents that were never opened, and takes one that is opened twice as it came last', async (context) => {
    const client = await connect(context);
    await client.close('file:///desk/kahin-nahin.wire');
    await client.change('file:///desk/kahin-nahin.wire', [{ text: PASTED }]);
    assert.deepEqual(await client.diagnose('file:///desk/kahin-nahin.wire'), []);
    await client.open(URI, PASTED);
    await client.open(URI, CLEAN);
    assert.deepEqual(await client.diagnose(URI), []);
  });

  it('answers the last of a storm of requests that are withdrawn', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const storm = Array.from({ length: 1_000 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.rpc.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        () => 'withdrawn',
      );
    });
    assert.equal((await Promise.all(storm)).length, 1_000);
    assert.ok((await client.diagnose(URI)).length > 0);
  });

  it('lints the last of many versions that came together, and answers every request with it', async (context) => {
    const rule = rules.find(({ meta }) => meta.id === 'ad-marker') as StoryRule;
    const counted = context.mock.method(rule, 'check');
    const client = await connect(context);
    await client.open(URI, CLEAN);
    const start = { line: 0, character: 0 };
    const answers = Array.from({ length: 200 }, () => {
      client.change(URI, [{ range: { start, end: start }, text: 'विज्ञापन\n\n' }]).catch(() => {});
      return client.diagnose(URI);
    });
    const markers = (await Promise.all(answers)).map(
      (found) => found.filter(({ code }) => code === 'ad-marker').length,
    );
    assert.equal(markers.at(-1), 200);
    assert.ok(counted.mock.callCount() < 20, `${counted.mock.callCount()} lints`);
  });

  it('does not lint for requests that are withdrawn', async (context) => {
    const rule = rules.find(({ meta }) => meta.id === 'ad-marker') as StoryRule;
    const counted = context.mock.method(rule, 'check');
    const client = await connect(context);
    await client.open(URI, PASTED);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const answer = client.rpc.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await assert.rejects(answer);
    assert.equal(counted.mock.callCount(), 0);
  });

  it('keeps five hundred documents apart', async (context) => {
    const client = await connect(context);
    const uris = Array.from({ length: 500 }, (_, i) => `file:///desk/${i}.wire`);
    for (const [i, uri] of uris.entries()) await client.open(uri, i % 2 === 0 ? CLEAN : PASTED);
    const counts = await Promise.all(uris.map(async (uri) => (await client.diagnose(uri)).length));
    assert.ok(counts.every((count, i) => (i % 2 === 0 ? count === 0 : count > 0)));
    for (const uri of uris) await client.close(uri);
    assert.deepEqual(await client.diagnose(uris[1]!), []);
  });

  it('has the very text after thousands of changes that nobody waited for', async (context) => {
    const client = await connect(context);
    await client.open(URI, '');
    let text = '';
    for (let i = 0; i < 3_000; i++) {
      const at = (i * 7) % (text.length + 1);
      const letter = 'कखग घन।'[i % 7]!;
      const place = { line: 0, character: at };
      client.change(URI, [{ range: { start: place, end: place }, text: letter }]).catch(() => {});
      text = text.slice(0, at) + letter + text.slice(at);
    }
    const end = { line: 0, character: text.length };
    await client.change(URI, [{ range: { start: end, end }, text: '\n\nविज्ञापन\n' }]);
    const markers = (await client.diagnose(URI)).filter(({ code }) => code === 'ad-marker');
    assert.deepEqual(
      markers.map(({ range }) => range.start),
      [{ line: 2, character: 0 }],
    );
  });
});
