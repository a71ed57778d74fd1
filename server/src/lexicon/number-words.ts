/**
 * Hindi number words. Source: the standard numerals of the Central Hindi Directorate, with the spellings that agencies and
 * papers use beside them (पाँच, छः, पन्द्रह, उन्नतीस, इक्यानबे …). Matching folds nukta, chandrabindu and class nasals away.
 */
import { words } from './words';

/** Spellings of each number from 0 to 99, in order; `/` parts the spellings of one number. */
const CARDINALS = `
शून्य/जीरो एक दो तीन चार पांच छह/छः/छ/छे सात आठ नौ
दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह/सतरह अठारह/अट्ठारह उन्नीस
बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अट्ठाइस/अठाईस उनतीस/उन्नतीस
तीस इकतीस/इकत्तीस बत्तीस तैंतीस/तेतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस
चालीस इकतालीस बयालीस/बियालीस तैंतालीस चवालीस/चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास
पचास इक्यावन बावन तिरपन/तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ
साठ इकसठ बासठ तिरसठ/तिरेसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी/उन्यासी
अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी/सतासी अट्ठासी/अठासी नवासी
नब्बे इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पचानवे/पंचानवे/पचानबे छियानवे/छियानबे सत्तानवे/सत्तानबे अट्ठानवे/अट्ठानबे/अंठानवे निन्यानवे/निन्यानबे
`;

/** [spelling, value] for 0–99. */
export const cardinals: readonly (readonly [string, number])[] = words(CARDINALS).flatMap((spellings, value) =>
  spellings.split('/').map((spelling) => [spelling, value] as const),
);

/** Multipliers, the Indian ones and those taken over from English. */
export const magnitudes: readonly (readonly [string, number])[] = [
  ['सौ', 1e2],
  ['सैकड़ा', 1e2],
  ['हजार', 1e3],
  ['लाख', 1e5],
  ['करोड़', 1e7],
  ['अरब', 1e9],
  ['खरब', 1e11],
  ['दर्जन', 12],
  ['मिलियन', 1e6],
  ['बिलियन', 1e9],
  ['ट्रिलियन', 1e12],
];

/** Fractions that multiply or precede a multiplier. */
export const fractions: readonly (readonly [string, number])[] = [
  ['आधा', 0.5],
  ['आधी', 0.5],
  ['आधे', 0.5],
  ['डेढ़', 1.5],
  ['ढाई', 2.5],
  ['सवा', 1.25],
];

/** Words that shift the number after them: साढ़े तीन, पौने दो, सवा चार. */
export const shifts: readonly (readonly [string, number])[] = [
  ['साढ़े', 0.5],
  ['पौने', -0.25],
  ['सवा', 0.25],
];

/** Shares: दो तिहाई, एक चौथाई. */
export const shares: readonly (readonly [string, number])[] = [
  ['तिहाई', 1 / 3],
  ['चौथाई', 1 / 4],
];

/** Loose quantities. */
export const vagueQuantities = words('सैकड़ों सैंकड़ों सैकडों हजारों लाखों करोड़ों अरबों खरबों दर्जनों');

/** Comparisons by a factor. */
export const multiples = words(
  'दोगुना दोगुनी दोगुने दुगुना दुगुनी दुगुने दुगना दुगनी दुगने तिगुना तिगुनी तिगुने चौगुना चौगुनी चौगुने पांचगुना दोगुणा',
);

/** N गुना. */
export const timesWords = words('गुना गुनी गुने गुणा');

/** Words for a known set: never a figure. */
export const aggregates = words('दोनों तीनों चारों पांचों छहों सातों आठों नौओं दसों');

/** Ordinal words that are written out; endings वां/वीं/वें are read from the number itself. */
export const ordinals = words(`
पहला पहली पहले दूसरा दूसरी दूसरे तीसरा तीसरी तीसरे चौथा चौथी चौथे पांचवां पांचवीं पांचवें छठा छठी छठे छठवां छठवीं छठवें
सातवां सातवीं सातवें आठवां आठवीं आठवें नौवां नौवीं नौवें नवां नवीं नवें दसवां दसवीं दसवें ग्यारहवीं बारहवीं
प्रथम द्वितीय तृतीय चतुर्थ पंचम षष्ठ सप्तम अष्टम नवम दशम
`);
