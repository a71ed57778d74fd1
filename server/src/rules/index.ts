/** Every rule, in the order in which ties are settled and lists are printed. */
import { missingDateline } from './missing-dateline';
import type { Rule } from './types';

export const rules: readonly Rule[] = [missingDateline];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule with this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
