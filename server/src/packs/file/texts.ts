/** What can be wrong with the file of a pack, in both languages. */
import type { Localized } from '../../rules/types';
import { LONGEST_GAP, LONGEST_PATTERN, MOST_FORMS, MOST_GAPS, type PatternProblem } from '../pattern';

export const fileTexts = {
  long: {
    hi: 'पैक की फाइल 256 किलोबाइट और 12,000 पंक्तियों से बड़ी नहीं होती; उसे बांटें।',
    en: 'The file of a pack has at most 256 kB and 12,000 lines. Split it.',
  },
  longLine: {
    hi: 'यह पंक्ति बहुत लंबी है; सूची को कई पंक्तियों में लिखें।',
    en: 'This line is too long. Write the list on several lines.',
  },
  deep: { hi: 'सूचियां बहुत गहरी हैं; पैक में इतनी गहराई नहीं होती।', en: 'The lists are nested deeper than any pack needs.' },
  alias: {
    hi: 'एंकर (&) और उपनाम (*) पैक में नहीं चलते; प्रविष्टि दोबारा लिखें।',
    en: 'Anchors (&) and aliases (*) have no place in a pack. Write the entry out.',
  },
  tag: { hi: 'टैग (!) पैक में नहीं चलते।', en: 'Tags (!) have no place in a pack.' },
  key: { hi: 'यहां कुंजी एक सादा शब्द होती है।', en: 'A key is a plain word here.' },
  nothing: { hi: 'यहां कुछ लिखा नहीं है।', en: 'There is nothing here.' },
  yamlOther: {
    hi: 'यहां YAML की लिखावट ठीक नहीं है।',
    en: 'This is not well-formed YAML.',
  },
  yaml: {
    BAD_INDENT: { hi: 'यहां हाशिया (indent) ठीक नहीं है।', en: 'The indentation is wrong here.' },
    TAB_AS_INDENT: { hi: 'हाशिया टैब से नहीं, स्पेस से बनता है।', en: 'Indent with spaces, not with tabs.' },
    DUPLICATE_KEY: { hi: 'यह कुंजी यहां दूसरी बार आई है।', en: 'This key stands here for the second time.' },
    MISSING_CHAR: {
      hi: 'यहां कोई चिह्न छूट गया है: उद्धरण, कोष्ठक या कोलन।',
      en: 'A mark is missing here: a quotation mark, a bracket or a colon.',
    },
    MULTIPLE_DOCS: { hi: 'एक फाइल में एक ही पैक होता है; ‘---’ हटाएं।', en: 'A file holds one pack. Take out the ‘---’.' },
    MULTILINE_IMPLICIT_KEY: {
      hi: 'कुंजी एक ही पंक्ति में होती है; शायद कोलन छूटा है या उद्धरण चिह्न चाहिए।',
      en: 'A key stands on one line; perhaps a colon or quotation marks are missing.',
    },
    BLOCK_IN_FLOW: { hi: 'कोष्ठक के भीतर की सूची बंद नहीं हुई।', en: 'A list in brackets is not closed.' },
    BAD_SCALAR_START: { hi: 'ऐसा पद उद्धरण चिह्नों में लिखें।', en: 'Put this text into quotation marks.' },
    UNRESOLVED_TAG: { hi: 'टैग (!) पैक में नहीं चलते।', en: 'Tags (!) have no place in a pack.' },
    TAG_RESOLVE_FAILED: { hi: 'टैग (!) पैक में नहीं चलते।', en: 'Tags (!) have no place in a pack.' },
    BAD_ALIAS: {
      hi: 'एंकर (&) और उपनाम (*) पैक में नहीं चलते; ऐसा पद उद्धरण चिह्नों में लिखें।',
      en: 'Anchors (&) and aliases (*) have no place in a pack. Put such a text into quotation marks.',
    },
  },
  root: { hi: 'पैक की फाइल id, title और सूचियों से बनती है।', en: 'The file of a pack consists of id, title and lists.' },
  unknownKey: {
    hi: '‘{wrong}’ यहां नहीं होता। हो सकते हैं: {right}।',
    en: '‘{wrong}’ has no meaning here. There can be: {right}.',
  },
  nearest: { hi: ' क्या आपका मतलब ‘{near}’ था?', en: ' Did you mean ‘{near}’?' },
  missing: { hi: '‘{key}’ चाहिए।', en: '‘{key}’ is missing.' },
  text: { hi: '‘{key}’ एक पद होता है।', en: '‘{key}’ is a text.' },
  texts: { hi: '‘{key}’ पदों की सूची होती है, कम से कम एक।', en: '‘{key}’ is a list of texts, at least one.' },
  localized: {
    hi: '‘{key}’ एक पद होता है, या {hi: …, en: …} में दोनों भाषाओं के पद।',
    en: '‘{key}’ is a text, or texts in both languages as {hi: …, en: …}.',
  },
  list: { hi: '‘{key}’ प्रविष्टियों की सूची होती है।', en: '‘{key}’ is a list of entries.' },
  entry: { hi: 'यहां प्रविष्टि चाहिए: {keys}।', en: 'An entry belongs here: {keys}.' },
  id: {
    hi: 'id छोटे लैटिन अक्षरों, अंकों और हाइफन से बनती है: our-desk।',
    en: 'An id is made of small Latin letters, digits and hyphens: our-desk.',
  },
  longText: { hi: 'यह पद {most} अक्षरों से लंबा है।', en: 'This text has more than {most} letters.' },
  word: { hi: 'यहां एक ही शब्द चाहिए।', en: 'One single word is wanted here.' },
  name: { hi: 'यहां नाम चाहिए, बिना { } और … के।', en: 'A name is wanted here, without { } and ….' },
  entries: {
    hi: 'एक पैक में {most} से अधिक प्रविष्टियां नहीं होतीं; पैक बांटें।',
    en: 'A pack has at most {most} entries. Split it.',
  },
  examples: { hi: 'एक प्रविष्टि में {most} से अधिक उदाहरण नहीं होते।', en: 'An entry has at most {most} examples of a kind.' },
  examplesInAll: {
    hi: 'एक पैक में {most} से अधिक उदाहरण नहीं होते; पैक बांटें।',
    en: 'A pack has at most {most} examples. Split it.',
  },
  formsInAll: {
    hi: 'इस पैक के विकल्प मिलकर {most} से अधिक रूप बनाते हैं; पैक बांटें।',
    en: 'The alternatives of this pack make more than {most} forms in all. Split it.',
  },
  groups: {
    hi: '{ } के विकल्प {key} में उतने ही होने चाहिए जितने यहां आखिर में हैं, या हों ही नहीं।',
    en: 'The alternatives in { } of {key} must be as many as those at the end here, or there must be none.',
  },
  circle: {
    hi: '‘{word}’ इस पैक में preferred है; वह बदला नहीं जा सकता।',
    en: '‘{word}’ is preferred in this pack, so it cannot be replaced.',
  },
} satisfies Record<string, Localized | Record<string, Localized>>;

export const patternTexts: Readonly<Record<PatternProblem, Localized>> = {
  empty: { hi: 'पद में कम से कम एक शब्द चाहिए।', en: 'A pattern holds at least one word.' },
  long: { hi: `पद ${LONGEST_PATTERN} अक्षरों से लंबा नहीं होता।`, en: `A pattern has at most ${LONGEST_PATTERN} letters.` },
  letters: {
    hi: 'पद में देवनागरी, लैटिन अक्षर, अंक और विराम चिह्न ही होते हैं।',
    en: 'A pattern holds Devanagari, Latin letters, digits and punctuation only.',
  },
  braces: {
    hi: 'विकल्प ऐसे लिखे जाते हैं: {कर|करना}, एक के भीतर दूसरा नहीं।',
    en: 'Alternatives are written so: {कर|करना}, none inside another.',
  },
  forms: {
    hi: `विकल्प मिलकर ${MOST_FORMS} से अधिक रूप बनाते हैं; पद बांटें।`,
    en: `The alternatives make more than ${MOST_FORMS} forms. Split the pattern.`,
  },
  'gap-at-end': { hi: '… दो शब्दों के बीच होता है, सिरे पर नहीं।', en: '… stands between two words, not at an end.' },
  'gap-inside-word': { hi: '… के दोनों ओर स्पेस चाहिए।', en: '… wants a space on both sides.' },
  'gap-length': {
    hi: `… 1 से ${LONGEST_GAP} शब्दों तक का होता है: …5।`,
    en: `… stands for 1 to ${LONGEST_GAP} words: …5.`,
  },
  gaps: { hi: `एक पद में … ${MOST_GAPS} से अधिक बार नहीं आता।`, en: `A pattern has at most ${MOST_GAPS} gaps.` },
  'gap-here': { hi: 'यहां … नहीं चलता।', en: '… has no meaning here.' },
};
