/** A dateline inside a line: what stands before it is the headline, or the end of another story, and lost its line break. */
import { type Folded, toSource, toSourceEnd } from '../text/fold';
import type { ReadingExtras } from './extras';
import { DAY, findAgency, MONTH, placeRank } from './gazetteer';
import { nothingKnown } from './known';
import type { Block } from './model';

/** The date that stands before an agency in brackets. */
const DATE_BEFORE = new RegExp(`(?:^|[ ,|])(?:${DAY}) (?:${MONTH})(?:,? (?:19|20)\\d\\d)? ?$`);
/** Place, date and a bracket reach back no further, in folded units. */
const REACH = 60;
/** An agency in brackets is no longer. */
const LONGEST_AGENCY = 24;
/** Less before a dateline is no headline, nor is a name in brackets. */
const LEAST_BEFORE = 12;
const NAME = /^\([^()]*\) ?$/;
/** Words of the longest place, and letters of the shortest that may be glued to a word. */
const PLACE_WORDS = 3;
const LEAST_GLUED = 4;

/** Blocks with those parted in which an agency's dateline stands behind other words. */
export function partGlued(folded: Folded, text: string, blocks: readonly Block[], extras?: ReadingExtras): Block[] {
  const parted: Block[] = [];
  for (const block of blocks) {
    const whole = block.furniture !== undefined || block.known.glued === false;
    const at = whole ? undefined : datelineIn(folded.text, block, extras);
    if (at !== undefined) parted.push(...partsOf(folded, text, block, at));
    else {
      if (!whole) block.known.glued = false;
      parted.push(block);
    }
  }
  return parted;
}

/** A block parted at the dateline that begins at a folded offset. */
function partsOf(folded: Folded, text: string, block: Block, at: number): Block[] {
  const { foldedStart, foldedEnd } = block;
  let end = at;
  while (folded.text[end - 1] === ' ') end--;
  // behind another story's last sentence the headline stands between
  const stop = folded.text.lastIndexOf('।', end - 2) + 1;
  const cuts = stop > foldedStart && end - stop >= LEAST_BEFORE ? [stop, at] : [at];
  return [foldedStart, ...cuts].map((from, i) => {
    let first = from;
    while (folded.text[first] === ' ') first++;
    let last = cuts[i] ?? foldedEnd;
    while (folded.text[last - 1] === ' ') last--;
    return {
      ...block,
      start: toSource(folded, first),
      end: toSourceEnd(folded, text, last),
      foldedStart: first,
      foldedEnd: last,
      glued: true,
      known: nothingKnown(),
    };
  });
}

/** Where an agency's dateline begins that does not stand at the head of its block. */
function datelineIn(text: string, { foldedStart, foldedEnd }: Block, extras?: ReadingExtras): number | undefined {
  // looked for in the block alone: a copy without brackets would be searched to its end for every block
  const own = text.slice(foldedStart, foldedEnd);
  for (let at = own.indexOf('('); at >= 0; at = own.indexOf('(', at + 1)) {
    if (at < LEAST_BEFORE) continue;
    const open = foldedStart + at;
    const agency = text.slice(open + 1, open + LONGEST_AGENCY + 1);
    const close = agency.indexOf(')');
    if (close < 0) continue;
    const from = Math.max(foldedStart, open - REACH);
    const date = DATE_BEFORE.exec(text.slice(from, open));
    if (date === null || findAgency(agency.slice(0, close).trim(), extras) === undefined) continue;
    const place = placeBefore(text, from, from + date.index, extras);
    if (place !== undefined && place - foldedStart >= LEAST_BEFORE && !NAME.test(text.slice(foldedStart, place))) {
      return place;
    }
  }
  return undefined;
}

/** Where a known place begins that ends before `end`: whole words, or the end of a word that lost its space. */
function placeBefore(text: string, from: number, end: number, extras?: ReadingExtras): number | undefined {
  while (end > from && /[ ,|]/.test(text[end - 1]!)) end--;
  let found: number | undefined;
  let start = end;
  for (let words = 0; words < PLACE_WORDS && start > from; words++) {
    start = text.lastIndexOf(' ', start - 1);
    if (placeRank(text.slice(start + 1, end), extras) === 'known') found = start + 1;
    if (start < from) break;
  }
  if (found !== undefined) return found;
  for (let at = end - LEAST_GLUED; at > from; at--)
    if (/[\u0904-\u0939]/.test(text[at]!) && placeRank(text.slice(at, end), extras) === 'known') found = at;
  return found;
}
