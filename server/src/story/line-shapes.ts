/** Shapes of lines: what a line looks like before anybody reads it. All take folded text. */
import type { Folded } from '../text/fold';
import type { Block } from './model';

const TERMINATED = /[।॥.!?|](?:["')\]]{0,3}|\([^()]{1,40}\))$|["']$/;
/** A sentence ends inside the line: at a danda, or at a full stop behind a verb. */
const INNER_END =
  /[।॥] ?[^ "')\]]|(?:^| )(?:है|हैं|था|थे|थी|गया|गए|गई|होगा|होगी|होंगे|होती|होता|होते|\S*(?:ेगा|ेगी|ेंगे|एगा|एगी|एंगे))\. ?[^ ."')\]]/;

/** An item of a list: a bullet or a number. */
export const LIST_ITEM = /^(?:[-*•●▪◆►✓] ?\S|\(?\d{1,2}[.)] ?[^\s\d])/;

/** `- जिलाधिकारी, मुंगेर।`: the speaker under a pull quote; no digits, unlike an item of a list. */
export const QUOTE_CREDIT = /^-{1,2} ?[\u0900-\u097f][^0-9:]{2,90}$/;
/** `नाम, नोडल अधिकारी, सदर अस्पताल`: the speaker's name and office under what was said. */
export const NAMED_CREDIT =
  /^[\u0900-\u097f. ]{5,40}, (?:[\u0900-\u097f. ]{0,30} )?(?:अधिकारी|अफसर|अभियंता|निदेशक|अधीक्षक|प्रभारी|सचिव|अध्यक्ष|मंत्री|सीएमओ|सीएस|सर्जन|डीएम|एसपी|एसएसपी|जिलाधिकारी|प्राचार्य|चिकित्सक|प्रवक्ता|विशेषज्ञ|आयुक्त)(?:,? ?[\u0900-\u097f. ,]{0,50})?$/;
const LONG_WORDS = 25;

const LONG_UNITS = 140;

/** Folded text of a block. */
export function lineOf(folded: Folded, block: Block): string {
  return folded.text.slice(block.foldedStart, block.foldedEnd);
}

/** True for a block that furniture has not taken. */
export function isCopy(block: Block): boolean {
  return block.furniture === undefined && block.role !== 'furniture';
}

/** Ends as a sentence does, or as a headline that asks. */
export function isTerminated(line: string): boolean {
  return TERMINATED.test(line);
}

/** True for a line in which one sentence ends and another begins: prose, however it breaks off. */
export function hasInnerSentence(line: string): boolean {
  return INNER_END.test(line);
}

/** The time of an entry in a live page: `02:39 AM, 29-MAR-2020`, `10:45 बजे`, `शाम 5:30`. */
export const ENTRY_TIME =
  /^(?:\d{1,2}[:.]\d\d ?(?:am|pm|बजे)|(?:सुबह|दोपहर|शाम|रात) \d{1,2}[:.]\d\d(?: ?बजे)?)(?:,? ?(?:\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4}|ist))?$/;

/** A paragraph rather than a label or headline. */
export function isProse(line: string): boolean {
  if (line.length >= LONG_UNITS || hasInnerSentence(line)) return true;
  return isTerminated(line) && (line.length > 60 || countWords(line) >= LONG_WORDS);
}

/** Words of a line: the stretches between its spaces. */
export function countWords(line: string): number {
  let words = 1;
  for (let i = line.indexOf(' '); i >= 0; i = line.indexOf(' ', i + 1)) words++;
  return words;
}
