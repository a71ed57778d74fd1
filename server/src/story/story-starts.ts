/** Where the stories of a file begin. */
import type { Folded } from '../text/fold';
import { isSameStart } from './blocks';
import { opensStory, readDateline } from './dateline';
import type { ReadingExtras } from './extras';
import { isCopy, isProse, isTerminated, lineOf } from './line-shapes';
import type { Block, Dateline } from './model';

/** More lines do not stand over a story: kicker, headline, strap. */
const MOST_HEAD_LINES = 3;
/** The credit line of an agency, which closes a story: `भाषा राजकुमार`, `--आईएएनएस`, `हिन्दुस्थान समाचार / दीपक`. */
const CLOSES = /^(?:[-(]|(?:भाषा|वार्ता|जारी|हिंदुस्थान समाचार)(?: |$)|\d{4} \d{4})|\/$/;

/**
 * Offsets of the blocks at which further stories begin, in a file that holds several: an agency dateline deeper down,
 * after prose of the story before; the story begins with the head lines above it. Any other dateline opens a story only
 * under a headline, and a place without a date only where a ruler or a credit line parts the two stories as well: under
 * the subheads of a story its places stand, too.
 */
export function storyStarts(blocks: readonly Block[], text: string, folded: Folded, extras?: ReadingExtras): number[] {
  const starts: number[] = [];
  let previous: Dateline | undefined;
  let prose = 0;
  blocks.forEach((block, i) => {
    if (!isCopy(block)) return;
    const { known, foldedStart, foldedEnd } = block;
    if (foldedEnd - foldedStart < 30) return;
    known.bracket ??= folded.text.slice(foldedStart, Math.min(foldedEnd, foldedStart + 140)).includes('(');
    const dateline = known.bracket
      ? readDateline({ text, folded, block, next: undefined, opening: false, extras })
      : undefined;
    known.prose ??= isProse(lineOf(folded, block));
    if (dateline !== undefined && opensStory(dateline)) {
      const same = previous !== undefined && isSameStart(previous.block, block, folded);
      if (previous !== undefined && !same && prose > 0) starts.push(headOf(i, previous.block.start));
      previous = dateline;
      prose = 1;
    } else if (prose > 0 && known.prose) {
      const other = underHeadline(block, i);
      if (other === undefined) prose++;
      else {
        starts.push(headOf(i, blocks[starts.at(-1) ?? 0]!.start));
        previous = other;
        prose = 1;
      }
    } else if (known.prose) prose++;
  });
  return starts;

  /** Index of the first head line over block `i`. */
  function headOf(i: number, after: number): number {
    let at = i;
    while (at > 0 && blocks[at - 1]!.start > after && isHeadLine(blocks[at - 1]!)) at--;
    while (at < i && !isCopy(blocks[at]!)) at++;
    return at;
  }

  /** The dateline of a block that a headline stands over. */
  function underHeadline(block: Block, i: number): Dateline | undefined {
    let at = i;
    while (at > 0 && i - at < MOST_HEAD_LINES && isCopy(blocks[at - 1]!) && isHeadLine(blocks[at - 1]!)) at--;
    const above = blocks[at - 1];
    if (at === i || above === undefined) return undefined;
    const parted = isRuler(above) || CLOSES.test(lineOf(folded, above));
    const dateline = readDateline({ text, folded, block, next: undefined, opening: parted, extras });
    return parted || dateline?.date !== undefined ? dateline : undefined;
  }

  function isHeadLine(block: Block): boolean {
    if (!isCopy(block)) return !isRuler(block) && block.role !== 'disclaimer' && block.role !== 'ad-marker';
    const line = lineOf(folded, block);
    return !isTerminated(line) && line.length <= 180 && line.length >= 12 && !CLOSES.test(line);
  }
}

/** A line of dashes or stars. */
function isRuler(block: Block): boolean {
  return block.role === 'furniture' && block.furniture === undefined;
}
