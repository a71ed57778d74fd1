/** Bytes ↔ text. What is not read without loss is refused with the byte offset, never guessed. */
import { FileProblem } from './problems';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  readonly text: string;
  /** What `encode` needs to give the same bytes back. */
  readonly encoding: Encoding;
}

/** Made when first needed; `fatal` refuses what is not UTF-8, `ignoreBOM` keeps a second mark as the character it is. */
let utf8: InstanceType<typeof TextDecoder> | undefined;

/**
 * Reads UTF-8 with or without a byte order mark, and UTF-16 with one. Lone surrogates of UTF-16 stay as they are, and
 * `encode` writes them back.
 * @param path names the draft in messages.
 * @throws FileProblem `invalid-utf8`, `nul-byte`, `odd-utf16`, `utf32`.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const encoding = encodingOf(bytes, path);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return { text: decodeUtf16(bytes, encoding === 'utf-16le', path), encoding };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new FileProblem('nul-byte', path, { offset: nul });
  utf8 ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { text: utf8.decode(encoding === 'utf-8-bom' ? bytes.subarray(3) : bytes), encoding };
  } catch {
    throw new FileProblem('invalid-utf8', path, { offset: firstInvalid(bytes) });
  }
}

/**
 * Looks at the first bytes of a file, so that a long one that is no text need not be read.
 * @throws FileProblem `nul-byte`, `utf32`.
 */
export function refuseBinary(start: Uint8Array, path: string): void {
  const encoding = encodingOf(start, path);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return;
  const nul = start.indexOf(0);
  if (nul >= 0) throw new FileProblem('nul-byte', path, { offset: nul });
}

/** The bytes of a text; `encode(decode(bytes))` gives the bytes back. A lone surrogate cannot come from UTF-8. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  const little = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), little);
  return bytes;
}

function encodingOf(bytes: Uint8Array, path: string): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new FileProblem('utf32', path);
  }
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Text is built in slices: `fromCharCode` takes its units as arguments, and their number is limited. */
const SLICE = 8192;

function decodeUtf16(bytes: Uint8Array, little: boolean, path: string): string {
  if (bytes.length % 2 === 1) throw new FileProblem('odd-utf16', path, { offset: bytes.length - 1 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(SLICE);
  let text = '';
  for (let at = 2; at < bytes.length; ) {
    let n = 0;
    for (; n < SLICE && at < bytes.length; n++, at += 2) {
      const unit = view.getUint16(at, little);
      if (unit === 0) throw new FileProblem('nul-byte', path, { offset: at });
      units[n] = unit;
    }
    text += String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
  }
  return text;
}

/** Offset of the first byte that belongs to no UTF-8 sequence. Called only when there is one. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at `at` (Unicode, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}
