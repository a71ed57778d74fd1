/**
 * Words that the desk's rules look at, by what they do in a sentence. Source: collected by hand (CATALOGUE 6); each list
 * holds written forms, nothing is derived.
 */
import { words } from './words';

/** Plural participles after which a singular है has lost its dot. */
export const pluralParticiples = words('गए गये रहे चुके दिए दिये मिले आए आये पाए पाये किए किये हुए हुये लिए लिये');
/** Singular participles after which हैं has one too many. */
export const singularParticiples = words('गया रहा चुका');

/** Words without a meaning of their own, which nobody doubles for stress. */
export const doubledByMistake = words('में ने को की का कि है हैं से और यह तो पर था थे भी इसके उसके हो');

/** Names with such a word at their edge, beside which it stands twice by right: आंग सान सू की की पार्टी, the हो हो buses of tourism. */
export const namesOfDoubled = ['सू की', 'को गॉफ', 'हो बस'];

export const roughly = words('करीब लगभग तकरीबन');
export const relativeDays = words('आज कल परसों');
export const weekdayWords = words('सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार वीरवार शुक्रवार शनिवार रविवार इतवार');

/** Words that call somebody guilty. */
export const guiltWords: readonly (readonly [string, string])[] = [
  ['हत्यारा', 'हत्या का आरोपी'],
  ['हत्यारे', 'हत्या के आरोपी'],
  ['हत्यारों', 'हत्या के आरोपियों'],
  ['बलात्कारी', 'बलात्कार का आरोपी'],
  ['बलात्कारियों', 'बलात्कार के आरोपियों'],
  ['दुष्कर्मी', 'दुष्कर्म का आरोपी'],
  ['लुटेरा', 'लूट का आरोपी'],
  ['लुटेरे', 'लूट के आरोपी'],
  ['लुटेरों', 'लूट के आरोपियों'],
  ['चोर', 'चोरी का आरोपी'],
  ['चोरों', 'चोरी के आरोपियों'],
  ['ठग', 'ठगी का आरोपी'],
  ['ठगों', 'ठगी के आरोपियों'],
  ['तस्कर', 'तस्करी का आरोपी'],
  ['तस्करों', 'तस्करी के आरोपियों'],
];
export const arrestWords = words('गिरफ्तार गिरफ्तारी हिरासत पकड़ा पकड़े दबोचा दबोचे पकड़कर');
export const convictionWords = words('करार ठहराया ठहराए सजा दोषसिद्धि दोषसिद्ध उम्रकैद सजायाफ्ता कारावास');
export const allegedWords = words('आरोपी आरोपित कथित संदिग्ध अभियुक्त संदेह');

export const sexualOffences = words('दुष्कर्म बलात्कार रेप गैंगरेप पॉक्सो पोक्सो छेड़छाड़ यौन');
export const victimWords = words('पीड़िता नाबालिग छात्रा किशोरी युवती बच्ची बालिका');

/** Words that are taken for others: see `story/confusion`. */
export const confusables = words('कार्यवाही कार्रवाई अपेक्षा समान');

/** `आठ लोग, इनमें तीन महिलाएं`: what opens the parts of a count. */
export const partOpeners = words('इनमें जिनमें इसमें जिसमें उनमें');

export const millions = words('मिलियन बिलियन ट्रिलियन');
export const moneyWords = words('रुपये रुपए रूपये रुपया रूपए');
export const shareWords = words('प्रतिशत फीसदी फीसद');
