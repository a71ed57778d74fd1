/** What a draft chooses in its front matter holds in the engine, over every other choice. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveSettings, type SettingsLayer } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { parse } from '../../server/src/story/parse';

const STORY = `बागमती के घाटों पर नावें बढ़ीं

बागमती के घाटों पर नावें बढ़ा दी गई हैं। जिला प्रशासन ने शनिवार को यह जानकारी दी। घाटों पर गोताखोर तैनात किए गए हैं और
रात में रोशनी का प्रबंध किया गया है। लोगों से सावधानी बरतने को कहा गया है और नावों की जांच हर सुबह की जाएगी।

भाषा
`;

function told(front: string, layers: readonly SettingsLayer[] = [], place?: string): { ids: string[]; preset: string } {
  const { settings } = resolveSettings(layers);
  const { findings, preset } = lintDraft(`${front}${STORY}`, { settings, place });
  return { ids: findings.map(({ ruleId }) => ruleId), preset };
}

describe('front matter', () => {
  test('is no copy: the story is the same with and without it', () => {
    const front = '\ufeff---\r\ntitle: "घाट"\r\nडेस्क: रात\r\n# टिप्पणी\r\ntags:\r\n- बाढ़\r\n---\r\n';
    const [bare] = parse(STORY).stories;
    const copy = parse(front + STORY);
    assert.equal(copy.stories.length, 1);
    const shape = (blocks: NonNullable<typeof bare>['blocks']) =>
      blocks.map(({ role, start, end }) => [role, end - start]);
    assert.deepEqual(shape(copy.stories[0]!.blocks), shape(bare!.blocks));
    assert.equal(copy.stories[0]!.blocks[0]!.line, 7);
  });

  for (const [name, text] of Object.entries({
    'a ruler and a line of copy': `---\nबाढ़ से राहत\n---\n${STORY}`,
    'a heading in Hindi alone': `---\nबिहार: बाढ़ से राहत\n---\n${STORY}`,
    'no second ruler': `---\ntitle: x\n\n${STORY}`,
    'nothing between the rulers': `---\n---\n${STORY}`,
  })) {
    test(`is not seen in ${name}`, () => assert.equal(parse(text).frontMatter, undefined));
  }
});

describe('settings of a draft', () => {
  test('a rule is off, whatever anybody else chose for it', () => {
    assert.ok(told('').ids.includes('missing-dateline'));
    const loud: SettingsLayer = { from: 'test', rules: { 'missing-dateline': 'error' } };
    assert.ok(!told('---\nsampadak:\n  off: [missing-dateline]\n---\n', [loud]).ids.includes('missing-dateline'));
  });

  test('a kind is taken at its word', () => {
    assert.ok(!told('---\nsampadak:\n  kind: opinion\n---\n').ids.includes('missing-dateline'));
    assert.ok(told('---\nsampadak:\n  kind: news\n---\n').ids.includes('missing-dateline'));
  });

  test('a preset replaces the preset and leaves what others chose for rules', () => {
    const web = told('---\nsampadak:\n  preset: web\n---\n', [{ from: 'test', preset: 'wire' }]);
    assert.equal(web.preset, 'web');
    assert.deepEqual(web.ids, ['agency-signoff']);
    const chosen: SettingsLayer = { from: 'test', rules: { 'agency-signoff': 'off' } };
    assert.deepEqual(told('---\nsampadak:\n  preset: web\n---\n', [chosen]).ids, []);
  });

  test('the preset auto finds the house by the folder, and a rule that is off stays off in it', () => {
    const front = '---\nsampadak: { preset: auto, off: missing-dateline }\n---\n';
    const auto = told(front, [], '/desk/jagran/घाट.md');
    assert.equal(auto.preset, 'auto: jagran');
    assert.ok(!auto.ids.includes('missing-dateline'));
  });

  test('the same layers and front matter give the same settings twice', () => {
    const front = '---\nsampadak:\n  preset: strict\n  off: []\n---\n';
    assert.deepEqual(told(front), told(front));
    assert.equal(told(front).preset, 'strict');
  });
});
