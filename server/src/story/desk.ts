/** What the rules of the desk read of a story beside its figures: its letters, its words, its quotations. Computed when asked for. */
import type { Block, BlockRole, Copy, Span, Story } from './model';
import { type Orthography, readOrthography } from './orthography';
import { quotationsOf } from './quotations';
import { overlapsAny } from './spans';
import type { ReadTokens } from './vocabulary';
import { readWords, type WordPlace, type Words } from './wording';

/** Lines that are printed, and so are proof-read; furniture, repeats, credits and what the page left behind go anyway. */
const PRINTED: ReadonlySet<BlockRole> = new Set([
  'headline',
  'strap',
  'kicker',
  'caption',
  'lead',
  'body',
  'subhead',
  'list-item',
]);

/** A story as a proof-reader sees it. */
export interface Desk {
  /** The blocks that are printed, without lines in another script. */
  readonly blocks: readonly Block[];
  readonly letters: Orthography;
  /** Where the words of a class stand (`W` of `wording`), in order; those of the dateline do not count. */
  wordsOf(kind: number): readonly WordPlace[];
  /** True for a span that lies, even in part, in quotation marks. */
  isQuoted(block: Block, span: Span): boolean;
  /** The words of a block. */
  tokensOf(block: Block): ReadTokens;
}

export function readDesk(story: Story): Desk {
  const { copy } = story;
  const blocks = story.blocks.filter((block) => PRINTED.has(block.role) && block.repeats?.how !== 'twin');
  const quotations = new Map<Block, readonly Span[]>();
  let letters: Orthography | undefined;
  let words: Words | undefined;
  const desk: Desk = {
    blocks,
    get letters() {
      letters ??= withoutFurniture(readOrthography(copy.text, blocks), copy);
      return letters;
    },
    wordsOf(kind) {
      words ??= readWords(story, blocks);
      return words.get(kind) ?? [];
    },
    isQuoted(block, span) {
      let own = quotations.get(block);
      if (own === undefined) quotations.set(block, (own = quotationsOf(copy.text, block.start, block.end)));
      return overlapsAny(own, span);
    },
    tokensOf: (block) => story.tokensOf(block) as ReadTokens,
  };
  return desk;
}

/** Leaves out what stands in a piece of furniture inside a line: that goes as a whole. */
function withoutFurniture(letters: Orthography, { inlineFurniture }: Copy): Orthography {
  if (inlineFurniture.length === 0) return letters;
  const stays = (span: Span): boolean => !overlapsAny(inlineFurniture, span);
  return {
    clusters: letters.clusters.filter(stays),
    visargas: letters.visargas.filter(stays),
    invisible: letters.invisible.filter(stays),
    spacing: letters.spacing.filter(stays),
    devanagariDigits: letters.devanagariDigits.filter(stays),
    asciiDigits: letters.asciiDigits,
    broken: letters.broken.filter(stays),
    marks: letters.marks.filter(stays),
    falseEnds: letters.falseEnds.filter(stays),
  };
}
