/** Reading datelines: section 2 of the catalogue. Works on the folded text of a block's head. */
import { monthDays } from '../lexicon/months';
import { type Folded, toSource, toSourceEnd } from '../text/fold';
import { DAY, DESK, dayNumber, findAgency, isDesk, MONTH, placeRank, readMonth } from './gazetteer';
import type { Block, Dateline, DatelineDate, DatelineFault, DatelineFaultCode } from './model';

/** A dateline never reaches further than this into a block, in folded units. */
const REACH = 140;
/** S5 needs a paragraph behind it (2.3): a place and a colon alone are a label. */
const LEAST_PARAGRAPH = 120;

const WORD = '[\\u0900-\\u0963\\u0971-\\u097f][\\u0900-\\u0963\\u0971-\\u097f.-]{0,24}';
const BRACKET = ' ?[([][^()\\[\\]।]{2,40}[)\\]]';
const PLACE = `${WORD}(?: ${WORD}){0,3}(?:${BRACKET})?`;
const PLACES = `${PLACE}(?:(?: ?[/,] ?| और )${PLACE}){0,3}`;
const YEAR = '(?:,? ?(?<year>(?:19|20)\\d\\d))?';
const DATE = `(?<date>(?<day>${DAY})[ -](?<month>${MONTH})${YEAR})`;

/** Shapes with a date and an agency in brackets; the bracket may be unclosed or empty. */
const AGENCY_LINE = new RegExp(
  `^(?:\\([^()]{2,40}\\) ?)?(?<places>${PLACES})(?<comma> ?[,|]? ?)${DATE} ?(?<bracket>\\((?<agency>[^()।:\\n]{0,40}?) ?(?<close>\\))|\\((?<open>[^()।:\\n ]{2,24})(?=[ ।:]))(?<mark> ?[।:.|-]{0,3})`,
);
const DATE_LINE = new RegExp(
  `^(?<places>${PLACES})(?<comma> ?[,|] ?| )${DATE}(?<mark> ?(?:--|:-|[.:।|-]){1,2})(?=[ ]|$)`,
);
const UNPUNCTUATED = new RegExp(`^(?<places>${PLACE})(?<comma>,? )${DATE}(?<mark>) (?=[\\u0900-\\u097f])`);
const HT_LINE = new RegExp(
  `^(?<places>${PLACES}), (?<date>(?<month>${MONTH}) (?<day>\\d{1,2})${YEAR})(?<mark> ?--?)(?= )`,
);
const MONTH_FIRST = new RegExp(
  `^(?<places>${PLACES}), (?<date>(?<month>${MONTH}) (?<day>\\d{1,2})${YEAR}) ?\\((?<agency>[^()।\\n]{2,40})\\)(?<mark> ?[।:.]{0,2})`,
);
const PLACE_DESK = new RegExp(
  `^(?<places>${PLACES}?),? ?(?<comma>[,।]| ) ?(?<agency>${DESK}|\\[[^\\[\\]।]{2,40}\\])(?<mark> ?[।:|])`,
);
/** ‘नयी दिल्ली, चार अप्रैल :भाषा:’: brackets as old wire terminals print them. */
const COLON_AGENCY = new RegExp(
  `^(?<places>${PLACES})(?<comma> ?[,|]? ?)${DATE} ?:(?<agency>[\\u0900-\\u097f. ]{2,24})(?<close>:)(?<mark>)(?=[ ]|$)`,
);
/** ‘संवाददाता का नाम, स्थान ।’: a reporter's name before a place of the list. */
const PERSON_PLACE = new RegExp(`^(?<agency>${WORD} ${WORD}(?: ${WORD})?), ?(?<places>${PLACE})(?<mark> ?।)`);
const DESK_PLACE = new RegExp(`^(?<agency>${DESK}), ?(?<places>${PLACES})(?<mark> ?[।:|-])`);
const PLACE_MARK = new RegExp(`^(?<places>${PLACES})(?<mark> ?:-| ?[।:])(?=[ ]|$|[\\u0900-\\u097f"'])`);
const LATIN_LINE =
  /^(?<places>[a-z][a-z ]{2,24}), (?<date>(?<day>\d{1,2}) (?<month>[a-z]{3,9})|(?<month2>[a-z]{3,9}) (?<day2>\d{1,2})) ?\((?<agency>[a-z]{2,10})\)(?<mark>[।:.]?)/;

type Groups = Readonly<Record<string, string | undefined>>;

/** Where a dateline may stand, and what the neighbours say. */
export interface DatelineSite {
  readonly text: string;
  readonly folded: Folded;
  readonly block: Block;
  /** The next block, for a place that stands alone on its line. */
  readonly next: Block | undefined;
  /** True for the first block of prose: only there a place with a mark can open a story. */
  readonly opening: boolean;
}

/** The dateline that a block opens with, or undefined. */
export function readDateline(site: DatelineSite): Dateline | undefined {
  const { folded, block } = site;
  const head = folded.text.slice(block.foldedStart, Math.min(block.foldedEnd, block.foldedStart + REACH));
  if (!/[0-9(:।|,\u0900-\u097f]/.test(head)) return undefined;
  return (
    withAgency(site, head) ?? withDate(site, head) ?? withDesk(site, head) ?? placeOnly(site, head) ?? latin(site, head)
  );
}

function withAgency(site: DatelineSite, head: string): Dateline | undefined {
  const match = AGENCY_LINE.exec(head) ?? MONTH_FIRST.exec(head) ?? COLON_AGENCY.exec(head);
  if (match?.groups === undefined) return undefined;
  const groups: Groups = match.groups;
  if (!arePlaces(groups.places!, true)) return undefined;
  const written = (groups.agency ?? groups.open ?? '').trim();
  const agency = findAgency(written);
  // a bracket that holds no agency or desk but a phrase is part of the sentence: (शाम पांच बजे तक)
  if (agency === undefined && written !== '' && !isDesk(written) && (VERBAL.test(written) || /बजे|\d/.test(written)))
    return undefined;
  // an unclosed bracket is a dateline only where what it opens is an agency
  if (groups.close === undefined && groups.open !== undefined && agency === undefined && !isDesk(groups.open))
    return undefined;
  const noComma = groups.comma !== undefined && !groups.comma.includes(',') && !groups.comma.includes('|');
  const shape = agency?.shape ?? (noComma ? 'S1-varta' : 'S1-foreign');
  const faults = faultsOf(site, match, groups);
  if (written === '' || (written === 'एजेंसी' && groups.agency?.endsWith(' ') === true)) {
    addFault(site, faults, 'empty-agency', head.indexOf('(', groups.places!.length), head.indexOf(')') + 1, '');
  }
  if (groups.close === undefined && groups.open !== undefined) {
    const at = match.index + match[0].length - (groups.mark?.length ?? 0);
    addFault(site, faults, 'unclosed', at, at, ')');
  }
  if (MONTH_FIRST.test(head)) swap(site, faults, head, groups);
  const after = head.slice(match[0].length);
  if (groups.close !== undefined && /^[\u0900-\u0963]/.test(after) && /^$|[।:.]$/.test(groups.mark ?? '')) {
    addFault(site, faults, 'no-space', match[0].length, match[0].length, ' ');
  }
  return build(site, match[0], groups, shape, agency?.id, faults);
}

function withDate(site: DatelineSite, head: string): Dateline | undefined {
  const ht = HT_LINE.exec(head);
  if (ht?.groups !== undefined && arePlaces(ht.groups.places!, true)) {
    return build(site, ht[0], ht.groups, 'S7', undefined, faultsOf(site, ht, ht.groups));
  }
  const match = DATE_LINE.exec(head);
  if (match?.groups !== undefined && match.groups.comma !== ' ' && arePlaces(match.groups.places!, true)) {
    const faults = faultsOf(site, match, match.groups);
    if (/^ \.$/.test(match.groups.mark!)) {
      const at = match[0].length - 2;
      addFault(site, faults, 'empty-agency', at, at + 2, '।');
    }
    return build(site, match[0], match.groups, 'S2', undefined, faults);
  }
  if (match?.groups !== undefined && arePlaces(match.groups.places!, false) && match.groups.mark !== ' .') {
    return build(site, match[0], match.groups, 'S2', undefined, faultsOf(site, match, match.groups));
  }
  if (!site.opening) return undefined;
  const bare = UNPUNCTUATED.exec(head);
  // where no mark stands, only the list of places tells a dateline from a sentence
  if (bare?.groups === undefined || placeRank(bare.groups.places!) !== 'known') return undefined;
  if (/^(?:को|से|तक|में|की|के|का|और|या|पर)(?: |$)/.test(head.slice(bare[0].length))) return undefined;
  const faults = faultsOf(site, bare, bare.groups);
  const at = bare[0].trimEnd().length;
  addFault(site, faults, 'unpunctuated', at, at, '।');
  return build(site, bare[0], bare.groups, 'S8', undefined, faults);
}

function withDesk(site: DatelineSite, head: string): Dateline | undefined {
  const first = DESK_PLACE.exec(head);
  if (first?.groups !== undefined && isShort(first.groups.places!))
    return build(site, first[0], first.groups, 'S4', findAgency(first.groups.agency!)?.id, []);
  const named = site.opening ? PERSON_PLACE.exec(head) : null;
  if (
    named?.groups !== undefined &&
    placeRank(named.groups.places!) === 'known' &&
    arePlaces(named.groups.agency!, true)
  ) {
    return build(site, named[0], named.groups, 'S4', undefined, []);
  }
  const match = PLACE_DESK.exec(head);
  if (match?.groups === undefined || !isShort(match.groups.places!)) return undefined;
  const person = match.groups.agency!.startsWith('[');
  if (
    (person || !/[,।]/.test(match[0].slice(match.groups.places!.length, match[0].indexOf(match.groups.agency!)))) &&
    !arePlaces(match.groups.places!, false)
  )
    return undefined;
  return build(site, match[0], match.groups, 'S3', person ? undefined : findAgency(match.groups.agency!)?.id, []);
}

function placeOnly(site: DatelineSite, head: string): Dateline | undefined {
  const { block, next } = site;
  const whole = head.trim();
  const length = block.foldedEnd - block.foldedStart;
  if (
    length <= 40 &&
    next !== undefined &&
    next.foldedEnd - next.foldedStart >= 80 &&
    arePlaces(whole.replace(/[।:]$/, '').trim(), false) &&
    allKnown(whole)
  ) {
    return build(site, whole, { places: whole, mark: '' }, 'S6', undefined, []);
  }
  if (!site.opening || length < LEAST_PARAGRAPH) return undefined;
  const match = PLACE_MARK.exec(head);
  if (match?.groups === undefined) return undefined;
  const { places } = match.groups;
  if (allKnown(places!)) return build(site, match[0], match.groups, 'S5', undefined, []);
  // a place that no list knows: Prabhat Khabar writes ‘गोमिया : …’; the lead then names it again as a place
  if (!match[0].endsWith(' :') || /[ ,/]/.test(places!.replace(/ ?\(.*\)$/, ''))) return undefined;
  const bare = places!.replace(/ ?\(.*\)$/, '');
  const body = site.folded.text.slice(block.foldedStart + match[0].length, block.foldedEnd);
  const again = new RegExp(
    `${bare.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')} (?:प्रखंड|जिले|जिला|थाना|में|शहर|अनुमंडल|के|से|प्रखंड)`,
  );
  if (placeRank(bare) !== 'likely' && !again.test(body)) return undefined;
  return build(site, match[0], match.groups, 'S5', undefined, []);
}

function latin(site: DatelineSite, head: string): Dateline | undefined {
  const match = LATIN_LINE.exec(head);
  if (match?.groups === undefined || !/[\u0900-\u097f]/.test(head.slice(match[0].length))) return undefined;
  const agency = findAgency(match.groups.agency!);
  if (agency === undefined) return undefined;
  const faults: DatelineFault[] = [];
  addFault(site, faults, 'latin', 0, match[0].length, undefined);
  return build(site, match[0], match.groups, agency.shape, agency.id, faults);
}

function splitPlaces(text: string): string[] {
  return text
    .split(/ ?[/,|] ?| और /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isShort(text: string): boolean {
  const parts = splitPlaces(text);
  return (
    parts.length <= 3 &&
    parts.every((part) => part.replace(/ ?[([].*/, '').split(' ').length <= 3) &&
    !VERBAL.test(text)
  );
}

/** Words that no place name holds: a stretch with one of them is a sentence. */
const VERBAL = /(?:^| )(?:में|ने|को|से|पर|का|की|के|है|हैं|था|थे|और|तक|लिए|बाद|आज|कल|बैठक|दिन|दिनांक|वर्ष)(?: |$)/;

/** True when a stretch can be places; `dated` ones need no list, since the date says enough. */
function arePlaces(text: string, dated: boolean): boolean {
  if (VERBAL.test(text.replace(/ और /g, '/'))) return false;
  const parts = splitPlaces(text);
  if (parts.length === 0 || parts.some((part) => part.replace(/ ?[([].*/, '').split(' ').length > 4)) return false;
  return dated || parts.some((part) => placeRank(part) !== 'no');
}

function allKnown(text: string): boolean {
  const parts = splitPlaces(text.replace(/[।:]$/, ''));
  return parts.length > 0 && parts.every((part) => placeRank(part) === 'known');
}

/** Faults that any dated shape can have. Offsets are relative to the block. */
function faultsOf(site: DatelineSite, match: RegExpExecArray, groups: Groups): DatelineFault[] {
  const faults: DatelineFault[] = [];
  const head = match[0];
  const dateAt = groups.date === undefined ? -1 : head.indexOf(groups.date, groups.places!.length);
  if (groups.mark !== undefined && /[।.:|]{2}/.test(groups.mark.trim()) && groups.mark.trim() !== ':-') {
    const at = head.length - groups.mark.length;
    const marks = groups.mark.trimStart();
    addFault(
      site,
      faults,
      'double-mark',
      at + groups.mark.length - marks.length,
      head.length,
      marks[0] === '.' ? '।' : marks[0]!,
    );
  }
  if (dateAt < 0) return faults;
  const { month, right } = readMonth(groups.month!);
  if (right !== undefined) {
    const at = head.indexOf(groups.month!, dateAt);
    addFault(site, faults, 'month-misspelt', at, at + groups.month!.length, right);
  }
  const day = dayNumber(groups.day!);
  if (month !== undefined && day !== undefined && (day < 1 || day > monthDays[month - 1]!)) {
    addFault(site, faults, 'bad-date', dateAt, dateAt + groups.date!.length, undefined);
  }
  const dayAt = head.indexOf(groups.day!, dateAt);
  const start = toSource(site.folded, site.block.foldedStart + dayAt);
  const written = site.text.slice(start, start + groups.day!.length);
  if (/[०-९]/.test(written) && /[0-9]/.test(written)) {
    addFault(site, faults, 'mixed-digits', dayAt, dayAt + groups.day!.length, groups.day!);
  }
  return faults;
}

function swap(site: DatelineSite, faults: DatelineFault[], head: string, groups: Groups): void {
  const at = head.indexOf(groups.date!, groups.places!.length);
  const start = toSource(site.folded, site.block.foldedStart + at);
  const end = toSourceEnd(site.folded, site.text, site.block.foldedStart + at + groups.date!.length);
  const [month, day] = site.text.slice(start, end).split(/\s+/);
  addFault(site, faults, 'month-first', at, at + groups.date!.length, `${day} ${month}`);
}

function addFault(
  site: DatelineSite,
  faults: DatelineFault[],
  code: DatelineFaultCode,
  from: number,
  to: number,
  replacement: string | undefined,
): void {
  const { folded, text, block } = site;
  const start =
    from === to ? toSourceEnd(folded, text, block.foldedStart + from) : toSource(folded, block.foldedStart + from);
  const end = from === to ? start : toSourceEnd(folded, text, block.foldedStart + to);
  faults.push({ code, start, end, replacement });
}

function build(
  site: DatelineSite,
  head: string,
  groups: Groups,
  shape: string,
  agencyId: string | undefined,
  faults: DatelineFault[],
): Dateline {
  const { folded, text, block } = site;
  const length = head.trimEnd().length;
  // a reporter's name in brackets stands before the dateline, not in it
  const before = head.startsWith('(') ? head.indexOf(groups.places!) : 0;
  const start = toSource(folded, block.foldedStart + Math.max(0, before));
  const end = toSourceEnd(folded, text, block.foldedStart + length);
  const source = (part: string | undefined, from: number): string | undefined => {
    if (part === undefined || part === '') return undefined;
    const at = head.indexOf(part, from);
    if (at < 0) return undefined;
    return text.slice(
      toSource(folded, block.foldedStart + at),
      toSourceEnd(folded, text, block.foldedStart + at + part.length),
    );
  };
  const agency = source((groups.agency ?? groups.open)?.trim(), 0);
  let date: DatelineDate | undefined;
  if (groups.date !== undefined) {
    const at = head.indexOf(groups.date, groups.places?.length ?? 0);
    const from = toSource(folded, block.foldedStart + at);
    const to = toSourceEnd(folded, text, block.foldedStart + at + groups.date.length);
    const year = groups.year === undefined ? undefined : Number(groups.year);
    const day = groups.day ?? groups.day2;
    const month = groups.month ?? groups.month2;
    date = {
      start: from,
      end: to,
      text: text.slice(from, to),
      day: day === undefined ? undefined : dayNumber(day),
      month: month === undefined ? undefined : readMonth(month).month,
      year,
    };
  }
  const placesAt = head.indexOf(groups.places!);
  const placesText = source(groups.places!, placesAt) ?? '';
  return {
    start,
    end,
    text: text.slice(start, end),
    shape,
    places: placesText
      .split(/\s*[/,|]\s*|\s+और\s+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    date,
    agency,
    agencyId,
    faults,
    block,
  };
}

/** True for the shapes that only an agency's dateline has: they open a story wherever they stand. */
export function opensStory(dateline: Dateline): boolean {
  return dateline.shape.startsWith('S1') || dateline.shape === 'S9-ani';
}
