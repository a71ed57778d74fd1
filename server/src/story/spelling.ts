/** Pairs of living spellings that meet in one story. */
import { variantPairs } from '../lexicon/spelling-variants';
import { TokenKind } from '../text/tokens';
import type { Span, Story } from './model';
import { W, type WordPlace } from './wording';

export interface RareSpelling extends Span {
  readonly wrong: string;
  readonly right: string;
  /** How often the story has the right form. */
  readonly count: number;
  /** Every place of the rare form outside quotations. */
  readonly places: readonly Span[];
}

/** The rarer form may hold this share of the places at most, and the other must stand this often. */
const MINORITY = 0.2;
const LEAST = 4;

/** One word only behind digits: मरीजों का प्रतिशत and सौ फीसदी सही have one form each. */
const SHARES = new Set(['प्रतिशत', 'फीसदी']);

const pairOf = new Map<string, number>();
variantPairs.forEach(([first, second], pair) => {
  pairOf.set(first, pair);
  pairOf.set(second, pair);
});

/**
 * The forms that a story has beside another, each at its first place outside quotations.
 * @param standard takes the first form of each pair for right, however rare it is.
 */
export function rareSpellings(story: Story, standard: boolean): RareSpelling[] {
  const { desk, copy } = story;
  const pairs = new Map<number, Map<string, WordPlace[]>>();
  for (const place of desk.wordsOf(W.variant)) {
    const form = copy.text.slice(place.start, place.end).replace(/[\u200c\u200d]/g, '');
    const pair = pairOf.get(form);
    if (pair === undefined || (SHARES.has(form) && !followsDigits(place))) continue;
    let forms = pairs.get(pair);
    if (forms === undefined) pairs.set(pair, (forms = new Map()));
    const list = forms.get(form);
    if (list === undefined) forms.set(form, [place]);
    else list.push(place);
  }
  const found: RareSpelling[] = [];
  for (const [pair, forms] of pairs) {
    const [first, second] = variantPairs[pair]!;
    const wrong = standard || size(forms, second) <= size(forms, first) ? second : first;
    const right = wrong === first ? second : first;
    const count = size(forms, right);
    const all = forms.get(wrong) ?? [];
    if (all.length === 0) continue;
    if (!standard && (count < LEAST || all.length > MINORITY * (all.length + count))) continue;
    const places = all.filter((place) => !desk.isQuoted(place.block, place));
    const [place] = places;
    if (place !== undefined) found.push({ start: place.start, end: place.end, wrong, right, count, places });
  }
  return found.sort((a, b) => a.start - b.start);
}

function followsDigits({ tokens, at }: WordPlace): boolean {
  return at > 0 && tokens.kind[at - 1] === TokenKind.number;
}

function size(forms: ReadonlyMap<string, readonly WordPlace[]>, form: string): number {
  return forms.get(form)?.length ?? 0;
}
