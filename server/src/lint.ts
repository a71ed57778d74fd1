/** (Copy, Settings) → findings. Deterministic; never throws because of a rule. */
import { rules as allRules } from './rules/index';
import type { DraftFinding, Finding, LintSettings, RawFinding, Rule, RuleContext, Severity } from './rules/types';
import type { Copy, Story } from './story/model';
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
 */
export function lint(
  copy: Copy,
  settings: LintSettings,
  rules: readonly Rule[] = allRules,
  indexed?: IndexedDraft,
): LintResult {
  const found: { finding: Finding; order: number }[] = [];
  const failures: RuleFailure[] = [];
  rules.forEach((rule, order) => {
    const { id } = rule.meta;
    const own = settings.rules[id];
    if (own === undefined || own.severity === 'off') return;
    const before = found.length;
    try {
      for (const [story, raw] of check(rule, copy, { options: own.options, settings }, indexed)) {
        found.push({ finding: finish(rule, raw, own.severity, story), order });
      }
    } catch (error) {
      found.length = before;
      failures.push({ ruleId: id, error });
    }
  });
  found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.order - b.order);
  return { findings: found.map(({ finding }) => finding), failures };
}

function* check(
  rule: Rule,
  copy: Copy,
  context: RuleContext,
  indexed: IndexedDraft | undefined,
): Generator<[Story, RawFinding]> {
  if ('check' in rule) {
    for (const story of copy.stories) for (const raw of rule.check(story, context)) yield [story, raw];
  } else if (indexed !== undefined) {
    for (const { story, ...raw } of rule.checkDraft(indexed, context) as Iterable<DraftFinding>) {
      yield [copy.stories[story]!, raw];
    }
  }
}

function finish(rule: Rule, raw: RawFinding, chosen: Severity, story: Story): Finding {
  const { text } = story.copy;
  const severity = severityOf(rule, raw.message, chosen);
  // a rule may speak of a sign alone; what is shown is the akshara that carries it
  const torn = cutsAkshara(text, raw.start) || cutsAkshara(text, raw.end);
  return { ...raw, ...(torn ? wholeAksharas(text, raw) : undefined), ruleId: rule.meta.id, severity, story };
}
