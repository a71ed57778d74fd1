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
  const ends: (number[] | undefined)[] = new Array(room).fill(undefined);
  let states = 1;
  literals.forEach((literal, index) => {
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const at = state * columns + columnOf[literal.charCodeAt(i)]!;
      if (next[at] === 0) next[at] = states++;
      state = next[at]!;
    }
    (ends[state] ??= []).push(index);
  });
  link(next, columns, states, ends);
  const hasEnd = new Uint8Array(states);
  for (let state = 0; state < states; state++) if (ends[state] !== undefined) hasEnd[state] = 1;
  return { columnOf, columns, next: next.subarray(0, states * columns), ends: ends.slice(0, states), hasEnd };
}

/** Turns the trie into the full table: breadth first, each state takes what its longest proper suffix has. */
function link(next: Uint16Array, columns: number, states: number, ends: (number[] | undefined)[]): void {
  const fail = new Uint16Array(states);
  const queue: number[] = [];
  for (let column = 1; column < columns; column++) if (next[column] !== 0) queue.push(next[column]!);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const suffix = fail[state]!;
    const inherited = ends[suffix];
    if (inherited !== undefined) ends[state] = [...(ends[state] ?? []), ...inherited];
    for (let column = 1; column < columns; column++) {
      const at = state * columns + column;
      const onSuffix = next[suffix * columns + column]!;
      if (next[at] === 0) next[at] = onSuffix;
      else {
        fail[next[at]!] = onSuffix;
        queue.push(next[at]!);
      }
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
