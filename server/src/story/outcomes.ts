/**
 * What becomes of people, told as a count: `चार लोगों में संक्रमण की पुष्टि हुई`, `नौ को छुट्टी मिली`, `मरने वालों की संख्या छह हो गई`. There a
 * small number word is a figure. Where people only act it is none: `दो नेता मिले`.
 */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { TokenKind } from '../text/tokens';
import { isPeople } from './counts';
import type { Quantity } from './numbers';
import { FINITE } from './source-phrase';
import type { Surroundings } from './surroundings';
import { F, isF, type ReadTokens } from './vocabulary';

/** People whom `isPeople` does not know, by the beginnings of their words. */
const STRUCK =
  /^(?:सदस्य|परिजन|स्वजन|डॉक्टर|डाक्टर|चिकित्सक|नर्स|युवक|युवत|भाई|बहन|कैदी|कैदिय|पर्यटक|विदेशी|विदेशिय|निवासी|निवासिय|रिश्तेदार|शिक्षक|अधिकारिय|पुलिसकर्मि|जमाति|तबलीगि|तब्लीगि|भारतीय)/;
/** Words between a number and the people it counts. */
const ADJECTIVES = 3;
/** Words behind them among which it stands what has become of them. */
const REACH = 9;
/** From `लोगों की` to the death that stands once, behind the last of several places. */
const LONG_REACH = 25;

/** `लोगों में …`. */
const FOUND_IN = /^(?:पुष्टि|संक्रम|लक्षण|पॉजिटिव|पाजिटिव|पॉजीटिव|वायरस|कोरोना|कोविड)/;
/** `लोगों को …`. */
const DONE_TO =
  /^(?:आइसोल|क्वारंट|क्वारेंट|क्वॉरंट|क्वॉरेंट|एकांतवास|निगरानी|भर्ती|डिस्चार्ज|छुट्टी|रेफर|बचाया|बचा|छोडा|इलाज|उपचार|अस्पताल|टीका|टीके)/;
/** `लोगों की …`, `लोगों का …`. */
const STATE_OF = new Set(foldAll(words('हालत इलाज उपचार रिपोर्ट सैंपल सेंपल नमूने नमूना')));
/** `लोगों के पॉजिटिव निकलने पर`. */
const TURNS_OUT = /^(?:आने|होने|मिलने|निकलने|पाए|पाये|निकले)$/;
const BETTER = /^(?:हो|हुए|हुई|होकर|होने)$/;
const NUMBER_OF = new Set(foldAll(words('संख्या आंकड़ा आंकड़े तादाद')));
const BECOMES = /^(?:हो|है|हैं|थी|था|पहुंच|पहुंची|पहुंचा|रह|पर)$/;
const PARTS_OF = /^(?:इनमें|इनमे|इसमें|इसमे|उनमें|जिनमें|जिसमें)$/;

/** True for a small number that tells of how many people something has become. */
export function isOutcome(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { first: i, end: j } = quantity;
  const { first, end } = around;
  if (isCountOf(tokens, i, j, first)) return true;
  if (around.partitive && tokens.text[i - 1] === 'से' && PARTS_OF.test(tokens.text[i - 2] ?? '')) return true;
  // पांच लोगों में चार ठीक हो जाते हैं
  if (tokens.text[i - 1] === 'में' && isStruck(tokens.text[i - 2] ?? '') && isF(tokens, i - 3, F.cardinal)) return true;
  const people = peopleFrom(tokens, j, end);
  // नौ को छुट्टी दे दी गई: those who were counted before
  const behind = people >= 0 ? people + 1 : around.partitive && isElided(tokens, j) ? j : -1;
  if (behind < 0) return false;
  return hasBecome(tokens, behind, end);
}

function isStruck(word: string): boolean {
  return isPeople(word) || STRUCK.test(word);
}

/** The word for people that a number counts, or -1. */
function peopleFrom(tokens: ReadTokens, j: number, end: number): number {
  for (let k = j; k < Math.min(end, j + ADJECTIVES + 1); k++) {
    if (tokens.kind[k] !== TokenKind.word || isF(tokens, k, F.cardinal)) return -1;
    const word = tokens.text[k]!;
    if (isStruck(word) && !isStruck(tokens.text[k + 1] ?? '')) return k;
    if (/^(?:को|की|का|के|में|से|ने|पर)$/.test(word)) return -1;
  }
  return -1;
}

function isElided(tokens: ReadTokens, j: number): boolean {
  return /^(?:को|की|का|में)$/.test(tokens.text[j] ?? '');
}

function hasBecome(tokens: ReadTokens, at: number, end: number): boolean {
  const mark = tokens.text[at];
  const stop = Math.min(end, at + REACH);
  if (mark === 'ठीक') return BETTER.test(tokens.text[at + 1] ?? '');
  if (mark === 'में') return anyFrom(tokens, at + 1, stop, (word) => FOUND_IN.test(word));
  if (mark === 'को')
    return (
      anyFrom(tokens, at + 1, stop, (word) => DONE_TO.test(word)) ||
      anyFrom(tokens, at + 1, stop, (word, next) => word === 'घर' && /^(?:भेज|भेजा|भेजे)$/.test(next))
    );
  if (mark === 'की' || mark === 'का' || mark === 'के')
    return (
      anyFrom(tokens, at + 1, Math.min(end, at + 4), (word) => STATE_OF.has(word)) ||
      (mark === 'की' &&
        anyFrom(tokens, at + 1, Math.min(end, at + LONG_REACH), (word) => /^(?:मौत|मौतें|जान|मृत्यु)$/.test(word))) ||
      (mark === 'के' && anyFrom(tokens, at + 1, stop, (word, next) => FOUND_IN.test(word) && TURNS_OUT.test(next)))
    );
  return false;
}

/** True where one of the words passes, before the clause ends. */
function anyFrom(
  { text }: ReadTokens,
  from: number,
  to: number,
  passes: (word: string, next: string) => boolean,
): boolean {
  for (let k = from; k < to && text[k] !== 'ने'; k++) {
    if (passes(text[k]!, text[k + 1] ?? '')) return true;
    if (FINITE.has(text[k]!)) return false;
  }
  return false;
}

/** `संख्या बढ़कर अब छह हो गई`, `आंकड़ा सात पर पहुंचा`. */
function isCountOf({ text }: ReadTokens, i: number, j: number, first: number): boolean {
  if (!BECOMES.test(text[j] ?? '')) return false;
  for (let k = i - 1; k >= Math.max(first, i - REACH); k--) if (NUMBER_OF.has(text[k]!)) return true;
  return false;
}
