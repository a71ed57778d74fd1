/** Digests of an agency: several items in one paragraph, each opened by its slug (`दि8 …`, `प्रादे23 …`) and its headline. */
import { TokenKind } from '../text/tokens';
import { placeRank } from './gazetteer';
import type { ReadTokens } from './vocabulary';

/** Desks of a slug: 1.1 of the catalogue. */
const DESK = /^(?:प्रादे|दि|वि|विदेश|अर्थ|खेल|संसद|न्याय)$/;
/** The headline of an item is no longer than so many tokens. */
const LONGEST_HEADLINE = 48;

/** Units of the shortest place that is looked for in the end of a word. */
const LEAST_PLACE = 4;

/** True when the tokens at `i` are a slug. */
export function isSlug(tokens: ReadTokens, i: number): boolean {
  return (
    tokens.kind[i + 1] === TokenKind.number &&
    DESK.test(tokens.text[i] ?? '') &&
    tokens.text[i + 1]!.length <= 3 &&
    tokens.start[i + 1] === tokens.end[i]
  );
}

/**
 * Where the headline of an item ends that begins in a sentence: behind the place that opens its text, `नयी दिल्ली:`,
 * `पटना,`. `first` when the sentence opens no item.
 */
export function headlineEnd(tokens: ReadTokens, first: number, end: number): number {
  let slug = first;
  while (slug < end && !isSlug(tokens, slug)) slug++;
  if (slug >= end) return first;
  let colon = first;
  for (let k = slug + 2; k < Math.min(end, slug + LONGEST_HEADLINE); k++) {
    const mark = tokens.text[k]!;
    // a visarga for the colon: इस्लामाबादः
    if (mark.endsWith('ः') && endsInPlace(mark.slice(0, -1))) return k + 1;
    if (mark !== ':' && mark !== ',') continue;
    if (isPlaceBefore(tokens, k)) return k + 1;
    if (mark === ':') colon = k + 1;
  }
  return colon > first ? colon : slug + 2;
}

function isPlaceBefore(tokens: ReadTokens, k: number): boolean {
  const word = tokens.text[k - 1] ?? '';
  return endsInPlace(word) || placeRank(`${tokens.text[k - 2] ?? ''} ${word}`) === 'known';
}

/** A place, or a word that a place was glued to: the headline lost its line break, `31 नये मामलेबीजिंग, चीन में …`. */
function endsInPlace(word: string): boolean {
  for (let at = 0; at + LEAST_PLACE <= word.length; at++)
    if (/[\u0904-\u0939]/.test(word[at]!) && placeRank(word.slice(at)) === 'known') return true;
  return false;
}
