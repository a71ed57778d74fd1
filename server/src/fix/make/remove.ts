/** Fixes that take something out of a draft, with the titles a desk reads (CATALOGUE 7.3). */
import type { Edit, Fix, FixSafety, Localized } from '../../rules/types';
import type { Span } from '../../story/model';
import { deleteInline, deleteLines, isBlankBetween } from './delete';

export const removeTitles = {
  line: { hi: 'यह पंक्ति हटाएं', en: 'Remove this line' },
  part: { hi: 'यह टुकड़ा हटाएं', en: 'Remove this piece' },
  furniture: { hi: 'सारे वेब टुकड़े हटाएं', en: 'Remove all web furniture' },
  repeatedHeadline: { hi: 'दोहराया शीर्षक हटाएं', en: 'Remove the repeated headline' },
  repeatedParagraph: { hi: 'दोहराया पैराग्राफ हटाएं', en: 'Remove the repeated paragraph' },
  repeats: { hi: 'सभी दोहराव हटाएं', en: 'Remove all repeats' },
} as const satisfies Record<string, Localized>;

/** A fix that deletes a block's line and one adjoining blank line. */
export function removeLine(text: string, block: Span, safety: FixSafety, title: Localized = removeTitles.line): Fix {
  return { title: { text: title }, safety, edits: [deleteLines(text, block)], preferred: true };
}

/** A fix that deletes the lines of several blocks; blocks with only blank lines between go as one. Blocks are in order. */
export function removeLines(text: string, blocks: readonly Span[], title: Localized, parts: readonly Edit[] = []): Fix {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && isBlankBetween(text, last.end, start)) last.end = end;
    else runs.push({ start, end });
  }
  const edits = [...runs.map((run) => deleteLines(text, run)), ...parts].sort((a, b) => a.start - b.start);
  return { title: { text: title }, safety: 'review', edits };
}

/**
 * The edit that takes a stretch out of a line. What is put in its place keeps words apart: no space is doubled, and where
 * `apart` is set no two words run together.
 */
export function removePart(text: string, span: Span, newText: string, apart: boolean): Edit {
  const before = text.charAt(span.start - 1);
  const after = text.charAt(span.end);
  if (newText === '' && apart && isInk(before) && isInk(after)) return { ...plain(span), newText: ' ' };
  if (newText === ' ' && !(isInk(before) && isInk(after))) newText = '';
  return newText === '' ? deleteInline(text, span) : { ...plain(span), newText };
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

/** True for a character that is printed; false for white space and where the text ends. */
function isInk(c: string): boolean {
  return c !== '' && !/\s/.test(c);
}
