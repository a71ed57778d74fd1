/** Putting the signs of a word in order: what a keyboard, a converter or a slip of the finger has mixed up. */

/** Vowel signs that are two halves of another, and independent vowels that carry a sign they cannot carry. */
const HALVES: readonly (readonly [string, string])[] = [
  ['\u093e\u0947', '\u094b'],
  ['\u0947\u093e', '\u094b'],
  ['\u0948\u093e', '\u094c'],
  ['\u093e\u0948', '\u094c'],
  ['\u093e\u0945', '\u0949'],
  ['\u093e\u0949', '\u0949'],
  ['\u0949\u093e', '\u0949'],
  ['अ\u093e', 'आ'],
  ['अ\u094b', 'ओ'],
  ['अ\u094c', 'औ'],
  ['अ\u0949', 'ऑ'],
  ['आ\u0945', 'ऑ'],
  ['आ\u0947', 'ओ'],
  ['आ\u0948', 'औ'],
  ['ए\u0947', 'ऐ'],
];
const DOUBLED = /([\u0900-\u0902\u093c\u093e-\u094d])\1+/g;
const NUKTA_LATE = /([\u0915-\u0939])(\u093c?)([\u093e-\u094c][\u0900-\u0902]?|[\u0900-\u0902])\u093c/g;
const NASAL_EARLY = /([\u0901\u0902])([\u093e-\u094c])/g;
const VIRAMA_ON_VOWEL = /([\u0904-\u0914])\u094d/g;
/** Signs beside each other that no repair has parted: better no word than a wrong one. */
const STILL_WRONG =
  /[\u093e-\u094c]{2}|[\u093e-\u094c\u0900-\u0902]\u093c|[\u0900-\u0902]{2}|[\u0900-\u0902][\u093e-\u094c]|\u093c\u093c|\u094d\u094d|[\u0904-\u0914][\u093e-\u0944\u0946-\u094d]/;
/** Letters whose dotted form is common in Hindi: a nukta that comes late is theirs. */
const DOTTED = 'डढजफ';

/** The word with its signs in order, or undefined where more than one word may have been meant. */
export function repairCluster(word: string): string | undefined {
  let right = word.replace(DOUBLED, '$1').replace(NASAL_EARLY, '$2$1');
  right = right.replace(NUKTA_LATE, (_, letter: string, nukta: string, signs: string, at: number) => {
    const after = right.slice(at + letter.length + nukta.length + signs.length + 1);
    const own = letter === 'ड' || letter === 'ढ' || (DOTTED.includes(letter) && !/^[\u0915-\u0939]\u093c/.test(after));
    return `${letter}${own ? '\u093c' : nukta}${signs}`;
  });
  for (const [halves, whole] of HALVES) right = right.replaceAll(halves, whole);
  right = right.replace(VIRAMA_ON_VOWEL, '$1');
  return right === word || STILL_WRONG.test(right) ? undefined : right;
}
