/** Finding numbers and quantities among tokens: 3.2 of the catalogue. */
import { TokenKind } from '../text/tokens';
import { F, isF, lengthBefore, type ReadTokens } from './vocabulary';

/** A number or quantity. Token numbers; `from` includes the words before it that belong to it (करीब, ₹). */
export interface Quantity {
  readonly from: number;
  /** First token of the number itself. */
  readonly first: number;
  /** One after the last token, unit included. */
  readonly end: number;
  readonly value: number | undefined;
  /** `plain`: digits or a number word and nothing else. */
  readonly kind: 'plain' | 'amount' | 'vague' | 'multiple';
  /** True when it is written in words (तीन), not digits. */
  readonly inWords: boolean;
  readonly percent: boolean;
  readonly money: boolean;
  readonly magnitude: boolean;
  readonly approximate: boolean;
  readonly range: boolean;
  readonly decimal: boolean;
}

/** True when token `i` stands right against the one before it. */
export function glued(tokens: ReadTokens, i: number): boolean {
  return i > 0 && tokens.start[i] === tokens.end[i - 1];
}

function isNumber(tokens: ReadTokens, i: number): boolean {
  return i < tokens.count && (tokens.kind[i] === TokenKind.number || isF(tokens, i, F.cardinal));
}

/** Worth of digits with Indian or Western grouping. */
function worth(text: string): number {
  return Number(text.replace(/,/g, ''));
}

function numberValue(tokens: ReadTokens, i: number): number {
  return tokens.kind[i] === TokenKind.number ? worth(tokens.text[i]!) : (tokens.info[i]?.value ?? 0);
}

/** All quantities of a token range, in order. */
export function findQuantities(tokens: ReadTokens, first: number, end: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = first; i < end; i++) {
    const quantity = quantityAt(tokens, i, first, end);
    if (quantity === undefined) continue;
    found.push(quantity);
    i = quantity.end - 1;
  }
  return found;
}

function quantityAt(tokens: ReadTokens, i: number, first: number, limit: number): Quantity | undefined {
  const kind = tokens.kind[i];
  if (kind === TokenKind.number || isF(tokens, i, F.cardinal | F.fraction | F.shift))
    return readNumber(tokens, i, first, limit);
  // सौ के पार, हजार से अधिक: a round number without one before it
  if (isF(tokens, i, F.magnitude) && !isNumber(tokens, i - 1) && isComparedTo(tokens, i + 1, limit))
    return finish(tokens, i, i + 1, first, {
      value: tokens.info[i]!.value,
      kind: 'amount',
      inWords: true,
      magnitude: true,
    });
  if (isF(tokens, i, F.vague))
    return finish(tokens, i, i + 1, first, { value: undefined, kind: 'vague', inWords: true });
  if (isF(tokens, i, F.multiple))
    return finish(tokens, i, i + 1, first, { value: undefined, kind: 'multiple', inWords: true });
  return undefined;
}

/** `… से नीचे`, `… से भी ज्यादा`, `… के पार`. */
function isComparedTo(tokens: ReadTokens, i: number, limit: number): boolean {
  const at = tokens.text[i + 1] === 'भी' ? i + 2 : i + 1;
  return (
    at < limit &&
    /^(?:से|के)$/.test(tokens.text[i]!) &&
    /^(?:पार|ऊपर|नीचे|अधिक|ज्यादा|कम|करीब|आसपास)$/.test(tokens.text[at]!)
  );
}

type Reading = Pick<Quantity, 'value' | 'kind' | 'inWords'> &
  Partial<Pick<Quantity, 'magnitude' | 'range' | 'decimal'>>;

function readNumber(tokens: ReadTokens, i: number, first: number, limit: number): Quantity | undefined {
  let j = i;
  let shift = 0;
  if (isF(tokens, j, F.shift) && isNumber(tokens, j + 1) && j + 1 < limit) {
    shift = tokens.text[j] === 'साढे' ? 0.5 : tokens.text[j] === 'पौने' ? -0.25 : 0.25;
    j++;
  } else if (isF(tokens, j, F.shift) && !isF(tokens, j, F.fraction)) return undefined;
  let inWords = tokens.kind[j] !== TokenKind.number;
  const decimal = tokens.kind[j] === TokenKind.number && tokens.text[j]!.includes('.');
  const fraction = isF(tokens, j, F.fraction) && !isF(tokens, j, F.cardinal);
  let value = shift !== 0 ? numberValue(tokens, j) + shift : numberValue(tokens, j);
  j++;
  const spaced = spacedEnd(tokens, i, j, limit);
  if (spaced > j) {
    value = worth(tokens.text.slice(i, spaced).join(''));
    j = spaced;
  }
  let range = false;
  const second = rangeEnd(tokens, j, limit, value);
  if (second > 0) {
    range = true;
    value = numberValue(tokens, second - 1);
    j = second;
  }
  let magnitude = false;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  // लाख, करोड़ …, and what is added behind them: आठ करोड़ 90 लाख, 90 हजार 893
  for (;;) {
    let factor = 1;
    while (j < limit && isF(tokens, j, F.magnitude)) {
      factor *= tokens.info[j]!.value;
      magnitude = true;
      j++;
    }
    total += value * factor;
    if (factor === 1) break;
    last = Math.min(last, factor);
    if (!isNumber(tokens, j) || j >= limit) {
      const more = j < limit ? rangeEnd(tokens, j, limit, 0) : 0;
      if (more > 0) {
        range = true;
        j = more;
        while (j < limit && isF(tokens, j, F.magnitude)) j++;
      }
      break;
    }
    const next = numberValue(tokens, j);
    const nextFactor = isF(tokens, j + 1, F.magnitude) && j + 1 < limit ? tokens.info[j + 1]!.value : 1;
    if (next * nextFactor >= last || next === 0) break;
    value = next;
    if (tokens.kind[j] === TokenKind.number) inWords = false;
    j++;
    if (nextFactor === 1) {
      total += next;
      break;
    }
  }
  let share = false;
  // तीन-चौथाई as well as तीन चौथाई
  if (tokens.text[j] === '-' && glued(tokens, j) && j + 1 < limit && isF(tokens, j + 1, F.share)) j++;
  if (j < limit && isF(tokens, j, F.share)) {
    total *= tokens.info[j]!.value;
    share = true;
    j++;
  }
  let times = false;
  if (j < limit && isF(tokens, j, F.times)) {
    times = true;
    j++;
  }
  if (fraction && !magnitude && !share && !times && !isUnit(tokens, j)) {
    // आधा alone is an adjective, डेढ़ and ढाई are numbers of something
    if (tokens.text[i]!.startsWith('आध') && !isHalf(tokens, i, j, first, limit)) return undefined;
  }
  const kind = times ? 'multiple' : magnitude || share || decimal ? 'amount' : 'plain';
  return finish(tokens, i, j, first, { value: total, kind, inWords, magnitude, range, decimal }, limit);
}

/** `आधे से ज्यादा बच्चे`, `करीब आधे जिले`, `आधी आबादी`: half of something is meant, not of an hour or the dead of night. */
function isHalf(tokens: ReadTokens, i: number, j: number, first: number, limit: number): boolean {
  if (j >= limit || isF(tokens, j, F.duration)) return false;
  if (tokens.text[j] === 'से') return /^(?:अधिक|ज्यादा|कम)$/.test(tokens.text[j + 1] ?? '');
  return (i > first && isF(tokens, i - 1, F.estimate)) || /^(?:हिस्सा|हिस्से|आबादी)$/.test(tokens.text[j]!);
}

/**
 * The token after `60, 000` or `1, 25, 000`, groups that a space has parted; `j` for any other number. Only a group with a
 * nought in front tells them from a list of numbers.
 */
function spacedEnd(tokens: ReadTokens, i: number, j: number, limit: number): number {
  if (j !== i + 1 || tokens.kind[i] !== TokenKind.number || !/^\d{1,3}$/.test(tokens.text[i]!)) return j;
  let end = j;
  for (let k = j; k + 1 < limit && tokens.text[k] === ',' && glued(tokens, k) && k < j + 8; k += 2) {
    if (tokens.kind[k + 1] !== TokenKind.number || !/^\d{2,3}$/.test(tokens.text[k + 1]!)) break;
    if (/^0\d\d$/.test(tokens.text[k + 1]!)) end = k + 2;
  }
  return end;
}

/** The token after the second number of a range that continues at `j`, or 0: `10-12`, `15 से 20`, `दो या तीन`, `33-33`. */
function rangeEnd(tokens: ReadTokens, j: number, limit: number, low: number): number {
  if (j + 1 >= limit || !isNumber(tokens, j + 1)) return 0;
  const joint = tokens.text[j];
  if (joint === '-') {
    if (!glued(tokens, j) && !glued(tokens, j + 1)) return 0;
    let end = j + 2;
    // 1800-11-4000: groups of one number
    while (
      tokens.text[end] === '-' &&
      glued(tokens, end) &&
      glued(tokens, end + 1) &&
      end + 1 < limit &&
      isNumber(tokens, end + 1)
    )
      end += 2;
    return end;
  }
  if (joint === 'से' || joint === 'या') return numberValue(tokens, j + 1) > low ? j + 2 : 0;
  return 0;
}

function isUnit(tokens: ReadTokens, i: number): boolean {
  return i < tokens.count && (isF(tokens, i, F.percent | F.money) || tokens.text[i] === '%');
}

function finish(
  tokens: ReadTokens,
  i: number,
  end: number,
  first: number,
  reading: Reading,
  limit = tokens.count,
): Quantity {
  let percent = false;
  let money = false;
  let from = i;
  if (end < limit && (tokens.text[end] === '%' || isF(tokens, end, F.percent))) {
    percent = true;
    end++;
  } else if (end < limit && isF(tokens, end, F.money)) {
    money = true;
    end++;
  } else if (end + 1 < limit && tokens.text[end] === 'अमेरिकी' && isF(tokens, end + 1, F.money)) {
    money = true;
    end += 2;
  }
  if (from > first && /^[₹$€£¥]$/.test(tokens.text[from - 1]!)) {
    money = true;
    from--;
  } else if (from - 1 > first && tokens.text[from - 1] === '.' && isF(tokens, from - 2, F.money)) {
    money = true;
    from -= 2;
  }
  let approximate = false;
  for (let length = lengthBefore(tokens, from, 0, F.approximator); length > 0 && from - length >= first; ) {
    approximate = true;
    from -= length;
    length = lengthBefore(tokens, from, 0, F.approximator);
  }
  return {
    from,
    first: i,
    end,
    percent,
    money,
    approximate,
    magnitude: reading.magnitude === true,
    range: reading.range === true,
    decimal: reading.decimal === true,
    value: reading.value,
    kind: reading.kind === 'plain' && (percent || money) ? 'amount' : reading.kind,
    inWords: reading.inWords,
  };
}

/** True when a quantity's neighbours say that it approximates: `… से अधिक`, `… के करीब`, `… के पार`. */
export function approximatedAfter(tokens: ReadTokens, quantity: Quantity, end: number): boolean {
  const { end: at } = quantity;
  const next = tokens.text[at + 1] === 'भी' ? at + 2 : at + 1;
  if (next >= end) return false;
  const word = tokens.text[next];
  if (tokens.text[at] === 'से') return word === 'अधिक' || word === 'ज्यादा' || word === 'कम' || word === 'ऊपर';
  if (tokens.text[at] === 'के') return word === 'करीब' || word === 'आसपास' || word === 'पार' || word === 'लगभग';
  return tokens.text[at] === 'पार';
}
