/** Who answers for the figures of a sentence, and what sentences have in common. */
import { words } from '../lexicon/words';
import { fold } from '../text/fold';
import { TokenKind } from '../text/tokens';
import { isTelling, stem } from './counts';
import type { Verdict } from './model';
import type { ReadSentence } from './read-sentences';
import type { TokenSpan } from './source-phrase';
import { F, isF, isListed, listed } from './vocabulary';

/** The answer for one figure. */
export interface Answer {
  readonly verdict: Exclude<Verdict, 'exempt'>;
  readonly reason: string;
  readonly source: { readonly sentence: ReadSentence; readonly span: TokenSpan } | undefined;
}

/** The figures of a sentence that stand under the source of another. */
export function carried(reason: string, from: ReadSentence): Answer {
  const span = from.reading.strong[0]?.source;
  return { verdict: 'carried', reason, source: span === undefined ? undefined : { sentence: from, span } };
}

/** True for a sentence with a speaker who answers for what stands before it: who only asks, or a laboratory, does not. */
export function opensAccount({ reading }: ReadSentence): boolean {
  return reading.strong.some(({ how }) => how !== 'asked' && how !== 'result');
}

/** True where the narrator steps in or the scene changes. */
export function breaks(sentence: ReadSentence): boolean {
  return sentence.opener === 'background' || sentence.opener === 'switch';
}

/** Places that a sentence of a count by places names at least where it opens with a break. */
export const SERIES = 2;

/** True where a count by places can go on from one sentence to the next: `केरल में 4, असम में 3 …। वहीं, बिहार में 22 …`. */
export function goesOnByPlaces(own: ReadSentence, before: ReadSentence): boolean {
  // an item of a digest opens another story
  if (own.places === 0 || before.places === 0 || own.item) return false;
  if (own.afterSubhead && own.paragraph !== before.paragraph) return false;
  if (own.opener === 'background') return false;
  return !breaks(own) || (own.places >= SERIES && before.places >= SERIES);
}

/** True when two sentences count the same. */
export function sharesCount(a: ReadSentence, b: ReadSentence): boolean {
  for (const count of a.counts) if (b.counts.has(count)) return true;
  return false;
}

/** The same things are counted: मामले in both, not just people or the dead of another accident. */
export function sharesThings(own: ReadSentence, counts: ReadonlySet<string>): boolean {
  for (const count of own.counts) if (isTelling(count) && counts.has(count)) return true;
  return false;
}

/** The same is counted, people among it: in a count by places the dead of one place are counted with those of the next. */
export function sharesAny(own: ReadSentence, counts: ReadonlySet<string>): boolean {
  for (const count of own.counts) if (counts.has(count)) return true;
  return false;
}

/** Words of grammar, of counting and of saying: what two sentences share when they share nothing. */
const EMPTY_WORDS = listed(
  new Set(
    words(`
के की का को में से पर ने है हैं और तक भी ही यह वह इस उस एक हो हुआ हुए हुई कर किया गया गई गए लिए साथ था थे थी तो जो नहीं अब जा रहा रही रहे कि या व एवं इन उन वे ये
लोग लोगों कुल अपने बाद वहीं इसके जिसमें इनमें दिया दी कहा बताया करने होने संख्या अभी पिछले आज दौरान द्वारा अन्य सभी बीच
`).map((word) => fold(word).text),
  ),
);
const LEAST_LETTERS = 3;

/** How many words that carry meaning two sentences share. */
export function sharedWords(a: ReadSentence, b: ReadSentence): number {
  const own = matterOf(a);
  let shared = 0;
  for (const word of matterOf(b)) if (own.has(word)) shared++;
  return shared;
}

/** Read once: a sentence is compared with many. */
function matterOf(own: ReadSentence): ReadonlySet<string> {
  return (own.later.matter ??= contentWords(own));
}

function contentWords({ tokens, sentence }: ReadSentence): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = tokens.text[i]!;
    if (tokens.kind[i] !== TokenKind.word || word.length < LEAST_LETTERS) continue;
    if (!isListed(tokens, i, EMPTY_WORDS) && !isF(tokens, i, F.cardinal | F.magnitude)) found.add(stem(word));
  }
  return found;
}
