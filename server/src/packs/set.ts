/** The packs that hold for a draft, compiled together. */
import type { ReadingExtras } from '../story/extras';
import type { Story } from '../story/model';
import { type PhraseForm, phraseForms } from './forms';
import { buildMatcher, type Matcher } from './matcher';
import { findPhrases, type PhraseHit } from './phrases';
import { readingOf } from './reading';
import type { PackData } from './types';

export interface PackSet {
  /** The first has the word where two disagree. */
  readonly packs: readonly PackData[];
  /** What they add to the reading; undefined for nothing. */
  readonly reading: ReadingExtras | undefined;
  /** Spellings and banned phrases in a story, in order; found once. */
  phrasesIn(story: Story): readonly PhraseHit[];
  /** This set with the packs of another behind its own; one that it already has, by its id, is not added. */
  with(more: PackSet | undefined): PackSet;
}

/** Compiles packs. What is found in copy is made when a story first asks. */
export function compilePacks(packs: readonly PackData[]): PackSet {
  let reading: ReadingExtras | undefined | null = null;
  let matcher: Matcher<PhraseForm> | undefined;
  const found = new WeakMap<Story, readonly PhraseHit[]>();
  const joined = new WeakMap<PackSet, PackSet>();
  const set: PackSet = {
    packs,
    get reading() {
      if (reading === null) reading = readingOf(packs);
      return reading;
    },
    phrasesIn(story) {
      let hits = found.get(story);
      if (hits === undefined) {
        matcher ??= buildMatcher(phraseForms(packs));
        found.set(story, (hits = findPhrases(story, matcher)));
      }
      return hits;
    },
    with(more) {
      const own = new Set(packs.map(({ id }) => id));
      const others = more?.packs.filter(({ id }) => !own.has(id)) ?? [];
      if (more === undefined || others.length === 0) return set;
      let both = joined.get(more);
      if (both === undefined) joined.set(more, (both = compilePacks([...packs, ...others])));
      return both;
    },
  };
  return set;
}
