/** Sentences that answer for what stands before them: 3.5, rule 2. */
import type { Attribution } from './sentence-scan';
import { A, isA, type ReadTokens } from './vocabulary';

const MAX_TRAILING = 24;
const GIVEN = new Set(['जारी', 'दिए', 'पेश', 'साझा', 'प्रकाशित']);
const BEFORE_NOUN = new Set(['की', 'यह', 'इसकी', 'इस']);

/** `पुलिस ने यह जानकारी दी।`, `एक अधिकारी ने इसकी पुष्टि की।`: short, points back, gives nothing new. */
export function isTrailing(tokens: ReadTokens, first: number, end: number, strong: readonly Attribution[]): boolean {
  if (end - first > MAX_TRAILING || strong.length === 0) return false;
  let back = false;
  for (let k = first; k < end; k++) {
    if (tokens.text[k] === 'कि') return false;
    if (isA(tokens, k, A.backPointer) && (isNoun(k + 1) || isNoun(k + 2) || isNoun(k + 3))) back = true;
    // … ने आंकड़े जारी किए, ये आंकड़े दिए
    if (tokens.text[k] === 'आंकडे' && GIVEN.has(tokens.text[k + 1]!)) back = true;
    if ((tokens.text[k] === 'ऐसा' || tokens.text[k] === 'यह') && isA(tokens, k + 1, A.say)) back = true;
  }
  return back;

  function isNoun(k: number): boolean {
    return k < end && isA(tokens, k, A.trailingNoun);
  }
}

/** `… होने की पुष्टि की है`, `… की जानकारी सचिव ने दी`: confirms, and reports nothing further. */
export function isConfirmation(tokens: ReadTokens, first: number, end: number): boolean {
  let noun = false;
  for (let k = first; k < end; k++) {
    if (tokens.text[k] === 'कि') return false;
    const isNoun = tokens.text[k] === 'पुष्टि' || tokens.text[k] === 'जानकारी';
    if (isNoun && BEFORE_NOUN.has(tokens.text[k - 1]!)) noun = true;
  }
  return noun;
}
