import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { CLEAN, ENGLISH, PASTED } from './copy';
import { connect, placeOf, plainClient, pushed, textIn } from './harness';

const URI = 'file:///desk/pul.wire';

const rules = (diagnostics: readonly { code?: string | number | undefined }[]) => diagnostics.map(({ code }) => code);

const EXPECTED = [
  'repeated-headline',
  'web-furniture',
  'repeated-headline',
  'ad-marker',
  'unattributed-figure',
  'ad-marker',
];

describe('Diagnostics on request', () => {
  it('name the rule, the place, the source and the severity, in the order of the copy', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const diagnostics = await client.diagnose(URI);
    assert.deepEqual(rules(diagnostics), EXPECTED);
    assert.deepEqual(diagnostics[3]?.range, {
      start: placeOf(PASTED, 'Advertisement'),
      end: { line: placeOf(PASTED, 'Advertisement').line, character: 'Advertisement'.length },
    });
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      [1, 2, 1, 1, 2, 1],
    );
    for (const { source } of diagnostics) assert.equal(source, 'sampadak');
  });

  it('grey out what is to be deleted, and point from a repeat to the first headline', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const [repeat, , , , figure] = await client.diagnose(URI);
    assert.deepEqual(repeat?.tags, [1]);
    assert.equal(figure?.tags, undefined);
    const [related] = repeat!.relatedInformation!;
    assert.equal(related!.location.uri, URI);
    assert.equal(related!.location.range.start.line, 0);
  });

  it('are not sent twice for a version: the second answer is “unchanged”', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const ask = (previousResultId?: string) =>
      client.rpc.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: URI },
        previousResultId,
      });
    const first = await ask();
    assert.equal(first.kind, 'full');
    const again = await ask(first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, [{ text: CLEAN }]);
    const changed = await ask(first.resultId);
    assert.equal(changed.kind, 'full');
    assert.deepEqual(changed.kind === 'full' && changed.items, []);
    assert.notEqual(changed.resultId, first.resultId);
  });

  it('are in the language of the editor, or in the one that the settings name', async (context) => {
    for (const [locale, setting, word] of [
      ['hi', 'auto', 'शीर्षक'],
      ['hi-IN', 'auto', 'शीर्षक'],
      ['en-us', 'auto', 'Headline'],
      ['en', 'hi', 'शीर्षक'],
      ['hi', 'en', 'Headline'],
    ] as const) {
      const client = await connect(context, { locale, settings: { locale: setting } });
      await client.open(URI, PASTED);
      const [repeat] = await client.diagnose(URI);
      assert.ok(String(repeat!.message).startsWith(word), `${locale}, ${setting}: ${repeat!.message}`);
    }
  });

  it('link to the rule’s page where there is one', async (context) => {
    const linked = await connect(context, { environment: { rulePages: 'https://example.org/rules/' } });
    await linked.open(URI, PASTED);
    assert.equal(
      (await linked.diagnose(URI))[0]?.codeDescription?.href,
      'https://example.org/rules/repeated-headline.md',
    );
    const bare = await connect(context);
    await bare.open(URI, PASTED);
    assert.equal((await bare.diagnose(URI))[0]?.codeDescription, undefined);
  });

  it('are none for a document that is not open, and for one that is closed again', async (context) => {
    const client = await connect(context);
    assert.deepEqual(await client.diagnose('file:///desk/nobody.wire'), []);
    await client.open(URI, PASTED);
    await client.close(URI);
    assert.deepEqual(await client.diagnose(URI), []);
  });

  it('leave out what goes past 999 in one draft, the mildest first, and say how many', async (context) => {
    const client = await connect(context);
    const figures = Array.from({ length: 600 }, (_, i) => `पुल से रोज ${i + 5000} वाहन गुजरते हैं।\n\nAdvertisement\n`);
    await client.open(URI, `${CLEAN}\n${figures.join('\n')}`);
    const diagnostics = await client.diagnose(URI);
    assert.equal(diagnostics.length, 1000);
    assert.equal(diagnostics.filter(({ code }) => code === 'ad-marker').length, 600, 'errors go before warnings');
    const last = diagnostics.at(-1)!;
    const { total, cut } = /^This draft has (?<total>\d+) .* and (?<cut>\d+) are not\.$/.exec(String(last.message))!
      .groups!;
    assert.equal(Number(total) - Number(cut), 999);
  });

  it('are right behind letters of two units and in lines that end in CRLF', async (context) => {
    const client = await connect(context);
    const text = `𑬀𑬁 😀 ${PASTED}`.replaceAll('\n', '\r\n');
    await client.open(URI, text);
    const ad = (await client.diagnose(URI)).find(({ code }) => code === 'ad-marker')!;
    assert.equal(textIn(text, ad.range), 'Advertisement');
  });
});

describe('Which documents are linted', () => {
  for (const [languageId, plainText, text, linted] of [
    ['wirecopy', 'auto', ENGLISH, true],
    ['wirecopy', 'never', PASTED, true],
    ['plaintext', 'auto', PASTED, true],
    ['markdown', 'auto', PASTED, true],
    ['plaintext', 'auto', ENGLISH, false],
    ['markdown', 'auto', ENGLISH, false],
    ['plaintext', 'always', ENGLISH, true],
    ['plaintext', 'never', PASTED, false],
  ] as const) {
    const what = text === ENGLISH ? 'English' : 'Hindi';
    it(`${languageId} in ${what} with plainText “${plainText}”: ${linted ? 'yes' : 'no'}`, async (context) => {
      const client = await connect(context, { settings: { plainText } });
      await client.open(URI, text, languageId);
      assert.equal((await client.diagnose(URI)).length > 0, linted);
      assert.equal(client.statuses.at(-1)?.linted, linted);
    });
  }
});

describe('Diagnostics by themselves', () => {
  it('come to a client that cannot ask, with the version they belong to', async (context) => {
    const client = await connect(context, { capabilities: pushed });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(URI, PASTED);
    const first = await client.publication(URI);
    assert.equal(first.version, 1);
    assert.deepEqual(rules(first.diagnostics), EXPECTED);
    await client.change(URI, [{ text: CLEAN }]);
    assert.equal((await client.publication(URI, (diagnostics) => diagnostics.length === 0)).version, 2);
  });

  it('go when the document is closed', async (context) => {
    const client = await connect(context, { capabilities: pushed });
    await client.open(URI, PASTED);
    await client.publication(URI, (diagnostics) => diagnostics.length > 0);
    await client.close(URI);
    await client.publication(URI, (diagnostics) => diagnostics.length === 0);
  });

  it('do without tags and related information where the client knows neither', async (context) => {
    const client = await connect(context, { capabilities: plainClient });
    await client.open(URI, PASTED);
    for (const diagnostic of (await client.publication(URI)).diagnostics) {
      assert.equal(diagnostic.tags, undefined);
      assert.equal(diagnostic.relatedInformation, undefined);
    }
  });

  it('are not sent to a client that asks', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    await client.diagnose(URI);
    await client.close(URI);
    await client.diagnose(URI);
    assert.deepEqual(client.published, []);
  });
});
