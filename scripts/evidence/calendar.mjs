// Weekdays beside dates: the calendar says which are right.
import { each, put } from './edit.mjs';

const DAYS = ['रविवार', 'सोमवार', 'मंगलवार', 'बुधवार', 'गुरुवार', 'शुक्रवार', 'शनिवार'];
/** Other names of the same days. */
const ALSO = new Map([
  ['बृहस्पतिवार', 4],
  ['गुरूवार', 4],
]);
const MONTHS = ['जनवरी', 'फरवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'];
const DAY = `(?<weekday>${[...DAYS, ...ALSO.keys()].join('|')})`;
const DATE = `(?<day>\\d{1,2}) (?<month>${MONTHS.join('|')})(?<year>,? ?20\\d\\d)?`;
const PAIRS = [new RegExp(`${DAY} ?(?:,|\\(|यानी)? ?${DATE}`, 'g'), new RegExp(`${DATE} ?(?:,|\\(|यानी) ?${DAY}`, 'g')];
/** A day that happened, on its own: `शुक्रवार को`. */
const ALONE = new RegExp(`${DAY} को(?! \\d)`, 'g');

/** @type {import('./gather.mjs').Probe} */
export const weekday = {
  rule: 'weekday-date-mismatch',
  read({ name, text: written }) {
    // the file's name gives the year that the page leaves to its reader
    const known = Number(/-(20\d\d)-/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(known)) return {};
    let text = written;
    for (const pattern of PAIRS)
      text = text.replace(pattern, (...match) => {
        const { month, year } = match.at(-1);
        return year === undefined ? match[0].replace(month, `${month} ${known}`) : match[0];
      });
    let opportunities = 0;
    const own = [];
    const faults = [];
    for (const pattern of PAIRS)
      for (const match of text.matchAll(pattern)) {
        const groups = match.groups ?? {};
        const named = dayNumber(groups.weekday ?? '');
        const right = new Date(
          Date.UTC(Number(groups.year?.match(/\d+/)), MONTHS.indexOf(groups.month ?? ''), Number(groups.day)),
        );
        const start = match.index + match[0].indexOf(groups.weekday ?? '');
        const span = { start, end: start + (groups.weekday ?? '').length };
        if (right.getUTCDay() === named) opportunities++;
        else own.push(span);
        if (right.getUTCDay() === named) faults.push(put(text, span, DAYS[(named + 1) % 7] ?? ''));
      }
    // 1 March of the year and the days after it stand for dates that the copy itself does not give
    const sound = each(text, ALONE, ({ groups }) => withDate(groups?.weekday ?? '', known, 0)).slice(0, 1);
    const wrong = each(text, ALONE, ({ groups }) => withDate(groups?.weekday ?? '', known, 2)).slice(0, 1);
    return { text, opportunities, own, sound, faults: [...faults, ...wrong] };
  },
};

/** @param {string} name */
function dayNumber(name) {
  return ALSO.get(name) ?? DAYS.indexOf(name);
}

/**
 * @param {string} name
 * @param {number} year
 * @param {number} late Days by which the date is wrong.
 */
function withDate(name, year, late) {
  const first = new Date(Date.UTC(year, 2, 1)).getUTCDay();
  const day = 8 + ((dayNumber(name) - first + 7) % 7) + late;
  return `${name} (${day} मार्च ${year}) को`;
}
