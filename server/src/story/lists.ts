/** Items of lists and rows of tables among the blocks of the body. A row alone is no table, an item alone no list. */
import type { Folded } from '../text/fold';
import { DAY, MONTH } from './gazetteer';
import { isProse, isTerminated, LIST_ITEM, lineOf } from './line-shapes';
import type { Block } from './model';

/** `पहला चरण: 62.4 प्रतिशत`, `दिल्ली - 14`, `अररिया (दो)`: a name, a mark and a number. */
const MARKED_ROW =
  /^[^।.\d()]{2,40} ?\((?:\d{1,4}|[\u0900-\u097f]{2,8})\)$|^[^।.]{1,60} ?[-:|] ?\d[\d,.]*(?: ?\S{0,12})?$|^\S+(?: \S+){0,4} +- +\S/;
/** Columns parted by a tab or by more than one space. */
const COLUMNS = /\S(?: ?\t| {2,})\s*\S/;
/** `लखनऊ 15`, `ढाका से दिल्ली 12 हजार रुपये`, `3 किशनगंज 190 7`: a name and numbers, a serial number before them or not. */
const NAMED_ROW =
  /^(?:\d{1,2} )?[^।.,\d]{2,48} \d[\d,.]*(?:(?: \d[\d,.]*){1,6}|(?: (?:हजार|लाख|करोड))?(?: \S{1,10})?)$/;
/** `7 मई: …`, `छह अप्रैल - …`: what happens on which day. */
const DATED_ROW = new RegExp(`^(?:${DAY}) (?:${MONTH})(?: ?[:ः]| -)`);
const BULLET = /^[*•●▪◆►✓]/;
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

/** Taken for a link to another story by its words alone. */
export function isUnknownLink(block: Block): boolean {
  return block.role === 'furniture' && block.furniture === undefined;
}
