/** What is wrong with a dateline: 2.3. Offsets of faults are relative to the block until they are put down. */
import { monthDays } from '../lexicon/months';
import { toSource, toSourceEnd } from '../text/fold';
import type { DatelineSite, Groups } from './dateline-site';
import { dayNumber, readMonth } from './gazetteer';
import type { DatelineFault, DatelineFaultCode } from './model';

/** Faults that any dated shape can have. Offsets are relative to the block. */
export function faultsOf(site: DatelineSite, match: RegExpExecArray, groups: Groups): DatelineFault[] {
  const faults: DatelineFault[] = [];
  const head = match[0];
  const dateAt = groups.date === undefined ? -1 : head.indexOf(groups.date, groups.places!.length);
  if (groups.mark !== undefined && /[।.:|]{2}/.test(groups.mark.trim()) && groups.mark.trim() !== ':-') {
    const at = head.length - groups.mark.length;
    const marks = groups.mark.trimStart();
    addFault(
      site,
      faults,
      'double-mark',
      at + groups.mark.length - marks.length,
      head.length,
      marks[0] === '.' ? '।' : marks[0]!,
    );
  }
  if (dateAt < 0) return faults;
  const { month, right } = readMonth(groups.month!);
  if (right !== undefined) {
    const at = head.indexOf(groups.month!, dateAt);
    addFault(site, faults, 'month-misspelt', at, at + groups.month!.length, right);
  }
  const day = dayNumber(groups.day!);
  if (month !== undefined && day !== undefined && (day < 1 || day > monthDays[month - 1]!)) {
    addFault(site, faults, 'bad-date', dateAt, dateAt + groups.date!.length, undefined);
  }
  const dayAt = head.indexOf(groups.day!, dateAt);
  const start = toSource(site.folded, site.block.foldedStart + dayAt);
  const written = site.text.slice(start, start + groups.day!.length);
  if (/[०-९]/.test(written) && /[0-9]/.test(written)) {
    addFault(site, faults, 'mixed-digits', dayAt, dayAt + groups.day!.length, groups.day!);
  }
  return faults;
}

export function swap(site: DatelineSite, faults: DatelineFault[], head: string, groups: Groups): void {
  const at = head.indexOf(groups.date!, groups.places!.length);
  const start = toSource(site.folded, site.block.foldedStart + at);
  const end = toSourceEnd(site.folded, site.text, site.block.foldedStart + at + groups.date!.length);
  const [month, day] = site.text.slice(start, end).split(/\s+/);
  addFault(site, faults, 'month-first', at, at + groups.date!.length, `${day} ${month}`);
}

export function addFault(
  site: DatelineSite,
  faults: DatelineFault[],
  code: DatelineFaultCode,
  from: number,
  to: number,
  replacement: string | undefined,
): void {
  const { folded, text, block } = site;
  const start =
    from === to ? toSourceEnd(folded, text, block.foldedStart + from) : toSource(folded, block.foldedStart + from);
  const end = from === to ? start : toSourceEnd(folded, text, block.foldedStart + to);
  faults.push({ code, start, end, replacement });
}
