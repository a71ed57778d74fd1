/** Pasted text to clean copy: tidied, then every safe fix of the draft that it goes into, to a fixed point. */
import { type DraftContext, fixDraft } from '../draft';
import { isLineFeed, trimStartBy } from '../text/trim';
import { isPageSource, tidyText } from './tidy';

/** What a clipboard holds. */
export interface Pasted {
  readonly text: string;
  /** The same as HTML, where the clipboard has that too. */
  readonly html?: string | undefined;
}

export interface CleanCopy {
  readonly text: string;
  /** Number of fixes made, by rule. */
  readonly made: Readonly<Record<string, number>>;
}

/**
 * Clean copy of what was pasted. Paragraphs stay; a blank line parts those that the page parted.
 * @param readHtml turns HTML into text; without it the plain text is taken.
 * @param context of the draft that the copy goes into; its suppressions hold for that draft alone and are left out.
 */
export function cleanPasted(
  pasted: Pasted,
  { settings, place, packs }: DraftContext,
  readHtml: ((html: string) => string) | undefined,
): CleanCopy {
  const html = pasted.html ?? (isPageSource(pasted.text) ? pasted.text : undefined);
  const read = html === undefined || readHtml === undefined ? pasted.text : readHtml(html);
  const { text, made } = fixDraft(tidyText(read), { settings, place, packs });
  return { text: trimStartBy(text.trimEnd(), isLineFeed), made };
}
