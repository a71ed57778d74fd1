/**
 * The index of drafts: which stories stand in another draft too, and which lines in many. Kept up to date draft by draft;
 * setting one costs what that draft and its twins are long, however many others there are. Pure: places are names to it.
 */

import { comparer, type Likeness, type Said, said } from './compare';
import { combine } from './hashes';
import { type DraftKeys, type LineSpan, ROW, type StoryKeys } from './keys';
import { createPostingTable, Tally } from './posting-table';
import { createLineIndex, type LineIndex, type StandingLine } from './standing-lines';

/** A story of another draft, or another of the same, that is like one. */
export interface Twin extends Likeness {
  /** Draft that holds it, as the index knows it. */
  readonly id: string;
  /** Its headline, or its first paragraph where it has none. */
  readonly at: LineSpan;
}

/** What a rule needs of a story to tell of it. */
export interface ToldStory {
  readonly headline: LineSpan | undefined;
  /** Its first paragraph that says something. */
  readonly start: LineSpan | undefined;
  readonly collects: boolean;
}

/** A draft as the rules see it. */
export interface IndexedDraft {
  readonly stories: readonly ToldStory[];
  /** Stories that are like this one, by draft and place. */
  twinsOf(story: number): readonly Twin[];
  /** Lines that stand in a tenth of the drafts of the folder, and are this draft's to tell. */
  standingLines(): readonly StandingLine[];
}

export interface TwinIndex {
  /** Puts a draft in, or takes it out. Returns the ids of the other drafts that may have something else to tell now. */
  set(id: string, keys: DraftKeys | undefined): ReadonlySet<string>;
  /** Puts a draft in where nobody needs to know whom it touches: before anything is told. */
  put(id: string, keys: DraftKeys): void;
  /** A draft that was put in with these keys. */
  draft(id: string, keys: DraftKeys): IndexedDraft;
  /** A draft as it was put in. */
  get(id: string): IndexedDraft | undefined;
  /** Says that all drafts are in, and each will be asked for once: how two are alike is then found out once for both. */
  settle(): void;
  readonly size: number;
}

/** A key of more stories than these is a formula of the trade: comparing all of them would tell nothing. */
const MOST_OWNERS = 64;
/** Keys of their bodies that two stories must have in common to be compared; one of their headlines is enough. */
const LEAST_KEYS = 2;
/** Less of a story than this part is a borrowed paragraph, and two such stories are two. */
export const LEAST_SHARE = 0.3;

interface IndexedStory {
  readonly id: string;
  readonly said: Said;
  /** Those of its headline, then those of its body. */
  readonly postings: readonly number[];
  readonly ofHeadline: number;
  /** True where no key stands twice in it: then it has as much in common with another as that has with it. */
  readonly even: boolean;
}

/** The stories of one draft, to be compared with one another, each pair once. */
interface Within {
  readonly said: readonly Said[];
  /** Those that were made ready because all others are compared with them. */
  readonly ready: Map<number, ReturnType<typeof comparer>>;
  /** Places of the stories by key, the first of each, where there are too many stories to compare each with each. */
  readonly owners: ReadonlyMap<number, readonly number[]> | undefined;
}

/** So many stories of one draft are each compared with each; of more, those that have keys in common. */
const MOST_COMPARED = 32;

function withinDraft(stories: readonly StoryKeys[]): Within {
  const all = stories.map(said);
  if (all.length <= MOST_COMPARED) return { said: all, ready: new Map(), owners: undefined };
  const owners = new Map<number, number[]>();
  stories.forEach((story, number) => {
    for (const key of new Set(keysOf(story))) {
      const known = owners.get(key);
      if (known === undefined) owners.set(key, [number]);
      else if (known.length < MOST_OWNERS) known.push(number);
    }
  });
  return { said: all, ready: new Map(), owners };
}

/** Stories of a draft to compare one of them with, by their places. */
function besides({ said, owners }: Within, number: number): Iterable<number> {
  if (owners === undefined) return said.keys();
  return candidatesOf(said[number]!.keys, (key, weight) => {
    for (const other of owners.get(key) ?? []) tally.add(other, weight);
  });
}

/**
 * How stories of a draft are alike, by the stretches of both in their order: a story that has not changed has in the next version
 * of its draft the very same.
 */
const likenesses = new WeakMap<Uint32Array, WeakMap<Uint32Array, Likeness | undefined>>();

/** Stories that have been compared with the others of their draft. */
const compared = new WeakSet<Uint32Array>();

/** How two stories of a draft are alike: the same from both sides, unless neither is the shorter. */
function alikeWithin(
  within: Within,
  number: number,
  other: number,
  likenessTo: (against: Said) => Likeness | undefined,
): Likeness | undefined {
  const against = within.said[other]!;
  const own = within.said[number]!;
  if (against.keys.words === own.keys.words) return likenessTo(against);
  const [first, second] = number < other ? [own, against] : [against, own];
  let known = likenesses.get(first.keys.sequence);
  if (known === undefined) likenesses.set(first.keys.sequence, (known = new WeakMap()));
  if (known.has(second.keys.sequence)) return known.get(second.keys.sequence);
  // one story that has changed is made ready once, and not each of the others for it
  const ready = within.ready.get(other);
  let likeness: Likeness | undefined;
  if (ready !== undefined) likeness = ready(own, LEAST_SHARE);
  else if (!compared.has(own.keys.sequence) || compared.has(against.keys.sequence)) likeness = likenessTo(against);
  else {
    const made = comparer(against);
    within.ready.set(other, made);
    likeness = made(own, LEAST_SHARE);
  }
  known.set(second.keys.sequence, likeness);
  return likeness;
}

const tally = new Tally();

/**
 * Stories that have keys enough in common with one.
 * @param count counts the stories that have a key in `tally`.
 */
function candidatesOf(story: StoryKeys, count: (key: number, weight: number) => void): number[] {
  for (const key of keysOfHeadline(story)) count(key, LEAST_KEYS);
  for (const key of keysOfBody(story)) count(key, 1);
  return tally.take(LEAST_KEYS);
}

export function createTwinIndex(): TwinIndex {
  const table = createPostingTable();
  const stories: (IndexedStory | undefined)[] = [];
  const free: number[] = [];
  const drafts = new Map<string, { readonly keys: DraftKeys; readonly stories: readonly number[] }>();
  const lines: LineIndex = createLineIndex((id) => drafts.get(id)?.keys);
  let once: Pairs | undefined;

  function put(id: string, keys: DraftKeys): void {
    const own = keys.stories.map((story) => {
      const slot = free.pop() ?? stories.length;
      const ofHeadline = keysOfHeadline(story);
      const all = keysOf(story);
      const different = new Set(all);
      const postings = Array.from(different, (key) => table.add(key, slot));
      const even = different.size === all.length;
      stories[slot] = { id, said: said(story), postings, ofHeadline: ofHeadline.length, even };
      return slot;
    });
    drafts.set(id, { keys, stories: own });
  }

  function take(id: string): void {
    const draft = drafts.get(id);
    if (draft === undefined) return;
    drafts.delete(id);
    for (const slot of draft.stories) {
      for (const posting of stories[slot]!.postings) table.remove(posting);
      stories[slot] = undefined;
      free.push(slot);
    }
  }

  /**
   * Stories of the index that may be like this one. One key in common can be chance.
   * @param put the story, where it is one that was put in: then its keys need not be made again.
   */
  function candidates(story: StoryKeys, put: IndexedStory | undefined): number[] {
    if (put?.even !== true) {
      return candidatesOf(story, (key, weight) => table.tally(key, MOST_OWNERS, weight, tally));
    }
    const { postings, ofHeadline } = put;
    for (let i = 0; i < postings.length; i++) {
      table.tallyBeside(postings[i]!, MOST_OWNERS, i < ofHeadline ? LEAST_KEYS : 1, tally);
    }
    return tally.take(LEAST_KEYS);
  }

  /**
   * @param within how the stories of the draft are like one another, as far as is known; without it only other drafts count.
   * @param slot of the story, where it is the one that was put in.
   */
  function twins(id: string, keys: DraftKeys, number: number, within?: Within, slot?: number): Twin[] {
    const own = within?.said[number] ?? said(keys.stories[number]!);
    const put = slot === undefined ? undefined : stories[slot];
    const asked = put && once?.ask(slot!, put);
    const found: Twin[] = [];
    let likenessTo: ReturnType<typeof comparer> | undefined;
    const likeness = (against: Said) => {
      likenessTo ??= comparer(own);
      return likenessTo(against, LEAST_SHARE);
    };
    const take = (other: string, against: Said, alike: Likeness | undefined) => {
      const at = alike && anchorOf(against.keys);
      if (at === undefined) return;
      const { headline, share, lead } = alike!;
      found.push({ id: other, at, headline, share, lead });
    };
    for (const other of drafts.size > (drafts.has(id) ? 1 : 0) ? candidates(own.keys, put) : []) {
      const story = stories[other];
      if (story === undefined || story.id === id) continue;
      take(story.id, story.said, asked === undefined ? likeness(story.said) : asked(other, story, likeness));
    }
    if (within !== undefined && within.said.length > 1) {
      for (const other of besides(within, number)) {
        if (other !== number) take(id, within.said[other]!, alikeWithin(within, number, other, likeness));
      }
      compared.add(own.keys.sequence);
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.at.line - b.at.line));
  }

  /** Ids of the drafts whose findings speak of this one. */
  function neighbours(id: string, into: Set<string>): void {
    const draft = drafts.get(id);
    if (draft === undefined) return;
    draft.keys.stories.forEach((_, number) => {
      for (const twin of twins(id, draft.keys, number)) into.add(twin.id);
    });
    lines.tellers(draft.keys, id, into);
  }

  /** @param slots of its stories, where it is the one that was put in. */
  function draft(id: string, keys: DraftKeys, slots?: readonly number[]): IndexedDraft {
    const known: (readonly Twin[] | undefined)[] = [];
    let within: Within | undefined;
    return {
      stories: keys.stories,
      twinsOf(number) {
        within ??= withinDraft(keys.stories);
        return (known[number] ??= twins(id, keys, number, within, slots?.[number]));
      },
      standingLines: () => lines.of(id, keys),
    };
  }

  function change(id: string, keys: DraftKeys | undefined): void {
    once = undefined;
    take(id);
    if (keys !== undefined) put(id, keys);
    lines.set(id, keys);
  }

  return {
    put: change,
    set(id, keys) {
      const touched = new Set<string>();
      neighbours(id, touched);
      change(id, keys);
      neighbours(id, touched);
      touched.delete(id);
      return touched;
    },
    draft: (id, keys) => draft(id, keys),
    settle() {
      once = createPairs(stories.length);
    },
    get(id) {
      const found = drafts.get(id);
      return found === undefined ? undefined : draft(id, found.keys, found.stories);
    },
    get size() {
      return drafts.size;
    },
  };
}

/** Where a finding about a story stands: its headline, or its first paragraph. */
export function anchorOf({ headline, start }: ToldStory): LineSpan | undefined {
  return headline ?? start;
}

/** Likenesses that were found for one story and wait for the other to be asked. */
interface Pairs {
  /**
   * Begins with a story.
   * @returns how it is like another: as was found when that was asked, else as is found now.
   */
  ask(
    slot: number,
    own: IndexedStory,
  ):
    | ((slot: number, other: IndexedStory, find: (other: Said) => Likeness | undefined) => Likeness | undefined)
    | undefined;
}

function createPairs(size: number): Pairs {
  const asked = new Uint8Array(size);
  const waiting: (Map<number, Likeness> | undefined)[] = [];
  return {
    ask(slot, own) {
      if (asked[slot] === 1) return undefined;
      asked[slot] = 1;
      const found = waiting[slot];
      waiting[slot] = undefined;
      const { even, said } = own;
      const { words } = said.keys;
      return (other, { said, even: otherIsEven }, find) => {
        // of two that are equally long each is the shorter for itself
        const same = even && otherIsEven && said.keys.words !== words;
        if (same && asked[other] === 1) return found?.get(other);
        const likeness = find(said);
        if (same && likeness !== undefined) (waiting[other] ??= new Map()).set(slot, likeness);
        return likeness;
      };
    },
  };
}

/** Those of the headline, then those of the body; one may stand there twice. */
function keysOf(story: StoryKeys): number[] {
  return [...keysOfHeadline(story), ...keysOfBody(story)];
}

function keysOfHeadline({ headline }: StoryKeys): readonly number[] {
  return headline?.postings ?? [];
}

function keysOfBody({ paragraphs, bands, collects }: StoryKeys): number[] {
  if (paragraphs.length === 0 || collects) return [];
  const keys: number[] = [];
  for (let row = 0; row < paragraphs.length; row += ROW) keys.push(combine(0x706172, paragraphs[row]!));
  for (const band of bands) keys.push(band);
  return keys;
}
