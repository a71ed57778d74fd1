/** Days of the week, reckoned: the engine has no clock. */
import { foldAll } from '../text/fold';

/** From Sunday on; the spellings of one day beside each other, the agencies' own first. */
const DAYS: readonly (readonly string[])[] = [
  ['रविवार', 'इतवार'],
  ['सोमवार'],
  ['मंगलवार'],
  ['बुधवार'],
  ['गुरुवार', 'बृहस्पतिवार', 'वीरवार'],
  ['शुक्रवार'],
  ['शनिवार'],
];
const byName = new Map(DAYS.flatMap((names, day) => foldAll(names).map((name) => [name, day] as const)));
/** Shift of each month in the days of the week, March first in the year (Sakamoto's rule). */
const SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** 0 for Sunday … 6 for Saturday; undefined for a word that names no day. */
export function dayOfName(folded: string): number | undefined {
  return byName.get(folded);
}

export function nameOfDay(day: number): string {
  return DAYS[day]![0]!;
}

/** The day of the week of a date in the Gregorian calendar: 0 for Sunday. Months are 1–12. */
export function dayOfDate(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + SHIFTS[month - 1]! + day) % 7;
}
