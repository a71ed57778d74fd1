/**
 * Names that reach the desk in several spellings, and names that are cut short in a way their bearers are not called.
 * Source: collected by hand from agency copy; public offices and places only, as of 2025.
 */

/** Spellings of one name, the agencies' own first. Two of them in one story are one too many. */
export const nameSpellings: readonly (readonly string[])[] = [
  ['पुतिन', 'पूतिन'],
  ['बाइडन', 'बाइडेन', 'बाईडेन'],
  ['ट्रंप', 'ट्रम्प'],
  ['जिनपिंग', 'चिनफिंग', 'जिंगपिंग'],
  ['जेलेंस्की', 'जेलेन्स्की', 'ज़ेलेंस्की', 'जेलिंस्की'],
  ['नेतन्याहू', 'नेतान्याहू', 'नेतनयाहू'],
  ['नरेंद्र', 'नरेन्द्र'],
  ['महेंद्र', 'महेन्द्र'],
  ['राजेंद्र', 'राजेन्द्र'],
  ['सुरेंद्र', 'सुरेन्द्र'],
  ['रवींद्र', 'रवीन्द्र'],
  ['देवेंद्र', 'देवेन्द्र'],
  ['तबलीगी', 'तब्लीगी'],
  ['इजरायल', 'इजराइल', 'इज़राइल', 'इस्राइल', 'इजरायल', 'इस्रायल'],
  ['कीव', 'कीएव'],
  ['यूक्रेन', 'यूक्रैन'],
  ['मोहम्मद', 'मुहम्मद'],
  ['मॉस्को', 'मास्को'],
  ['ऑस्ट्रेलिया', 'आस्ट्रेलिया'],
  ['सऊदी', 'सउदी'],
];

/** A name in full, and the part of it that is no name: `किम जोंग` is two thirds of one, `जिनपिंग` a given name alone. */
export const cutNames: readonly (readonly [full: string, cut: string])[] = [
  ['किम जोंग उन', 'किम जोंग'],
  ['किम जोंग इल', 'किम जोंग'],
  ['शी जिनपिंग', 'जिनपिंग'],
  ['शी चिनफिंग', 'चिनफिंग'],
  ['ली केकियांग', 'केकियांग'],
  ['वांग यी', 'यी'],
  ['मून जे इन', 'मून जे'],
  ['यून सुक येओल', 'यून सुक'],
  ['ली जे म्युंग', 'ली जे'],
  ['आंग सान सू ची', 'आंग सान'],
];
