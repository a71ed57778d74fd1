/** What a story and its surroundings know of its dateline: place, day, agency (CATALOGUE 2.5). Each best first. */
import { agencies } from '../../lexicon/agencies';
import { type DatelineStyle, datelineStyles } from '../../lexicon/dateline-styles';
import { indianPlaces, worldPlaces } from '../../lexicon/places';
import type { LintSettings } from '../../rules/types';
import { findAgency, placeRank } from '../../story/gazetteer';
import type { Block, Copy, Story } from '../../story/model';
import { decodedUri } from '../../text/decode-uri';
import { fold, foldAll } from '../../text/fold';
import { TokenKind } from '../../text/tokens';

/** More places than these are no help. */
const MOST_PLACES = 3;
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The option of `dateline-style` for a house that writes the place alone. */
export const PLACE_ONLY = 'place-only';

/** Spelling of each place of the list, by its folded form; made when the first dateline is to be added. */
let placeSpellings: ReadonlyMap<string, string> | undefined;

function spellingOf(folded: string): string {
  if (placeSpellings === undefined) {
    const places = [...indianPlaces, ...worldPlaces];
    placeSpellings = new Map(foldAll(places).map((place, i) => [place, places[i]!]));
  }
  return placeSpellings.get(folded) ?? folded;
}

export interface DayAndMonth {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
}

export interface AgencyName {
  readonly id: string;
  readonly name: string;
}

/**
 * Places that the story may come from: those that the lead names in a locative (`लखनऊ में`), those of sign-off and byline
 * (`ब्यूरो, लखनऊ`), the nearest folder that bears a place's name.
 */
export function placesOf(story: Story, path: string | undefined): string[] {
  const found = [...placesOfLead(story), ...placesOfCredits(story)];
  const folder = path === undefined ? undefined : placeOfFolder(path);
  if (folder !== undefined) found.push(folder);
  return [...new Set(found)].slice(0, MOST_PLACES);
}

function placesOfLead(story: Story): string[] {
  if (story.lead === undefined) return [];
  const tokens = story.tokensOf(story.lead);
  const places: string[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.word || !/^(?:में|के|से|पर)$/.test(tokens.text[i + 1]!)) continue;
    const two = i > 0 ? `${tokens.text[i - 1]} ${tokens.text[i]}` : '';
    const place = [two, tokens.text[i]!].find((name) => name !== '' && placeRank(name, story.copy.extras) === 'known');
    if (place !== undefined) places.push(spellingOf(place));
  }
  return places;
}

function placesOfCredits({ blocks, signOff, copy }: Story): string[] {
  const credits = [
    ...(signOff?.blocks ?? []),
    ...blocks.filter(({ role }) => role === 'byline' || role === 'timestamp'),
  ];
  return credits.flatMap((block) =>
    lineOf(copy, block)
      .split(/[,|:/()–-]+|\s{2,}/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && placeRank(part, copy.extras) === 'known')
      .map((part) => spellingOf(part)),
  );
}

function lineOf({ folded }: Copy, block: Block): string {
  return folded.text.slice(block.foldedStart, block.foldedEnd);
}

function placeOfFolder(path: string): string | undefined {
  const folders = path.split(/[\\/]/).slice(0, -1).reverse();
  for (const folder of folders) {
    const name = fold(decodedUri(folder)).text.trim();
    if (name !== '' && placeRank(name) === 'known') return spellingOf(name);
  }
  return undefined;
}

/**
 * The day to write: of the front matter (`date: 2025-09-04`), of an `Updated` line, of the file's name or folder, of the
 * file itself, and in the end today.
 */
export function dayOf(story: Story, { path, filed, today }: LintSettings): DayAndMonth | undefined {
  return dayOfFrontMatter(story.copy) ?? dayOfTimestamp(story) ?? dayOfPath(path ?? '') ?? filed ?? today;
}

/** `date:` between the two lines of dashes that open a file. */
function dayOfFrontMatter({ text, frontMatter }: Copy): DayAndMonth | undefined {
  if (frontMatter === undefined) return undefined;
  const value = /^(?:date|published|तारीख)[ \t]*:[ \t]*["']?([^\n]{4,40})/im.exec(
    text.slice(frontMatter.start, frontMatter.end),
  )?.[1];
  return value === undefined ? undefined : readDay(value.toLowerCase());
}

function dayOfTimestamp(story: Story): DayAndMonth | undefined {
  for (const block of story.blocks) {
    if (block.role !== 'timestamp') continue;
    const day = readDay(lineOf(story.copy, block));
    if (day !== undefined) return day;
  }
  return undefined;
}

function dayOfPath(path: string): DayAndMonth | undefined {
  const parts = path.split(/[\\/]/).reverse().map(decodedUri);
  for (const part of parts) {
    const iso = /(?<!\d)(?:19|20)\d\d[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(part);
    const day = iso === null ? undefined : valid(Number(iso[2]), Number(iso[1]));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** `4 Sep 2025`, `September 4, 2025`, `2025-09-04`, in small letters. */
function readDay(line: string): DayAndMonth | undefined {
  const english = /(?:(\d{1,2}) ([a-z]{3})[a-z]{0,6}|([a-z]{3})[a-z]{0,6} (\d{1,2})),? \d{4}/.exec(line);
  if (english !== null) {
    const month = ENGLISH.indexOf(english[2] ?? english[3]!) + 1;
    const day = valid(Number(english[1] ?? english[4]), month);
    if (day !== undefined) return day;
  }
  const iso = /(?:19|20)\d\d-(\d\d)-(\d\d)/.exec(line);
  return iso === null ? undefined : valid(Number(iso[2]), Number(iso[1]));
}

function valid(day: number, month: number): DayAndMonth | undefined {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : undefined;
}

/** The agency that signs the story off, or that stands alone as its byline or credit. */
export function agencyOf(story: Story): AgencyName | undefined {
  const signed = agencies.find(({ id }) => id === story.signOff?.agencyId);
  if (signed !== undefined) return signed;
  for (const block of story.blocks) {
    if (block.role !== 'byline' && block.role !== 'photo-credit') continue;
    const line = lineOf(story.copy, block);
    const named = /[:-] ?([\u0900-\u097fa-z.]{2,20})/.exec(line)?.[1] ?? '';
    const agency = findAgency(line, story.copy.extras) ?? findAgency(named, story.copy.extras);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** The form of the house whose rules hold, and where it has none that of the agency. */
export function styleOf(settings: LintSettings, agency: AgencyName | undefined): DatelineStyle | typeof PLACE_ONLY {
  const wanted = settings.rules['dateline-style']?.options.style;
  if (wanted === PLACE_ONLY) return PLACE_ONLY;
  const own = datelineStyles.find(({ id }) => id === wanted);
  return own ?? datelineStyles.find((style) => style.agencies.includes(agency?.id ?? '')) ?? datelineStyles[0]!;
}

/** The agency to write in that form: the story's own where the house takes it, else the house itself where it is chosen. */
export function agencyIn(
  style: DatelineStyle,
  agency: AgencyName | undefined,
  settings: LintSettings,
): AgencyName | undefined {
  if (agency !== undefined) return agency;
  const chosen = settings.rules['dateline-style']?.options.style === style.id;
  return chosen ? agencies.find(({ id }) => id === style.agencies[0]) : undefined;
}
