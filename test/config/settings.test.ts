import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findNearest } from '../../server/src/config/nearest';
import { presetIds, presets } from '../../server/src/config/presets';
import { readRuleChoice } from '../../server/src/config/rule-choice';
import { resolveSettings, type SettingsLayer } from '../../server/src/config/settings';
import { rules } from '../../server/src/rules/index';

/** A layer as somebody may have typed it into a file: nothing says that it is of the right type. */
function typed(layer: unknown): SettingsLayer {
  return { from: 'test', ...(layer as object) };
}

describe('Resolving settings', () => {
  test('without layers gives every rule its severity and options under `wire`', () => {
    const { settings, problems } = resolveSettings([]);
    assert.deepEqual(problems, []);
    assert.equal(settings.preset, 'wire');
    assert.deepEqual(
      Object.keys(settings.rules),
      rules.map(({ meta }) => meta.id),
    );
    for (const { meta } of rules) {
      assert.deepEqual(Object.keys(settings.rules[meta.id]!.options), Object.keys(meta.options));
    }
  });

  test('takes every preset without a problem', () => {
    for (const preset of presetIds) assert.deepEqual(resolveSettings([{ from: 'test', preset }]).problems, [], preset);
  });

  test('lets later layers win, whatever layer names the preset', () => {
    const { settings, origin } = resolveSettings([
      { from: 'file', preset: 'web', rules: { 'agency-signoff': 'off', 'ad-marker': 'hint' } },
      { from: '--rule', rules: { 'ad-marker': 'error' } },
    ]);
    assert.equal(settings.preset, 'web');
    assert.equal(settings.rules['agency-signoff']!.severity, 'off');
    assert.equal(settings.rules['ad-marker']!.severity, 'error');
    assert.equal(origin['ad-marker'], '--rule');
    assert.equal(origin['agency-signoff'], 'file');
    assert.equal(origin['english-line'], 'default');
  });

  test('lays options over one another, one by one', () => {
    const markup = (layers: SettingsLayer[]) => resolveSettings(layers).settings.rules['web-furniture']!;
    const first = typed({ rules: { 'web-furniture': { options: { markup: 'markdown' } } } });
    const second = typed({ rules: { 'web-furniture': 'hint' } });
    assert.equal(markup([first, second]).options.markup, 'markdown');
    assert.equal(markup([first, second]).severity, 'hint');
  });

  test('tells what means nothing, in both languages, keeps the rest, and never throws', () => {
    const cases: [unknown, string, RegExp][] = [
      [{ preset: 'weeb' }, 'preset', /no preset ‘weeb’.*Did you mean ‘web’\?/],
      [{ rules: { 'ad-markr': 'off' } }, 'rules.ad-markr', /no rule ‘ad-markr’.*Did you mean ‘ad-marker’\?/],
      [{ rules: { 'ad-marker': 'warn' } }, 'rules.ad-marker', /‘warn’ is no severity.*Did you mean ‘warning’\?/],
      [{ rules: { 'ad-marker': null } }, 'rules.ad-marker', /‘null’ is no severity/],
      [{ rules: { 'ad-marker': 3 } }, 'rules.ad-marker', /‘3’ is no severity/],
      [{ rules: { 'web-furniture': { options: null } } }, 'rules.web-furniture.options', /written as an object/],
      [{ rules: { 'web-furniture': { options: ['a'] } } }, 'rules.web-furniture.options', /written as an object/],
      [
        { rules: { 'web-furniture': { options: { markp: 'html' } } } },
        'rules.web-furniture.markp',
        /no option ‘markp’.*Did you mean ‘markup’\?/,
      ],
      [{ rules: { 'web-furniture': { options: { markup: 7 } } } }, 'rules.web-furniture.markup', /must be one of: /],
      [{ rules: { constructor: 'off' } }, 'rules.constructor', /no rule ‘constructor’/],
      [{ rules: JSON.parse('{"__proto__": "off"}') }, 'rules.__proto__', /no rule ‘__proto__’/],
      [
        { rules: { 'web-furniture': { options: { toString: 1 } } } },
        'rules.web-furniture.toString',
        /no option ‘toString’/,
      ],
    ];
    for (const [layer, key, sentence] of cases) {
      const { settings, problems } = resolveSettings([
        typed(layer),
        { from: 'later', rules: { 'english-line': 'error' } },
      ]);
      assert.equal(problems.length, 1, key);
      assert.equal(problems[0]!.from, 'test');
      assert.equal(problems[0]!.key, key);
      assert.match(problems[0]!.message, sentence);
      assert.match(problems[0]!.hindi ?? '', /[\u0900-\u097f]/);
      assert.equal(settings.rules['english-line']!.severity, 'error');
      assert.deepEqual(settings.rules['web-furniture'], resolveSettings([]).settings.rules['web-furniture']);
    }
  });

  test('knows presets and rules of the same name in one place only', () => {
    assert.equal(new Set(presetIds).size, presets.length);
    for (const { rules: choices } of presets) {
      for (const id of Object.keys(choices))
        assert.ok(
          rules.some(({ meta }) => meta.id === id),
          id,
        );
    }
  });
});

describe('A rule choice on one line', () => {
  test('is a severity, or an option by its type', () => {
    assert.deepEqual(readRuleChoice('ad-marker=off', 'x'), { from: 'x', rules: { 'ad-marker': 'off' } });
    assert.deepEqual(readRuleChoice('web-furniture.markup=html', 'x')?.rules, {
      'web-furniture': { options: { markup: 'html' } },
    });
    for (const { meta } of rules) {
      for (const [name, option] of Object.entries(meta.options)) {
        const written = Array.isArray(option.default) ? option.default.join(',') : String(option.default);
        if (written === '') continue;
        const layer = readRuleChoice(`${meta.id}.${name}=${written}`, 'x')!;
        const { settings, problems } = resolveSettings([layer]);
        assert.deepEqual(problems, [], `${meta.id}.${name}`);
        assert.deepEqual(settings.rules[meta.id]!.options[name], option.default);
      }
    }
  });

  test('that is none is undefined', () => {
    for (const written of ['', 'ad-marker', '=off', 'ad-marker=', '.x=1', 'a b=off']) {
      assert.equal(readRuleChoice(written, 'x'), undefined, written);
    }
  });
});

describe('What somebody probably meant', () => {
  const ids = ['missing-dateline', 'malformed-dateline', 'ad-marker'];

  test('is the nearest by letters, or nothing', () => {
    assert.equal(findNearest('mising-dateline', ids), 'missing-dateline');
    assert.equal(findNearest('AD-MARKER', ids), 'ad-marker');
    assert.equal(findNearest('zebra', ids), undefined);
    assert.equal(findNearest('', ids), undefined);
    assert.equal(findNearest('x', []), undefined);
  });

  test('costs nothing for a word of any length', () => {
    assert.equal(findNearest('क'.repeat(1_000_000), ids), undefined);
  });
});
