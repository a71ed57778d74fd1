import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { FoldingRange, InlayHint, Location, LocationLink, Range, SelectionRange } from 'vscode-languageserver';
import type { FiguresResult } from '../../server/src/lsp/protocol';
import { CLEAN } from './copy';
import { able, type Client, type ClientOptions, connect, plainClient } from './harness';

const URI = 'file:///desk/bhukamp.wire';

const QUAKE = `हिमाचल में भूकंप के झटके, कोई नुकसान नहीं

शिमला, 14 मार्च (भाषा) हिमाचल प्रदेश के चंबा में शनिवार सुबह भूकंप के झटके महसूस किए गए। राष्ट्रीय भूकंप विज्ञान केंद्र ने बताया कि भूकंप की तीव्रता 4.2 थी। इसकी गहराई 10 किलोमीटर थी।

इससे पहले 340 मकानों में दरार आई थी।

Advertisement

यह भी पढ़ें: पहाड़ पर बर्फ गिरी

जिलाधिकारी ने कहा कि 15 दल गांवों में भेजे गए हैं।
`;

async function open(
  context: TestContext,
  settings: Record<string, unknown> = {},
  options: ClientOptions = {},
): Promise<Client> {
  const client = await connect(context, { settings, ...options });
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
  const [to] = await ask<LocationLink[]>(client, 'textDocument/definition', { position: place('10 किलोमीटर') });
  assert.equal(under(to!.originSelectionRange!), '10');
  assert.equal(under(to!.targetSelectionRange), 'राष्ट्रीय भूकंप विज्ञान केंद्र');
  assert.equal(await ask(client, 'textDocument/definition', { position: place('340') }), null);
  const { textDocument } = able;
  const older = await open(context, {}, { capabilities: { textDocument: { ...textDocument, definition: {} } } });
  const place_ = await ask<Location>(older, 'textDocument/definition', { position: place('10 किलोमीटर') });
  assert.deepEqual(place_, { uri: URI, range: to!.targetRange });
});

test('a carried figure shows its source only for whoever wants that', async (context) => {
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const silent = await open(context);
  assert.equal(await ask(silent, 'textDocument/inlayHint', { range }), null);
  const client = await open(context, { inlayHints: { sources: true } });
  const hints = await ask<InlayHint[]>(client, 'textDocument/inlayHint', { range });
  assert.deepEqual(
    hints.map(({ position, label }) => [position, (label as { value: string }[])[0]!.value]),
    [[{ ...place('10 किलोमीटर'), character: place(' किलोमीटर').character }, '← राष्ट्रीय भूकंप विज्ञान केंद्र']],
  );
});

test('hints that are set to what means nothing are named', async (context) => {
  for (const [inlayHints, sentence] of [
    [true, 'Sampadak, sampadak.inlayHints: inlayHints is written as an object; it has sources.'],
    [{ sources: 'yes' }, 'Sampadak, sampadak.inlayHints.sources: ‘inlayHints.sources’ must be true or false.'],
    [
      { names: true },
      'Sampadak, sampadak.inlayHints.names: There is no setting ‘inlayHints.names’. Settings: inlayHints.sources.',
    ],
  ] as const) {
    const client = await open(context, { inlayHints, locale: 'en' });
    await client.diagnose(URI);
    assert.deepEqual(client.said, [sentence]);
  }
});

test('what the page left behind folds away, line after line', async (context) => {
  const client = await open(context);
  const ranges = await ask<FoldingRange[]>(client, 'textDocument/foldingRange', {});
  assert.deepEqual(ranges, [{ startLine: 6, endLine: 8, kind: 'comment' }]);
});

test('the stories of a wire dump fold, and no more ranges are given than the client takes', async (context) => {
  const second = CLEAN.replace('सोन नदी पर पुराने पुल की मरम्मत पूरी', 'पहाड़ी रेल फिर चलने लगी').replace('डेहरी', 'कालका');
  const dump = `${CLEAN}\nभाषा रवि माधव\n\n${second}\nभाषा रवि माधव\n\nAdvertisement\n\nयह भी पढ़ें: पहाड़ पर बर्फ गिरी\n`;
  const ranges = async (rangeLimit?: number) => {
    const foldingRange = rangeLimit === undefined ? {} : { rangeLimit };
    const capabilities = { ...able, textDocument: { ...able.textDocument, foldingRange } };
    const client = await connect(context, { capabilities });
    await client.open(URI, dump);
    return ask<FoldingRange[]>(client, 'textDocument/foldingRange', {});
  };
  const all = await ranges();
  const of = dump.split('\n');
  assert.deepEqual(
    all.map(({ startLine, endLine, kind }) => [of[startLine], of[endLine], kind]),
    [
      ['सोन नदी पर पुराने पुल की मरम्मत पूरी', 'भाषा रवि माधव', 'region'],
      ['पहाड़ी रेल फिर चलने लगी', 'यह भी पढ़ें: पहाड़ पर बर्फ गिरी', 'region'],
      ['Advertisement', 'यह भी पढ़ें: पहाड़ पर बर्फ गिरी', 'comment'],
    ],
  );
  assert.deepEqual(await ranges(2), all.slice(0, 2));
});

describe('A selection', () => {
  const chain = async (context: TestContext, position: { line: number; character: number }) => {
    const client = await open(context);
    const [first] = await ask<SelectionRange[]>(client, 'textDocument/selectionRange', { positions: [position] });
    const grown: string[] = [];
    const starts = (line: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const at = ({ line, character }: { line: number; character: number }) => starts(line) + character;
    for (let range: SelectionRange | undefined = first; range !== undefined; range = range.parent) {
      grown.push(QUAKE.slice(at(range.range.start), at(range.range.end)));
    }
    return grown;
  };

  test('grows from the word to the figure, the sentence, the paragraph, the story and the text', async (context) => {
    const client = await open(context, {});
    const copy = QUAKE.replace('340 मकानों', '2 करोड़ 40 लाख रुपये के मकानों');
    await client.open('file:///desk/makan.wire', copy);
    const line = copy.split('\n').findIndex((text) => text.includes('2 करोड़'));
    const character = copy.split('\n')[line]!.indexOf('40');
    const [first] = await client.rpc.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: 'file:///desk/makan.wire' },
      positions: [{ line, character }],
    });
    const words: string[] = [];
    for (let range: SelectionRange | undefined = first; range?.range.end.line === line; range = range.parent) {
      words.push(copy.split('\n')[line]!.slice(range.range.start.character, range.range.end.character));
    }
    assert.deepEqual(words.slice(0, 2), ['40', '2 करोड़ 40 लाख रुपये']);
    assert.equal(words.at(-1), 'इससे पहले 2 करोड़ 40 लाख रुपये के मकानों में दरार आई थी।');
  });

  test('takes a number with a point as one word, and whole words of Devanagari', async (context) => {
    const grown = await chain(context, place('4.2'));
    assert.equal(grown[0], '4.2');
    assert.deepEqual(grown.slice(-4), [
      'राष्ट्रीय भूकंप विज्ञान केंद्र ने बताया कि भूकंप की तीव्रता 4.2 थी।',
      lines[2],
      QUAKE.trimEnd(),
      QUAKE,
    ]);
    const { line, character } = place('विज्ञान');
    assert.equal((await chain(context, { line, character: character + 3 }))[0], 'विज्ञान');
  });

  test('takes the dateline as one', async (context) => {
    assert.deepEqual((await chain(context, place('मार्च'))).slice(0, 2), ['मार्च', 'शिमला, 14 मार्च (भाषा)']);
  });

  test('is there for every place, each larger than the one within it', async (context) => {
    for (const line of [0, 1, 2, 5, 6, 10, 11]) {
      for (const character of [0, 9, lines[line]?.length ?? 0]) {
        if (character > (lines[line]?.length ?? 0)) continue;
        const grown = await chain(context, { line, character });
        assert.equal(grown.at(-1), QUAKE);
        for (let i = 1; i < grown.length; i++) {
          assert.ok(grown[i]!.includes(grown[i - 1]!) && grown[i]!.length > grown[i - 1]!.length, grown[i]);
        }
      }
    }
  });
});

test('a client that can none of it is promised none of it, and is answered all the same', async (context) => {
  const client = await open(context, {}, { capabilities: plainClient });
  const { capabilities } = client.initialized;
  for (const provider of ['definition', 'foldingRange', 'selectionRange', 'inlayHint', 'semanticTokens']) {
    assert.ok(!(`${provider}Provider` in capabilities), provider);
  }
  assert.equal((await ask<FoldingRange[]>(client, 'textDocument/foldingRange', {})).length, 1);
});

test('a client is asked to ask again when what stands behind its hints may have changed', async (context) => {
  const workspace = {
    ...able.workspace,
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  };
  const client = await open(context, {}, { capabilities: { ...able, workspace } });
  await client.reconfigure({ inlayHints: { sources: true } });
  await client.diagnose(URI);
  assert.ok(client.asked.includes('workspace/inlayHint/refresh'), client.asked.join());
  assert.ok(client.asked.includes('workspace/semanticTokens/refresh'), client.asked.join());
});

test('the status says how long the story is and how well its figures are sourced', async (context) => {
  const client = await open(context);
  await client.diagnose(URI);
  const { metrics } = client.statuses.at(-1)!;
  const printed = lines.filter((line) => !/^(?:Advertisement|यह भी पढ़ें.*)?$/.test(line));
  const words = printed.join(' ').split(' ').length;
  assert.deepEqual(metrics, { words, minutes: 1, sources: 2, figures: 4, sourced: 3 });
});

test('a source that is named in short the second time counts once', async (context) => {
  const client = await connect(context);
  await client.open(URI, CLEAN);
  await client.diagnose(URI);
  // पुल निर्माण निगम के अधिकारियों, then निगम
  assert.equal(client.statuses.at(-1)!.metrics!.sources, 1);
});
