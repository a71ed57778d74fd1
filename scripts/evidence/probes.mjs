// The rules that have no findings on the copy at hand, and how each is tried.
import { weekday } from './calendar.mjs';
import { arithmetic, headline } from './figures.mjs';
import { confusion, deskNote, legal, mojibake, pronoun, victim } from './words.mjs';

/** @type {readonly import('./gather.mjs').Probe[]} */
export const probes = [weekday, mojibake, headline, deskNote, arithmetic, confusion, victim, legal, pronoun];
