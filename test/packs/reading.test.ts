/** What packs add to the reading of a draft. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolveSettings } from '../../server/src/config/settings';
import { lintDraft } from '../../server/src/draft';
import { compilePacks } from '../../server/src/packs/set';
import { parse } from '../../server/src/story/parse';
import { pack, setOf } from '../support/packs';

const LEAD =
  'जिले के कई गांवों में बारिश से सड़कें टूट गईं और बिजली के खंभे गिर गए। जिला प्रशासन ने राहत के लिए टीमें भेजी हैं और यह जानकारी दी है।';
const { settings } = resolveSettings([]);

const rulesIn = (text: string, packs?: ReturnType<typeof setOf>) =>
  lintDraft(text, { settings, packs }).findings.map(({ ruleId, start, end }) => `${ruleId}: ${text.slice(start, end)}`);

describe('A house’s own agency', () => {
  const set = setOf({ agencies: [{ name: 'देशवार्ता', alsoWritten: ['दे.वा.'] }] });

  test('is known in a dateline, under each of its spellings', () => {
    for (const name of ['देशवार्ता', 'दे.वा.']) {
      const [story] = parse(`बारिश से सड़कें टूटीं\n\nपटना, 4 सितंबर (${name}) ${LEAD}`, set.reading).stories;
      assert.equal(story!.dateline?.agencyId, 'desk/agencies/0', name);
    }
  });

  test('makes a dateline without a bracket, in either order, that nobody else would see', () => {
    for (const head of ['मधुपुर, देशवार्ता।', 'देशवार्ता, मधुपुर:']) {
      const text = `बारिश से सड़कें टूटीं\n\n${head} ${LEAD}`;
      assert.deepEqual(parse(text, set.reading).stories[0]!.dateline?.places, ['मधुपुर']);
      assert.equal(parse(text).stories[0]!.dateline, undefined);
    }
  });

  test('signs a story off', () => {
    const text = `बारिश से सड़कें टूटीं\n\nपटना, 4 सितंबर (भाषा) ${LEAD}\n\n--देशवार्ता`;
    assert.equal(parse(text, set.reading).stories[0]!.signOff?.agencyId, 'desk/agencies/0');
    assert.equal(parse(text).stories[0]!.signOff, undefined);
  });
});

describe('A house’s own place', () => {
  test('opens a dateline that is a place alone', () => {
    const set = setOf({ places: [{ name: 'डोमचांच', alsoWritten: ['डोमचाँच'] }] });
    for (const name of ['डोमचांच', 'डोमचाँच']) {
      const text = `बारिश से सड़कें टूटीं\n\n${name} : ${LEAD}`;
      assert.deepEqual(parse(text, set.reading).stories[0]!.dateline?.places, [name]);
    }
    assert.ok(rulesIn(`बारिश से सड़कें टूटीं\n\nडोमचांच: ${LEAD}`).some((found) => found.startsWith('missing-dateline')));
    assert.deepEqual(rulesIn(`बारिश से सड़कें टूटीं\n\nडोमचांच: ${LEAD}`, set), []);
  });
});

describe('A house’s own designator', () => {
  test('makes the number behind it a label', () => {
    const text = `बारिश से सड़कें टूटीं\n\nपटना, 4 सितंबर (भाषा) ${LEAD}\n\nपीड़ित परिवारों के लिए रसीद 11245 जारी हुई।`;
    const set = setOf({ designators: [{ word: 'रसीद' }] });
    assert.deepEqual(rulesIn(text), ['unattributed-figure: 11245']);
    assert.deepEqual(rulesIn(text, set), []);
  });
});

describe('A house’s own furniture', () => {
  const copy = (line: string) => `बारिश से सड़कें टूटीं\n\n${line}\n\nपटना, 4 सितंबर (भाषा) ${LEAD}`;

  test('takes a whole line, whatever marks stand round it, and nothing but a whole line', () => {
    const set = setOf({ furniture: [{ text: 'जिले की हर {खबर|हलचल} … देखें' }] });
    assert.deepEqual(rulesIn(copy('>> जिले की हर हलचल यहां देखें <<'), set), ['web-furniture: >> जिले की हर हलचल यहां देखें <<']);
    assert.deepEqual(rulesIn(copy('जिले की हर खबर देखें'), set), ['web-furniture: जिले की हर खबर देखें']);
    const sentence = copy('अधिकारियों से कहा गया कि वे जिले की हर खबर देखें।');
    assert.deepEqual(rulesIn(sentence, set), rulesIn(sentence));
  });

  test('of a sampadak.json is the line itself, braces and all', () => {
    const set = compilePacks([pack({ furniture: [{ text: '{{ खबर | कल }}', literal: true }] })]);
    assert.deepEqual(rulesIn(copy('{{ खबर | कल }}'), set), ['web-furniture: {{ खबर | कल }}']);
    assert.deepEqual(
      rulesIn(copy('खबर'), set).filter((found) => found.startsWith('web')),
      [],
    );
  });
});
