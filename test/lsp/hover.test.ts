import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureReasons } from '../../server/src/lsp/figure-texts';
import { escapeMarkdown } from '../../server/src/lsp/markdown';
import { PASTED } from './copy';
import { able, connect, placeOf } from './harness';

const URI = 'file:///desk/pul.wire';

describe('The hover', () => {
  it('says of a finding what it is, why, what to do, and shows a bad and a good example', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const text = (await client.hover(URI, placeOf(PASTED, 'Advertisement')))!;
    const parts = text.split('\n\n');
    assert.match(parts[0]!, /^\*\*Ad marker\*\* · error · `ad-marker`$/);
    assert.match(text, /\*\*Not so\*\*\n\n```text\n/);
    assert.match(text, /\*\*But so\*\*\n\n```text\n/);
  });

  it('is in Hindi for a Hindi desk', async (context) => {
    const client = await connect(context, { settings: { locale: 'hi' } });
    await client.open(URI, PASTED);
    const text = (await client.hover(URI, placeOf(PASTED, 'Advertisement')))!;
    assert.match(text, /^\*\*विज्ञापन का निशान\*\* · गलती · `ad-marker`/);
  });

  it('gives a figure’s verdict in both languages, its reason and its source', async (context) => {
    const client = await connect(context);
    const copy = [
      'सोन नदी पर पुराने पुल की मरम्मत पूरी',
      '',
      'डेहरी, 12 नवंबर (भाषा) सोन नदी पर बने पुराने पुल की मरम्मत बुधवार को पूरी हो गई। पुल निर्माण निगम के अनुसार मरम्मत पर 14 करोड़ रुपये खर्च हुए।',
    ].join('\n');
    await client.open(URI, copy);
    const text = (await client.hover(URI, placeOf(copy, '14 करोड़')))!;
    assert.match(text, /^\*\*14 करोड़ रुपये\*\* — Attributed · स्रोत है/);
    assert.match(text, /The source stands in the same sentence/);
    assert.match(text, /Source: \*\*पुल निर्माण निगम\*\*/);
  });

  it('gives both where a figure has a finding', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    const text = (await client.hover(URI, placeOf(PASTED, '6,000')))!;
    assert.match(text, /`unattributed-figure`/);
    assert.match(text, /No source · स्रोत नहीं है/);
  });

  it('tells why a number needs no source', async (context) => {
    const client = await connect(context);
    const copy = PASTED.replace('पुल से रोज 6,000 वाहन गुजरते हैं।', 'मेला 12 मार्च को 52 वर्षीय कलाकार ने शुरू किया।');
    await client.open(URI, copy);
    assert.match((await client.hover(URI, placeOf(copy, '12 मार्च')))!, /Needs no source.*\n\nIt is a date\\\./);
  });

  it('is nothing between findings and figures, and nothing in a document that is not linted', async (context) => {
    const client = await connect(context);
    await client.open(URI, PASTED);
    assert.equal(await client.hover(URI, placeOf(PASTED, 'अधिकारियों')), undefined);
    await client.open('file:///desk/notes.txt', 'Advertisement', 'plaintext');
    assert.equal(await client.hover('file:///desk/notes.txt', { line: 0, character: 2 }), undefined);
  });

  it('is plain text for a client that shows no Markdown', async (context) => {
    const { textDocument, ...rest } = able;
    const client = await connect(context, {
      capabilities: { ...rest, textDocument: { ...textDocument, hover: { contentFormat: ['plaintext'] } } },
    });
    await client.open(URI, PASTED);
    const text = (await client.hover(URI, placeOf(PASTED, 'Advertisement')))!;
    assert.ok(!/[*`\\]/.test(text.split('\n')[0]!), text);
  });

  it('lets no markup, link or command out of the copy', async (context) => {
    const client = await connect(context);
    const hostile = 'यह भी पढ़ें: [खबर](command:workbench.action.quit) <img src=x onerror=alert(1)> **भारी** `कोड` &lt;';
    const copy = PASTED.replace('यह भी पढ़ें: मानसून की वापसी शुरू', hostile);
    await client.open(URI, copy);
    const text = (await client.hover(URI, placeOf(copy, 'यह भी')))!;
    assert.ok(text.includes('web-furniture'), text);
    assert.doesNotMatch(text, /\]\(command:/);
    assert.doesNotMatch(text, /(^|[^\\])<img/);
  });

  it('escapes so that every mark is shown as it is', () => {
    assert.equal(
      escapeMarkdown('a*b_c [d](e) <f> & `g` 1. #h'),
      'a\\*b\\_c \\[d\\]\\(e\\) &lt;f\\> &amp; \\`g\\` 1\\. \\#h',
    );
    assert.equal(escapeMarkdown('एक\nदो'), 'एक दो');
  });
});

describe('Reasons in words', () => {
  it('are there in both languages for every code that the engine gives', async () => {
    const { rules } = await import('../../server/src/rules/index');
    const { parse } = await import('../../server/src/story/parse');
    const codes = new Set<string>();
    for (const { meta } of rules) {
      for (const { bad, good } of meta.examples) {
        for (const text of [bad, good]) {
          for (const story of parse(text).stories) for (const { reason } of story.figures) codes.add(reason);
        }
      }
    }
    assert.ok(codes.size > 3, 'the examples hold figures');
    for (const code of codes) assert.ok(Object.hasOwn(figureReasons, code), `no words for ‘${code}’`);
  });
});
