/** `textDocument/selectionRange`: from the word to its figure, the sentence, the paragraph, the story and the whole text. */
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Copy, Span } from '../story/model';
import { covers } from './figure-at';
import { toRange } from './ranges';
import type { Session } from './session';

/** One for each place that was asked about, as the protocol wants it. */
export async function selectionRange(session: Session, params: SelectionRangeParams): Promise<SelectionRange[] | null> {
  const checked = await session.check(params.textDocument.uri);
  if (checked?.copy === undefined) return null;
  const { document, copy } = checked;
  return params.positions.map((position) => {
    const [innermost, ...outer] = spansAt(copy, document.offsetAt(position));
    const chain = [innermost!, ...outer].map((span) => toRange(document, span));
    return chain.reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range, ...(parent === undefined ? {} : { parent }) }),
      undefined,
    )!;
  });
}

/** The spans around an offset from the smallest to the whole text, each larger than the one before and around it. */
function spansAt(copy: Copy, offset: number): Span[] {
  const story = copy.stories.find(({ blocks }) => blocks.length > 0 && covers(whole(blocks), offset));
  const block = story?.blocks.find((own) => covers(own, offset));
  const around = [
    block && wordAt(copy.text, block, offset),
    story?.figures.find((figure) => covers(figure, offset)),
    story?.dateline && covers(story.dateline, offset) ? story.dateline : undefined,
    // between two sentences without a space, the one that begins
    story?.sentences.findLast((sentence) => covers(sentence, offset)),
    block,
    story && whole(story.blocks),
    { start: 0, end: copy.text.length },
  ];
  const spans: Span[] = [];
  for (const span of around) {
    const inner = spans.at(-1);
    if (span === undefined) continue;
    const holds = inner === undefined || (span.start <= inner.start && span.end >= inner.end);
    if (holds && (inner === undefined || span.start < inner.start || span.end > inner.end)) spans.push(span);
  }
  return spans;
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;

/** The word or number at an offset; a comma or a point between two digits belongs to the number. */
function wordAt(text: string, block: Span, offset: number): Span | undefined {
  const inWord = (at: number): boolean =>
    WORD_UNIT.test(text.charAt(at)) ||
    (/[.,]/.test(text.charAt(at)) && /\p{Nd}/u.test(text.charAt(at - 1)) && /\p{Nd}/u.test(text.charAt(at + 1)));
  let start = offset;
  let end = offset;
  while (start > block.start && inWord(start - 1)) start--;
  while (end < block.end && inWord(end)) end++;
  return start < end ? { start, end } : undefined;
}

function whole(blocks: readonly Span[]): Span {
  return { start: blocks[0]!.start, end: blocks.at(-1)!.end };
}
