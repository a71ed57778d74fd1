/** (Copy, Settings) → findings. Deterministic; never throws because of a rule. */
import { rules as allRules } from './rules/index';
import type {
  DraftFinding,
  Finding,
  Fix,
  LintSettings,
  MessageArgs,
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
  readonly stories: readonly (readonly Found[])[];
}

interface Found {
  readonly finding: Finding;
  /** Place of its rule. */
  readonly order: number;
  /** Which one it is of those that its rule finds in its story. */
  readonly nth: number;
}

/** A rule that is on, as it is asked about a story. */
interface Asked {
  readonly rule: StoryRule;
  readonly order: number;
  readonly severity: Severity;
  readonly context: RuleContext;
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
  const asked: Asked[] = [];
  const across: (() => void)[] = [];
  const found: Found[] = [];
  const failures: RuleFailure[] = [];
  const failed = new Set<number>();
  const fail = (order: number, error: unknown): void => {
    failed.add(order);
    failures.push({ ruleId: rules[order]!.meta.id, error });
  };
  rules.forEach((rule, order) => {
    const own = settings.rules[rule.meta.id];
    if (own === undefined || own.severity === 'off') return;
    const { severity } = own;
    const context = { options: own.options, settings };
    if ('check' in rule) asked.push({ rule, order, severity, context });
    else if (indexed !== undefined) {
      across.push(() => {
        try {
          let nth = 0;
          for (const { story, ...raw } of rule.checkDraft(indexed, context) as Iterable<DraftFinding>)
            found.push({ finding: finish(rule, raw, severity, copy.stories[story]!, undefined), order, nth: nth++ });
        } catch (error) {
          fail(order, error);
        }
      });
    }
  });
  const isSame = before && isSameSettings(before.settings, settings);
  const same = isSame && copy.stories.length > 1 ? unchangedStories(before.copy, copy) : [];
  const stories = copy.stories.map((story, index): readonly Found[] => {
    const unchanged = same[index];
    if (unchanged !== undefined) return takenOver(before!.stories[unchanged.before]!, unchanged.shift, asked, story);
    const own: Found[] = [];
    for (const one of asked) {
      if (failed.has(one.order)) continue;
      try {
        addFound(one, story, before !== undefined, own);
      } catch (error) {
        fail(one.order, error);
      }
    }
    own.sort(inOrder);
    // with as many stories as before it is the same one, and most of it still says what it said
    if (isSame && before.stories.length === copy.stories.length) goOn(before.stories[index]!, own);
    return own;
  });
  for (const own of stories) for (const one of own) found.push(one);
  for (const add of across) add();
  found.sort(inOrder);
  const left = failed.size === 0 ? found : found.filter(({ order }) => !failed.has(order));
  const findings = left.map(({ finding }) => finding);
  if (before === undefined || failures.length > 0) return { findings, failures };
  return { findings, failures, kept: { copy, settings, stories } };
}

/** By start, then end, then the order of the rules. */
function inOrder(a: Found, b: Found): number {
  return a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order;
}

/** Adds what a rule finds in a story: for most pairs nothing. */
function addFound({ rule, order, severity, context }: Asked, story: Story, lasting: boolean, into: Found[]): void {
  let nth = 0;
  for (const raw of rule.check(story, context))
    into.push({ finding: finish(rule, raw, severity, story, lasting ? {} : undefined), order, nth: nth++ });
}

/** Has the findings of a story go on as those of the version before, from its beginning and from its end, where they say the same. */
function goOn(before: readonly Found[], now: Found[]): void {
  const most = Math.min(before.length, now.length);
  const takes = (was: number, is: number): boolean => {
    const one = now[is]!;
    if (!saysTheSame(before[was]!, one)) return false;
    (one.finding as { lasting?: object | undefined }).lasting = before[was]!.finding.lasting;
    return true;
  };
  let head = 0;
  while (head < most && takes(head, head)) head++;
  for (let tail = 1; tail <= most - head && takes(before.length - tail, now.length - tail); tail++);
}

/** True for the same words about as many places; where these are is not compared. */
function saysTheSame({ finding: was, order }: Found, { finding: is, order: now }: Found): boolean {
  return (
    order === now &&
    was.message === is.message &&
    was.severity === is.severity &&
    was.unnecessary === is.unnecessary &&
    was.elsewhere === is.elsewhere &&
    isSameArgs(was.args, is.args) &&
    was.related?.length === is.related?.length &&
    (is.related ?? []).every(({ message }, i) => {
      const { message: old } = was.related![i]!;
      return message.text === old.text && isSameArgs(message.args, old.args);
    })
  );
}

function isSameArgs(a: MessageArgs | undefined, b: MessageArgs | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
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
 * The findings in a story of the version before at their places in this one. A function of its own, so that their fixes hold
 * on to nothing of the version before: else every version would keep the one before it in memory.
 */
function takenOver(before: readonly Found[], shift: number, asked: readonly Asked[], story: Story): Found[] {
  const byOrder = new Map(asked.map((one) => [one.order, one]));
  return before.map(({ finding, order, nth }) => {
    const { related, fixes } = finding;
    return {
      // field by field: this is done for all findings of a long draft at each key
      finding: {
        start: finding.start + shift,
        end: finding.end + shift,
        message: finding.message,
        args: finding.args,
        related: related?.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        elsewhere: finding.elsewhere,
        fix: finding.fix,
        fixes: fixes && fixesLater(byOrder.get(order)!, story, nth),
        unnecessary: finding.unnecessary,
        ruleId: finding.ruleId,
        severity: finding.severity,
        story,
        lasting: finding.lasting,
      },
      order,
      nth,
    };
  });
}

function fixesLater({ rule, context }: Asked, story: Story, nth: number): () => readonly Fix[] {
  return () => fixesOf(rule, story, context, nth);
}

/** The fixes of a rule's nth finding in a story. */
function fixesOf(rule: StoryRule, story: Story, context: RuleContext, nth: number): readonly Fix[] {
  let at = 0;
  for (const raw of rule.check(story, context)) if (at++ === nth) return raw.fixes?.() ?? [];
  return [];
}

function finish(rule: Rule, raw: RawFinding, chosen: Severity, story: Story, lasting: object | undefined): Finding {
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
    lasting,
  };
}
