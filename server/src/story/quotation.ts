/** Figures inside quotations: 3.4.6 and 3.5, rule 9. */
import { type Answer, carried } from './answer';
import type { ReadSentence } from './read-sentences';

const QUOTE_REACH = 8;

/** Rule 9 and 3.4.6: inside a quotation whose speaker stands beside it. */
export function quotation(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const opensAgain = /^["']$/.test(own.tokens.text[own.sentence.firstToken] ?? '');
  if (!own.quoted && !opensAgain) return undefined;
  const previous = story[at - 1];
  if (
    opensAgain &&
    previous !== undefined &&
    previous.paragraph === own.paragraph &&
    previous.reading.strong.length > 0
  ) {
    return { ...carried('quote', previous), verdict: 'attributed' };
  }
  for (let k = at - 1; k >= 0 && k >= at - QUOTE_REACH; k--) {
    const before = story[k]!;
    if (before.reading.strong.length > 0) {
      const within = before.paragraph === own.paragraph && own.quoted;
      return within ? { ...carried('quote', before), verdict: 'attributed' } : carried('quote', before);
    }
    if (!before.quoted && before.paragraph !== own.paragraph) break;
  }
  const next = story[at + 1];
  if (next !== undefined && next.paragraph === own.paragraph && next.reading.strong.length > 0) {
    return { ...carried('quote', next), verdict: 'attributed' };
  }
  return undefined;
}

/** True when the paragraph of a sentence begins with a quotation mark. */
export function opensQuotation(story: readonly ReadSentence[], at: number): boolean {
  let k = at;
  while (k > 0 && story[k - 1]!.paragraph === story[at]!.paragraph) k--;
  const { tokens, sentence } = story[k]!;
  return /^["']$/.test(tokens.text[sentence.firstToken] ?? '');
}
