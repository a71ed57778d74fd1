/** A day of the week beside a date that was another day (CATALOGUE 2.3, B09). */
import { replaceWith } from '../fix/make/replace';
import { dayOfDate, dayOfName, nameOfDay } from '../story/calendar';
import type { Span, Story } from '../story/model';
import { F, isF } from '../story/vocabulary';
import { W, type WordPlace } from '../story/wording';
import { toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Rule } from './types';

/** A date that stands right beside a day. */
interface NearDate extends Span {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

const JOINTS = new Set(['(', ',', 'यानी', 'यानि', '-']);
const YEAR = /(?<!\d)20\d\d(?!\d)/;

export const weekdayDateMismatch: Rule = {
  meta: {
    id: 'weekday-date-mismatch',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'दिन और तारीख बेमेल', en: 'Weekday and date mismatch' },
    what: {
      hi: 'दिन और तारीख साथ लिखे हैं, पर उस तारीख को कोई और दिन था।',
      en: 'A weekday stands beside a date on which it was another day.',
    },
    why: {
      hi: 'दोनों में से एक गलत है, और पाठक गलत दिन पहुंच सकता है।',
      en: 'One of the two is wrong, and readers may turn up on the wrong day.',
    },
    action: { hi: 'जांचें कि दिन गलत है या तारीख।', en: 'Check whether the day or the date is wrong.' },
    messages: {
      mismatch: {
        severity: 'warning',
        hi: '{date} को {right} था, {wrong} नहीं।',
        en: '{date} was a {right}, not a {wrong}.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'प्रदर्शनी की तारीख तय\n\nगांधीनगर, 2 फरवरी (भाषा) हस्तशिल्प प्रदर्शनी शनिवार (20 मार्च 2020) को शुरू होगी। उद्योग विभाग ने यह जानकारी दी।',
        good: 'प्रदर्शनी की तारीख तय\n\nगांधीनगर, 2 फरवरी (भाषा) हस्तशिल्प प्रदर्शनी शुक्रवार (20 मार्च 2020) को शुरू होगी। उद्योग विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    let known: number | undefined | null = null;
    for (const place of story.desk.wordsOf(W.weekday)) {
      const date = dateAfter(story, place) ?? dateBefore(story, place);
      if (date === undefined) continue;
      if (known === null) known = yearOf(story);
      const year = date.year ?? known;
      const named = dayOfName(place.word);
      if (year === undefined || named === undefined) continue;
      const right = dayOfDate(year, date.month, date.day);
      if (right === named) continue;
      const { start, end } = place;
      const { text } = story.copy;
      const args = { date: text.slice(date.start, date.end), right: nameOfDay(right), wrong: text.slice(start, end) };
      yield {
        start,
        end,
        message: 'mismatch',
        args,
        related: [
          { start: date.start, end: date.end, message: { text: { hi: 'तारीख यह है।', en: 'This is the date.' } } },
        ],
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, nameOfDay(right), 'review')],
      };
    }
  },
};

/** `शुक्रवार (20 मार्च)`, `शुक्रवार, 20 मार्च`, `शुक्रवार 20 मार्च`; never `शनिवार को 31 मार्च तक`. */
function dateAfter(story: Story, { tokens, at }: WordPlace): NearDate | undefined {
  const first = JOINTS.has(tokens.text[at + 1] ?? '') ? at + 2 : at + 1;
  return dateAt(story, tokens, first);
}

/** `20 मार्च, शुक्रवार`, `14 अप्रैल यानी बुधवार`, `20 मार्च 2020 (शुक्रवार)`. */
function dateBefore(story: Story, { tokens, at }: WordPlace): NearDate | undefined {
  let last = at - 1;
  if (!JOINTS.has(tokens.text[last] ?? '')) return undefined;
  last--;
  if (tokens.kind[last] === TokenKind.number && tokens.text[last]!.length === 4) last--;
  if (tokens.text[last] === ',') last--;
  const found = dateAt(story, tokens, last - 1);
  // a date at the end of a list of days is nobody's
  return found === undefined || tokens.text[last - 2] === ',' ? undefined : found;
}

function dateAt(story: Story, tokens: WordPlace['tokens'], i: number): NearDate | undefined {
  if (i < 0 || tokens.kind[i] !== TokenKind.number || !isF(tokens, i + 1, F.month)) return undefined;
  const day = Number(tokens.text[i]);
  const month = tokens.info[i + 1]!.value;
  if (!Number.isInteger(day) || day < 1 || day > 31 || tokens.text[i - 1] === 'से') return undefined;
  const behind = tokens.text[i + 2] === ',' ? i + 3 : i + 2;
  const isYear = tokens.kind[behind] === TokenKind.number && YEAR.test(tokens.text[behind]!);
  const { folded, text } = story.copy;
  return {
    day,
    month,
    year: isYear ? Number(tokens.text[behind]) : undefined,
    start: toSource(folded, tokens.start[i]!),
    end: toSourceEnd(folded, text, tokens.end[i + 1]!),
  };
}

/** The year of the story, where its dateline or the page's own time line gives it. */
function yearOf({ dateline, blocks, copy }: Story): number | undefined {
  if (dateline?.date?.year !== undefined) return dateline.date.year;
  for (const block of blocks) {
    if (block.role !== 'timestamp') continue;
    const match = YEAR.exec(copy.text.slice(block.start, block.end));
    if (match !== null) return Number(match[0]);
  }
  return undefined;
}
