// The trials, in the order of the table.
import { changes, open, orphans, restarts } from './abuse.mjs';
import { coverage } from './coverage.mjs';
import { faults, kills } from './disk.mjs';
import { documents } from './documents.mjs';
import { editor } from './editor.mjs';
import { growth } from './growth.mjs';
import { memory } from './memory.mjs';

/**
 * @typedef {object} TrialOptions
 * @property {number} documents Documents in all, with those of earlier runs.
 * @property {number} workers Processes that the documents are shared among.
 * @property {number} minutes After these no new documents are taken.
 * @property {number} coverage Minutes of the fuzzer that follows coverage.
 * @property {boolean} anew Forget what earlier runs have tried.
 * @property {number} kills
 * @property {number} edits
 * @property {number} opens
 * @property {number} changes
 * @property {number} restarts
 * @property {number} seed Of all chance but that of the documents, which have numbers.
 * @property {(line: string) => void} log
 */

/**
 * @typedef {object} Row A row of the table.
 * @property {string} tried What was tried, and what had to hold.
 * @property {string} times How often.
 * @property {string} lost `nothing`, or what.
 * @property {boolean} ok
 * @property {string} note Numbers beside it; may be empty.
 */

/** @type {Readonly<Record<string, (options: TrialOptions) => Promise<Row[]>>>} */
export const trials = { documents, coverage, growth, memory, kills, faults, restarts, editor, changes, open, orphans };
