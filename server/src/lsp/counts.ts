/** Numbers of fixes by rule, in words. */
import { localize } from '../messages';
import { findRule } from '../rules/index';
import type { Locale } from '../rules/types';

/** `Ad marker 2, Repeated headline 1`: rules by their titles, the most frequent first. */
export function countsInWords(made: Readonly<Record<string, number>>, locale: Locale): string {
  return Object.entries(made)
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${localize(findRule(rule)?.meta.title ?? { hi: rule, en: rule }, locale)} ${count}`)
    .join(', ');
}
