/** What a rule finds, and the ways out of it. Imported through `types`. */
import type { Span, Story } from '../story/model';
import type { Localized, Severity } from './types';

/** Arguments of a message or title; one in both languages is put into the reader's own. */
export type MessageArgs = Readonly<Record<string, string | number | Localized>>;

/** `safe` fixes may run on save and in `--fix`; `review` fixes only when a person picks them. */
export type FixSafety = 'safe' | 'review';

/** A message of a rule, not yet in any language. */
export interface Message {
  readonly text: Localized;
  readonly args?: MessageArgs;
}

/** Replaces a stretch of the original text. Offsets are UTF-16 code units. */
export interface Edit extends Span {
  readonly newText: string;
  /** For a deletion of whole lines: those lines, without the blank line that goes with them. See `deleteLines`. */
  readonly lines?: Span;
}

/** A way out of a finding. Data only: applying it needs nothing but the text. */
export interface Fix {
  readonly title: Message;
  readonly safety: FixSafety;
  readonly edits: readonly Edit[];
  /**
   * The same edits with tab stops (`${1:स्थान}`), for editors that can insert snippets. Present only on `review` fixes
   * that insert text; `edits` is then the plain form.
   */
  readonly snippet?: { readonly at: number; readonly text: string };
  /** The fix a person most likely wants. */
  readonly preferred?: boolean;
}

export interface Related extends Span {
  readonly message: Message;
}

/** A place in another draft, or elsewhere in a dump, that a finding speaks of. */
export interface Elsewhere {
  /** The draft, as the index of drafts knows it. */
  readonly id: string;
  /** All 0-based, columns in UTF-16 units: the text itself is not at hand. */
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly message: Message;
}

/** What a rule yields. */
export interface RawFinding extends Span {
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly args?: MessageArgs | undefined;
  readonly related?: readonly Related[] | undefined;
  /** Places in other drafts, nearest twin first. */
  readonly elsewhere?: readonly Elsewhere[] | undefined;
  /** The best safety among the fixes; `none` when there are none. */
  readonly fix: FixSafety | 'none';
  /** Made only when somebody asks for the fixes of this finding; reads the story, never lints. */
  readonly fixes?: (() => readonly Fix[]) | undefined;
  /** True where the text is to be deleted: editors grey it out. */
  readonly unnecessary?: boolean | undefined;
}

/** A finding as the rest of the product sees it. */
export interface Finding extends RawFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly story: Story;
  /** One object for a finding and for what later versions of the text take over of it; only where versions follow one another. */
  readonly lasting?: object | undefined;
}
