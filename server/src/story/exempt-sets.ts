/**
 * Counts that nobody has to vouch for: those whose members the copy names, `तीन जिलों कोटा, बूंदी और बारां में`, and those that say
 * what kind of a thing it is, `20 बेड का वार्ड`.
 */
import { TokenKind } from '../text/tokens';
import type { Quantity } from './numbers';
import { FINITE } from './source-phrase';
import type { ReadTokens } from './vocabulary';

/** Places and bodies, never people: of the dead a reader asks who counted them, named or not. */
const SET =
  /^(?:राज्य|प्रदेश|जिल|देश|शहर|महानगर|नगर|गांव|कस्ब|इलाक|क्षेत्र|प्रांत|संभाग|मंडल|प्रखंड|ब्लॉक|तहसील|थान|स्टेशन|अस्पताल|कॉलेज|विश्वविद्यालय|बैंक|कंपनी|नदी|दल|महाद्वीप|विभाग|मंत्रालय)(?:ा|े|ों)?$|^(?:कंपनियां|कंपनियों|नदियां|नदियों|पार्टियां|पार्टियों|टीमें|टीमों)$/;
const MOST = 20;
/** Words between the number and what it counts, and in the name of a member. */
const ADJECTIVES = 3;
const LONGEST_NAME = 4;
const JOINS = /^(?:,|और|व|एवं|तथा|\/)$/;
const STOPS = /^(?:में|के|की|का|को|से|पर|ने|तक|समेत|सहित|जैसे|[)।.?!;:"'-])$/;

/** True for a count of places or bodies that are named behind it, all of them, or that `इन` or `सभी` takes up. */
export function isNamedSet(tokens: ReadTokens, quantity: Quantity, end: number): boolean {
  const { first, value, kind, approximate } = quantity;
  if (kind !== 'plain' || approximate || value === undefined || value < 2 || value > MOST) return false;
  let noun = quantity.end;
  while (noun < end && noun < quantity.end + ADJECTIVES && !SET.test(tokens.text[noun]!)) {
    if (tokens.kind[noun] !== TokenKind.word || STOPS.test(tokens.text[noun]!)) return false;
    noun++;
  }
  if (noun >= end || !SET.test(tokens.text[noun]!)) return false;
  return /^(?:इन|इन्हीं|सभी)$/.test(tokens.text[first - 1] ?? '') || membersFrom(tokens, noun + 1, end) === value;
}

/** Names in a row from a token on, the last behind `और`; 0 where no row stands there. */
function membersFrom({ text, kind }: ReadTokens, from: number, end: number): number {
  let k = from;
  while (k < end && /^(?:में|हैं|है|यानी|ये|[-:(,])$/.test(text[k]!)) k++;
  let members = 0;
  let length = 0;
  let joined = false;
  for (; k < end && !STOPS.test(text[k]!) && !FINITE.has(text[k]!); k++) {
    if (JOINS.test(text[k]!)) {
      if (length === 0) continue;
      members++;
      length = 0;
      joined = text[k] !== ',';
    } else if (kind[k] === TokenKind.mark || kind[k] === TokenKind.number || ++length > LONGEST_NAME) return 0;
  }
  return length > 0 && joined ? members + 1 : 0;
}

/** What a piece promises to tell, and then tells. */
const TOLD = /^(?:बातें|बातों|अपडेट|अपडेट्स|तस्वीरें|तस्वीरों|टिप्स|तरीके|तरीकों|उपाय|उपायों|नुस्खे|फायदे|पॉइंट|पॉइंट्स|प्वाइंट|प्वाइंट्स)$/;
/** These only with a word of praise: `5 बड़ी खबरें`, but 40 सवाल were asked by somebody. */
const TOLD_IF_PRAISED = /^(?:खबरें|खबरों|कारण|वजहें|सवाल|चीजें|बिंदु)$/;
const PRAISE = /^(?:बडी|बडे|खास|अहम|मुख्य|प्रमुख|ताजा|जरूरी|रोचक|आसान|घरेलू)$/;
const MOST_TOLD = 25;

/** `10 बड़ी बातें`, `5 अहम अपडेट`: the items of the piece itself, which the reader can count. */
export function isToldHere({ text }: ReadTokens, { kind, value, approximate, range, end }: Quantity): boolean {
  if (kind !== 'plain' || approximate || range || value === undefined || value < 2 || value > MOST_TOLD) return false;
  const praised = PRAISE.test(text[end] ?? '');
  const noun = text[praised ? end + 1 : end] ?? '';
  return TOLD.test(noun) || (praised && TOLD_IF_PRAISED.test(noun));
}

const PARTS = /^(?:बेड|बेडों|बिस्तर|बिस्तरों|कमरों|मंजिलों|सीटों|सदस्यों|लोगों|जवानों|डॉक्टरों|अधिकारियों|कर्मचारियों)$/;
const WHOLE =
  /^(?:अस्पताल|हॉस्पिटल|वार्ड|केंद्र|सेंटर|होटल|भवन|इमारत|छात्रावास|हॉस्टल|यूनिट|आईसीयू|बस|विमान|टीम|टीमें|टीमों|समिति|कमेटी|दल|दस्ता|पीठ|पैनल)$/;

/** `200 बेड का अस्पताल`, `14 सदस्यों की टीम`: how large a thing is, as `14 सदस्यीय टीम` is said in one word. */
export function isSize(
  { text, kind }: ReadTokens,
  { kind: form, first: i, end: j, approximate, percent, money, decimal }: Quantity,
  end: number,
): boolean {
  // तीन सौ बेड का अस्पताल as well as 300 बेड का
  if (
    (form !== 'plain' && form !== 'amount') ||
    percent ||
    money ||
    decimal ||
    approximate ||
    !PARTS.test(text[j] ?? '')
  )
    return false;
  if (!/^(?:का|के|की|वाला|वाले|वाली)$/.test(text[j + 1] ?? '')) return false;
  for (let k = j + 2; k < Math.min(end, j + 2 + ADJECTIVES) && kind[k] !== TokenKind.mark; k++)
    if (WHOLE.test(text[k]!)) return hasMaker(text, i) || !isMade(text, k + 1, end);
  return false;
}

/** `300 बेड के अस्पताल में`, `200 बेड के अस्पताल भेजा`: one that stands there, told by its size as by a name. */
export function isKnownBySize({ text }: ReadTokens, { end: j }: Quantity, end: number): boolean {
  if (text[j + 1] !== 'के') return false;
  for (let k = j + 2; k < Math.min(end, j + 2 + ADJECTIVES); k++)
    if (WHOLE.test(text[k]!)) return /^(?:में|से|भेज|भेजा|भेजे|पहुंचा|पहुंचे|ले)$/.test(text[k + 1] ?? '');
  return false;
}

const MADE = /^(?:तैयार|बनाया|बनाई|बनाए|बनाये|गठित|गठन|तैनात|स्थापित|शुरू|खोला|खोली|खोले|आरक्षित|चालू)$/;
const MADE_WITHIN = 6;
/** Words before the number among which its maker stands: `रेलवे ने 20 बेड वाला वार्ड खोला` is a deed. */
const MAKER_WITHIN = 12;

function hasMaker(text: ReadTokens['text'], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - MAKER_WITHIN) && !FINITE.has(text[k]!); k--)
    if (text[k] === 'ने') return true;
  return false;
}

/** `15 बेड का वार्ड तैयार हो गया`, `14 सदस्यों की टीम तैनात की गई`: that it is there now is the news, and how large it is a part of it. */
function isMade(text: ReadTokens['text'], from: number, end: number): boolean {
  // 300 बेड के अस्पताल में, अस्पताल से: it stood there before
  if (/^(?:में|से|पर|तक)$/.test(text[from] ?? '')) return false;
  for (let k = from; k < Math.min(end, from + MADE_WITHIN) && !FINITE.has(text[k]!); k++)
    if (MADE.test(text[k]!)) return true;
  return false;
}
