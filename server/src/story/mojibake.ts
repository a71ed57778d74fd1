/** Text that was read in the wrong encoding, or was set in a font that is no Unicode. */
import { englishFunctionWords, krutiDevWords } from '../lexicon/legacy-fonts';
import type { Block, Span, Story } from './model';
import type { Suspect } from './orthography';

export interface BrokenText extends Span {
  readonly kind: 'lost' | 'utf8' | 'font';
  /** For `utf8`: the text as it was meant, where every byte is there. */
  readonly repaired: string | undefined;
}

const LEGACY = new Set(krutiDevWords);
const ENGLISH = new Set(englishFunctionWords);
/** So many of the commonest words make a line one of such a font's. */
const LEAST = 4;

/** cp1252 where it differs from Latin-1: unit → byte. */
const CP1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((unit, i) => {
    const bytes = [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ];
    return [unit.charCodeAt(0), bytes[i]!] as const;
  }),
);

/** Everything broken in a story, in order. */
export function brokenText(story: Story): BrokenText[] {
  const { text } = story.copy;
  const found: BrokenText[] = story.desk.letters.broken.map((place) => fromBytes(text, place));
  for (const block of story.desk.blocks)
    if (isLegacy(story, block)) found.push({ ...spanOf(block), kind: 'font', repaired: undefined });
  return found.sort((a, b) => a.start - b.start);
}

function spanOf({ start, end }: Block): Span {
  return { start, end };
}

function fromBytes(text: string, { start, end }: Suspect): BrokenText {
  const run = text.slice(start, end);
  if (run.includes('\ufffd')) return { start, end, kind: 'lost', repaired: undefined };
  return { start, end, kind: 'utf8', repaired: decode(run) };
}

/** The UTF-8 whose bytes the units are, or undefined where they are none. */
function decode(run: string): string | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < run.length; i++) {
    const unit = run.charCodeAt(i);
    const byte = unit < 0x100 ? unit : CP1252.get(unit);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  let decoded = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length === 0 || i + length > bytes.length) return undefined;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k]!;
      if (next >> 6 !== 2) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    decoded += String.fromCodePoint(code);
    i += length;
  }
  return decoded;
}

/** A line of Latin letters that holds the commonest words of Hindi in such a font's letters, and no English. */
function isLegacy(story: Story, block: Block): boolean {
  const { text } = story.copy;
  // a line that opens with Devanagari is Hindi; most lines are
  if (/^[\u0900-\u097f]/.test(text.charAt(block.start))) return false;
  let hits = 0;
  for (const word of text
    .slice(block.start, block.end)
    .toLowerCase()
    .match(/[a-z]+/g) ?? []) {
    if (ENGLISH.has(word)) return false;
    if (LEGACY.has(word)) hits++;
  }
  return hits >= LEAST;
}
