/** Copy that came with its lines broken at a width, as mail and terminals do: its paragraphs go on over the ends of lines. */
import type { Folded } from '../text/fold';
import { blockOf } from './find-blocks';
import { nothingKnown } from './known';
import { LIST_ITEM, lineOf } from './line-shapes';
import type { Block } from './model';

/** Widths at which lines are broken, in folded units: 60–80 letters with their signs. */
const NARROWEST = 40;
const WIDEST = 130;
/** So many breaks inside a phrase show that the copy is broken at a width; a list of headlines has none. */
const LEAST_BREAKS = 2;
/** And of all breaks of the same width so many; every other word of Hindi is one of those below or stands before one. */
const LEAST_SHARE = 0.2;
/** A line that is shorter than so much of the width ends its paragraph: the next word would have fitted. */
const LEAST_FULL = 0.7;
/** A line with a sentence's end must be full for another sentence to be of the same paragraph. */
const LEAST_CLOSED = 0.85;

/** No phrase ends in these words, or in a comma … */
const ENDS_OPEN =
  /(?: (?:के|की|का|को|में|से|पर|ने|और|एवं|तथा|कि|एक|इस|उस|इन|जिस|किसी|अपने|अपनी|लिए|इससे|इसके|उसके|जो|जिससे|जिसमें|जिसके|करने|होने)|,)$/;
/** … and none begins with these. */
const STARTS_OPEN = /^(?:के|की|का|को|में|से|पर|ने|है|हैं|था|थे|थी|तक|गया|गई|गए|रहे|रही|रहा)(?=[ ।,.]|$)/;
const CLOSED = /[।॥?!.:]["')\]]{0,3}$/;

/** A text with the lines of its paragraphs joined, or undefined where it is not broken at a width. */
export function joinWrapped(folded: Folded, blocks: readonly Block[]): { folded: Folded; blocks: Block[] } | undefined {
  const width = widthOf(folded, blocks);
  if (width === 0) return undefined;
  const joined: Block[] = [];
  let text = '';
  let copied = 0;
  let last: Block | undefined;
  for (const block of blocks) {
    if (last !== undefined && goesOn(folded, last, block, width)) {
      const { foldedEnd: from } = last;
      // the break is a space: no pattern need know of it
      text += folded.text.slice(copied, from) + ' '.repeat(block.foldedStart - from);
      copied = block.foldedStart;
      const { start, line, foldedStart } = joined.pop()!;
      const { end, foldedEnd } = block;
      joined.push(blockOf({ start, end, line, foldedStart, foldedEnd, known: nothingKnown() }));
    } else joined.push(block);
    last = block;
  }
  return { folded: { text: text + folded.text.slice(copied), drift: folded.drift }, blocks: joined };
}

/** The width at which lines are broken, in folded units; 0 for none. */
function widthOf(folded: Folded, blocks: readonly Block[]): number {
  let width = 0;
  let open = 0;
  let all = 0;
  for (let i = 1; i < blocks.length; i++) {
    const own = blocks[i - 1]!;
    const length = lengthOf(own);
    if (length < NARROWEST || length > WIDEST || lengthOf(blocks[i]!) > WIDEST || !isNext(own, blocks[i]!)) continue;
    const line = lineOf(folded, own);
    if (CLOSED.test(line)) continue;
    all++;
    if (!ENDS_OPEN.test(line) && !STARTS_OPEN.test(lineOf(folded, blocks[i]!))) continue;
    open++;
    width = Math.max(width, length);
  }
  return open < LEAST_BREAKS || open < LEAST_SHARE * all ? 0 : width;
}

/** True where a line goes on with the paragraph of the line above it. */
function goesOn(folded: Folded, own: Block, next: Block, width: number): boolean {
  const length = lengthOf(own);
  if (!isNext(own, next) || length < LEAST_FULL * width || length > WIDEST || lengthOf(next) > WIDEST) return false;
  // a note of the site may be broken, too; every other line of furniture stands for itself
  if (next.furniture !== undefined || (own.furniture !== undefined && own.furniture.where !== 'paragraph'))
    return false;
  const line = lineOf(folded, next);
  if (LIST_ITEM.test(line) || next.role === 'furniture' || own.role === 'furniture') return false;
  if (!CLOSED.test(lineOf(folded, own))) return true;
  return length >= LEAST_CLOSED * width && (CLOSED.test(line) || lengthOf(next) >= LEAST_FULL * width);
}

function isNext(own: Block, next: Block): boolean {
  return next.line === own.line + 1;
}

function lengthOf({ foldedStart, foldedEnd }: Block): number {
  return foldedEnd - foldedStart;
}
