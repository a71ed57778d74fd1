/** The end of a story as the agency closes it: 1.3 of the catalogue. Read from the end upward. */
import type { Folded } from '../text/fold';
import { toSource } from '../text/fold';
import type { ReadingExtras } from './extras';
import { findAgency } from './gazetteer';
import type { Block, SignOff } from './model';

/** A sign-off stands among the last blocks; more prose than this below it and it is something else. */
const REACH = 12;

const DASHED =
  /^-{1,2} ?(?<agency>[\u0900-\u097fa-z.]{2,24})(?:\/\S{1,20}| [\u0900-\u097fa-z]{1,12}(?:\/[\u0900-\u097fa-z]{0,12})?)?\.?$/;
const INITIALS = /^(?:[\u0900-\u097f]{1,8}(?:\/[\u0900-\u097f]{0,8}){1,3}|[a-z]{2,4}\/[a-z]{0,4})\/?\.?$/;
const BHASHA = /^(?:जारी +)?भाषा(?: +[\u0900-\u0963.]{2,16}){0,3}$/;
const DESK_TIME = /^\d{4} +\d{4}(?: +[\u0900-\u097f]{2,16})?$/;
const VARTA = /^(?:जारी ?\.? ?)?वार्ता\.?$/;
const VARTA_NAMES = /^(?:सं\.? ?)?[\u0900-\u0963]{2,12}(?:[ .,]{1,3}[\u0900-\u0963]{2,12}){0,3}\.?$/;
const SAMACHAR = /^\(?(?:हिंदुस्थान समाचार|हि\.? ?स\.?)\)?(?: ?\/ ?\S.{0,40})?$/;
const REUSED = /^\([a-z ]{3,24}\) ?\/ ?[\u0900-\u097f .]{2,40}$/;
const BRACKETED = /^\((?<agency>[\u0900-\u097fa-z. ]{2,16})\)\.?$/;
const CREDIT = /^\(साभार ?[-:].{3,60}\)$/;
const INLINE = /(?<=[।.?!"' ])\((?:वार्ता|भाषा|एजेंसी|एएनआई|आईएएनएस|हि\.? ?स\.?)\)$/;

/** Finds the sign-off among a story's blocks, below its prose. */
export function readSignOff(blocks: readonly Block[], folded: Folded, extras?: ReadingExtras): SignOff | undefined {
  const taken: Block[] = [];
  let agencyId: string | undefined;
  let prose = 0;
  for (let i = blocks.length - 1; i > 0 && i >= blocks.length - REACH; i--) {
    const block = blocks[i]!;
    const line = folded.text.slice(block.foldedStart, block.foldedEnd);
    const own = line.length <= 70 ? lineOf(line, extras) : undefined;
    if (own !== undefined) {
      taken.unshift(block);
      agencyId ??= own.agencyId;
      continue;
    }
    if (taken.length > 0) {
      if (block.furniture !== undefined) continue;
      if (agencyId === 'varta' && taken.length === 1 && line.length <= 30 && VARTA_NAMES.test(line)) {
        taken.unshift(block);
        continue;
      }
      break;
    }
    if (block.furniture === undefined && line.length > 120) {
      const inline = INLINE.exec(line);
      if (inline !== null) {
        const start = toSource(folded, block.foldedStart + inline.index);
        return { start, end: block.end, blocks: [block], agencyId: findAgency(inline[0].slice(1, -1))?.id };
      }
      if (++prose > 2) break;
    }
  }
  // initials alone say nothing
  while (taken.length > 0 && agencyId === undefined) taken.pop();
  const first = taken[0];
  if (first === undefined) return undefined;
  return { start: first.start, end: taken[taken.length - 1]!.end, blocks: taken, agencyId };
}

function lineOf(line: string, extras: ReadingExtras | undefined): { agencyId: string | undefined } | undefined {
  const dashed = DASHED.exec(line);
  if (dashed?.groups !== undefined) {
    const agency = findAgency(dashed.groups.agency!, extras);
    return agency === undefined ? undefined : { agencyId: agency.id };
  }
  if (BHASHA.test(line)) return { agencyId: 'bhasha' };
  if (VARTA.test(line)) return { agencyId: 'varta' };
  if (SAMACHAR.test(line) || REUSED.test(line)) return { agencyId: 'hs' };
  const bracketed = BRACKETED.exec(line);
  if (bracketed?.groups !== undefined) {
    const agency = findAgency(bracketed.groups.agency!, extras);
    if (agency !== undefined) return { agencyId: agency.id };
  }
  if (CREDIT.test(line)) return { agencyId: 'ians' };
  if (INITIALS.test(line) && line.includes('/')) return { agencyId: undefined };
  if (DESK_TIME.test(line)) return { agencyId: undefined };
  return undefined;
}
