import { trimEndBy } from '../text/trim';

/** Commas at lakhs and crores, and millions in lakhs. Values never change. */

/** `161,852`, `1,438,290`, `12,345,678.5`: groups of three throughout, where the Indian way groups otherwise. */
const WESTERN = /^(?:\d{3},\d{3}|\d{1,3}(?:,\d{3}){2,})(?:\.\d+)?$/;

/** The number grouped the Indian way, or undefined where it is so already or is no western grouping. */
export function regroup(number: string): string | undefined {
  if (!WESTERN.test(number) || number.startsWith('0')) return undefined;
  const [whole, part] = number.split('.');
  const right = indian(whole!.replace(/,/g, ''));
  return part === undefined ? right : `${right}.${part}`;
}

/** `11,5000`: a last group that is too long, so that a comma stands wrong or a digit is too many. */
const MALFORMED = /^\d{1,3}(?:,\d{2,3})*,\d{4,7}$/;
/** `15,2020`: a day and a year without the space. */
const DAY_AND_YEAR = /^\d{1,2},(?:19|20)\d\d$/;

/** True where nobody can tell which number is meant. */
export function isMalformed(number: string): boolean {
  return MALFORMED.test(number) && !DAY_AND_YEAR.test(number);
}

/** `161852` → `1,61,852`; undefined for other than five to seven digits, and for those that open with a nought. */
export function withCommas(number: string): string | undefined {
  return /^[1-9]\d{4,6}$/.test(number) ? indian(number) : undefined;
}

/** Digits in twos, counted from their end. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 2) groups.unshift(digits.slice(Math.max(0, end - 2), end));
  return groups.join(',');
}

function isZero(unit: number): boolean {
  return unit === 0x30;
}

/** Digits with commas at thousands, lakhs, crores. */
function indian(digits: string): string {
  const last = digits.slice(-3);
  const rest = digits.slice(0, -3);
  return rest === '' ? last : `${grouped(rest)},${last}`;
}

/** Powers of ten of the western and the Indian names, the Indian ones with the largest first. */
const WESTERN_NAMES: Readonly<Record<string, number>> = { मिलियन: 6, बिलियन: 9, ट्रिलियन: 12 };
const INDIAN_NAMES: readonly (readonly [string, number])[] = [
  ['लाख करोड़', 12],
  ['अरब', 9],
  ['करोड़', 7],
  ['लाख', 5],
];

/**
 * `2.3` and `मिलियन` → `23 लाख`: the same value in Indian names. Undefined where the digits would need rounding.
 * @param number digits with or without a decimal point; @param name a western name, folded.
 */
export function inLakhs(number: string, name: string): string | undefined {
  const power = WESTERN_NAMES[name];
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(number.replace(/,/g, ''));
  if (power === undefined || match === null) return undefined;
  const digits = `${match[1]}${match[2] ?? ''}`.replace(/^0+/, '');
  if (digits === '') return undefined;
  // digits × 10^exponent
  const exponent = power - (match[2]?.length ?? 0);
  const size = digits.length + exponent;
  const indianName = INDIAN_NAMES.find(([, least]) => size > least);
  if (indianName === undefined) return undefined;
  const shift = exponent - indianName[1];
  if (shift >= 0) return `${indian(digits + '0'.repeat(shift))} ${indianName[0]}`;
  const whole = digits.slice(0, shift);
  const part = trimEndBy(digits.slice(shift), isZero);
  return `${indian(whole)}${part === '' ? '' : `.${part}`} ${indianName[0]}`;
}
