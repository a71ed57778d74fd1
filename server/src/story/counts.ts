/** What the numbers of a sentence count: so that one count is told from another. */
import { words } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import { F, isF, isListed, listed, type ReadTokens } from './vocabulary';

/** One name for every casualty and case: the same story counts them under many words. */
export const HUMAN_COST = '#';

const NO_COUNTS: ReadonlySet<string> = new Set();
/** Those who got well are counted with those who fell ill: ठीक हुए, स्वस्थ होकर, छुट्टी दी गई. */
const HEALED = listed(/^(?:ठीक|स्वस्थ|डिस्चार्ज)$/);
const NUMBER_OF = listed(/^(?:संख्या|आंकडा|आंकडे)$/);
const CHANGED = listed(/^(?:बढ|घट)कर$/);
const OF = new Set(['की', 'का', 'के']);

export function countsOf(tokens: ReadTokens, first: number, end: number): ReadonlySet<string> {
  let counts: Set<string> | undefined;
  let cost = false;
  // end of the numbers that stand side by side: they count the same noun, and are looked over once
  let run = first;
  for (let i = first; i < end; i++) {
    if (isF(tokens, i, F.casualty) || isListed(tokens, i, HEALED)) cost = true;
    if (i < run) continue;
    if (
      tokens.kind[i] !== TokenKind.number &&
      !isF(tokens, i, F.vague) &&
      !(isF(tokens, i, F.cardinal) && (tokens.text[i] !== 'एक' || isF(tokens, i + 1, F.magnitude)))
    )
      continue;
    let next = i + 1;
    while (
      next < end &&
      (isF(tokens, next, F.magnitude) || tokens.text[next] === '-' || tokens.kind[next] === TokenKind.number)
    )
      next++;
    run = next;
    if (isF(tokens, next, F.duration | F.month | F.clock)) continue;
    counts ??= new Set();
    const noun = countedNoun(tokens, next, end);
    if (noun !== undefined) counts.add(noun);
  }
  // मामलों की संख्या 2,708, इसका आंकड़ा 1000: the noun stands before
  if (counts !== undefined) {
    for (let i = first + 2; i < end; i++) {
      if (isListed(tokens, i, NUMBER_OF) && OF.has(tokens.text[i - 1]!)) counts.add(stem(tokens.text[i - 2]!));
      // मामले बढ़कर 1640 हो गए
      if (isListed(tokens, i, CHANGED) && tokens.kind[i - 1] === TokenKind.word && !isListed(tokens, i - 1, NUMBER_OF))
        counts.add(stem(tokens.text[i - 1]!));
    }
  }
  if (counts !== undefined && cost) counts.add(HUMAN_COST);
  return counts ?? NO_COUNTS;
}

/** Units that an ending ends in: ं ा ी े ो. */
const ENDS = new Set([0x902, 0x93e, 0x940, 0x947, 0x94b]);
const ENDING = /(?:ों|ें|ो|े|ा|ी|ियां|ियों)$/;

/** मामले, मामलों, मामला are one count. */
export function stem(word: string): string {
  return word.length > 3 && ENDS.has(word.charCodeAt(word.length - 1)) ? word.replace(ENDING, '') : word;
}

/** Between a number and what it counts: 139 नए मामले. */
const COUNT_ADJECTIVE = listed(
  new Set(words('नए नये नई नया और अन्य कुल से अधिक ज्यादा संक्रमित सक्रिय एक्टिव गंभीर कोरोना पॉजिटिव पाजिटिव में लाख हजार भी ही')),
);
/** Behind a number these count nothing: `बढ़कर 1640 हो गए`, `13 के पार`. */
const NO_NOUN = listed(
  new Set(words('हो है हैं था थी थे के का की को तक पर ने और व पहुंच पहुंची पहुंचा पहुंचे रही रहा रह बताई बताया पार जबकि')),
);

/** What a number that ends before token `at` counts: the stem of the noun behind it, adjectives skipped. */
export function countedNoun(tokens: ReadTokens, at: number, end: number): string | undefined {
  while (at < end && isListed(tokens, at, COUNT_ADJECTIVE)) at++;
  if (at >= end || tokens.kind[at] !== TokenKind.word || isListed(tokens, at, NO_NOUN)) return undefined;
  return countName(tokens.text[at]!);
}

/** टेस्ट, सैंपल, नमूने, जांच: one count under many names. */
const TESTS = /^(?:टेस्ट|टेस्टों|सैंपल|सैंपलों|सैम्पल|नमून[ाे]|नमूनों|जांच|जांचें|जांचों|परीक्षण|परीक्षणों)$/;
const TEST = 'जांच';

/** The name under which a word is counted. */
export function countName(word: string): string {
  return TESTS.test(word) ? TEST : stem(word);
}

/** Too common to tell one count from another. */
const ANY_COUNT = /^(?:लोग|व्यक्ति|#)$/;

/** True for a noun that tells one count from another: not people, not anybody. */
export function isTelling(noun: string): boolean {
  return !ANY_COUNT.test(noun);
}

/** Stems of words for people: whom an accident or an illness strikes. */
const PEOPLE =
  /^(?:यात्र|मरीज|लोग|व्यक्ति|महिल|पुरुष|बच्च|मजदूर|श्रमिक|जवान|छात्र|संदिग्ध|संक्रमित|नागरिक|कर्म|सैनिक|किसान|मामल|केस|मौत|पीडित|रोग|जान)/;

export function isPeople(noun: string): boolean {
  return PEOPLE.test(noun);
}
