import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver/node';
import { CLEAN, NO_DATELINE } from './copy';
import { able, applyTextEdits, type Client, connect, placeOf } from './harness';

const URI = 'file:///desk/2025-09-03/pul.wire';
const snippets = {
  capabilities: {
    ...able,
    textDocument: { ...able.textDocument, completion: { completionItem: { snippetSupport: true } } },
  },
};

async function complete(client: Client, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
  return client.rpc.sendRequest('textDocument/completion', {
    textDocument: { uri: URI },
    position,
    context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
  });
}

/** Labels at a caret, which the copy marks with ‸. */
async function labels(client: Client, marked: string, triggerCharacter?: string): Promise<string[]> {
  await client.open(URI, marked.replace('‸', ''));
  return (await complete(client, placeOf(marked, '‸'), triggerCharacter)).map(({ label }) => label);
}

describe('Completion', () => {
  it('offers the dateline that the fix offers where the lead begins, with tab stops', async (context) => {
    const client = await connect(context, snippets);
    await client.open(URI, NO_DATELINE);
    const [first] = await complete(client, placeOf(NO_DATELINE, 'पटना में'));
    assert.equal(first!.label, 'पटना, 3 सितंबर (एजेंसी)।');
    assert.equal(first!.detail, 'Dateline');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: tab stops of a snippet
    assert.equal((first!.textEdit as TextEdit).newText, '${1:पटना}, ${2:3} ${3:सितंबर} (${4:एजेंसी})। ');
    const [diagnostic] = await client.diagnose(URI);
    const [action] = await client.actions(URI, diagnostic!.range);
    assert.equal(action!.title, 'Add the dateline ‘पटना, 3 सितंबर (एजेंसी)।’');
  });

  it('offers plain text to a client without tab stops, in the form of the house', async (context) => {
    const client = await connect(context, { settings: { preset: 'bhasha', locale: 'hi' } });
    await client.open(URI, NO_DATELINE);
    const items = await complete(client, placeOf(NO_DATELINE, 'पटना में'));
    assert.equal(items[0]!.label, 'पटना, तीन सितंबर (भाषा)');
    assert.equal(items[0]!.detail, 'डेटलाइन');
    const text = applyTextEdits(NO_DATELINE, [items[0]!.textEdit as TextEdit]);
    assert.ok(text.includes('\nपटना, तीन सितंबर (भाषा) पटना में गंगा'), text);
  });

  it('offers it on the empty line under a headline, and over a word that is begun there', async (context) => {
    const client = await connect(context);
    const [headline, , lead] = NO_DATELINE.split('\n');
    assert.match((await labels(client, `${headline}\n\n‸`))[0]!, /, 3 सितंबर \(/);
    await client.close(URI);
    assert.equal((await labels(client, `${headline}\n\nपट‸\n\n${lead}`))[0], 'पटना, 3 सितंबर (एजेंसी)।');
  });

  it('offers agencies in the bracket of a dateline, by themselves behind the bracket', async (context) => {
    const client = await connect(context);
    const found = await labels(client, CLEAN.replace('(भाषा)', '(‸'), '(');
    assert.ok(found.includes('आईएएनएस') && found.includes('भाषा'), found.join(' '));
    await client.close(URI);
    assert.deepEqual(
      await labels(
        client,
        CLEAN.replace(
          'निगम के अनुसार, मरम्मत पर 14 करोड़ रुपये खर्च हुए और काम 9 महीने चला।',
          'निगम के अनुसार, मरम्मत पर 14 करोड़ रुपये खर्च हुए और काम नौ महीने तक दिन और रात की पाली में चला (‸',
        ),
        '(',
      ),
      [],
    );
  });

  it('offers keys, kinds, presets and rules in front matter, and nothing of the copy there', async (context) => {
    const client = await connect(context);
    const at = async (front: string) => {
      const found = await labels(client, `---\n${front}\n---\n\n${CLEAN}`);
      await client.close(URI);
      return found;
    };
    assert.deepEqual(await at('title: पुल\nsam‸'), ['sampadak']);
    assert.deepEqual(await at('sampadak:\n  ‸'), ['kind', 'preset', 'off']);
    assert.deepEqual(await at('sampadak:\n  off: []\n  kind: op‸'), [
      'news',
      'opinion',
      'live-blog',
      'listicle',
      'horoscope',
      'table',
      'photo-feature',
      'round-up',
      'correction',
      'brief',
    ]);
    assert.ok((await at('sampadak:\n  preset: ‸')).includes('bhasha'));
    assert.ok((await at('sampadak:\n  off:\n    - mis‸')).includes('missing-dateline'));
    assert.ok((await at('sampadak: { off: [ad-marker, ‸] }')).includes('missing-dateline'));
    assert.deepEqual(await at('title: ‸'), []);
  });

  it('offers months behind a day', async (context) => {
    const client = await connect(context);
    assert.deepEqual((await labels(client, CLEAN.replace('12 नवंबर', '12 ‸'))).slice(0, 2), ['जनवरी', 'फरवरी']);
  });

  it('offers phrases with the sources that the story has named, latest first, over the word that is begun', async (context) => {
    const client = await connect(context);
    const marked = `${CLEAN}\nनिग‸\n`;
    const found = await labels(client, marked);
    assert.equal(found[0], 'निगम के अनुसार,');
    assert.ok(found.includes('निगम ने बताया कि') && found.includes('ने यह जानकारी दी।'), found.join(' · '));
    const [first] = await complete(client, placeOf(marked, '‸'));
    const text = applyTextEdits(marked.replace('‸', ''), [first!.textEdit as TextEdit]);
    assert.ok(text.endsWith('\nनिगम के अनुसार, \n'), text);
  });

  it('offers nothing in a document that is no copy', async (context) => {
    const client = await connect(context);
    await client.open(URI, 'Shopping list\n\n', 'plaintext');
    assert.deepEqual(await complete(client, { line: 2, character: 0 }), []);
  });
});
