/** Photo credits and the notes of a feed: whose picture, whose copy, who is not responsible (CATALOGUE 4.2). */
import type { FurnitureEntry } from './furniture-entry';

const CREDIT =
  '(?:(?:photo|image|picture|pic|file photo|video)s?(?: ?(?:credits?|courtesy|sources?|by))|source|courtesy|credits?) ?[:\\-] ?[^:()]{1,60}';
const FEW_WORDS = '[^\\s।:]{1,24}(?: [^\\s।:]{1,24}){0,3}';

/** Words by which a feed says that the copy is a feed's. One list for label and label-less notes. */
const FEED =
  '(?:न्यूज|समाचार) (?:फीड|एजेंसी)(?: की फीड)? से (?:सीधे|ली गई|लिया गया|प्राप्त)|(?:एजेंसी|आईएएनएस|भाषा|पीटीआई) (?:की )?(?:न्यूज )?फीड';
const SYNDICATED = 'सिंडिके(?:ट|टेड)(?: न्यूज)? ?फीड|सिंडीके(?:ट|टेड)(?: न्यूज)? ?फीड|syndicated (?:news )?feed';
const AUTO = 'ऑटो ?-? ?फीड|auto-?(?:generated|feed)';
const UNEDITED =
  '(?:किसी तरह (?:की|का)|कोई)(?: भी)?(?: कोई)? (?:एडिटिंग|संपादन) नहीं|(?:टीम|स्टाफ|डेस्क) (?:ने|द्वारा) (?:इसे )?(?:संपादित|एडिट) नहीं|संपादित नहीं किया|not been edited|(?:has|have) not (?:edited|modified)';
const UNCHANGED = '(?:कोई|किसी (?:तरह|प्रकार) का)(?: भी)?(?: कोई)? (?:बदलाव|छेड़छाड़|परिवर्तन) नहीं (?:किया|की)';
const LIABLE = 'जिम्मेदार(?:ी)? (?:नहीं|न्यूज एजेंसी|संबंधित|की ही|.{0,20}एजेंसी की)|उत्तरदायी नहीं';
const THIS_STORY = '(?:यह|इस|ये) (?:खबर|समाचार|स्टोरी|लेख|रिपोर्ट|आर्टिकल)(?: को)?';
const HT = 'एचटीडीएस कॉन्टेंट|एचटीडीएस कंटेंट|ht digital content services|htds content';
const PERMISSION = 'की (?:स्वीकृति|अनुमति) से|with permission from';
const PUBLISHED_FROM =
  'this (?:story|article|report|copy) (?:has been|is|was) (?:published|auto-?generated|sourced) from';
const HEADLINE_ONLY = '(?:हेडलाइन|शीर्षक) के अलावा|(?:except for|only) the headline';
const LABEL = '(?:डिस्क्लेमर|अस्वीकरण|disclaimer|डिसक्लेमर|डिस्क्लैमर) ?[:ः\\-]';
const STRONG = [FEED, SYNDICATED, AUTO, UNEDITED, HT, PUBLISHED_FROM, HEADLINE_ONLY];
const FEED_TRIGGERS = [
  'फीड',
  'feed',
  'डिस्क्लेमर',
  'डिसक्लेमर',
  'डिस्क्लैमर',
  'अस्वीकरण',
  'disclaimer',
  'एडिटिंग नहीं',
  'संपादित नहीं',
  'संपादन नहीं',
  'एडिट नहीं',
  'एचटीडीएस',
  'htds',
  'ht digital',
  'this story',
  'this article',
  'this report',
  'हेडलाइन के अलावा',
  'शीर्षक के अलावा',
];

export const creditEntries: readonly FurnitureEntry[] = [
  {
    id: 'photo-credit-english',
    rule: 'web-furniture',
    group: 'photo-credit',
    where: 'line',
    confidence: 'certain',
    pattern: `(?:\\[ ?|\\( ?)?${CREDIT}(?: ?[)\\]])?(?: ?[(\\[]? ?${CREDIT} ?[)\\]]?){0,2}`,
    raw: true,
    triggers: ['photo', 'image', 'picture', 'pic ', 'pics ', 'source', 'courtesy', 'credit', 'video'],
    unless: '^(?:source|courtesy) ?[:-](?!.{0,40}(?:photo|image))[^()]*$',
    fires: [
      '(source : IANS) ( Photo Credit : IANS)',
      'Photo Credit : PTI',
      '(Photo Credit: IANS)',
      'Image Source: ANI',
      '(source : IANS)',
      'Picture courtesy: रेल मंत्रालय',
      'Pic Credit - Social Media',
    ],
    silent: ['Photos: बाढ़ के बाद गांव की तस्वीरें', 'Image: नए विमान की झलक', 'Source: सीएमआईई'],
    note: 'E1',
  },
  {
    id: 'photo-credit-short',
    rule: 'web-furniture',
    group: 'photo-credit',
    where: 'line',
    confidence: 'high',
    pattern: `(?:photo|image|picture|pic|file photo|source|courtesy|फोटो|तस्वीर|चित्र|छायाचित्र|फाइल फोटो|स्रोत|सोर्स)(?: ?(?:साभार|सौजन्य|क्रेडिट|सोर्स|स्रोत|by|से))? ?[:\\-] ?${FEW_WORDS}`,
    triggers: ['photo', 'image', 'picture', 'pic', 'source', 'courtesy', 'फोटो', 'तस्वीर', 'चित्र', 'स्रोत', 'सोर्स'],
    unless: '(?:^(?:photos|images|pics)|(?:है|हैं|था|थे|गया|गए)$)',
    fires: [
      'फोटो : पीटीआई',
      'फोटो साभार: सोशल मीडिया',
      'तस्वीर: आईएएनएस',
      'फोटो- एएनआई',
      'Photo: ANI',
      'स्रोत: आईएएनएस',
      'Source: PTI',
    ],
    silent: [
      'फोटो खिंचवाने उमड़ी भीड़',
      'तस्वीर: बाढ़ के पानी में डूबे खेत से निकलते किसान और उनके मवेशी',
      'स्रोत नदी का: ग्लेशियर पिघलने से बढ़ा जलस्तर तटीय गांवों में',
    ],
    note: 'E2; E16',
  },
  {
    id: 'photo-credit-file',
    rule: 'web-furniture',
    group: 'photo-credit',
    where: 'line',
    confidence: 'high',
    words: [
      'फाइल फोटो',
      'फाइल तस्वीर',
      'प्रतीकात्मक तस्वीर',
      'प्रतीकात्मक फोटो',
      'प्रतीकात्मक चित्र',
      'सांकेतिक तस्वीर',
      'सांकेतिक फोटो',
      'सांकेतिक चित्र',
      'file photo',
      'representative image',
      'representational image',
      'symbolic image',
      'फोटो साभार',
      'फोटो सौजन्य',
    ],
    fires: ['(फाइल फोटो)', 'प्रतीकात्मक तस्वीर', '(सांकेतिक फोटो)', 'Representational Image', 'File Photo'],
    silent: ['प्रतीकात्मक तस्वीर लगाने पर विवाद', 'मुख्यमंत्री (फाइल फोटो)'],
    note: 'E16',
  },
  {
    id: 'photo-credit-tail',
    rule: 'web-furniture',
    group: 'photo-credit',
    where: 'tail',
    confidence: 'high',
    pattern:
      '(?:- ?फोटो ?(?:साभार|सौजन्य)? ?: ?[^\\s।:]{1,24}(?: [^\\s।:]{1,24}){0,2}|\\( ?(?:photo|image|picture) ?(?:credit|courtesy|source)s? ?[:\\-][^()]{1,40}\\)|\\( ?source ?: ?[^()]{1,30}\\)|\\(फोटो ?[,:\\-] ?[^()।]{1,30}\\))$',
    triggers: ['फोटो', 'photo', 'image', 'picture', 'source'],
    fires: [
      'घाट पर स्नान करते श्रद्धालु - फोटो : पीटीआई',
      'मैदान में अभ्यास करते खिलाड़ी (Photo Credit: IANS)',
      'कोच (फोटो: एएनआई)',
      'राहत शिविर में बैठे लोग (source : IANS)',
    ],
    silent: ['प्रदर्शनी में 40 फोटो रखे गए हैं।', 'बाढ़ में डूबा पुल (फाइल फोटो)', 'उन्होंने कहा - फोटो भेज दिए गए हैं'],
    note: 'E2 ten times, always at the end of a line',
  },
  {
    id: 'feed-disclaimer',
    rule: 'web-furniture',
    group: 'feed-note',
    where: 'paragraph',
    confidence: 'certain',
    cues: { atLeast: 2, strong: [LABEL, ...STRONG], weak: [LIABLE, UNCHANGED, PERMISSION, THIS_STORY] },
    triggers: FEED_TRIGGERS,
    unless: '(?:कहा कि|बताया कि|आरोप लगाया|मामला दर्ज)',
    fires: [
      'डिस्क्लेमरः यह एजेंसी न्यूज फीड से सीधे पब्लिश हुई खबर है. इसके साथ हमारी टीम ने किसी तरह की कोई एडिटिंग नहीं की है.',
      '(हेडलाइन के अलावा, इस खबर को हमारी टीम ने संपादित नहीं किया है, यह सिंडीकेट फीड से प्रकाशित हुई है।)',
      'यह खबर ‘भाषा’ न्यूज एजेंसी से ‘ऑटो-फीड’ द्वारा ली गई है. इसके कंटेंट के लिए हम जिम्मेदार नहीं हैं.',
      'हिंदी दैनिक की स्वीकृति से एचटीडीएस कॉन्टेंट सर्विसेज द्वारा प्रकाशित...',
      'Disclaimer: This story has been published from a wire agency feed without modifications to the text.',
      'अस्वीकरण: इस लेख में कोई बदलाव नहीं किया गया है।',
    ],
    silent: [
      'फिल्म के डिस्क्लेमर पर आपत्ति जताई गई।',
      'समाचार एजेंसी से बातचीत में मंत्री ने कहा कि यह रिपोर्ट सही है।',
      'न्यायालय ने कहा कि चैनल की जिम्मेदारी नहीं बनती।',
    ],
    note: 'E1; E6; E14; E15',
  },
  {
    id: 'feed-note',
    rule: 'web-furniture',
    group: 'feed-note',
    where: 'paragraph',
    confidence: 'high',
    cues: { atLeast: 1, strong: [...STRONG, `^${LABEL}.{60}`], weak: [] },
    triggers: FEED_TRIGGERS,
    unless: '(?:कहा|बताया|आरोप|मामला|किसान|पशु|चारा)',
    fires: [
      'एजेंसी की फीड',
      'This story has been published from a syndicated partner.',
      'डिस्क्लेमर: यहां दी गई सामग्री सामान्य सूचना के लिए है, किसी निर्णय से पहले विशेषज्ञ की सलाह जरूर ले लें.',
      'सिंडिकेटेड फीड से',
    ],
    silent: [
      'डिस्क्लेमर: फिल्म पर विवाद',
      'पशुओं के फीड के दाम बढ़े',
      'मंत्री ने कहा कि योजना में कोई बदलाव नहीं होगा।',
      'किराये में कोई बदलाव नहीं होगा।',
    ],
    note: 'CATALOGUE 4.2: one cue is high',
  },
  {
    id: 'feed-appeared-first',
    rule: 'web-furniture',
    group: 'feed-note',
    where: 'tail',
    confidence: 'certain',
    pattern: 'the post .{0,200} (?:appeared first on|first appeared on) .{1,80}$',
    triggers: ['appeared first on', 'first appeared on'],
    fires: [
      'The post बारिश से फसल को राहत appeared first on Desk Sample.',
      'राहत का काम जारी है। The post मौसम first appeared on Sample',
    ],
    silent: ['the play appeared first on stage in 1954'],
    note: 'E11',
  },
];
