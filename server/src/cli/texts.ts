/** Sentences of the command line that are neither findings nor complaints about files and arguments. */
import { fill } from '../localize';
import type { FixSafety, Locale, Localized, MessageArgs, Severity } from '../rules/types';
import { printable } from './width';

const passedOver: Localized = {
  hi: '{path}: छोड़ी गई, इसमें देवनागरी कम है। फिर भी जांचना हो तो फाइल का नाम दें।',
  en: '{path}: passed over, it is not mostly Devanagari. Name the file to lint it all the same.',
};

const ruleFailed: Localized = {
  hi: 'नियम {rule} ‘{path}’ पर विफल हुआ ({detail}), इस फाइल के लिए छोड़ा गया। --rule {rule}=off से बंद करें और यह सूचना दें।',
  en: 'The rule {rule} failed on ‘{path}’ ({detail}) and was left out for this file. Switch it off with --rule {rule}=off, and please report it.',
};

export const severityNames: Readonly<Record<Severity | 'off', Localized>> = {
  error: { hi: 'गलती', en: 'error' },
  warning: { hi: 'चेतावनी', en: 'warning' },
  information: { hi: 'सूचना', en: 'information' },
  hint: { hi: 'संकेत', en: 'hint' },
  off: { hi: 'बंद', en: 'off' },
};

const fixes: Readonly<Record<FixSafety, Localized>> = {
  safe: { hi: 'सुरक्षित सुधार', en: 'safe fix' },
  review: { hi: 'देखकर करने का सुधार', en: 'fix to be reviewed' },
};

export const texts = {
  fixes,
  what: { hi: 'क्या', en: 'What' },
  why: { hi: 'क्यों', en: 'Why' },
  action: { hi: 'क्या करें', en: 'What to do' },
  options: { hi: 'विकल्प', en: 'Options' },
  bad: { hi: 'ऐसे नहीं', en: 'Not so' },
  good: { hi: 'ऐसे', en: 'But so' },
  passedOver: (path: string, locale: Locale) => fill(passedOver[locale], { path: printable(path) }),
};

/** A sentence with the number `{n}` in it; `one` where it is 1. */
export interface Counted extends Localized {
  readonly one?: Localized;
}

export function counted(text: Counted, n: number, locale: Locale, args: MessageArgs = {}): string {
  return fill((n === 1 && text.one ? text.one : text)[locale], { ...args, n }, locale);
}

export function failureSentence(rule: string, path: string, error: unknown, locale: Locale): string {
  const detail = error instanceof Error ? error.message : String(error);
  return fill(ruleFailed[locale], { rule, path: printable(path), detail: printable(detail) });
}
