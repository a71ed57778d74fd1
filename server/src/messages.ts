/** The messages of rules. */
import { fill, localize } from './localize';
import { findRule } from './rules/index';
import type { Finding, Locale } from './rules/types';

export { fill, localize, render } from './localize';

/** A finding's message in a language. */
export function findingMessage(finding: Finding, locale: Locale): string {
  const text = findRule(finding.ruleId)?.meta.messages[finding.message];
  return text === undefined ? finding.message : fill(localize(text, locale), finding.args, locale);
}
