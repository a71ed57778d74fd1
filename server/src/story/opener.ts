/** Where a sentence stands to what was said before: by its first words (3.5). */
import { TokenKind } from '../text/tokens';
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
