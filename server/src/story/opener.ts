/** Where a sentence stands to what was said before: by its first words (3.5). */
import { TokenKind } from '../text/tokens';
import type { Sentence } from './model';
import { A, isA, lengthAt, type ReadTokens } from './vocabulary';

export type Opener = 'background' | 'switch' | 'soft' | 'additive' | 'pronoun' | 'none';

export function openerOf(tokens: ReadTokens, first: number, end: number): Opener {
  let i = first;
  while (i < end && tokens.kind[i] === TokenKind.mark) i++;
  if (i >= end) return 'none';
  if (lengthAt(tokens, i, A.background, 0) > 0) return 'background';
  if (lengthAt(tokens, i, A.switch, 0) > 0) return 'switch';
  if (lengthAt(tokens, i, A.additive, 0) > 0) return 'additive';
  if (lengthAt(tokens, i, A.soft, 0) > 0) return 'soft';
  if (isA(tokens, i, A.pronoun)) return 'pronoun';
  return 'none';
}

/** Verbs that tell what will hold: दिया जाएगा, मिलेगी, होंगे. */
const WILL_HOLD = /^(?:जाए|जाये|हो|मिले|रहे|सके|लगे|दे|पडे)(?:गा|गी|गे|ंगे|ंगी)$/;
/** A sentence ends in its verb. */
const VERB_REACH = 4;

/** True for a sentence that tells what will hold. */
export function foretells({
  tokens,
  sentence,
}: {
  readonly tokens: ReadTokens;
  readonly sentence: Pick<Sentence, 'firstToken' | 'endToken'>;
}): boolean {
  for (let k = sentence.endToken - 1; k >= Math.max(sentence.firstToken, sentence.endToken - VERB_REACH); k--)
    if (WILL_HOLD.test(tokens.text[k]!)) return true;
  return false;
}
