// Waiting for states of the workbench.
import { setTimeout as pause } from 'node:timers/promises';

/** How long a state may take to come about before that is an error. */
export const STATE_MS = 30_000;

/** An editor of the editor area; search boxes and the like are Monaco editors too. */
export const EDITOR = '.editor-instance .monaco-editor';

const LOOK_EVERY_MS = 50;

/**
 * Looks again and again until what is seen is as wanted.
 *
 * @template T
 * @param {() => T | Promise<T>} look
 * @param {(seen: T) => boolean} wanted
 * @param {string} what Ends the sentence "Waited … for".
 * @param {number} [limitMs]
 * @returns {Promise<T>} What was seen in the end.
 * @throws {Error} With what was seen last.
 */
export async function waitFor(look, wanted, what, limitMs = STATE_MS) {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s for ${what}; last seen: ${JSON.stringify(seen)}`);
    await pause(LOOK_EVERY_MS);
  }
}
