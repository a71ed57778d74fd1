/** `textDocument/selectionRange`: from the sentence to the paragraph, the story and the whole text. */
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

/** The spans around an offset from the smallest to the whole text, each larger than the one before. */
function spansAt(copy: Copy, offset: number): Span[] {
  const story = copy.stories.find(({ blocks }) => blocks.length > 0 && covers(whole(blocks), offset));
  const around = [
    story?.sentences.find((sentence) => covers(sentence, offset)),
    story?.blocks.find((block) => covers(block, offset)),
    story === undefined ? undefined : whole(story.blocks),
    { start: 0, end: copy.text.length },
  ].filter((span) => span !== undefined);
  return around.filter((span, i) => i === 0 || span.start < around[i - 1]!.start || span.end > around[i - 1]!.end);
}

function whole(blocks: readonly Span[]): Span {
  return { start: blocks[0]!.start, end: blocks.at(-1)!.end };
}
