import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsOfCopy } from '../../server/src/config/auto';
import { resolveSettings, type SettingsLayer } from '../../server/src/config/settings';
import { parse } from '../../server/src/story/parse';

const LEAD =
  'बरसात से पहले तालाब की सफाई का काम गांव के लोगों ने मिलकर शुरू कर दिया है। ग्राम प्रधान ने बताया कि काम इस महीने के अंत तक पूरा हो जाएगा।';
const bhasha = parse(`तालाब की सफाई शुरू\n\nपटना, चार अप्रैल (भाषा) ${LEAD}`);
const nobody = parse(`तालाब की सफाई शुरू\n\n${LEAD}`);
const auto: SettingsLayer = { from: 'test', preset: 'auto' };

describe('the preset auto', () => {
  test('takes the preset of the draft’s house and names both', () => {
    const { settings, problems } = resolveSettings([auto]);
    assert.deepEqual(problems, []);
    const own = settingsOfCopy(settings, bhasha);
    assert.equal(own.preset, 'auto: bhasha');
    assert.deepEqual(own.rules, resolveSettings([{ from: 'test', preset: 'bhasha' }]).settings.rules);
    assert.equal(settingsOfCopy(settings, nobody, '/papers/bbc/story.txt').preset, 'auto: bbc');
  });

  test('is wire for a draft of no house', () => {
    const own = settingsOfCopy(resolveSettings([auto]).settings, nobody);
    assert.equal(own.preset, 'auto: wire');
    assert.deepEqual(own.rules, resolveSettings([]).settings.rules);
  });

  test('leaves what a person chose for a rule above the house', () => {
    const chosen: SettingsLayer = { from: 'test', rules: { 'dateline-style': 'off', 'weak-attribution': 'error' } };
    const own = settingsOfCopy(resolveSettings([auto, chosen]).settings, bhasha);
    assert.equal(own.rules['dateline-style']?.severity, 'off');
    assert.equal(own.rules['weak-attribution']?.severity, 'error');
  });

  test('keeps the day that a new dateline is offered with', () => {
    const today = { day: 4, month: 4, year: 2025 };
    assert.deepEqual(settingsOfCopy(resolveSettings([auto], today).settings, bhasha).today, today);
  });

  test('gives way to a preset named by a later layer', () => {
    const { settings } = resolveSettings([auto, { from: 'later', preset: 'strict' }]);
    assert.equal(settingsOfCopy(settings, bhasha), settings);
    assert.equal(settings.preset, 'strict');
  });

  test('tells a problem of the other layers once, not once for each house', () => {
    const { problems } = resolveSettings([auto, { from: 'test', rules: { 'no-such-rule': 'error' } }]);
    assert.equal(problems.length, 1);
  });
});
