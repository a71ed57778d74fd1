/** Sums that a story does itself: a total and its parts. */
import { partOpeners } from '../lexicon/desk-words';
import { words } from '../lexicon/words';
import { foldAll, fromSource, toSource, toSourceEnd } from '../text/fold';
import type { Sentence, Span, Story } from './model';
import { findQuantities, type Quantity } from './numbers';
import type { ReadTokens } from './vocabulary';
import { W } from './wording';

export interface FalseSum extends Span {
  /** The parts as written with + between, their sum, and the total as written. */
  readonly parts: string;
  readonly sum: number;
  readonly total: string;
}

/** `आठ लोग, इनमें तीन महिलाएं और चार पुरुष`: the words that open the parts. */
const OPENERS = new Set(foldAll(partOpeners));
/** With one of these the parts are some of the whole, not all of it, or overlap. */
const OPEN_ENDED = new Set(foldAll(words('शेष अन्य बाकी समेत सहित शामिल भी ज्यादातर अधिकतर कुछ कई से एक')));
const MEN = /^(?:पुरुष|मर्द|युवक|लड़के|लडके|छात्र|बालक)/;
const WOMEN = /^(?:महिला|औरत|युवति|युवती|लडकि|लडकी|छात्रा|बालिका)/;
const CHILDREN = /^(?:बच्च|किशोर|शिशु)/;
const PEOPLE = /^(?:लोग|व्यक्ति|यात्री|यात्रि|मजदूर|श्रमिक|मौत|शव|मृतक|घायल|बच्च|छात्र)/;

/** False sums of a sentence's own: total, then parts that name all of it; and more taken from a number than there is. */
export function falseSums(story: Story): FalseSum[] {
  const { dateline, copy, desk } = story;
  const openers = desk.wordsOf(W.parts);
  if (openers.length === 0) return [];
  const body = dateline === undefined ? 0 : fromSource(copy.folded, dateline.end);
  // only a sentence that opens parts can get their sum wrong; both lists are in the order of the text
  let next = 0;
  const sentences = story.sentences.filter(({ start, end }) => {
    while (next < openers.length && openers[next]!.start < start) next++;
    return next < openers.length && openers[next]!.start < end;
  });
  return sentences.flatMap((sentence) => {
    const tokens = story.tokensOf(sentence.block) as ReadTokens;
    const from = sentence.block === dateline?.block ? body : 0;
    const all = findQuantities(tokens, sentence.firstToken, sentence.endToken).filter(
      ({ first }) => tokens.start[first]! >= from,
    );
    const quantities = all.filter(isCount);
    if (quantities.length < 2) return [];
    const found = takenFrom(story, tokens, quantities) ?? partition(story, tokens, sentence, all);
    return found === undefined ? [] : [found];
  });
}

function isCount({ value, kind, percent, money, approximate, range }: Quantity): boolean {
  return value !== undefined && (kind === 'plain' || kind === 'amount') && !percent && !money && !approximate && !range;
}

/** `12 में से 15`. */
function takenFrom(story: Story, tokens: ReadTokens, quantities: readonly Quantity[]): FalseSum | undefined {
  for (let i = 1; i < quantities.length; i++) {
    const whole = quantities[i - 1]!;
    const part = quantities[i]!;
    const between = tokens.text.slice(whole.end, part.from).join(' ');
    if (between !== 'में से' || part.value! <= whole.value! || isYear(whole)) continue;
    return falseSum(story, tokens, whole, [part]);
  }
  return undefined;
}

function isYear({ value, magnitude }: Quantity): boolean {
  return !magnitude && value! >= 1900 && value! < 2100;
}

/** `आठ लोग मारे गए, इनमें तीन महिलाएं और चार पुरुष हैं`: men and women are all there is. */
function partition(
  story: Story,
  tokens: ReadTokens,
  { firstToken, endToken }: Sentence,
  quantities: readonly Quantity[],
): FalseSum | undefined {
  let opener = firstToken;
  while (opener < endToken && !OPENERS.has(tokens.text[opener]!)) opener++;
  if (opener >= endToken) return undefined;
  const totals = quantities.filter(({ end }) => end <= opener);
  const parts = quantities.filter(({ from }) => from > opener);
  const whole = totals[0];
  // any other number before the parts, however rough, may be the one that they are parts of
  if (totals.length !== 1 || whole === undefined || parts.length < 2) return undefined;
  if (!isCount(whole) || !parts.every(isCount)) return undefined;
  if (!PEOPLE.test(tokens.text[whole.end] ?? '')) return undefined;
  for (let at = opener + 1; at < endToken; at++) if (OPEN_ENDED.has(tokens.text[at]!)) return undefined;
  const things = parts.map(({ end }) => tokens.text[end] ?? '');
  const kinds = [MEN, WOMEN, CHILDREN].map((kind) => things.filter((thing) => kind.test(thing)).length);
  const known = kinds.reduce((sum, count) => sum + count, 0);
  if (known !== things.length || kinds.some((count) => count > 1) || kinds[0] === 0 || kinds[1] === 0) return undefined;
  const sum = parts.reduce((total, { value }) => total + value!, 0);
  return sum === whole.value ? undefined : falseSum(story, tokens, whole, parts);
}

function falseSum(story: Story, tokens: ReadTokens, whole: Quantity, parts: readonly Quantity[]): FalseSum {
  const { folded, text } = story.copy;
  const spanOf = ({ first, end }: Quantity): Span => ({
    start: toSource(folded, tokens.start[first]!),
    end: toSourceEnd(folded, text, tokens.end[end - 1]!),
  });
  const written = (quantity: Quantity): string => text.slice(spanOf(quantity).start, spanOf(quantity).end);
  return {
    start: spanOf(whole).start,
    end: spanOf(parts.at(-1)!).end,
    parts: parts.map(written).join(' + '),
    sum: parts.reduce((total, { value }) => total + value!, 0),
    total: written(whole),
  };
}
