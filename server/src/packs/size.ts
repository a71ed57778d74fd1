/** How large packs may be together: what keeps the table of the scan small. */
import { furnitureForms, phraseForms } from './forms';
import type { PackData } from './types';

/** Letters of the different first words of one pack, and of all packs of a draft: 60,000 make a table of 12 MB. */
export const MOST_LETTERS = { pack: 20_000, all: 60_000 } as const;

/** Letters of the different first words that a pack looks for: what the automaton grows with. */
export function sizeOfPack(pack: PackData): number {
  const firsts = new Set([...phraseForms([pack]), ...furnitureForms([pack])].map(({ form }) => form.words[0]![0]!));
  let size = 0;
  for (const word of firsts) size += word.length;
  return size;
}
