/** What datelines look like, in folded text: the shapes of 2.1. */
import { DAY, DESK, MONTH } from './gazetteer';

const WORD = '[\\u0900-\\u0963\\u0971-\\u097f][\\u0900-\\u0963\\u0971-\\u097f.-]{0,24}';
const BRACKET = ' ?[([][^()\\[\\]।]{2,40}[)\\]]';
const PLACE = `${WORD}(?: ${WORD}){0,3}(?:${BRACKET})?`;
const PLACES = `${PLACE}(?:(?: ?[/,] ?| और )${PLACE}){0,3}`;
const YEAR = '(?:,? ?(?<year>(?:19|20)\\d\\d))?';
const DATE = `(?<date>(?<day>${DAY})[ -](?<month>${MONTH})${YEAR})`;

/** Shapes with a date and an agency in brackets; the bracket may be unclosed or empty. */
export const AGENCY_LINE = new RegExp(
  `^(?:\\([^()]{2,40}\\) ?)?(?<places>${PLACES})(?<comma> ?[,|]? ?)${DATE} ?(?<bracket>\\((?<agency>[^()।:\\n]{0,40}?) ?(?<close>\\))|\\((?<open>[^()।:\\n ]{2,24})(?=[ ।:]))(?<mark> ?[।:.|-]{0,3})`,
);
export const DATE_LINE = new RegExp(
  `^(?<places>${PLACES})(?<comma> ?[,|] ?| )${DATE}(?<mark> ?(?:--|:-|[.:।|-]){1,2})(?=[ ]|$)`,
);
export const UNPUNCTUATED = new RegExp(`^(?<places>${PLACE})(?<comma>,? )${DATE}(?<mark>) (?=[\\u0900-\\u097f])`);
export const HT_LINE = new RegExp(
  `^(?<places>${PLACES}), (?<date>(?<month>${MONTH}) (?<day>\\d{1,2})${YEAR})(?<mark> ?--?)(?= )`,
);
export const MONTH_FIRST = new RegExp(
  `^(?<places>${PLACES}), (?<date>(?<month>${MONTH}) (?<day>\\d{1,2})${YEAR}) ?\\((?<agency>[^()।\\n]{2,40})\\)(?<mark> ?[।:.]{0,2})`,
);
export const PLACE_DESK = new RegExp(
  `^(?<places>${PLACES}?),? ?(?<comma>[,।]| ) ?(?<agency>${DESK}|\\[[^\\[\\]।]{2,40}\\])(?<mark> ?[।:|])`,
);
/** ‘नयी दिल्ली, चार अप्रैल :भाषा:’: brackets as old wire terminals print them. */
export const COLON_AGENCY = new RegExp(
  `^(?<places>${PLACES})(?<comma> ?[,|]? ?)${DATE} ?:(?<agency>[\\u0900-\\u097f. ]{2,24})(?<close>:)(?<mark>)(?=[ ]|$)`,
);
/** ‘संवाददाता का नाम, स्थान ।’: a reporter's name before a place of the list. */
export const PERSON_PLACE = new RegExp(`^(?<agency>${WORD} ${WORD}(?: ${WORD})?), ?(?<places>${PLACE})(?<mark> ?।)`);
export const PERSON_ALONE = new RegExp(`^(?<agency>${WORD} ${WORD}(?: ${WORD})?), ?(?<places>${PLACE})(?<mark>)$`);
export const DESK_PLACE = new RegExp(`^(?<agency>${DESK}), ?(?<places>${PLACES})(?<mark> ?[।:|-])`);
/** ‘स्थान, एजेंसी।’ or the other way round; which is which, the lists of the house say. */
export const TWO_NAMES = /^(?<one>[^,।:|()[\]]{2,60}), ?(?<two>[^,।:|()[\]]{2,60}?)(?<mark> ?[।:|])/;
export const PLACE_MARK = new RegExp(`^(?<places>${PLACES})(?<mark> ?:-| ?[।:])(?=[ ]|$|[\\u0900-\\u097f"'])`);
export const LATIN_LINE =
  /^(?<places>[a-z][a-z ]{2,24}), (?<date>(?<day>\d{1,2}) (?<month>[a-z]{3,9})|(?<month2>[a-z]{3,9}) (?<day2>\d{1,2})) ?\((?<agency>[a-z]{2,10})\)(?<mark>[।:.]?)/;

/** What every dated shape holds: looked for first, since the whole shapes cost far more. */
export const ANY_MONTH = new RegExp(MONTH);
/**
 * What stands in every shape with the day first but the one without a mark, and in every shape with the month first: a whole shape
 * takes milliseconds to be made ready when it is first asked, and most drafts need one of them.
 */
export const DAY_FIRST_MARKED = new RegExp(`(?:${DAY})[ -](?:${MONTH})(?:,? ?(?:19|20)\\d\\d)? ?[(.:।|-]`);
export const MONTH_FIRST_DATE = new RegExp(`, (?:${MONTH}) \\d`);
