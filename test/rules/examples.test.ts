/** Executes the examples of every rule: `bad` gives the rule's finding, `good` none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { applyEdits } from '../../server/src/fix/apply';
import { fixAll } from '../../server/src/fix/fixpoint';
import { compilePacks } from '../../server/src/packs/set';
import { rules } from '../../server/src/rules/index';
import type { Finding, LintSettings, RuleExample } from '../../server/src/rules/types';
import { lintBeside } from '../support/beside';

/** Settings of an example. A rule that is off by default is on where it is shown. */
function settingsFor(ruleId: string, { preset, pack }: RuleExample): LintSettings {
  const { settings, problems } = resolveSettings([{ from: 'example', ...(preset === undefined ? {} : { preset }) }]);
  assert.deepEqual(problems, []);
  assert.notEqual(settings.rules[ruleId]?.severity, 'off', 'the example names no preset in which the rule is on');
  return pack === undefined ? settings : { ...settings, packs: compilePacks([pack]) };
}

function findingsOf(text: string, settings: LintSettings, others: readonly string[] | undefined): readonly Finding[] {
  const { findings, failures } = lintBeside(text, others, settings);
  assert.deepEqual(failures, []);
  return findings;
}

for (const { meta } of rules) {
  describe(`examples of ${meta.id}`, () => {
    test('there is at least one', () => assert.ok(meta.examples.length > 0));

    for (const [index, example] of meta.examples.entries()) {
      const { bad, good, others } = example;
      test(`the bad copy of example ${index + 1} gives the finding`, () => {
        const settings = settingsFor(meta.id, example);
        assert.ok(findingsOf(bad, settings, others).some(({ ruleId }) => ruleId === meta.id));
      });

      test(`the good copy of example ${index + 1} gives no finding of any rule above a hint`, () => {
        const settings = settingsFor(meta.id, example);
        const own = findingsOf(good, settings, others).filter(
          ({ ruleId, severity }) => ruleId === meta.id || severity !== 'hint',
        );
        assert.deepEqual(
          own.map(({ ruleId, start, end }) => `${ruleId}: ${good.slice(start, end)}`),
          [],
        );
      });

      test(`the fixes of example ${index + 1} keep their promise: safe ones to a fixed point, each one applicable`, () => {
        const settings = settingsFor(meta.id, example);
        for (const finding of findingsOf(bad, settings, others)) {
          const fixes = finding.fixes?.() ?? [];
          assert.equal(
            finding.fix,
            fixes.length === 0 ? 'none' : fixes.some(({ safety }) => safety === 'safe') ? 'safe' : 'review',
            `${finding.ruleId} promises another kind of fix than it makes`,
          );
          for (const fix of fixes) assert.notEqual(applyEdits(bad, fix.edits), bad);
        }
        const once = fixAll(bad, (text) => findingsOf(text, settings, others)).text;
        assert.equal(fixAll(once, (text) => findingsOf(text, settings, others)).text, once);
        assert.ok(!findingsOf(once, settings, others).some(({ ruleId, fix }) => ruleId === meta.id && fix === 'safe'));
      });
    }
  });
}
