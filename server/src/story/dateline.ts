/** Reading datelines: section 2 of the catalogue. Works on the folded text of a block's head. */

import { addFault, faultsOf, swap } from './dateline-faults';
import {
  AGENCY_LINE,
  ANY_MONTH,
  COLON_AGENCY,
  DATE_LINE,
  DAY_FIRST_MARKED,
  DESK_PLACE,
  HT_LINE,
  LATIN_LINE,
  MONTH_FIRST,
  MONTH_FIRST_DATE,
  PERSON_ALONE,
  PERSON_PLACE,
  PLACE_DESK,
  PLACE_MARK,
  TWO_NAMES,
  UNPUNCTUATED,
} from './dateline-patterns';
import { allKnown, arePlaces, isShort, VERBAL } from './dateline-places';
import { build, type DatelineSite, type Groups } from './dateline-site';
import { DAY, findAgency, holdsDesk, isDesk, keyOf, placeRank } from './gazetteer';
import type { Block, Dateline, DatelineFault } from './model';
import { movedDateline } from './moved';

/** A dateline never reaches further than this into a block, in folded units. */
const REACH = 140;

/** `मधेपुरा (9)`, `अररिया (दो)`: a row of a table, no place alone on its line. */
const COUNTED_PLACE = new RegExp(`\\((?:\\d+|${DAY})\\)$`);
/** S5 needs a paragraph behind it (2.3): a place and a colon alone are a label. */
const LEAST_PARAGRAPH = 120;

/** The dateline that a block opens with, or undefined. */
export function readDateline(site: DatelineSite): Dateline | undefined {
  const { block, next } = site;
  // a line in which none was found has none as long as it is asked in the same way
  const way = 1 << ((site.opening ? 1 : 0) + (isParagraphBelow(next) ? 2 : 0));
  if ((block.known.noDateline & way) !== 0) return undefined;
  const known = block.known.dateline;
  if (known?.way === way) return movedDateline(known.found, block.start - known.at, block);
  const dateline = findDateline(site);
  if (dateline === undefined) block.known.noDateline |= way;
  else {
    const { block: _, ...found } = dateline;
    block.known.dateline = { way, at: block.start, found };
  }
  return dateline;
}

function findDateline(site: DatelineSite): Dateline | undefined {
  const { folded, block } = site;
  const head = folded.text.slice(block.foldedStart, Math.min(block.foldedEnd, block.foldedStart + REACH));
  if (!/[0-9(:।|,\u0900-\u097f]/.test(head)) return undefined;
  const dated = ANY_MONTH.test(head);
  return (
    (dated ? withMonth(site, head) : undefined) ??
    (site.extras === undefined ? undefined : withOwnAgency(site, head)) ??
    (head.includes('[') || holdsDesk(head) ? withDesk(site, head) : undefined) ??
    (site.opening ? withPerson(site, head) : undefined) ??
    placeOnly(site, head) ??
    latin(site, head)
  );
}

/** Which of the shapes with a month are worth a look. */
interface Dates {
  readonly marked: boolean;
  readonly monthFirst: boolean;
}

function withMonth(site: DatelineSite, head: string): Dateline | undefined {
  const dates = { marked: DAY_FIRST_MARKED.test(head), monthFirst: MONTH_FIRST_DATE.test(head) };
  return withAgency(site, head, dates) ?? withDate(site, head, dates);
}

function withAgency(site: DatelineSite, head: string, dates: Dates): Dateline | undefined {
  const { marked } = dates;
  const bracket = head.includes('(');
  const usual = bracket && marked ? AGENCY_LINE.exec(head) : null;
  const monthFirst = usual === null && bracket && dates.monthFirst ? MONTH_FIRST.exec(head) : null;
  const match = usual ?? monthFirst ?? (marked && head.includes(':') ? COLON_AGENCY.exec(head) : null);
  if (match?.groups === undefined) return undefined;
  const groups: Groups = match.groups;
  if (!arePlaces(groups.places!, true, site.extras)) return undefined;
  const written = (groups.agency ?? groups.open ?? '').trim();
  const agency = findAgency(written, site.extras);
  // two colons with nothing between them are no bracket
  if (written === '' && groups.bracket === undefined) return undefined;
  // a bracket that holds no agency or desk but a phrase is part of the sentence: (शाम पांच बजे तक)
  if (
    agency === undefined &&
    written !== '' &&
    !isDesk(written, site.extras) &&
    (VERBAL.test(written) || /बजे|\d/.test(written))
  )
    return undefined;
  // an unclosed bracket is a dateline only where what it opens is an agency
  if (
    groups.close === undefined &&
    groups.open !== undefined &&
    agency === undefined &&
    !isDesk(groups.open, site.extras)
  )
    return undefined;
  const noComma = groups.comma !== undefined && !groups.comma.includes(',') && !groups.comma.includes('|');
  const shape = agency?.shape ?? (noComma ? 'S1-varta' : 'S1-foreign');
  const faults = faultsOf(site, match, groups);
  const at = match[0].length - (groups.mark?.length ?? 0);
  if (groups.bracket !== undefined && (written === '' || (written === 'एजेंसी' && groups.agency?.endsWith(' ')))) {
    addFault(site, faults, 'empty-agency', at - groups.bracket.length, at, '');
  }
  if (groups.close === undefined && groups.open !== undefined) addFault(site, faults, 'unclosed', at, at, ')');
  if (monthFirst !== null) swap(site, faults, head, groups);
  const after = head.slice(match[0].length);
  if (groups.close !== undefined && /^[\u0900-\u0963]/.test(after) && /^$|[।:.]$/.test(groups.mark ?? '')) {
    addFault(site, faults, 'no-space', match[0].length, match[0].length, ' ');
  }
  return build(site, match[0], groups, shape, agency?.id, faults);
}

function withDate(site: DatelineSite, head: string, dates: Dates): Dateline | undefined {
  const ht = dates.monthFirst ? HT_LINE.exec(head) : null;
  if (ht?.groups !== undefined && arePlaces(ht.groups.places!, true, site.extras)) {
    return build(site, ht[0], ht.groups, 'S7', undefined, faultsOf(site, ht, ht.groups));
  }
  const match = dates.marked ? DATE_LINE.exec(head) : null;
  if (match?.groups !== undefined && match.groups.comma !== ' ' && arePlaces(match.groups.places!, true, site.extras)) {
    const faults = faultsOf(site, match, match.groups);
    if (/^ \.$/.test(match.groups.mark!)) {
      const at = match[0].length - 2;
      addFault(site, faults, 'empty-agency', at, at + 2, '।');
    }
    return build(site, match[0], match.groups, 'S2', undefined, faults);
  }
  if (
    match?.groups !== undefined &&
    arePlaces(match.groups.places!, false, site.extras) &&
    match.groups.mark !== ' .'
  ) {
    return build(site, match[0], match.groups, 'S2', undefined, faultsOf(site, match, match.groups));
  }
  if (!site.opening) return undefined;
  const bare = UNPUNCTUATED.exec(head);
  // where no mark stands, only the list of places tells a dateline from a sentence
  if (bare?.groups === undefined || placeRank(bare.groups.places!, site.extras) !== 'known') return undefined;
  if (/^(?:को|से|तक|में|की|के|का|और|या|पर)(?: |$)/.test(head.slice(bare[0].length))) return undefined;
  const faults = faultsOf(site, bare, bare.groups);
  const at = bare[0].trimEnd().length;
  addFault(site, faults, 'unpunctuated', at, at, '।');
  return build(site, bare[0], bare.groups, 'S8', undefined, faults);
}

/** A place and an agency of the house's own, in either order, without a bracket. */
function withOwnAgency(site: DatelineSite, head: string): Dateline | undefined {
  const match = TWO_NAMES.exec(head);
  if (match?.groups === undefined) return undefined;
  const { one = '', two = '', mark = '' } = match.groups;
  for (const [places, agency, shape] of [
    [one, two, 'S3'],
    [two, one, 'S4'],
  ] as const) {
    const own = site.extras?.agencies.get(keyOf(agency));
    if (own !== undefined && isShort(places)) return build(site, match[0], { places, agency, mark }, shape, own.id, []);
  }
  return undefined;
}

function withDesk(site: DatelineSite, head: string): Dateline | undefined {
  const first = DESK_PLACE.exec(head);
  if (first?.groups !== undefined && isShort(first.groups.places!))
    return build(site, first[0], first.groups, 'S4', findAgency(first.groups.agency!, site.extras)?.id, []);
  const match = PLACE_DESK.exec(head);
  if (match?.groups === undefined || !isShort(match.groups.places!)) return undefined;
  const person = match.groups.agency!.startsWith('[');
  if (
    (person || !/[,।]/.test(match[0].slice(match.groups.places!.length, match[0].indexOf(match.groups.agency!)))) &&
    !arePlaces(match.groups.places!, false, site.extras)
  )
    return undefined;
  return build(
    site,
    match[0],
    match.groups,
    'S3',
    person ? undefined : findAgency(match.groups.agency!, site.extras)?.id,
    [],
  );
}

function isParagraphBelow(next: Block | undefined): boolean {
  return next !== undefined && next.foldedEnd - next.foldedStart >= 80;
}

function withPerson(site: DatelineSite, head: string): Dateline | undefined {
  const named = PERSON_PLACE.exec(head);
  if (named?.groups === undefined || placeRank(named.groups.places!, site.extras) !== 'known') return undefined;
  if (!arePlaces(named.groups.agency!, true, site.extras)) return undefined;
  return build(site, named[0], named.groups, 'S4', undefined, []);
}

function placeOnly(site: DatelineSite, head: string): Dateline | undefined {
  const { block, next } = site;
  const whole = head.trim();
  const length = block.foldedEnd - block.foldedStart;
  if (
    length <= 40 &&
    !COUNTED_PLACE.test(whole) &&
    isParagraphBelow(next) &&
    arePlaces(whole.replace(/[।:]$/, '').trim(), false, site.extras) &&
    allKnown(whole, site.extras)
  ) {
    return build(site, whole, { places: whole, mark: '' }, 'S6', undefined, []);
  }
  // ‘संवाददाता का नाम, आगरा’ on a line of its own
  const named = length <= 40 && site.opening && isParagraphBelow(next);
  const person = named ? PERSON_ALONE.exec(whole) : null;
  if (
    person?.groups !== undefined &&
    placeRank(person.groups.places!, site.extras) === 'known' &&
    person.groups.agency!.split(' ').every((word) => placeRank(word, site.extras) !== 'known') &&
    arePlaces(person.groups.agency!, true, site.extras)
  )
    return build(site, whole, person.groups, 'S6', undefined, []);
  if (!site.opening || length < LEAST_PARAGRAPH) return undefined;
  const match = PLACE_MARK.exec(head);
  if (match?.groups === undefined) return undefined;
  const { places } = match.groups;
  if (allKnown(places!, site.extras)) return build(site, match[0], match.groups, 'S5', undefined, []);
  // a place that no list knows: Prabhat Khabar writes ‘गोमिया : …’; the lead then names it again as a place
  if (!match[0].endsWith(' :') || /[ ,/]/.test(places!.replace(/ ?\(.*\)$/, ''))) return undefined;
  const bare = places!.replace(/ ?\(.*\)$/, '');
  const body = site.folded.text.slice(block.foldedStart + match[0].length, block.foldedEnd);
  const again = new RegExp(
    `${bare.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')} (?:प्रखंड|जिले|जिला|थाना|में|शहर|अनुमंडल|के|से|प्रखंड)`,
  );
  if (placeRank(bare, site.extras) !== 'likely' && !again.test(body)) return undefined;
  return build(site, match[0], match.groups, 'S5', undefined, []);
}

function latin(site: DatelineSite, head: string): Dateline | undefined {
  const match = LATIN_LINE.exec(head);
  if (match?.groups === undefined || !/[\u0900-\u097f]/.test(head.slice(match[0].length))) return undefined;
  const agency = findAgency(match.groups.agency!, site.extras);
  if (agency === undefined) return undefined;
  const faults: DatelineFault[] = [];
  addFault(site, faults, 'latin', 0, match[0].length, undefined);
  return build(site, match[0], match.groups, agency.shape, agency.id, faults);
}

/** True for the shapes that only an agency's dateline has: they open a story wherever they stand. */
export function opensStory(dateline: Dateline): boolean {
  return dateline.shape.startsWith('S1') || dateline.shape === 'S9-ani';
}
