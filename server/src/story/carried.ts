/** Stories of a text that consist of the very lines they consisted of in the version before: what they are is carried over. */
import type { Anatomy } from './blocks';
import type { Known } from './known';
import type { Block, Carried, Copy, Story, StoryKind } from './model';
import { moved, movedDateline } from './moved';

/** A story that was told apart in the version before. */
export interface CarriedStory extends Anatomy {
  readonly kind: StoryKind;
  readonly carried: Carried;
}

/** @returns for the blocks of a story what it is, with their roles set, where it stood so in the version before. */
export function carriedFrom(before: Copy | undefined): (blocks: readonly Block[]) => CarriedStory | undefined {
  if (before === undefined) return () => undefined;
  const stories = new Map<Known, number>();
  before.stories.forEach(({ blocks: [first] }, at) => {
    if (first !== undefined) stories.set(first.known, at);
  });
  return (blocks) => {
    const from = blocks[0] && stories.get(blocks[0].known);
    const story = from === undefined ? undefined : before.stories[from]!;
    return story && isSame(story.blocks, blocks) ? carry(story, from!, blocks) : undefined;
  };
}

/** True where lines that nobody has touched follow one another as they did. */
function isSame(before: readonly Block[], now: readonly Block[]): boolean {
  if (before.length !== now.length) return false;
  const shift = now[0]!.start - before[0]!.start;
  const lines = now[0]!.line - before[0]!.line;
  for (let i = 0; i < now.length; i++) {
    const was = before[i]!;
    const is = now[i]!;
    if (was.known !== is.known || is.start - was.start !== shift || is.line - was.line !== lines) return false;
  }
  return true;
}

function carry(story: Story, from: number, blocks: readonly Block[]): CarriedStory {
  // asked for a handful of blocks: a map of all of them would cost more
  const now = (block: Block): Block => blocks[story.blocks.indexOf(block)]!;
  story.blocks.forEach((was, i) => {
    const block = blocks[i]!;
    block.role = was.role;
    if (was.repeats !== undefined) block.repeats = { ...was.repeats, of: now(was.repeats.of) };
  });
  const shift = blocks[0]!.start - story.blocks[0]!.start;
  const lines = blocks[0]!.line - story.blocks[0]!.line;
  const { headline, dateline, lead, signOff, kind } = story;
  return {
    headline: headline && now(headline),
    dateline: dateline && movedDateline(dateline, shift, now(dateline.block)),
    lead: lead && now(lead),
    signOff: signOff && {
      ...signOff,
      ...moved(signOff, shift),
      blocks: signOff.blocks.map(now),
    },
    kind,
    carried: { from, shift, lines },
  };
}
