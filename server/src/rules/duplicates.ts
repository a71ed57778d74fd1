/** What the rules about drafts and their twins share. */
import type { Span } from '../story/model';
import type { LineSpan } from '../twins/keys';
import type { Twin } from '../twins/twin-index';
import type { Elsewhere, LintSettings, Message } from './types';

/** Other drafts named with one finding; the first of them stands in its message. */
const MOST_NAMED = 5;

/** The name of a draft without its folders. */
export function draftName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

export function offsetsOf({ offset, column, endColumn }: LineSpan): Span {
  return { start: offset, end: offset + endColumn - column };
}

export function elsewhereOf(places: readonly Pick<Twin, 'id' | 'at'>[], message: Message): Elsewhere[] {
  return places.slice(0, MOST_NAMED).map(({ id, at: { line, column, endColumn } }) => {
    return { id, line, column, endColumn, message };
  });
}

/** The rule that tells of whole stories, by its id: its option decides what the rule about headlines leaves to it. */
export const DUPLICATE_STORY = 'duplicate-story';

/** Percent of a story that make it a duplicate, where nobody chose another. */
export const DEFAULT_SHARE = 60;

/** True for a twin that `duplicate-story` tells of under these settings. */
export function isDuplicate({ share }: Twin, { rules }: LintSettings): boolean {
  const own = rules[DUPLICATE_STORY];
  if (own === undefined || own.severity === 'off') return false;
  return share * 100 >= Number(own.options.share ?? DEFAULT_SHARE);
}
