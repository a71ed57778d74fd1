/**
 * Keys: what is left of a text for comparison (CATALOGUE 5.2). A key is never put back into a text.
 * Equal strong keys mean the same words in the same letters, whatever invisible units, spaces and kinds of quotation
 * mark stand between; equal loose keys mean the same words in any spelling and with any marks.
 */
import { fold } from './fold';

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

const WORD = /[\u0900-\u0963\u0971-\u097f]+|[0-9]+(?:[.,][0-9]+)*|[a-z\u00c0-\u024f]+/g;

/** The words and numbers of a folded text, marks left out. A visarga that stands for a colon is no letter. */
export function wordsOf(folded: string): string[] {
  const words = folded.match(WORD) ?? [];
  return words.map((word) => (word.endsWith('\u0903') ? word.slice(0, -1) : word)).filter((word) => word !== '');
}
