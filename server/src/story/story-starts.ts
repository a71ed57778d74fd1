/** Where the stories of a file begin. */
import type { Folded } from '../text/fold';
import { isSameStart } from './blocks';
import { opensStory, readDateline } from './dateline';
import type { ReadingExtras } from './extras';
import { isCopy, isProse, isTerminated, lineOf } from './line-shapes';
import type { Block, Dateline } from './model';

/**
 * Offsets of the blocks at which further stories begin, in a file that holds several: an agency dateline deeper down,
 * after prose of the story before; the story begins with the head lines above it.
 */
export function storyStarts(blocks: readonly Block[], text: string, folded: Folded, extras?: ReadingExtras): number[] {
  const starts: number[] = [];
  let previous: Dateline | undefined;
  let prose = 0;
  blocks.forEach((block, i) => {
    if (!isCopy(block)) return;
    const line = lineOf(folded, block);
    if (line.length < 30) return;
    const dateline = /[(]/.test(line.slice(0, 140))
      ? readDateline({ text, folded, block, next: undefined, opening: false, extras })
      : undefined;
    if (dateline !== undefined && opensStory(dateline)) {
      const same = previous !== undefined && isSameStart(previous.block, block, folded);
      if (previous !== undefined && !same && prose > 0) {
        let at = i;
        while (at > 0 && blocks[at - 1]!.start > previous.block.start && isHeadLine(blocks[at - 1]!)) at--;
        while (at < i && !isCopy(blocks[at]!)) at++;
        starts.push(at);
      }
      previous = dateline;
      prose = 1;
    } else if (isProse(line)) prose++;
  });
  return starts;

  function isHeadLine(block: Block): boolean {
    if (!isCopy(block)) return block.role !== 'disclaimer' && block.role !== 'ad-marker';
    const line = lineOf(folded, block);
    return (
      !isTerminated(line) &&
      line.length <= 180 &&
      line.length >= 12 &&
      !/^[-(]|\/$|^(?:भाषा|वार्ता|जारी|हिंदुस्थान समाचार)(?: |$)|^\d{4} \d{4}/.test(line)
    );
  }
}
