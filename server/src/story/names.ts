/** Names of a story that are written in two ways, or cut short. */
import { cutNames, nameSpellings } from '../lexicon/names';
import { foldAll, toSourceEnd } from '../text/fold';
import type { Span, Story } from './model';
import { W, type WordPlace } from './wording';

export interface NameVariant extends Span {
  /** The rarer spelling, here, and the one that the rest of the story has. */
  readonly a: string;
  readonly b: string;
  readonly right: string;
  /** Every place of the rarer spelling. */
  readonly places: readonly Span[];
}

export interface CutName extends Span {
  readonly full: string;
  readonly cut: string;
}

const groupOf = new Map<string, number>();
nameSpellings.forEach((spellings, group) => {
  for (const folded of foldAll(spellings)) groupOf.set(folded, group);
});
const CUT = cutNames.map(([full, cut]) => ({
  full,
  cut,
  wholes: foldAll(full.split(' ')),
  parts: foldAll(cut.split(' ')),
}));

/** One entry a spelling that is in the minority, at its first place; equal numbers go by what comes first. */
export function findNameVariants(story: Story): NameVariant[] {
  const { text } = story.copy;
  const groups = new Map<number, Map<string, WordPlace[]>>();
  for (const place of story.desk.wordsOf(W.name)) {
    const group = groupOf.get(place.word)!;
    const spelling = text.slice(place.start, place.end).replace(/[\u200c\u200d]/g, '');
    let own = groups.get(group);
    if (own === undefined) groups.set(group, (own = new Map()));
    const list = own.get(spelling);
    if (list === undefined) own.set(spelling, [place]);
    else list.push(place);
  }
  const found: NameVariant[] = [];
  for (const spellings of groups.values()) {
    if (spellings.size < 2) continue;
    const [most, ...others] = [...spellings].sort(([, one], [, two]) => two.length - one.length);
    for (const [a, places] of others) {
      const [{ start, end }] = places as [WordPlace];
      found.push({ start, end, a, b: most![0], right: most![0], places });
    }
  }
  return found;
}

/** Every place of a cut form in a story that gives the name in full before it. */
export function findCutNames(story: Story): CutName[] {
  const { folded, text } = story.copy;
  const found: CutName[] = [];
  const given = new Set<string>();
  for (const place of story.desk.wordsOf(W.cutName)) {
    const { tokens, at, start } = place;
    const whole = CUT.find(({ wholes, parts }) => matches(tokens.text, at - offsetIn(wholes, parts), wholes));
    if (whole !== undefined) {
      given.add(whole.full);
      continue;
    }
    const cut = CUT.find(({ parts, full }) => given.has(full) && matches(tokens.text, at, parts));
    if (cut === undefined) continue;
    const end = toSourceEnd(folded, text, tokens.end[at + cut.parts.length - 1]!);
    found.push({ start, end, full: cut.full, cut: cut.cut });
  }
  return found;
}

/** How many words of the full name stand before its cut form: one for जिनपिंग, none for किम जोंग. */
function offsetIn(wholes: readonly string[], parts: readonly string[]): number {
  return wholes.indexOf(parts[0]!);
}

function matches(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return at >= 0 && wanted.every((word, i) => words[at + i] === word);
}
