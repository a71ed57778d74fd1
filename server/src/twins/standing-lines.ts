/** Lines that stand in many drafts of one folder. One draft, the first by its id, has them to tell. */
import { combine, hash32 } from './hashes';
import type { DraftKeys, LineKeys, LineSpan } from './keys';
import { createPostingTable } from './posting-table';

export interface StandingLine {
  readonly at: LineKeys;
  /** Number of drafts of the folder that have it. */
  readonly drafts: number;
  /** The same, with the copies of one story counted once. */
  readonly stories: number;
  /** The next drafts that have it, a few of them. */
  readonly others: readonly { readonly id: string; readonly at: LineSpan }[];
}

export interface LineIndex {
  /** Puts the lines of a draft in the place of those it had; takes them out without keys. Lines that stay cost nothing. */
  set(id: string, keys: DraftKeys | undefined): void;
  /** Lines of a draft that was set, where it is theirs to tell. */
  of(id: string, keys: DraftKeys): StandingLine[];
  /** Adds the ids of the drafts that have the lines of this one to tell. */
  tellers(keys: DraftKeys, id: string, into: Set<string>): void;
}

/** The smallest number of drafts that anybody may ask for. */
export const LEAST_DRAFTS = 3;
/** Part of a folder's drafts that have to have a line: below it stands a formula that a few stories share. */
const LEAST_PART = 0.1;
/** Drafts named with a line: the one that tells it, and five others. */
const NAMED = 6;

interface Draft {
  readonly slot: number;
  readonly folder: string;
  /** Hash of its first paragraph: copies of one story count once. */
  readonly lead: number;
  readonly lines: readonly LineKeys[];
  /** Posting of each line, in their order. */
  readonly postings: readonly number[];
}

/** Who has a line. Counted out when first asked, then kept up as drafts change. */
interface Standing {
  drafts: number;
  readonly leads: Map<number, number>;
  /** The first ids, in order. */
  readonly first: string[];
}

/** @param keysOf the keys of a draft that was set. */
export function createLineIndex(keysOf: (id: string) => DraftKeys | undefined): LineIndex {
  const table = createPostingTable();
  const ids: (string | undefined)[] = [];
  const free: number[] = [];
  const drafts = new Map<string, Draft>();
  const folders = new Map<string, number>();
  const known = new Map<number, Standing>();

  function standing(key: number): Standing | undefined {
    if (table.count(key) < LEAST_DRAFTS) {
      known.delete(key);
      return undefined;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const found: Standing = { drafts: 0, leads: new Map(), first: [] };
    table.eachOwner(key, (slot) => join(found, ids[slot]!, drafts.get(ids[slot]!)!.lead));
    known.set(key, found);
    return found;
  }

  function isStanding(found: Standing | undefined, folder: string): found is Standing {
    return found !== undefined && found.leads.size >= Math.max(LEAST_DRAFTS, (folders.get(folder) ?? 0) * LEAST_PART);
  }

  function leave(key: number, id: string, { lead }: Draft): void {
    const found = known.get(key);
    if (found === undefined) return;
    // who comes up in its place is not known
    if (found.first.includes(id)) known.delete(key);
    else {
      found.drafts--;
      moveLead(found, lead, -1);
    }
  }

  function count(folder: string, step: 1 | -1): void {
    folders.set(folder, (folders.get(folder) ?? 0) + step);
  }

  return {
    set(id, keys) {
      const old = drafts.get(id);
      const folder = folderOf(id);
      const seed = hash32(folder);
      const before = new Map<number, number>();
      if (old !== undefined) {
        const wanted = new Set(keys?.lines.map(({ loose }) => loose));
        for (const [i, { loose }] of old.lines.entries()) {
          const posting = old.postings[i]!;
          if (wanted.has(loose)) {
            before.set(loose, posting);
            continue;
          }
          table.remove(posting);
          leave(combine(seed, loose), id, old);
        }
      }
      if (keys === undefined) {
        if (old === undefined) return;
        drafts.delete(id);
        ids[old.slot] = undefined;
        free.push(old.slot);
        count(folder, -1);
        return;
      }
      const slot = old?.slot ?? free.pop() ?? ids.length;
      ids[slot] = id;
      if (old === undefined) count(folder, 1);
      const lead = keys.stories[0]?.paragraphs[0] ?? hash32(id);
      const { lines } = keys;
      const postings: number[] = [];
      drafts.set(id, { slot, folder, lead, lines, postings });
      for (const { loose } of lines) {
        const key = combine(seed, loose);
        const posting = before.get(loose);
        const found = known.get(key);
        if (posting === undefined) {
          postings.push(table.add(key, slot));
          if (found !== undefined) join(found, id, lead);
        } else {
          postings.push(posting);
          if (found === undefined || old?.lead === lead) continue;
          moveLead(found, old!.lead, -1);
          moveLead(found, lead, 1);
        }
      }
    },
    of(id, keys) {
      if (drafts.size < LEAST_DRAFTS) return [];
      const { lines } = keys;
      const folder = folderOf(id);
      const seed = hash32(folder);
      return lines.flatMap((at) => {
        const { loose } = at;
        const found = standing(combine(seed, loose));
        if (!isStanding(found, folder) || found.first[0] !== id) return [];
        const others = found.first.slice(1).flatMap((other) => {
          const span = keysOf(other)?.lines.find((line) => line.loose === loose);
          return span === undefined ? [] : [{ id: other, at: span }];
        });
        return [{ at, drafts: found.drafts, stories: found.leads.size, others }];
      });
    },
    tellers({ lines }, id, into) {
      const seed = hash32(folderOf(id));
      for (const { loose } of lines) {
        const first = standing(combine(seed, loose))?.first[0];
        if (first !== undefined) into.add(first);
      }
    },
  };
}

function join(standing: Standing, id: string, lead: number): void {
  standing.drafts++;
  moveLead(standing, lead, 1);
  const { first } = standing;
  let at = first.length;
  while (at > 0 && first[at - 1]! > id) at--;
  first.splice(at, 0, id);
  first.length = Math.min(first.length, NAMED);
}

function moveLead({ leads }: Standing, lead: number, step: 1 | -1): void {
  const left = (leads.get(lead) ?? 0) + step;
  if (left > 0) leads.set(lead, left);
  else leads.delete(lead);
}

/** The folder that an id names: all of it up to the last slash. */
export function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}
