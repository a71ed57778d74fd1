/** Settings of a document, asked of the editor once and kept until it says that something changed. */
import type { Connection } from 'vscode-languageserver';
import { type RuleChoice, resolveSettings, type SettingsLayer, type SettingsProblem } from '../config/settings';
import { fill } from '../messages';
import type { PackSet } from '../packs/set';
import type { LintSettings, Locale, Localized, MessageArgs } from '../rules/types';
import type { LoadedConfig } from '../workspace/config-load';
import type { ClientTraits } from './capabilities';
import type { Configs } from './configs';
import type { Packs } from './packs';
import { SECTION } from './protocol';
import { log, tell } from './tell';

/** When to lint a document that does not carry the language id `wirecopy`. */
export type PlainText = 'auto' | 'always' | 'never';

/** Which drafts are linted without being asked for: those that are open, or all of the workspace. */
export type WorkspaceLintMode = 'open' | 'all';

export interface DocumentSettings {
  readonly lint: LintSettings;
  readonly locale: Locale;
  readonly plainText: PlainText;
  /** Whether a figure that rests on a source nearby shows it. */
  readonly sourceHints: boolean;
  readonly workspaceLint: WorkspaceLintMode;
  /** The `sampadak.json` that holds, where there is one. */
  readonly config?: LoadedConfig | undefined;
  /** The house packs that hold. */
  readonly packs?: PackSet | undefined;
  /** True when `exclude` or `.sampadakignore` leaves the draft out: it is not linted. */
  readonly leftOut?: boolean;
}

/** What an editor's section says of every document that it holds for. */
interface Section {
  readonly layer: SettingsLayer;
  /** The language of messages; under `auto` the editor's own. */
  readonly locale: Locale;
  readonly plainText: PlainText;
  readonly sourceHints: boolean;
  readonly workspaceLint: WorkspaceLintMode;
}

/** Keys of the section that the server reads, and keys that belong to the editor's side. */
const KEYS = ['preset', 'locale', 'plainText', 'inlayHints', 'workspace', 'rules'];
const EDITOR_KEYS = ['paste', 'trace'];
const FROM = 'editor settings';

const problemTexts = {
  section: {
    hi: 'सेटिंग ऑब्जेक्ट के रूप में (नाम → मान) लिखी जाती हैं।',
    en: 'The settings are written as an object: name → value.',
  },
  key: { hi: '‘{key}’ नाम की सेटिंग नहीं है। सेटिंग: {right}।', en: 'There is no setting ‘{key}’. Settings: {right}.' },
  choice: { hi: '‘{key}’ इनमें से एक हो सकता है: {right}।', en: '‘{key}’ must be one of: {right}.' },
  hints: {
    hi: 'inlayHints ऑब्जेक्ट के रूप में लिखा जाता है; उसमें sources होता है।',
    en: 'inlayHints is written as an object; it has sources.',
  },
  flag: { hi: '‘{key}’ true या false हो सकता है।', en: '‘{key}’ must be true or false.' },
  preset: { hi: 'प्रीसेट का नाम शब्द में लिखा जाता है।', en: 'The preset is written as its name.' },
  rules: {
    hi: 'नियम ऑब्जेक्ट के रूप में (नियम → गंभीरता) लिखे जाते हैं।',
    en: 'The rules are written as an object: rule id → severity.',
  },
  ruleKey: {
    hi: '{rule} में ‘{key}’ नहीं होता; severity और options होते हैं।',
    en: '{rule} has no ‘{key}’; it has severity and options.',
  },
} satisfies Record<string, Localized>;

type Report = (key: string, text: Localized, args?: MessageArgs) => void;

/**
 * Reads the section as an editor sends it. Values that mean nothing are problems and count as absent; `null` and
 * a severity `default` mean that nothing was chosen.
 */
export function readSection(
  section: unknown,
  editorLocale: Locale,
): {
  readonly settings: DocumentSettings;
  readonly section: Section;
  readonly problems: readonly SettingsProblem[];
} {
  const problems: SettingsProblem[] = [];
  const report: Report = (key, text, args) =>
    problems.push({
      ...{ from: FROM, key, path: key.split('.'), unknownKey: text === problemTexts.key },
      ...{ message: fill(text.en, args), hindi: fill(text.hi, args) },
    });
  const raw = isRecord(section) ? section : {};
  if (isSet(section) && !isRecord(section)) report(SECTION, problemTexts.section);
  for (const key of Object.keys(raw)) {
    if (KEYS.includes(key) || EDITOR_KEYS.includes(key)) continue;
    report(key, problemTexts.key, { key, right: KEYS.join(', ') });
  }
  const locale = choice('locale', ['auto', 'hi', 'en'] as const);
  const plainText = choice('plainText', ['auto', 'always', 'never'] as const);
  const sourceHints = readHints(raw.inlayHints, report);
  const workspaceLint = readWorkspace(raw.workspace, report);
  const layer: { -readonly [K in keyof SettingsLayer]: SettingsLayer[K] } = { from: FROM };
  if (typeof raw.preset === 'string') layer.preset = raw.preset;
  else if (isSet(raw.preset)) report('preset', problemTexts.preset);
  if (isRecord(raw.rules)) layer.rules = readRules(raw.rules, report);
  else if (isSet(raw.rules)) report('rules', problemTexts.rules);
  const resolved = resolveSettings([layer]);
  const spoken = locale === undefined || locale === 'auto' ? editorLocale : locale;
  const read = { layer, locale: spoken, plainText: plainText ?? 'auto', sourceHints, workspaceLint };
  return {
    settings: { lint: resolved.settings, locale: spoken, plainText: read.plainText, sourceHints, workspaceLint },
    section: read,
    problems: [...problems, ...resolved.problems],
  };

  function choice<T extends string>(key: string, values: readonly T[]): T | undefined {
    const value = raw[key];
    if (!isSet(value)) return undefined;
    if (values.includes(value as T)) return value as T;
    report(key, problemTexts.choice, { key, right: values.join(', ') });
    return undefined;
  }
}

/** The only kind of hint is `sources`. */
function readHints(raw: unknown, report: Report): boolean {
  if (!isSet(raw)) return false;
  if (!isRecord(raw)) {
    report('inlayHints', problemTexts.hints);
    return false;
  }
  const { sources, ...rest } = raw;
  for (const key of Object.keys(rest)) {
    report(`inlayHints.${key}`, problemTexts.key, { key: `inlayHints.${key}`, right: 'inlayHints.sources' });
  }
  if (isSet(sources) && typeof sources !== 'boolean') {
    report('inlayHints.sources', problemTexts.flag, { key: 'inlayHints.sources' });
  }
  return sources === true;
}

/** `workspace.lint`, written with a dot or as an object in an object. */
function readWorkspace(raw: unknown, report: Report): WorkspaceLintMode {
  const value = isRecord(raw) ? raw.lint : raw;
  if (value === 'all' || value === 'open') return value;
  if (isSet(value)) report('workspace.lint', problemTexts.choice, { key: 'workspace.lint', right: 'open, all' });
  return 'open';
}

/** What was chosen for the rules. Nonsense is passed on to `resolveSettings`, which names it. */
function readRules(raw: Readonly<Record<string, unknown>>, report: Report): Record<string, RuleChoice> {
  const chosen: [string, RuleChoice][] = [];
  for (const [rule, value] of Object.entries(raw)) {
    if (!isSet(value) || value === 'default') continue;
    if (!isRecord(value)) {
      chosen.push([rule, value as RuleChoice]);
      continue;
    }
    const { severity, options, ...rest } = value;
    for (const key of Object.keys(rest)) report(`rules.${rule}.${key}`, problemTexts.ruleKey, { rule, key });
    const set = isRecord(options)
      ? Object.fromEntries(Object.entries(options).filter(([, one]) => isSet(one)))
      : options;
    const choice = {
      ...(isSet(severity) && severity !== 'default' && { severity }),
      ...(isSet(set) && { options: set }),
    };
    chosen.push([rule, choice as RuleChoice]);
  }
  // a key such as `__proto__` becomes a key like any other
  return Object.fromEntries(chosen);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface SettingsStore {
  /**
   * Settings of a document; at once where they are known. The same object until something changes.
   * @param scope the folder to ask the editor for instead of the document: an editor keeps settings by folder at the
   *   finest, so asking once a folder saves a question per file.
   */
  of(uri: string, scope?: string): DocumentSettings | Promise<DocumentSettings>;
  /** Forgets everything: the editor's settings changed. `pushed` is what a client sends that cannot be asked. */
  changed(pushed?: unknown): void;
  /** Forgets what files of settings say. */
  configChanged(): void;
  forget(uri: string): void;
}

/** @param initial section given at start by a client that cannot be asked. */
export function createSettings(
  connection: Connection,
  client: ClientTraits,
  initial: unknown,
  configs: Configs,
  packs: Packs,
): SettingsStore {
  let pushed = initial;
  let generation = 0;
  let known = new Map<string, DocumentSettings | Promise<DocumentSettings>>();
  /** By scope, and by what they hold: equal sections are one object. */
  let sections = new Map<string, Section | Promise<Section>>();
  let equal = new Map<string, Section>();
  let resolvers = new Map<Section, ReturnType<Configs['resolver']>>();
  let said = new Set<string>();
  let saidBefore = new Set<string>();

  return {
    of(uri, scope = uri) {
      const settings = known.get(uri);
      if (settings !== undefined) return settings;
      const section = sectionOf(scope);
      const config = configs.of(uri);
      const set = config instanceof Promise ? config.then((found) => packs.of(uri, found)) : packs.of(uri, config);
      const ignored = configs.isIgnored(uri);
      const fresh =
        section instanceof Promise || config instanceof Promise || set instanceof Promise || ignored instanceof Promise
          ? settle(uri, section, config, set, ignored, generation)
          : combine(uri, section, config, set, ignored);
      known.set(uri, fresh);
      return fresh;
    },
    changed(section) {
      if (section !== undefined) pushed = section;
      generation++;
      known = new Map();
      sections = new Map();
      equal = new Map();
      resolvers = new Map();
      saidBefore = said;
      said = new Set();
    },
    configChanged() {
      generation++;
      known = new Map();
      resolvers = new Map();
    },
    forget(uri) {
      known.delete(uri);
      sections.delete(uri);
    },
  };

  function sectionOf(scope: string): Section | Promise<Section> {
    let section = sections.get(scope);
    if (section === undefined) {
      section = client.configuration ? ask(scope, sections) : take(pushed);
      sections.set(scope, section);
    }
    return section;
  }

  async function ask(scope: string, into: typeof sections): Promise<Section> {
    let answer: unknown;
    try {
      answer = await connection.workspace.getConfiguration({ scopeUri: scope, section: SECTION });
    } catch (error) {
      log(connection, `The settings for ${scope} could not be read, so the defaults hold: ${error}`);
    }
    const section = take(answer);
    if (into.has(scope)) into.set(scope, section);
    return section;
  }

  async function settle(
    uri: string,
    section: Section | Promise<Section>,
    config: ReturnType<Configs['of']>,
    set: ReturnType<Packs['of']>,
    ignored: boolean | Promise<boolean>,
    asked: number,
  ): Promise<DocumentSettings> {
    const settings = combine(uri, await section, await config, await set, await ignored);
    if (asked === generation && known.has(uri)) known.set(uri, settings);
    return settings;
  }

  function combine(
    uri: string,
    section: Section,
    config: LoadedConfig | undefined,
    set: PackSet | undefined,
    ignored: boolean,
  ): DocumentSettings {
    let resolver = resolvers.get(section);
    if (resolver === undefined) resolvers.set(section, (resolver = configs.resolver(section.layer)));
    return {
      lint: resolver(uri, config).settings,
      locale: config?.locale ?? section.locale,
      plainText: section.plainText,
      sourceHints: section.sourceHints,
      workspaceLint: section.workspaceLint,
      config,
      packs: set,
      leftOut: ignored || configs.isExcluded(uri, config),
    };
  }

  function take(answer: unknown): Section {
    const key = JSON.stringify(answer) ?? '';
    const same = equal.get(key);
    if (same !== undefined) return same;
    const { section, problems } = readSection(answer, client.locale);
    equal.set(key, section);
    for (const problem of problems) {
      const text = section.locale === 'hi' ? (problem.hindi ?? problem.message) : problem.message;
      const place = problem.key === SECTION ? SECTION : `${SECTION}.${problem.key}`;
      const sentence = `Sampadak, ${place}: ${text}`;
      if (!said.has(sentence) && !saidBefore.has(sentence)) tell(connection, 'warning', sentence);
      said.add(sentence);
    }
    return section;
  }
}
