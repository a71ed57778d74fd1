/** Where a story holds notes from desk to desk. */
import { type DeskNote, deskNotes, longestNote } from '../lexicon/desk-notes';
import { toSource, toSourceEnd } from '../text/fold';
import type { Block, Span, Story } from './model';

export interface DeskNotePlace extends Span {
  readonly block: Block;
  readonly note: DeskNote;
}

const LINES = deskNotes.filter(({ where }) => where === 'line');
const PARTS = deskNotes.filter(({ where }) => where === 'part');
/** Every note inside a line holds one of these; most lines hold none. */
const CUE = /[(?]|xxx/;

/** The notes of a story, in order; lines that are furniture, repeats or the sign-off go for another reason. */
export function findDeskNotes({ blocks, copy, signOff, lead }: Story): DeskNotePlace[] {
  const { folded, text } = copy;
  const found: DeskNotePlace[] = [];
  for (const block of blocks) {
    if (block.furniture !== undefined || block.role === 'repeat' || signOff?.blocks.includes(block) === true) continue;
    const length = block.foldedEnd - block.foldedStart;
    const isShort = length <= longestNote;
    const line = folded.text.slice(block.foldedStart, block.foldedEnd);
    const note = isShort ? LINES.find(({ pattern }) => pattern.test(line)) : undefined;
    if (note !== undefined) {
      found.push({ start: block.start, end: block.end, block, note });
      continue;
    }
    if (!CUE.test(line)) continue;
    for (const part of PARTS) {
      const match = part.pattern.exec(line);
      if (match === null || (part.kind === 'wire' && lead !== undefined && block.start >= lead.start)) continue;
      const at = block.foldedStart + match.index + (match[0].startsWith(' ') ? 1 : 0);
      found.push({
        start: toSource(folded, at),
        end: toSourceEnd(folded, text, block.foldedStart + match.index + match[0].length),
        block,
        note: part,
      });
    }
  }
  return found;
}
