/** Packs for tests. */
import { compilePacks, type PackSet } from '../../server/src/packs/set';
import type { PackData } from '../../server/src/packs/types';
import { parse } from '../../server/src/story/parse';

/** A pack with these lists and no others. */
export function pack(lists: Partial<PackData>): PackData {
  return {
    id: 'desk',
    title: { hi: 'हमारा डेस्क', en: 'Our desk' },
    ...{ spellings: [], banned: [], furniture: [], agencies: [], places: [], designators: [] },
    ...lists,
  };
}

export function spelling(preferred: string, ...insteadOf: string[]): PackData['spellings'][number] {
  return { preferred, insteadOf };
}

export function banned(phrase: string, say?: string): PackData['banned'][number] {
  return { phrase, ...(say === undefined ? {} : { say }), why: { hi: 'डेस्क का फैसला।', en: 'The desk has decided so.' } };
}

/** What a set finds in copy, as its words. */
export function phrasesIn(text: string, set: PackSet): string[] {
  return parse(text, set.reading)
    .stories.flatMap((story) => [...set.phrasesIn(story)])
    .map(({ start, end }) => text.slice(start, end));
}

export function setOf(lists: Partial<PackData>): PackSet {
  return compilePacks([pack(lists)]);
}
