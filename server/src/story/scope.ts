/** How far a sentence speaks: of the world, the country, a state, or of one place. Who answers for one does not for the other. */
import type { ReadSentence } from './read-sentences';
import type { TokenSpan } from './source-phrase';
import { A, lengthAt, type ReadTokens } from './vocabulary';

/** The first state or country among the tokens, as written. */
export function realmAt(tokens: ReadTokens, first: number, end: number): string | undefined {
  for (let k = first; k < Math.min(end, tokens.count); k++) {
    const length = lengthAt(tokens, k, A.realm, 0);
    if (length > 0) return tokens.text.slice(k, k + length).join(' ');
  }
  return undefined;
}

const COUNTRY = /^(?:देश|देशभर|भारत|दुनिया|दुनियाभर|विश्व|विश्वभर)$/;
const STATE = /^(?:राज्य|प्रदेश|सूबे)$/;
/** आंध्र प्रदेश is one state, प्रदेश the state that is spoken of. */
const NAMED = /^(?:आंध्र|मध्य|उत्तर|हिमाचल|अरुणाचल)$/;
/** Officers of a district, who speak of it and of nothing beyond. */
const LOCAL = /^(?:जिलाधिकारी|डीएम|एसडीएम|उपायुक्त|कलेक्टर|सीएमओ|एसपी|एसएसपी|थानाध्यक्ष|सर्जन)$/;
/** What a sentence speaks of stands among its first words, `देश में अब तक …`. */
const OPENING = 5;

/** True where an officer of a district would have to answer for a state or the country: `देश में मामले बढ़कर 116 हो गए`. */
export function isBeyond(own: ReadSentence, tokens: ReadTokens, { first, end }: TokenSpan): boolean {
  return says(tokens, first, end, LOCAL) && speaksOf(own, COUNTRY, STATE);
}

/** `भारत में अब तक 4,200 से ज्यादा लोग संक्रमित हुए`: the tally of a country, which stories close with; a new account. */
export function isTally(own: ReadSentence): boolean {
  const { tokens, sentence } = own;
  if (!speaksOf(own, COUNTRY)) return false;
  for (let k = sentence.firstToken + 1; k < sentence.endToken; k++)
    if (tokens.text[k] === 'तक' && /^(?:अब|अभी)$/.test(tokens.text[k - 1]!)) return true;
  return false;
}

/** True where one of two sentences speaks of the country and the other of a part of it. */
export function isOtherScope(own: ReadSentence, next: ReadSentence): boolean {
  const source = next.reading.strong[0]?.source;
  if (source === undefined) return false;
  if (isBeyond(own, next.tokens, source)) return true;
  if (speaksOf(own, COUNTRY)) return realmAt(next.tokens, source.first, source.end) !== undefined;
  return (
    own.places > 0 &&
    !says(own.tokens, own.sentence.firstToken, own.sentence.endToken, COUNTRY) &&
    behind(next, source.end)
  );
}

/** `… के अनुसार पूरे देश में`: the source speaks of the country at once. */
function behind({ tokens, sentence }: ReadSentence, from: number): boolean {
  return says(tokens, from, Math.min(from + 2 * OPENING, sentence.endToken), COUNTRY);
}

function speaksOf({ tokens, sentence }: ReadSentence, ...scopes: readonly RegExp[]): boolean {
  const end = Math.min(sentence.firstToken + 2 * OPENING, sentence.endToken);
  return scopes.some((scope) => says(tokens, sentence.firstToken, end, scope));
}

function says(tokens: ReadTokens, first: number, end: number, words: RegExp): boolean {
  for (let k = first; k < end; k++)
    if (words.test(tokens.text[k]!) && !NAMED.test(tokens.text[k - 1] ?? '')) return true;
  return false;
}
