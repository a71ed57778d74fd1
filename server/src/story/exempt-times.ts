/** Numbers that tell when, how long and how old: 3.3. */
import { months } from '../lexicon/months';
import { fold } from '../text/fold';
import { TokenKind } from '../text/tokens';
import { isListedPlace } from './gazetteer';
import { approximatedAfter, glued, type Quantity } from './numbers';
import { F, isF, isListed, listed, type ReadTokens } from './vocabulary';

const MONTH_NAMES = new Set(months.map(([word]) => fold(word).text));

const NAMES_MONTH = listed((word) => MONTH_NAMES.has(word.endsWith('ः') ? word.slice(0, -1) : word));

const LATIN_MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;

export function isIsoDate(tokens: ReadTokens, i: number, j: number): boolean {
  if (j !== i + 5 || tokens.text[i + 1] !== '-' || tokens.text[i + 3] !== '-') return false;
  return /^(?:19|20)\d\d-\d\d-\d\d$|^\d\d-\d\d-(?:19|20)\d\d$/.test(tokens.text.slice(i, j).join(''));
}

/** A number beside a month (a visarga may stand for the colon, मईः), also through a list or range: 14, 15 और 16 अप्रैल; 15 से 23 अक्टूबर. */
export function isDate(tokens: ReadTokens, quantity: Quantity, end: number): boolean {
  const { first: i, end: j, magnitude, value } = quantity;
  // अक्टूबर में 23.1 फीसदी और दिसंबर में …
  if (quantity.percent || quantity.money) return false;
  // through a list only what can be a day: 3,525 और 14 मई को is no date
  const dayLike = !magnitude && value !== undefined && value <= 31;
  for (let k = j, steps = 0; k < end && steps < 8; k++, steps++) {
    const text = tokens.text[k]!;
    if (isListed(tokens, k, NAMES_MONTH)) return k === j || dayLike;
    const isJoint =
      text === ',' || text === 'और' || text === 'व' || text === 'से' || text === '-' || text === 'या' || text === 'एवं';
    if (!isJoint && !(tokens.kind[k] === TokenKind.number && text.length <= 2) && !isF(tokens, k, F.cardinal)) break;
  }
  // 31 तक बंद रहेगा: of the month
  if (
    dayLike &&
    tokens.text[j] === 'तक' &&
    /^(?:बंद|स्थगित|रद्द|निलंबित|लागू|रोक|पाबंदी|टली|टाली|टाल)$/.test(tokens.text[j + 1] ?? '') &&
    !quantity.approximate
  )
    return true;
  if (
    tokens.text[j] === 'तारीख' ||
    LATIN_MONTH.test(tokens.text[j] ?? '') ||
    LATIN_MONTH.test(tokens.text[i - 1] ?? '')
  )
    return true;
  // जून 19; 4 सितंबर 2025 is a year; 25 मार्च 606 is a row of a table
  if (i > 0 && MONTH_NAMES.has(tokens.text[i - 1]!) && tokens.kind[i] === TokenKind.number) {
    const hasDay = i > 1 && (/^\d\d?$/.test(tokens.text[i - 2]!) || isF(tokens, i - 2, F.cardinal));
    if (/^(?:19|20)\d\d$/.test(tokens.text[i]!) || (dayLike && !hasDay)) return true;
  }
  if (
    i > 1 &&
    tokens.text[i - 1] === ',' &&
    MONTH_NAMES.has(tokens.text[i - 2]!) &&
    /^(?:19|20)\d\d$/.test(tokens.text[i]!)
  )
    return true;
  const text = tokens.text[i]!;
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}$/.test(text)) return true;
  if (/^(?:9|26)$/.test(text) && tokens.text[j] === '/' && tokens.text[j + 1] === '11') return true; // the attacks of 9/11 and 26/11
  if (text === '11' && tokens.text[i - 1] === '/' && /^(?:9|26)$/.test(tokens.text[i - 2] ?? '')) return true;
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

export function isTime(tokens: ReadTokens, { first: i, end: j }: Quantity, first: number): boolean {
  if (isF(tokens, j, F.clock) || tokens.text[j] === 'am' || tokens.text[j] === 'pm') return true;
  if (tokens.text[j] === ':' && glued(tokens, j) && glued(tokens, j + 1) && tokens.kind[j + 1] === TokenKind.number)
    return true;
  if (opensHours(tokens, j)) return true;
  return (
    i - 1 > first &&
    tokens.text[i - 1] === ':' &&
    glued(tokens, i) &&
    glued(tokens, i - 1) &&
    tokens.kind[i - 2] === TokenKind.number
  );
}

/** `8 से शाम 5 बजे तक`, `11 से 2 बजे`: the hour from which it goes on. */
function opensHours({ text, kind, info }: ReadTokens, j: number): boolean {
  if (text[j] !== 'से') return false;
  const k = /^(?:सुबह|दोपहर|शाम|रात|देर)$/.test(text[j + 1] ?? '') ? j + 2 : j + 1;
  const number = kind[k] === TokenKind.number || ((info[k]?.f ?? 0) & F.cardinal) !== 0;
  return number && /^(?:बजे|बजकर)$/.test(text[k + 1] ?? '');
}

/** `महामारी रोग ऐक्ट 1897`. */
const LAW = /^(?:ऐक्ट|एक्ट|अधिनियम|कानून|विधेयक|संहिता|नियमावली)$/;

export function isYear(tokens: ReadTokens, quantity: Quantity, first: number, end: number): boolean {
  const { first: i, end: j } = quantity;
  const text = tokens.text[i]!;
  // सक्रिय मामले - 1505: a row of a table ends in its number
  const closesRow = j === end && i > first && /^[-:]$/.test(tokens.text[i - 1]!);
  if (/^(?:1[5-9]|20)\d\d$/.test(text) && quantity.kind === 'plain' && !quantity.approximate && !closesRow) {
    if (/^(?:1[5-9]|20)\d\d$/.test(text) && quantity.range) return true;
    if (approximatedAfter(tokens, quantity, end)) return false;
    if (i > first && (isF(tokens, i - 1, F.duration) || LAW.test(tokens.text[i - 1]!))) return true;
    // महामारी विनियमन 2020 लागू, 2022 विश्व कप: of a law, of an event
    if (/^(?:लागू|जारी|पारित|विश्व|ओलंपिक|चुनाव|फीफा|सत्र|सीजन|संस्करण|बजट|एशियाई|राष्ट्रमंडल)$/.test(tokens.text[j] ?? ''))
      return true;
    // संख्या 2020 तक पहुंच गई, 2019 में से 45
    if (/^(?:तक|पर)$/.test(tokens.text[j] ?? '') && tokens.text[j + 1]?.startsWith('पहुंच')) return false;
    if (tokens.text[j] === 'में' && tokens.text[j + 1] === 'से') return false;
    if (tellsYear(tokens, quantity, end)) return true;
    // 2020 लोग is a count, 2020 में is a year
    for (let k = j; k < Math.min(end, j + 3); k++) if (isF(tokens, k, F.counted | F.casualty)) return false;
    return ['में', 'से', 'तक', 'के', 'की', 'का', 'को', 'और', ',', '-', ')', '(', '/', 'वाले', 'मे', 'बनाम', '।'].includes(
      tokens.text[j] ?? '।',
    );
  }
  // वर्ष 24-25
  return quantity.range && i > first && isF(tokens, i - 1, F.duration) && /^\d\d(?:\d\d)?$/.test(text);
}

/** `2019 में 45 लोगों की`, `2014 के बाद लोगों को`: a year, whatever is counted behind its case. 2000 may be a count. */
function tellsYear({ text }: ReadTokens, { first: i, end: j }: Quantity, end: number): boolean {
  if (!/^(?:19|20)\d\d$/.test(text[i]!) || text[i] === '2000' || j + 1 >= end) return false;
  if (text[j] === 'में' || text[j] === 'तक') return true;
  return text[j] === 'के' && /^(?:बाद|दौरान|पहले|मुकाबले|बीच|आखिर|अंत|आरंभ|शुरुआत)$/.test(text[j + 1]!);
}

export function isAge(tokens: ReadTokens, quantity: Quantity, first: number, end: number): boolean {
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
    // मुंगेर (18), 30 मार्च (18): a count of the place, of the day
    const before = tokens.text[i - 2]!;
    return tokens.kind[i - 2] === TokenKind.word && !isListedPlace(before) && !MONTH_NAMES.has(before);
  }
  for (let k = Math.max(first, i - 6); k < i && !isF(tokens, j, F.counted | F.casualty); k++) {
    if (isF(tokens, k, F.age) && value <= 120) return true;
  }
  if (isF(tokens, j, F.duration) && tokens.text[j] !== 'दिन') {
    for (let k = j + 1; k < Math.min(end, j + 6); k++) if (isF(tokens, k, F.age)) return true;
  }
  // 75 से अधिक आयु के
  if (approximatedAfter(tokens, quantity, end) && isF(tokens, j + 2, F.age)) return true;
  return isF(tokens, j, F.age) || (tokens.text[j] === 'की' && isF(tokens, j + 1, F.age));
}

const OLDEST = 120;
const AGE_GROUP = /^(?:युवा|युवाओं|किशोर|किशोरों|वयस्क|वयस्कों|बुजुर्ग|बुजुर्गों|आयु|उम्र)$/;

/** `उम्र 60 साल`, `84 वर्ष के थे`. */
export function isStatedAge(
  tokens: ReadTokens,
  { first: i, end: j, percent, money, magnitude, value, range }: Quantity,
  first: number,
): boolean {
  if (percent || money || magnitude || (value ?? 0) > OLDEST) return false;
  // 15-29 के युवा वर्ग में
  if (range && /^(?:के|की)$/.test(tokens.text[j] ?? '') && AGE_GROUP.test(tokens.text[j + 1] ?? '')) return true;
  // उम्र के 551 मरीज: a count of those who are so old
  if (!isF(tokens, j, F.counted | F.casualty))
    for (let k = Math.max(first, i - 3); k < i; k++) if (isF(tokens, k, F.age)) return true;
  return (
    /^(?:वर्ष|साल)$/.test(tokens.text[j] ?? '') &&
    /^(?:के|की)$/.test(tokens.text[j + 1] ?? '') &&
    /^(?:थे|थी|था|है|हैं)$/.test(tokens.text[j + 2] ?? '')
  );
}

/** `पिछले दो दिनों में`, `शुरुआती 34 दिनों में`: when, and not how long it takes. */
const SINCE = /^(?:पिछले|पिछली|बीते|बीती|गत|अगले|अगली|शुरुआती|शुरुआत|आखिरी|अंतिम|एक)$/;

/** True for a time that tells when, and not how long something takes. */
export function isSince({ text }: ReadTokens, { first: i }: Quantity, first: number): boolean {
  return SINCE.test(text[i]!) || (i > first && SINCE.test(text[i - 1]!));
}

const MEASURED_REACH = 25;

/** `मरीज 6.2 दिन में दोगुने हो रहे हैं`, `औसतन 11 दिन लगे`, `बढ़कर 10 दिन हो गया`, `12 घंटे तक जीवित रहता है`: a time that somebody has measured; whoever gives it is its source. */
export function isMeasured(tokens: ReadTokens, quantity: Quantity, first: number, end: number): boolean {
  if (isSince(tokens, quantity, first)) return false;
  const { text } = tokens;
  const { first: i, end: j } = quantity;
  if (/^(?:बढकर|घटकर)$/.test(text[i - 1] ?? '')) return true;
  for (let k = j; k < Math.min(end, j + MEASURED_REACH); k++) {
    if (/^(?:दोगुन|दुगुन|दुगन|डबल)/.test(text[k]!)) return true;
    if (/^(?:जीवित|जिंदा)$/.test(text[k]!) && /^रह/.test(text[k + 1] ?? '')) return true;
  }
  for (let k = i - 1; k >= Math.max(first, i - MEASURED_REACH); k--)
    if (/^(?:दोगुन|दुगुन|दुगन|डबल|औसत)/.test(text[k]!)) return true;
  return false;
}

export function isDuration(tokens: ReadTokens, j: number): boolean {
  if (isF(tokens, j, F.duration)) return true;
  // 21 दिवसीय and the like are descriptors; 24 x 7
  const next = tokens.text[j];
  // 20-25 रोज तक: days; 200 रोज is what somebody earns
  if (next === 'रोज') return /^(?:तक|में|बाद|पहले|से)$/.test(tokens.text[j + 1] ?? '');
  return (next === 'कार्य' || next === 'और' || next === 'अन्य') && isF(tokens, j + 1, F.duration);
}
