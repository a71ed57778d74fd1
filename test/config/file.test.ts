import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { readConfigFile } from '../../server/src/config/file';
import { root } from '../support/root';

/** What is wrong with a text: the stretch that gets the squiggle, and the key. */
function problems(text: string): string[] {
  return readConfigFile(text).problems.map(({ start, end, key }) => `${key}: ${text.slice(start, end)}`);
}

function sentences(text: string): { hi: string; en: string }[] {
  return readConfigFile(text).problems.map(({ text: sentence }) => sentence);
}

describe('sampadak.json', () => {
  test('is read with comments, commas at the end, and everything it may say', () => {
    const { config, problems: none } = readConfigFile(`{
      // रात की पाली
      "$schema": "https://example.org/config.schema.json",
      "extends": ["strict", "./घर.json"],
      "preset": "web", /* छपने वाली */
      "locale": "hi",
      "include": ["**/*.txt"],
      "exclude": ["पुराना/", "*.bak.txt"],
      "rules": { "missing-dateline": "off", "web-furniture": { "severity": "error", "options": { "markup": "html" } } },
      "furniture": ["हमसे जुड़ें", { "text": "आज का पंचांग" }],
      "packs": ["./पैक.json"],
      "overrides": [{ "files": ["वायर/**"], "preset": "ians", "rules": { "english-line": "hint" } },],
    }`);
    assert.deepEqual(none, []);
    assert.deepEqual(
      config.extends.map(({ value }) => value),
      ['strict', './घर.json'],
    );
    assert.equal(config.preset, 'web');
    assert.equal(config.locale, 'hi');
    assert.deepEqual(config.include, ['**/*.txt']);
    assert.deepEqual(config.exclude, ['पुराना/', '*.bak.txt']);
    assert.deepEqual(config.rules, {
      'missing-dateline': 'off',
      'web-furniture': { severity: 'error', options: { markup: 'html' } },
    });
    assert.deepEqual(
      config.furniture.map(({ value }) => value),
      ['हमसे जुड़ें', 'आज का पंचांग'],
    );
    assert.deepEqual(
      config.packs.map(({ value, key }) => [value, key]),
      [['./पैक.json', 'packs.0']],
    );
    assert.deepEqual(config.overrides, [{ files: ['वायर/**'], preset: 'ians', rules: { 'english-line': 'hint' } }]);
  });

  test('may be empty, or hold nothing but comments', () => {
    for (const text of ['', '  \n', '// अभी कुछ नहीं', '{}']) assert.deepEqual(problems(text), [], text);
  });

  test('has the squiggle under an unknown key, and says what was meant in both languages', () => {
    assert.deepEqual(problems('{ "prset": "web" }'), ['prset: "prset"']);
    const [{ hi, en }] = sentences('{ "prset": "web" }') as [{ hi: string; en: string }];
    assert.match(en, /There is no key ‘prset’.*Did you mean ‘preset’\?$/);
    assert.match(hi, /‘prset’ नाम की कुंजी नहीं.*‘preset’ था\?$/);
    assert.deepEqual(problems('{ "overrides": [{ "files": ["a/**"], "ruls": {} }] }'), ['overrides.0.ruls: "ruls"']);
    assert.deepEqual(problems('{ "rules": { "english-line": { "sevrity": "off" } } }'), [
      'rules.english-line.sevrity: "sevrity"',
    ]);
    assert.deepEqual(problems('{ "furniture": [{ "txt": "क" }] }').length, 2);
  });

  test('has the squiggle under the name of an unknown rule or option, and under a value that means nothing', () => {
    assert.deepEqual(problems('{ "rules": { "missing-datline": "off" } }'), [
      'rules.missing-datline: "missing-datline"',
    ]);
    assert.match(sentences('{ "rules": { "missing-datline": "off" } }')[0]!.hi, /‘missing-dateline’ था\?$/);
    assert.deepEqual(problems('{ "rules": { "english-line": "of" } }'), ['rules.english-line: "of"']);
    assert.deepEqual(problems('{ "rules": { "english-line": { "severity": "of" } } }'), ['rules.english-line: "of"']);
    assert.deepEqual(problems('{ "rules": { "web-furniture": { "options": { "markp": "html" } } } }'), [
      'rules.web-furniture.options.markp: "markp"',
    ]);
    assert.deepEqual(problems('{ "rules": { "web-furniture": { "options": { "markup": "htm" } } } }'), [
      'rules.web-furniture.options.markup: "htm"',
    ]);
    assert.deepEqual(problems('{ "rules": { "english-line": 7 } }'), ['rules.english-line: 7']);
    assert.deepEqual(problems('{ "rules": [] }'), ['rules: []']);
    assert.deepEqual(problems('{ "preset": "wbe" }'), ['preset: "wbe"']);
    assert.deepEqual(problems('{ "preset": 5 }'), ['preset: 5']);
    assert.deepEqual(problems('{ "locale": "fr" }'), ['locale: "fr"']);
    assert.deepEqual(problems('{ "extends": ["wbe"] }'), ['extends.0: "wbe"']);
    assert.deepEqual(problems('{ "extends": 3 }'), ['extends: 3']);
    assert.deepEqual(problems('{ "include": "a" }'), ['include: "a"']);
    assert.deepEqual(problems('{ "packs": [5, ""] }'), ['packs.0: 5', 'packs.1: ""']);
    assert.deepEqual(problems('{ "overrides": { } }'), ['overrides: { }']);
    assert.deepEqual(problems('{ "overrides": [{ "preset": "web" }] }'), ['overrides.0: { "preset": "web" }']);
    assert.deepEqual(problems('[]'), [': []']);
  });

  test('refuses globs that could not be matched quickly, or that no draft can fit', () => {
    const globs = ['', '!a', '/a', '../a', './a', 'a\\b', '*a*b*c*d', '**/**/**/**', 'x'.repeat(301), '{*,*,*,*}'];
    for (const glob of globs) {
      assert.deepEqual(readConfigFile(JSON.stringify({ exclude: [glob] })).config.exclude, [], glob);
      assert.equal(problems(JSON.stringify({ exclude: [glob] })).length, 1, glob);
    }
    for (const glob of ['**/*.txt', 'a/**/b/*', '*-*-*.wire', 'पुराना/', 'a/{b,c}.md']) {
      assert.deepEqual(problems(JSON.stringify({ exclude: [glob] })), [], glob);
    }
  });

  test('keeps what is right when something else is wrong', () => {
    const { config } = readConfigFile(
      '{ "preset": "wbe", "locale": "hi", "rules": { "english-line": "off" }, "x": 1 }',
    );
    assert.equal(config.preset, undefined);
    assert.equal(config.locale, 'hi');
    assert.deepEqual(config.rules, { 'english-line': 'off' });
  });

  test('says of a key that stands twice that the last one counts', () => {
    const { config } = readConfigFile('{ "preset": "web", "preset": "ians" }');
    assert.equal(config.preset, 'ians');
    assert.deepEqual(problems('{ "preset": "web", "preset": "ians" }').length, 1);
  });

  test('is told where its form breaks, and read as far as it goes', () => {
    const { config, problems: found } = readConfigFile('{ "preset": "web" "locale": "hi" }');
    assert.equal(config.preset, 'web');
    assert.match(found[0]!.text.en, /comma/);
    assert.match(sentences('{ "preset": ')[0]!.en, /value/i);
    assert.match(sentences('{ "preset": "web')[0]!.hi, /[\u0900-\u097f]/);
  });

  test('cannot exhaust the stack, the memory or the patience of the reader', () => {
    assert.equal(problems('['.repeat(100_000)).length, 1);
    assert.equal(problems(`{"a":`.repeat(100_000)).length, 1);
    const many = `{${Array.from({ length: 5000 }, (_, i) => `"k${i}": 1`).join(',')}}`;
    assert.equal(problems(many).length, 100);
  });

  test('has a schema that knows every key and value, and lets a key pass that the reader names with what was meant', () => {
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/config.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const fits = (value: object) => validate(value);
    const good = {
      extends: ['strict', './घर.json'],
      preset: 'web',
      locale: 'hi',
      include: ['**/*.txt'],
      exclude: ['old/'],
      rules: { 'missing-dateline': 'off', 'web-furniture': { severity: 'error', options: { markup: 'html' } } },
      furniture: ['हमसे जुड़ें', { text: 'आज का पंचांग' }],
      packs: ['./पैक.json'],
      overrides: [{ files: ['a/**'], preset: 'ians', rules: { 'english-line': 'hint' } }],
    };
    assert.ok(fits(good), JSON.stringify(validate.errors));
    assert.deepEqual(problems(JSON.stringify(good)), []);
    assert.deepEqual(Object.keys(schema.properties).sort(), [...Object.keys(good), '$schema'].sort());
    for (const bad of [
      { preset: 'wbe' },
      { rules: { 'english-line': 'of' } },
      { overrides: [{}] },
      { extends: 'wbe' },
    ]) {
      assert.equal(fits(bad), false, JSON.stringify(bad));
      assert.notEqual(problems(JSON.stringify(bad)).length, 0);
    }
    assert.ok(fits({ prset: 'web' }));
  });

  test('takes keys of the prototype for keys like any other', () => {
    const text =
      '{ "__proto__": { "preset": "web" }, "constructor": 1, "rules": { "__proto__": "off", "toString": "off" } }';
    assert.equal(problems(text).length, 4);
    const { config } = readConfigFile(text);
    assert.equal(config.preset, undefined);
    assert.equal(({} as Record<string, unknown>).off, undefined);
  });
});
