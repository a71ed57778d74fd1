/** Words around the name of a source that are no part of it. Folded: without nukta. */
import { words } from './words';

/** Postpositions: what stands before one is not what stands behind it. */
export const casePostpositions = words('का की के को में पर से तक ने');

/** Behind `के` or `की`: what goes before tells when, why or what for. */
export const adverbHeads = words(
  'लिए बाद चलते कारण तहत दौरान साथ बीच अलावा मद्देनजर बावजूद बजाय बदले विपरीत उपरांत पश्चात आधार',
);

/** Verbs that end a clause which describes the name behind it: `मौके पर पहुंचे तहसीलदार`, `हालात देखते हुए कलेक्टर`. */
export const describingVerbs = words(`
हुए हुई रहे रही रहा रहीं वाले वाली वाला गए गई गईं स्थित गठित आयोजित तैनात मौजूद शामिल जारी
पहुंचे पहुंची पहुंचीं लौटे लौटी जुटे जुटा आए आई डूबा डूबी डूबे फंसा फंसी फंसे घिरा घिरी घिरे लेकर मिले मिली प्राप्त
`);

/** Words before a name that tell when or in which order, or lean on the sentence before. */
export const leadingWords = words(`
अब जब तब फिर ऐसा खुद स्वयं दरअसल देर रात शाम सुबह दोपहर तड़के उदाहरण फिलहाल अभी इसी उसी मगर यदि आज कल वहीं इस बीच उधर इधर और तथा एवं व
भी ही तो हालांकि लेकिन पहले बाद यहां वहां जबकि क्योंकि आई आए जारी गठित
`);

/** Words behind a name that tell when: `विभाग देर शाम`. */
export const trailingWords = words('देर रात शाम सुबह दोपहर आज कल भी ही तो नहीं');

/** Bodies of which only the words before say which one: `न्यायाधीश की अध्यक्षता वाली समिति`. */
export const genericBodies = words(
  'टीम टीमों समिति पीठ दल समूह पैनल कंपनी कंपनियों संगठन अधिकारी अधिकारियों व्यक्ति लोग लोगों देश देशों युवक महिला मरीज शोध अध्ययन',
);

/** Before में: bodies in which somebody has an office. */
export const officeBodies = words(
  'डिपार्टमेंट कॉलेज एम्स हॉस्पिटल कार्यालय सेंटर स्कूल फर्म लैब प्रयोगशाला सोसाइटी मिनिस्ट्री इंस्टीट्यूट फाउंडेशन विभाग मंत्रालय सरकार विश्वविद्यालय यूनिवर्सिटी संस्थान बैंक अस्पताल कंपनी एजेंसी आयोग संगठन परिषद निगम बोर्ड',
);

/** Behind से: words that belong to what stands before it, `गोंडा से सांसद`, `40 से ज्यादा संगठन`. */
export const boundToFrom = words('सांसद विधायक पार्षद प्रत्याशी उम्मीदवार ज्यादा अधिक कम जुड़े जुड़ी जुड़ा संबद्ध संबंधित निर्वाचित ऊपर');

/** Collections of figures; whoever has published them is their source. */
export const collections = words(
  'आंकड़े आंकड़ों आंकड़ा आकंड़ों आकड़ों अपडेट बुलेटिन तालिका गणना सूची रिपोर्ट डेटा डाटा बयान विज्ञप्ति सूचना जानकारी विवरण',
);

/** Between a publisher and his figures: `शाम छह बजे तक के आंकड़े`. */
export const timesOfIssue = words(
  'रविवार सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार वीरवार शुक्रवार शनिवार सुबह शाम दोपहर रात आज कल तक',
);
