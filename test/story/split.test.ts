import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/story/parse';
import { splitCopy } from '../../server/src/story/split';
import { root } from '../support/root';

const dump = readFileSync(join(root, 'test/samples/16-wire-dump.wire'), 'utf8');

describe('Splitting a wire dump', () => {
  test('gives each story with its head, its sign-off and a name made of its headline', () => {
    const stories = splitCopy(parse(dump));
    assert.deepEqual(
      stories.map(({ name }) => name),
      [
        'लाहौल-में-आलू-की-बुवाई-के-लिए-बर्फ',
        'त्रिंकोमाली-बंदरगाह-पर-तेल-टैंकों-की-मरम्मत-पूरी',
        'धार-के-पुस्तकालय-की-पांडुलिपियां-अब-ऑनलाइन',
      ],
    );
    assert.match(stories[0]!.text, /^लाहौल में आलू[\s\S]*हिन्दुस्थान समाचार \/ दीपा\n$/);
    assert.match(stories[1]!.text, /^त्रिंकोमाली[\s\S]*एबी\/केके\n$/);
  });

  test('loses no word, and each part is one story when it is read again', () => {
    const stories = splitCopy(parse(dump));
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    assert.deepEqual(words(stories.map(({ text }) => text).join('\n')), words(dump));
    for (const { text } of stories) assert.equal(parse(text).stories.length, 1);
  });

  test('has nothing to do for a single story', () => {
    assert.deepEqual(splitCopy(parse(dump.slice(0, dump.indexOf('त्रिंकोमाली')))), []);
  });

  test('gives two stories of one headline two names', () => {
    const one = dump.slice(0, dump.indexOf('त्रिंकोमाली'));
    const names = splitCopy(parse(`${dump}\n\n${one}`)).map(({ name }) => name);
    assert.equal(names.length, 4);
    assert.equal(new Set(names).size, 4);
  });
});

describe('Rulers in a wire dump', () => {
  const stories = splitCopy(parse(dump));
  for (const ruler of [
    '------',
    '****',
    '======',
    '______',
    '~~~~~',
    '* * *',
    '- - -',
    '<>',
    '<><><>',
    '#####',
    '— — —',
  ])
    test(`‘${ruler}’ stands between stories and belongs to none`, () => {
      const ruled = `${ruler}\n\n${stories.map(({ text }) => text).join(`\n${ruler}\n\n`)}\n${ruler}\n`;
      const copy = parse(ruled);
      const parts = splitCopy(copy);
      assert.deepEqual(
        parts.map(({ name }) => name),
        stories.map(({ name }) => name),
      );
      for (const [i, { text }] of parts.entries()) {
        assert.equal(text.replaceAll(ruler, '').trim(), stories[i]!.text.trim());
        assert.equal(parse(text).stories.length, 1);
      }
      const rulers = copy.stories.flatMap(({ blocks }) =>
        blocks.filter(({ start, end }) => ruled.slice(start, end) === ruler),
      );
      assert.equal(rulers.length, 4);
      assert.deepEqual([...new Set(rulers.map(({ role }) => role))], ['furniture']);
    });
});
