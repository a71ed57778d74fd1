/**
 * Pieces that tell no event and so have no place and day of one: how-to, lists, explainers, reviews, columns, interviews. A page
 * says so in its title, in the words that open it, or by asking in its subheads. Folded text.
 */

const DO_SO = '(?:करें|पाएं|बचें|बनाएं|रखें|उठाएं|भरें|चुनें|पहचानें|जांचें|देखें|मिलेगा फायदा|कर सकते हैं|बन सकते हैं|पा सकते हैं)';
const ASKS = '(?:क्या|कैसे|क्यों|कब|कहां|कौन|किन|किस|किसे|कितन[ाीे])';
/** `ऐसे करें आवेदन`, `देखें पूरी सूची`, `जानिए क्यों …`, `5 बड़ी बातें`, `आलू टिक्की की रेसिपी`. */
const TITLES = [
  new RegExp(`(?:ऐसे|इस तरह|यूं|आप भी) ${DO_SO}(?![\\u0900-\\u097f])`),
  /(?:देखें|देखिए|पढें|यहां) (?:पूरी |राज्यवार |जिलेवार |नई )?(?:सूची|लिस्ट)(?![\u0900-\u097f])/,
  new RegExp(
    `(?:^|[,:!|-] ?)(?:जानें|जानिए|समझें|समझिए|पढें|पढिए) (?:${ASKS}|सब कुछ|सबकुछ|पूरी बात|हर बात)(?![\\u0900-\\u097f])`,
  ),
  /(?:^| )(?:\d{1,2}|दो|तीन|चार|पांच|छह|सात|आठ|नौ|दस) (?:बडी |खास |अहम |आसान |जरूरी |घरेलू )?(?:बातें|तरीके|उपाय|फायदे|टिप्स|नुस्खे)(?![\u0900-\u097f])/,
  /(?:^|[ :|-])(?:टिप्स|रेसिपी|राशिफल|पंचांग|पूजा विधि|शुभ मुहूर्त|व्रत कथा|क्विज|फैक्ट चेक|एक्सप्लेनर|explainer|fact check)(?: ?[:|?-]|$| )/,
  /^घर (?:पर|में) (?:ही )?(?:ऐसे )?(?:बनाएं|उगाएं|करें)(?![\u0900-\u097f])|(?:जानें|जानिए|पढें) (?:बनाने की |आसान |पूरी |सही )?(?:विधि|तरीका|रेसिपी)(?![\u0900-\u097f])/,
  /(?:^|[ :|-])(?:फिल्म|मूवी|पुस्तक|किताब|वेब सीरीज|movie|film|book) (?:रिव्यू|समीक्षा|review)(?: ?[:|-]|$| )/,
  /^(?:इंटरव्यू|साक्षात्कार|खास बातचीत|interview) ?[:|-]|(?:पढें|पढिए) (?:ये |यह )?(?:खास|विशेष) रिपोर्ट/,
  new RegExp(`^(?:[^:?]{2,30}: ?)?${ASKS} [^?]{8,120}\\?$`),
];

/** `आइए एक नजर डालते हैं`, `हमने दैनिक कॉलम शुरू किया है`, `प्रस्तुत हैं बातचीत के अंश`. */
const OPENS =
  /(?:आइए|आइये|आओ|चलिए) ?,? (?:(?:अब|इस|एक|हम) )?(?:नजर डाल|जानते हैं|समझते हैं|देखते हैं|बताते हैं|समझें|जानें|जान लें)|(?:दैनिक|साप्ताहिक|नियमित) (?:कॉलम|स्तंभ)|प्रस्तुत (?:है|हैं) (?:उनसे |उनके साथ )?(?:हुई )?(?:अगली कडी|बातचीत|साक्षात्कार|इंटरव्यू)|बातचीत के (?:प्रमुख|मुख्य|संपादित|खास) अंश/;

const QUESTION = /^(?:\d{1,2}[.)] ?)?(?:[^?।]{4,110}\?|(?:क्या हैं?|कैसे|क्यों) [^।?]{4,80})$/;

/** True for a title of a how-to, a list, an explainer, a review or an interview. */
export function isFeatureTitle(line: string): boolean {
  return TITLES.some((pattern) => pattern.test(line));
}

/** True for a line at the head of a story that invites to be explained something, or presents a column or an interview. */
export function opensFeature(line: string): boolean {
  return OPENS.test(line);
}

/** True for a subhead that asks. */
export function isQuestion(line: string): boolean {
  return QUESTION.test(line);
}
