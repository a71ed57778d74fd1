/**
 * Messages as bytes. Of thousands of diagnostics in a long draft a key changes a few: the bytes of the others are kept from
 * the message before.
 */
import { type ContentTypeEncoder, type Message, RAL } from 'vscode-languageserver';

/** So many diagnostics are one piece; a message of fewer is not worth parting. */
const PIECE = 16;

/** The bytes of diagnostics in a row, by the first of them. */
const pieces = new WeakMap<object, Piece>();

/** Has the library write messages in this way, whatever stream they go to. */
export function keepBytes(): void {
  const library = RAL();
  const { applicationJson } = library;
  const encoder: ContentTypeEncoder = {
    name: applicationJson.encoder.name,
    encode(message, options) {
      const bytes = options.charset === 'utf-8' ? inPieces(message) : undefined;
      return bytes === undefined ? applicationJson.encoder.encode(message, options) : Promise.resolve(bytes);
    },
  };
  RAL.install({ ...library, applicationJson: { ...applicationJson, encoder } });
}

/** The bytes of a message that tells of many diagnostics; undefined for any other. */
export function inPieces(message: Message): Uint8Array | undefined {
  const { result, ...rest } = message as Message & { result?: { items?: unknown } | null };
  const items = result?.items;
  if (!Array.isArray(items) || items.length < 2 * PIECE) return undefined;
  const { items: _, ...told } = result!;
  const frame = JSON.stringify({ ...rest, result: { ...told, items: [] } });
  const parts: Uint8Array[] = [Buffer.from(frame.slice(0, -END.length))];
  for (let at = 0; at < items.length; ) {
    if (at > 0) parts.push(COMMA);
    const { items: own, bytes } = pieceAt(items, at);
    parts.push(bytes);
    at += own.length;
  }
  parts.push(Buffer.from(END));
  return Buffer.concat(parts);
}

/** What ends such a message behind its last diagnostic. */
const END = ']}}';
const COMMA = Buffer.from(',');

interface Piece {
  readonly items: readonly object[];
  readonly bytes: Uint8Array;
}

/** The piece that begins with a diagnostic: the one of the message before, or one that ends where another of that message begins. */
function pieceAt(items: readonly object[], at: number): Piece {
  const first = items[at]!;
  const known = pieces.get(first);
  if (known?.items.every((item, i) => item === items[at + i])) return known;
  let end = at + 1;
  while (end < items.length && end - at < 2 * PIECE && !pieces.has(items[end]!)) end++;
  // where none begins, the rest is left to pieces of the usual length
  if (end < items.length && !pieces.has(items[end]!)) end = at + PIECE;
  const own = items.slice(at, end);
  const piece = { items: own, bytes: Buffer.from(JSON.stringify(own).slice(1, -1)) };
  pieces.set(first, piece);
  return piece;
}
