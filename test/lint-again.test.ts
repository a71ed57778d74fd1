/** What is taken over from the version before is what a fresh lint finds. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../scripts/random.mjs';
import { resolveSettings } from '../server/src/config/settings';
import { lintDraft } from '../server/src/draft';
import type { Kept } from '../server/src/lint';
import type { Finding } from '../server/src/rules/types';
import { unchangedStories } from '../server/src/story/unchanged';
import { root } from './support/root';

const EDITS = 60;
const folder = join(root, 'test', 'samples');
const samples = readdirSync(folder)
  .filter((name) => /\.(?:wire|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim());
const pieces = ['क', 'ि', ' ', '।', '\n', '\n\n', '12 लोग', '"', '(', 'यह भी पढ़ें: बाढ़ का पानी उतरा', '\u200b', '---\n'];
const today = { day: 3, month: 5, year: 2026 };

/** All of a finding that somebody can see, its fixes among it. */
const shown = ({ story, fixes, lasting: _, ...finding }: Finding) => ({
  ...finding,
  story: [story.start, story.end],
  fixes: fixes?.(),
});

for (const [name, preset] of [
  ['a dump of several stories', 'auto'],
  ['a dump of several stories', 'strict'],
  ['a dump of several stories', 'bhasha'],
  ['one story', 'strict'],
] as const) {
  test(`${name} under ${preset}, edited at random`, () => {
    const settings = { ...resolveSettings([{ from: 'test', preset }]).settings, today };
    const random = seededRandom(preset.length);
    const pick = (most: number) => Math.floor(random() * most);
    let text = name === 'one story' ? samples[0]! : samples.join('\n\n');
    let before: Kept | null = null;
    let taken = 0;
    let known = 0;
    for (let edit = 0; edit < EDITS; edit++) {
      const fresh = lintDraft(text, { settings });
      const again = lintDraft(text, { settings, before });
      const lines: ReadonlySet<unknown> = new Set(before?.copy.found.lines.map((line) => line.known));
      known += again.copy.found.lines.filter((line) => lines.has(line.known)).length;
      if (before !== null) taken += unchangedStories(before.copy, again.copy).filter(Boolean).length;
      assert.deepEqual(again.findings.map(shown), fresh.findings.map(shown), `edit ${edit}`);
      assert.ok(again.findings.every(({ story }) => story.copy === again.copy));
      before = again.kept ?? null;
      const at = pick(text.length);
      const end = at + (pick(4) === 0 ? pick(pick(6) === 0 ? 400 : 6) : 0);
      text = text.slice(0, at) + (pick(4) === 0 ? '' : pieces[pick(pieces.length)]) + text.slice(end);
    }
    assert.ok(known > EDITS, `${known} lines were known`);
    assert.ok(taken > EDITS || name === 'one story', `${taken} stories were taken over`);
  });
}

test('a story is another where a line above it came or went, or settings changed', () => {
  const settings = resolveSettings([]).settings;
  const text = samples.join('\n\n');
  const { copy, kept } = lintDraft(text, { settings, before: null });
  assert.ok(copy.stories.length > 2);
  const of = (changed: string) => unchangedStories(copy, lintDraft(changed, { settings }).copy).filter(Boolean).length;
  const at = text.indexOf(' ');
  assert.equal(of(text), copy.stories.length);
  assert.equal(of(`${text.slice(0, at)}क${text.slice(at)}`), copy.stories.length - 1);
  assert.equal(of(`\n${text}`), 0);
  const strict = resolveSettings([{ from: 'test', preset: 'strict' }]).settings;
  const again = lintDraft(text, { settings: strict, before: kept! });
  assert.deepEqual(again.findings.map(shown), lintDraft(text, { settings: strict }).findings.map(shown));
});
