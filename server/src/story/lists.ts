/** Items of lists and rows of tables among the blocks of the body. A row alone is no table, an item alone no list. */
import type { Folded } from '../text/fold';
import { DAY, isListedPlace, MONTH } from './gazetteer';
import { countWords, hasInnerSentence, isProse, isTerminated, LIST_ITEM, lineOf } from './line-shapes';
import type { Block } from './model';

/** `पहला चरण: 62.4 प्रतिशत`, `दिल्ली - 14`, `अररिया (दो)`: a name, a mark and a number. */
const MARKED_ROW =
  /^[^।.\d()]{2,40} ?\( ?(?:\d{1,4}|[\u0900-\u097f]{2,8}) ?\)[,।]?$|^[^।.]{1,60} ?[-:|] ?\d[\d,.]*(?: ?\S{0,12})?$|^\S+(?: \S+){0,4} +- +\S/;
/** Columns parted by a tab or by more than one space. */
const COLUMNS = /\S(?: ?\t| {2,})\s*\S/;
/** `लखनऊ 15`, `ढाका से दिल्ली 12 हजार रुपये`, `3 किशनगंज 190 7`: a name and numbers, a serial number before them or not. */
const NAMED_ROW =
  /^(?:\d{1,2} )?[^।.,\d]{2,48} \d[\d,.]*(?:(?: \d[\d,.]*){1,6}|(?: (?:हजार|लाख|करोड))?(?: \S{1,10})?)$/;
/** `7 मई: …`, `छह अप्रैल - …`, `31 दिसंबर, 2019: …`, `16-31 मार्च: …`: what happens on which day. */
const DATED_ROW = new RegExp(
  `^(?:\\d{1,2} ?- ?)?(?:${DAY}) (?:${MONTH})(?:,? (?:19|20)\\d\\d)?(?: ?[:ः]| ?-(?! ?\\d))`,
);
const BULLET = /^[*•●▪◆►✓]/;
/** `30 जनवरी को केरल में …`, `24 मार्च 2020: …`: a line that its date opens. */
const DATE_FIRST = new RegExp(`^(?:${DAY}) (?:${MONTH})[ ,:ः-]`);
/** `महाराष्ट्र: 12 मामले, दो मौतें`, `बिहार - पटना, गया`: a label and what stands under it. */
const LABEL = /^([^।.,:?!"'()\d]{2,40}?) ?(?:[:ः]| -) {0,3}[^ ]/;
/** A label that gives somebody the word. */
const TURN = /^(?:सवाल|जवाब|प्रश्न|उत्तर)$|(?:^| )(?:ने|कहा|बताया|कहना|मुताबिक|अनुसार)(?: |$)/;
/** A sentence, not a row: its verb stands last. */
export const CLOSED_BY_VERB =
  /(?:^| )(?:है|हैं|था|थे|थी|थीं|गया|गए|गये|गई|गयी|हुआ|हुए|हुई|होगा|होगी|होंगे|मिले|मिला|मिली|आए|आये|आया|आई|दिया|दी|किया|की|कहा|बताया|करें|दें|लें|रहें)[ ।.!]*$/;
const LONGEST_LINE = 160;
const LEAST_NAMES = 4;
/** `केरल- 182`, `पंजाब (12)`, `असम सात` in a row of its likes. */
const COUNTED_NAME =
  /^[^।.,()\d]{2,40}(?: \d+| ?[-:] ?(?:\d+|[\u0900-\u097f]{2,8})| ?\( ?(?:\d+|[\u0900-\u097f]{2,8}) ?\))$/;
const NAME_WORDS = 6;
const LONGEST_ROW = 90;
/** Rows without a mark between name and number are told from headlines by their company. */
const LEAST_ROWS = 3;

/** True for an item of a list or a row of a table. */
export function isListItem(line: string, body: readonly Block[], i: number, folded: Folded): boolean {
  const near = (k: number): string => (body[k] === undefined ? '' : lineOf(folded, body[k]!));
  if (LIST_ITEM.test(line)) {
    if (BULLET.test(line) || !isProse(line)) return true;
    // a paragraph that a dash or a number opens is an item only beside another
    return [i - 2, i - 1, i + 1, i + 2].some((k) => LIST_ITEM.test(near(k)));
  }
  if (DATED_ROW.test(line)) return DATED_ROW.test(near(i - 1)) || DATED_ROW.test(near(i + 1));
  if (isMarkedRow(line)) return isMarkedRow(near(i - 1)) || isMarkedRow(near(i + 1));
  return isPlainRow(line) && rowsAround(body, i, folded) >= LEAST_ROWS;
}

function isMarkedRow(line: string): boolean {
  return line.length <= LONGEST_ROW && MARKED_ROW.test(line);
}

function isPlainRow(line: string): boolean {
  return line.length <= LONGEST_ROW && !isTerminated(line) && (COLUMNS.test(line) || NAMED_ROW.test(line));
}

/** Number of plain rows in a run around block `i`, as far as it matters. */
function rowsAround(body: readonly Block[], i: number, folded: Folded): number {
  let rows = 1;
  for (let k = i - 1; k >= 0 && rows < LEAST_ROWS && isPlainRow(lineOf(folded, body[k]!)); k--) rows++;
  for (let k = i + 1; k < body.length && rows < LEAST_ROWS && isPlainRow(lineOf(folded, body[k]!)); k++) rows++;
  return rows;
}

/** `कोरोना एक नजर में :` and the short lines under it: a box of facts. Its lines come as subheads and become items. */
export function markBoxes(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i < body.length; i++) {
    if (body[i]!.role !== 'subhead' || !/[:ः]$/.test(lineOf(folded, body[i]!).trimEnd())) continue;
    let end = i + 1;
    while (end < body.length && (body[end]!.role === 'subhead' || isUnknownLink(body[end]!))) end++;
    // the last short line above a paragraph is that paragraph's subhead
    const stop = end < body.length && body[end]!.role === 'body' ? end - 1 : end;
    if (stop - i <= 2) continue;
    for (const block of body.slice(i + 1, stop)) block.role = 'list-item';
    i = stop - 1;
  }
}

/** A short line with a number between two items is an item, whatever it looks like alone. */
export function fillLists(body: readonly Block[], folded: Folded): void {
  for (let i = 1; i + 1 < body.length; i++) {
    const own = body[i]!;
    const loose = own.role === 'subhead' || isUnknownLink(own);
    if (
      loose &&
      body[i - 1]!.role === 'list-item' &&
      body[i + 1]!.role === 'list-item' &&
      /\d/.test(lineOf(folded, own))
    )
      own.role = 'list-item';
  }
}

/**
 * Three lines on end that one kind of thing opens, each another date or another label, are rows of a list, whether a danda closes
 * them or not. What says several sentences is a paragraph, and a story that has nothing else is told in them.
 */
export function markShapes(body: readonly Block[], folded: Folded): void {
  let at = body.findIndex((block) => /^(?:lead|body)$/.test(block.role) && isProse(lineOf(folded, block))) + 1;
  if (at === 0) return;
  while (at < body.length) {
    const heads = new Set<string>();
    const { kind, head } = openerOf(body[at]!, folded);
    let end = at + 1;
    if (kind !== 'none') {
      heads.add(head);
      for (; end < body.length; end++) {
        const next = openerOf(body[end]!, folded);
        if (next.kind !== kind || heads.has(next.head)) break;
        heads.add(next.head);
      }
      if (end - at >= LEAST_ROWS) for (const block of body.slice(at, end)) block.role = 'list-item';
    }
    at = end;
  }
}

interface Opener {
  readonly kind: 'date' | 'label' | 'place' | 'none';
  readonly head: string;
}

const NO_OPENER: Opener = { kind: 'none', head: '' };

function openerOf(block: Block, folded: Folded): Opener {
  if (!/^(?:body|lead|subhead|list-item)$/.test(block.role)) return NO_OPENER;
  const line = lineOf(folded, block);
  if (line.length > LONGEST_LINE || hasInnerSentence(line) || LIST_ITEM.test(line)) return NO_OPENER;
  const date = DATE_FIRST.exec(line);
  if (date !== null) return { kind: 'date', head: date[0] };
  const place = placeFirst(line);
  if (place !== undefined) return { kind: 'place', head: place };
  const head = LABEL.exec(line)?.[1];
  if (head === undefined || TURN.test(head) || countWords(head) > NAME_WORDS) return NO_OPENER;
  return { kind: 'label', head };
}

/** `महाराष्ट्र में 186 मरीज, छह की मौत।`: the place that opens a short line with a number. */
function placeFirst(line: string): string | undefined {
  const place = line.length <= LONGEST_PLACED && /\d/.test(line) ? PLACE_FIRST.exec(line)?.[1] : undefined;
  return place !== undefined && isListedPlace(place) ? place : undefined;
}

const PLACE_FIRST = /^([^ ।.,:?!"'()\d]{2,20}(?: [^ ।.,:?!"'()\d]{2,20})?) (?:में|से|के|की|का) /;
const LONGEST_PLACED = 80;

/** A table of which each cell has its own line: names and numbers by turns. Nothing but a number stands in many of its lines. */
export function markCells(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i < body.length; i++) {
    let numbers = 0;
    let end = i;
    for (; end < body.length && isCell(body[end]!, folded); end++)
      if (CELL_NUMBER.test(lineOf(folded, body[end]!))) numbers++;
    if (numbers >= LEAST_ROWS && numbers * 4 >= end - i) {
      const from = countWords(lineOf(folded, body[i]!)) > CELL_WORDS ? i + 1 : i;
      for (const block of body.slice(from, end)) block.role = 'list-item';
    }
    i = Math.max(i, end);
  }
}

const CELL_NUMBER = /^\d[\d,.]*$/;
const CELL_WORDS = 3;
const LONGEST_CELL = 40;

function isCell(block: Block, folded: Folded): boolean {
  if (!/^(?:body|subhead|tail|list-item)$/.test(block.role) && !isUnknownLink(block)) return false;
  return block.foldedEnd - block.foldedStart <= LONGEST_CELL && !isTerminated(lineOf(folded, block));
}

/** `सदर बाजार, चौक, अमीनाबाद, खदरा`: names and nothing said of them. */
export function isRowOfNames(line: string): boolean {
  const names = partsOf(line);
  return names.length >= LEAST_NAMES && !/\d/.test(line) && !CLOSED_BY_VERB.test(line) && names.every(isShort);
}

/** `केरल- 182, पंजाब- 12, असम- सात`. */
export function isRowOfCounts(line: string): boolean {
  const names = partsOf(line);
  return names.length >= LEAST_ROWS && names.every((name) => COUNTED_NAME.test(name.trim()));
}

function partsOf(line: string): string[] {
  return line.split(/,|;| और /);
}

function isShort(name: string): boolean {
  const words = name.trim();
  return (
    words !== '' && countWords(words) <= NAME_WORDS && !/[।?!"']|(?:^| )(?:है|हैं|था|थे|थी|ने|कि|को|से)(?: |$)/.test(words)
  );
}

/** A short line right above the items of a list is their head, whatever story else its words may lead to. */
export function markListHeads(body: readonly Block[], folded: Folded): void {
  for (let i = 0; i + 2 < body.length; i++) {
    const own = body[i]!;
    if (!isUnknownLink(own) || own.foldedEnd - own.foldedStart > LONGEST_ROW) continue;
    if (body[i + 1]!.role !== 'list-item' || LIST_ITEM.test(lineOf(folded, body[i + 1]!))) continue;
    own.role = /[:ः-]$/.test(lineOf(folded, own)) ? 'body' : 'subhead';
  }
}

/** Taken for a link to another story by its words alone. */
export function isUnknownLink(block: Block): boolean {
  return block.role === 'furniture' && block.furniture === undefined;
}
