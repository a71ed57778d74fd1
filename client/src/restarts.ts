/** When a server that has ended is started again: at once the first time, then each time later, and in the end by hand. */

/** Milliseconds before each start of the same spell. */
const WAITS = [0, 1_000, 2_000, 4_000];

/** What ended longer ago than this belongs to another spell. */
const SPELL = 180_000;

export interface Restarts {
  /** A server has ended by itself: milliseconds to wait before the next is started; undefined when none is to be. */
  next(now: number): number | undefined;
}

export function createRestarts(): Restarts {
  let ends: number[] = [];
  return {
    next(now) {
      ends = [...ends.filter((end) => now - end < SPELL), now];
      return WAITS[ends.length - 1];
    },
  };
}
