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
  /**
   * How far behind each folded unit its original stands, the end of the text among them: what somebody types moves both, so that
   * the next version takes most of it over as it is. `undefined` means nothing moved.
   */
  readonly drift: Int32Array | undefined;
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

// What folding does with a code unit.
/** Stays as it is. */
const SAME = 0;
/** Becomes another unit, wherever it stands. */
const OTHER = 1;
const DROPPED = 2;
/** A vowel sign or anusvara: may double the one before it, or be its second half. */
const SIGN = 3;
/** A class nasal: anusvara before a virama and a stop of its class. */
const NASAL = 4;
/** य: may be a word-final ये or यी. */
const YA = 5;

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
set(OTHER, 0x41, 0x5a, (c) => c + 32); // Latin capitals
set(OTHER, 0xa0, 0xa0, always(0x20));
set(DROPPED, 0xad, 0xad, same);
set(SIGN, AA, 0x94c, same);
set(SIGN, ANUSVARA, ANUSVARA, same);
set(SIGN, 0x900, 0x901, always(ANUSVARA));
for (const nasal of NASAL_CLASS.keys()) set(NASAL, nasal, nasal, same);
set(YA, 0x92f, 0x92f, same);
for (const [letter, base] of NUKTA_BASE) set(OTHER, letter, letter, always(base));
set(NASAL, 0x929, 0x929, always(0x928));
set(YA, 0x95f, 0x95f, always(0x92f));
set(DROPPED, NUKTA, NUKTA, same);
set(OTHER, 0x966, 0x96f, (c) => c - 0x966 + 0x30); // Devanagari digits
set(OTHER, 0x2000, 0x200a, always(0x20));
set(DROPPED, 0x200b, 0x200f, same);
set(OTHER, 0x2010, 0x2015, always(0x2d));
set(OTHER, 0x2018, 0x201b, always(0x27));
set(OTHER, 0x201c, 0x201f, always(0x22));
set(DROPPED, 0x202a, 0x202e, same);
set(OTHER, 0x202f, 0x202f, always(0x20));
set(OTHER, 0x2032, 0x2032, always(0x27));
set(OTHER, 0x2033, 0x2033, always(0x22));
set(OTHER, 0x205f, 0x205f, always(0x20));
set(DROPPED, 0x2060, 0x206f, same);
set(OTHER, 0x2212, 0x2212, always(0x2d));
set(OTHER, 0x3000, 0x3000, always(0x20));

/** The folded form of a unit past the table; -1 where it is dropped. */
function foldFar(c: number): number {
  if (c >= 0xff01 && c <= 0xff5e) {
    const plain = c - 0xfee0; // full-width forms
    return kindOf[plain] === OTHER ? becomes[plain]! : plain;
  }
  return (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff ? -1 : c;
}

/**
 * The unit of a text. Called so, it costs the same for every kind of string: engines of JavaScript keep whole texts, pieces of
 * them and joined ones in kinds of their own, and look `text.charCodeAt` up anew where they meet many.
 */
const { charCodeAt } = String.prototype;

/**
 * Where the first unit from `from` on stands that folding may change, or the length of the text: hardly one in a hundred does.
 * @param previous the folded unit before it; 0 for none.
 */
function nextChange(text: string, from: number, previous: number): number {
  const n = text.length;
  for (let i = from; i < n; i++) {
    const c = charCodeAt.call(text, i);
    const kind = c < TABLE_END ? kindOf[c]! : OTHER;
    if (kind !== SAME) {
      const f = kind === DROPPED ? -1 : c < TABLE_END ? becomes[c]! : foldFar(c);
      if (f !== c) return i;
      if (kind === SIGN && (f === previous || joins(previous, f))) return i;
      // what stands behind these decides, and is looked at there
      if ((kind === NASAL || kind === YA) && isVowelEnd(previous)) {
        const next = charCodeAt.call(text, i + 1);
        if (kind === NASAL ? next === VIRAMA : next === 0x947 || next === 0x940) return i;
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
  let i = nextChange(text, 0, 0);
  if (i === n) return { text, drift: undefined };
  const drift = new Int32Array(n + 1);
  /** Pieces of the folded text; behind them what stays as it is, from `kept` on. */
  const pieces: string[] = [];
  let kept = 0;
  let out = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    const kind = c < TABLE_END ? kindOf[c]! : OTHER;
    const f = kind === DROPPED ? -1 : c < TABLE_END ? becomes[c]! : foldFar(c);
    if (i > kept) pieces.push(text.slice(kept, i));
    for (const by = kept - out; kept < i; kept++) drift[out++] = by;
    const previous = lastUnit(pieces);
    let instead = f;
    let length = 1;
    if (kind === SIGN) {
      if (f === previous)
        instead = -1; // doubled vowel sign
      else if (joins(previous, f)) {
        // the two halves of ो or ॉ, typed one by one
        instead = -1;
        replaceLast(pieces, f === 0x945 ? 0x949 : 0x94b);
      }
    } else if (kind === NASAL && text.charCodeAt(i + 1) === VIRAMA && isVowelEnd(previous)) {
      const stops = NASAL_CLASS.get(f)!;
      const after = text.charCodeAt(i + 2);
      const base = NUKTA_BASE.get(after) ?? after;
      if (base >= stops[0] && base <= stops[1]) {
        instead = ANUSVARA;
        length = 2; // the virama goes with the nasal
      }
    } else if (kind === YA && isVowelEnd(previous)) {
      const vowel = text.charCodeAt(i + 1);
      if (vowel === 0x947 || vowel === 0x940) {
        let end = i + 2;
        if (text.charCodeAt(end) === ANUSVARA || text.charCodeAt(end) === 0x901) end++;
        if (!isDevanagariWordUnit(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x200d) {
          instead = vowel === 0x947 ? 0x90f : 0x908;
          length = 2; // the vowel sign goes with the य
        }
      }
    }
    if (instead >= 0) {
      pieces.push(String.fromCharCode(instead));
      drift[out] = i - out;
      out++;
    }
    kept = i + length;
    i = nextChange(text, kept, lastUnit(pieces));
  }
  if (kept < n) pieces.push(text.slice(kept));
  for (const by = kept - out; kept < n; kept++) drift[out++] = by;
  drift[out] = n - out;
  return { text: pieces.join(''), drift: drift.subarray(0, out + 1) };
}

/** The last unit of pieces of a text; 0 where there is none. */
function lastUnit(pieces: readonly string[]): number {
  const last = pieces[pieces.length - 1];
  return last === undefined ? 0 : last.charCodeAt(last.length - 1);
}

function replaceLast(pieces: string[], unit: number): void {
  pieces.push(pieces.pop()!.slice(0, -1) + String.fromCharCode(unit));
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
  return folded.drift === undefined ? offset : offset + folded.drift[offset]!;
}

/**
 * Original offset just after the folded unit before `offset` (an end): what folding dropped behind that unit (a nukta, a
 * joiner, the second half of a cluster) belongs to it, so that a range never cuts an akshara.
 */
export function toSourceEnd(folded: Folded, text: string, offset: number): number {
  const { drift } = folded;
  if (drift === undefined || offset === 0) return offset;
  let end = offset + drift[offset - 1]!;
  const limit = offset + drift[offset]!;
  while (end < limit && isPartOfCluster(text.charCodeAt(end))) end++;
  return end;
}

function isPartOfCluster(c: number): boolean {
  return isDevanagariWordUnit(c) || c === 0x200c || c === 0x200d;
}

/** Folded offset of an original offset: the first folded unit at or after it. */
export function fromSource(folded: Folded, offset: number): number {
  const { drift } = folded;
  if (drift === undefined) return offset;
  let low = 0;
  let high = drift.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (middle + drift[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
