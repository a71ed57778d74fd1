/**
 * Many literals found in one pass (Aho–Corasick, as a dense table). One look-up a code unit whatever the number of
 * literals: patterns need to be tried only where one of their literals stands.
 */

/** Built once from a list of literals; never changes. */
export interface Automaton {
  /** Column of each code unit; 0 for units that no literal holds. */
  readonly columnOf: Uint8Array;
  readonly columns: number;
  /** State after a state and a column: `next[state * columns + column]`. State 0 is the start. */
  readonly next: Uint16Array;
  /** Literals (by index) that end in a state, the longest first; `undefined` for most. */
  readonly ends: readonly (readonly number[] | undefined)[];
  /** 1 for states in which a literal ends. */
  readonly hasEnd: Uint8Array;
}

/**
 * Builds the automaton.
 * @throws RangeError on an empty literal, on more than 255 different code units or 65,535 states: the lists are ours,
 * so that is a mistake in the program.
 */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const columnOf = new Uint8Array(65536);
  let columns = 1;
  let room = 1;
  for (const literal of literals) {
    if (literal === '') throw new RangeError('An empty literal would be found everywhere.');
    room += literal.length;
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i);
      if (columnOf[unit] !== 0) continue;
      if (columns > 255) throw new RangeError('The literals hold more than 255 different code units.');
      columnOf[unit] = columns++;
    }
  }
  if (room > 65535) throw new RangeError('The literals are too long in sum for the table.');
  const next = new Uint16Array(room * columns);
  const ends: (number[] | undefined)[] = [];
  /** Column and state of each child, by state. */
  const children: number[][] = [[]];
  literals.forEach((literal, index) => {
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const column = columnOf[literal.charCodeAt(i)]!;
      const at = state * columns + column;
      if (next[at] === 0) {
        next[at] = children.length;
        children[state]!.push(column, children.length);
        children.push([]);
      }
      state = next[at]!;
    }
    (ends[state] ??= []).push(index);
  });
  link(next, columns, children, ends);
  const states = children.length;
  const hasEnd = new Uint8Array(states);
  for (let state = 0; state < states; state++) if (ends[state] !== undefined) hasEnd[state] = 1;
  return { columnOf, columns, next: next.subarray(0, states * columns), ends, hasEnd };
}

/**
 * Turns the trie into the full table, breadth first: a state does what its longest proper suffix does, but for its own
 * children. Whole rows are copied, so that building costs little more than the memory.
 */
function link(next: Uint16Array, columns: number, children: readonly number[][], ends: (number[] | undefined)[]): void {
  const suffixOf = new Uint16Array(children.length);
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const suffix = suffixOf[state]!;
    const own = children[state]!;
    if (state !== 0) {
      const inherited = ends[suffix];
      if (inherited !== undefined) ends[state] = [...(ends[state] ?? []), ...inherited];
      next.copyWithin(state * columns, suffix * columns, (suffix + 1) * columns);
    }
    for (let i = 0; i < own.length; i += 2) {
      const child = own[i + 1]!;
      // before the child's own column is put back, the row holds what the suffix does
      suffixOf[child] = state === 0 ? 0 : next[state * columns + own[i]!]!;
      next[state * columns + own[i]!] = child;
      queue.push(child);
    }
  }
}

/**
 * Calls `found` with the index and the end offset of every literal in a stretch of a text, in the order of their ends.
 * Linear in the length of the stretch and the number of finds.
 */
export function scan(
  automaton: Automaton,
  text: string,
  start: number,
  end: number,
  found: (literal: number, end: number) => void,
): void {
  const { columnOf, columns, next, ends, hasEnd } = automaton;
  let state = 0;
  for (let i = start; i < end; i++) {
    const column = columnOf[text.charCodeAt(i)]!;
    if (column === 0) {
      state = 0;
      continue;
    }
    state = next[state * columns + column]!;
    if (hasEnd[state] === 1) for (const literal of ends[state]!) found(literal, i + 1);
  }
}
