/** Where the body begins, and the roles of the blocks above it. */
import type { Folded } from '../text/fold';
import { isBareByline } from './gazetteer';
import { countWords, ENTRY_TIME, hasInnerSentence, isProse, isTerminated, LIST_ITEM, lineOf } from './line-shapes';
import type { Block, BlockRole, Dateline } from './model';
import { markRepeats } from './similarity';

/** Ends as a sentence does, a bracket torn from its note or not; a headline may ask or exclaim, but no headline ends in a danda or a single full stop. */
const SENTENCE_END = /(?:[।॥]|[^.]\.)["'()\]]{0,3}$/;

/** `बाढ़ के सबक (दैनिक जागरण)।`: the headline of a leader with the paper that it was taken from. No sentence: its verb would stand last. */
const REPRINTED =
  /^[^।!?()]{5,90}[^।!?() ](?<! (?:है|हैं|था|थे|थी|गया|गए|गई|हुआ|हुए|हुई|होगा|होगी|होंगे|मिले|मिला|दिया|दी|किया|की)) {0,2}(?:\([^()।]{3,40}\) ?){1,2}[।.]$/;

/** Index of the first block of the body. */
export function bodyStart(copy: readonly Block[], dateline: Dateline | undefined, folded: Folded): number {
  if (dateline !== undefined) return copy.indexOf(dateline.block);
  if (copy.length > 1 && REPRINTED.test(lineOf(folded, copy[0]!)) && isTerminated(lineOf(folded, copy[1]!))) return 1;
  const first = copy.findIndex((block, i) => {
    const line = lineOf(folded, block);
    if (i === 0 && /(?::-?|हैं ?-)$/.test(line) && copy[1] !== undefined && LIST_ITEM.test(lineOf(folded, copy[1])))
      return true;
    if (i === 0 && line.length <= 100 && !line.endsWith('(') && copy[1] !== undefined && isParagraph(copy[1]))
      return false;
    if (i === 0)
      return copy.length === 1
        ? isTerminated(line) || line.length > 240
        : SENTENCE_END.test(line) || hasInnerSentence(line) || line.length > 240;
    return isProse(line);
  });
  if (first >= 0) return first;
  const short = copy.findIndex((block, i) => i > 0 && isTerminated(lineOf(folded, block)));
  return short < 0 ? Math.min(1, copy.length) : short;
}

/** A label before the name, Hindi or of a page: `लेखक: …`, `Written By: …`. */
const BYLINE = /^(?:(?:लेखक|रिपोर्ट|द्वारा|by) ?[:-]|(?:written|edited|reported|curated|compiled) by\b)/;

/** A block so long that a short line above it can only be its headline, whatever mark it ends in. */
function isParagraph(block: Block): boolean {
  return block.foldedEnd - block.foldedStart >= 240;
}

/** Gives the blocks above the body their roles and returns the headline. */
export function markHead(head: readonly Block[], text: string, folded: Folded): Block | undefined {
  let headline: Block | undefined;
  for (const block of head) {
    const line = lineOf(folded, block);
    if (ENTRY_TIME.test(line)) block.role = 'timestamp';
    else if (isBareByline(line) || BYLINE.test(line)) block.role = 'byline';
    else if (isTerminated(line) && headline !== undefined && (line.length > 60 || countWords(line) > 9))
      block.role = 'strap';
    else if (
      headline === undefined &&
      /[\u0900-\u097f]/.test(line) &&
      line.length <= 240 &&
      !LIST_ITEM.test(line.replace(/^\d+[.)] ?/, ''))
    ) {
      block.role = 'headline';
      headline = block;
    } else
      block.role = line.length > 100 ? 'strap' : /(?:फाइल फोटो|तस्वीर|प्रतीकात्मक|फोटो)/.test(line) ? 'caption' : 'strap';
  }
  // a short line above a longer one is a kicker
  const at = headline === undefined ? -1 : head.indexOf(headline);
  const next = head[at + 1];
  if (
    headline !== undefined &&
    next !== undefined &&
    next.role === 'strap' &&
    countWords(lineOf(folded, headline)) <= 4
  ) {
    const line = lineOf(folded, next);
    if (!isTerminated(line) && countWords(line) >= 5 && line.length <= 180) {
      headline.role = 'kicker';
      next.role = 'headline';
      headline = next;
    }
  }
  if (headline !== undefined) {
    const labels = new Set<BlockRole>(['byline', 'timestamp']);
    markRepeats(
      { text, folded: folded.text },
      headline,
      head.filter((block) => !labels.has(block.role)),
    );
    if (headline.role !== 'headline') headline.role = 'headline';
  }
  return headline;
}
