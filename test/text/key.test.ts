import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../scripts/random.mjs';
import { looseKey, strongKey, wordsOf } from '../../server/src/text/key';

function sameStrong(a: string, b: string): void {
  assert.equal(strongKey(a), strongKey(b), `${a} | ${b}`);
}

describe('the strong key', () => {
  test('sees no invisible units, kinds of space, kinds of quotation mark or dash', () => {
    sameStrong('अस्\u200dपताल', 'अस्पताल');
    sameStrong('नई\u00a0दिल्ली  में', ' नई दिल्ली में ');
    sameStrong('‘जल’ “बल” – कल', '\'जल\' "बल" - कल');
    sameStrong('रुका काम…', 'रुका काम...');
    sameStrong('\ufeffबाढ़', 'बाढ़');
  });

  test('puts the repair of a cluster before the comparison', () => {
    sameStrong('पढे़ं', 'पढ़ें');
    sameStrong('लेाग', 'लोग');
    sameStrong('संंक्रमित', 'संक्रमित');
    sameStrong('बा\u0958ी', 'बाक\u093cी');
  });

  test('takes digits of both scripts, capitals and a visarga for a colon as the same', () => {
    sameStrong('१२ लोग', '12 लोग');
    sameStrong('IIT में', 'iit में');
    sameStrong('दिल्लीः बारिश', 'दिल्ली: बारिश');
    sameStrong('रुक गया |', 'रुक गया।');
  });

  test('keeps spelling, words and marks apart', () => {
    assert.notEqual(strongKey('ज़मीन'), strongKey('जमीन'));
    assert.notEqual(strongKey('हिन्दी'), strongKey('हिंदी'));
    assert.notEqual(strongKey('आज, कल'), strongKey('आज कल'));
    assert.notEqual(strongKey('12 लोग'), strongKey('13 लोग'));
  });
});

describe('the loose key', () => {
  test('sees no spelling variants and no marks', () => {
    assert.equal(looseKey('ज़मीन के ‘कागज़’!'), looseKey('जमीन के कागज'));
    assert.equal(looseKey('हिन्दी संबन्ध, नयी पाँच'), looseKey('हिंदी संबंध नई पांच'));
    assert.equal(looseKey('भारत-नेपाल'), 'भारत नेपाल');
  });

  test('keeps numbers whole and words in order', () => {
    assert.deepEqual(wordsOf('1,50,000 लोग, 3.5 प्रतिशत'), ['1,50,000', 'लोग', '3.5', 'प्रतिशत']);
    assert.notEqual(looseKey('राम श्याम'), looseKey('श्याम राम'));
  });
});

describe('the words of a folded text', () => {
  // the definition that the scan by hand stands for
  const WORD = /[\u0900-\u0963\u0971-\u097f]+|[0-9]+(?:[.,][0-9]+)*|[a-z\u00c0-\u024f]+/g;
  const defined = (text: string) =>
    (text.match(WORD) ?? [])
      .map((word) => (word.endsWith('\u0903') ? word.slice(0, -1) : word))
      .filter((word) => word !== '');

  test('are those of the definition in any mixture of letters, digits and marks', () => {
    const units = ['क', 'ि', '्', '\u0903', '।', '1', '2', '.', ',', 'a', 'é', ' ', '-', '\u0970', 'ﬁ'];
    const random = seededRandom(11);
    for (let round = 0; round < 4000; round++) {
      const length = Math.floor(random() * 12);
      const text = Array.from({ length }, () => units[Math.floor(random() * units.length)]).join('');
      assert.deepEqual(wordsOf(text), defined(text), JSON.stringify(text));
    }
  });
});
