/** The keys of a draft taken over from the version before are those of the draft read afresh. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../scripts/random.mjs';
import type { Copy } from '../../server/src/story/model';
import { parse } from '../../server/src/story/parse';
import { type KeptKeys, keysAgain, keysOf } from '../../server/src/twins/keys';
import { createTwinIndex } from '../../server/src/twins/twin-index';
import { root } from '../support/root';

const EDITS = 120;
const folder = join(root, 'test', 'samples');
const dump = readdirSync(folder)
  .filter((name) => /\.(?:wire|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n');
const pieces = ['क', 'ि', ' ', '\n', '\n\n', ' 12 लोग', 'रांची, 12 जून (भाषा) ', '---\n'];

test('keys and twins within a dump, edited at random', () => {
  const random = seededRandom(7);
  const pick = (most: number) => Math.floor(random() * most);
  // every story stands in it twice, so that there is something to compare
  let text = `${dump}\n\n${dump}`;
  let before: { copy: Copy; kept: KeptKeys } | undefined;
  let carried = 0;
  let twins = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const copy: Copy = parse(text, undefined, before?.copy);
    const kept = keysAgain(copy, before?.kept);
    const fresh = keysOf(parse(text));
    assert.deepEqual(kept.keys, fresh, `edit ${edit}`);
    carried += copy.stories.filter((story) => story.carried !== undefined).length;
    const [again, anew] = [
      createTwinIndex().draft('a', kept.keys),
      createTwinIndex().draft('a', structuredClone(fresh)),
    ];
    fresh.stories.forEach((_, story) => {
      assert.deepEqual(again.twinsOf(story), anew.twinsOf(story), `edit ${edit}`);
      twins += anew.twinsOf(story).length;
    });
    before = { copy, kept };
    const at = pick(text.length);
    const end = at + (pick(4) === 0 ? pick(pick(6) === 0 ? 400 : 6) : 0);
    text = text.slice(0, at) + (pick(4) === 0 ? '' : pieces[pick(pieces.length)]) + text.slice(end);
  }
  assert.ok(carried > EDITS, `${carried} stories were carried over`);
  assert.ok(twins > EDITS, `${twins} twins were found`);
});
