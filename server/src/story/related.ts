/** Links to other stories between paragraphs. */
import type { Folded } from '../text/fold';
import { lineOf } from './line-shapes';
import type { Block } from './model';

/** Headlines of other stories are longer than most subheads. */
const LEAST_LINK = 38;
/** So much of what stands under a line tells whether it belongs there, in folded units. */
const REACH = 700;

/** A link to another story stands like a subhead, but the paragraph under it speaks of something else. */
export function isRelated(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  if (i === 0 || line.length < LEAST_LINK) return false;
  const { known } = body[i]!;
  let end = i + 1;
  let length = 0;
  for (; end < body.length && length < REACH; end++) length += 1 + body[end]!.foldedEnd - body[end]!.foldedStart;
  const toEnd = length < REACH;
  const same =
    known.related?.toEnd === toEnd &&
    known.related.under.length === end - i - 1 &&
    known.related.under.every((one, k) => one === body[i + 1 + k]!.known);
  if (!same) {
    const below = body.slice(i + 1, end);
    const is = speaksOfElse(line, below.map((block) => ` ${lineOf(folded, block)}`).join(''));
    known.related = { under: below.map((block) => block.known), toEnd, is };
  }
  return known.related!.is;
}

function speaksOfElse(line: string, under: string): boolean {
  const own = contentWords(line);
  if (own.length < 3) return false;
  const shared = own.filter((word) => holdsWord(under, word, word.length) || holdsStem(under, word)).length;
  return shared / own.length < (line.length > 60 ? 0.3 : 0.2);
}

/** True when a line holds the word, or the word short of its ending: one or two letters. */
function holdsStem(line: string, word: string): boolean {
  return (
    (word.length >= 4 && holdsWord(line, word, word.length - 1)) ||
    (word.length >= 5 && holdsWord(line, word, word.length - 2))
  );
}

/** True when the first `length` units of a word stand in a line as a word of their own. */
function holdsWord(line: string, word: string, length: number): boolean {
  const part = word.slice(0, length);
  for (let at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) {
    if (isBetweenWords(line, at - 1) && isBetweenWords(line, at + length)) return true;
  }
  return false;
}

function isBetweenWords(line: string, at: number): boolean {
  return at < 0 || at >= line.length || BETWEEN_WORDS.test(line[at]!);
}

const BETWEEN_WORDS = /[\s,:;।."'()!?|-]/;

const STOP = new Set(
  'के की का को में से पर ने है हैं और तक भी ही यह वह इस उस एक हो हुआ हुए हुई कर किया गया गई गए लिए साथ था थे थी तो जो नहीं अब कितने कितनी कितना कब क्या क्यों कैसे कैसी कौन कहां होगा होगी होंगे'.split(
    ' ',
  ),
);

function contentWords(line: string): string[] {
  return line.split(BETWEEN_WORDS).filter((word) => word.length > 1 && !STOP.has(word));
}
