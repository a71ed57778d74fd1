/** Units behind numbers, and how they are written. */
import { foldAll, toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Block, Span, Story } from './model';
import { F, isF } from './vocabulary';

export interface UnitPlace extends Span {
  readonly block: Block;
  /** The number with its unit as the style has it. */
  readonly right: string;
}

/** Sign or short form, and word. Signs stand against their number, the rest behind a space. */
const PAIRS: readonly (readonly [short: string, long: string])[] = [
  ['%', 'प्रतिशत'],
  ['किमी', 'किलोमीटर'],
  ['किग्रा', 'किलोग्राम'],
  ['मिमी', 'मिलीमीटर'],
  ['सेमी', 'सेंटीमीटर'],
];
const LONG = new Map(PAIRS.map(([short, long]) => [short, long] as const));
const SHORT = new Map(PAIRS.map(([short, long]) => [foldAll([long])[0]!, short] as const));

/** Units that the style writes otherwise, each with its number. */
export function unitPlaces(story: Story, short: boolean): UnitPlace[] {
  const { folded, text } = story.copy;
  const wanted = short ? SHORT : LONG;
  const found: UnitPlace[] = [];
  for (const block of story.desk.blocks) {
    const tokens = story.desk.tokensOf(block);
    for (let at = 1; at < tokens.count; at++) {
      const right = wanted.get(tokens.text[at]!);
      if (right === undefined) continue;
      if (tokens.kind[at - 1] !== TokenKind.number && !isF(tokens, at - 1, F.magnitude)) continue;
      const start = toSource(folded, tokens.start[at - 1]!);
      const number = text.slice(start, toSourceEnd(folded, text, tokens.end[at - 1]!));
      const end = toSourceEnd(folded, text, tokens.end[at]!);
      found.push({ start, end, block, right: right === '%' ? `${number}%` : `${number} ${right}` });
    }
  }
  return found;
}
