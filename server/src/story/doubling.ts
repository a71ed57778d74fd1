/** `मरीज 6.2 दिन में दोगुने हो रहे हैं`: a rate told by the days it takes. The days are the figure, and दोगुने names the rate. */
import { isSince } from './exempt-times';
import type { Quantity } from './numbers';
import type { ExemptionCode } from './surroundings';
import { F, holds, isF, type ReadTokens } from './vocabulary';

const DOUBLED = /^(?:दोगुन|दुगुन|दुगन|डबलिंग$|डबल$)/;
/** What a rate is told of. `15 दिन में पैसा दोगुना` is a lure, `10 साल में आय दोगुनी` a plan. */
const GROWS = /^(?:मामल|मरीज|केस|संक्रम|रफ्तार|दर$|रेट$|संख्या|आबादी|रोगिय)/;
const DAYS = /^(?:दिन|दिनों)$/;

/**
 * Takes the exemption from days that tell how fast something doubles, and gives it to the word that says so.
 * @param codes what exempts each quantity of the sentence; changed in place
 * @param first token of the sentence
 * @param end token behind it
 */
export function readDoubling(
  quantities: readonly Quantity[],
  codes: (ExemptionCode | undefined)[],
  tokens: ReadTokens,
  first: number,
  end: number,
): void {
  // the unit of a list stands behind its last number
  if (!quantities.some((quantity, k) => codes[k] === 'duration' && DAYS.test(tokens.text[quantity.end] ?? ''))) return;
  if (!holds(tokens, first, end, DOUBLED) || !holds(tokens, first, end, GROWS)) return;
  let told = false;
  for (const [k, quantity] of quantities.entries()) {
    const next = tokens.text[quantity.end] ?? '';
    const days = DAYS.test(next) || !isF(tokens, quantity.end, F.duration);
    if (codes[k] !== 'duration' || !days || isSince(tokens, quantity, first)) continue;
    codes[k] = undefined;
    told = true;
  }
  if (!told) return;
  for (const [k, { kind, first: at }] of quantities.entries())
    if (kind === 'multiple' && DOUBLED.test(tokens.text[at]!)) codes[k] = 'idiom';
}
