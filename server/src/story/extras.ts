/** What a house adds to the lexicon for the reading of its own copy. */
import type { Agency } from '../lexicon/agencies';
import type { FurniturePattern } from './model';

/** Keys are those of the gazetteer's `keyOf`. */
export interface ReadingExtras {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly places: ReadonlySet<string>;
  /** Words whose number is a label, folded. */
  readonly designators: ReadonlySet<string>;
  /** The house's own furniture that takes a whole line. Offsets are offsets of the folded text. */
  furnitureOf(folded: string, start: number, end: number): FurniturePattern | undefined;
}
