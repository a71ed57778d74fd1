/** What a draft says by itself and what the others of its run add, brought together. */
import { rules } from '../../rules/index';
import type { FindingReport } from '../report';
import type { Outcome } from './linter';

let order: ReadonlyMap<string, number> | undefined;

/** The outcome with all its findings, in the order in which one lint would give them. */
export function whole(outcome: Outcome): Outcome {
  const { added = [], report } = outcome;
  if (added.length === 0 || report === undefined) return outcome;
  return { ...outcome, report: { ...report, findings: [...report.findings, ...added].sort(inOrder) } };
}

function inOrder(a: FindingReport, b: FindingReport): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    rank(a.ruleId) - rank(b.ruleId)
  );
}

function rank(ruleId: string): number {
  order ??= new Map(rules.map(({ meta }, index) => [meta.id, index]));
  return order.get(ruleId)!;
}
