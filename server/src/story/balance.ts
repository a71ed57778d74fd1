/** Which brackets and double quotation marks of a paragraph have no partner. */
import type { Block, Span } from './model';
import type { Suspect } from './orthography';

export interface LoneMark extends Span {
  readonly opens: boolean;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '‘‘': '’’' };
const OPENS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’’': '‘‘' };
const QUOTES = new Set(['“', '‘‘']);
/** `1)`, `क)`, `a)` at the head of a line, and pictures such as `:)`. */
const LIST_NUMBER = /(?:^|[\s(])(?:[0-9\u0966-\u096f]{1,3}|[\u0905-\u0939a-zA-Z])$/;

/** A bracket may close this many blocks below: pages break lines at their links. */
const REACH = 3;

/**
 * The marks without a partner, the first of each paragraph. A quotation that goes on in the next paragraph is opened
 * again there and closed at its end: an opening quotation mark that the paragraph does not close is sound where the next
 * one opens with such a mark. Straight quotation marks say nothing of their side, so they are not looked at.
 */
export function unbalanced(text: string, marks: readonly Suspect[]): LoneMark[] {
  const lone: Lone[] = [];
  let paragraph = 0;
  for (let i = 0; i < marks.length; paragraph++) {
    const { block } = marks[i]!;
    let end = i;
    while (end < marks.length && marks[end]!.block === block) end++;
    for (const mark of loneIn(text, marks.slice(i, end), block)) lone.push({ mark, paragraph, next: marks[end] });
    i = end;
  }
  const left = withoutPairs(text, lone).filter(({ mark, next }) => !goesOn(text, mark, next) && !opensLink(text, mark));
  return left.filter(({ paragraph: own }, i) => left[i - 1]?.paragraph !== own).map(({ mark }) => mark);
}

interface Lone {
  readonly mark: LoneMark;
  readonly paragraph: number;
  /** The first mark of the next paragraph. */
  readonly next: Suspect | undefined;
}

/** Leaves out what opens in one paragraph and closes in one of the next. */
function withoutPairs(text: string, lone: readonly Lone[]): Lone[] {
  const paired = new Set<Lone>();
  lone.forEach((one, i) => {
    const after = lone[i + 1];
    if (!one.mark.opens || after === undefined || after.mark.opens || after.paragraph - one.paragraph > REACH) return;
    const closes = CLOSES[text.slice(one.mark.start, one.mark.end)];
    if (closes !== text.slice(after.mark.start, after.mark.end)) return;
    paired.add(one);
    paired.add(after);
  });
  return lone.filter((one) => !paired.has(one));
}

/** The marks of a paragraph that have no partner in it, in order. */
function loneIn(text: string, marks: readonly Suspect[], block: Block): LoneMark[] {
  const open: { mark: string; place: Suspect }[] = [];
  /** How many of each opening mark are open. */
  const count: Record<string, number> = {};
  const lone: LoneMark[] = [];
  for (const place of marks) {
    const mark = text.slice(place.start, place.end);
    const partner = OPENS[mark];
    if (mark in CLOSES) {
      open.push({ mark, place });
      count[mark] = (count[mark] ?? 0) + 1;
    } else if (partner !== undefined && (count[partner] ?? 0) > 0) {
      for (;;) {
        const last = open.pop()!;
        count[last.mark]!--;
        if (last.mark === partner) break;
        lone.push({ start: last.place.start, end: last.place.end, opens: true });
      }
    } else if (partner !== undefined && !isNoBracket(text, mark, place, block))
      lone.push({ start: place.start, end: place.end, opens: false });
  }
  // a quotation that opens with curved marks and closes with straight ones is closed
  const straight = marks.findLast(({ start, end }) => /^["']/.test(text.slice(start, end)))?.start ?? -1;
  for (const { mark, place } of open)
    if (!QUOTES.has(mark) || straight < place.start) lone.push({ start: place.start, end: place.end, opens: true });
  return lone.sort((a, b) => a.start - b.start);
}

/** `1)` at the head of a list, a picture such as `:)`, and ’’ or ” for minutes, seconds and inches. */
function isNoBracket(text: string, mark: string, { start }: Suspect, block: Block): boolean {
  const before = text.slice(Math.max(block.start, start - 4), start);
  if (mark === ')') return LIST_NUMBER.test(before) || /[:;]-?$/.test(before);
  return mark !== ']' && /[0-9]$/.test(before);
}

/** True for a bracket at the end of a line: it opens a link that the page has set on the next. */
function opensLink(text: string, { end, opens }: LoneMark): boolean {
  return opens && /[\n\r]|^$/.test(text.charAt(end));
}

function goesOn(text: string, { start, end, opens }: LoneMark, next: Suspect | undefined): boolean {
  if (!opens || next === undefined || !QUOTES.has(text.slice(start, end))) return false;
  return next.start === next.block.start && text.slice(next.start, next.end) === text.slice(start, end);
}
