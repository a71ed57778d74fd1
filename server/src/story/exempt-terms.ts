/** Numbers that nobody asserts: conditions, limits of a class, denominations of money. 3.3, read as a sub-editor does. */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Quantity } from './numbers';
import type { Surroundings } from './surroundings';
import { F, isF, isListed, listed, type ReadTokens } from './vocabulary';

const RECKONS = listed(new Set(foldAll(words('शामिल जोड़ जोड़ें जोड़ा देखें देखा मानें माने मानी बात गौर तुलना नजर छोड़'))));
/** Tokens to either side of a figure among which its condition stands: a sentence without an end may hold thousands of figures. */
const CONDITION_REACH = 60;

/** `अगर हर साल 600 पुल बनें तो …`, `यदि आय 5 लाख रुपये से अधिक हो`: put up, not told. What follows from it is told. */
export function isCondition({ tokens, first, end }: Surroundings, { first: i }: Quantity): boolean {
  // अगर … को भी जोड़ें तो: the figure stands, only the reckoning is put up
  const last = Math.min(end, i + CONDITION_REACH);
  for (let k = i + 1; k < last && tokens.text[k] !== 'तो'; k++) if (isListed(tokens, k, RECKONS)) return false;
  for (let k = i - 1; k >= Math.max(first, i - CONDITION_REACH); k--) {
    const text = tokens.text[k]!;
    if (text === 'तो' || text === 'कि' || text === '।' || text === '"') return false;
    if (text === 'अगर' || text === 'यदि') return true;
  }
  return false;
}

const INCOME = /^(?:आय|आमदनी|कमाई|वेतन|तनख्वाह|टर्नओवर)$/;
const CLASS = /^(?:वाले|वालों|वाली|वाला|वर्ग|बताने|दर्शाने|दिखाने|बताई|दिखाई|दर्शाई)$/;
/** Tokens between the amount and the word for income, and from there to the word for the class. */
const REACH = 7;
const NEAR = 3;

/** `ढाई लाख से पांच लाख रुपये की आय वाले`, `50 लाख रुपये से अधिक आय बताने वालों`: the limit of a class of people. */
export function isLimit(tokens: ReadTokens, { end: j, money, magnitude }: Quantity, end: number): boolean {
  if (!money && !magnitude) return false;
  for (let k = j; k < Math.min(end, j + REACH); k++) {
    if (!INCOME.test(tokens.text[k]!)) {
      if (tokens.kind[k] === TokenKind.number || isF(tokens, k, F.magnitude | F.money | F.cardinal)) continue;
      if (/^(?:से|के|की|का|तक|बीच|अधिक|ज्यादा|ऊपर|कम|नीचे|सालाना|वार्षिक|मासिक|शुद्ध|कुल)$/.test(tokens.text[k]!)) continue;
      return false;
    }
    for (let n = k + 1; n < Math.min(end, k + 1 + NEAR); n++) if (CLASS.test(tokens.text[n]!)) return true;
    return false;
  }
  return false;
}

/** `हर 100 में से 14`, `प्रति 1,000 लोगों पर`: what a share is reckoned on. */
export function isBase(tokens: ReadTokens, { first: i, value, percent, money }: Quantity): boolean {
  if (percent || money || value === undefined || !/^10+$/.test(String(value))) return false;
  return /^(?:प्रति|हर|प्रत्येक)$/.test(tokens.text[i - 1] ?? '');
}

const NOTES = new Set([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]);
const LONGEST_NAME = 9;

/** `500 और 1,000 रुपये के पुराने नोट`: what is printed on them. `500 नोट` are a count. */
export function isDenomination(tokens: ReadTokens, { end: j, value }: Quantity, end: number): boolean {
  if (value === undefined || !NOTES.has(value)) return false;
  let of = false;
  for (let k = j; k < Math.min(end, j + LONGEST_NAME); k++) {
    const text = tokens.text[k]!;
    if (/^(?:नोट|नोटों|सिक्के|सिक्कों|सिक्का)$/.test(text)) return of;
    if (/^(?:के|का|की|वाले|मूल्य)$/.test(text)) of = true;
    else if (
      tokens.kind[k] !== TokenKind.number &&
      !isF(tokens, k, F.money | F.cardinal | F.magnitude) &&
      !/^(?:,|-|और|व|एवं|तथा|या|पुराने|कुछ|कई|नए|नये|बडे|छोटे|मूल्य|वर्ग|सभी|जाली|नकली)$/.test(text)
    )
      return false;
  }
  return false;
}

/** `100 मामले सामने आने के बाद से`, `50 मौतें होने के बाद`: the mark from which time is reckoned. */
export function isMilestone(tokens: ReadTokens, { end: j, percent, money, value }: Quantity, end: number): boolean {
  if (percent || money || value === undefined || !/^[1-9]0+$/.test(String(value))) return false;
  for (let k = j + 1; k < Math.min(end, j + REACH); k++)
    if (tokens.text[k] === 'के' && /.ने$/.test(tokens.text[k - 1]!))
      return tokens.text[k + 1] === 'बाद' && tokens.text[k + 2] === 'से';
  return false;
}

/** `60 डिग्री तापमान वाले पानी से धोएं`: what kind of water it is. */
export function isOfDegrees(tokens: ReadTokens, { end: j }: Quantity, end: number): boolean {
  if (tokens.text[j] !== 'डिग्री') return false;
  for (let k = j + 1; k < Math.min(end, j + REACH); k++) {
    if (/^(?:वाला|वाली|वाले)$/.test(tokens.text[k]!)) return true;
    if (!/^(?:सेल्सियस|फारेनहाइट|तक|के|का|तापमान|ताप|से|अधिक|ज्यादा|कम)$/.test(tokens.text[k]!)) return false;
  }
  return false;
}
