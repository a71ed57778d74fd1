/** The packs that come along. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { presets } from '../../server/src/config/presets';
import { resolveSettings } from '../../server/src/config/settings';
import { fixDraft, lintDraft } from '../../server/src/draft';
import { readPack } from '../../server/src/packs/file/index';
import { housePacks } from '../../server/src/packs/house-packs';
import { loadPack } from '../../server/src/packs/load';
import { compilePacks } from '../../server/src/packs/set';
import { pack, setOf, spelling } from '../support/packs';
import { root } from '../support/root';

const COPY = 'सीबीआई की नई जांच शुरू\n\nपटना, 4 सितंबर (भाषा) सीबीआई ने नई जांच शुरू की। ब्यूरो ने यह जानकारी दी।';

function spelt(preset: string, packs?: ReturnType<typeof setOf>, text = COPY): string[] {
  const { settings } = resolveSettings([{ from: 'test', preset }]);
  return lintDraft(text, { settings, packs })
    .findings.filter(({ ruleId }) => ruleId === 'house-spelling')
    .map(({ start, end, args }) => `${text.slice(start, end)} → ${args!.right}`);
}

describe('The built-in packs', () => {
  const folder = join(root, 'server/src/packs');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  test('are those of houses that have a preset', () => {
    const ids = housePacks.map(({ id }) => id);
    assert.deepEqual(ids, ['bhasha', 'jagran', 'prabhat']);
    assert.deepEqual(
      names,
      ids.map((id) => `${id}.yaml`),
    );
    for (const id of ids) assert.ok(presets.some((preset) => preset.id === id && preset.house === true));
  });

  for (const name of names) {
    test(`${name} holds, with every example as it says`, () => {
      const { pack: read, problems, examples } = loadPack({ readPack }, readFileSync(join(folder, name), 'utf8'));
      assert.deepEqual(problems, []);
      assert.ok(examples.length > 0);
      const { description, ...data } = read!;
      assert.ok(description !== undefined);
      assert.deepEqual(
        housePacks.find(({ id }) => id === read!.id),
        data,
      );
    });
  }

  test('add nothing to the reading, so that a draft whose house is read from it is read once', () => {
    for (const house of housePacks) assert.equal(compilePacks([house]).reading, undefined, house.id);
  });

  test('hold under their preset, and under auto for a draft of their house', () => {
    assert.deepEqual(spelt('wire'), []);
    assert.deepEqual(spelt('jagran'), ['सीबीआई → सीबीआइ', 'सीबीआई → सीबीआइ']);
    assert.deepEqual(spelt('bhasha'), ['नई → नयी', 'नई → नयी']);
    assert.deepEqual(spelt('auto'), spelt('bhasha'));
  });

  test('give way to the pack of the workspace, so that no fix undoes another', () => {
    const own = setOf({ id: 'own', spellings: [spelling('नई', 'नयी')] });
    assert.deepEqual(spelt('bhasha', own), []);
    const { settings } = resolveSettings([{ from: 'test', preset: 'bhasha' }]);
    const text = COPY.replace('नई', 'नयी').replace('सीबीआई', 'गुरुवार को सीबीआई');
    const fixed = fixDraft(text, { settings, packs: own });
    assert.equal(fixed.text, COPY.replace('सीबीआई', 'बृहस्पतिवार को सीबीआई'));
    assert.deepEqual(
      fixed.findings.filter(({ ruleId }) => ruleId === 'house-spelling'),
      [],
    );
  });

  test('are not there twice when a workspace names them, too', () => {
    const named = compilePacks([...housePacks.filter(({ id }) => id === 'jagran'), pack({ id: 'own' })]);
    assert.deepEqual(spelt('jagran', named), spelt('jagran'));
  });
});

describe('The fixes of house spellings', () => {
  test('are safe in the house’s own words, and wait for a person in quotations and names', () => {
    const text =
      'हिन्दी दिवस पर सभा\n\nपटना, 4 सितंबर (भाषा) पटना में हिन्दी दिवस मना। ‘‘हिन्दी हमारी है,’’ मंत्री ने कहा। हिन्दी साहित्य सम्मेलन ने सभा की।';
    const packs = setOf({ spellings: [spelling('हिंदी', 'हिन्दी')] });
    const { settings } = resolveSettings([]);
    const found = lintDraft(text, { settings, packs }).findings.filter(({ ruleId }) => ruleId === 'house-spelling');
    assert.deepEqual(
      found.map(({ fix }) => fix),
      ['safe', 'safe', 'review', 'review'],
    );
    const fixed = fixDraft(text, { settings, packs }).text;
    assert.equal(fixed, text.replace('हिन्दी दिवस', 'हिंदी दिवस').replace('में हिन्दी', 'में हिंदी'));
  });
});
