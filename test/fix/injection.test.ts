import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { seededRandom } from '../../scripts/random.mjs';
import { resolveSettings } from '../../server/src/config/settings';
import { fixDraft } from '../../server/src/draft';
import { cleanStory, inject, reviewed, textOf } from '../support/injection';
import { root } from '../support/root';

const INJECTIONS = 5000;
const LEAST_CLEAN = 0.99;
const settings = {
  wire: resolveSettings([{ from: 'test', preset: 'wire' }]).settings,
  web: resolveSettings([{ from: 'test', preset: 'web' }]).settings,
};

describe('What is put into a clean story', () => {
  it('is nothing to a story that is clean: cleaning changes no byte', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const story = cleanStory(seededRandom(seed));
      assert.equal(fixDraft(textOf(story), { settings: settings[story.preset] }).text, textOf(story), `seed ${seed}`);
    }
  });

  it(`is gone after cleaning, to the byte, for ${LEAST_CLEAN * 100} in 100 of ${INJECTIONS} injections`, (context) => {
    let count = 0;
    let missed = 0;
    const misses: string[] = [];
    for (let seed = 1; count < INJECTIONS; seed++) {
      const { story, text, names } = inject(seededRandom(seed));
      const wanted = textOf(story);
      const { text: got } = fixDraft(text, { settings: settings[story.preset] });
      count += names.length;
      if (got === wanted) continue;
      // which of them was left is not told apart: all count as missed
      missed += names.length;
      misses.push(`seed ${seed}, ${names.join('; ')}\n${firstDifference(got, wanted)}`);
    }
    const clean = 1 - missed / count;
    const report = [
      `${count} injections, ${missed} missed: ${(100 * clean).toFixed(2)} in 100 clean.`,
      `Not injected, since only a person takes them out: ${reviewed.map(({ id }) => id).join(', ')}.`,
      ...misses,
    ].join('\n\n');
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(join(root, 'out/injection-misses.txt'), `${report}\n`);
    context.diagnostic(report);
    assert.ok(clean >= LEAST_CLEAN, report);
  });
});

function firstDifference(got: string, wanted: string): string {
  const [ours, theirs] = [got.split('\n'), wanted.split('\n')];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  return `  got    ${ours[at]?.slice(0, 100)}\n  wanted ${theirs[at]?.slice(0, 100)}`;
}
