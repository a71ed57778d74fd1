/** `textDocument/foldingRange`: what a page left behind, and the stories of a wire dump. */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Block, BlockRole } from '../story/model';
import type { Session } from './session';

/** What is not the story: lines like these that follow each other fold together. */
const FURNITURE: ReadonlySet<BlockRole> = new Set([
  'repeat',
  'furniture',
  'ad-marker',
  'timestamp',
  'photo-credit',
  'disclaimer',
  'tail',
]);

/**
 * Stories as regions, furniture as comments, so that an editor's own "fold all regions" and "fold all comments" fold just
 * those. Whole lines only, no more than the client takes, the stories first.
 */
export async function foldingRange(session: Session, params: FoldingRangeParams): Promise<FoldingRange[]> {
  const checked = await session.check(params.textDocument.uri);
  if (checked?.copy === undefined) return [];
  const stories = checked.copy.stories.filter(({ blocks }) => blocks.length > 0);
  const whole =
    stories.length < 2 ? [] : stories.flatMap(({ blocks }) => range(blocks[0], blocks.at(-1), FoldingRangeKind.Region));
  return [...whole, ...stories.flatMap(({ blocks }) => furniture(blocks))].slice(0, session.client.foldingLimit);
}

function furniture(blocks: readonly Block[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let first: Block | undefined;
  let last: Block | undefined;
  for (const block of blocks) {
    if (FURNITURE.has(block.role)) {
      first ??= block;
      last = block;
      continue;
    }
    ranges.push(...range(first, last, FoldingRangeKind.Comment));
    first = undefined;
  }
  return first === undefined ? ranges : [...ranges, ...range(first, last, FoldingRangeKind.Comment)];
}

/** None where there is nothing to fold away: a range of one line. */
function range(first: Block | undefined, last: Block | undefined, kind: FoldingRangeKind): FoldingRange[] {
  if (first === undefined || last === undefined || first.line === last.line) return [];
  return [{ startLine: first.line, endLine: last.line, kind }];
}
