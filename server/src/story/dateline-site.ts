/** Where a dateline is looked for, and how a match becomes one. */
import { type Folded, toSource, toSourceEnd } from '../text/fold';
import type { ReadingExtras } from './extras';
import { dayNumber, readMonth } from './gazetteer';
import type { Block, Dateline, DatelineDate, DatelineFault } from './model';

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a dateline may stand, and what the neighbours say. */
export interface DatelineSite {
  readonly text: string;
  readonly folded: Folded;
  readonly block: Block;
  /** The next block, for a place that stands alone on its line. */
  readonly next: Block | undefined;
  /** True for the first block of prose: only there a place with a mark can open a story. */
  readonly opening: boolean;
  /** Agencies and places of the house. */
  readonly extras?: ReadingExtras | undefined;
}

export function build(
  site: DatelineSite,
  head: string,
  groups: Groups,
  shape: string,
  agencyId: string | undefined,
  faults: DatelineFault[],
): Dateline {
  const { folded, text, block } = site;
  const length = head.trimEnd().length;
  // a reporter's name in brackets stands before the dateline, not in it
  const before = head.startsWith('(') ? head.indexOf(groups.places!) : 0;
  const start = toSource(folded, block.foldedStart + Math.max(0, before));
  const end = toSourceEnd(folded, text, block.foldedStart + length);
  const source = (part: string | undefined, from: number): string | undefined => {
    if (part === undefined || part === '') return undefined;
    const at = head.indexOf(part, from);
    if (at < 0) return undefined;
    return text.slice(
      toSource(folded, block.foldedStart + at),
      toSourceEnd(folded, text, block.foldedStart + at + part.length),
    );
  };
  const agency = source((groups.agency ?? groups.open)?.trim(), 0);
  let date: DatelineDate | undefined;
  if (groups.date !== undefined) {
    const at = head.indexOf(groups.date, groups.places?.length ?? 0);
    const from = toSource(folded, block.foldedStart + at);
    const to = toSourceEnd(folded, text, block.foldedStart + at + groups.date.length);
    const year = groups.year === undefined ? undefined : Number(groups.year);
    const day = groups.day ?? groups.day2;
    const month = groups.month ?? groups.month2;
    date = {
      start: from,
      end: to,
      text: text.slice(from, to),
      day: day === undefined ? undefined : dayNumber(day),
      month: month === undefined ? undefined : readMonth(month).month,
      year,
    };
  }
  const placesAt = head.indexOf(groups.places!);
  const placesText = source(groups.places!, placesAt) ?? '';
  return {
    start,
    end,
    text: text.slice(start, end),
    shape,
    places: placesText
      .split(/\s*[/,|]\s*|\s+और\s+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    date,
    agency,
    agencyId,
    faults,
    block,
  };
}
