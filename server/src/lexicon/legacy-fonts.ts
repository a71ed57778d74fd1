/**
 * Words that Hindi copy set in the fonts Kruti Dev and Chanakya turns into when it is read as plain text: the commonest
 * Hindi words, as Latin letters and small. Source: the published keyboard tables of the two fonts (है is `gS` in the one
 * and `ãñ` in the other). They serve to recognise such copy, not to convert it: no table that is kept up openly and
 * covers the fonts whole was at hand.
 */
import { words } from './words';

/** Letters only, since marks part tokens: `gS`, `fd`, `vkSj`. */
export const krutiDevWords: readonly string[] = words(`
vksj vkSj gs gsa gS gSa fd ds dks dk dh us ls esa ij Fkk Fks Fkh ugha ugh ;g og fd;k dj djus gksus gks gqvk gqbZ gq, rks Hkh bl ml mUgksaus muds blds dgk crk;k tkus
fy, fy fnu jkT; iqfyl ljdkj eq[;ea=h fo/kk;d esjs fn;k x;k x;s jgs jgk jgh
`)
  .map((word) => word.toLowerCase())
  .filter((word) => /^[a-z]+$/.test(word));

/** English words that no such copy holds: with one of them a line is English. */
export const englishFunctionWords: readonly string[] = words('the of and to in for with on at by from is was that');
