// Figures of headlines and sums of sentences.
import { count, each, put } from './edit.mjs';

const NUMBER = /(?<![\d,.:/-])\d[\d,]*(?![\d,.:/-])/g;

/** @type {import('./gather.mjs').Probe} */
export const headline = {
  rule: 'headline-figure-mismatch',
  read({ text }, { stories }) {
    const faults = [];
    let opportunities = 0;
    for (const { headline, lead } of stories) {
      if (headline === undefined || lead === undefined) continue;
      for (const match of text.slice(headline.start, headline.end).matchAll(NUMBER)) {
        const digits = match[0].replaceAll(',', '');
        if (Number(digits) < 20) continue;
        opportunities++;
        // only where the story has the figure as the headline has it, can the headline be made wrong
        if (!text.slice(headline.end).includes(match[0])) continue;
        const span = { start: headline.start + match.index, end: headline.start + match.index + match[0].length };
        if (digits.length >= 4) {
          const changed = `${digits[0]}${(Number(digits[1]) + 2) % 10}${digits.slice(2)}`;
          faults.push(put(text, span, changed));
          const swapped = `${digits[0]}${digits[2]}${digits[1]}${digits.slice(3)}`;
          if (swapped !== digits) faults.push(put(text, span, swapped));
        }
        faults.push(put(text, span, `${digits}0`));
      }
    }
    return { opportunities, faults };
  },
};

/** @type {import('./gather.mjs').Probe} */
export const arithmetic = {
  rule: 'figure-arithmetic',
  read({ text }) {
    const opportunities =
      count(text, /\d में से \d/g) + count(text, /\d[^।.\n]{0,120}(?:जिनमें|इनमें|इसमें|जिसमें)[^।.\n]{0,120}\d/g);
    const swapped = each(text, /(?<![\d,.])(\d{1,6}) में से (\d{1,6})(?![\d,.])/g, ([, whole, part]) =>
      Number(whole) > Number(part) ? `${part} में से ${whole}` : undefined,
    );
    const DEATHS = /(?<![\d,.])(\d{1,4}) लोगों की मौत (?:हो गई|हो चुकी) है/g;
    const sound = each(text, DEATHS, ([all, n]) => split(all, Number(n), 0)).slice(0, 1);
    const wrong = each(text, DEATHS, ([all, n]) => split(all, Number(n), 1)).slice(0, 1);
    return { opportunities, sound, faults: [...swapped, ...wrong] };
  },
};

/**
 * @param {string} clause
 * @param {number} all
 * @param {number} more
 */
function split(clause, all, more) {
  if (all < 5) return undefined;
  const women = Math.floor(all / 3);
  return `${clause}, जिनमें ${women} महिलाएं और ${all - women + more} पुरुष थे`;
}
