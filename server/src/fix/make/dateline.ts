/** Datelines to put before the lead, filled with what the story and its surroundings know (CATALOGUE 2.5). */
import { type DatelineStyle, dayWords } from '../../lexicon/dateline-styles';
import { monthNames } from '../../lexicon/months';
import type { Fix, LintSettings } from '../../rules/types';
import type { Story } from '../../story/model';
import {
  type AgencyName,
  agencyIn,
  agencyOf,
  type DayAndMonth,
  dayOf,
  PLACE_ONLY,
  placesOf,
  styleOf,
} from './dateline-parts';

const title = { hi: 'डेटलाइन जोड़ें: ‘{dateline}’', en: 'Add the dateline ‘{dateline}’' };
/** What stands where nobody knows: a person writes over it. */
const UNKNOWN = { place: 'स्थान', agency: 'एजेंसी' };

/** A dateline to offer. */
export interface DatelineDraft {
  /** With the space that parts it from the lead. */
  readonly text: string;
  /** The same with a tab stop for place, day, month and agency. */
  readonly snippet: string;
}

/** One dateline for each place that the story may come from, most likely first; never none. */
export function draftDatelines(story: Story, settings: LintSettings): DatelineDraft[] {
  const agency = agencyOf(story);
  const style = styleOf(settings, agency);
  const places = placesOf(story, settings.path);
  if (places.length === 0) places.push(UNKNOWN.place);
  if (style === PLACE_ONLY) return places.map((place) => ({ text: `${place}: `, snippet: `\${1:${place}}: ` }));
  const day = dayOf(story, settings) ?? { day: 1, month: 1 };
  const name = agencyIn(style, agency, settings);
  return places.map((place) => write(place, day, name, style));
}

function write(place: string, date: DayAndMonth, agency: AgencyName | undefined, style: DatelineStyle): DatelineDraft {
  const { separator, mark } = style;
  const day = writeDay(date.day, style);
  const month = monthNames[date.month - 1]!;
  const name = agency?.name ?? UNKNOWN.agency;
  return {
    text: `${place}${separator}${day} ${month} (${name})${mark} `,
    snippet: `\${1:${place}}${separator}\${2:${day}} \${3:${month}} (\${4:${name}})${mark} `,
  };
}

/** The day as the agency writes it. */
function writeDay(day: number, style: DatelineStyle): string {
  if (style.day === 'padded') return String(day).padStart(2, '0');
  return (style.day === 'word' ? dayWords[day] : undefined) ?? String(day);
}

/** The fixes: interactive only, since place and date are for a person to confirm. The likeliest is preferred. */
export function addDateline(story: Story, settings: LintSettings): Fix[] {
  const at = story.lead?.start ?? story.start;
  return draftDatelines(story, settings).map(({ text, snippet }, index) => ({
    title: { text: title, args: { dateline: text.trim() } },
    safety: 'review',
    edits: [{ start: at, end: at, newText: text }],
    snippet: { at, text: snippet },
    ...(index === 0 && { preferred: true }),
  }));
}
