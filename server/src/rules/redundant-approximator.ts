/** Words that say it twice round a number (CATALOGUE 6, B17). */
import { quote } from '../fix/make/quote';
import type { Span, Story } from '../story/model';
import { F, isF } from '../story/vocabulary';
import { W, type WordPlace } from '../story/wording';
import { toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Fix, RawFinding, Rule } from './types';

const drop = { hi: '‘{word}’ हटाएं', en: 'Remove ‘{word}’' };
/** `करीब 180 से अधिक`, `लगभग 40 के आसपास`: what may follow the number. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  से: ['अधिक', 'ज्यादा', 'ऊपर'],
  के: ['आसपास', 'करीब', 'लगभग'],
};
const TWO_DECIMALS = /\.\d{2,}$/;

export const redundantApproximator: Rule = {
  meta: {
    id: 'redundant-approximator',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'दोहरा अंदाज', en: 'Redundant approximator' },
    what: {
      hi: 'एक ही संख्या पर ‘करीब’ और ‘से अधिक’ दोनों लगे हैं, या इकाई दो बार लिखी है।',
      en: 'One number carries both ‘about’ and ‘more than’, or its unit twice.',
    },
    why: {
      hi: '‘करीब 180’ और ‘180 से अधिक’ दो अलग बातें हैं; पाठक नहीं जान पाता कि कौन सी सही है।',
      en: '‘About 180’ and ‘more than 180’ are two claims, and the reader cannot tell which holds.',
    },
    action: { hi: 'दोनों में से एक रखें।', en: 'Keep one of the two.' },
    messages: {
      twice: {
        severity: 'warning',
        hi: '‘{a}’ और ‘{b}’ साथ नहीं चलते।',
        en: '‘{a}’ and ‘{b}’ say it twice.',
      },
      precise: {
        severity: 'information',
        hi: '‘{a}’ के साथ इतना बारीक आंकड़ा नहीं चलता: ‘{b}’।',
        en: '‘{a}’ does not go with so exact a figure: ‘{b}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'मैराथन में धावक\n\nपणजी, 2 दिसंबर (भाषा) रविवार की मैराथन में करीब 180 से अधिक धावक दौड़े। खेल विभाग ने यह जानकारी दी।',
        good: 'मैराथन में धावक\n\nपणजी, 2 दिसंबर (भाषा) रविवार की मैराथन में करीब 180 धावक दौड़े और 40 से अधिक ने दौड़ पूरी की। खेल विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    for (const place of story.desk.wordsOf(W.roughly)) {
      const found = afterRoughly(story, place);
      if (found !== undefined) yield found;
    }
    for (const place of story.desk.wordsOf(W.share)) {
      const { tokens, at } = place;
      if (tokens.text[at - 1] === '%' && tokens.kind[at - 2] === TokenKind.number)
        yield twice(story, spanOf(story, place, at - 1, at), place);
    }
    for (const place of story.desk.wordsOf(W.money)) {
      const { tokens } = place;
      let at = place.at - 1;
      while (at > 0 && isF(tokens, at, F.magnitude)) at--;
      if (tokens.kind[at] === TokenKind.number && tokens.text[at - 1] === '₹')
        yield twice(story, spanOf(story, place, at - 1, at), place);
    }
  },
};

/** The number behind करीब, and what is wrong with the two together. */
function afterRoughly(story: Story, place: WordPlace): RawFinding | undefined {
  const { tokens, at } = place;
  let i = at + 1;
  while (i < tokens.count && isOfNumber(place, i)) i++;
  if (i === at + 1) return undefined;
  if (AFTER[tokens.text[i] ?? '']?.includes(tokens.text[i + 1] ?? '') === true)
    return twice(story, place, spanOf(story, place, i, i + 2));
  const last = tokens.text[at + 1]!;
  if (i === at + 3 && TWO_DECIMALS.test(last) && isF(tokens, at + 2, F.percent)) {
    const figure = spanOf(story, place, at + 1, at + 3);
    const args = { a: quote(story.copy.text, place), b: quote(story.copy.text, figure) };
    return { start: place.start, end: figure.end, message: 'precise', args, fix: 'none' };
  }
  return undefined;
}

function isOfNumber({ tokens }: WordPlace, i: number): boolean {
  return (
    tokens.kind[i] === TokenKind.number ||
    tokens.text[i] === '%' ||
    tokens.text[i] === '₹' ||
    isF(tokens, i, F.cardinal | F.magnitude | F.percent | F.money)
  );
}

/** Both may go: only the desk knows which of the two is meant. */
function twice({ copy: { text } }: Story, first: Span, second: Span): RawFinding {
  return {
    start: first.start,
    end: second.end,
    message: 'twice',
    args: { a: quote(text, first), b: quote(text, second) },
    fix: 'review',
    fixes: () => [without(text, first), without(text, second)],
  };
}

/** A fix that takes the words out with the space before them, or behind them at the head of a line. */
function without(text: string, { start, end }: Span): Fix {
  const word = text.slice(start, end);
  const before = /\s/.test(text.charAt(start - 1));
  const from = before ? start - 1 : start;
  const to = !before && /\s/.test(text.charAt(end)) ? end + 1 : end;
  return { title: { text: drop, args: { word } }, safety: 'review', edits: [{ start: from, end: to, newText: '' }] };
}

function spanOf({ copy }: Story, { tokens }: WordPlace, first: number, end: number): Span {
  return {
    start: toSource(copy.folded, tokens.start[first]!),
    end: toSourceEnd(copy.folded, copy.text, tokens.end[end - 1]!),
  };
}
