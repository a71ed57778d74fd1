/** Months, weekdays and their spellings in wire copy. Variants are style, not error; `✗` forms are misspellings. */
import { words } from './words';

/** Spellings of January to December. */
const MONTHS = [
  'जनवरी जन.',
  'फरवरी फर.',
  'मार्च',
  'अप्रैल',
  'मई',
  'जून',
  'जुलाई',
  'अगस्त',
  'सितंबर सितम्बर',
  'अक्टूबर अक्तूबर',
  'नवंबर नवम्बर',
  'दिसंबर दिसम्बर',
];

/** [spelling, month 1–12]. */
export const months: readonly (readonly [string, number])[] = MONTHS.flatMap((list, index) =>
  words(list).map((spelling) => [spelling, index + 1] as const),
);

/** The spelling to offer of each month, January first. */
export const monthNames: readonly string[] = MONTHS.map((list) => words(list)[0]!);

/** Forms that no house accepts, with the right one. */
export const misspeltMonths: readonly (readonly [string, string])[] = [
  ['जनबरी', 'जनवरी'],
  ['जनवारी', 'जनवरी'],
  ['फरबरी', 'फरवरी'],
  ['फरवारी', 'फरवरी'],
  ['अप्रेल', 'अप्रैल'],
  ['जुन', 'जून'],
  ['जुलाइ', 'जुलाई'],
  ['अगस्‍त्', 'अगस्त'],
  ['सितबंर', 'सितंबर'],
  ['सिंतबर', 'सितंबर'],
  ['अक्टुबर', 'अक्टूबर'],
  ['अक्तुबर', 'अक्तूबर'],
  ['अकटूबर', 'अक्टूबर'],
  ['नवबंर', 'नवंबर'],
  ['दिसबंर', 'दिसंबर'],
  ['दिंसबर', 'दिसंबर'],
];

/** English months, as they stand in `Updated` lines and Latin datelines; folded, so in small letters. */
export const englishMonths = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const weekdays = words('सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार वीरवार शुक्रवार शनिवार रविवार इतवार');

/** Days in each month; February has 29, since a dateline has no year. */
export const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
