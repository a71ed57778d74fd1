/** Telling the blocks of a story apart: 1.2 of the catalogue, in its order of reliability. */
import { type Folded, fromSource, toSource, toSourceEnd } from '../text/fold';
import { opensStory, readDateline } from './dateline';
import { type FurniturePart, furnitureOf } from './furniture';
import { isBareByline } from './gazetteer';
import type { Block, BlockRole, Dateline, FurnitureMatch, SignOff, Span } from './model';
import { readSignOff } from './sign-off';
import { markRepeats } from './similarity';

/** Lines of a text that are not blank, without the white space around them. */
export function findBlocks(text: string, folded: Folded): Block[] {
  const blocks: Block[] = [];
  let line = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13) continue;
    addBlock(start, i, line);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
    line++;
  }
  return blocks;

  function addBlock(from: number, to: number, at: number): void {
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from === to) return;
    blocks.push({
      start: from,
      end: to,
      line: at,
      role: 'body',
      foldedStart: fromSource(folded, from),
      foldedEnd: fromSource(folded, to),
    });
  }
}

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    (c >= 9 && c <= 12) ||
    c === 0xa0 ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0xfeff ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x3000
  );
}

/** What the classifier found out about the blocks of one story. */
export interface Anatomy {
  readonly headline: Block | undefined;
  readonly dateline: Dateline | undefined;
  readonly lead: Block | undefined;
  readonly signOff: SignOff | undefined;
}

const TERMINATED = /[।॥.!?|](?:["')\]]{0,3}|\([^()]{1,40}\))$|["']$/;
const LIST_ITEM = /^(?:[-*•●▪◆►✓] ?\S|\(?\d{1,2}[.)] ?[^\s\d])/;
const RULER = /^[-_=*~.#•]{1,}$/;
const TABLE_ROW = /^[^।.]{1,60} ?[-:|] ?\d[\d,.]*(?: ?\S{0,12})?$|^\S+(?: \S+){0,4} +- +\S/;
/** `- जिलाधिकारी, मुंगेर।`: the speaker under a pull quote; no digits, unlike an item of a list. */
export const QUOTE_CREDIT = /^-{1,2} ?[\u0900-\u097f][^0-9:]{2,90}$/;
const LONG_WORDS = 25;
const LONG_UNITS = 140;
/** The dateline stands among these first blocks. */
const HEAD = 15;

/** Folded text of a block. */
export function lineOf(folded: Folded, block: Block): string {
  return folded.text.slice(block.foldedStart, block.foldedEnd);
}

/** Gives whole-line furniture its roles and returns the pieces inside lines. */
export function markFurniture(blocks: readonly Block[], text: string, folded: Folded): FurnitureMatch[] {
  const matches: FurnitureMatch[] = [];
  for (const block of blocks) {
    const { whole, parts } = furnitureOf(folded.text, block.foldedStart, block.foldedEnd);
    if (whole !== undefined) {
      block.furniture = whole;
      block.role = whole.rule === 'ad-marker' ? 'ad-marker' : (ROLE_OF_GROUP[whole.group] ?? 'furniture');
    } else {
      for (const part of parts) matches.push({ pattern: part.pattern, block, ...sourceSpan(part, text, folded) });
      if (RULER.test(lineOf(folded, block))) block.role = 'furniture';
    }
  }
  return matches;
}

function sourceSpan(part: FurniturePart, text: string, folded: Folded): Span {
  return { start: toSource(folded, part.start), end: toSourceEnd(folded, text, part.end) };
}

const ROLE_OF_GROUP: Readonly<Record<string, BlockRole>> = {
  'photo-credit': 'photo-credit',
  time: 'timestamp',
  'feed-note': 'disclaimer',
};

/** True for a block that furniture has not taken. */
function isCopy(block: Block): boolean {
  return block.furniture === undefined && block.role !== 'furniture';
}

function isTerminated(line: string): boolean {
  return TERMINATED.test(line);
}

function isProse(line: string): boolean {
  if (line.length >= LONG_UNITS) return true;
  return isTerminated(line) && (line.length > 60 || countWords(line) >= LONG_WORDS);
}

/** Words of a line: the stretches between its spaces. */
export function countWords(line: string): number {
  let words = 1;
  for (let i = line.indexOf(' '); i >= 0; i = line.indexOf(' ', i + 1)) words++;
  return words;
}

/** Gives every block of one story its role. Furniture lines already have theirs. */
export function classify(blocks: readonly Block[], text: string, folded: Folded): Anatomy {
  const signOff = readSignOff(blocks, folded);
  const ends = new Set(signOff?.blocks.filter((block) => block.start >= signOff.start) ?? []);
  for (const block of ends) block.role = 'sign-off';
  const copy = blocks.filter((block) => isCopy(block) && !ends.has(block));
  const dateline = findDateline(copy, text, folded);
  const bodyAt = bodyStart(copy, dateline, folded);
  const headline = markHead(copy.slice(0, bodyAt), dateline, text, folded);
  markBody(copy.slice(bodyAt), dateline, headline, text, folded, blocks, signOff);
  const lead = copy.slice(bodyAt).find((block) => block.role === 'lead' || block.role === 'body');
  if (lead !== undefined && lead.role === 'body') lead.role = 'lead';
  return { headline, dateline, lead, signOff };
}

function findDateline(copy: readonly Block[], text: string, folded: Folded): Dateline | undefined {
  let opened = false;
  let found: Dateline | undefined;
  for (let i = 0; i < Math.min(copy.length, HEAD); i++) {
    const block = copy[i]!;
    const line = lineOf(folded, block);
    const prose = isProse(line);
    // the first line is the headline unless nothing but prose follows
    const opening = !opened && (i > 0 || prose);
    const read = readDateline({ text, folded, block, next: copy[i + 1], opening });
    // a headline opens no story; the first line has a dateline only where it is prose or an agency's
    const dateline = read !== undefined && i === 0 && !prose && !opensStory(read) ? undefined : read;
    if (dateline !== undefined) {
      if (found === undefined) found = dateline;
      // the strap carries it, too: the lead's own is the one further down
      else if (squeeze(dateline.text) === squeeze(found.text) && isSameStart(found.block, block, folded)) {
        return {
          ...dateline,
          faults: [
            ...dateline.faults,
            { code: 'duplicated', start: found.start, end: found.end, replacement: undefined },
          ],
        };
      } else break;
    } else if (found !== undefined) break;
    if (prose && dateline === undefined) {
      // a strap may stand before the dateline; further prose means there is none
      if (opened) opened = true;
      if (i > 4) break;
      opened ||= i > 2;
    }
  }
  return found;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSameStart(a: Block, b: Block, folded: Folded): boolean {
  return lineOf(folded, a).slice(0, 60) === lineOf(folded, b).slice(0, 60);
}

/** Ends as a sentence does; a headline may ask or exclaim, but no headline ends in a danda or a single full stop. */
const SENTENCE_END = /(?:[।॥]|[^.]\.)["')\]]{0,3}$/;

/** Index of the first block of the body. */
function bodyStart(copy: readonly Block[], dateline: Dateline | undefined, folded: Folded): number {
  if (dateline !== undefined) return copy.indexOf(dateline.block);
  const first = copy.findIndex((block, i) => {
    const line = lineOf(folded, block);
    if (i === 0 && /(?::-?|हैं ?-)$/.test(line) && copy[1] !== undefined && LIST_ITEM.test(lineOf(folded, copy[1])))
      return true;
    if (i === 0 && line.length <= 100 && copy[1] !== undefined && isParagraph(copy[1])) return false;
    if (i === 0) return copy.length === 1 ? isTerminated(line) : SENTENCE_END.test(line) || line.length > 240;
    return isProse(line);
  });
  if (first >= 0) return first;
  const short = copy.findIndex((block, i) => i > 0 && isTerminated(lineOf(folded, block)));
  return short < 0 ? Math.min(1, copy.length) : short;
}

/** A block so long that a short line above it can only be its headline, whatever mark it ends in. */
function isParagraph(block: Block): boolean {
  return block.foldedEnd - block.foldedStart >= 240;
}

function markHead(
  head: readonly Block[],
  dateline: Dateline | undefined,
  text: string,
  folded: Folded,
): Block | undefined {
  let headline: Block | undefined;
  for (const block of head) {
    const line = lineOf(folded, block);
    if (isBareByline(line) || /^(?:लेखक|रिपोर्ट|द्वारा|by) ?[:-]/.test(line)) block.role = 'byline';
    else if (isTerminated(line) && headline !== undefined && (line.length > 60 || countWords(line) > 9))
      block.role = 'strap';
    else if (
      headline === undefined &&
      /[\u0900-\u097f]/.test(line) &&
      line.length <= 240 &&
      !LIST_ITEM.test(line.replace(/^\d+[.)] ?/, ''))
    ) {
      block.role = 'headline';
      headline = block;
    } else
      block.role = line.length > 100 ? 'strap' : /(?:फाइल फोटो|तस्वीर|प्रतीकात्मक|फोटो)/.test(line) ? 'caption' : 'strap';
  }
  // a short line above a longer one is a kicker
  const at = headline === undefined ? -1 : head.indexOf(headline);
  const next = head[at + 1];
  if (
    headline !== undefined &&
    next !== undefined &&
    next.role === 'strap' &&
    countWords(lineOf(folded, headline)) <= 4
  ) {
    const line = lineOf(folded, next);
    if (!isTerminated(line) && countWords(line) >= 5 && line.length <= 180) {
      headline.role = 'kicker';
      next.role = 'headline';
      headline = next;
    }
  }
  if (headline !== undefined) {
    const labels = new Set<BlockRole>(['byline', 'timestamp']);
    markRepeats(
      { text, folded: folded.text },
      headline,
      head.filter((block) => !labels.has(block.role)),
    );
    if (headline.role !== 'headline') headline.role = 'headline';
  }
  void dateline;
  return headline;
}

function markBody(
  body: readonly Block[],
  dateline: Dateline | undefined,
  headline: Block | undefined,
  text: string,
  folded: Folded,
  all: readonly Block[],
  signOff: SignOff | undefined,
): void {
  let prose = 0;
  body.forEach((block, i) => {
    const line = lineOf(folded, block);
    if (signOff !== undefined && block.start > signOff.end) {
      block.role = 'tail';
      return;
    }
    if (block === dateline?.block) {
      block.role = dateline.shape === 'S6' ? 'dateline' : 'lead';
      if (block.role === 'lead') prose += line.length;
      return;
    }
    const next = body[i + 1];
    if (isProse(line) || isQuoteCredit(line, body, i, folded)) {
      block.role = 'body';
      prose += line.length;
    } else if (isListItem(line, body, i, folded)) block.role = 'list-item';
    else if (/[:-]$/.test(line) && next !== undefined && LIST_ITEM.test(lineOf(folded, next))) block.role = 'body';
    else if (isTerminated(line) && !/^["'][^"']{0,80}["']$/.test(line)) {
      block.role = 'body';
      prose += line.length;
    } else if (next !== undefined) block.role = isRelated(line, body, i, folded) ? 'furniture' : 'subhead';
    else block.role = prose >= 200 && line.length < 100 ? 'tail' : 'body';
  });
  markTail(body, prose);
  if (headline !== undefined) {
    const later = body.filter((block) => block.role === 'subhead' || block.role === 'tail');
    markRepeats({ text, folded: folded.text }, headline, later, 'body');
  }
  void all;
}

/** Related headlines at the end: two or more short lines after the prose. */
function markTail(body: readonly Block[], prose: number): void {
  if (prose < 200) return;
  let from = body.length;
  while (
    from > 0 &&
    (body[from - 1]!.role === 'subhead' || body[from - 1]!.role === 'tail' || body[from - 1]!.role === 'furniture')
  )
    from--;
  if (body.length - from < 2) return;
  for (const block of body.slice(from)) block.role = 'tail';
}

/** The speaker's line under a pull quote: one line with a dash, after prose, with no second one beside it. */
function isQuoteCredit(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  if (!QUOTE_CREDIT.test(line) || i === 0 || body[i - 1]!.role !== 'body') return false;
  const next = body[i + 1];
  return next === undefined || !LIST_ITEM.test(lineOf(folded, next));
}

function isListItem(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  if (LIST_ITEM.test(line)) return true;
  if (line.length > 90 || !TABLE_ROW.test(line)) return false;
  // one row alone is no table
  const near = (k: number): boolean =>
    body[k] !== undefined && TABLE_ROW.test(lineOf(folded, body[k]!)) && lineOf(folded, body[k]!).length <= 90;
  return near(i - 1) || near(i + 1);
}

/** A link to another story stands like a subhead, but the paragraph under it speaks of something else. */
function isRelated(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  if (i === 0 || line.length < 24) return false;
  const own = contentWords(line);
  if (own.length < 3) return false;
  let under = '';
  for (let k = i + 1; k < body.length && under.length < 700; k++) under += ` ${lineOf(folded, body[k]!)}`;
  const shared = own.filter((word) => holdsWord(under, word, word.length) || holdsStem(under, word)).length;
  return shared / own.length < (line.length > 60 ? 0.3 : 0.2);
}

/** True when a line holds the word, or the word short of its ending: one or two letters. */
function holdsStem(line: string, word: string): boolean {
  return (
    (word.length >= 4 && holdsWord(line, word, word.length - 1)) ||
    (word.length >= 5 && holdsWord(line, word, word.length - 2))
  );
}

/** True when the first `length` units of a word stand in a line as a word of their own. */
function holdsWord(line: string, word: string, length: number): boolean {
  const part = word.slice(0, length);
  for (let at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) {
    if (isBetweenWords(line, at - 1) && isBetweenWords(line, at + length)) return true;
  }
  return false;
}

function isBetweenWords(line: string, at: number): boolean {
  return at < 0 || at >= line.length || BETWEEN_WORDS.test(line[at]!);
}

const BETWEEN_WORDS = /[\s,:;।."'()!?|-]/;

const STOP = new Set(
  'के की का को में से पर ने है हैं और तक भी ही यह वह इस उस एक हो हुआ हुए हुई कर किया गया गई गए लिए साथ था थे थी तो जो नहीं अब'.split(
    ' ',
  ),
);

function contentWords(line: string): string[] {
  return line.split(BETWEEN_WORDS).filter((word) => word.length > 1 && !STOP.has(word));
}

/**
 * Offsets of the blocks at which further stories begin, in a file that holds several: an agency dateline deeper down,
 * after prose of the story before; the story begins with the head lines above it.
 */
export function storyStarts(blocks: readonly Block[], text: string, folded: Folded): number[] {
  const starts: number[] = [];
  let previous: Dateline | undefined;
  let prose = 0;
  blocks.forEach((block, i) => {
    if (!isCopy(block)) return;
    const line = lineOf(folded, block);
    if (line.length < 30) return;
    const dateline = /[(]/.test(line.slice(0, 140))
      ? readDateline({ text, folded, block, next: undefined, opening: false })
      : undefined;
    if (dateline !== undefined && opensStory(dateline)) {
      const same = previous !== undefined && isSameStart(previous.block, block, folded);
      if (previous !== undefined && !same && prose > 0) {
        let at = i;
        while (at > 0 && blocks[at - 1]!.start > previous.block.start && isHeadLine(blocks[at - 1]!)) at--;
        while (at < i && !isCopy(blocks[at]!)) at++;
        starts.push(at);
      }
      previous = dateline;
      prose = 1;
    } else if (isProse(line)) prose++;
  });
  return starts;

  function isHeadLine(block: Block): boolean {
    if (!isCopy(block)) return block.role !== 'disclaimer' && block.role !== 'ad-marker';
    const line = lineOf(folded, block);
    return (
      !isTerminated(line) &&
      line.length <= 180 &&
      line.length >= 12 &&
      !/^[-(]|\/$|^(?:भाषा|वार्ता|जारी|हिंदुस्थान समाचार)(?: |$)|^\d{4} \d{4}/.test(line)
    );
  }
}
