/** Whom `उन्होंने` means: the source of a figure is a name wherever the story has told one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/story/parse';

/** Verdict, reason and source of the figure that reads so. */
function figure(text: string, number: string): string {
  const found = parse(text).stories[0]!.figures.find((one) => one.text === number);
  assert.ok(found !== undefined, `no figure ${number}`);
  const source = found.source === undefined ? '' : text.slice(found.source.start, found.source.end);
  return `${found.verdict} ${found.reason} ${source}`;
}

describe('a pronoun takes up', () => {
  test('who spoke by name before it', () => {
    const text = 'थाना प्रभारी ने बताया कि बस में 19 यात्री सवार थे। उन्होंने कहा कि इनमें 12 महिलाएं थीं। इनके अलावा 4 बच्चे थे।';
    assert.equal(figure(text, '19'), 'attributed same-sentence थाना प्रभारी');
    assert.equal(figure(text, '12'), 'attributed taken-up थाना प्रभारी');
    assert.equal(figure(text, '4'), 'carried forward थाना प्रभारी');
  });

  test('a person of the paragraph before', () => {
    const text = 'सिविल सर्जन ने गांव का दौरा किया और कहा कि हालात काबू में हैं।\n\nउन्होंने बताया कि 31 मरीज भर्ती हैं।';
    assert.equal(figure(text, '31'), 'attributed taken-up सिविल सर्जन');
  });

  test('not the body that stands between', () => {
    const text = 'सिविल सर्जन ने कहा कि हालात काबू में हैं। विभाग ने 5 दल भेजे हैं। उन्होंने बताया कि 31 मरीज भर्ती हैं।';
    assert.equal(figure(text, '31'), 'attributed taken-up सिविल सर्जन');
  });

  test('the later of two', () => {
    const text = 'विधायक ने सड़क की मांग की। सांसद ने कहा कि काम चल रहा है। उन्होंने बताया कि 31 गांव जुड़ चुके हैं।';
    assert.equal(figure(text, '31'), 'attributed taken-up सांसद');
  });
});

describe('a pronoun stays the source', () => {
  test('where nobody was named', () => {
    const text = 'गांव में रात से बिजली नहीं है।\n\nउन्होंने बताया कि 31 खंभे गिरे हैं।';
    assert.equal(figure(text, '31'), 'attributed same-sentence उन्होंने');
  });

  test('where a document was named', () => {
    const text = 'रिपोर्ट के अनुसार काम अधूरा है। उन्होंने बताया कि 31 खंभे गिरे हैं।';
    assert.equal(figure(text, '31'), 'attributed same-sentence उन्होंने');
  });

  test('behind a turn of the story', () => {
    const text = 'सिविल सर्जन ने कहा कि हालात काबू में हैं।\n\nउधर, मोहल्ले में पानी भर गया।\n\nउन्होंने बताया कि 31 खंभे गिरे हैं।';
    assert.equal(figure(text, '31'), 'attributed same-sentence उन्होंने');
  });
});
