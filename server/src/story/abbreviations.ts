/** Short forms made of letter names, at their first use in a story. */
import { knownAbbreviations, letterNames } from '../lexicon/abbreviations';
import { foldAll, toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Span, Story } from './model';

const KNOWN = new Set(foldAll(knownAbbreviations));
const LETTERS = foldAll(letterNames);
/** Shorter runs of letter names are mostly words: केके, आई, एसपी. */
const LEAST_LETTERS = 3;

/** Each unknown short form that the story does not give in full at its first use, once. */
export function unexpanded(story: Story): Span[] {
  const { folded, text } = story.copy;
  const seen = new Set<string>();
  const found: Span[] = [];
  for (const block of story.desk.blocks) {
    if (block.role !== 'lead' && block.role !== 'body') continue;
    const tokens = story.desk.tokensOf(block);
    for (let at = 0; at < tokens.count; at++) {
      const word = tokens.text[at]!;
      if (tokens.kind[at] !== TokenKind.word || seen.has(word) || !isShortForm(word)) continue;
      seen.add(word);
      // `पूरा नाम (केसीएनए)` and `केसीएनए (पूरा नाम)` both say what it is
      if (tokens.text[at - 1] === '(' || tokens.text[at + 1] === '(') continue;
      const start = toSource(folded, tokens.start[at]!);
      if (story.dateline !== undefined && start < story.dateline.end && start >= story.dateline.start) continue;
      found.push({ start, end: toSourceEnd(folded, text, tokens.end[at]!) });
    }
  }
  return found;
}

function isShortForm(word: string): boolean {
  if (word.length < 5 || KNOWN.has(word)) return false;
  let letters = 0;
  for (let at = 0; at < word.length; letters++) {
    const name = LETTERS.find((letter) => word.startsWith(letter, at));
    if (name === undefined) return false;
    at += name.length;
  }
  return letters >= LEAST_LETTERS;
}
