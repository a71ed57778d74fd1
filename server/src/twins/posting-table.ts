/**
 * Which owners have a key: a table of 32-bit keys, each with a list of owners, in typed arrays alone (16 bytes a posting, and
 * at most 39 a key), so that an index of a year's drafts fits into memory. Adding and removing cost the same however many there are.
 */

const NONE = -1;

export interface PostingTable {
  /** Puts an owner under a key. The same owner may stand there more than once. Returns the posting, to be removed by. */
  add(key: number, owner: number): number;
  remove(posting: number): void;
  /** Number of postings under a key. */
  count(key: number): number;
  /** Calls `found` for each owner under a key, the latest first. */
  eachOwner(key: number, found: (owner: number) => void): void;
  /** Counts each owner under a key, the latest first; none where there are more than `most`. */
  tally(key: number, most: number, weight: number, into: Tally): void;
  /** The same for the key of a posting. */
  tallyBeside(posting: number, most: number, weight: number, into: Tally): void;
}

/** How often owners were met. Kept for many counts: it grows with the owners, and counting costs what is met. */
export class Tally {
  #counts = new Int32Array(1024);
  #met: number[] = [];

  add(owner: number, weight: number): void {
    if (owner >= this.#counts.length) this.#counts = longer(this.#counts, 2 * owner);
    if (this.#counts[owner] === 0) this.#met.push(owner);
    this.#counts[owner]! += weight;
  }

  /** Those that were met so often, in the order in which they were first met. Begins anew. */
  take(least: number): number[] {
    const found: number[] = [];
    for (const owner of this.#met) {
      if (this.#counts[owner]! >= least) found.push(owner);
      this.#counts[owner] = 0;
    }
    this.#met = [];
    return found;
  }
}

export function createPostingTable(): PostingTable {
  // keys: open addressing with linear probing; an emptied key keeps its place until the table is made anew
  let room = 1024;
  let used = 0;
  let keys = new Uint32Array(room);
  let heads = new Int32Array(room);
  let counts = new Int32Array(room);
  let taken = new Uint8Array(room);
  // postings: a doubly linked list a key
  let space = 1024;
  let size = 0;
  let free = NONE;
  let owner = new Int32Array(space);
  let next = new Int32Array(space);
  let previous = new Int32Array(space);
  let keyOf = new Uint32Array(space);

  function slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    for (slot &= room - 1; taken[slot] === 1 && keys[slot] !== key; slot = (slot + 1) & (room - 1));
    return slot;
  }

  /** Makes the table of keys anew, without those that have nothing. */
  function rehash(): void {
    const old = { keys, heads, counts, taken };
    let alive = 0;
    for (let slot = 0; slot < old.keys.length; slot++) if (old.counts[slot]! > 0) alive++;
    room = 1024;
    while (room < alive * 3) room *= 2;
    used = 0;
    keys = new Uint32Array(room);
    heads = new Int32Array(room);
    counts = new Int32Array(room);
    taken = new Uint8Array(room);
    for (let from = 0; from < old.keys.length; from++) {
      if (old.counts[from]! === 0) continue;
      const slot = slotOf(old.keys[from]!);
      taken[slot] = 1;
      keys[slot] = old.keys[from]!;
      heads[slot] = old.heads[from]!;
      counts[slot] = old.counts[from]!;
      used++;
    }
  }

  function grow(): void {
    space *= 2;
    owner = longer(owner, space);
    next = longer(next, space);
    previous = longer(previous, space);
    const more = new Uint32Array(space);
    more.set(keyOf);
    keyOf = more;
  }

  function tally(key: number, most: number, weight: number, into: Tally): void {
    const slot = slotOf(key);
    if (counts[slot] === 0 || counts[slot]! > most) return;
    for (let posting = heads[slot]!; posting !== NONE; posting = next[posting]!) into.add(owner[posting]!, weight);
  }

  return {
    add(key, who) {
      if ((used + 1) * 3 > room * 2) rehash();
      const slot = slotOf(key);
      if (taken[slot] === 0) {
        taken[slot] = 1;
        keys[slot] = key;
        used++;
      }
      if (counts[slot] === 0) heads[slot] = NONE;
      if (free === NONE && size === space) grow();
      const posting = free === NONE ? size++ : free;
      if (posting === free) free = next[posting]!;
      owner[posting] = who;
      keyOf[posting] = key;
      previous[posting] = NONE;
      next[posting] = heads[slot]!;
      if (heads[slot] !== NONE) previous[heads[slot]!] = posting;
      heads[slot] = posting;
      counts[slot]!++;
      return posting;
    },
    remove(posting) {
      const slot = slotOf(keyOf[posting]!);
      const before = previous[posting]!;
      const after = next[posting]!;
      if (before === NONE) heads[slot] = after;
      else next[before] = after;
      if (after !== NONE) previous[after] = before;
      counts[slot]!--;
      next[posting] = free;
      free = posting;
    },
    count: (key) => counts[slotOf(key)]!,
    eachOwner(key, found) {
      const slot = slotOf(key);
      if (counts[slot] === 0) return;
      for (let posting = heads[slot]!; posting !== NONE; posting = next[posting]!) found(owner[posting]!);
    },
    tally,
    tallyBeside: (posting, most, weight, into) => tally(keyOf[posting]!, most, weight, into),
  };
}

function longer(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
