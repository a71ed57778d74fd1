import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CARET } from '../../server/src/lsp/protocol';
import { type Client, connect, placeOf, pushed } from './harness';

const URI = 'file:///desk/pul.wire';

const COPY = `गंडक में नाव पलटी

बेतिया, 12 अगस्त (भाषा) गंडक नदी में मंगलवार को एक नाव पलट गई। जिलाधिकारी ने यह जानकारी दी।

वाल्मीकिनगर में बारिश जारी है। राहत शिविर खोले गए हैं।
`;

/** Types words letter by letter in front of others, and asks for the diagnostics of each version, as an editor does. */
async function typeBefore(client: Client, text: string, words: string, typed: string): Promise<string[][]> {
  const seen: string[][] = [];
  const at = placeOf(text, words);
  for (let i = 0; i < typed.length; i++) {
    const position = { line: at.line, character: at.character + i };
    await client.change(URI, [{ range: { start: position, end: position }, text: typed[i]! }]);
    seen.push(await codes(client));
  }
  return seen;
}

async function codes(client: Client): Promise<string[]> {
  return (await client.diagnose(URI)).map(({ code }) => String(code));
}

async function opened(context: Parameters<typeof connect>[0], pause = 60_000): Promise<Client> {
  const client = await connect(context, { environment: { pause } });
  await client.open(URI, COPY);
  assert.deepEqual(await codes(client), []);
  return client;
}

const FAULT = 'बाढ़ में 25 लोग मारे गए। ';
/** What is wrong with it where it is typed against the next sentence. */
const GLUED = ['unattributed-figure', 'punctuation-spacing'];

describe('Courtesy to whoever is typing', () => {
  it('reports nothing in the sentence under the hands', async (context) => {
    const client = await opened(context);
    for (const seen of await typeBefore(client, COPY, 'राहत शिविर', FAULT.trimEnd())) assert.deepEqual(seen, []);
  });

  it('reports it when the next sentence is begun', async (context) => {
    const client = await opened(context);
    const seen = await typeBefore(client, COPY, 'राहत शिविर', `${FAULT}यह`);
    assert.deepEqual(seen.at(-1), ['unattributed-figure']);
  });

  it('reports it when the caret leaves', async (context) => {
    const client = await opened(context);
    await typeBefore(client, COPY, 'राहत शिविर', FAULT.trimEnd());
    const inside = { ...placeOf(COPY, 'राहत शिविर') };
    await client.rpc.sendNotification(CARET, { uri: URI, position: inside });
    assert.deepEqual(await codes(client), []);
    await client.rpc.sendNotification(CARET, { uri: URI, position: { line: 0, character: 0 } });
    assert.deepEqual(await codes(client), GLUED);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'));
  });

  it('reports it after a pause, and has the client ask', async (context) => {
    const client = await opened(context, 30);
    await typeBefore(client, COPY, 'राहत शिविर', FAULT.trimEnd());
    // on a busy machine a pause may come between two keys as well: the last one is waited for
    let seen = await codes(client);
    for (let looks = 0; seen.length === 0 && looks < 1000; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen = await codes(client);
    }
    assert.deepEqual(seen, GLUED);
    // on a slow machine a pause may fall between two letters and be asked about too: only the last one counts
    let told: string[] = [];
    while (told.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      told = await codes(client);
    }
    assert.deepEqual(told, GLUED);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'));
  });

  it('publishes it after a pause to a client that cannot ask', async (context) => {
    const client = await connect(context, { capabilities: pushed, environment: { pause: 200 } });
    await client.open(URI, COPY);
    await client.publication(URI);
    const at = placeOf(COPY, 'राहत शिविर');
    await client.change(URI, [{ range: { start: at, end: at }, text: 'बाढ़ में 25 ' }]);
    await client.change(URI, [
      {
        range: { start: { ...at, character: at.character + 12 }, end: { ...at, character: at.character + 12 } },
        text: 'लोग मारे गए।',
      },
    ]);
    await client.publication(URI, (diagnostics) => diagnostics.length === GLUED.length);
    const before = client.published.filter(({ uri }) => uri === URI);
    assert.ok(before.slice(0, -1).every(({ diagnostics }) => diagnostics.length === 0));
  });

  it('lets what stood there before stand, and takes away what is mended at once', async (context) => {
    const client = await connect(context, { environment: { pause: 60_000 } });
    const text = COPY.replace('राहत शिविर', `${FAULT}राहत शिविर`);
    await client.open(URI, text);
    assert.deepEqual(await codes(client), ['unattributed-figure']);
    const seen = await typeBefore(client, text, 'बाढ़ में', 'प्रशासन के अनुसार ');
    assert.deepEqual(seen[0], ['unattributed-figure']);
    assert.deepEqual(seen.at(-1), []);
  });

  it('reports what is pasted at once', async (context) => {
    const client = await opened(context);
    const at = placeOf(COPY, 'राहत शिविर');
    await client.change(URI, [{ range: { start: at, end: at }, text: 'बाढ़ में 25 लोग मारे गए और 40 घायल हैं। ' }]);
    assert.deepEqual(await codes(client), ['unattributed-figure']);
  });

  it('reports the rest of the draft meanwhile', async (context) => {
    const client = await opened(context);
    await typeBefore(client, COPY, 'राहत शिविर', 'बाढ़ में 25 लोग ');
    const end = { line: 5, character: 0 };
    const more = '\nकोसी की बाढ़ में 31 लोग मारे गए और 60 से ज्यादा घायल हुए हैं, दो लाख बेघर हैं।\n';
    await client.change(URI, [{ range: { start: end, end }, text: more }]);
    assert.ok((await codes(client)).includes('unattributed-figure'));
  });
});
