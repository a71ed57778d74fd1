/** Two rounds of edits as one. */
import type { Edit } from '../rules/types';

/** A stretch of the text between the rounds: kept from the original, or put in by the first round. */
type Piece =
  | { readonly start: number; readonly end: number; readonly newText?: undefined }
  | { readonly newText: string };

/**
 * The edits that do at once what `first` and then `second` do: `apply(apply(text, first), second)` is
 * `apply(text, compose(length, first, second))`. They do not overlap, and are in order.
 * @param length of the original text.
 * @param first do not overlap; offsets of the original text.
 * @param second do not overlap; offsets of the text that `first` leaves.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const pieces = cut(toPieces(length, first), second);
  const edits: Edit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of pieces) {
    if (piece.newText !== undefined) {
      newText += piece.newText;
      continue;
    }
    if (piece.start > at || newText !== '') edits.push({ start: at, end: piece.start, newText });
    newText = '';
    at = piece.end;
  }
  if (at < length || newText !== '') edits.push({ start: at, end: length, newText });
  return edits;
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

function toPieces(length: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of [...edits].sort(byPlace)) {
    if (edit.start > at) pieces.push({ start: at, end: edit.start });
    if (edit.newText !== '') pieces.push({ newText: edit.newText });
    at = edit.end;
  }
  if (length > at) pieces.push({ start: at, end: length });
  return pieces;
}

function sizeOf(piece: Piece): number {
  return piece.newText === undefined ? piece.end - piece.start : piece.newText.length;
}

/** The first `count` units of a piece, and the rest. */
function split(piece: Piece, count: number): [Piece, Piece] {
  if (piece.newText !== undefined) {
    return [{ newText: piece.newText.slice(0, count) }, { newText: piece.newText.slice(count) }];
  }
  const middle = piece.start + count;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}

/** Makes the edits of the second round in the pieces. */
function cut(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  /** Moves on to an offset, keeping or dropping what lies before it. */
  function advance(to: number, keep: boolean): void {
    while (at < to) {
      let piece = rest.pop()!;
      if (at + sizeOf(piece) > to) {
        const [head, tail] = split(piece, to - at);
        rest.push(tail);
        piece = head;
      }
      at += sizeOf(piece);
      if (keep) result.push(piece);
    }
  }
  for (const edit of [...edits].sort(byPlace)) {
    advance(edit.start, true);
    if (edit.newText !== '') result.push({ newText: edit.newText });
    advance(edit.end, false);
  }
  return [...result, ...rest.reverse()];
}
