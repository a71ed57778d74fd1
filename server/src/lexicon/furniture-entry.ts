/** The form of the furniture lists (CATALOGUE section 4), and what their patterns are made of. */

/** What a piece of furniture is. */
export type FurnitureGroup =
  | 'ad-label'
  | 'ad-continuation'
  | 'ad-sponsor'
  | 'ad-network'
  | 'ad-code'
  | 'also-read'
  | 'follow'
  | 'app'
  | 'share'
  | 'label'
  | 'avatar'
  | 'time'
  | 'photo-credit'
  | 'embed'
  | 'click'
  | 'feed-note'
  | 'entity'
  | 'tracking'
  | 'markdown'
  | 'cookie'
  | 'script';

/**
 * One piece of furniture. Everything is written in natural spelling and folded when the table is built, so that one
 * entry covers पढ़ें, पढें and पढे़ं, capitals and small letters, curly and straight quotation marks.
 */
export interface FurnitureEntry {
  /** Unique, kebab-case. */
  readonly id: string;
  readonly rule: 'ad-marker' | 'web-furniture';
  readonly group: FurnitureGroup;
  /**
   * `line`: the whole line, wrappers trimmed; `paragraph`: the same for lines of several sentences; `inline`: the match
   * only; `tail`: from the match to the end of the line.
   */
  readonly where: 'line' | 'paragraph' | 'inline' | 'tail';
  readonly confidence: 'certain' | 'high' | 'medium';
  /** Lines that are nothing else (`where` is `line`). */
  readonly words?: readonly string[];
  /**
   * Source of a regular expression: for `line` and `paragraph` the whole line, otherwise searched. Letters as in `words`;
   * no quantifier stands inside another, repetitions of `.` are bounded.
   */
  readonly pattern?: string;
  /** Literals one of which stands in every match of `pattern`. */
  readonly triggers?: readonly string[];
  /** True: the pattern sees the wrappers (brackets, dashes) of the line as well. */
  readonly raw?: boolean;
  /** Guard: what must not stand in the line (`line`, `paragraph`) or within 60 units of the match (`inline`, `tail`). */
  readonly unless?: string;
  /** For `tail`: the match begins where its sentence begins. */
  readonly from?: 'sentence';
  /** For `paragraph`: at least one strong cue and so many in all must stand in it; alternatives of one expression count once. */
  readonly cues?: { readonly atLeast: number; readonly strong: readonly string[]; readonly weak: readonly string[] };
  /** What is put in place of an `inline` match; nothing when left out. `entity`: the character; `inner`: the text between the marks. */
  readonly becomes?: 'entity' | 'inner' | 'query';
  /** Lines or paragraphs in which it must be found; executed by the tests. */
  readonly fires: readonly string[];
  /** Copy in which it must not be found; executed by the tests. */
  readonly silent: readonly string[];
  /** Where it was seen. */
  readonly note: string;
}

/** A Devanagari letter or sign, in a pattern. */
export const LETTER = '[\\u0900-\\u0963\\u0971-\\u097f]';
/** Word boundaries for Devanagari: `\b` does not know it. */
export const START = '(?<![\\u0900-\\u0963\\u0971-\\u097fa-z0-9])';
export const END = '(?![\\u0900-\\u0963\\u0971-\\u097fa-z0-9])';
/** English months, short and long. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Hindi months as web pages write them. */
export const HINDI_MONTH = '(?:जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|अक्तूबर|नवंबर|दिसंबर)';
