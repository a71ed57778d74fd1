/** Roles of the blocks from the dateline down. */
import type { Folded } from '../text/fold';
import { isProse, isTerminated, LIST_ITEM, lineOf, QUOTE_CREDIT } from './line-shapes';
import type { Block, Dateline, SignOff } from './model';
import { isRelated } from './related';
import { markRepeats } from './similarity';

const TABLE_ROW = /^[^।.]{1,60} ?[-:|] ?\d[\d,.]*(?: ?\S{0,12})?$|^\S+(?: \S+){0,4} +- +\S/;

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
    body[k] !== undefined && lineOf(folded, body[k]!).length <= 90 && TABLE_ROW.test(lineOf(folded, body[k]!));
  return near(i - 1) || near(i + 1);
}
