/** Links to other stories between paragraphs. */
import type { Folded } from '../text/fold';
import { lineOf } from './line-shapes';
import type { Block } from './model';

/** Headlines of other stories are longer than most subheads. */
const LEAST_LINK = 30;

/** A link to another story stands like a subhead, but the paragraph under it speaks of something else. */
export function isRelated(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  if (i === 0 || line.length < LEAST_LINK) return false;
  const own = contentWords(line);
  if (own.length < 3) return false;
  let under = '';
  for (let k = i + 1; k < body.length && under.length < 700; k++) under += ` ${lineOf(folded, body[k]!)}`;
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
