/**
 * One pass over the letters of a story, as they were typed: what folding hides, the rules of spelling and marks must see.
 * Each unit has a class, each pair of neighbours an action; only where a pair calls for one is anything looked at, so that
 * sound copy costs two look-ups in a table for each unit.
 */
import { repairCluster } from './cluster';
import type { Block, Span } from './model';

/** A place in a block that a rule may speak of. */
export interface Suspect extends Span {
  readonly block: Block;
}

/** A place with what should stand there. */
export interface Repairable extends Suspect {
  readonly newText: string;
}

/** What one pass collects. All lists are in the order of the text. */
export interface Orthography {
  /** Words with vowel signs in an order that no keyboard should make, and the word as it was meant. */
  readonly clusters: readonly Repairable[];
  /** A visarga at the end of a word: the visarga alone. */
  readonly visargas: readonly Suspect[];
  /** Units that nobody sees: joiners, marks of direction, spaces without width. */
  readonly invisible: readonly Suspect[];
  /** Spaces where there should be none, and none where there should be one. */
  readonly spacing: readonly Repairable[];
  /** Runs of Devanagari digits. */
  readonly devanagariDigits: readonly Suspect[];
  /** How many runs of ASCII digits there are. */
  readonly asciiDigits: number;
  /** U+FFFD, and what becomes of UTF-8 that was read as Latin: runs of such units. */
  readonly broken: readonly Suspect[];
  /** Brackets and double quotation marks, one or two units each. */
  readonly marks: readonly Suspect[];
  /** Marks that end a sentence and are not what they should be: `।।`, `।.`, `.।`, a pipe. */
  readonly falseEnds: readonly Suspect[];
}

interface FromLine extends Span {
  readonly newText?: string;
}

/** What was found in one line, its places counted from the line's beginning; the lists in the order of `Orthography`. */
export interface Letters {
  readonly asciiDigits: number;
  /** Undefined where there is nothing else. */
  readonly lists: readonly (readonly FromLine[])[] | undefined;
}

const SOUND: Letters = { asciiDigits: 0, lists: undefined };

/** Classes of units. */
const OTHER = 0;
const LETTER = 1;
const VOWEL = 2;
const MATRA = 3;
const NASAL = 4;
const VISARGA = 5;
const NUKTA = 6;
const VIRAMA = 7;
const SPACE = 8;
const COMMA = 9;
const CLOSE = 10;
const OPEN = 11;
const DIGIT = 12;
const DEVANAGARI_DIGIT = 13;
const INVISIBLE = 14;
const BROKEN = 15;
const DANDA = 16;
const STOP = 17;
const PIPE = 18;
const QUOTE = 19;
const LATIN = 20;
const QUERY = 21;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 60;
/** Room in the table of pairs for each class. */
const WIDTH = 32;

const classOf = new Uint8Array(0x10000);
function put(from: number, to: number, kind: number): void {
  classOf.fill(kind, from, to + 1);
}
put(0x61, 0x7a, LATIN);
put(0x41, 0x5a, LATIN);
put(0x30, 0x39, DIGIT);
put(0x900, 0x902, NASAL);
put(0x903, 0x903, VISARGA);
put(0x904, 0x914, VOWEL);
put(0x915, 0x939, LETTER);
put(0x93a, 0x93b, MATRA);
put(0x93c, 0x93c, NUKTA);
put(0x93d, 0x93d, LETTER);
put(0x93e, 0x94c, MATRA);
put(0x94d, 0x94d, VIRAMA);
put(0x94e, 0x963, LETTER);
put(0x972, 0x97f, LETTER);
put(0x964, 0x965, DANDA);
put(0x966, 0x96f, DEVANAGARI_DIGIT);
put(0x00ad, 0x00ad, INVISIBLE);
put(0x200b, 0x200f, INVISIBLE);
put(0x202a, 0x202e, INVISIBLE);
put(0x2060, 0x206f, INVISIBLE);
put(0xfeff, 0xfeff, INVISIBLE);
put(0x20, 0x20, SPACE);
put(0x09, 0x09, SPACE);
put(0xa0, 0xa0, SPACE);
put(0xfffd, 0xfffd, BROKEN);
// à â Ã Â ð: the first bytes of UTF-8 as Latin letters; looked at only where a second byte follows
for (const lead of [0xe0, 0xe2, 0xc3, 0xc2, 0xf0]) put(lead, lead, BROKEN);
for (const [mark, kind] of [
  [',', COMMA],
  [';', COMMA],
  ['!', QUERY],
  ['?', QUERY],
  [')', CLOSE],
  [']', CLOSE],
  ['(', OPEN],
  ['[', OPEN],
  ['.', STOP],
  ['|', PIPE],
  ['"', QUOTE],
  ["'", QUOTE],
  ['“', QUOTE],
  ['”', QUOTE],
  ['‘', QUOTE],
  ['’', QUOTE],
] as const) {
  classOf[mark.charCodeAt(0)] = kind;
}

/** What a pair of neighbours calls for. */
const CLUSTER = 1;
const END_OF_VISARGA = 2;
const UNSEEN = 3;
const TOO_MUCH_SPACE = 4;
const TOO_LITTLE_SPACE = 5;
const DIGITS = 6;
const NATIVE_DIGITS = 7;
const SHATTERED = 8;
const MARK = 9;
const FALSE_END = 10;

const actions = new Uint8Array(WIDTH * WIDTH);
function call(before: number, at: number, action: number): void {
  actions[before * WIDTH + at] = action;
}
for (let kind = 0; kind < WIDTH; kind++) {
  call(kind, INVISIBLE, UNSEEN);
  call(kind, BROKEN, SHATTERED);
  call(kind, CLOSE, MARK);
  call(kind, OPEN, MARK);
  call(kind, QUOTE, MARK);
  if (kind !== DIGIT) call(kind, DIGIT, DIGITS);
  if (kind !== DEVANAGARI_DIGIT) call(kind, DEVANAGARI_DIGIT, NATIVE_DIGITS);
  if (kind > VIRAMA || kind === OTHER) call(VISARGA, kind, END_OF_VISARGA);
}
for (const [before, at] of [
  [MATRA, MATRA],
  [MATRA, NUKTA],
  [NASAL, NUKTA],
  [NASAL, NASAL],
  [NASAL, MATRA],
  [NUKTA, NUKTA],
  [VIRAMA, VIRAMA],
  [VOWEL, MATRA],
  [VOWEL, VIRAMA],
] as const) {
  call(before, at, CLUSTER);
}
for (const at of [COMMA, QUERY, DANDA, SPACE]) call(SPACE, at, TOO_MUCH_SPACE);
for (const at of [LETTER, VOWEL]) for (const before of [COMMA, DANDA]) call(before, at, TOO_LITTLE_SPACE);
call(OPEN, SPACE, TOO_MUCH_SPACE);
for (const [before, at] of [
  [DANDA, DANDA],
  [DANDA, STOP],
  [STOP, DANDA],
] as const) {
  call(before, at, FALSE_END);
}
for (const before of [LETTER, VOWEL, MATRA, NASAL, SPACE]) call(before, PIPE, FALSE_END);

/** Devanagari letters, signs and joiners: what a word is made of. */
function isOfWord(c: number): boolean {
  return (c >= 0x900 && c <= 0x963) || (c >= 0x971 && c <= 0x97f) || c === 0x200c || c === 0x200d;
}

/** Reads the letters of some blocks. Linear in their length. */
export function readOrthography(text: string, blocks: readonly Block[]): Orthography {
  const clusters: Repairable[] = [];
  const visargas: Suspect[] = [];
  const invisible: Suspect[] = [];
  const spacing: Repairable[] = [];
  const devanagariDigits: Suspect[] = [];
  const broken: Suspect[] = [];
  const marks: Suspect[] = [];
  const falseEnds: Suspect[] = [];
  const lists: Suspect[][] = [clusters, visargas, invisible, spacing, devanagariDigits, broken, marks, falseEnds];
  const lengths = lists.map(() => 0);
  let asciiDigits = 0;
  for (const block of blocks) {
    const { end, known } = block;
    if (known.letters !== undefined) {
      asciiDigits += known.letters.asciiDigits;
      known.letters.lists?.forEach((own, nth) => {
        for (const one of own)
          lists[nth]!.push(placed(one.start + block.start, one.end + block.start, one.newText, block));
      });
      continue;
    }
    const digitsBefore = asciiDigits;
    for (let nth = 0; nth < lists.length; nth++) lengths[nth] = lists[nth]!.length;
    const addSpacing = (start: number, stop: number, newText: string): void => {
      if (start > block.start || newText !== '') spacing.push({ start, end: stop, newText, block });
    };
    let before = OTHER;
    /** End of the last word that was looked at for its clusters. */
    let readTo = 0;
    for (let i = block.start; i <= end; i++) {
      const kind = i < end ? classOf[text.charCodeAt(i)]! : OTHER;
      const action = actions[before * WIDTH + kind]!;
      const previous = before;
      before = kind;
      if (action === 0) continue;
      switch (action) {
        case CLUSTER: {
          if (i < readTo) break; // one for a word
          let start = i;
          let stop = i + 1;
          while (start > block.start && isOfWord(text.charCodeAt(start - 1))) start--;
          while (stop < end && isOfWord(text.charCodeAt(stop))) stop++;
          readTo = stop;
          const newText = stop - start > LONGEST_WORD ? undefined : repairCluster(text.slice(start, stop));
          if (newText !== undefined) clusters.push({ start, end: stop, newText, block });
          break;
        }
        case END_OF_VISARGA:
          visargas.push({ start: i - 1, end: i, block });
          break;
        case UNSEEN:
          invisible.push({ start: i, end: i + 1, block });
          break;
        case TOO_MUCH_SPACE:
          if (kind !== SPACE) {
            let start = i;
            while (start > block.start && classOf[text.charCodeAt(start - 1)] === SPACE) start--;
            // `… शब्द  ।`: the doubled space before the mark has been seen as such already
            while (spacing.length > 0 && spacing[spacing.length - 1]!.end > start) spacing.pop();
            addSpacing(start, i, '');
          } else if (previous === OPEN) {
            let stop = i;
            while (stop < end && classOf[text.charCodeAt(stop)] === SPACE) stop++;
            addSpacing(i, stop, '');
            i = stop - 1;
          } else {
            const start = i - 1;
            while (i < end && classOf[text.charCodeAt(i)] === SPACE) i++;
            addSpacing(start, i, ' ');
            i--;
          }
          break;
        case TOO_LITTLE_SPACE:
          addSpacing(i, i, ' ');
          break;
        case DIGITS:
          asciiDigits++;
          break;
        case NATIVE_DIGITS: {
          const start = i;
          while (i < end && classOf[text.charCodeAt(i)] === DEVANAGARI_DIGIT) i++;
          devanagariDigits.push({ start, end: i, block });
          i--;
          break;
        }
        case SHATTERED: {
          const length = brokenLength(text, i, end);
          if (length === 0) break;
          const last = broken.at(-1);
          if (last !== undefined && last.end >= i - 1 && last.block === block)
            broken[broken.length - 1] = { start: last.start, end: i + length, block };
          else broken.push({ start: i, end: i + length, block });
          i += length - 1;
          before = OTHER;
          break;
        }
        case MARK: {
          if (kind === CLOSE && previous === SPACE && i > block.start + 1) addSpacing(i - 1, i, '');
          const c = text.charCodeAt(i);
          const twice = (c === 0x27 || c === 0x2018 || c === 0x2019) && text.charCodeAt(i + 1) === c && i + 1 < end;
          marks.push({ start: i, end: twice ? i + 2 : i + 1, block });
          if (twice) i++;
          break;
        }
        default:
          falseEnds.push({ start: kind === PIPE ? i : i - 1, end: i + 1, block });
      }
    }
    let found = 0;
    for (let nth = 0; nth < lists.length; nth++) found += lists[nth]!.length - lengths[nth]!;
    known.letters =
      found === 0 && asciiDigits === digitsBefore
        ? SOUND
        : {
            asciiDigits: asciiDigits - digitsBefore,
            lists: found === 0 ? undefined : lists.map((list, nth) => list.slice(lengths[nth]).map(fromLine)),
          };
  }
  return {
    clusters,
    visargas,
    invisible,
    spacing,
    devanagariDigits,
    asciiDigits,
    broken,
    marks,
    falseEnds,
  };
}

/** A place without its block, counted from the beginning of that. */
function fromLine({ start, end, newText, block }: Suspect & Partial<Repairable>): FromLine {
  const [first, last] = [start - block.start, end - block.start];
  return newText === undefined ? { start: first, end: last } : { start: first, end: last, newText };
}

function placed(start: number, end: number, newText: string | undefined, block: Block): Suspect | Repairable {
  return newText === undefined ? { start, end, block } : { start, end, newText, block };
}

/**
 * Units that a broken character takes at `i`: U+FFFD by itself, or the bytes of one character of UTF-8 that were read as
 * cp1252 or Latin-1, one unit a byte (`à¤•` for क, `â€™` for ’); 0 for a Latin letter that only looks like that.
 */
function brokenLength(text: string, i: number, end: number): number {
  const lead = text.charCodeAt(i);
  if (lead === 0xfffd) return 1;
  const second = i + 1 < end ? text.charCodeAt(i + 1) : 0;
  if (lead === 0xe0) return second === 0xa4 || second === 0xa5 ? Math.min(3, end - i) : 0;
  if (lead === 0xe2) return second === 0x20ac || second === 0x80 ? Math.min(3, end - i) : 0;
  if (lead === 0xf0) return second === 0x178 || second === 0x9f ? Math.min(4, end - i) : 0;
  // Â and Ã before a unit that is no letter of any word: a no-break space, a quotation mark, ©
  return second >= 0xa0 && second <= 0xbf ? 2 : 0;
}
