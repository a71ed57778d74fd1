/** What every rule must say of itself, and how. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { presets } from '../../server/src/config/presets';
import { resolveSettings, severities } from '../../server/src/config/settings';
import { compilePacks } from '../../server/src/packs/set';
import { rules } from '../../server/src/rules/index';
import type { Localized } from '../../server/src/rules/types';
import { lintBeside } from '../support/beside';
import { readCaseFile } from '../support/marked-copy';
import { root } from '../support/root';

const KEBAB = /^[a-z]+(?:-[a-z]+)*$/;
const DEVANAGARI = /[\u0900-\u0963]/;

/** A text is there in both languages, each in its own script; a sentence ends as its language ends one. */
function assertText(text: Localized, where: string, sentence: boolean): void {
  assert.match(text.hi, DEVANAGARI, `${where}: no Hindi`);
  assert.match(text.en, /[A-Za-z]/, `${where}: no English`);
  assert.doesNotMatch(text.en.replace(/‘[^’]*’/g, ''), DEVANAGARI, `${where}: Hindi in the English text`);
  for (const language of [text.hi, text.en]) {
    assert.equal(language, language.trim(), where);
    assert.doesNotMatch(language, / {2}|!|\s[।,;:]/, `${where}: ‘${language}’`);
  }
  assert.doesNotMatch(text.hi, /कृपया/, where);
  if (!sentence) return;
  assert.match(text.hi, /[।?]$/, `${where}: ‘${text.hi}’ ends without a danda`);
  assert.match(text.en, /[.?]$/, `${where}: ‘${text.en}’ ends without a full stop`);
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}

/** Every finding that the examples and the marked copy bring up, under every preset. */
const reached = new Map<string, Set<string>>();
{
  const note = ({ findings }: ReturnType<typeof lintBeside>) => {
    for (const { ruleId, message, args } of findings) {
      const seen = reached.get(ruleId) ?? new Set();
      seen.add(message);
      for (const name of Object.keys(args ?? {})) seen.add(`${message}{${name}}`);
      reached.set(ruleId, seen);
    }
  };
  const examples = rules.flatMap(({ meta }) => meta.examples);
  const texts: string[] = [];
  const folder = join(root, 'test/cases');
  for (const group of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const name of readdirSync(join(folder, group.name)).filter((file) => file.endsWith('.txt'))) {
      texts.push(
        ...readCaseFile(readFileSync(join(folder, group.name, name), 'utf8'), name).cases.map(({ text }) => text),
      );
    }
  }
  const packed = rules.flatMap(({ meta }) => meta.examples.flatMap(({ pack }) => pack ?? []));
  const runs = presets.map(({ id }) => resolveSettings([{ from: 'test', preset: id }]).settings);
  for (const settings of [...runs, { ...runs[0]!, packs: compilePacks(packed) }]) {
    for (const text of texts) note(lintBeside(text, undefined, settings));
    for (const { bad, good, others } of examples)
      for (const text of [bad, good]) note(lintBeside(text, others, settings));
  }
}

test('no two rules have the same id', () => {
  assert.equal(new Set(rules.map(({ meta }) => meta.id)).size, rules.length);
});

for (const { meta } of rules) {
  describe(`the metadata of ${meta.id}`, () => {
    test('has a kebab-case id and the version that brought it', () => {
      assert.match(meta.id, KEBAB);
      assert.match(meta.since, /^\d+\.\d+\.\d+$/);
      assert.ok(severities.includes(meta.defaultSeverity));
    });

    test('says what, why and what to do in both languages', () => {
      assertText(meta.title, 'title', false);
      for (const part of ['what', 'why', 'action'] as const) assertText(meta[part], part, true);
    });

    test('has messages that are sentences with the same arguments in both languages', () => {
      assert.ok(Object.keys(meta.messages).length > 0);
      for (const [name, message] of Object.entries(meta.messages)) {
        assertText(message, `message ${name}`, true);
        assert.deepEqual(placeholders(message.hi), placeholders(message.en), name);
      }
    });

    test('has one message at least of its default severity', () => {
      if (meta.defaultSeverity === 'off') return;
      assert.ok(Object.values(meta.messages).some(({ severity }) => severity === meta.defaultSeverity));
    });

    test('has no message that no copy brings up, and none whose arguments stay empty', () => {
      for (const [name, message] of Object.entries(meta.messages)) {
        const seen = reached.get(meta.id);
        assert.ok(seen?.has(name) === true, `no example and no case gives the message ‘${name}’`);
        for (const argument of placeholders(message.hi))
          assert.ok(seen?.has(`${name}{${argument}}`), `${name}: {${argument}}`);
      }
    });

    test('describes its options in both languages, with a default of the right kind', () => {
      for (const [name, option] of Object.entries(meta.options)) {
        assert.match(name, /^[a-z][A-Za-z]*$/);
        assertText(option.description, `option ${name}`, true);
        const { problems } = resolveSettings([
          { from: 'test', rules: { [meta.id]: { options: { [name]: option.default } } } },
        ]);
        assert.deepEqual(problems, []);
      }
    });

    test('promises the fix that its findings have', () => {
      const kinds = new Set<string>();
      for (const { bad, preset, pack, others } of meta.examples) {
        const resolved = resolveSettings([{ from: 'test', ...(preset === undefined ? {} : { preset }) }]).settings;
        const settings = pack === undefined ? resolved : { ...resolved, packs: compilePacks([pack]) };
        for (const finding of lintBeside(bad, others, settings).findings)
          if (finding.ruleId === meta.id) kinds.add(finding.fix);
      }
      const best = kinds.has('safe') ? 'safe' : kinds.has('review') ? 'review' : 'none';
      assert.equal(meta.fix, best);
    });
  });
}
