/** What a glob in a file of settings may look like, so that matching it stays quick whoever wrote it. */
import type { Localized } from '../rules/types';

/** UTF-16 code units. */
const LONGEST = 300;

/**
 * Stars in one part of a path, and `**` in all. A pattern with n stars may try length to the power of n ways of a path
 * that does not fit; names of files end at 255 bytes, so three stars stay under ten milliseconds.
 */
const STARS = 3;

const texts = {
  empty: { hi: 'पैटर्न खाली है।', en: 'The pattern is empty.' },
  long: {
    hi: `पैटर्न ${LONGEST} वर्णों से लंबा है।`,
    en: `The pattern is longer than ${LONGEST} characters.`,
  },
  negated: {
    hi: 'पैटर्न ‘!’ से शुरू नहीं हो सकता; जो नहीं चाहिए उसे exclude में लिखें।',
    en: 'A pattern cannot begin with ‘!’; what is not wanted goes into exclude.',
  },
  absolute: {
    hi: 'पैटर्न इसी फाइल के फोल्डर से देखा जाता है: शुरू का ‘/’ या ‘../’ हटाएं।',
    en: 'A pattern is seen from the folder of this file: leave out the ‘/’ or ‘../’ at its start.',
  },
  backslash: { hi: 'पैटर्न में फोल्डर ‘/’ से अलग होते हैं।', en: 'In a pattern folders are parted by ‘/’.' },
  stars: {
    hi: `पैटर्न में बहुत * हैं: एक नाम में ${STARS} तक, और ** भी ${STARS} तक।`,
    en: `The pattern has too many stars: up to ${STARS} in one name, and up to ${STARS} times **.`,
  },
} satisfies Record<string, Localized>;

/** What is wrong with a glob; undefined when nothing is. */
export function problemOfGlob(glob: string): Localized | undefined {
  if (glob.trim() === '') return texts.empty;
  if (glob.length > LONGEST) return texts.long;
  if (glob.startsWith('!')) return texts.negated;
  if (glob.includes('\\')) return texts.backslash;
  if (/^(?:\/|\.\.?\/|[a-z]:)/i.test(glob)) return texts.absolute;
  const parts = glob.split('/');
  const wide = parts.filter((part) => part.includes('**')).length;
  if (wide > STARS || parts.some((part) => part.replaceAll('**', '*').split('*').length - 1 > STARS))
    return texts.stars;
  return undefined;
}
