/**
 * Finding the patterns of all packs at once: one automaton for their first words, one tree of words behind it. The cost of
 * a text does not grow with the number of patterns, and words match as wholes: never a part of an akshara or of a word.
 */
import { type Automaton, buildAutomaton, scan } from '../text/automaton';
import { TokenKind, type Tokens } from '../text/tokens';
import type { PatternForm } from './pattern';

/** What may follow. The root is entered at the first word. */
export interface WordTree<T> {
  /** By the next word. */
  words: Map<string, WordTree<T>> | undefined;
  /** By the most words that may stand between. */
  gaps: Map<number, WordTree<T>> | undefined;
  ends: T[] | undefined;
}

export interface Matcher<T> {
  readonly automaton: Automaton | undefined;
  readonly root: WordTree<T>;
}

/** A pattern found: tokens from `first` to before `end`. */
export interface Match<T> {
  readonly first: number;
  readonly end: number;
  /** All that the words stand for: forms that differ only in spelling share their folded words. */
  readonly values: readonly T[];
}

const node = <T>(): WordTree<T> => ({ words: undefined, gaps: undefined, ends: undefined });

/** The tree of forms, each with at least one word. */
export function buildTree<T>(
  forms: Iterable<{ readonly form: Pick<PatternForm, 'words' | 'gaps'>; readonly value: T }>,
): WordTree<T> {
  const root = node<T>();
  for (const { form, value } of forms) {
    let at = root;
    form.words.forEach((segment, index) => {
      if (index > 0) {
        at.gaps ??= new Map();
        at = child(at.gaps, form.gaps[index - 1]!);
      }
      for (const word of segment) {
        at.words ??= new Map();
        at = child(at.words, word);
      }
    });
    (at.ends ??= []).push(value);
  }
  return root;
}

/** The tree with the automaton that finds where to enter it. First words together have at most `MOST_LETTERS` (`size.ts`). */
export function buildMatcher<T>(forms: Parameters<typeof buildTree<T>>[0]): Matcher<T> {
  const root = buildTree(forms);
  const first = [...(root.words?.keys() ?? [])];
  return { root, automaton: first.length === 0 ? undefined : buildAutomaton(first) };
}

function child<K, T>(children: Map<K, WordTree<T>>, key: K): WordTree<T> {
  let next = children.get(key);
  if (next === undefined) children.set(key, (next = node()));
  return next;
}

/**
 * All matches in a stretch of a folded text, in order, none overlapping: at each place the longest.
 * @param tokensOf asked for only where the first word of a pattern stands in the stretch.
 */
export function findMatches<T>(
  { automaton, root }: Matcher<T>,
  folded: string,
  start: number,
  end: number,
  tokensOf: () => Tokens,
): Match<T>[] {
  if (automaton === undefined) return [];
  const ends: number[] = [];
  scan(automaton, folded, start, end, (_, at) => {
    if (ends.at(-1) !== at) ends.push(at);
  });
  if (ends.length === 0) return [];
  const tokens = tokensOf();
  const found: Match<T>[] = [];
  let token = 0;
  let free = 0;
  for (const at of ends) {
    while (token < tokens.count && tokens.end[token]! < at) token++;
    // the literal ends inside a word, or the words were taken by the match before
    if (token >= tokens.count || tokens.end[token] !== at || token < free) continue;
    const match = longestAt(root, tokens, token, token);
    if (match === undefined) continue;
    found.push(match);
    free = match.end;
  }
  return found;
}

/** The longest pattern that begins at a token. Steps are bounded by the limits of patterns, not by their number. */
function longestAt<T>(at: WordTree<T>, tokens: Tokens, first: number, i: number): Match<T> | undefined {
  let best: Match<T> | undefined = at.ends === undefined ? undefined : { first, end: i, values: at.ends };
  const next = i < tokens.count ? at.words?.get(tokens.text[i]!) : undefined;
  if (next !== undefined) best = longer(best, longestAt(next, tokens, first, i + 1));
  for (const [most, behind] of at.gaps ?? []) {
    for (let skipped = 0, j = i; skipped <= most && j < tokens.count; j++) {
      const after = behind.words?.get(tokens.text[j]!);
      if (after !== undefined) best = longer(best, longestAt(after, tokens, first, j + 1));
      // a gap ends at whatever ends a clause or opens a quotation; a hyphen inside a compound does not
      if (tokens.kind[j] !== TokenKind.mark) skipped++;
      else if (tokens.text[j] !== '-') break;
    }
  }
  return best;
}

function longer<T>(a: Match<T> | undefined, b: Match<T> | undefined): Match<T> | undefined {
  return a === undefined || (b !== undefined && b.end > a.end) ? b : a;
}

/** What a whole stretch of tokens stands for, if a pattern takes all of it. */
export function matchWhole<T>(tree: WordTree<T>, tokens: Tokens, first: number, end: number): readonly T[] | undefined {
  const match = longestAt(tree, tokens, first, first);
  return match?.end === end ? match.values : undefined;
}
