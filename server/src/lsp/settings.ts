/** Settings of a document, asked of the editor once and kept until it says that something changed. */
import type { Connection } from 'vscode-languageserver';
import { type RuleChoice, resolveSettings, type SettingsLayer, type SettingsProblem } from '../config/settings';
import type { LintSettings, Locale } from '../rules/types';
import type { ClientTraits } from './capabilities';
import { SECTION } from './protocol';
import { tell } from './tell';

/** When to lint a document that does not carry the language id `wirecopy`. */
export type PlainText = 'auto' | 'always' | 'never';

export interface DocumentSettings {
  readonly lint: LintSettings;
  readonly locale: Locale;
  readonly plainText: PlainText;
}

/** Keys of the section that the server reads, and keys that belong to the editor's side. */
const KEYS = ['preset', 'locale', 'plainText', 'rules'];
const EDITOR_KEYS = ['trace'];
const FROM = 'editor settings';

/**
 * Reads the section as an editor sends it. Values that mean nothing are problems and count as absent; `null` and
 * a severity `default` mean that nothing was chosen.
 */
export function readSection(
  section: unknown,
  editorLocale: Locale,
): { readonly settings: DocumentSettings; readonly problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const raw = isRecord(section) ? section : {};
  if (section !== undefined && section !== null && !isRecord(section)) {
    problems.push({ from: FROM, key: SECTION, message: 'The settings must be an object.' });
  }
  for (const key of Object.keys(raw)) {
    if (KEYS.includes(key) || EDITOR_KEYS.includes(key)) continue;
    problems.push({ from: FROM, key, message: `There is no setting ‘${key}’. Settings: ${KEYS.join(', ')}.` });
  }
  const locale = choice('locale', ['auto', 'hi', 'en'] as const);
  const plainText = choice('plainText', ['auto', 'always', 'never'] as const);
  const layer: { -readonly [K in keyof SettingsLayer]: SettingsLayer[K] } = { from: FROM };
  if (typeof raw.preset === 'string') layer.preset = raw.preset;
  else if (isSet(raw.preset)) problems.push({ from: FROM, key: 'preset', message: 'The preset must be its name.' });
  if (isRecord(raw.rules)) layer.rules = readRules(raw.rules);
  else if (isSet(raw.rules)) {
    problems.push({ from: FROM, key: 'rules', message: 'The rules must be an object: rule id → severity.' });
  }
  const resolved = resolveSettings([layer]);
  return {
    settings: {
      lint: resolved.settings,
      locale: locale === undefined || locale === 'auto' ? editorLocale : locale,
      plainText: plainText ?? 'auto',
    },
    problems: [...problems, ...resolved.problems],
  };

  function choice<T extends string>(key: string, values: readonly T[]): T | undefined {
    const value = raw[key];
    if (!isSet(value)) return undefined;
    if (values.includes(value as T)) return value as T;
    problems.push({ from: FROM, key, message: `‘${key}’ must be one of: ${values.join(', ')}.` });
    return undefined;
  }
}

function readRules(raw: Readonly<Record<string, unknown>>): Record<string, RuleChoice> {
  const rules: Record<string, RuleChoice> = {};
  for (const [id, value] of Object.entries(raw)) {
    if (!isSet(value) || value === 'default') continue;
    if (!isRecord(value)) {
      rules[id] = value as RuleChoice; // a severity, or nonsense that `resolveSettings` names
      continue;
    }
    const severity = isSet(value.severity) && value.severity !== 'default' ? value.severity : undefined;
    const options = isRecord(value.options) ? value.options : {};
    const set = Object.fromEntries(Object.entries(options).filter(([, option]) => isSet(option)));
    rules[id] = { ...(severity === undefined ? {} : { severity }), options: set } as RuleChoice;
  }
  return rules;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface SettingsStore {
  /** Settings of a document; at once where they are known. The same object until something changes. */
  of(uri: string): DocumentSettings | Promise<DocumentSettings>;
  /** Forgets everything: the editor's settings changed. `pushed` is what a client sends that cannot be asked. */
  changed(pushed?: unknown): void;
  forget(uri: string): void;
}

/** @param initial section given at start by a client that cannot be asked. */
export function createSettings(connection: Connection, client: ClientTraits, initial: unknown): SettingsStore {
  let pushed = initial;
  let generation = 0;
  let known = new Map<string, DocumentSettings | Promise<DocumentSettings>>();
  let said = new Set<string>();
  let saidBefore = new Set<string>();

  return {
    of(uri) {
      const settings = known.get(uri);
      if (settings !== undefined) return settings;
      const fresh = client.configuration ? ask(uri, generation) : take(pushed);
      known.set(uri, fresh);
      return fresh;
    },
    changed(section) {
      if (section !== undefined) pushed = section;
      generation++;
      known = new Map();
      saidBefore = said;
      said = new Set();
    },
    forget(uri) {
      known.delete(uri);
    },
  };

  async function ask(uri: string, asked: number): Promise<DocumentSettings> {
    let section: unknown;
    try {
      section = await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    } catch (error) {
      connection.console.error(`The settings for ${uri} could not be read, so the defaults hold: ${error}`);
    }
    const settings = take(section);
    if (asked === generation && known.has(uri)) known.set(uri, settings);
    return settings;
  }

  function take(section: unknown): DocumentSettings {
    const { settings, problems } = readSection(section, client.locale);
    for (const problem of problems) {
      const sentence = `Sampadak, ${SECTION}.${problem.key}: ${problem.message}`;
      if (!said.has(sentence) && !saidBefore.has(sentence)) tell(connection, 'warning', sentence);
      said.add(sentence);
    }
    return settings;
  }
}
