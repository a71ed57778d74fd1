/** What was read of a text, at the places where the next version has it. */
import type { Block, Dateline } from './model';

export function movedDateline(dateline: Omit<Dateline, 'block'>, shift: number, block: Block): Dateline {
  const { date, faults } = dateline;
  return {
    ...dateline,
    ...moved(dateline, shift),
    date: date && { ...date, ...moved(date, shift) },
    faults: faults.map((fault) => ({ ...fault, ...moved(fault, shift) })),
    block,
  };
}

export function moved({ start, end }: { start: number; end: number }, shift: number): { start: number; end: number } {
  return { start: start + shift, end: end + shift };
}
