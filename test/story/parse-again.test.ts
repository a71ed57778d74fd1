/** A text read after a version of it is read as if nothing had been known of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../scripts/random.mjs';
import type { Block, Copy, Story } from '../../server/src/story/model';
import { parse } from '../../server/src/story/parse';
import { W } from '../../server/src/story/wording';
import { fold, toSource } from '../../server/src/text/fold';
import { changeBetween, foldAgain } from '../../server/src/text/same';
import { root } from '../support/root';

const EDITS = 150;
const folder = join(root, 'test', 'samples');
const samples = readdirSync(folder)
  .filter((name) => /\.(?:wire|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim());
const pieces = [
  'क',
  'ि',
  ' ',
  '।',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' 12 लोग',
  '"',
  '(',
  '\u200b',
  '़',
  '---\n',
  'यह भी पढ़ें: ',
];

/** Copy broken at a width, as mail does. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(.{60,80}) /g, '$1\n'))
    .join('\n');
}

/** All that anybody can see of a reading, without what it knows for the next. */
function seen(copy: Copy) {
  const at = (block: Block | undefined) => block && [block.start, block.end];
  const spans = (found: readonly { block: Block }[]) =>
    found.map(({ block, ...one }) => ({ ...one, block: at(block) }));
  const shownBlock = ({ known, repeats, ...block }: Block) => ({
    ...block,
    repeats: repeats && { ...repeats, of: at(repeats.of) },
  });
  const shownStory = (story: Story) => ({
    ...{ start: story.start, end: story.end, kind: story.kind },
    blocks: story.blocks.map(shownBlock),
    headline: at(story.headline),
    lead: at(story.lead),
    dateline: story.dateline && { ...story.dateline, block: at(story.dateline.block) },
    signOff: story.signOff && { ...story.signOff, blocks: story.signOff.blocks.map(at) },
    sentences: spans(story.sentences),
    figures: story.figures.map(({ sentence, ...figure }) => ({ ...figure, sentence: sentence?.start })),
    weak: story.weakPhrases.map(({ start, end, sentence }) => [start, end, sentence.start]),
    named: story.namedSources.map(({ start, end, pronoun, sentence }) => [start, end, pronoun, sentence.start]),
    letters: Object.entries(story.desk.letters).map(([name, list]) => [name, Array.isArray(list) ? spans(list) : list]),
    words: Object.values(W).map((kind) =>
      story.desk.wordsOf(kind).map(({ start, end, word, block }) => [start, end, word, at(block)]),
    ),
    tokens: story.blocks.map((block) => [...story.tokensOf(block).start]),
  });
  return {
    folded: copy.folded.text,
    offsets: Array.from({ length: copy.folded.text.length + 1 }, (_, i) => toSource(copy.folded, i)),
    furniture: spans(copy.inlineFurniture),
    lines: copy.lines.starts,
    stories: copy.stories.map(shownStory),
  };
}

const texts: Readonly<Record<string, string>> = {
  'a dump of several stories': samples.join('\n\n'),
  'one story': samples[1]!,
  'lines that end in CRLF': samples.slice(0, 4).join('\n\n').replaceAll('\n', '\r\n'),
  'copy broken at a width': wrapped(samples.slice(0, 3).join('\n\n')),
};

for (const [name, start] of Object.entries(texts)) {
  test(`${name}, edited at random`, () => {
    const random = seededRandom(name.length);
    const pick = (most: number) => Math.floor(random() * most);
    let text = start;
    let before: Copy | undefined;
    let known = 0;
    for (let edit = 0; edit < EDITS; edit++) {
      const again: Copy = parse(text, undefined, before);
      assert.deepEqual(seen(again), seen(parse(text)), `edit ${edit}`);
      const older = new Set(before?.found.lines.map((line) => line.known));
      known += again.found.lines.filter((line) => older.has(line.known)).length;
      before = again;
      const at = pick(text.length);
      const end = at + (pick(4) === 0 ? pick(pick(6) === 0 ? 400 : 6) : 0);
      text = text.slice(0, at) + (pick(4) === 0 ? '' : pieces[pick(pieces.length)]) + text.slice(end);
    }
    assert.ok(known > EDITS, `${known} lines were known`);
  });
}

test('a line that stands as it was is known, and nothing is known in other extras', () => {
  const text = samples.join('\n\n');
  const copy = parse(text);
  const at = text.indexOf('।');
  const typed = parse(`${text.slice(0, at)}क${text.slice(at)}`, undefined, copy);
  const older = new Set(copy.found.lines.map((line) => line.known));
  assert.equal(typed.found.lines.filter(({ known }) => !older.has(known)).length, 1);
  const extras = {
    ...{ agencies: new Map(), places: new Set<string>(), designators: new Set<string>() },
    furnitureOf: () => undefined,
  };
  assert.ok(parse(text, extras, copy).found.lines.every(({ known }) => !older.has(known)));
});

test('a text is folded anew only where its lines have changed', () => {
  const random = seededRandom(5);
  const units = ['क', 'न', '्', 'त', 'य', 'े', '़', '\u200d', '\n', '\r', ' ', 'A', '“'];
  const words = () => Array.from({ length: 40 }, () => units[Math.floor(random() * units.length)]).join('');
  for (let i = 0; i < 2_000; i++) {
    const before = words();
    const at = Math.floor(random() * before.length);
    const now = before.slice(0, at) + words().slice(0, 3) + before.slice(at + Math.floor(random() * 4));
    const change = changeBetween(before, now);
    const again = foldAgain(now, change, fold(before));
    const fresh = fold(now);
    assert.equal(again.text, fresh.text);
    for (let k = 0; k <= fresh.text.length; k++) assert.equal(toSource(again, k), toSource(fresh, k));
  }
});
