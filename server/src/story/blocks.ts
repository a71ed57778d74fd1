/** Telling the blocks of a story apart: 1.2 of the catalogue, in its order of reliability. */
import type { Folded } from '../text/fold';
import { markBody } from './body';
import { opensStory, readDateline } from './dateline';
import type { ReadingExtras } from './extras';
import { bodyStart, markHead } from './head';
import { isCopy, isProse, lineOf } from './line-shapes';
import type { Block, Dateline, SignOff } from './model';
import { readSignOff } from './sign-off';

/** What the classifier found out about the blocks of one story. */
export interface Anatomy {
  readonly headline: Block | undefined;
  readonly dateline: Dateline | undefined;
  readonly lead: Block | undefined;
  readonly signOff: SignOff | undefined;
}

/** The dateline stands among these first blocks. */
const HEAD = 15;

/** Gives every block of one story its role. Furniture lines already have theirs. */
export function classify(blocks: readonly Block[], text: string, folded: Folded, extras?: ReadingExtras): Anatomy {
  const signOff = readSignOff(blocks, folded, extras);
  const ends = new Set(signOff?.blocks.filter((block) => block.start >= signOff.start) ?? []);
  for (const block of ends) block.role = 'sign-off';
  const copy = blocks.filter((block) => isCopy(block) && !ends.has(block));
  const dateline = findDateline(copy, text, folded, extras);
  const bodyAt = bodyStart(copy, dateline, folded);
  const headline = markHead(copy.slice(0, bodyAt), text, folded);
  markBody(copy.slice(bodyAt), dateline, headline, text, folded, signOff);
  const lead = copy.slice(bodyAt).find((block) => block.role === 'lead' || block.role === 'body');
  if (lead !== undefined && lead.role === 'body') lead.role = 'lead';
  return { headline, dateline, lead, signOff };
}

function findDateline(
  copy: readonly Block[],
  text: string,
  folded: Folded,
  extras: ReadingExtras | undefined,
): Dateline | undefined {
  let opened = false;
  let found: Dateline | undefined;
  for (let i = 0; i < Math.min(copy.length, HEAD); i++) {
    const block = copy[i]!;
    const line = lineOf(folded, block);
    const prose = isProse(line);
    // the first line is the headline unless nothing but prose follows
    const opening = !opened && (i > 0 || prose);
    const read = readDateline({ text, folded, block, next: copy[i + 1], opening, extras });
    // a headline opens no story; the first line has a dateline only where it is prose or an agency's
    const dateline = read !== undefined && i === 0 && !prose && !opensStory(read) ? undefined : read;
    if (dateline !== undefined) {
      if (found === undefined) found = dateline;
      // the strap carries it, too: the lead's own is the one further down
      else if (squeeze(dateline.text) === squeeze(found.text) && isSameStart(found.block, block, folded)) {
        return {
          ...dateline,
          faults: [
            ...dateline.faults,
            { code: 'duplicated', start: found.start, end: found.end, replacement: undefined },
          ],
        };
      } else break;
    } else if (found !== undefined) break;
    if (prose && dateline === undefined) {
      // a strap may stand before the dateline; further prose means there is none
      if (opened) opened = true;
      if (i > 4) break;
      opened ||= i > 2;
    }
  }
  return found;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function isSameStart(a: Block, b: Block, folded: Folded): boolean {
  return lineOf(folded, a).slice(0, 60) === lineOf(folded, b).slice(0, 60);
}
