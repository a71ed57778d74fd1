/** Figures of a headline against those of the story under it. */
import { toSource, toSourceEnd } from '../text/fold';
import type { Block, Span, Story } from './model';
import { approximatedAfter, findQuantities, type Quantity } from './numbers';
import type { ReadTokens } from './vocabulary';

export interface HeadlineMismatch extends Span {
  /** The figure as the headline has it, and as the story has it. */
  readonly a: string;
  readonly b: string;
  readonly inStory: Span;
}

/** Smaller counts stand in many places of a story for different things. */
const LEAST = 20;
/** Words between a number and what it counts. */
const SKIPPED = new Set(['नए', 'और', 'अन्य', 'कुल', 'से', 'अधिक', 'ज्यादा', 'हजार', 'लाख', 'की', 'के', 'का']);
const ENDING = /(?:ियों|ियां|ाओं|ाएं|ों|ें|े|ा|ी|ो)$/;

/**
 * The headline's figures that the story does not have, where it has almost the same one for the same thing: one digit
 * changed, two swapped, or a nought too many. A headline that rounds is sound.
 */
export function headlineMismatches(story: Story): HeadlineMismatch[] {
  const { headline, copy } = story;
  if (headline === undefined || (story.kind !== 'news' && story.kind !== 'brief')) return [];
  const tokens = story.tokensOf(headline) as ReadTokens;
  const named = findQuantities(tokens, 0, tokens.count).filter(
    (quantity) => isExact(quantity) && !quantity.approximate && !approximatedAfter(tokens, quantity, tokens.count),
  );
  if (named.length === 0) return [];
  const values = new Set(story.figures.map(({ value }) => value));
  const missing = named.filter(({ value }) => !values.has(value) && !isRounded(value!, values));
  if (missing.length === 0) return [];
  const found: HeadlineMismatch[] = [];
  for (const quantity of missing) {
    const near = nearest(story, tokens, quantity, headline);
    if (near === undefined) continue;
    const place = spanOf(story, tokens, quantity);
    found.push({
      ...place,
      a: copy.text.slice(place.start, place.end),
      b: copy.text.slice(near.start, near.end),
      inStory: near,
    });
  }
  return found;
}

/** A count in digits. `अब तक` and the like leave it as exact as it is, so what approximates is asked of the headline only. */
function isExact({ value, kind, range, inWords }: Quantity): boolean {
  return value !== undefined && value >= LEAST && kind !== 'vague' && kind !== 'multiple' && !range && !inWords;
}

/** `20 हजार` over a story of 20,228. */
function isRounded(value: number, values: ReadonlySet<number | undefined>): boolean {
  for (const exact of values) {
    if (exact === undefined || exact <= 0) continue;
    const unit = 10 ** Math.max(1, Math.floor(Math.log10(exact)) - 1);
    if (Math.abs(exact - value) < unit && value % 10 === 0) return true;
  }
  return false;
}

function nearest(story: Story, tokens: ReadTokens, quantity: Quantity, headline: Block): Span | undefined {
  const thing = thingOf(tokens, quantity);
  if (thing === undefined) return undefined;
  for (const sentence of story.sentences) {
    if (sentence.block === headline) continue;
    const own = story.tokensOf(sentence.block) as ReadTokens;
    for (const other of findQuantities(own, sentence.firstToken, sentence.endToken)) {
      if (!isExact(other) || thingOf(own, other) !== thing) continue;
      if (isSlip(quantity.value!, other.value!)) return spanOf(story, own, other);
    }
  }
  return undefined;
}

/** What is counted: the stem of the first word behind the number that says something, or its unit. */
function thingOf(tokens: ReadTokens, { end, percent, money }: Quantity): string | undefined {
  if (percent) return '%';
  if (money) return '₹';
  let at = end;
  while (at < tokens.count && at < end + 3 && SKIPPED.has(tokens.text[at]!)) at++;
  const word = tokens.text[at];
  return word === undefined || !/^[\u0900-\u0963]{2}/.test(word) ? undefined : word.replace(ENDING, '');
}

/** One digit changed, two neighbours swapped, or ten times as much. */
function isSlip(a: number, b: number): boolean {
  if (a === b) return false;
  if (a === 10 * b || b === 10 * a) return true;
  const one = String(a);
  const two = String(b);
  if (one.length !== two.length || one.length < 4) return false;
  const different = [...one].flatMap((digit, i) => (digit === two[i] ? [] : [i]));
  if (different.length === 1) return true;
  const [i, j] = different;
  return different.length === 2 && j === i! + 1 && one[i!] === two[j] && one[j] === two[i!];
}

function spanOf({ copy }: Story, tokens: ReadTokens, { first, end }: Quantity): Span {
  return {
    start: toSource(copy.folded, tokens.start[first]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[end - 1]!),
  };
}
