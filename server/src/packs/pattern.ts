/**
 * The patterns of packs: a small language in which nothing can run long. Literals; `{कर|करना}` for alternatives, empty ones
 * too (`पुल{|ों}`); `…` for a gap of up to three words, `…5` for up to five. No nesting, no repetition.
 */
import { fold } from '../text/fold';
import { TokenKind, tokenize } from '../text/tokens';

/** Units of one pattern. */
export const LONGEST_PATTERN = 120;
/** What the alternatives of one pattern may multiply to. */
export const MOST_FORMS = 64;
export const MOST_GAPS = 2;
/** Words of one gap: as `…` alone says, and at most. */
export const USUAL_GAP = 3;
export const LONGEST_GAP = 8;

export type PatternProblem =
  | 'empty'
  | 'long'
  | 'letters'
  | 'braces'
  | 'forms'
  | 'gap-at-end'
  | 'gap-inside-word'
  | 'gap-length'
  | 'gaps'
  | 'gap-here';

/** A piece of a pattern: texts of which one stands here, or a gap of at most so many words. */
type Piece = readonly string[] | number;

/** A pattern with one alternative taken everywhere. */
export interface PatternForm {
  /** The texts between the gaps, as written. */
  readonly texts: readonly string[];
  /** The same as folded tokens. */
  readonly words: readonly (readonly string[])[];
  /** Most words of each gap: one fewer than `texts`. */
  readonly gaps: readonly number[];
  /** Which alternative was taken in each group. */
  readonly choice: readonly number[];
}

export interface Pattern {
  readonly forms: readonly PatternForm[];
  /** How many alternatives each group has. */
  readonly groups: readonly number[];
}

/** Letters, digits and marks of copy; what else a file may hold does not stand in wire copy. */
const LITERAL =
  /^[\u0900-\u097f\u200c\u200d\u2013\u2014\u2018\u2019\u201c\u201d\u20b9A-Za-z0-9 .,:;'"()/%&+!?*#@_=-]*$/;
const GAP = /…(\d*)/g;

/** Reads a pattern, or says why it is none. Never throws; work is bounded by the limits above. */
export function readPattern(source: string, gapsAllowed = true): Pattern | { readonly problem: PatternProblem } {
  if (source.length > LONGEST_PATTERN) return { problem: 'long' };
  const pieces = piecesOf(source.replaceAll('...', '…'));
  if (typeof pieces === 'string') return { problem: pieces };
  const gaps = pieces.filter((piece) => typeof piece === 'number');
  if (gaps.length > 0 && !gapsAllowed) return { problem: 'gap-here' };
  if (gaps.length > MOST_GAPS) return { problem: 'gaps' };
  if (gaps.some((most) => most < 1 || most > LONGEST_GAP)) return { problem: 'gap-length' };
  const groups = pieces.flatMap((piece) => (typeof piece !== 'number' && piece.length > 1 ? [piece.length] : []));
  if (groups.reduce((product, size) => product * size, 1) > MOST_FORMS) return { problem: 'forms' };
  const forms: PatternForm[] = [];
  for (const { texts, choice } of expand(pieces)) {
    const words = texts.map(wordsOf);
    if (words.length > 1 && words.some((segment) => segment.length === 0)) return { problem: 'gap-at-end' };
    if (!texts.some((text) => /[\u0904-\u0939\u0958-\u0961\u0966-\u096fA-Za-z0-9]/.test(text)))
      return { problem: 'empty' };
    forms.push({ texts: texts.map((text) => text.trim().replace(/ +/g, ' ')), words, gaps, choice });
  }
  return { forms, groups };
}

/** A text as it stands, whatever marks it holds. */
export function literalPattern(text: string): Pattern {
  return { forms: [{ texts: [text], words: [wordsOf(text)], gaps: [], choice: [] }], groups: [] };
}

function piecesOf(source: string): Piece[] | PatternProblem {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{', at);
    const literal = source.slice(at, open < 0 ? source.length : open);
    if (/[|}]/.test(literal)) return 'braces';
    const wrong = addLiteral(pieces, literal, source, at);
    if (wrong !== undefined) return wrong;
    if (open < 0) break;
    const close = source.indexOf('}', open);
    if (close < 0) return 'braces';
    const alternatives = source.slice(open + 1, close).split('|');
    if (alternatives.some((text) => text.includes('{'))) return 'braces';
    if (alternatives.length < 2) return 'braces';
    if (alternatives.some((text) => text.includes('…'))) return 'gap-here';
    if (!alternatives.every((text) => LITERAL.test(text))) return 'letters';
    pieces.push(alternatives);
    at = close + 1;
  }
  return pieces;
}

/** Adds a literal with the gaps in it. */
function addLiteral(pieces: Piece[], literal: string, source: string, at: number): PatternProblem | undefined {
  let from = 0;
  for (const gap of literal.matchAll(GAP)) {
    const end = gap.index + gap[0].length;
    // a gap takes whole words: it stands between spaces
    if (/\S/.test(source.charAt(at + gap.index - 1)) || /\S/.test(source.charAt(at + end))) return 'gap-inside-word';
    pieces.push([literal.slice(from, gap.index)], gap[1] === '' ? USUAL_GAP : Number(gap[1]));
    from = end;
  }
  const rest = literal.slice(from);
  if (!LITERAL.test(literal.replace(GAP, ''))) return 'letters';
  pieces.push([rest]);
  return undefined;
}

/** Every way to take one alternative a group. */
function expand(pieces: readonly Piece[]): { texts: string[]; choice: number[] }[] {
  let forms: { texts: string[]; choice: number[] }[] = [{ texts: [''], choice: [] }];
  for (const piece of pieces) {
    forms = forms.flatMap(({ texts, choice }) => {
      if (typeof piece === 'number') return [{ texts: [...texts, ''], choice }];
      return piece.map((text, index) => ({
        texts: [...texts.slice(0, -1), texts.at(-1) + text],
        choice: piece.length > 1 ? [...choice, index] : choice,
      }));
    });
  }
  return forms;
}

/** The tokens of a text as the copy's own are made. */
function wordsOf(text: string): readonly string[] {
  const folded = fold(text).text;
  return tokenize(folded, 0, folded.length).text;
}

/** Tokens without the marks at both ends: what is left of a line when its wrappers are gone. */
export function withoutMarks(words: readonly string[]): readonly string[] {
  let first = 0;
  let end = words.length;
  while (first < end && isMark(words[first]!)) first++;
  while (end > first && isMark(words[end - 1]!)) end--;
  return words.slice(first, end);
}

function isMark(word: string): boolean {
  return tokenize(word, 0, word.length).kind[0] === TokenKind.mark;
}

/**
 * The text that belongs in the place of a form. The groups of the replacement go with the last groups of the pattern (the
 * endings of a word), and the same alternatives are taken; a text without groups stands for all. Undefined where the sizes
 * differ, and where words of a gap would be lost.
 */
export function replacementOf(form: PatternForm, groups: readonly number[], replacement: Pattern): string | undefined {
  if (form.gaps.length > 0) return undefined;
  const { length } = replacement.groups;
  if (length === 0) return replacement.forms[0]?.texts[0];
  if (groups.slice(-length).join() !== replacement.groups.join()) return undefined;
  const taken = form.choice.slice(-length).join();
  return replacement.forms.find(({ choice }) => choice.join() === taken)?.texts[0];
}
