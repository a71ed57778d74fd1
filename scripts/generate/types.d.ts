/** The bundle that the generator reads. */
export type Engine = typeof import('../../server/src/engine');
export type { Locale, Localized, RuleMeta, RuleOption } from '../../server/src/rules/types';
