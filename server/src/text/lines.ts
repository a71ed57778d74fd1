/** Lines of a text: start offsets, and offset ↔ line and column. Lines end at LF, CRLF or a lone CR, as in LSP. */

/** A place in a text. Both numbers are 0-based; the column counts UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which lines start. `starts[0]` is always 0. */
export interface Lines {
  readonly starts: readonly number[];
}

/** Finds the line starts of a text, in one pass. */
export function findLines(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    // one break of one unit: what the engine looks for itself
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    return { starts };
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts };
}

/** The 0-based line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  const { starts } = lines;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of an offset. */
export function placeAt(lines: Lines, offset: number): Place {
  const line = lineAt(lines, offset);
  return { line, column: offset - lines.starts[line]! };
}

/** The offset of a place; a line or column past the end is clamped to `length`. */
export function offsetAt(lines: Lines, place: Place, length: number): number {
  const start = lines.starts[place.line];
  if (start === undefined) return length;
  const next = lines.starts[place.line + 1] ?? length;
  return Math.min(start + place.column, next);
}
