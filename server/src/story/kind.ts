/** Kinds of copy that want no dateline: 2.4 of the catalogue. */
import type { Folded } from '../text/fold';
import { isFeatureTitle, isQuestion, opensFeature } from './feature';
import { countWords, lineOf } from './line-shapes';
import type { Block, StoryKind } from './model';
import { isAboutAuthor, isCourtesy, isReprintTitle } from './reprint';

const RASHI = /^(?:मेष|वृष|वृषभ|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक|धनु|मकर|कुंभ|मीन)(?: राशि)?(?: |:|-|$)/;
const CLOCK =
  /^(?:\d{1,2}[:.]\d\d ?(?:am|pm|बजे)?|(?:सुबह|शाम|दोपहर|रात) \d{1,2}[:.]\d\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}, [a-z]{3,9} \d{1,2}, \d{4},? \d{1,2}:\d\d)/;
const OPINION = /^(?:संपादकीय|विचार|मत|ब्लॉग|नजरिया|दृष्टिकोण|लेख|opinion|editorial)(?: ?[:|-]|$)|^लेखक ?[:-]/;
const QUESTION = /^(?:सवाल|प्रश्न|जवाब|उत्तर|q|a|\d{1,2})(?: ?\d{0,2})? ?[:.)-]/;
const CORRECTION = /^(?:शुद्धिपत्र|भूल सुधार|भूल-सुधार|संशोधन)(?: |:|-|$)|^कृपया .{3,80} की जगह .{3,80} पढें/;
const ROUND_UP = /मुख्य समाचार इस प्रकार|प्रमुख समाचार इस प्रकार|मुख्य खबरें इस प्रकार|आज का इतिहास|इतिहास में आज/;
/** `पढ़िए सभी लाइव अपडेट`, `live updates`: a page that is written on. */
const LIVE = /(?:लाइव|live) ?(?:अपडेट|अपडेट्स|अपडेटस|updates?|ब्लॉग|blog)(?![\u0900-\u097fa-z])/;
/** Entries under the lead that a page of updates has at least. */
const LEAST_ENTRIES = 6;
const BRIEF_WORDS = 30;
/** So many blocks open a story and tell what it is. */
const OPENING = 4;
const LEAST_QUESTIONS = 2;

/**
 * The kind of a story, from its blocks. Furniture and repeats say nothing of it.
 * @param dated true where it has a dateline
 */
export function storyKind(blocks: readonly Block[], folded: Folded, dated: boolean): StoryKind {
  const lines: string[] = [];
  let words = 0;
  let timed = 0;
  let signs = 0;
  let questions = 0;
  let rows = 0;
  let reprint = false;
  let asked = 0;
  for (const block of blocks) {
    if (block.role === 'sign-off') reprint ||= isCourtesy(lineOf(folded, block));
    if (block.role === 'byline') reprint ||= isAboutAuthor(lineOf(folded, block));
    if (block.role === 'sign-off' || block.role === 'repeat' || block.role === 'tail') continue;
    const line = lineOf(folded, block);
    const clock = CLOCK.test(line);
    if (block.furniture !== undefined && !clock) continue;
    lines.push(line);
    if (block.role === 'subhead' && isQuestion(line)) asked++;
    const count = countWords(line);
    if (block.role !== 'headline' && block.role !== 'strap') words += count;
    if (clock) timed++;
    if (RASHI.test(line)) signs++;
    if (QUESTION.test(line)) questions++;
    if (count < 12 && holdsTwoNumbers(line)) rows++;
  }
  if (lines.length === 0) return 'empty';
  const first = lines[0]!;
  if (CORRECTION.test(first)) return 'correction';
  if (signs >= 6) return 'horoscope';
  if (timed >= 3 || (lines.length > LEAST_ENTRIES && lines.slice(0, 4).some((line) => LIVE.test(line))))
    return 'live-blog';
  if (lines.slice(0, 4).some((line) => OPINION.test(line)) || isReprintTitle(first) || reprint) return 'opinion';
  if (ROUND_UP.test(lines.slice(0, 4).join(' '))) return 'round-up';
  if (questions >= 3) return 'listicle';
  // what a house sends out with place and day is news, whatever its title promises
  const feature = asked >= LEAST_QUESTIONS || isFeatureTitle(first) || lines.slice(0, OPENING).some(opensFeature);
  if (feature && !dated) return 'listicle';
  if (lines.length >= 6 && rows * 2 >= lines.length) return 'table';
  const body = blocks.filter((block) => block.role === 'body' || block.role === 'lead');
  if (words < BRIEF_WORDS) return 'brief';
  if (
    body.length >= 5 &&
    body.every((block) => block.foldedEnd - block.foldedStart < 200) &&
    /(?:तस्वीर|फोटो|photos|pics)/.test(first)
  )
    return 'photo-feature';
  return 'news';
}

/** True for a line with two numbers or more: digits with points and commas inside are one. */
function holdsTwoNumbers(line: string): boolean {
  let numbers = 0;
  let inside = false;
  for (let i = 0; i < line.length && numbers < 2; i++) {
    const unit = line.charCodeAt(i);
    const digit = unit >= 0x30 && unit <= 0x39;
    if (digit && !inside) numbers++;
    inside = digit || (inside && (unit === 0x2c || unit === 0x2e));
  }
  return numbers >= 2;
}
