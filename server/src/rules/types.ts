/** What a rule is: metadata, from which docs, hover, schema and settings are made, and one function. */
import type { PackSet } from '../packs/set';
import type { PackData } from '../packs/types';
import type { Span, Story } from '../story/model';
import type { IndexedDraft } from '../twins/twin-index';
import type { FixSafety, MessageArgs, RawFinding } from './finding';

export type * from './finding';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Locale = 'hi' | 'en';

/** A text in both languages. `{name}` stands for an argument. */
export interface Localized {
  readonly hi: string;
  readonly en: string;
}

/** A message with the severity it has by default. */
export interface RuleMessage extends Localized {
  readonly severity: Severity;
}

/** One option of a rule, as a JSON Schema fragment with titles in both languages. */
export interface RuleOption {
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  readonly enum?: readonly string[];
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default: string | boolean | number | readonly string[];
  readonly description: Localized;
}

export type OptionValue = string | boolean | number | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** Copy that shows a rule, executed by the tests: `bad` must give this rule's finding and `good` none. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** Options or preset the pair needs, where the defaults do not show it. */
  readonly preset?: string;
  /** A pack that the pair needs. */
  readonly pack?: PackData;
  /** Copy of other drafts of the folder, for rules that compare drafts; each may stand several times. */
  readonly others?: readonly string[];
}

export interface RuleMeta {
  /** kebab-case English; names the fault, so that it reads after "allow". */
  readonly id: string;
  /** Version that brought the rule. */
  readonly since: string;
  readonly defaultSeverity: Severity | 'off';
  readonly fix: FixSafety | 'none';
  readonly title: Localized;
  readonly what: Localized;
  readonly why: Localized;
  readonly action: Localized;
  readonly messages: Readonly<Record<string, RuleMessage>>;
  readonly options: Readonly<Record<string, RuleOption>>;
  readonly examples: readonly RuleExample[];
}

/** What one layer says of a rule: a severity, or a severity and options. */
export type RuleChoice =
  | Severity
  | 'off'
  | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, OptionValue>> };

/** One layer of settings: a preset, the editor's settings, a configuration file, the command line. */
export interface SettingsLayer {
  /** Where the layer comes from, for messages: `--rule`, a file's path, `VS Code settings`. */
  readonly from: string;
  readonly preset?: string;
  readonly rules?: Readonly<Record<string, RuleChoice>>;
}

/** A key or value in the front matter of a draft that means nothing; `near` is what was probably meant. */
export interface DraftSettingProblem extends Span {
  /** Key of the messages of `unknown-draft-setting`. */
  readonly message: string;
  readonly args?: MessageArgs;
  readonly near?: string;
}

/** Settings of one rule for one document. */
export interface RuleSettings {
  readonly severity: Severity | 'off';
  readonly options: RuleOptions;
}

/** Settings of a run for one document, resolved: nothing is left to be looked up. */
export interface LintSettings {
  /** Id of the preset; `auto: bhasha` where `auto` has taken a house. */
  readonly preset: string;
  readonly rules: Readonly<Record<string, RuleSettings>>;
  /** For the preset `auto`: the rules of each house, of which `settingsOfCopy` takes the draft's own. */
  readonly houses?: Readonly<Record<string, Readonly<Record<string, RuleSettings>>>>;
  /** The layers that these settings were resolved from, for a draft that names a preset of its own. */
  readonly layers?: readonly SettingsLayer[];
  /** What means nothing in the front matter of the draft. */
  readonly draftProblems?: readonly DraftSettingProblem[];
  /** House packs: those of the workspace, and the preset's own behind them. */
  readonly packs?: PackSet;
  /** The day to offer in a new dateline, where the surroundings know it. */
  readonly today?: { readonly day: number; readonly month: number; readonly year: number };
  /** The day on which the draft's file was last written, where it is known: nearer to the story than today. */
  readonly filed?: LintSettings['today'];
  /** Path or URI of the draft: folders and names may tell place and day of a new dateline. */
  readonly path?: string | undefined;
}

/** What `check` gets beside the story. */
export interface RuleContext {
  readonly options: RuleOptions;
  readonly settings: LintSettings;
}

/** A rule that reads one story. */
export interface StoryRule {
  readonly meta: RuleMeta;
  check(story: Story, context: RuleContext): Iterable<RawFinding>;
}

/** A finding of a rule that compares drafts: `story` is the place of its story in the draft. */
export interface DraftFinding extends RawFinding {
  readonly story: number;
}

/** A rule that reads what the index of drafts knows of one draft and its twins. It is silent where there is no index. */
export interface DraftRule {
  readonly meta: RuleMeta;
  checkDraft(draft: IndexedDraft, context: RuleContext): Iterable<DraftFinding>;
}

export type Rule = StoryRule | DraftRule;
