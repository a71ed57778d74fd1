/** The source of a figure reads like one: the name of a person, a body or a document, and nothing around it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/story/parse';

/** The source of the figure 31 in a sentence, and of the sentence itself. */
function source(text: string): string {
  const story = parse(text).stories[0]!;
  const found = story.figures.find((one) => one.text.includes('31'));
  assert.ok(found?.source !== undefined, text);
  return text.slice(found.source.start, found.source.end);
}

const cases: readonly (readonly [why: string, text: string, name: string])[] = [
  ['whoever publishes figures', 'जल संसाधन मंत्रालय की ओर से जारी आंकड़ों के अनुसार 31 बांध भरे हैं।', 'जल संसाधन मंत्रालय'],
  ['a publisher and the hour', 'कृषि विभाग द्वारा सोमवार देर शाम जारी रिपोर्ट के मुताबिक 31 मंडियां बंद हैं।', 'कृषि विभाग'],
  ['figures of an hour', 'नगर निगम के मंगलवार शाम छह बजे तक के आंकड़ों के अनुसार 31 घर गिरे।', 'नगर निगम'],
  ['a body and its statement', 'सिंचाई विभाग ने एक बयान में कहा कि 31 नहरें सूखी हैं।', 'सिंचाई विभाग'],
  ['from whom a report came', 'मंगलवार को एम्स से आई रिपोर्ट में 31 मरीज संक्रमित मिले।', 'एम्स'],
  ['no place before it', 'असम में राज्य के वन विभाग ने बताया कि 31 हाथी मारे गए।', 'राज्य के वन विभाग'],
  ['no occasion', 'प्रेस वार्ता में जिला आपूर्ति अधिकारी ने बताया कि 31 दुकानें बंद हैं।', 'जिला आपूर्ति अधिकारी'],
  ['the body of an office', 'कृषि मंत्रालय में संयुक्त सचिव ने बताया कि 31 दल भेजे गए हैं।', 'कृषि मंत्रालय में संयुक्त सचिव'],
  ['no purpose', 'बाढ़ से निपटने के लिए राहत आयुक्त ने 31 नाव मंगाने की बात कही।', 'राहत आयुक्त'],
  ['no clause', 'हालात का जायजा लेते हुए राहत आयुक्त ने बताया कि 31 गांव डूबे हैं।', 'राहत आयुक्त'],
  ['no clause that describes', 'मौके पर पहुंचे तहसीलदार ने बताया कि 31 मकान गिरे हैं।', 'तहसीलदार'],
  ['nor where it sits', 'जिनेवा स्थित विश्व मौसम संगठन के अनुसार 31 देशों में सूखा है।', 'विश्व मौसम संगठन'],
  ['nor what points at what it says', 'बांध में 31 दरारें हैं, ऐसा जल आयोग का कहना है।', 'जल आयोग'],
  ['nothing it leans on', 'इसके अलावा परिवहन निगम ने कहा कि 31 बसें बंद हैं।', 'परिवहन निगम'],
  ['no plight', 'कर्ज में डूबी विमान कंपनी ने कहा कि 31 उड़ानें बंद हैं।', 'विमान कंपनी'],
  ['no adverb', 'दूसरी ओर परिवहन निगम ने कहा कि 31 बसें बंद हैं।', 'परिवहन निगम'],
  ['no day before', 'कुछ दिन पहले ही बिजली बोर्ड ने कहा था कि 31 खंभे गिरे हैं।', 'बिजली बोर्ड'],
  [
    'a committee is told by who heads it',
    'पूर्व सचिव की अध्यक्षता वाली समिति ने कहा कि 31 पुल कमजोर हैं।',
    'पूर्व सचिव की अध्यक्षता वाली समिति',
  ],
  ['where a member of parliament comes from', 'झांसी से सांसद ने कहा कि 31 गांव प्यासे हैं।', 'झांसी से सांसद'],
  ['more than', 'दर्जन भर से ज्यादा संगठनों ने कहा कि 31 नदियां सूखी हैं।', 'दर्जन भर से ज्यादा संगठनों'],
  ['not what is asked for', 'इसी वजह से मछुआरों के संगठन भी 31 नावों की मांग कर रहे थे।', 'मछुआरों के संगठन'],
  ['whose web page', 'जल बोर्ड की वेबसाइट पर दी गई जानकारी के अनुसार 31 टंकियां खाली हैं।', 'जल बोर्ड की वेबसाइट'],
  ['whose sources', 'आधिकारिक सूत्रों ने बताया कि 31 लोगों के नाम सूची में हैं।', 'आधिकारिक सूत्रों'],
];

describe('the source of a figure is', () => {
  for (const [why, text, name] of cases) test(`${why}: ${name}`, () => assert.equal(source(text), name));

  test('a pronoun freed of what stands before it, and so its speaker', () => {
    const text = 'राहत आयुक्त ने कहा कि काम जारी है। गांवों को राशन देने को लेकर उन्होंने कहा कि 31 केंद्र खुले हैं।';
    assert.equal(source(text), 'राहत आयुक्त');
  });
});

describe('nobody says so', () => {
  for (const text of [
    'बहुत से लोग इस बात को नहीं मान रहे हैं कि गांव में 31 लोग बीमार हैं।',
    'कोशिकाओं पर सेंसर हैं, जिन्हें प्रोटीन कहते हैं, और इनसे 31 लोगों की मौत हो चुकी है।',
  ])
    test(text, () => {
      const [story] = parse(text).stories;
      assert.deepEqual(story!.namedSources, []);
    });
});

test('what was guessed in the passive is nobody’s', () => {
  const text = 'इससे एक दशक में 31 करोड़ डॉलर की बचत होने का अनुमान जताया गया।';
  assert.equal(parse(text).stories[0]!.figures.find((one) => one.text.includes('31'))!.verdict, 'weak');
});
