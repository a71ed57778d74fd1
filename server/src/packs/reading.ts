/** What packs add to the reading of a draft: lines of furniture, agencies, places, designators. */
import type { ReadingExtras } from '../story/extras';
import { keyOf } from '../story/gazetteer';
import type { FurniturePattern } from '../story/model';
import { TokenKind, tokenize } from '../text/tokens';
import { furnitureForms, idOf } from './forms';
import { buildTree, matchWhole, type WordTree } from './matcher';
import type { NamedEntry, PackData } from './types';

/** Longest line that is taken for furniture, in folded units; longer ones are prose. */
const LONGEST_LINE = 300;
/** So much of a line is looked at to tell its first word. */
const HEAD = 64;

/** Undefined where no pack adds anything. */
export function readingOf(packs: readonly PackData[]): ReadingExtras | undefined {
  if (
    packs.every(({ furniture, agencies, places, designators }) =>
      [furniture, agencies, places, designators].every(({ length }) => length === 0),
    )
  ) {
    return undefined;
  }
  const agencies = packs.flatMap((pack) =>
    pack.agencies.flatMap((entry, index) => {
      const agency = {
        id: idOf(pack, 'agencies', index),
        name: entry.name,
        spellings: namesOf(entry),
        shape: 'S1-foreign' as const,
      };
      return agency.spellings.flatMap((name) =>
        [keyOf(name), keyOf(name).replace(/[. ]/g, '')].map((key) => [key, agency] as const),
      );
    }),
  );
  const lines = buildTree(furnitureForms(packs));
  return {
    // the first pack has the word
    agencies: new Map([...agencies].reverse()),
    places: new Set(packs.flatMap((pack) => pack.places.flatMap(namesOf).map(keyOf))),
    designators: new Set(packs.flatMap((pack) => pack.designators.map(({ word }) => keyOf(word)))),
    furnitureOf: (folded, start, end) => furnitureOf(lines, folded, start, end),
  };
}

function namesOf({ name, alsoWritten }: NamedEntry): readonly string[] {
  return [name, ...alsoWritten];
}

function furnitureOf(
  lines: WordTree<FurniturePattern>,
  folded: string,
  start: number,
  end: number,
): FurniturePattern | undefined {
  if (lines.words === undefined || end - start > LONGEST_LINE) return undefined;
  const head = tokenize(folded, start, Math.min(end, start + HEAD));
  const firstWord = head.text.find((_, i) => head.kind[i] !== TokenKind.mark);
  if (firstWord === undefined || !lines.words.has(firstWord)) return undefined;
  const tokens = tokenize(folded, start, end);
  let first = 0;
  let last = tokens.count;
  while (first < last && tokens.kind[first] === TokenKind.mark) first++;
  while (last > first && tokens.kind[last - 1] === TokenKind.mark) last--;
  return matchWhole(lines, tokens, first, last)?.[0];
}
