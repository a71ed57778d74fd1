/**
 * Folding: a spelling-blind copy of a text for matching, with a map back to the original.
 *
 * Hindi reaches a desk in many spellings of one word: with and without nukta, with anusvara or the class nasal, with
 * invisible joiners, with `गये` for `गए`. All matching in the engine is done on the folded text; everything that leaves
 * the engine is mapped back. Folding never lengthens: every folded unit comes from one original unit.
 */

/** A folded text. Offsets on both sides are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** Original offset of each folded unit; `map[text.length]` is the original length. `undefined` means nothing moved. */
  readonly map: Int32Array | undefined;
}

const NUKTA = 0x93c;
const VIRAMA = 0x94d;
const ANUSVARA = 0x902;
const AA = 0x93e;

/** Letter that a precomposed nukta letter is built on (U+0958–U+095F, U+0929, U+0931, U+0934). */
const NUKTA_BASE = new Map<number, number>([
  [0x958, 0x915],
  [0x959, 0x916],
  [0x95a, 0x917],
  [0x95b, 0x91c],
  [0x95c, 0x921],
  [0x95d, 0x922],
  [0x95e, 0x92b],
  [0x95f, 0x92f],
  [0x929, 0x928],
  [0x931, 0x930],
  [0x934, 0x933],
]);

/** First and last stop consonant of the class of each nasal: ङ क-घ, ञ च-झ, ण ट-ढ, न त-ध, म प-भ. */
const NASAL_CLASS = new Map<number, readonly [number, number]>([
  [0x919, [0x915, 0x918]],
  [0x91e, [0x91a, 0x91d]],
  [0x923, [0x91f, 0x922]],
  [0x928, [0x924, 0x927]],
  [0x92e, [0x92a, 0x92d]],
]);

/** True for a Devanagari letter or sign that can stand before a word-final ये/यी (not a virama). */
function isVowelEnd(c: number): boolean {
  return (c >= 0x904 && c <= 0x939) || (c >= 0x93e && c <= 0x94c) || (c >= 0x958 && c <= 0x961);
}

/** True for any Devanagari unit that belongs to a word: letters, signs, nukta, virama, avagraha; not danda or digits. */
export function isDevanagariWordUnit(c: number): boolean {
  return (c >= 0x900 && c <= 0x963) || (c >= 0x971 && c <= 0x97f);
}

/** What folding does with a code unit. */
const Kind = {
  /** Stays as it is. */
  same: 0,
  /** Becomes another unit, wherever it stands. */
  other: 1,
  dropped: 2,
  /** A vowel sign or anusvara: may double the one before it, or be its second half. */
  sign: 3,
  /** A class nasal: anusvara before a virama and a stop of its class. */
  nasal: 4,
  /** य: may be a word-final ये or यी. */
  ya: 5,
} as const;

/** Units up to here are looked up in a table; past it only full-width forms, variation selectors and the BOM fold. */
const TABLE_END = 0x3001;
const kindOf = new Uint8Array(TABLE_END);
const becomes = new Uint16Array(TABLE_END);

function set(kind: number, first: number, last: number, to: (c: number) => number): void {
  for (let c = first; c <= last; c++) {
    kindOf[c] = kind;
    becomes[c] = to(c);
  }
}
const same = (c: number): number => c;
const always = (unit: number) => () => unit;
set(Kind.other, 0x41, 0x5a, (c) => c + 32); // Latin capitals
set(Kind.other, 0xa0, 0xa0, always(0x20));
set(Kind.dropped, 0xad, 0xad, same);
set(Kind.sign, AA, 0x94c, same);
set(Kind.sign, ANUSVARA, ANUSVARA, same);
set(Kind.sign, 0x900, 0x901, always(ANUSVARA));
for (const nasal of NASAL_CLASS.keys()) set(Kind.nasal, nasal, nasal, same);
set(Kind.ya, 0x92f, 0x92f, same);
for (const [letter, base] of NUKTA_BASE) set(Kind.other, letter, letter, always(base));
set(Kind.nasal, 0x929, 0x929, always(0x928));
set(Kind.ya, 0x95f, 0x95f, always(0x92f));
set(Kind.dropped, NUKTA, NUKTA, same);
set(Kind.other, 0x966, 0x96f, (c) => c - 0x966 + 0x30); // Devanagari digits
set(Kind.other, 0x2000, 0x200a, always(0x20));
set(Kind.dropped, 0x200b, 0x200f, same);
set(Kind.other, 0x2010, 0x2015, always(0x2d));
set(Kind.other, 0x2018, 0x201b, always(0x27));
set(Kind.other, 0x201c, 0x201f, always(0x22));
set(Kind.dropped, 0x202a, 0x202e, same);
set(Kind.other, 0x202f, 0x202f, always(0x20));
set(Kind.other, 0x2032, 0x2032, always(0x27));
set(Kind.other, 0x2033, 0x2033, always(0x22));
set(Kind.other, 0x205f, 0x205f, always(0x20));
set(Kind.dropped, 0x2060, 0x206f, same);
set(Kind.other, 0x2212, 0x2212, always(0x2d));
set(Kind.other, 0x3000, 0x3000, always(0x20));

/** The folded form of a unit past the table; -1 where it is dropped. */
function foldFar(c: number): number {
  if (c >= 0xff01 && c <= 0xff5e) {
    const plain = c - 0xfee0; // full-width forms
    return kindOf[plain] === Kind.other ? becomes[plain]! : plain;
  }
  return (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff ? -1 : c;
}

/** Strings are built in slices: `fromCharCode` takes its units as arguments, and their number is limited. */
const SLICE = 8192;

function toText(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += SLICE) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + SLICE, length)) as unknown as number[]);
  }
  return text;
}

/** Where the first unit stands that folding changes, or the length of the text: most words were folded with their text. */
function firstChange(text: string): number {
  const n = text.length;
  let previous = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    const kind = c < TABLE_END ? kindOf[c]! : Kind.other;
    if (kind !== Kind.same) {
      const f = kind === Kind.dropped ? -1 : c < TABLE_END ? becomes[c]! : foldFar(c);
      if (f !== c) return i;
      if (kind === Kind.sign && (f === previous || joins(previous, f))) return i;
      // what stands behind these decides, and is looked at there
      if ((kind === Kind.nasal || kind === Kind.ya) && isVowelEnd(previous)) {
        const next = text.charCodeAt(i + 1);
        if (kind === Kind.nasal ? next === VIRAMA : next === 0x947 || next === 0x940) return i;
      }
    }
    previous = c;
  }
  return n;
}

/** The two halves of ो or ॉ, typed one by one. */
function joins(previous: number, f: number): boolean {
  return previous === AA ? f === 0x947 || f === 0x945 : previous === 0x947 && f === AA;
}

/**
 * Folds a text. Quotes, dashes and spaces become their ASCII forms, Latin letters small, Devanagari digits ASCII;
 * nukta, joiners and other invisible units go; chandrabindu and class nasals before a stop become anusvara;
 * word-final ये/यी after a vowel become ए/ई; doubled vowel signs become one. Newlines stay as they are.
 * Sources: Central Hindi Directorate norms (anusvara for the class nasal, ए for ये); the habits of agencies and papers.
 */
export function fold(text: string): Folded {
  const n = text.length;
  const first = firstChange(text);
  if (first === n) return { text, map: undefined };
  const units = new Uint16Array(n);
  const map = new Int32Array(n + 1);
  let out = 0;
  for (; out < first; out++) {
    units[out] = text.charCodeAt(out);
    map[out] = out;
  }
  for (let i = first; i < n; i++) {
    const c = text.charCodeAt(i);
    const kind = c < TABLE_END ? kindOf[c]! : Kind.other;
    if (kind === Kind.same) {
      units[out] = c;
      map[out++] = i;
      continue;
    }
    if (kind === Kind.dropped) continue;
    const f = c < TABLE_END ? becomes[c]! : foldFar(c);
    if (f < 0) continue;
    const previous = out > 0 ? units[out - 1]! : 0;
    if (kind === Kind.sign) {
      if (f === previous) continue; // doubled vowel sign
      if (previous === AA && (f === 0x947 || f === 0x945)) {
        // the two halves of ो or ॉ, typed one by one
        units[out - 1] = f === 0x947 ? 0x94b : 0x949;
        continue;
      }
      if (previous === 0x947 && f === AA) {
        units[out - 1] = 0x94b;
        continue;
      }
    } else if (kind === Kind.nasal && text.charCodeAt(i + 1) === VIRAMA && isVowelEnd(previous)) {
      const stops = NASAL_CLASS.get(f)!;
      const after = text.charCodeAt(i + 2);
      const base = NUKTA_BASE.get(after) ?? after;
      if (base >= stops[0] && base <= stops[1]) {
        units[out] = ANUSVARA;
        map[out++] = i;
        i++; // the virama goes with the nasal
        continue;
      }
    } else if (kind === Kind.ya && isVowelEnd(previous)) {
      const vowel = text.charCodeAt(i + 1);
      if (vowel === 0x947 || vowel === 0x940) {
        let end = i + 2;
        if (text.charCodeAt(end) === ANUSVARA || text.charCodeAt(end) === 0x901) end++;
        if (!isDevanagariWordUnit(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x200d) {
          units[out] = vowel === 0x947 ? 0x90f : 0x908;
          map[out++] = i;
          i++; // the vowel sign goes with the य
          continue;
        }
      }
    }
    units[out] = f;
    map[out++] = i;
  }
  map[out] = n;
  return { text: toText(units, out), map: map.subarray(0, out + 1) };
}

/**
 * The folded forms of many words at once, in their order: folding never looks across a line's end, so a list costs one
 * text and not as many as it has entries. Entries hold no line breaks.
 */
export function foldAll(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : fold(words.join('\n')).text.split('\n');
}

/** Original offset of a folded offset (a start: the unit's own place). */
export function toSource(folded: Folded, offset: number): number {
  return folded.map === undefined ? offset : folded.map[offset]!;
}

/**
 * Original offset just after the folded unit before `offset` (an end): what folding dropped behind that unit (a nukta, a
 * joiner, the second half of a cluster) belongs to it, so that a range never cuts an akshara.
 */
export function toSourceEnd(folded: Folded, text: string, offset: number): number {
  if (folded.map === undefined || offset === 0) return offset;
  let end = folded.map[offset - 1]! + 1;
  const limit = folded.map[offset]!;
  while (end < limit && isPartOfCluster(text.charCodeAt(end))) end++;
  return end;
}

function isPartOfCluster(c: number): boolean {
  return isDevanagariWordUnit(c) || c === 0x200c || c === 0x200d;
}

/** Folded offset of an original offset: the first folded unit at or after it. */
export function fromSource(folded: Folded, offset: number): number {
  const { map } = folded;
  if (map === undefined) return offset;
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
