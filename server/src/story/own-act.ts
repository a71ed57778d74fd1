/** Acts of an authority, which are their own record: 3.4, “self-sourced”. */
import { range, sourceBefore, type TokenSpan } from './source-phrase';
import { A, isA, type ReadTokens } from './vocabulary';
/** The authority whose own act a sentence reports. */
export function ownActOf(tokens: ReadTokens, first: number, end: number): TokenSpan | undefined {
  for (let k = first + 1; k < end; k++) {
    if (tokens.text[k] !== 'ने') continue;
    const span = sourceBefore(tokens, k, first);
    if (span.first >= span.end) continue;
    let authority = false;
    for (const at of range(span)) if (isA(tokens, at, A.authority)) authority = true;
    if (!authority) continue;
    for (let at = k + 1; at < end; at++) if (isA(tokens, at, A.performative)) return span;
  }
  return undefined;
}
