/** Numbers that need no source, each with its reason: 3.3 of the catalogue. */
import { months } from '../lexicon/months';
import { fold } from '../text/fold';
import { TokenKind } from '../text/tokens';
import { approximatedAfter, glued, type Quantity } from './numbers';
import { F, isF, lengthAt, type ReadTokens } from './vocabulary';

/** Codes of 3.3, as `Figure.reason` gives them. */
export type ExemptionCode =
  | 'date'
  | 'year'
  | 'time'
  | 'duration'
  | 'age'
  | 'ordinal'
  | 'descriptor'
  | 'name'
  | 'designator'
  | 'phone'
  | 'sport'
  | 'market'
  | 'seats'
  | 'distance'
  | 'question'
  | 'list'
  | 'idiom'
  | 'one'
  | 'small-word'
  | 'vague'
  | 'furniture'
  | 'quoted-name';

/** What the sentence around the quantity is like. */
export interface Surroundings {
  readonly tokens: ReadTokens;
  /** The sentence's tokens. */
  readonly first: number;
  readonly end: number;
  readonly question: boolean;
  readonly market: boolean;
  /** The whole story is a match report or a market report. */
  readonly sportStory: boolean;
  readonly marketStory: boolean;
  /** The sentence breaks down the count of the one before: इनमें, बाकी. */
  readonly breakdown: boolean;
  /** Words behind the other numbers of the sentence. */
  readonly counts: ReadonlySet<string>;
  /** Exempt codes found so far in the sentence, by the token after the quantity: lists of sections or ages go on. */
  readonly before: Map<number, ExemptionCode>;
}

const MONTH_NAMES = new Set(months.map(([word]) => fold(word).text));
const ORDINAL_ENDINGS = /^(?:वां|वीं|वें|वा|वे|वी|था|थी|थे|ठा|ठी|रा|री|ला|ली)$/;
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
]);

/** The reason why a quantity needs no source, or undefined when it does. */
export function exemptionOf(quantity: Quantity, around: Surroundings): ExemptionCode | undefined {
  const { tokens, first, end } = around;
  const { first: i, end: j } = quantity;
  const bare = quantity.kind === 'plain';
  if (bare && isListNumber(tokens, i, j)) return 'list';
  if (isIsoDate(tokens, i, j)) return 'date';
  if (isPhone(tokens, quantity)) return 'phone';
  if (isOrdinal(tokens, j)) return 'ordinal';
  if (continuesDesignator(quantity, around)) return 'designator';
  if (isName(tokens, quantity, first)) return 'name';
  if (isDate(tokens, i, j, end)) return 'date';
  if (isTime(tokens, quantity, first)) return 'time';
  if (isYear(tokens, quantity, first, end)) return 'year';
  if (isStatedAge(tokens, quantity, first)) return 'age';
  if (quantity.kind !== 'vague' && isDuration(tokens, j)) return 'duration';
  if (isAge(tokens, quantity, first, end)) return 'age';
  if (isDesignator(tokens, quantity, around)) return 'designator';
  if (lengthAt(tokens, j, 0, F.descriptor) > 0) return 'descriptor';
  if (isSport(tokens, quantity, around)) return 'sport';
  if (!quantity.money && isMarket(tokens, quantity, around)) return 'market';
  if (isSeats(tokens, j, around)) return 'seats';
  if (isDistance(tokens, j, end)) return 'distance';
  if (around.question) return 'question';
  if (isOne(tokens, quantity)) return 'one';
  if (isIdiom(tokens, quantity)) return 'idiom';
  if (isQuotedName(tokens, i, first, end)) return 'quoted-name';
  if (quantity.kind === 'vague' && !isHumanCost(quantity, around)) return 'vague';
  if (isSmallWord(tokens, quantity, around)) return 'small-word';
  return undefined;
}

function isListNumber(tokens: ReadTokens, i: number, j: number): boolean {
  if (i !== 0 && !(i === 1 && tokens.text[0] === '(')) return false;
  return (
    (tokens.text[j] === '.' || tokens.text[j] === ')') && j + 1 < tokens.count && tokens.kind[i] === TokenKind.number
  );
}

function isIsoDate(tokens: ReadTokens, i: number, j: number): boolean {
  if (j !== i + 5 || tokens.text[i + 1] !== '-' || tokens.text[i + 3] !== '-') return false;
  return /^(?:19|20)\d\d-\d\d-\d\d$|^\d\d-\d\d-(?:19|20)\d\d$/.test(tokens.text.slice(i, j).join(''));
}

function isPhone(tokens: ReadTokens, { first: i, end: j, inWords }: Quantity): boolean {
  if (inWords) return false;
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

function isOrdinal(tokens: ReadTokens, j: number): boolean {
  return (
    j < tokens.count &&
    ORDINAL_ENDINGS.test(tokens.text[j]!) &&
    (glued(tokens, j) || /^(?:वां|वीं|वें)$/.test(tokens.text[j]!))
  );
}

function isName(tokens: ReadTokens, quantity: Quantity, first: number): boolean {
  if (tokens.text[quantity.end] === 'परगना') return true;
  const { first: i, end: j } = quantity;
  if (quantity.inWords && !glued(tokens, i)) return false;
  const before = i - 1;
  if (before >= 0 && glued(tokens, i)) {
    if (tokens.kind[before] !== TokenKind.mark) return tokens.text[before] !== 'से';
    // कोविड-19, एन—95; a spaced dash before a number is punctuation
    if (tokens.text[before] === '-' && glued(tokens, before) && tokens.kind[before - 1] !== TokenKind.mark) {
      return tokens.kind[before - 1] !== TokenKind.number;
    }
    if (tokens.text[before] === '-' && NAME_BEFORE.has(tokens.text[before - 1] ?? '')) return true;
  }
  if (before >= first && NAME_BEFORE.has(tokens.text[before]!) && !quantity.magnitude && !quantity.percent) return true;
  if (quantity.percent || quantity.money || quantity.magnitude) return false;
  return (
    j < tokens.count &&
    glued(tokens, j) &&
    tokens.kind[j] !== TokenKind.mark &&
    !isF(tokens, j, F.duration | F.distanceUnit)
  );
}

/** A number beside a month, also through a list or range: 14, 15 और 16 अप्रैल; 15 से 23 अक्टूबर. */
function isDate(tokens: ReadTokens, i: number, j: number, end: number): boolean {
  for (let k = j, steps = 0; k < end && steps < 8; k++, steps++) {
    const text = tokens.text[k]!;
    if (MONTH_NAMES.has(text)) return true;
    const isJoint =
      text === ',' || text === 'और' || text === 'व' || text === 'से' || text === '-' || text === 'या' || text === 'एवं';
    if (!isJoint && !(tokens.kind[k] === TokenKind.number && text.length <= 2) && !isF(tokens, k, F.cardinal)) break;
  }
  // जून 19; 4 सितंबर 2025 is a year
  if (i > 0 && MONTH_NAMES.has(tokens.text[i - 1]!) && tokens.kind[i] === TokenKind.number) return true;
  if (
    i > 1 &&
    tokens.text[i - 1] === ',' &&
    MONTH_NAMES.has(tokens.text[i - 2]!) &&
    /^(?:19|20)\d\d$/.test(tokens.text[i]!)
  )
    return true;
  const text = tokens.text[i]!;
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}$/.test(text)) return true;
  const slash = (k: number): boolean => tokens.text[k] === '/' && glued(tokens, k);
  if (slash(j) && tokens.kind[j + 1] === TokenKind.number && (slash(j + 2) || tokens.text[j + 1]!.length === 4))
    return true;
  if (i > 1 && tokens.text[i - 1] === '/' && glued(tokens, i) && tokens.kind[i - 2] === TokenKind.number) {
    return text.length === 4 || (i > 3 && tokens.text[i - 3] === '/') || slash(j);
  }
  if (tokens.kind[i] !== TokenKind.number) return false;
  return (
    /^(?:19|20)\d\d$/.test(text) &&
    tokens.text[j] === '-' &&
    glued(tokens, j + 1) &&
    /^\d\d$/.test(tokens.text[j + 1] ?? '')
  );
}

function isTime(tokens: ReadTokens, { first: i, end: j }: Quantity, first: number): boolean {
  if (isF(tokens, j, F.clock) || tokens.text[j] === 'am' || tokens.text[j] === 'pm') return true;
  if (tokens.text[j] === ':' && glued(tokens, j) && glued(tokens, j + 1) && tokens.kind[j + 1] === TokenKind.number)
    return true;
  return (
    i - 1 > first &&
    tokens.text[i - 1] === ':' &&
    glued(tokens, i) &&
    glued(tokens, i - 1) &&
    tokens.kind[i - 2] === TokenKind.number
  );
}

function isYear(tokens: ReadTokens, quantity: Quantity, first: number, end: number): boolean {
  const { first: i, end: j } = quantity;
  const text = tokens.text[i]!;
  if (/^(?:1[5-9]|20)\d\d$/.test(text) && quantity.kind === 'plain' && !quantity.approximate) {
    if (/^(?:1[5-9]|20)\d\d$/.test(text) && quantity.range) return true;
    if (approximatedAfter(tokens, quantity, end)) return false;
    if (isF(tokens, i - 1, F.duration) && i > first) return true;
    // 2020 लोग is a count, 2020 में is a year
    for (let k = j; k < Math.min(end, j + 3); k++) if (isF(tokens, k, F.counted | F.casualty)) return false;
    return ['में', 'से', 'तक', 'के', 'की', 'का', 'को', 'और', ',', '-', ')', '(', '/', 'वाले', 'मे', 'बनाम', '।'].includes(
      tokens.text[j] ?? '।',
    );
  }
  // वर्ष 24-25
  return quantity.range && i > first && isF(tokens, i - 1, F.duration) && /^\d\d(?:\d\d)?$/.test(text);
}

function isAge(tokens: ReadTokens, quantity: Quantity, first: number, end: number): boolean {
  const { first: i, end: j } = quantity;
  if (quantity.percent || quantity.money || quantity.magnitude) return false;
  if (isF(tokens, j, F.yearsOfAge)) return true;
  const value = quantity.value ?? 0;
  if (
    value <= 120 &&
    tokens.text[i - 1] === '(' &&
    tokens.text[j] === ')' &&
    tokens.kind[i] === TokenKind.number &&
    i - 2 >= first
  ) {
    return tokens.kind[i - 2] === TokenKind.word;
  }
  for (let k = Math.max(first, i - 6); k < i; k++) {
    if (isF(tokens, k, F.age) && value <= 120) return true;
  }
  if (isF(tokens, j, F.duration) && tokens.text[j] !== 'दिन') {
    for (let k = j + 1; k < Math.min(end, j + 6); k++) if (isF(tokens, k, F.age)) return true;
  }
  return isF(tokens, j, F.age) || (tokens.text[j] === 'की' && isF(tokens, j + 1, F.age));
}

/** `उम्र 60 साल`, `84 वर्ष के थे`. */
function isStatedAge(
  tokens: ReadTokens,
  { first: i, end: j, percent, money, magnitude }: Quantity,
  first: number,
): boolean {
  if (percent || money || magnitude) return false;
  for (let k = Math.max(first, i - 3); k < i; k++) if (isF(tokens, k, F.age)) return true;
  return (
    /^(?:वर्ष|साल)$/.test(tokens.text[j] ?? '') &&
    /^(?:के|की)$/.test(tokens.text[j + 1] ?? '') &&
    /^(?:थे|थी|था|है|हैं)$/.test(tokens.text[j + 2] ?? '')
  );
}

function isDuration(tokens: ReadTokens, j: number): boolean {
  if (isF(tokens, j, F.duration)) return true;
  // 21 दिवसीय and the like are descriptors; 24 x 7
  const next = tokens.text[j];
  return (next === 'कार्य' || next === 'और' || next === 'अन्य') && isF(tokens, j + 1, F.duration);
}

function isDesignator(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { first: i, from } = quantity;
  if (quantity.percent || quantity.money || quantity.magnitude || from !== i) return false;
  const { first } = around;
  let k = i - 1;
  if (k < first) return false;
  if (tokens.text[k] === '-' && glued(tokens, i)) k--;
  if (tokens.text[k] === '.' && glued(tokens, k)) k--;
  if (k >= first && isF(tokens, k, F.designator) && !isF(tokens, k, F.duration))
    return quantity.inWords ? tokens.text[k] === 'नंबर' : true;
  if (tokens.text[k] === 'संख्या' || tokens.text[k] === 'संख्यां')
    return k > first && isF(tokens, k - 1, F.numbered | F.designator);
  return tokens.text[i - 1] === '/' && around.before.get(i - 1) === 'designator';
}

/** धारा 302, 307 और 120बी: the label goes on. */
function continuesDesignator(quantity: Quantity, { tokens, first, before }: Surroundings): boolean {
  if (quantity.inWords || quantity.percent || quantity.money || quantity.magnitude || quantity.from !== quantity.first)
    return false;
  const k = quantity.first - 1;
  if (k < first || ![',', 'और', 'व', 'से', '/'].includes(tokens.text[k]!)) return false;
  const earlier = before.get(k);
  if (earlier !== 'designator' && !(earlier === 'name' && tokens.text[k] !== ',')) return false;
  return !isF(tokens, quantity.end, F.counted | F.casualty);
}

function isSport(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { first: i, end: j } = quantity;
  if (quantity.money || quantity.percent) return false;
  if (
    isF(tokens, j, F.sport) ||
    (/^(?:स्वर्ण|रजत|कांस्य|अंतरराष्ट्रीय)$/.test(tokens.text[j] ?? '') && isF(tokens, j + 1, F.sport))
  )
    return true;
  if (
    quantity.range &&
    j === i + 3 &&
    !quantity.inWords &&
    tokens.text[i]!.length <= 2 &&
    tokens.text[i + 2]!.length <= 2
  ) {
    if (around.sportStory || isScore(tokens, i, j, around)) return true;
  }
  return around.sportStory && quantity.kind === 'plain';
}

/** `6-4, 7-5 से जीता`: pairs of small numbers in a sentence of winning or losing. */
function isScore(tokens: ReadTokens, i: number, j: number, { first, end }: Surroundings): boolean {
  for (let k = first; k < end; k++) {
    if (k >= i && k < j) continue;
    if (/^(?:जीत|हरा|मात|शिकस्त|पराजि|ड्रा|बराबरी|मुकाबल|फाइनल|सेमीफाइनल)/.test(tokens.text[k]!)) return true;
  }
  return false;
}

function isMarket(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  if (around.market && !quantity.percent) return !quantity.magnitude;
  return around.marketStory && !quantity.percent && !quantity.magnitude && tokens.text[quantity.end] === 'अंक';
}

/** The strength of a house: `लोकसभा की 543 सीटों`. Seats of a coach or a college are a count like any other. */
function isSeats(tokens: ReadTokens, j: number, { first, end }: Surroundings): boolean {
  if (!isF(tokens, j, F.seat) && !(/^(?:विधानसभा|लोकसभा)$/.test(tokens.text[j] ?? '') && isF(tokens, j + 1, F.seat)))
    return false;
  for (let k = first; k < end; k++) {
    if (
      /^(?:लोकसभा|विधानसभा|राज्यसभा|विधान|सदन|चुनाव|उपचुनाव|मतदान|परिषद|निगम|संसद|संसदीय|दल|पार्टी|भाजपा|कांग्रेस|गठबंधन)/.test(
        tokens.text[k]!,
      )
    )
      return true;
  }
  return false;
}

function isDistance(tokens: ReadTokens, j: number, end: number): boolean {
  const length =
    lengthAt(tokens, j, 0, F.distanceUnit) || (tokens.text[j] === 'कि' && tokens.text[j + 1] === '.' ? 4 : 0);
  if (length === 0) return false;
  for (let k = j + length; k < Math.min(end, j + length + 4); k++) if (isF(tokens, k, F.distance)) return true;
  return false;
}

function isIdiom(tokens: ReadTokens, quantity: Quantity): boolean {
  const { first: i, end: j } = quantity;
  const text = tokens.text[i]!;
  const next = tokens.text[j];
  if (text === '24' && (next === 'x' || next === '×' || next === '*')) return true;
  if (text === '7' && /^[x×*]$/.test(tokens.text[i - 1] ?? '')) return true;
  if (quantity.percent && quantity.value === 100) return true; // शत-प्रतिशत: everyone
  if (quantity.inWords && quantity.kind === 'plain') {
    if (isNineTwoEleven(tokens, i)) return true;
    if (next === 'टूक' || next === 'चांद' || next === 'राय' || next === 'जून') return true;
    if (quantity.range && quantity.value !== undefined && j === i + 3 && tokens.text[i] === 'एक') return true;
    if (isF(tokens, j, F.manner) && ['बार', 'तरफ', 'ओर', 'साथ', 'तरह', 'प्रकार'].includes(next ?? '')) return true;
  }
  if (quantity.kind === 'vague' && next === 'बार') return true;
  return quantity.kind === 'multiple' && (next === 'होने' || next === 'उत्साह' || next === 'करने');
}

/** नौ दो ग्यारह होना: to take to one's heels. */
function isNineTwoEleven(tokens: ReadTokens, i: number): boolean {
  for (let k = i - 2; k <= i; k++)
    if (tokens.text[k] === 'नौ' && tokens.text[k + 1] === 'दो' && tokens.text[k + 2] === 'ग्यारह') return true;
  return false;
}

/** A figure inside quotation marks of four words or fewer is a title: ‘मिशन 400’. */
function isQuotedName(tokens: ReadTokens, i: number, first: number, end: number): boolean {
  const quote = (k: number): boolean => tokens.text[k] === "'" || tokens.text[k] === '"';
  let open = -1;
  for (let k = i - 1; k >= Math.max(first, i - 4) && open < 0; k--) if (quote(k)) open = k;
  if (open < 0) return false;
  for (let k = i + 1; k < Math.min(end, open + 6); k++) if (quote(k)) return true;
  return false;
}

function isOne(tokens: ReadTokens, quantity: Quantity): boolean {
  return quantity.kind === 'plain' && quantity.inWords && !quantity.range && tokens.text[quantity.first] === 'एक';
}

/** How far around a small number word its human cost is looked for, in folded units (3.2). */
const BEFORE = 25;
const AFTER = 45;

function isSmallWord(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  if (quantity.kind !== 'plain' || !quantity.inWords || quantity.approximate) return false;
  if ((quantity.value ?? 0) > 10) return false;
  if (approximatedAfter(tokens, quantity, around.end)) return false;
  // parts of a count, and one row of many, are figures like the rest
  if (around.breakdown || around.counts.has(tokens.text[quantity.end] ?? '')) return false;
  return !isHumanCost(quantity, around);
}

/** True near a word of human cost or of police work (3.2). */
function isHumanCost(quantity: Quantity, { tokens, first, end }: Surroundings): boolean {
  const start = tokens.start[quantity.first]!;
  const stop = tokens.end[quantity.end - 1]!;
  for (let k = quantity.first - 1; k >= first && start - tokens.end[k]! <= BEFORE; k--) {
    if (isF(tokens, k, F.casualty)) return true;
  }
  for (let k = quantity.end; k < end && tokens.start[k]! - stop <= AFTER; k++) {
    if (isF(tokens, k, F.casualty)) return true;
  }
  return false;
}
