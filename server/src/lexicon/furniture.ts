/** Everything else a page or a content system leaves behind (CATALOGUE 4.2), by group. */

import { creditEntries } from './furniture-credits';
import type { FurnitureEntry } from './furniture-entry';
import { labelEntries } from './furniture-labels';
import { alsoReadEntries } from './furniture-links';
import { markupEntries } from './furniture-markup';

export const webFurniture: readonly FurnitureEntry[] = [
  ...alsoReadEntries,
  ...labelEntries,
  ...creditEntries,
  ...markupEntries,
];
