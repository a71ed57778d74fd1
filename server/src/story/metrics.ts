/** What a desk asks of a story's size: words, reading time, sources named, figures sourced. */
import { looseKey } from '../text/key';
import { TokenKind } from '../text/tokens';
import type { BlockRole, Copy } from './model';

export interface Metrics {
  /** Words and numbers of what is printed: headline to last paragraph, without furniture, repeats and sign-off. */
  readonly words: number;
  /** Minutes of silent reading, rounded up; 0 for no words. */
  readonly minutes: number;
  /** Different sources that are named; whoever is taken up by a pronoun or a part of the name counts once. */
  readonly sources: number;
  /** Figures that need a source. */
  readonly figures: number;
  /** Of those: figures that have one, in the sentence or nearby, or are the authority's own act. */
  readonly sourced: number;
}

const PRINTED: readonly BlockRole[] = ['headline', 'strap', 'dateline', 'lead', 'body', 'subhead', 'list-item'];

/**
 * Words a minute: the mean of 190 studies of silent reading of English non-fiction (M. Brysbaert, How many words do we
 * read per minute?, Journal of Memory and Language 109, 2019). It stands in for Hindi, of which no such mean is published.
 */
const WORDS_PER_MINUTE = 238;

/** Measures all stories of a text together. */
export function measure(copy: Copy): Metrics {
  let words = 0;
  let figures = 0;
  let sourced = 0;
  let sources = 0;
  const known = new Set<string>();
  for (const story of copy.stories) {
    for (const block of story.blocks) {
      if (!PRINTED.includes(block.role)) continue;
      const { count, kind } = story.tokensOf(block);
      for (let i = 0; i < count; i++) if (kind[i] !== TokenKind.mark) words++;
    }
    for (const { pronoun, start, end } of story.namedSources) {
      if (pronoun) continue;
      const name = looseKey(copy.text.slice(start, end));
      if (known.has(name)) continue;
      sources++;
      for (const part of partsOf(name)) known.add(part);
    }
    for (const { verdict } of story.figures) {
      if (verdict === 'exempt') continue;
      figures++;
      if (verdict !== 'unattributed' && verdict !== 'weak') sourced++;
    }
  }
  return { words, minutes: Math.ceil(words / WORDS_PER_MINUTE), sources, figures, sourced };
}

/** Most words of a name that are told apart; a source has no more than twelve. */
const NAME_WORDS = 12;

/** A name and every run of words in it: निगम is पुल निर्माण निगम over again. */
function* partsOf(name: string): Generator<string> {
  yield name;
  const words = name.split(' ').slice(0, NAME_WORDS);
  for (let i = 0; i < words.length; i++)
    for (let end = i + 1; end <= words.length; end++) yield words.slice(i, end).join(' ');
}
