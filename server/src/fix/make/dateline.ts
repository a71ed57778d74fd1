/** A dateline to put before the lead, filled with what the story itself knows (CATALOGUE 2.5). */

import { agencies } from '../../lexicon/agencies';
import { type DatelineStyle, datelineStyles, dayWords } from '../../lexicon/dateline-styles';
import { months } from '../../lexicon/months';
import { indianPlaces, worldPlaces } from '../../lexicon/places';
import type { Fix, LintSettings } from '../../rules/types';
import { findAgency, placeRank } from '../../story/gazetteer';
import type { Story } from '../../story/model';
import { foldAll } from '../../text/fold';
import { TokenKind } from '../../text/tokens';

const title = { hi: 'डेटलाइन जोड़ें', en: 'Add a dateline' };
const MONTH_NAMES: readonly string[] = Array.from(
  { length: 12 },
  (_, i) => months.find(([, month]) => month === i + 1)![0],
);
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Spelling of each place of the list, by its folded form; made when the first dateline is to be added. */
let placeSpellings: ReadonlyMap<string, string> | undefined;

function spellingOf(folded: string): string {
  if (placeSpellings === undefined) {
    const places = [...indianPlaces, ...worldPlaces];
    placeSpellings = new Map(foldAll(places).map((place, i) => [place, places[i]!]));
  }
  return placeSpellings.get(folded) ?? folded;
}

/** The fix: interactive only, since place and date are for a person to confirm. */
export function addDateline(story: Story, settings: LintSettings): Fix {
  const at = story.lead?.start ?? story.start;
  const place = placeOfLead(story) ?? 'स्थान';
  const date = dateOf(story, settings);
  const agency = agencyOf(story);
  const style = datelineStyles.find(({ agencies: own }) => own.includes(agency?.id ?? '')) ?? datelineStyles[0]!;
  const name = agency?.name ?? 'एजेंसी';
  const day = writeDay(date?.day ?? 1, style);
  const month = MONTH_NAMES[(date?.month ?? 1) - 1]!;
  const { separator, mark } = style;
  return {
    title: { text: title },
    safety: 'review',
    edits: [{ start: at, end: at, newText: `${place}${separator}${day} ${month} (${name})${mark} ` }],
    snippet: { at, text: `\${1:${place}}${separator}\${2:${day}} \${3:${month}} (\${4:${name}})${mark} ` },
    preferred: true,
  };
}

/** The day as the agency writes it. */
function writeDay(day: number, style: DatelineStyle): string {
  if (style.day === 'padded') return String(day).padStart(2, '0');
  return (style.day === 'word' ? dayWords[day] : undefined) ?? String(day);
}

/** The first place of the list that the lead names in a locative: `लखनऊ में`. */
function placeOfLead(story: Story): string | undefined {
  if (story.lead === undefined) return undefined;
  const tokens = story.tokensOf(story.lead);
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.word || !/^(?:में|के|से|पर)$/.test(tokens.text[i + 1]!)) continue;
    const two = i > 0 ? `${tokens.text[i - 1]} ${tokens.text[i]}` : '';
    for (const candidate of [two, tokens.text[i]!]) {
      if (candidate !== '' && placeRank(candidate) === 'known') return spellingOf(candidate);
    }
  }
  return undefined;
}

/** Day and month from an `Updated`/`Published` line, else today where it is known. */
function dateOf(story: Story, settings: LintSettings): { day: number; month: number } | undefined {
  const { folded } = story.copy;
  for (const block of story.blocks) {
    if (block.role !== 'timestamp') continue;
    const line = folded.text.slice(block.foldedStart, block.foldedEnd);
    const english = /(?:(\d{1,2}) ([a-z]{3})[a-z]{0,6}|([a-z]{3})[a-z]{0,6} (\d{1,2})),? \d{4}/.exec(line);
    if (english !== null) {
      const month = ENGLISH.indexOf(english[2] ?? english[3]!) + 1;
      const day = Number(english[1] ?? english[4]);
      if (month > 0 && day >= 1 && day <= 31) return { day, month };
    }
    const iso = /(?:19|20)\d\d-(\d\d)-(\d\d)/.exec(line);
    if (iso !== null) return { day: Number(iso[2]), month: Number(iso[1]) };
  }
  return settings.today;
}

/** The agency that signs the story off, or that stands alone as its byline or credit. */
function agencyOf(story: Story): { id: string; name: string } | undefined {
  const signed = agencies.find(({ id }) => id === story.signOff?.agencyId);
  if (signed !== undefined) return signed;
  const { folded } = story.copy;
  for (const block of story.blocks) {
    if (block.role !== 'byline' && block.role !== 'photo-credit') continue;
    const line = folded.text.slice(block.foldedStart, block.foldedEnd);
    const agency = findAgency(line) ?? findAgency(/[:-] ?([\u0900-\u097fa-z.]{2,20})/.exec(line)?.[1] ?? '');
    if (agency !== undefined) return agency;
  }
  return undefined;
}
