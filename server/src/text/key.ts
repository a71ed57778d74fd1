/**
 * Keys: what is left of a text for comparison (CATALOGUE 5.2). A key is never put back into a text.
 * Equal strong keys mean the same words in the same letters, whatever invisible units, spaces and kinds of quotation
 * mark stand between; equal loose keys mean the same words in any spelling and with any marks.
 */
import { fold, isDevanagariWordUnit } from './fold';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const NUKTA_AFTER_SIGN = /([\u093e-\u094d\u0901\u0902]{1,8})\u093c/g;
const DOUBLED_SIGN = /([\u093e-\u094c\u0901\u0902])\1+/g;
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/\u093e\u0947|\u0947\u093e/g, '\u094b'],
  [/\u0948\u093e/g, '\u094c'],
  [/\u093e\u0945/g, '\u0949'],
];
const SINGLE_QUOTE = /[\u2018-\u201b\u2032\u00b4`]/g;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u00ab\u00bb]|''/g;
const DASH = /[\u2010-\u2015\u2212]/g;
const DEVANAGARI_DIGIT = /[\u0966-\u096f]/g;
/** A pipe, or a Latin l, that stands where a danda should. */
const FALSE_DANDA = /(?<=[\u0900-\u097f] ?)(?:\||l)(?=\s|$)/g;
const FINAL_VISARGA = /\u0903(?=\s|$)/g;

/** The strong key of a text: steps 1–7 and 10 of CATALOGUE 5.2. Spelling stays: ज़ and ज differ. */
export function strongKey(text: string): string {
  let key = text.normalize('NFC').replace(INVISIBLE, '').replace(NUKTA_AFTER_SIGN, '\u093c$1');
  for (const [halves, whole] of HALVES) key = key.replace(halves, whole);
  return key
    .replace(DOUBLED_SIGN, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"')
    .replace(DASH, '-')
    .replace(/\u2026/g, '...')
    .replace(FALSE_DANDA, '\u0964')
    .replace(/ ?\u0964+/g, '\u0964')
    .replace(DEVANAGARI_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(FINAL_VISARGA, ':')
    .toLowerCase();
}

/** The loose key of a text: its words and numbers, folded, in order, with one space between. */
export function looseKey(text: string): string {
  return wordsOf(fold(text).text).join(' ');
}

/**
 * Where the word or number that begins at a folded offset ends; the offset itself where none begins there. A word is a run
 * of Devanagari letters and signs or of small Latin ones; a number may hold points and commas between its digits.
 */
export function wordEnd(folded: string, at: number, limit: number): number {
  const first = folded.charCodeAt(at);
  let end = at;
  if (isDevanagariWordUnit(first)) {
    while (++end < limit && isDevanagariWordUnit(folded.charCodeAt(end)));
  } else if (isDigit(first)) {
    while (++end < limit) {
      const c = folded.charCodeAt(end);
      if (isDigit(c)) continue;
      if ((c !== 0x2c && c !== 0x2e) || end + 1 >= limit || !isDigit(folded.charCodeAt(end + 1))) break;
    }
  } else if (isLatin(first)) {
    while (++end < limit && isLatin(folded.charCodeAt(end)));
  }
  return end;
}

/** The same without a visarga that stands for a colon: it is no letter. */
export function bareWordEnd(folded: string, at: number, end: number): number {
  return end > at && folded.charCodeAt(end - 1) === 0x903 ? end - 1 : end;
}

/** The words and numbers of a folded text, marks left out. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < folded.length; ) {
    const end = wordEnd(folded, at, folded.length);
    const bare = bareWordEnd(folded, at, end);
    if (bare > at) words.push(folded.slice(at, bare));
    at = end > at ? end : at + 1;
  }
  return words;
}

function isLatin(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f);
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
