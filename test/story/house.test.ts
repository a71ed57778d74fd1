import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { presets } from '../../server/src/config/presets';
import { houses } from '../../server/src/lexicon/houses';
import { houseOf } from '../../server/src/story/house';
import { parse } from '../../server/src/story/parse';

const HEADLINE = 'तालाब की सफाई में जुटे गांव के लोग';
const LEAD =
  'बरसात से पहले तालाब की सफाई का काम गांव के लोगों ने मिलकर शुरू कर दिया है। ग्राम प्रधान ने बताया कि काम इस महीने के अंत तक पूरा हो जाएगा और पानी पूरे साल मिलेगा।';

/** The house of a story that opens with `opening` and ends with `end`. */
function house(opening: string, path?: string, end = '', above = ''): string | undefined {
  return houseOf(parse(`${HEADLINE}\n\n${above}${opening}${LEAD}${end}`), path);
}

describe('the house of a story', () => {
  test('is the agency of its dated dateline', () => {
    assert.equal(house('पटना, चार अप्रैल (भाषा) '), 'bhasha');
    assert.equal(house('पटना, 4 अप्रैल (आईएएनएस)। '), 'ians');
    assert.equal(house('पटना 04 अप्रैल (वार्ता) '), 'varta');
  });

  test('is the paper whose desk stands in the dateline', () => {
    assert.equal(house('आगरा, जागरण संवाददाता । '), 'jagran');
    assert.equal(house('जासं, गाजीपुर: '), 'jagran');
    assert.equal(house('लखनऊ, अमर उजाला ब्यूरो । '), 'amarujala');
  });

  test('is not the agency that a paper names beside the place', () => {
    assert.equal(house('नई दिल्ली, वार्ता । '), undefined);
  });

  test('is the agency of its sign-off where there is no dateline of its own', () => {
    assert.equal(house('', undefined, '\n\n--आईएएनएस\n\nएबी/केके'), 'ians');
    assert.equal(house('काठमांडू, 24 अप्रैल (एपी) ', undefined, '\n\nभाषा मोहन'), 'bhasha');
    assert.equal(house('नई दिल्ली, एजेंसी । ', undefined, '\n\n--आईएएनएस\n\nएबी/केके'), undefined);
  });

  test('is the house whose app its last words invite to', () => {
    const invites = '(बीबीसी हिन्दी के \nएंड्रॉएड ऐप के लिए यहां क्लिक करें।)';
    assert.equal(house('', undefined, invites), 'bbc');
    assert.equal(house('', undefined, '(क्या आपने बीबीसी हिंदी का नया मोबाइल ऐप देखा?)'), 'bbc');
    assert.equal(house('पटना, 4 अप्रैल (आईएएनएस)। ', undefined, invites), 'ians');
    assert.equal(house('', undefined, ' उन्होंने बीबीसी हिंदी को बताया कि ऐप बन रहा है।'), undefined);
  });

  test('is the house of its byline', () => {
    assert.equal(house('', undefined, '', 'भाषा\n\n'), 'bhasha');
  });

  test('is unknown for an agency without a preset and for copy that says nothing', () => {
    assert.equal(house('पटना, 4 अप्रैल (हि.स.)। '), undefined);
    assert.equal(house('पटना, 4 अप्रैल: '), undefined);
    assert.equal(house(''), undefined);
  });

  test('is unknown where the copy only speaks of a house', () => {
    assert.equal(houseOf(parse(`${HEADLINE}\n\n${LEAD} उन्होंने प्रभात खबर और आईएएनएस को यह जानकारी दी।`)), undefined);
  });

  test('is unknown where the stories of a file disagree, and known where they agree', () => {
    const ians = `${HEADLINE}\n\nपटना, 4 अप्रैल (आईएएनएस)। ${LEAD}\n\n--आईएएनएस\n\nएबी/केके`;
    const bhasha = `झील में लौटे पक्षी\n\nभोपाल, 14 अप्रैल (भाषा) ${LEAD.replace('तालाब', 'झील')}\n\nभाषा मोहन`;
    const two = parse(`${ians}\n\n\n${bhasha}`);
    assert.equal(two.stories.length, 2);
    assert.equal(houseOf(two), undefined);
    assert.equal(houseOf(parse(`${ians}\n\n\n${ians.replace('पटना', 'रांची')}`)), 'ians');
  });
});

describe('the folder of a story', () => {
  test('tells the house by its name in either script, the nearest folder first', () => {
    assert.equal(house('', '/drafts/ians/story.txt'), 'ians');
    assert.equal(house('', 'Amar-Ujala\\2025\\story.txt'), 'amarujala');
    assert.equal(house('', '/jagran/feed/प्रभात खबर/story.txt'), 'prabhat');
    assert.equal(house('', 'file:///drafts/%E0%A4%AC%E0%A5%80%E0%A4%AC%E0%A5%80%E0%A4%B8%E0%A5%80/story.txt'), 'bbc');
  });

  test('does not tell it by the name of the file, by a part of a name, or by a person’s name', () => {
    assert.equal(house('', '/drafts/ians.txt'), undefined);
    assert.equal(house('', '/drafts/ians-vs-pti/story.txt'), undefined);
    assert.equal(house('', '/home/prabhat/drafts/story.txt'), undefined);
    assert.equal(house('', 'file:///c%3A/Users/prabhat/story.txt'), undefined);
    assert.equal(house('', '/drafts/100%/story.txt'), undefined);
  });

  test('goes before the dateline for a paper, which publishes what others file', () => {
    assert.equal(house('पटना, चार अप्रैल (भाषा) ', '/nbt/story.txt'), 'nbt');
  });

  test('goes after the dateline for an agency, which files its own', () => {
    assert.equal(house('पटना, 4 अप्रैल (आईएएनएस)। ', '/bhasha/story.txt'), 'ians');
    assert.equal(house('पटना, 4 अप्रैल (हि.स.)। ', '/bhasha/story.txt'), undefined);
    assert.equal(house('काठमांडू, 24 अप्रैल (एपी) ', '/bhasha/story.txt'), 'bhasha');
  });
});

test('Every house that can be told has its preset, and every house preset can be told.', () => {
  const wanted = presets.filter((preset) => preset.house === true).map(({ id }) => id);
  assert.deepEqual(houses.map(({ id }) => id).sort(), [...wanted].sort());
});

test('No folder name and no desk belongs to two houses.', () => {
  for (const list of [houses.flatMap(({ folders }) => folders), houses.flatMap(({ desks }) => desks)])
    assert.equal(new Set(list).size, list.length);
});
