/** Texts in both languages, and filling them. Light: it knows no rule. */
import type { Locale, Localized, Message, MessageArgs } from './rules/types';

/** Fills `{name}` in a text with the arguments; an unknown name stays as it is. */
export function fill(text: string, args: MessageArgs | undefined, locale: Locale = 'en'): string {
  if (args === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? localize(value, locale) : String(value);
  });
}

/** A message in a language. */
export function render(message: Message, locale: Locale): string {
  return fill(localize(message.text, locale), message.args, locale);
}

export function localize(text: Localized, locale: Locale): string {
  return locale === 'hi' ? text.hi : text.en;
}
