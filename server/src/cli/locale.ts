/** The language of messages. */
import type { Locale } from '../rules/types';

/** `hi` or `en`: as asked for, else by the environment (POSIX order), else by the system, else English. */
export function chooseLocale(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (asked === 'hi' || asked === 'en') return asked;
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // only Windows sets none of them as a rule; elsewhere an empty environment means plain English
  const language = named || (env.OS === 'Windows_NT' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^hi(?![a-z])/i.test(language) ? 'hi' : 'en';
}

/** What `--locale` says, found before the arguments are known to be good, so that complaints about them are in it. */
export function askedLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return undefined;
  return args[at]!.startsWith('--locale=') ? args[at]!.slice('--locale='.length) : args[at + 1];
}
