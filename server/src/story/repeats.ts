/** Where a story says its headline again, and which of the two lines is to go. */
import { fromSource } from '../text/fold';
import type { Block, Span, Story } from './model';
import { canRepeat, type HeadlineKey, headlineKey, type Nearness, nearness, says, tellTale } from './similarity';

/** A place that says the headline again. */
export interface Repeat {
  readonly place: Span;
  readonly first: Block;
  readonly exact: boolean;
  /** The line to go: the repeat, or the first where the repeat is the fuller one; undefined where it is a part of prose. */
  readonly loser: Span | undefined;
  /** `review` where only most of the words are the same. */
  readonly safety: 'safe' | 'review';
}

/** Roles of lines under the dateline that may say the headline again: captions, alternative texts, subheads, tails. */
const LINES = new Set(['caption', 'subhead', 'kicker', 'strap', 'tail', 'body', 'furniture']);
const LIST_MARK = /^(?:[-*•●▪◆►✓]|\(?\d{1,2}[.)])\s?/;

/** All repeats of a story's headline, in order. */
export function repeatsOfHeadline(story: Story): Repeat[] {
  const { headline, copy } = story;
  if (headline === undefined) return [];
  const texts = { text: copy.text, folded: copy.folded.text };
  const key = headlineKey(texts, headline);
  if (!canRepeat(key)) return [];
  const length = headline.end - headline.start;
  const wanted = tellTale(key);
  const repeats: Repeat[] = [];
  let best = { block: headline, key };
  for (const block of story.blocks) {
    if (block === headline) continue;
    const marked = block.role === 'repeat' && block.repeats !== undefined && block.repeats.how !== 'twin';
    const inHead = marked && (story.lead === undefined || block.start < story.lead.start);
    if (
      !marked &&
      !(canBeRepeat(story, block, length) && says(texts.folded, block.foldedStart, block.foldedEnd, wanted))
    )
      continue;
    const own = headlineKey(texts, block);
    const near = nearness(key, own);
    if (near === undefined || (!inHead && (near === 'words' || !canRepeat(own)))) continue;
    const loser = isFuller(own, best.key, near) ? best.block : block;
    if (loser !== block) best = { block, key: own };
    repeats.push({
      place: block,
      first: headline,
      exact: near === 'exact' && inHead,
      loser: loser.glued === true ? undefined : loser,
      safety: near === 'words' || (!inHead && block.role === 'body' && near !== 'exact') ? 'review' : 'safe',
    });
  }
  const opening = openingOfLead(story, texts, key, wanted);
  if (opening !== undefined) repeats.push(opening);
  return repeats.sort((a, b) => a.place.start - b.place.start);
}

/** Only lines of about the headline's length are compared: the rest of the body costs nothing. */
function canBeRepeat(story: Story, block: Block, length: number): boolean {
  const own = block.end - block.start;
  if (own < 0.6 * length || own > 1.4 * length + 30) return false;
  if (!LINES.has(block.role) || block.furniture !== undefined || story.kind === 'round-up') return false;
  return !LIST_MARK.test(story.copy.text.slice(block.start, block.start + 5));
}

/** True when the later line is the better headline: it goes on where the first is cut, or lacks the first one's labels. */
function isFuller(later: HeadlineKey, first: HeadlineKey, near: Nearness): boolean {
  if (near === 'cut')
    return later.core.join(' ').length > first.core.join(' ').length || (first.ellipsis && !later.ellipsis);
  return near === 'affix' && first.affixed && !later.affixed;
}

/** The lead's first sentence, where it is the headline over again. It stays: taking it out would behead the lead. */
function openingOfLead(
  story: Story,
  texts: { text: string; folded: string },
  key: HeadlineKey,
  wanted: readonly string[],
): Repeat | undefined {
  const { lead, headline, dateline } = story;
  if (lead === undefined || headline === undefined || story.kind === 'round-up') return undefined;
  // sentences are read only where the lead's beginning holds the headline's word
  const from = dateline?.block === lead ? fromSource(story.copy.folded, dateline.end) : lead.foldedStart;
  if (!says(texts.folded, from, Math.min(lead.foldedEnd, from + 2 * key.line.length), wanted)) return undefined;
  const sentence = story.sentences.find(({ block }) => block === lead);
  if (sentence === undefined) return undefined;
  const start = dateline?.block === lead ? Math.max(sentence.start, dateline.end) : sentence.start;
  const place = trimmed(texts.text, start, sentence.end);
  if (place.end - place.start > 1.4 * (headline.end - headline.start) + 30) return undefined;
  const near = nearness(key, headlineKey(texts, { ...place, ...foldedSpan(story, place) }));
  if (near !== 'exact' && near !== 'spelling' && near !== 'affix') return undefined;
  return { place, first: headline, exact: false, loser: undefined, safety: 'review' };
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function foldedSpan(story: Story, { start, end }: Span): { foldedStart: number; foldedEnd: number } {
  const { folded } = story.copy;
  return { foldedStart: fromSource(folded, start), foldedEnd: fromSource(folded, end) };
}
