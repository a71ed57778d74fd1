/** Lines as blocks, and those of them that are furniture. */
import { type Folded, fromSource, toSource, toSourceEnd } from '../text/fold';
import type { ReadingExtras } from './extras';
import { type FurniturePart, furnitureOf } from './furniture';
import { lineOf } from './line-shapes';
import type { Block, BlockRole, FurnitureMatch, Span } from './model';

/**
 * Lines of a text that are not blank, without the white space around them.
 * @param from offset before which no line begins that is copy.
 */
export function findBlocks(text: string, folded: Folded, from = 0): Block[] {
  const blocks: Block[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13) continue;
    if (start >= from) addBlock(start, i, line);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
    line++;
  }
  return blocks;

  function addBlock(start: number, end: number, at: number): void {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) return;
    blocks.push({
      start,
      end,
      line: at,
      role: 'body',
      foldedStart: fromSource(folded, start),
      foldedEnd: fromSource(folded, end),
    });
  }
}

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 12) ||
    c === 0xa0 ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0xfeff ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x3000
  );
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
    const { foldedStart: start, foldedEnd: end } = block;
    const read = furnitureOf(folded.text, start, end);
    // what the house calls its own is that, whatever else it looks like
    const whole = extras?.furnitureOf(folded.text, start, end) ?? read.whole;
    if (whole !== undefined) {
      block.furniture = whole;
      block.role = whole.rule === 'ad-marker' ? 'ad-marker' : (ROLE_OF_GROUP[whole.group] ?? 'furniture');
    } else {
      for (const part of read.parts) matches.push({ pattern: part.pattern, block, ...sourceSpan(part, text, folded) });
      if (RULER.test(lineOf(folded, block))) block.role = 'furniture';
    }
  }
  return matches;
}

function sourceSpan(part: FurniturePart, text: string, folded: Folded): Span {
  return { start: toSource(folded, part.start), end: toSourceEnd(folded, text, part.end) };
}

const ROLE_OF_GROUP: Readonly<Record<string, BlockRole>> = {
  'photo-credit': 'photo-credit',
  time: 'timestamp',
  'feed-note': 'disclaimer',
};
