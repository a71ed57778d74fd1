/** Words around numbers: what makes a number a figure, and what exempts it (CATALOGUE 3.2, 3.3). */
import { words } from './words';

export const percentWords = words('प्रतिशत फीसदी फीसद पर्सेंट परसेंट');
export const moneyWords = words('रुपये रुपए रूपये रूपए रुपया रुपयों रु डॉलर यूरो पाउंड युआन येन रूबल रियाल दिरहम दीनार');

/** Before a figure. */
export const approximators = words('करीब लगभग तकरीबन अनुमानतः अनुमानित अधिकतम न्यूनतम महज मात्र सिर्फ केवल कुल');
/** Two-word approximators. */
export const longApproximators = words('कम_से_कम अधिक_से_अधिक ज्यादा_से_ज्यादा अब_तक');
/** Softer than a count: they cancel an authority's own act. */
export const estimates = words('करीब लगभग तकरीबन अनुमानतः अनुमानित');

/** Human cost and police nouns: near them even a small word is a figure. */
export const casualtyWords = words(`
मौत मौतें मौतों मृत मृतक मृतकों मारे मरे मरने मार मारा हताहत घायल घायलों जख्मी लापता शव शवों जान जानें शहीद हत्या हत्याएं गिरफ्तार गिरफ्तारी हिरासत संक्रमित संक्रमितों मामले मामलों मामला केस बरामद जब्त
विस्थापित बेघर निलंबित झुलस झुलसे झुलसकर डूब डूबे डूबकर मरीज मरीजों पॉजिटिव पाजिटिव पाजीटिव पॉजिट दम चपेट पीड़ित पीड़ितों आत्महत्या ढेर फरार निगेटिव स्वस्थ
`);

/** After a figure: it measures time. */
export const durationUnits = words(`
तिमाही तिमाहियों सेकंड सेकेंड मिनट मिनटों घंटे घंटा घंटों दिन दिनों दिवस सप्ताह सप्ताहों हफ्ते हफ्तों हफ्ता महीने महीनों महीना माह साल सालों सालो वर्ष वर्षों वर्षो महीनो दिनो घंटो बरस दशक दशकों सदी सदियों पखवाड़े रात रातों पल
`);

export const ageWords = words('उम्र आयु उम्रदराज');
export const yearsOfAge = words('वर्षीय वर्षीया साला');

/** Before a number: it is a label. */
export const designators = words(`
धारा धाराओं धाराएं अनुच्छेद अनुबंध परिशिष्ट तालिका सारणी नियम अनुसूची खंड दफा सेक्टर लेन वार्ड वॉर्ड ब्लॉक गेट प्लेटफॉर्म प्लेटफार्म हाईवे हाइवे राजमार्ग मार्ग कमरा कमरे मकान फ्लैट फेज भाग अध्याय पृष्ठ नंबर नं क्रमांक क्र हेल्पलाइन टोल जोन
गली बैच बूथ लॉकडाउन पीएम टॉप आईफोन चरण मोबाइल फोन पिन कक्षा पाठ प्वाइंट पॉइंट मंडल विधेयक अंक पेज आईपीसी बीएनएस सीआरपीसी टर्मिनल रूम
`);

/** Nouns whose संख्या is a label: ट्रेन संख्या 12951. */
export const numberedThings = words(
  'ट्रेन उड़ान गाड़ी विधेयक बूथ मुकदमा केस एफआईआर खसरा फ्लाइट वार्ड बस बस्ती कांड मुकदमे वाद याचिका विज्ञापन खाता प्लॉट पोल',
);

/** After a number: part of an adjective. */
export const descriptors = words(
  'सदस्यीय सूत्री मंजिला मंजिली लेन दिवसीय सीटर किलोवाट मेगापिक्सल इंची इंच पहिया जिलों_वाली स्तरीय पक्षीय दलीय वर्षीय साला सूत्रीय आयामी पृष्ठीय पायदान बेड_वाले पन्नों ग्राम_वाला सिलेंडर प्लाई सितारा कप चम्मच छोटा_चम्मच छोटे_चम्मच बड़ा_चम्मच बड़े_चम्मच चुटकी',
);

/** Scorebook words. */
export const sportWords = words(
  'रन रनों विकेट विकेटों ओवर ओवरों गेंद गेंदों गोल गोलों सेट मैच मैचों पारी पारियों शतक अर्धशतक पदक चौके छक्के चौकों छक्कों टेस्ट_मैच स्ट्रोक राउंड',
);
/** Exchange words. */
export const marketWords = words(
  'सेंसेक्स निफ्टी शेयर_सूचकांक शेयर_बाजार शेयर_बाजारों बाजार_पूंजीकरण दलाल_स्ट्रीट बीएसई एनएसई नैस्डैक नास्डैक डाउ_जोंस निक्की निक्केई निक्केइ कॉस्पी हैंगसेंग हैंग_सेंग',
);
export const seatWords = words('सीटों सीट सीटें');
export const voteWords = words('मत वोट वोटों मतों');
export const distanceUnits = words('प्रकाश_वर्ष किलोमीटर किमी मील मीटर फुट फीट गज कोस कि.मी.');
export const distanceWords = words('दूर लंबा लंबी लंबे चौड़ा चौड़ी चौड़े ऊंचा ऊंची ऊंचे गहरा गहरी गहरे दूरी दायरे परिधि ऊंचाई लंबाई अंदर');

/** After a small number word: manner, not number. */
export const mannerWords = words('बार तरफ ओर साथ तरह प्रकार दूसरे दूसरी दूसरा और अन्य ही भी न पर');
/** Number idioms, first word | second word. */
export const idioms = words('दो_टूक दो_चार चार_चांद नौ_दो दो_राय दो_जून दो_हाथ चारों_खाने सात_समंदर एक_दो दो_एक दस_बीस');

export const clockWords = words('बजे बजकर बज बजने');

/** Counted words that make even an unmarked year-like number a count: 2020 लोग. */
export const countedNouns = words(
  'लोग लोगों मामले मामलों मरीज मरीजों केस व्यक्ति व्यक्तियों घर गांव गांवों पद पदों करोड़ लाख हजार रुपये यात्री यात्रियों संक्रमित जवान छात्र छात्रों',
);
