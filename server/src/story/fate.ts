/** What has become of the people that a number counts: the dead, the healed and the ill of one story are counts apart. */
import { TokenKind } from '../text/tokens';
import type { Quantity } from './numbers';
import { FINITE } from './source-phrase';
import { F, isF, type ReadTokens } from './vocabulary';

export type Fate = 'dead' | 'healed' | 'ill';

const DEAD = /^(?:मौत|मौतें|मौतों|मृत|मृतक|मृतकों|मृत्यु|मारे|मरे|मरने|जान|जानें|दम|हताहत)$/;
const HEALED = /^(?:ठीक|स्वस्थ|डिस्चार्ज|छुट्टी|उबर|उबरे|मात|रिकवर)$/;
const ILL = /^(?:संक्रमित|संक्रमितों|पॉजिटिव|पाजिटिव|मामला|मामले|मामलों|केस|केसों|मरीज|मरीजों|बीमार)$/;

/** Tokens to either side of a number among which its clause tells the fate. */
const REACH = 10;

/** The fate of those whom a number counts, as told behind it, or before it where nothing is: `मरने वालों की संख्या 11`. */
export function fateOf({ first, end }: Quantity, tokens: ReadTokens, from: number, to: number): Fate | undefined {
  let ill = false;
  let bracket = false;
  for (let k = end; k < Math.min(end + REACH, to); k++) {
    // 10 लोग (केरल के 3) ठीक हुए
    bracket = tokens.text[k] === '(' || (bracket && tokens.text[k - 1] !== ')');
    if (bracket) continue;
    if (endsClause(tokens, k)) break;
    if (DEAD.test(tokens.text[k]!)) return 'dead';
    if (HEALED.test(tokens.text[k]!)) return 'healed';
    // 12 संक्रमित ठीक हुए: the last word decides
    ill ||= ILL.test(tokens.text[k]!);
  }
  if (ill) return 'ill';
  for (let k = first - 1; k >= Math.max(from, first - REACH); k--) {
    if (endsClause(tokens, k) || FINITE.has(tokens.text[k]!)) return undefined;
    if (DEAD.test(tokens.text[k]!)) return 'dead';
    if (HEALED.test(tokens.text[k]!)) return 'healed';
    if (ILL.test(tokens.text[k]!)) return 'ill';
  }
  return undefined;
}

function endsClause(tokens: ReadTokens, k: number): boolean {
  const text = tokens.text[k]!;
  return (
    tokens.kind[k] === TokenKind.mark ||
    tokens.kind[k] === TokenKind.number ||
    isF(tokens, k, F.cardinal) ||
    /^(?:और|जबकि|वहीं|लेकिन|तथा|एवं)$/.test(text)
  );
}
