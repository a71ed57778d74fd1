/** Articles taken over from a paper: its name behind the title, `सौजन्य- …` and the author's line at the end. */
import { newspapers } from '../lexicon/newspapers';
import { type Folded, fold } from '../text/fold';
import { lineOf } from './line-shapes';
import type { Block } from './model';

/** `जीडीपी का हिसाब (दैनिक जागरण)।`, `… (दैनिक जागरण : Editorial)`. */
const TITLE = new RegExp(
  `^.{8,110}\\((?:${newspapers.map((name) => fold(name).text).join('|')})(?: ?[:,-] ?(?:editorial|संपादकीय))?\\) ?[।.]?$`,
);
/** `सौजन्य- दैनिक जागरण, 15-12-2016।`; a courtesy in a sentence has no mark behind it. */
const COURTESY = /^(?:\([^()]{5,160}\))?(?: ?, ?)?सौजन्य ?:?[-:] ?.{3,90}$/;
/** `(लेखक विश्वविद्यालय में प्राध्यापक हैं)`, `ये लेखिका के निजी विचार हैं।` */
const ABOUT_AUTHOR = /^\(?(?:ये |यह )?(?:लेखक|लेखिका|लेखकद्वय) .{5,160}(?:हैं|है|विचार)[।.]?\)?,? ?[।.]?$/;
/** `- प्राध्यापक, अर्थशास्त्र।`: a dash and a few words. */
const AUTHOR = /^(?:, ?)?- ?[\u0900-\u097f][^0-9:।]{3,60}[।.]?$/;
/** The courtesy stands among so many last lines, and the author among so many above it. */
const REACH = 3;

/** True for a title with the paper that the article is taken from. */
export function isReprintTitle(line: string): boolean {
  return TITLE.test(line);
}

/** True for a line that thanks another house for the article. */
export function isCourtesy(line: string): boolean {
  return COURTESY.test(line);
}

/** True for a line on who wrote the article. */
export function isAboutAuthor(line: string): boolean {
  return ABOUT_AUTHOR.test(line);
}

/** Gives the courtesy at the end its role, and the author's lines above it theirs. */
export function markReprint(body: readonly Block[], folded: Folded): void {
  for (let i = body.length - 1; i > 0 && i >= body.length - REACH; i--) {
    const line = lineOf(folded, body[i]!);
    if (ABOUT_AUTHOR.test(line)) body[i]!.role = 'byline';
    if (!COURTESY.test(line)) continue;
    body[i]!.role = 'sign-off';
    for (let k = i - 1; k > 0 && k >= i - 2; k--) {
      const above = lineOf(folded, body[k]!);
      if (AUTHOR.test(above) || ABOUT_AUTHOR.test(above)) body[k]!.role = 'byline';
    }
    return;
  }
}
