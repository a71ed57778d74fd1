/** Words that join or part the sentences of a story (CATALOGUE 3.5). */
import { words } from './words';

/** The narrator steps in: nothing said before carries past these. */
export const backgroundOpeners = words(`
गौरतलब उल्लेखनीय बता_दें बताते_चलें बता_दे ज्ञात_हो ज्ञात_रहे मालूम_हो मालूम_रहे ध्यान_रहे गौर_रहे दरअसल स्मरण_रहे विदित_हो यहां_बता_दें यहां_बताना आपको_बता_दें बताया_दें
खास_बात जानकारी_हो ध्यान_देने_की_बात ध्यान_देने_वाली_बात गौर_करने_वाली_बात दिलचस्प_बात अहम_बात बड़ी_बात
`);

/** Another scene: what was said before does not carry past these. */
export const switchOpeners = words(
  'उधर इधर इस_बीच इसी_बीच दूसरी_ओर दूसरी_तरफ एक_अन्य अन्य_घटना दूसरी_घटना इससे_पहले इससे_पूर्व इसके_पहले',
);

/** Softer turns: the source carries over them to the very next sentence on the same count. */
export const softOpeners = words('वहीं वही जबकि हालांकि लेकिन मगर किंतु');

/** Openers that go on with the same count: the source carries, into a new paragraph too. */
export const additiveOpeners = words(`
इनमें इनमे इसमें इसमे जिनमें जिसमें जिसमे उनमें उनमे इनके इसके_अलावा इसके_साथ साथ_ही इसी_तरह इसी_प्रकार कुल इस_दौरान जबकि शेष बाकी इन इसी_के_साथ इस_तरह इस_प्रकार इसके_परिणाम अब_तक अबतक अभी_तक
उदाहरण_के_लिए मसलन ये_सभी ये_लोग इसका_मतलब इसका_अर्थ यानी इससे इसकी इसके_तहत योजना_के_तहत इस_योजना_के_तहत इसके_अंतर्गत इसके_अतिरिक्त इसके_लिए
`);

/** Speakers taken up again: the sentence has a source that was named before. */
export const speakerPronouns = words('उन्होंने उन्होने इन्होंने इन्होने उनका उनके उनकी उसने इसने');
