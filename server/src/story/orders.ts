/** Orders whose subject stands in the sentence before. */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { holdsAuthority, type OwnAct } from './own-act';
import { sourceBefore } from './source-phrase';
import { A, isA, type ReadTokens } from './vocabulary';

const ORDERS = new Set(foldAll(words('आदेश निर्देश')));
const ORDER_REACH = 6;

/**
 * `जिलाधिकारी ने बैठक की। जिसके बाद अस्पताल में 50 बेड तैयार रखने के आदेश दिए हैं`: an order without a subject is that of the authority
 * of the sentence before. What has been ordered, `आदेश दिए गए`, may be anybody's.
 * @param before first token of the sentence before, in the same paragraph
 */
export function orderOf(tokens: ReadTokens, first: number, end: number, before: number): OwnAct | undefined {
  let at = end - 1;
  while (at > first && !ORDERS.has(tokens.text[at]!) && at > end - ORDER_REACH) at--;
  if (!ORDERS.has(tokens.text[at]!) || !/^(?:दिए|दिये|दिया)$/.test(tokens.text[at + 1] ?? '')) return undefined;
  if (isA(tokens, at + 2, A.passive)) return undefined;
  for (let k = first; k < at; k++) if (tokens.text[k] === 'ने') return undefined;
  for (let k = first - 1; k > before; k--) {
    if (tokens.text[k] !== 'ने') continue;
    const source = sourceBefore(tokens, k, before);
    return holdsAuthority(tokens, source) ? { source, clause: { first, end }, formal: true } : undefined;
  }
  return undefined;
}
