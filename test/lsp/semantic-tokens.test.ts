import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { root } from '../support/root';
import { type Client, connect, placeOf } from './harness';

const URI = 'file:///desk/nahar.wire';

const COPY = `शारदा नहर की सफाई शुरू

पीलीभीत/लखनऊ, 3 दिसंबर (भाषा) शारदा नहर की सफाई बुधवार को शुरू हुई। सिंचाई विभाग ने बताया कि इस पर 7 करोड़ रुपये खर्च होंगे। काम में 45 मशीनें लगी हैं।

12 गांवों के प्रधानों ने कहा कि 800 किसानों को पानी मिलेगा। सूत्रों के अनुसार 60 मजदूर कम हैं।

इससे पहले 340 मकानों में पानी भर गया था।
`;

const TOKENS = [
  'पीलीभीत datelinePlace',
  'लखनऊ datelinePlace',
  '3 दिसंबर datelineDate',
  'भाषा datelineAgency',
  'सिंचाई विभाग source',
  '7 करोड़ रुपये figure.attributed',
  '45 figure.carried',
];

const full = (client: Client) =>
  client.rpc.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: URI } });

/** Tokens in words: the copy under them, their type and their modifiers. Fails where two overlap or one leaves its line. */
function words(client: Client, data: readonly number[], copy = COPY): string[] {
  const { tokenTypes, tokenModifiers } = client.initialized.capabilities.semanticTokensProvider!.legend;
  const lines = copy.split('\n');
  const told: string[] = [];
  let line = 0;
  let character = 0;
  let free = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, along, length, type, bits] = data.slice(i, i + 5) as [number, number, number, number, number];
    character = down > 0 ? along : character + along;
    line += down;
    assert.ok(down > 0 || character >= free, `two tokens at ${line}:${character}`);
    free = character + length;
    assert.ok(free <= lines[line]!.length);
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    told.push(`${lines[line]!.slice(character, free)} ${[tokenTypes[type], ...modifiers].join('.')}`);
  }
  return told;
}

async function open(context: TestContext): Promise<Client> {
  const client = await connect(context);
  await client.open(URI, COPY);
  return client;
}

describe('Semantic tokens', () => {
  test('tell the dateline’s parts, sources and figures by their verdict apart', async (context) => {
    const client = await open(context);
    const told = words(client, (await full(client)).data);
    assert.deepEqual(told.slice(0, TOKENS.length), TOKENS);
    assert.ok(told.includes('800 figure.attributed'), told.join('\n'));
    assert.ok(told.includes('सूत्रों के अनुसार source.weak'), told.join('\n'));
    assert.ok(told.includes('60 figure.weak'), told.join('\n'));
    assert.ok(told.includes('340 figure.unattributed'), told.join('\n'));
  });

  test('show a figure within the words that name a source, and the source around it', async (context) => {
    const client = await open(context);
    const told = words(client, (await full(client)).data);
    const at = told.findIndex((token) => token.startsWith('12 figure'));
    assert.ok(at >= 0 && told[at + 1] === 'गांवों के प्रधानों source', told.join('\n'));
  });

  test('end with their line, where a source goes over its end', async (context) => {
    const client = await connect(context);
    const copy = [
      'शारदा नहर की सफाई शुरू',
      '',
      'पीलीभीत, 3 दिसंबर (भाषा) शारदा नहर की सफाई का काम बुधवार को',
      'शुरू हुआ। इस पर 7 करोड़ रुपये खर्च होंगे और यह बात सिंचाई के',
      'बड़े विभाग ने बताई है। काम में 45 मशीनें लगी हैं और इनमें से',
      'कुछ रात में भी चलेंगी।',
      '',
    ].join('\n');
    await client.open(URI, copy);
    const told = words(client, (await full(client)).data, copy);
    const at = told.findIndex((token) => token.endsWith('सिंचाई के source'));
    assert.ok(at >= 0 && told[at + 1] === 'बड़े विभाग source', told.join('\n'));
  });

  test('of a range are those that touch it', async (context) => {
    const client = await open(context);
    const range: Range = { start: placeOf(COPY, 'पीलीभीत'), end: placeOf(COPY, 'शारदा नहर की सफाई बुधवार') };
    const { data } = await client.rpc.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: URI },
      range,
    });
    assert.deepEqual(words(client, data), TOKENS.slice(0, 4));
  });

  test('after a change come as what differs, and in full to whoever has another result', async (context) => {
    const client = await open(context);
    const first = await full(client);
    const delta = (previousResultId: string) =>
      client.rpc.sendRequest<SemanticTokens & SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument: { uri: URI },
        previousResultId,
      });
    const end = placeOf(COPY, '45 मशीनें');
    await client.change(URI, [{ range: { start: end, end }, text: '1' }]);
    const change = await delta(first.resultId!);
    assert.ok(change.edits.length === 1 && change.edits[0]!.data!.length < 10, JSON.stringify(change));
    const { start, deleteCount, data } = change.edits[0]!;
    const patched = [...first.data];
    patched.splice(start, deleteCount, ...data!);
    const now = await full(client);
    assert.deepEqual(patched, now.data);
    assert.ok(words(client, now.data, COPY.replace('45 मशीनें', '145 मशीनें')).includes('145 figure.carried'));
    assert.deepEqual((await delta(now.resultId!)).edits, []);
    assert.deepEqual((await delta('another')).data, now.data);
  });

  test('are none in a document that is not linted, and after it is closed', async (context) => {
    const client = await open(context);
    await full(client);
    await client.close(URI);
    assert.deepEqual(await full(client), { data: [] });
    await client.open(URI, 'Lunch at one.', 'plaintext');
    assert.deepEqual(await full(client), { data: [] });
  });
});

describe('The legend', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  test('is what the manifest declares', async (context) => {
    const { legend } = (await open(context)).initialized.capabilities.semanticTokensProvider!;
    assert.deepEqual(legend.tokenTypes, ids(contributes.semanticTokenTypes));
    assert.deepEqual(legend.tokenModifiers, ids(contributes.semanticTokenModifiers));
  });

  test('gives every kind of token a scope of its own and one that themes colour', () => {
    const [{ scopes }] = contributes.semanticTokenScopes as [{ scopes: Record<string, string[]> }];
    const kinds = [
      ...ids(contributes.semanticTokenModifiers).map((modifier) => `figure.${modifier}`),
      ...ids(contributes.semanticTokenTypes).filter((type) => type !== 'figure'),
      'source.weak',
    ];
    assert.deepEqual(Object.keys(scopes).sort(), kinds.sort());
    for (const [kind, [own, usual]] of Object.entries(scopes)) {
      assert.match(own!, /\.wirecopy$/, kind);
      assert.ok(own!.startsWith(usual!.split('.')[0]!), kind);
    }
  });
});
