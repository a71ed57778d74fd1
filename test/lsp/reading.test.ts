import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { FoldingRange, InlayHint, Location, Range, SelectionRange, SemanticTokens } from 'vscode-languageserver';
import type { FiguresResult } from '../../server/src/lsp/protocol';
import { able, type Client, connect } from './harness';

const URI = 'file:///desk/bhukamp.wire';

const QUAKE = `हिमाचल में भूकंप के झटके, कोई नुकसान नहीं

शिमला, 14 मार्च (भाषा) हिमाचल प्रदेश के चंबा में शनिवार सुबह भूकंप के झटके महसूस किए गए। राष्ट्रीय भूकंप विज्ञान केंद्र ने बताया कि भूकंप की तीव्रता 4.2 थी। इसकी गहराई 10 किलोमीटर थी।

इससे पहले 340 मकानों में दरार आई थी।

Advertisement

यह भी पढ़ें: पहाड़ पर बर्फ गिरी

जिलाधिकारी ने कहा कि 15 दल गांवों में भेजे गए हैं।
`;

async function open(context: TestContext, settings: Record<string, unknown> = {}): Promise<Client> {
  const capabilities = { ...able, textDocument: { ...able.textDocument, semanticTokens: {} as never } };
  const client = await connect(context, { settings, capabilities });
  await client.open(URI, QUAKE);
  return client;
}

const lines = QUAKE.split('\n');
/** The words under a range of one line. */
const under = ({ start, end }: Range) => lines[start.line]!.slice(start.character, end.character);
const place = (words: string) => {
  const line = lines.findIndex((text) => text.includes(words));
  return { line, character: lines[line]!.indexOf(words) };
};
const ask = <T>(client: Client, method: string, params: object) =>
  client.rpc.sendRequest<T>(method, { textDocument: { uri: URI }, ...params });

describe('The figure sheet', () => {
  test('lists every figure with its verdict, its source and its sentence', async (context) => {
    const client = await open(context, { locale: 'hi' });
    const result = await client.rpc.sendRequest<FiguresResult>('sampadak/figures', { uri: URI });
    const rows = result.figures
      .filter(({ verdict }) => verdict !== 'exempt')
      .map(({ text, range, verdict, source }) => {
        assert.equal(under(range), text);
        if (source !== null) assert.equal(under(source.range), source.text);
        return `${text} ${verdict} ${source?.text ?? '-'}`;
      });
    assert.deepEqual(rows, [
      '4.2 attributed राष्ट्रीय भूकंप विज्ञान केंद्र',
      '10 carried राष्ट्रीय भूकंप विज्ञान केंद्र',
      '340 unattributed -',
      '15 attributed जिलाधिकारी',
    ]);
    const loose = result.figures.find(({ text }) => text === '340')!;
    assert.equal(loose.sentence, 'इससे पहले 340 मकानों में दरार आई थी।');
    assert.equal(loose.reason, 'न इस वाक्य में, न आसपास किसी स्रोत का नाम है।');
    assert.equal(result.verdicts.unattributed, 'स्रोत नहीं है');
  });

  test('is null for what is no Hindi copy, and speaks the language of the messages', async (context) => {
    const client = await open(context, { locale: 'en' });
    await client.open('file:///desk/note.txt', 'Lunch at one.', 'plaintext');
    const ask = (uri: string) => client.rpc.sendRequest<FiguresResult | null>('sampadak/figures', { uri });
    assert.equal(await ask('file:///desk/note.txt'), null);
    assert.equal(await ask('file:///desk/closed.wire'), null);
    assert.equal((await ask(URI))?.verdicts.unattributed, 'No source');
  });
});

test('a figure leads to the words that name its source, and a figure without one nowhere', async (context) => {
  const client = await open(context);
  const to = await ask<Location>(client, 'textDocument/definition', { position: place('10 किलोमीटर') });
  assert.equal(under(to.range), 'राष्ट्रीय भूकंप विज्ञान केंद्र');
  assert.equal(await ask(client, 'textDocument/definition', { position: place('340') }), null);
});

test('a carried figure shows its source only for whoever wants that', async (context) => {
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const silent = await open(context);
  assert.equal(await ask(silent, 'textDocument/inlayHint', { range }), null);
  const client = await open(context, { inlayHints: true });
  const hints = await ask<InlayHint[]>(client, 'textDocument/inlayHint', { range });
  assert.deepEqual(
    hints.map(({ position, label }) => [position, (label as { value: string }[])[0]!.value]),
    [[{ ...place('10 किलोमीटर'), character: place(' किलोमीटर').character }, '← राष्ट्रीय भूकंप विज्ञान केंद्र']],
  );
});

test('a setting that is no truth value is named', async (context) => {
  const client = await open(context, { inlayHints: 'yes', locale: 'en' });
  await client.diagnose(URI);
  assert.deepEqual(client.said, ['Sampadak, sampadak.inlayHints: ‘inlayHints’ must be true or false.']);
});

test('figures, sources and the dateline are told apart by tokens, in order and apart', async (context) => {
  const client = await open(context);
  const { tokenTypes } = client.initialized.capabilities.semanticTokensProvider!.legend;
  const { data } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full', {});
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines_, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    assert.ok(lines_ > 0 || characters > 0 || i === 0, 'two tokens in one place');
    character = lines_ > 0 ? characters : character + characters;
    line += lines_;
    tokens.push(`${lines[line]!.slice(character, character + length)} ${tokenTypes[type]}`);
  }
  assert.deepEqual(tokens, [
    'शिमला datelinePlace',
    '14 मार्च datelineDate',
    'भाषा datelineAgency',
    'राष्ट्रीय भूकंप विज्ञान केंद्र source',
    '4.2 attributedFigure',
    '10 carriedFigure',
    '340 unattributedFigure',
    'जिलाधिकारी source',
    '15 attributedFigure',
  ]);
});

test('what the page left behind folds away, line after line', async (context) => {
  const client = await open(context);
  const ranges = await ask<FoldingRange[]>(client, 'textDocument/foldingRange', {});
  assert.deepEqual(ranges, [{ startLine: 6, endLine: 8, kind: 'comment' }]);
});

test('a selection grows from the sentence to the paragraph, the story and the text', async (context) => {
  const client = await open(context);
  const [first] = await ask<SelectionRange[]>(client, 'textDocument/selectionRange', { positions: [place('4.2')] });
  assert.equal(under(first!.range), 'राष्ट्रीय भूकंप विज्ञान केंद्र ने बताया कि भूकंप की तीव्रता 4.2 थी।');
  assert.equal(under(first!.parent!.range), lines[2]);
  assert.deepEqual(first!.parent!.parent!.range.start, { line: 0, character: 0 });
  assert.equal(first!.parent!.parent!.range.end.line, 10);
  assert.equal(first!.parent!.parent!.parent!.range.end.line, 11);
  assert.equal(first!.parent!.parent!.parent!.parent, undefined);
});

test('the status says how long the story is and how well its figures are sourced', async (context) => {
  const client = await open(context);
  await client.diagnose(URI);
  const { metrics } = client.statuses.at(-1)!;
  const printed = lines.filter((line) => !/^(?:Advertisement|यह भी पढ़ें.*)?$/.test(line));
  const words = printed.join(' ').split(' ').length;
  assert.deepEqual(metrics, { words, minutes: 1, sources: 2, figures: 4, sourced: 3 });
});
