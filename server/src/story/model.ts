/** What `parse` makes of a text. All offsets are UTF-16 code units of the original text; ranges end before `end`. */
import type { FurnitureGroup } from '../lexicon/furniture-entry';
import type { Folded } from '../text/fold';
import type { Lines } from '../text/lines';
import type { Tokens } from '../text/tokens';
import type { Desk } from './desk';
import type { ReadingExtras } from './extras';
import type { FrontMatter } from './front-matter';
import type { Known } from './known';

/** A stretch of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a block is for the story. The names are the newsroom's (DESIGN "Words"). */
export type BlockRole =
  | 'headline'
  | 'repeat'
  | 'strap'
  | 'kicker'
  | 'byline'
  | 'timestamp'
  | 'caption'
  | 'photo-credit'
  | 'dateline'
  | 'lead'
  | 'body'
  | 'subhead'
  | 'list-item'
  | 'sign-off'
  | 'disclaimer'
  | 'furniture'
  | 'ad-marker'
  | 'tail';

/** A line of copy that is not blank, without the white space around it. */
export interface Line extends Span {
  /** Its number, 0-based. */
  readonly line: number;
  /** The same stretch in the folded text. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
  /** What was read of its letters and words so far. */
  readonly known: Known;
}

/** The lines of a text as they were found, and the text they were found in. */
export interface FoundLines {
  readonly folded: Folded;
  readonly lines: readonly Line[];
}

/** A line with its role; in copy broken at a width, the lines of a paragraph, with the number of the first. */
export interface Block extends Line {
  role: BlockRole;
  /** True where another block stands on its line: nothing may delete the line. */
  readonly glued?: boolean;
  /** The furniture pattern that took the whole block, for `furniture`, `ad-marker`, `photo-credit`, `timestamp`, `disclaimer`. */
  furniture?: FurniturePattern;
  /** For `repeat` and a strap that repeats: the block it repeats. */
  repeats?: { readonly of: Block; readonly how: 'exact' | 'near' | 'twin' };
}

/** Place, date and agency that open a story. */
export interface Dateline extends Span {
  readonly text: string;
  /** Shape of CATALOGUE 2.1: `S1-ians`, `S1-bhasha`, `S1-varta`, `S1-hs`, `S1-foreign`, `S2` … `S9-ani`. */
  readonly shape: string;
  readonly places: readonly string[];
  /** Day and month as written, and as numbers where they can be read. */
  readonly date: DatelineDate | undefined;
  /** Agency or desk as written. */
  readonly agency: string | undefined;
  /** Canonical agency id (`ians`, `bhasha`, `varta`, `hs`, `ani` …) where the agency is known. */
  readonly agencyId: string | undefined;
  /** What is wrong with it; empty for a sound dateline. */
  readonly faults: readonly DatelineFault[];
  /** The block that holds it. */
  readonly block: Block;
}

export interface DatelineDate extends Span {
  readonly text: string;
  readonly day: number | undefined;
  /** 1–12. */
  readonly month: number | undefined;
  readonly year: number | undefined;
}

/** Codes of CATALOGUE 2.3. */
export type DatelineFaultCode =
  | 'empty-agency'
  | 'unclosed'
  | 'bad-date'
  | 'month-misspelt'
  | 'month-first'
  | 'latin'
  | 'double-mark'
  | 'duplicated'
  | 'no-space'
  | 'mixed-digits'
  | 'unpunctuated';

export interface DatelineFault extends Span {
  readonly code: DatelineFaultCode;
  /** The repair, where there is only one: replace the fault's span with this. */
  readonly replacement: string | undefined;
}

/** The end of a story as the agency closes it: credit line, initials, desk line. */
export interface SignOff extends Span {
  readonly blocks: readonly Block[];
  readonly agencyId: string | undefined;
}

/** A sentence of prose or of a list item. */
export interface Sentence extends Span {
  readonly block: Block;
  /** First token, and the one after the last, in the block's tokens. */
  readonly firstToken: number;
  readonly endToken: number;
}

export type Verdict = 'attributed' | 'carried' | 'weak' | 'own-act' | 'unattributed' | 'exempt';

/** A number, amount, share or loose quantity in the copy, and who answers for it. */
export interface Figure extends Span {
  readonly text: string;
  readonly verdict: Verdict;
  /**
   * Why: for `exempt` the code of CATALOGUE 3.3 (`date`, `age`, `designator` …), otherwise the code of the reading
   * (`same-sentence`, `taken-up`, `trailing`, `forward`, `additive`, `repeat`, `lead`, `list`, `quote`, `none` …).
   */
  readonly reason: string;
  /** The words that name the source, where there is one. */
  readonly source: Span | undefined;
  /** Worth as a number, where it can be read. */
  readonly value: number | undefined;
  /** True for सैकड़ों, हजारों …: a loose quantity. */
  readonly vague: boolean;
  readonly sentence: Sentence | undefined;
}

/** Kinds of copy that want no dateline (CATALOGUE 2.4); `news` wants one. */
export type StoryKind =
  | 'news'
  | 'opinion'
  | 'live-blog'
  | 'listicle'
  | 'horoscope'
  | 'table'
  | 'photo-feature'
  | 'round-up'
  | 'correction'
  | 'brief'
  | 'empty';

/** Where a story of the very same lines stood in the version before. */
export interface Carried {
  /** Its place among the stories of that version. */
  readonly from: number;
  /** How far its offsets have moved, and the numbers of its lines. */
  readonly shift: number;
  readonly lines: number;
}

/** One story of a text. */
export interface Story extends Span {
  readonly copy: Copy;
  /** Undefined where it may be another than any of the version before. */
  readonly carried: Carried | undefined;
  readonly blocks: readonly Block[];
  readonly kind: StoryKind;
  readonly headline: Block | undefined;
  readonly dateline: Dateline | undefined;
  /** The first paragraph of the body. */
  readonly lead: Block | undefined;
  readonly signOff: SignOff | undefined;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  /** Phrases that name no one (CATALOGUE 3.4 "weak"), in order. */
  readonly weakPhrases: readonly WeakPhrase[];
  /** The words that name a source, in order: one entry an attribution. */
  readonly namedSources: readonly NamedSource[];
  /** Its letters and words, as the rules of the desk read them. */
  readonly desk: Desk;
  /** Tokens of a block of prose. */
  tokensOf(block: Block): Tokens;
}

export interface NamedSource extends Span {
  readonly sentence: Sentence;
  /** True for उन्होंने and the like: somebody named before. */
  readonly pronoun: boolean;
}

export interface WeakPhrase extends Span {
  readonly sentence: Sentence;
}

/** A parsed text: one story, or several in a wire dump. */
export interface Copy {
  readonly text: string;
  readonly folded: Folded;
  readonly stories: readonly Story[];
  /** What opens the file and is no copy; undefined where nothing does. */
  readonly frontMatter: FrontMatter | undefined;
  /** Words of the house that it was read with. */
  readonly extras: ReadingExtras | undefined;
  /** Furniture and ad markers inside prose lines, in order (line-wide ones are blocks). */
  readonly inlineFurniture: readonly FurnitureMatch[];
  /** Line starts; computed when first asked for. */
  readonly lines: Lines;
  /** What the reading began with, and the reading of a next version goes on from. */
  readonly found: FoundLines;
}

export type FurnitureConfidence = 'certain' | 'high' | 'medium';

/** A pattern of section 4. */
export interface FurniturePattern {
  /** Unique, kebab-case. */
  readonly id: string;
  readonly rule: 'ad-marker' | 'web-furniture';
  readonly group: FurnitureGroup;
  readonly confidence: FurnitureConfidence;
  /** `line`: the whole line, wrappers trimmed; `paragraph`: a line that starts so, whole; `inline`: the match only; `tail`: from the match to the line's end. */
  readonly where: 'line' | 'paragraph' | 'inline' | 'tail';
}

export interface FurnitureMatch extends Span {
  readonly pattern: FurniturePattern;
  /** The block it stands in. */
  readonly block: Block;
}
