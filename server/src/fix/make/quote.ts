/** What a message says of a place: its words and its line. Apart from the fixes, which come later. */
import type { Block, Span } from '../../story/model';

/** A copy's own words for a message: one line, at most 60 letters. */
export function quote(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= 60 ? words : `${words.slice(0, 59).replace(/[\p{M}\u200c\u200d\ud800-\udbff]{1,59}$/u, '')}…`;
}

/** 1-based line of a block, as a person counts. */
export function lineNumber(block: Block): number {
  return block.line + 1;
}
