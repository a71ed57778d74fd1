/** (Copy, Settings) → findings. Deterministic; never throws because of a rule. */
import { rules as allRules } from './rules/index';
import type {
  DraftFinding,
  Finding,
  Fix,
  LintSettings,
  RawFinding,
  Rule,
  RuleContext,
  Severity,
  StoryRule,
} from './rules/types';
import type { Copy, Story } from './story/model';
import { unchangedStories } from './story/unchanged';
import { cutsAkshara, wholeAksharas } from './text/akshara';
import type { IndexedDraft } from './twins/twin-index';

/** A rule that threw: it is dropped for the document, and said once. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly error: unknown;
}

export interface LintResult {
  /** Sorted by start, then end, then the order of the rules. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  /** What a lint of the next version can take over; only where it was asked for. */
  readonly kept?: Kept | undefined;
}

/** What was found in a version of a text, story by story. */
export interface Kept {
  readonly copy: Copy;
  readonly settings: LintSettings;
  /** By story, then by the order of the rules. */
  readonly stories: readonly (readonly (readonly Finding[] | undefined)[])[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/**
 * The severity of a finding: its message's own, moved by the user's choice for the rule. The choice sets what the rule
 * reports at its default severity (for a rule that is off by default: its gravest message); softer messages of the same
 * rule stay soft, and are lowered with it, never raised.
 */
export function severityOf(rule: Rule, message: string, chosen: Severity): Severity {
  const own = rule.meta.messages[message]?.severity ?? chosen;
  if (own === mainSeverity(rule)) return chosen;
  return RANK[own] < RANK[chosen] ? own : chosen;
}

function mainSeverity({ meta }: Rule): Severity | undefined {
  if (meta.defaultSeverity !== 'off') return meta.defaultSeverity;
  return Object.values(meta.messages)
    .map(({ severity }) => severity)
    .sort((a, b) => RANK[b] - RANK[a])[0];
}

/**
 * Lints a parsed text with settings.
 * @param rules there for tests; the product always lints with all of them.
 * @param indexed the same text in the index of drafts; without it the rules that compare drafts are silent.
 * @param before what was kept of the version before, of which the stories that have not changed are taken over; null where
 *   nothing was kept yet. Without it nothing is kept.
 */
export function lint(
  copy: Copy,
  settings: LintSettings,
  rules: readonly Rule[] = allRules,
  indexed?: IndexedDraft,
  before?: Kept | null,
): LintResult {
  const found: { finding: Finding; order: number }[] = [];
  const failures: RuleFailure[] = [];
  const kept = before === undefined ? undefined : copy.stories.map((): (readonly Finding[])[] => []);
  const taken = before && copy.stories.length > 1 && isSameSettings(before.settings, settings);
  const same = taken ? unchangedStories(before.copy, copy) : [];
  rules.forEach((rule, order) => {
    const { id } = rule.meta;
    const own = settings.rules[id];
    if (own === undefined || own.severity === 'off') return;
    const { severity } = own;
    const until = found.length;
    const context = { options: own.options, settings };
    try {
      if (!('check' in rule)) {
        if (indexed === undefined) return;
        for (const { story, ...raw } of rule.checkDraft(indexed, context) as Iterable<DraftFinding>) {
          found.push({ finding: finish(rule, raw, severity, copy.stories[story]!), order });
        }
        return;
      }
      for (let index = 0; index < copy.stories.length; index++) {
        const story = copy.stories[index]!;
        const unchanged = same[index];
        const findings =
          unchanged === undefined
            ? foundBy(rule, story, context, severity, kept !== undefined)
            : takenOver(before!.stories[unchanged.before]![order], unchanged.shift, rule, story, context);
        if (findings.length === 0) continue;
        if (kept !== undefined) kept[index]![order] = findings;
        for (const finding of findings) found.push({ finding, order });
      }
    } catch (error) {
      found.length = until;
      failures.push({ ruleId: id, error });
    }
  });
  found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order);
  const findings = found.map(({ finding }) => finding);
  if (kept === undefined || failures.length > 0) return { findings, failures };
  return { findings, failures, kept: { copy, settings, stories: kept } };
}

const NOTHING: readonly Finding[] = [];

/** What a rule finds in a story: for most pairs nothing. */
function foundBy(
  rule: StoryRule,
  story: Story,
  context: RuleContext,
  severity: Severity,
  lasting: boolean,
): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const raw of rule.check(story, context)) {
    const found = finish(rule, raw, severity, story);
    const finding = lasting ? { ...found, lasting: {} } : found;
    if (findings === undefined) findings = [finding];
    else findings.push(finding);
  }
  return findings ?? NOTHING;
}

/** Equal but for the objects that say which day it is. */
function isSameSettings(a: LintSettings, b: LintSettings): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof LintSettings>;
  return [...keys].every(
    (key) =>
      a[key] === b[key] || ((key === 'today' || key === 'filed') && JSON.stringify(a[key]) === JSON.stringify(b[key])),
  );
}

/**
 * The findings of a rule in the version before at their places in this one. A function of its own, so that their fixes hold
 * on to nothing of the version before: else every version would keep the one before it in memory.
 */
function takenOver(
  findings: readonly Finding[] | undefined,
  shift: number,
  rule: StoryRule,
  story: Story,
  context: RuleContext,
): Finding[] {
  const taken: Finding[] = [];
  for (const [nth, finding] of (findings ?? []).entries()) {
    const { start, end, related, fixes } = finding;
    const one: { -readonly [Key in keyof Finding]: Finding[Key] } = { ...finding };
    one.start = start + shift;
    one.end = end + shift;
    one.story = story;
    if (related)
      one.related = related.map((other) => ({ ...other, start: other.start + shift, end: other.end + shift }));
    if (fixes) one.fixes = fixesLater(rule, story, context, nth);
    taken.push(one);
  }
  return taken;
}

function fixesLater(rule: StoryRule, story: Story, context: RuleContext, nth: number): () => readonly Fix[] {
  return () => fixesOf(rule, story, context, nth);
}

/** The fixes of a rule's nth finding in a story. */
function fixesOf(rule: StoryRule, story: Story, context: RuleContext, nth: number): readonly Fix[] {
  let at = 0;
  for (const raw of rule.check(story, context)) if (at++ === nth) return raw.fixes?.() ?? [];
  return [];
}

function finish(rule: Rule, raw: RawFinding, chosen: Severity, story: Story): Finding {
  const { text } = story.copy;
  const severity = severityOf(rule, raw.message, chosen);
  // a rule may speak of a sign alone; what is shown is the akshara that carries it
  const torn = cutsAkshara(text, raw.start) || cutsAkshara(text, raw.end);
  const { start, end } = torn ? wholeAksharas(text, raw) : raw;
  const { message, args, related, elsewhere, fix, fixes, unnecessary } = raw;
  // all fields, always in this order: whoever reads findings reads those of every rule
  return {
    start,
    end,
    message,
    args,
    related,
    elsewhere,
    fix,
    fixes,
    unnecessary,
    ruleId: rule.meta.id,
    severity,
    story,
  };
}
