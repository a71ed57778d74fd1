import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import { CLEAN, PASTED } from './copy';
import { able, connect, offsetOf, textIn } from './harness';

const URI = 'file:///desk/pul.wire';

const parts = (symbols: readonly DocumentSymbol[]) => symbols.map(({ detail }) => detail);

describe('The outline', () => {
  it('lists headline, dateline, lead and paragraphs in their order', async (context) => {
    const client = await connect(context);
    await client.open(URI, CLEAN);
    const symbols = await client.symbols(URI);
    assert.deepEqual(parts(symbols), ['headline', 'dateline', 'lead', 'paragraph']);
    assert.equal(textIn(CLEAN, symbols[1]!.range), 'डेहरी, 12 नवंबर (भाषा)');
    assert.ok(textIn(CLEAN, symbols[2]!.range).startsWith('सोन नदी पर बने'));
  });

  it('names a part by its first words, whole ones', async (context) => {
    const client = await connect(context);
    await client.open(URI, CLEAN);
    const [, , lead] = await client.symbols(URI);
    assert.ok(lead!.name.length <= 61);
    const shown = lead!.name.slice(0, -1);
    assert.ok(lead!.name.endsWith('…'));
    const text = textIn(CLEAN, lead!.range);
    assert.ok(text.startsWith(`${shown} `), `${shown} | ${text}`);
  });

  it('puts neighbouring lines of furniture into one part', async (context) => {
    const client = await connect(context);
    const copy = `${CLEAN}\nAdvertisement\n\nयह भी पढ़ें: मानसून की वापसी शुरू\n\nAdvertisement\n`;
    await client.open(URI, copy);
    const last = (await client.symbols(URI)).at(-1)!;
    assert.equal(last.children?.length, 3);
    assert.match(last.name, /\(3\)$/);
  });

  it('nests the stories of a wire dump under their headlines', async (context) => {
    const client = await connect(context);
    const second = CLEAN.replace('सोन नदी पर पुराने पुल की मरम्मत पूरी', 'पहाड़ी रेल फिर चलने लगी').replace('डेहरी', 'कालका');
    const dump = `${CLEAN}\nभाषा रवि माधव\n\n${second}\nभाषा रवि माधव\n`;
    await client.open(URI, dump);
    const stories = await client.symbols(URI);
    assert.deepEqual(
      stories.map(({ name }) => name),
      ['सोन नदी पर पुराने पुल की मरम्मत पूरी', 'पहाड़ी रेल फिर चलने लगी'],
    );
    for (const story of stories) assert.ok(parts(story.children!).includes('dateline'));
  });

  it('never has a part outside its parent or a name without letters', async (context) => {
    const client = await connect(context);
    for (const copy of [PASTED, CLEAN, '', '\n\n', 'एक', `${'क'.repeat(200)}\n`, `${CLEAN}\n${PASTED}`]) {
      const uri = `file:///desk/${copy.length}.wire`;
      await client.open(uri, copy);
      const check = (symbols: readonly DocumentSymbol[], from: number, to: number) => {
        for (const { name, range, selectionRange, children } of symbols) {
          const [start, end] = [offsetOf(copy, range.start), offsetOf(copy, range.end)];
          assert.ok(name.trim() !== '');
          assert.ok(from <= start && start <= end && end <= to);
          assert.ok(offsetOf(copy, selectionRange.start) >= start && offsetOf(copy, selectionRange.end) <= end);
          check(children ?? [], start, end);
        }
      };
      check(await client.symbols(uri), 0, copy.length);
    }
  });

  it('is flat for a client that cannot nest', async (context) => {
    const { textDocument, ...rest } = able;
    const client = await connect(context, {
      capabilities: { ...rest, textDocument: { ...textDocument, documentSymbol: {} } },
    });
    await client.open(URI, `${CLEAN}\nAdvertisement\n\nAdvertisement\n`);
    const symbols = (await client.symbols(URI)) as unknown as SymbolInformation[];
    assert.equal(symbols.length, 7);
    for (const { location } of symbols) assert.equal(location.uri, URI);
  });

  it('is in the language of the settings', async (context) => {
    const client = await connect(context, { settings: { locale: 'hi' } });
    await client.open(URI, CLEAN);
    assert.deepEqual(parts(await client.symbols(URI)), ['शीर्षक', 'डेटलाइन', 'इंट्रो', 'पैराग्राफ']);
  });
});
