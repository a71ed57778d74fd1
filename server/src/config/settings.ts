/** Settings: layers of what people chose, resolved into what `lint` needs. */
import { rules } from '../rules/index';
import type { LintSettings, OptionValue, RuleOptions, RuleSettings, Severity } from '../rules/types';
import { nearest } from './nearest';
import { findPreset, presetIds } from './presets';

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

/** A choice that means nothing: an unknown rule, option, preset or severity. */
export interface SettingsProblem {
  readonly from: string;
  /** The key as written, `rules.repeated-headline` say. */
  readonly key: string;
  /** A sentence in English: what is wrong and what would be right. */
  readonly message: string;
}

export interface ResolvedSettings {
  readonly settings: LintSettings;
  readonly problems: readonly SettingsProblem[];
  /** Which layer decided each rule's severity: rule id → layer name. */
  readonly origin: Readonly<Record<string, string>>;
}

export const DEFAULT_PRESET = 'wire';
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Defaults of the rules, then the preset of the last layer that names one, then the layers in order. Never throws. */
export function resolveSettings(layers: readonly SettingsLayer[], today?: LintSettings['today']): ResolvedSettings {
  const problems: SettingsProblem[] = [];
  let presetId = DEFAULT_PRESET;
  for (const layer of layers) {
    if (layer.preset === undefined) continue;
    if (findPreset(layer.preset) === undefined) {
      problems.push({
        from: layer.from,
        key: 'preset',
        message: `There is no preset ‘${layer.preset}’. ${nearest(layer.preset, presetIds)}Presets: ${presetIds.join(', ')}.`,
      });
    } else presetId = layer.preset;
  }
  const preset = findPreset(presetId)!;
  const resolved: Record<string, RuleSettings> = {};
  const origin: Record<string, string> = {};
  for (const { meta } of rules) {
    const options: Record<string, OptionValue> = {};
    for (const [name, option] of Object.entries(meta.options)) options[name] = option.default;
    resolved[meta.id] = { severity: meta.defaultSeverity, options };
    origin[meta.id] = 'default';
  }
  for (const layer of [{ from: `preset ${presetId}`, rules: preset.rules }, ...layers]) {
    for (const [id, choice] of Object.entries(layer.rules ?? {})) apply(id, choice, layer.from);
  }
  return {
    settings: { preset: presetId, rules: resolved, ...(today === undefined ? {} : { today }) },
    problems,
    origin,
  };

  function apply(id: string, choice: RuleChoice, from: string): void {
    const own = Object.hasOwn(resolved, id) ? resolved[id] : undefined;
    const meta = rules.find((rule) => rule.meta.id === id)?.meta;
    if (own === undefined || meta === undefined) {
      const ids = rules.map((rule) => rule.meta.id);
      problems.push({
        from,
        key: `rules.${id}`,
        message: `There is no rule ‘${id}’. ${nearest(id, ids)}See \`sampadak rules\`.`,
      });
      return;
    }
    const { severity, options } =
      typeof choice === 'object' && choice !== null ? choice : { severity: choice, options: undefined };
    let next = own;
    if (severity !== undefined) {
      if (severities.includes(severity)) {
        next = { ...next, severity };
        origin[id] = from;
      } else {
        problems.push({
          from,
          key: `rules.${id}`,
          message: `‘${String(severity)}’ is no severity for ${id}. ${nearest(String(severity), severities)}Severities: ${severities.join(', ')}.`,
        });
      }
    }
    if (options !== undefined) {
      const good: Record<string, OptionValue> = { ...(next.options as RuleOptions) };
      for (const [name, value] of Object.entries(options)) {
        const schema = Object.hasOwn(meta.options, name) ? meta.options[name] : undefined;
        if (schema === undefined) {
          const names = Object.keys(meta.options);
          problems.push({
            from,
            key: `rules.${id}.${name}`,
            message: `${id} has no option ‘${name}’. ${nearest(name, names)}${names.length > 0 ? `Options: ${names.join(', ')}.` : 'It has none.'}`,
          });
        } else if (!fits(schema, value)) {
          problems.push({
            from,
            key: `rules.${id}.${name}`,
            message: `The option ‘${name}’ of ${id} must be ${expected(schema)}.`,
          });
        } else good[name] = value;
      }
      next = { ...next, options: good };
    }
    resolved[id] = next;
  }
}

type OptionSchema = (typeof rules)[number]['meta']['options'][string];

function fits(schema: OptionSchema, value: unknown): boolean {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return (
        Number.isInteger(value) &&
        (value as number) >= (schema.minimum ?? -Infinity) &&
        (value as number) <= (schema.maximum ?? Infinity)
      );
    case 'string':
      return typeof value === 'string' && (schema.enum === undefined || schema.enum.includes(value));
    case 'array':
      return (
        Array.isArray(value) &&
        value.every((item) => typeof item === 'string' && (schema.items?.enum?.includes(item) ?? true))
      );
  }
}

function expected(schema: OptionSchema): string {
  const list = schema.enum ?? schema.items?.enum;
  if (schema.type === 'array') return list === undefined ? 'a list of texts' : `a list of: ${list.join(', ')}`;
  if (list !== undefined) return `one of: ${list.join(', ')}`;
  if (schema.type === 'integer')
    return `a whole number${schema.minimum === undefined ? '' : ` from ${schema.minimum}`}${schema.maximum === undefined ? '' : ` to ${schema.maximum}`}`;
  return schema.type === 'boolean' ? 'true or false' : 'a text';
}
