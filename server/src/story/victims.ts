/** Places of a story that may tell who the victim of a sexual offence is. */
import { words } from '../lexicon/words';
import { foldAll, toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Span, Story } from './model';
import { W, type WordPlace } from './wording';

const set = (list: string): ReadonlySet<string> => new Set(foldAll(words(list)));
const OF = set('की के');
const RELATIVES = set('मां माता पिता पति भाई बहन चाचा मामा दादा नाना बेटे बेटी पुत्र');
/** What may stand between a relative and ने without being a name. */
const NO_NAMES = set('भी ही और व या तथा समेत सहित आज कल बाद में पर से को का की के तो साथ दोनों स्वयं खुद कहा जब तब यह वह');
/** Words before an age in brackets that name nobody. */
const NOBODY = set('पीड़िता नाबालिग छात्रा किशोरी युवती बच्ची बालिका लड़की महिला पुत्री बेटी बहन आरोपी युवक व्यक्ति लड़के पुरुष');
/** An age in brackets may stand this many words behind the word for the victim. */
const REACH = 6;

/** `पीड़िता के पिता NAME ने`, `छात्रा NAME (17)`; only in stories that speak of a sexual offence. */
export function revealedVictims(story: Story): Span[] {
  const { desk } = story;
  const victims = desk.wordsOf(W.victim);
  if (victims.length === 0 || desk.wordsOf(W.sexualOffence).length === 0) return [];
  return victims.flatMap((place) => relative(story, place) ?? aged(story, place) ?? []);
}

function relative(story: Story, place: WordPlace): Span | undefined {
  const { tokens, at } = place;
  if (!OF.has(tokens.text[at + 1] ?? '') || !RELATIVES.has(tokens.text[at + 2] ?? '')) return undefined;
  let end = at + 3;
  while (end < at + 6 && tokens.kind[end] === TokenKind.word && tokens.text[end] !== 'ने') {
    if (NO_NAMES.has(tokens.text[end]!)) return undefined;
    end++;
  }
  return tokens.text[end] === 'ने' && end > at + 3 ? spanOf(story, place, at, end) : undefined;
}

function aged(story: Story, place: WordPlace): Span | undefined {
  const { tokens, at } = place;
  for (let i = at + 1; i <= at + REACH && i + 2 < tokens.count; i++) {
    if (/^[।?!]$/.test(tokens.text[i]!)) return undefined;
    if (tokens.text[i] !== '(' || tokens.kind[i + 1] !== TokenKind.number || tokens.text[i + 2] !== ')') continue;
    const age = Number(tokens.text[i + 1]);
    const isName = tokens.kind[i - 1] === TokenKind.word && !NOBODY.has(tokens.text[i - 1]!);
    return isName && age > 1 && age < 60 && i - 1 > at ? spanOf(story, place, at, i + 3) : undefined;
  }
  return undefined;
}

function spanOf({ copy }: Story, { tokens }: WordPlace, first: number, end: number): Span {
  return {
    start: toSource(copy.folded, tokens.start[first]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[end - 1]!),
  };
}
