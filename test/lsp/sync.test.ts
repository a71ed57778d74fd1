import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { CLEAN, PASTED } from './copy';
import { connect, offsetOf } from './harness';

const PIECES = [
  'Advertisement\n',
  '\n',
  '\n\n',
  '\r\n',
  'क्षि',
  'पुल से रोज 6,000 वाहन गुजरते हैं।',
  '😀',
  '\u200d',
  'ड़',
  '',
  ' ',
  'सोन नदी पर पुराने पुल की मरम्मत पूरी\n',
];

describe('Incremental changes', () => {
  it('leave the server with the very text of the editor, whatever the order of the edits', async (context) => {
    const client = await connect(context);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(400), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 12 }),
        async (edits) => {
          const uri = `file:///desk/${number++}.wire`;
          const twin = `file:///desk/${number++}.wire`;
          let text = PASTED;
          await client.open(uri, text);
          for (const [at, length, newText] of edits) {
            // a surrogate pair is never cut by an editor
            const start = whole(text, at % (text.length + 1));
            const end = whole(text, Math.min(text.length, start + length));
            const range = { start: positionOf(text, start), end: positionOf(text, end) };
            await client.change(uri, [{ range, text: newText }]);
            text = text.slice(0, offsetOf(text, range.start)) + newText + text.slice(offsetOf(text, range.end));
          }
          await client.open(twin, text);
          const strip = (items: unknown) => JSON.parse(JSON.stringify(items).replaceAll(twin, uri));
          assert.deepEqual(strip(await client.diagnose(uri)), strip(await client.diagnose(twin)));
          await client.close(uri);
          await client.close(twin);
        },
      ),
      { numRuns: 150, seed: 20251124 },
    );
  });

  it('of one message are made in their order, and a whole new text counts as one', async (context) => {
    const client = await connect(context);
    const uri = 'file:///desk/pul.wire';
    await client.open(uri, 'x');
    const start = { line: 0, character: 0 };
    const changes: TextDocumentContentChangeEvent[] = [
      { text: CLEAN },
      { range: { start, end: start }, text: 'Advertisement\n\n' },
      { range: { start, end: { line: 0, character: 13 } }, text: 'विज्ञापन' },
    ];
    await client.change(uri, changes);
    assert.deepEqual(
      (await client.diagnose(uri)).map(({ code, range }) => [code, range.end.character]),
      [['ad-marker', 'विज्ञापन'.length]],
    );
  });

  it('are linted once a version, however many requests come for it', async (context) => {
    const client = await connect(context);
    const uri = 'file:///desk/pul.wire';
    await client.open(uri, PASTED);
    await client.diagnose(uri);
    await client.symbols(uri);
    await client.hover(uri, { line: 0, character: 0 });
    const actions = await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } });
    for (const action of actions) await client.resolve(action);
    assert.equal(client.statuses.length, 1, 'the status is sent with every new result');
    await client.change(uri, [{ text: CLEAN }]);
    await client.diagnose(uri);
    assert.equal(client.statuses.length, 2);
  });

  it('that come faster than the answers are answered for the last text', async (context) => {
    const client = await connect(context);
    const uri = 'file:///desk/pul.wire';
    await client.open(uri, CLEAN);
    const answers = [];
    for (let i = 0; i < 200; i++) {
      const end = { line: 0, character: 0 };
      client.change(uri, [{ range: { start: end, end }, text: 'Advertisement\n\n' }]);
      answers.push(client.diagnose(uri));
    }
    const last = (await Promise.all(answers)).at(-1)!;
    assert.equal(last.filter(({ code }) => code === 'ad-marker').length, 200);
  });

  it('to an unknown document, or of a closed one, are let go', async (context) => {
    const client = await connect(context);
    await client.change('file:///desk/nobody.wire', [{ text: PASTED }]);
    await client.close('file:///desk/nobody.wire');
    assert.deepEqual(await client.diagnose('file:///desk/nobody.wire'), []);
    assert.deepEqual(await client.symbols('file:///desk/nobody.wire'), []);
    assert.equal(await client.hover('file:///desk/nobody.wire', { line: 0, character: 0 }), undefined);
    const place = { line: 0, character: 0 };
    assert.deepEqual(await client.actions('file:///desk/nobody.wire', { start: place, end: place }), []);
  });
});

function whole(text: string, offset: number): number {
  const c = text.charCodeAt(offset);
  if (c >= 0xdc00 && c <= 0xdfff) return offset - 1;
  // nor are the two halves of a line break
  return c === 10 && text.charCodeAt(offset - 1) === 13 ? offset - 1 : offset;
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
