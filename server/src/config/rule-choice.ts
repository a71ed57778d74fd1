/** Reading a rule choice written on one line: `missing-dateline=off`, `web-furniture.markup=markdown`. */
import { findRule } from '../rules/index';
import type { OptionValue } from '../rules/types';
import type { RuleChoice, SettingsLayer } from './settings';

/**
 * The layer that a written choice stands for; undefined when it is no choice at all. What it names is checked by
 * `resolveSettings`, like every other layer.
 */
export function readRuleChoice(written: string, from: string): SettingsLayer | undefined {
  const match = /^([^=.\s]+)(?:\.([^=\s]+))?=(.+)$/s.exec(written.trim());
  if (match === null) return undefined;
  const [, id = '', option, value = ''] = match;
  const choice = option === undefined ? (value as RuleChoice) : { options: { [option]: readValue(id, option, value) } };
  return { from, rules: { [id]: choice } };
}

/** The value as the option's type has it; lists are written with commas. What does not fit stays a text, to be refused. */
function readValue(id: string, option: string, value: string): OptionValue {
  const options = findRule(id)?.meta.options ?? {};
  const type = Object.hasOwn(options, option) ? options[option]!.type : undefined;
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (type === 'integer' && /^[+-]?\d+$/.test(value)) return Number(value);
  if (type === 'array') return value.split(',').map((item) => item.trim());
  return value;
}
