/** Lines as blocks, and those of them that are furniture. */
import { type Folded, toSource, toSourceEnd } from '../text/fold';
import type { ReadingExtras } from './extras';
import { type FurniturePart, furnitureOf, type LineFurniture } from './furniture';
import { lineOf } from './line-shapes';
import type { Block, BlockRole, FurnitureMatch, Line, Span } from './model';

/** A line that nobody has told apart yet. */
export function blockOf({ start, end, line, foldedStart, foldedEnd, known }: Line): Block {
  return { start, end, line, role: 'body', foldedStart, foldedEnd, known };
}

const RULER = /^[-_=*~.#•+<> ]+$/;

/** Gives whole-line furniture its roles and returns the pieces inside lines. */
export function markFurniture(
  blocks: readonly Block[],
  text: string,
  folded: Folded,
  extras?: ReadingExtras,
): FurnitureMatch[] {
  const matches: FurnitureMatch[] = [];
  for (const block of blocks) {
    const { foldedStart: start, foldedEnd: end, known } = block;
    known.furniture ??= fromLine(furnitureOf(folded.text, start, end), start);
    if (extras !== undefined && known.ownFurniture === undefined)
      known.ownFurniture = extras.furnitureOf(folded.text, start, end) ?? null;
    // what the house calls its own is that, whatever else it looks like
    const whole = known.ownFurniture ?? known.furniture.whole;
    if (whole !== undefined) {
      block.furniture = whole;
      block.role = whole.rule === 'ad-marker' ? 'ad-marker' : (ROLE_OF_GROUP[whole.group] ?? 'furniture');
    } else {
      for (const part of known.furniture.parts)
        matches.push({ pattern: part.pattern, block, ...sourceSpan(part, start, text, folded) });
      known.ruler ??= RULER.test(lineOf(folded, block));
      if (known.ruler) block.role = 'furniture';
    }
  }
  return matches;
}

/** The same with the parts counted from the line's beginning. */
function fromLine(read: LineFurniture, at: number): LineFurniture {
  if (read.parts.length === 0) return read;
  const parts = read.parts.map(({ pattern, start, end }) => ({ pattern, start: start - at, end: end - at }));
  return { whole: read.whole, parts };
}

function sourceSpan({ start, end }: FurniturePart, at: number, text: string, folded: Folded): Span {
  return { start: toSource(folded, at + start), end: toSourceEnd(folded, text, at + end) };
}

const ROLE_OF_GROUP: Readonly<Record<string, BlockRole>> = {
  'photo-credit': 'photo-credit',
  time: 'timestamp',
  'feed-note': 'disclaimer',
};
