/** Settings: layers of what people chose, resolved into what `lint` needs. */

import { fill } from '../localize';
import { packOfHouse } from '../packs/houses';
import { rules } from '../rules/index';
import type {
  LintSettings,
  Locale,
  Localized,
  MessageArgs,
  OptionValue,
  RuleChoice,
  RuleOptions,
  RuleSettings,
  SettingsLayer,
  Severity,
} from '../rules/types';
import { findNearest } from './nearest';
import { AUTO, findPreset, presetIds, presets } from './presets';

export type { RuleChoice, SettingsLayer } from '../rules/types';

/** A choice that means nothing: an unknown rule, option, preset or severity. */
export interface SettingsProblem {
  readonly from: string;
  /** The key as written, `rules.repeated-headline` say. */
  readonly key: string;
  /** The same key as the way to it in a file: `['rules', 'web-furniture', 'options', 'markup']`. */
  readonly path: readonly string[];
  /** True when the key itself means nothing, false when its value does. */
  readonly unknownKey: boolean;
  /** A sentence in English: what is wrong and what would be right. */
  readonly message: string;
  /** The same in Hindi, where there is one. */
  readonly hindi?: string;
}

export interface ResolvedSettings {
  readonly settings: LintSettings;
  readonly problems: readonly SettingsProblem[];
  /** Which layer decided each rule's severity, and each option: `rule-id` or `rule-id.option` → layer name. */
  readonly origin: Readonly<Record<string, string>>;
  /** Which layer named the preset. */
  readonly presetOrigin: string;
}

const texts = {
  preset: {
    hi: '‘{wrong}’ नाम का प्रीसेट नहीं है। प्रीसेट: {right}।',
    en: 'There is no preset ‘{wrong}’. Presets: {right}.',
  },
  rule: {
    hi: '‘{wrong}’ नाम का नियम नहीं है। सूची: `sampadak rules`।',
    en: 'There is no rule ‘{wrong}’. `sampadak rules` lists them.',
  },
  severity: {
    hi: '‘{wrong}’ {rule} की गंभीरता नहीं हो सकती। गंभीरता: {right}।',
    en: '‘{wrong}’ is no severity for {rule}. Severities: {right}.',
  },
  option: {
    hi: '{rule} में ‘{wrong}’ विकल्प नहीं है। विकल्प: {right}।',
    en: '{rule} has no option ‘{wrong}’. Options: {right}.',
  },
  value: {
    hi: '{rule} के विकल्प ‘{wrong}’ का मान {expected}{values} होना चाहिए।',
    en: 'The option ‘{wrong}’ of {rule} must be {expected}{values}.',
  },
  options: {
    hi: '{wrong} के विकल्प ऑब्जेक्ट के रूप में (विकल्प → मान) लिखे जाते हैं।',
    en: 'The options of {wrong} are written as an object: option → value.',
  },
  nothing: { hi: 'कोई नहीं', en: 'none' },
  nearest: { hi: ' क्या आपका मतलब ‘{near}’ था?', en: ' Did you mean ‘{near}’?' },
  texts: { hi: 'शब्दों की सूची', en: 'a list of texts' },
  listOf: { hi: 'इनमें से चुनी सूची: ', en: 'a list of: ' },
  oneOf: { hi: 'इनमें से एक: ', en: 'one of: ' },
  integer: { hi: 'पूर्ण संख्या', en: 'a whole number' },
  boolean: { hi: 'true या false', en: 'true or false' },
  text: { hi: 'शब्द', en: 'a text' },
} satisfies Record<string, Localized>;

export const DEFAULT_PRESET = 'wire';
/** Where what nobody chose comes from. */
export const DEFAULT_ORIGIN = 'default';
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Defaults of the rules, then the preset of the last layer that names one, then the layers in order. Never throws. */
export function resolveSettings(layers: readonly SettingsLayer[], today?: LintSettings['today']): ResolvedSettings {
  const problems: SettingsProblem[] = [];
  let presetId = DEFAULT_PRESET;
  let presetOrigin = DEFAULT_ORIGIN;
  for (const layer of layers) {
    if (layer.preset === undefined) continue;
    if (findPreset(layer.preset) === undefined) {
      tell(layer.from, ['preset'], texts.preset, layer.preset, presetIds);
    } else {
      presetId = layer.preset;
      presetOrigin = layer.from;
    }
  }
  const preset = findPreset(presetId)!;
  const resolved: Record<string, RuleSettings> = {};
  const origin: Record<string, string> = {};
  for (const { meta } of rules) {
    const options: Record<string, OptionValue> = {};
    for (const [name, option] of Object.entries(meta.options)) {
      options[name] = option.default;
      origin[`${meta.id}.${name}`] = DEFAULT_ORIGIN;
    }
    resolved[meta.id] = { severity: meta.defaultSeverity, options };
    origin[meta.id] = DEFAULT_ORIGIN;
  }
  for (const layer of [{ from: `preset ${presetId}`, rules: preset.rules }, ...layers]) {
    for (const [id, choice] of Object.entries(layer.rules ?? {})) apply(id, choice, layer.from);
  }
  const houses = presetId === AUTO ? houseSettings(layers) : undefined;
  // only a house has a pack, and looking for one loads them all
  const packs = preset.house === true ? packOfHouse(presetId) : undefined;
  return {
    settings: {
      preset: presetId,
      rules: resolved,
      ...(layers.length > 0 && { layers }),
      ...(houses === undefined ? {} : { houses }),
      ...(packs === undefined ? {} : { packs }),
      ...(today === undefined ? {} : { today }),
    },
    problems,
    origin,
    presetOrigin,
  };

  /** Notes a problem; `wrong` is the word that means nothing, `right` are those that would. */
  function tell(
    from: string,
    path: readonly string[],
    text: Localized,
    wrong: string,
    right: readonly string[],
    more: MessageArgs = {},
  ): void {
    const near = findNearest(wrong, right);
    const args = { ...more, wrong, right: right.length > 0 ? right.join(', ') : texts.nothing };
    const sentence = (locale: Locale) =>
      fill(text[locale], args, locale) + (near === undefined ? '' : fill(texts.nearest[locale], { near }));
    const key = path.filter((part, i) => i !== 2 || part !== 'options' || path.length === 3).join('.');
    const unknownKey = text === texts.rule || text === texts.option;
    problems.push({ from, key, path, unknownKey, message: sentence('en'), hindi: sentence('hi') });
  }

  function apply(id: string, choice: RuleChoice, from: string): void {
    const own = Object.hasOwn(resolved, id) ? resolved[id] : undefined;
    const meta = rules.find((rule) => rule.meta.id === id)?.meta;
    if (own === undefined || meta === undefined) {
      const ids = rules.map((rule) => rule.meta.id);
      tell(from, ['rules', id], texts.rule, id, ids);
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
        tell(from, ['rules', id], texts.severity, String(severity), severities, { rule: id });
      }
    }
    if (options !== undefined && (typeof options !== 'object' || options === null || Array.isArray(options))) {
      tell(from, ['rules', id, 'options'], texts.options, id, []);
    } else if (options !== undefined) {
      const good: Record<string, OptionValue> = { ...(next.options as RuleOptions) };
      for (const [name, value] of Object.entries(options)) {
        const schema = Object.hasOwn(meta.options, name) ? meta.options[name] : undefined;
        const path = ['rules', id, 'options', name];
        if (schema === undefined) tell(from, path, texts.option, name, Object.keys(meta.options), { rule: id });
        else if (!fits(schema, value)) tell(from, path, texts.value, name, [], { rule: id, ...expected(schema) });
        else {
          good[name] = value;
          origin[`${id}.${name}`] = from;
        }
      }
      next = { ...next, options: good };
    }
    resolved[id] = next;
  }
}

/** What each house's preset comes to under the same layers, and the default for copy of no house. */
function houseSettings(layers: readonly SettingsLayer[]): Record<string, LintSettings['rules']> {
  const ids = [DEFAULT_PRESET, ...presets.filter(({ house }) => house === true).map(({ id }) => id)];
  return Object.fromEntries(
    ids.map((id) => [id, resolveSettings([...layers, { from: AUTO, preset: id }]).settings.rules]),
  );
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

/** What a value of the option looks like, for `texts.value`. */
function expected(schema: OptionSchema): MessageArgs {
  const list = schema.enum ?? schema.items?.enum;
  const values = list?.join(', ') ?? '';
  if (schema.type === 'array') return { expected: list === undefined ? texts.texts : texts.listOf, values };
  if (list !== undefined) return { expected: texts.oneOf, values };
  if (schema.type === 'integer') return { expected: texts.integer, values: bounds(schema) };
  return { expected: schema.type === 'boolean' ? texts.boolean : texts.text, values };
}

function bounds({ minimum, maximum }: OptionSchema): string {
  return minimum === undefined && maximum === undefined ? '' : ` (${minimum ?? ''}–${maximum ?? ''})`;
}
