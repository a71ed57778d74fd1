/** Numbers that are names and labels: 3.3. */
import { TokenKind } from '../text/tokens';
import { glued, type Quantity } from './numbers';
import type { Surroundings } from './surroundings';
import { F, isF, type ReadTokens } from './vocabulary';

const NAME_BEFORE = new Set([
  'पीएम',
  'लॉकडाउन',
  'आईफोन',
  'टॉप',
  'अनलॉक',
  'कोविड',
  'कोविद',
  'कोविड़',
  'covid',
  'फेस',
  'मिग',
  'जी',
  'एन',
  'एनएच',
  'टाइप',
  'विटामिन',
  'मॉडल',
  'न्यूज',
  'आर्टिकल',
  'बेसल',
  'शीर्ष',
]);

const TRAIN = /^(?:एक्सप्रेस|मेल|स्पेशल|ट्रेन|पैसेंजर|शताब्दी|राजधानी|जनशताब्दी|दुरंतो)$/;

/** Tokens of a row of a table. */
const LONGEST_ROW = 12;

const ORDINAL_ENDINGS = /^(?:वां|वीं|वें|वा|वे|वी|था|थी|थे|ठा|ठी|रा|री|ला|ली)$/;

export function isListNumber(tokens: ReadTokens, i: number, j: number): boolean {
  if (i !== 0 && !(i === 1 && tokens.text[0] === '(')) return false;
  if (tokens.kind[i] !== TokenKind.number) return false;
  if ((tokens.text[j] === '.' || tokens.text[j] === ')') && j + 1 < tokens.count) return true;
  return isSerial(tokens, j);
}

/** `12 झारखंड 33 1 2`: a row that a number opens and numbers close. */
function isSerial(tokens: ReadTokens, j: number): boolean {
  if (tokens.text[0]!.length > 2 || tokens.count > LONGEST_ROW || tokens.kind[j] !== TokenKind.word) return false;
  if (tokens.kind[tokens.count - 1] !== TokenKind.number) return false;
  for (let k = j; k < tokens.count; k++) {
    const number = tokens.kind[k] === TokenKind.number;
    if (!number && (tokens.kind[k] === TokenKind.mark || isF(tokens, k, F.counted | F.casualty | F.duration | F.month)))
      return false;
  }
  return true;
}

export function isPhone(tokens: ReadTokens, { first: i, end: j, inWords }: Quantity): boolean {
  if (inWords) return false;
  // 112 पर कॉल करें
  if (tokens.text[j] === 'पर' && /^(?:कॉल|काल|फोन|डायल|संपर्क|मिस्ड|एसएमएस|व्हाट्सएप)$/.test(tokens.text[j + 1] ?? ''))
    return true;
  const digits = (k: number): number => (tokens.kind[k] === TokenKind.number ? tokens.text[k]!.length : 0);
  if (digits(i) >= 10 && !tokens.text[i]!.includes(',')) return true;
  // 0755-2551234: a code and a number
  if (tokens.text[i]!.startsWith('0') && digits(i) >= 3 && tokens.text[i + 1] === '-' && digits(i + 2) >= 5)
    return true;
  // groups joined by hyphens: 1800-11-4000
  let groups = 1;
  for (let k = j; tokens.text[k] === '-' && glued(tokens, k) && glued(tokens, k + 1) && digits(k + 1) > 0; k += 2)
    groups++;
  for (let k = i; tokens.text[k - 1] === '-' && glued(tokens, k) && digits(k - 2) > 0; k -= 2) groups++;
  for (let k = i + 1; k + 1 < j && tokens.text[k] === '-'; k += 2) groups++;
  return groups >= 3;
}

export function isOrdinal(tokens: ReadTokens, j: number): boolean {
  return (
    j < tokens.count &&
    ORDINAL_ENDINGS.test(tokens.text[j]!) &&
    (glued(tokens, j) || /^(?:वां|वीं|वें)$/.test(tokens.text[j]!))
  );
}

/** Words that a number has run into, and no names: `संख्या बढ़कर1018 हो गई`. */
const NO_NAME = /^(?:से|में|की|के|को|तक|और|है|हैं|बढकर|घटकर|करीब|लगभग|कुल|संख्या)$/;

export function isName(tokens: ReadTokens, quantity: Quantity, first: number): boolean {
  if (tokens.text[quantity.end] === 'परगना') return true;
  // 62 राष्ट्रीय राइफल्स
  if (
    /^(?:राष्ट्रीय|असम|गोरखा)$/.test(tokens.text[quantity.end] ?? '') &&
    /^राइफल/.test(tokens.text[quantity.end + 1] ?? '')
  )
    return true;
  const { first: i, end: j } = quantity;
  if (quantity.inWords && !glued(tokens, i)) return false;
  const before = i - 1;
  // कोविड - 19: a name keeps its number however it is spaced
  if (before > 0 && tokens.text[before] === '-' && NAME_BEFORE.has(tokens.text[before - 1]!) && !quantity.magnitude)
    return true;
  if (before >= 0 && glued(tokens, i)) {
    if (tokens.kind[before] !== TokenKind.mark) return !NO_NAME.test(tokens.text[before]!);
    // कोविड-19, एन—95; a spaced dash before a number is punctuation
    if (tokens.text[before] === '-' && glued(tokens, before) && tokens.kind[before - 1] !== TokenKind.mark) {
      return tokens.kind[before - 1] !== TokenKind.number;
    }
  }
  if (before >= first && NAME_BEFORE.has(tokens.text[before]!) && !quantity.magnitude && !quantity.percent) return true;
  if (quantity.percent || quantity.money || quantity.magnitude) return false;
  // 74,281नयी दिल्ली: a grouped number is no name, the space is missing
  return (
    j < tokens.count &&
    glued(tokens, j) &&
    tokens.kind[j] !== TokenKind.mark &&
    !tokens.text[i]!.includes(',') &&
    !isF(tokens, j, F.duration | F.distanceUnit)
  );
}

export function isDesignator(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { first: i, from } = quantity;
  if (quantity.percent || quantity.money || quantity.magnitude || from !== i) return false;
  const { first } = around;
  let k = i - 1;
  if (k < first) return false;
  // गोदान एक्सप्रेस (11055)
  if (tokens.text[k] === '(' && /^\d{5}$/.test(tokens.text[i]!)) return TRAIN.test(tokens.text[k - 1] ?? '');
  if (tokens.text[k] === '-' && glued(tokens, i)) k--;
  if (tokens.text[k] === '.' && glued(tokens, k)) k--;
  if (k >= first && isF(tokens, k, F.designator) && !isF(tokens, k, F.duration))
    return quantity.inWords ? tokens.text[k] === 'नंबर' : true;
  if (tokens.text[k] === 'संख्या' || tokens.text[k] === 'संख्यां')
    return k > first && isF(tokens, k - 1, F.numbered | F.designator);
  return tokens.text[i - 1] === '/' && around.before.get(i - 1) === 'designator';
}

/** धारा 302, 307 और 120बी: the label goes on. */
export function continuesDesignator(quantity: Quantity, { tokens, first, before }: Surroundings): boolean {
  if (quantity.inWords || quantity.percent || quantity.money || quantity.magnitude || quantity.from !== quantity.first)
    return false;
  const k = quantity.first - 1;
  if (k < first || ![',', 'और', 'व', 'से', '/'].includes(tokens.text[k]!)) return false;
  const earlier = before.get(k);
  if (earlier !== 'designator' && !(earlier === 'name' && tokens.text[k] !== ',')) return false;
  return !isF(tokens, quantity.end, F.counted | F.casualty);
}

/** A figure inside quotation marks of four words or fewer is a title: ‘मिशन 400’. */
export function isQuotedName(tokens: ReadTokens, i: number, first: number, end: number): boolean {
  const quote = (k: number): boolean => tokens.text[k] === "'" || tokens.text[k] === '"';
  let open = -1;
  for (let k = i - 1; k >= Math.max(first, i - 4) && open < 0; k--) if (quote(k)) open = k;
  if (open < 0) return false;
  for (let k = i + 1; k < Math.min(end, open + 6); k++) if (quote(k)) return true;
  return false;
}
