/** Where the stories of a file begin. */
import type { Folded } from '../text/fold';
import { wordsOf } from '../text/key';
import { isSameStart } from './blocks';
import { opensStory, readDateline } from './dateline';
import type { ReadingExtras } from './extras';
import { countWords, isCopy, isProse, isTerminated, lineOf } from './line-shapes';
import type { Block, Dateline } from './model';

/** More lines do not stand over a story: kicker, headline, strap. */
const MOST_HEAD_LINES = 3;
/** Words of a lead, words of a headline that tell its matter, and letters and signs of such a word. */
const LEAST_LEAD = 15;
const LEAST_TITLE = 2;
const SHORTEST_WORD = 3;
/** Blocks above a ruler that tell what the story is about. */
const MATTER_REACH = 16;
const FUNCTION_WORD =
  /^(?:में|हैं|नहीं|लिए|बाद|साथ|तथा|एवं|गया|गई|गए|होगा|होगी|होंगे|किया|दिया|अपने|अपनी|इसके|उसके|पहले|अन्य|वाले|वाली)$/;
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
      const from = starts.at(-1) ?? 0;
      const other = underHeadline(block, i);
      if (other === undefined && !isParted(block, i, from)) prose++;
      else {
        starts.push(headOf(i, blocks[from]!.start));
        previous = other ?? previous;
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

  /**
   * A ruler, a headline and a lead without a dateline: another story where the headline speaks of other things than the story
   * above the ruler. Rulers part the sections of one piece, too, and their subheads take up its words.
   */
  function isParted(block: Block, i: number, from: number): boolean {
    const headline = blocks[i - 1];
    const ruler = blocks[i - 2];
    if (headline === undefined || ruler === undefined || !isRuler(ruler) || !isCopy(headline) || !isHeadLine(headline))
      return false;
    const lead = lineOf(folded, block);
    if (countWords(lead) < LEAST_LEAD) return false;
    // a strap over a lead with its dateline: the story begins there
    for (const next of blocks.slice(i + 1, i + 1 + MOST_HEAD_LINES))
      if (isCopy(next) && readDateline({ text, folded, block: next, next: undefined, opening: true, extras }))
        return false;
    if (sharesPlace(from, i - 2)) return false;
    const title = contentWords(lineOf(folded, headline));
    const above = new Set<string>();
    // near ones alone: a dump may hold thousands of rulers
    for (const before of blocks.slice(Math.max(from, i - 2 - MATTER_REACH), i - 2))
      if (isCopy(before)) for (const word of contentWords(lineOf(folded, before))) above.add(word);
    return title.length >= LEAST_TITLE && title.filter((word) => above.has(word)).length * 3 <= title.length;
  }

  /** A paper's own dateline, `सुपौल, जेएनएन ।`, stands for the boxes under the story, too. */
  function sharesPlace(from: number, end: number): boolean {
    for (let k = from; k < Math.min(end, from + MOST_HEAD_LINES + 1); k++) {
      if (!isCopy(blocks[k]!)) continue;
      const site = { text, folded, block: blocks[k]!, next: blocks[k + 1], opening: true, extras };
      const dateline = readDateline(site);
      if (dateline !== undefined) return !opensStory(dateline);
    }
    return false;
  }

  function isHeadLine(block: Block): boolean {
    if (!isCopy(block)) return !isRuler(block) && block.role !== 'disclaimer' && block.role !== 'ad-marker';
    block.known.headLine ??= isHead(lineOf(folded, block));
    return block.known.headLine;
  }
}

function isHead(line: string): boolean {
  return line.length <= 180 && line.length >= 12 && !isTerminated(line) && !CLOSES.test(line);
}

/** Words that say what a line is about. */
function contentWords(line: string): string[] {
  return wordsOf(line).filter((word) => word.length >= SHORTEST_WORD && !FUNCTION_WORD.test(word));
}

/** A line of dashes or stars. */
function isRuler(block: Block): boolean {
  return block.role === 'furniture' && block.furniture === undefined;
}
