/** What a run over many drafts tells the engine of JavaScript. */

/** Drafts from which on it pays: loading the module that takes it costs as much as a draft. */
const MANY = 16;

/**
 * Bytes of bytecode that a function runs through before the optimizing compiler has a look at it; V8 starts at 67,584. That
 * compiler took a third of the processor's time of a run over 200 stories, for many functions that had almost done their
 * work. Measured on 200 stories of 9 kB: 3.6 s as it starts, 2.5 at 300,000, 2.4 at 600,000, 2.2 at a million; on 2,000: 17.8,
 * 15.1, 16.1, 16.7.
 */
const INTERRUPT_BUDGET = 600_000;

/**
 * How much the heap may grow, in percent of what was alive in it, before it is cleaned as a whole. Left to itself V8 lets it
 * grow to four times that and more on a machine with room: a run over 5,000 drafts of which 70 MB were alive took 420 MB.
 */
const HEAP_GROWTH = 30;

let most = 0;

/** True for a run that has linted without being prepared: what was compiled for it is what most runs want. */
export function isTypical(): boolean {
  return most > 0 && most < MANY;
}

/** Prepares for a run over so many drafts; its threads run in the same process and have it from here. */
export function prepareFor(drafts: number): void {
  most = Math.max(most, drafts);
  if (drafts < MANY) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
