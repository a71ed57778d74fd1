/** Spellings and banned phrases of packs in the copy of a story. */
import { nameEndings, titlesOfPersons } from '../lexicon/name-words';
import type { Block, BlockRole, Span, Story } from '../story/model';
import { foldAll, toSource, toSourceEnd } from '../text/fold';
import { strongKey } from '../text/key';
import { TokenKind, type Tokens } from '../text/tokens';
import type { PhraseForm } from './forms';
import { findMatches, type Match, type Matcher } from './matcher';

export interface PhraseHit extends Span {
  readonly form: PhraseForm;
  /** Inside quotation marks: the words are somebody else's. */
  readonly quoted: boolean;
  /** Beside a title or in the name of an institution: the name may be spelt so. */
  readonly named: boolean;
}

/** What a house writes itself; the rest of a page is not its copy, or has to go. */
const READ: ReadonlySet<BlockRole> = new Set([
  ...(['headline', 'strap', 'kicker', 'caption', 'lead', 'body', 'subhead', 'list-item'] as const),
]);

const endings = new Set(foldAll(nameEndings));
const titles = new Set(foldAll(titlesOfPersons));
/** How many words behind a word its name may go on: ‘हिन्दी साहित्य सम्मेलन’. */
const NAME_REACH = 2;

/** All hits of a story, in order. */
export function findPhrases(story: Story, matcher: Matcher<PhraseForm>): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const { text, folded } = story.copy;
  for (const block of story.blocks) {
    if (!READ.has(block.role)) continue;
    const tokensOf = () => story.tokensOf(block);
    const matches = findMatches(matcher, folded.text, block.foldedStart, block.foldedEnd, tokensOf);
    if (matches.length === 0) continue;
    const tokens = tokensOf();
    const quoted = quotedTokens(tokens);
    for (const match of matches) {
      const start = toSource(folded, tokens.start[match.first]!);
      const end = toSourceEnd(folded, text, tokens.end[match.end - 1]!);
      if (isInDateline(story, block, start)) continue;
      const form = formOf(match, text.slice(start, end));
      if (form === undefined) continue;
      hits.push({ start, end, form, quoted: quoted[match.first] === 1, named: isName(tokens, match) });
    }
  }
  return hits;
}

/** Which form it is: spellings that fold to the same words are told apart by their letters. */
function formOf({ values }: Match<PhraseForm>, found: string): PhraseForm | undefined {
  let key: string | undefined;
  return values.find(({ written }) => written === undefined || written === (key ??= strongKey(found)));
}

function isInDateline({ dateline }: Story, block: Block, at: number): boolean {
  return dateline?.block === block && at < dateline.end;
}

/** 1 for tokens inside quotation marks, the marks included. What is not closed in its paragraph is a quotation to its end. */
function quotedTokens(tokens: Tokens): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const mark = tokens.text[i]!;
    if (mark !== '"' && !(mark === "'" && opens(tokens, i))) continue;
    let end = i + 1;
    while (end < tokens.count && !(tokens.text[end] === mark && (mark === '"' || closes(tokens, end)))) end++;
    // a lone apostrophe opens nothing
    if (end === tokens.count && mark === "'") continue;
    quoted.fill(1, i, Math.min(end + 1, tokens.count));
    i = end;
  }
  return quoted;
}

function opens(tokens: Tokens, i: number): boolean {
  return (
    (i === 0 || tokens.end[i - 1]! < tokens.start[i]! || tokens.kind[i - 1] === TokenKind.mark) &&
    tokens.start[i + 1] === tokens.end[i]
  );
}

function closes(tokens: Tokens, i: number): boolean {
  return i + 1 === tokens.count || tokens.start[i + 1]! > tokens.end[i]! || tokens.kind[i + 1] === TokenKind.mark;
}

function isName(tokens: Tokens, { first, end }: Match<PhraseForm>): boolean {
  let before = first - 1;
  if (tokens.text[before] === '.') before--;
  if (titles.has(tokens.text[before] ?? '')) return true;
  for (let i = end; i < Math.min(tokens.count, end + NAME_REACH); i++) {
    if (tokens.kind[i] === TokenKind.mark) break;
    if (endings.has(tokens.text[i]!)) return true;
  }
  return false;
}
