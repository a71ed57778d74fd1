/**
 * Messages as bytes. Of thousands of diagnostics in a long draft a key changes a few: the bytes of the others are kept from
 * the message before.
 */
import { type ContentTypeEncoder, type Message, RAL } from 'vscode-languageserver';

/** So many diagnostics are one piece; a message of fewer is not worth parting. */
const PIECE = 16;

/** The bytes of diagnostics in a row, by the first of them. */
const pieces = new WeakMap<object, { readonly items: readonly object[]; readonly bytes: Uint8Array }>();

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
  for (let at = 0; at < items.length; at += PIECE) {
    if (at > 0) parts.push(COMMA);
    parts.push(bytesOf(items.slice(at, at + PIECE)));
  }
  parts.push(Buffer.from(END));
  return Buffer.concat(parts);
}

/** What ends such a message behind its last diagnostic. */
const END = ']}}';
const COMMA = Buffer.from(',');

function bytesOf(items: readonly object[]): Uint8Array {
  const known = pieces.get(items[0]!);
  if (known?.items.length === items.length && items.every((item, i) => item === known.items[i])) return known.bytes;
  const bytes = Buffer.from(JSON.stringify(items).slice(1, -1));
  pieces.set(items[0]!, { items, bytes });
  return bytes;
}
