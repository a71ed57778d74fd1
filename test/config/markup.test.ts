import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markupLayer } from '../../server/src/config/markup';
import { resolveSettings } from '../../server/src/config/settings';
import { lint } from '../../server/src/lint';
import { parse } from '../../server/src/story/parse';

const COPY = [
  '# नहर में पानी छोड़ा गया, बुवाई शुरू',
  'कोटा, 9 मई (भाषा) नहर में पानी छोड़ दिया गया है। **जल संसाधन विभाग** ने यह जानकारी दी।<br>',
  'author-image',
].join('\n\n');

function furniture(name: string): string[] {
  const layer = markupLayer(name);
  const { settings, problems } = resolveSettings(layer === undefined ? [] : [layer]);
  assert.deepEqual(problems, []);
  return lint(parse(COPY), settings)
    .findings.filter(({ ruleId }) => ruleId === 'web-furniture')
    .map(({ start, end }) => COPY.slice(start, end));
}

describe('the form of a file', () => {
  test('lets no marks and no tags pass in plain copy', () => {
    for (const name of ['story.txt', 'story.wire', 'untitled', 'md']) {
      assert.deepEqual(furniture(name), ['#', '**जल संसाधन विभाग**', '<br>', 'author-image'], name);
    }
  });

  test('keeps marks and tags in Markdown and HTML, and nothing else', () => {
    for (const name of ['story.md', 'file:///desk/STORY.MD', 'a/b.markdown', 'story.html', 'story.htm?x=1']) {
      assert.deepEqual(furniture(name), ['author-image'], name);
    }
  });
});

test('Lines between code fences are a listing, not copy.', () => {
  const { settings } = resolveSettings([]);
  const text = `${COPY}\n\n\`\`\`\ngoogletag.cmd.push(function () {});\nAdvertisement\n\`\`\`\n\nAdvertisement`;
  const found = lint(parse(text), settings).findings.filter(({ ruleId }) => ruleId === 'ad-marker');
  assert.deepEqual(
    found.map(({ start }) => start),
    [text.lastIndexOf('Advertisement')],
  );
});
