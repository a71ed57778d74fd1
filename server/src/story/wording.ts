/** The words of a story that the desk's rules look at: one look-up a word, whatever the number of rules. */
import * as desk from '../lexicon/desk-words';
import { misspellings } from '../lexicon/misspellings';
import { cutNames, nameSpellings } from '../lexicon/names';
import { variantPairs } from '../lexicon/spelling-variants';
import { tautologies } from '../lexicon/tautologies';
import { foldAll, fromSource, toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Block, Span, Story } from './model';
import { markWords, type ReadTokens } from './vocabulary';

/** Classes of words and numbers. Bits, so that a word may be of several. */
export const W = {
  misspelt: 1 << 0,
  variant: 1 << 1,
  plural: 1 << 2,
  singular: 1 << 3,
  doubled: 1 << 4,
  roughly: 1 << 5,
  relativeDay: 1 << 6,
  weekday: 1 << 7,
  name: 1 << 8,
  cutName: 1 << 9,
  guilt: 1 << 10,
  confusable: 1 << 11,
  conviction: 1 << 12,
  sexualOffence: 1 << 13,
  victim: 1 << 14,
  million: 1 << 15,
  money: 1 << 16,
  share: 1 << 17,
  /** A number with a comma, or of five digits and more. */
  longNumber: 1 << 18,
  /** A single Latin letter between words. */
  loneLetter: 1 << 19,
  /** Opens the parts of a count: इनमें, or से in `12 में से`. */
  parts: 1 << 21,
  /** Opens an entry of the list of tautologies. */
  tautology: 1 << 20,
} as const;

/** A word of some class, in its block. */
export interface WordPlace extends Span {
  readonly block: Block;
  readonly tokens: ReadTokens;
  /** Its place among the tokens. */
  readonly at: number;
  /** As folded. */
  readonly word: string;
}

/** Places by class, in order. */
export type Words = ReadonlyMap<number, readonly WordPlace[]>;

const right = new Map<string, string>();

function add(list: readonly string[], kind: number): void {
  markWords(foldAll(list), kind);
}

/** Folded form → as the list writes it; a form that folds to its own correction says nothing and is left out. */
function addPairs(pairs: readonly (readonly [string, string])[], kind: number): void {
  const from = foldAll(pairs.map(([wrong]) => wrong));
  const to = foldAll(pairs.map(([, correct]) => correct));
  pairs.forEach(([, correct], i) => {
    if (from[i] === to[i]) return;
    markWords([from[i]!], kind);
    right.set(from[i]!, correct);
  });
}

addPairs(misspellings, W.misspelt);
addPairs(desk.guiltWords, W.guilt);
add(variantPairs.flat(), W.variant);
add(desk.pluralParticiples, W.plural);
add(desk.singularParticiples, W.singular);
add(desk.roughly, W.roughly);
add(desk.relativeDays, W.relativeDay);
add(desk.weekdayWords, W.weekday);
add(nameSpellings.flat(), W.name);
add(
  cutNames.map(([, cut]) => cut.split(' ')[0]!),
  W.cutName,
);
add(desk.confusables, W.confusable);
add(desk.convictionWords, W.conviction);
add(
  tautologies.map(([said]) => said.split(' ')[0]!),
  W.tautology,
);
add(desk.partOpeners, W.parts);
add(desk.sexualOffences, W.sexualOffence);
add(desk.victimWords, W.victim);
add(desk.millions, W.million);
add(desk.moneyWords, W.money);
add(desk.shareWords, W.share);
const doubles = new Set(foldAll(desk.doubledByMistake));
const namesOfDoubled = new Set(foldAll(desk.namesOfDoubled));

/** The one correction of a folded form of `W.misspelt` or `W.guilt`. */
export function correctionOf(word: string): string | undefined {
  return right.get(word);
}

/** True for a doubled word of which one belongs to a name. */
function isOfName(words: readonly string[], at: number): boolean {
  return namesOfDoubled.has(`${words[at - 2]} ${words[at]}`) || namesOfDoubled.has(`${words[at]} ${words[at + 1]}`);
}

/** Collects the places of every class in some blocks of a story; the dateline is left out. */
export function readWords(story: Story, blocks: readonly Block[]): Words {
  const { copy, dateline } = story;
  const { folded, text } = copy;
  const found = new Map<number, WordPlace[]>();
  for (const block of blocks) {
    const tokens = story.tokensOf(block) as ReadTokens;
    const from = dateline?.block === block ? fromSource(folded, dateline.end) : 0;
    const own = (block.known.words ??= wordsOfLine(tokens));
    for (let i = 0; i < own.length; i += 2) {
      const at = own[i]!;
      const bits = own[i + 1]!;
      const start = tokens.start[at]!;
      if (start < from) continue;
      const place: WordPlace = {
        block,
        tokens,
        at,
        word: tokens.text[at]!,
        start: toSource(folded, start),
        end: toSourceEnd(folded, text, tokens.end[at]!),
      };
      for (let left = bits; left !== 0; left &= left - 1) {
        const one = left & -left;
        const list = found.get(one);
        if (list === undefined) found.set(one, [place]);
        else list.push(place);
      }
    }
  }
  return found;
}

/** The tokens of a line that are of some class, each with its classes behind it. */
function wordsOfLine({ count, kind, info, text: words }: ReadTokens): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    const word = words[at]!;
    let bits = 0;
    if (kind[at] === TokenKind.word) {
      bits = info[at]?.w ?? 0;
      if (at > 0 && word === words[at - 1] && doubles.has(word) && !isOfName(words, at)) bits |= W.doubled;
      // और is too common to be looked at but behind की, where ओर may be meant
      if (word === 'और' && words[at - 1] === 'की') bits |= W.confusable;
      if (word === 'से' && words[at - 1] === 'में') bits |= W.parts;
    } else if (kind[at] === TokenKind.number) {
      if (word.length > 3 && (word.length > 4 || word.includes(','))) bits = W.longNumber;
    } else if (kind[at] === TokenKind.latin && word === 'l') bits = W.loneLetter;
    if (bits !== 0) found.push(at, bits);
  }
  return found;
}
