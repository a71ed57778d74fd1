/** Roles of the blocks from the dateline down. */
import type { Folded } from '../text/fold';
import { isBareByline } from './gazetteer';
import type { Known } from './known';
import { ENTRY_TIME, isProse, isTerminated, LIST_ITEM, lineOf, NAMED_CREDIT, QUOTE_CREDIT } from './line-shapes';
import {
  fillLists,
  isListItem,
  isRowOfCounts,
  isRowOfNames,
  isUnknownLink,
  markBoxes,
  markCells,
  markListHeads,
  markShapes,
} from './lists';
import type { Block, Dateline, SignOff } from './model';
import { markInvited, markSaid } from './points';
import { isRelated } from './related';
import { markReprint } from './reprint';
import { isSiteName, markRepeats } from './similarity';

const LEAST_LINK = 35;
const LEAST_ENTRY = 80;
const LEAST_STORY = 2;
const NUMBERED_QUESTION = /^\d{1,2} ?[.)] ?[^।]{12,110}\?$/;
/** Lines that a broken note may have. */
const LONGEST_NOTE = 8;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LEAST_BULLETS = 2;
/** A short line that ends in a quotation mark and in nothing else: `‘घर में रहना जरूरी’`, `शिविर में ‘आइसोलेशन’`. */
const LABEL = /^[^।॥?!]{0,90}[^।॥.?! ]["']$/;
/** A short question over a paragraph: `बैठक में कौन-कौन था?`, or a line that leaves it open: `सरकार ने उठाया बड़ा कदम, जानें…` */
const QUESTION = /^[^।॥?!"']{0,60}\?$|^[^।॥?!"']{12,75}(?:!|\.{2,4}|…)$/;
/** An embedded post or address among the paragraphs. */
const EMBED = /(?:pic\.twitter\.com|t\.co|https?:)\//;
const DEVANAGARI = /[\u0900-\u097f]/;

/** Gives the blocks of the body their roles. */
export function markBody(
  body: readonly Block[],
  dateline: Dateline | undefined,
  headline: Block | undefined,
  text: string,
  folded: Folded,
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
    if (isQuoteCredit(line, body, i, folded)) block.role = 'body';
    else if (ENTRY_TIME.test(line)) block.role = 'timestamp';
    // the credit of a picture between the parts: a house or an agency alone; at the end it would sign off
    else if (next !== undefined && isCredit(line, block.known)) block.role = 'photo-credit';
    else if (EMBED.test(line) && !DEVANAGARI.test(line)) block.role = 'furniture';
    else if (isListItem(line, body, i, folded) || isNames(line, body, i, folded)) block.role = 'list-item';
    else if (isParagraph(block, folded)) {
      block.role = 'body';
      prose += line.length;
    } else if (/[:-]$/.test(line) && next !== undefined && LIST_ITEM.test(lineOf(folded, next))) block.role = 'body';
    else if (isTerminated(line) && !LABEL.test(line) && !(next !== undefined && QUESTION.test(line))) {
      block.role = 'body';
      prose += line.length;
    } else if (next !== undefined) block.role = isRelated(line, body, i, folded) ? 'furniture' : 'subhead';
    else block.role = prose >= 200 && line.length < 100 ? 'tail' : 'body';
  });
  fillLists(body, folded);
  markInvited(body, folded);
  markBoxes(body, folded);
  markCells(body, folded);
  markTail(body, prose);
  markRuns(body, folded);
  markShapes(body, folded);
  markSaid(body, folded);
  markLostBullets(body, text);
  markListHeads(body, folded);
  markWidget(body, folded);
  markBrokenNote(body, folded);
  markReprint(body, folded);
  if (headline !== undefined) {
    const later = body.filter((block) => block.role === 'subhead' || block.role === 'tail');
    markRepeats({ text, folded: folded.text }, headline, later, 'body');
  }
}

/**
 * Short lines on end. Of two the first leads to another story, for a subhead has its paragraph under it; where the second
 * is as long as a sentence it is that paragraph, and only its danda is missing. Three and more are verses or points.
 */
function markRuns(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i < body.length; i++) {
    let end = i;
    while (end < body.length && (body[end]!.role === 'subhead' || isUnknownLink(body[end]!))) end++;
    if (end - i >= 3)
      markLines(body.slice(i, body[end]?.role === 'body' || body[end]?.role === 'list-item' ? end - 1 : end), folded);
    else if (end - i === 2) markPair(body[i]!, body[i + 1]!, folded);
    i = Math.max(i, end);
  }
}

/** Where most lines hold a number all are points, and the first without one is what they stand under. */
function markLines(lines: readonly Block[], folded: Folded): void {
  const counted = new Set(lines.filter((block) => /\d/.test(lineOf(folded, block))));
  const points = counted.size * 2 > lines.length;
  lines.forEach((block, i) => {
    if (counted.has(block) || (points && i > 0)) block.role = 'list-item';
    else if (!points) block.role = 'body';
  });
}

/** Names in a row, with counts or alone. Between two paragraphs bare ones are the head of the second. */
function isNames(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  const { known } = body[i]!;
  known.names ??= isRowOfCounts(line) ? 'counts' : isRowOfNames(line) ? 'bare' : 'no';
  if (known.names !== 'bare') return known.names === 'counts';
  if (i === 0) return false;
  return !isParagraph(body[i - 1]!, folded) || body[i + 1] === undefined || !isParagraph(body[i + 1]!, folded);
}

function isParagraph(block: Block, folded: Folded): boolean {
  return (block.known.prose ??= isProse(lineOf(folded, block)));
}

function isCredit(line: string, known: Known): boolean {
  return (known.credit ??= isSiteName(line) || isBareByline(line));
}

/** Copied from a page, an item keeps the no-break space behind its bullet and loses the bullet. */
function markLostBullets(body: readonly Block[], text: string): void {
  const own = body.filter(({ start }) => {
    let at = start - 1;
    while (text.charCodeAt(at) === SPACE) at--;
    return text.charCodeAt(at) === NO_BREAK_SPACE;
  });
  if (own.length < LEAST_BULLETS || own.length * 2 > body.length) return;
  for (const block of own) if (/^(?:body|subhead|tail)$/.test(block.role)) block.role = 'list-item';
}

function markPair(own: Block, next: Block, folded: Folded): void {
  if (own.role !== 'subhead') return;
  const line = lineOf(folded, next);
  const length = own.foldedEnd - own.foldedStart;
  if (line.length >= LEAST_ENTRY && line.length > length && !/["':?]$/.test(line)) next.role = 'body';
  else if (next.role === 'subhead' && length >= LEAST_LINK) own.role = 'furniture';
}

/**
 * Questions and answers that a site sets among or under the paragraphs: `3.टीका कब लगेगा?` and the lines to the next one.
 * Where the story itself is questions and answers it opens with them.
 */
function markWidget(body: readonly Block[], folded: Folded): void {
  let paragraphs = 0;
  for (let i = 0; i < body.length; i++) {
    const own = body[i]!;
    if (own.role === 'body' || own.role === 'lead') paragraphs++;
    if (paragraphs < LEAST_STORY || !NUMBERED_QUESTION.test(lineOf(folded, own))) continue;
    own.role = 'furniture';
    const next = body[i + 1];
    if (next !== undefined && next.role === 'body') next.role = 'furniture';
  }
}

/** The note of a site on its app and pages, broken over several lines at the end: `(… / फेसबुक और / ट्विटर पर / फॉलो भी कर सकते हैं.)` */
function markBrokenNote(body: readonly Block[], folded: Folded): void {
  const last = body.length - 1;
  if (last < 2 || !/फॉलो (?:भी )?कर सकते हैं/.test(lineOf(folded, body[last]!))) return;
  let first = last;
  for (let k = last - 1; k >= 0 && k >= last - LONGEST_NOTE; k--) {
    const line = lineOf(folded, body[k]!);
    if (line.length > 80) break;
    if (/ऐप|के लिए आप|यहां क्लिक|(?:हिंदी|न्यूज) के$|^(?:फेसबुक|ट्विटर|यूट्यूब|इंस्टाग्राम)/.test(line)) first = k;
  }
  if (first < last) for (const block of body.slice(first)) block.role = 'furniture';
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
  if (i > 0 && body[i - 1]!.role === 'body' && NAMED_CREDIT.test(line)) return true;
  if (!QUOTE_CREDIT.test(line) || i === 0 || body[i - 1]!.role !== 'body') return false;
  const next = body[i + 1];
  return next === undefined || !LIST_ITEM.test(lineOf(folded, next));
}
