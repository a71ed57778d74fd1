/** The furniture of one story among that of a text, and what stands in a listing. */
import type { Block, FurnitureMatch, Story } from './model';

/** The inline matches of a story, in order. */
export function furnitureIn(story: Story): readonly FurnitureMatch[] {
  const all = story.copy.inlineFurniture;
  if (story.copy.stories.length === 1 || all.length === 0) return all;
  return all.slice(firstFrom(all, story.start), firstFrom(all, story.end));
}

function firstFrom(matches: readonly FurnitureMatch[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks of a story that stand between code fences (lines of three backticks): a listing, not copy. */
export function fencedBlocks({ blocks, copy: { text } }: Story): ReadonlySet<Block> {
  const fenced = new Set<Block>();
  let open = false;
  for (const block of blocks) {
    if (text.startsWith('```', block.start)) open = !open;
    else if (open) fenced.add(block);
  }
  return fenced;
}
