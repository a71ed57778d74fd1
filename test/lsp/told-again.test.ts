/** What a key leaves as it was is told as it was: the diagnostics are those of a server that never saw another version. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { seededRandom } from '../../scripts/random.mjs';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import type { Kept } from '../../server/src/lint';
import type { ClientTraits } from '../../server/src/lsp/capabilities';
import { toDiagnostics } from '../../server/src/lsp/diagnostics';
import { inPieces } from '../../server/src/lsp/encode';
import { findLines, placeAt } from '../../server/src/text/lines';
import { root } from '../support/root';
import { connect } from './harness';

const EDITS = 60;
const URI = 'file:///desk/dump.wire';
const folder = join(root, 'test', 'samples');
const dump = readdirSync(folder)
  .filter((name) => /\.(?:wire|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n');
const pieces = ['क', 'ि', ' ', '।', '\n', '12 लोग', '"', 'यह भी पढ़ें: बाढ़ का पानी उतरा\n', ''];

test('diagnostics after edits at random are those of the text as it stands, object by object and byte by byte', async (context) => {
  const client = await connect(context, { compare: true });
  const random = seededRandom(11);
  const pick = (most: number) => Math.floor(random() * most);
  const position = (offset: number) => {
    const { line, column } = placeAt(findLines(text), offset);
    return { line, character: column };
  };
  let text = dump;
  let before: readonly Diagnostic[] = [];
  let same = 0;
  await client.open(URI, text);
  for (let edit = 0; edit < EDITS; edit++) {
    const told = await client.diagnose(URI);
    const fresh = await connect(context, { compare: true });
    await fresh.open(URI, text);
    assert.deepEqual(told, await fresh.diagnose(URI), `edit ${edit}`);
    same += told.filter((one, i) => JSON.stringify(one) === JSON.stringify(before[i])).length;
    before = told;
    const at = pick(text.length);
    const end = pick(4) === 0 ? at + pick(6) : at;
    const piece = pieces[pick(pieces.length)]!;
    await client.change(URI, [
      { range: { start: position(at), end: position(Math.min(end, text.length)) }, text: piece },
    ]);
    text = text.slice(0, at) + piece + text.slice(Math.min(end, text.length));
  }
  assert.ok(same > EDITS, `${same} diagnostics were told before`);
});

test('findings of a story that somebody types in are told by the very diagnostics that told them before', () => {
  const { settings } = resolveSettings([]);
  const client = { relatedInformation: true } as ClientTraits;
  const options = { locale: 'hi', client } as const;
  const tell = (text: string, before: Kept | null) => {
    const { findings, kept } = lintDraft(text, { settings, before });
    return { kept: kept!, told: toDiagnostics(TextDocument.create(URI, 'wirecopy', 1, text), findings, options) };
  };
  const lines = [
    'बाढ़ से घिरे गांवों में राहत',
    'दरभंगा, 19 जुलाई (भाषा) बागमती नदी का पानी रात में कई गांवों में घुस गया और लोग छतों पर चले गए।',
    'बाढ़ में 25 लोग मारे गए हैं।',
    'बाजार में पानी भर गया और दुकानें बंद रहीं। आग में 17 मकान जल गए हैं।',
    'बाढ़ में 38 पशु बह गए हैं।',
  ];
  const story = lines.join('\n\n');
  const first = tell(story, null);
  assert.ok(first.told.length > 2, `${first.told.length} findings`);
  const again = (text: string) => {
    const { told } = tell(text, first.kept);
    const fresh = tell(text, null).told;
    assert.deepEqual(told, fresh);
    return told.filter((one) => first.told.includes(one)).length;
  };
  // a word behind all figures: each of them stands where it stood
  assert.equal(again(story.replace('बह गए', 'बह गएं')), first.told.length);
  // another number is another finding; what stands above it and below it is told as it was
  assert.equal(again(story.replace('17 मकान', '18 मकान')), first.told.length - 1);
  // a line more above: nothing stands where it stood
  assert.equal(again(`\n${story}`), 0);
});

test('a message is the same in pieces', () => {
  const items = Array.from({ length: 75 }, (_, key) => ({ message: `संदेश ${key}`, data: { key } }));
  const message = (told: readonly object[]) => ({
    jsonrpc: '2.0',
    id: 7,
    result: { resultId: '3', items: told, kind: 'full' },
  });
  const check = (told: readonly object[]) =>
    assert.deepEqual(JSON.parse(Buffer.from(inPieces(message(told))!).toString()), message(told));
  check(items);
  const others = items.map((item, i) => (i === 40 ? { ...item, message: 'और' } : item));
  check(others);
  check(others.slice(1));
  check(others.slice(0, 33));
  check(items);
  // one more in the middle, and one less: the pieces behind it are those of before
  for (let at = 0; at < items.length; at += 5) check([...items.slice(0, at), { ...items[at]! }, ...items.slice(at)]);
  for (let at = 0; at < items.length; at += 5) check([...items.slice(0, at), ...items.slice(at + 1)]);
  check([...items, ...items, ...items]);
  assert.equal(inPieces(message(items.slice(0, 3))), undefined);
  assert.equal(inPieces({ jsonrpc: '2.0' }), undefined);
});
