/** The settings of a run: `--preset` and `--rule` over the nearest `sampadak.json`. */
import { readRuleChoice } from '../config/rule-choice';
import { type ResolvedSettings, resolveSettings, type SettingsLayer, type SettingsProblem } from '../config/settings';
import { localize } from '../localize';
import { createPackLoader } from '../packs/load';
import type { PackSet } from '../packs/set';
import type { Locale } from '../rules/types';
import { findLines, placeAt } from '../text/lines';
import { createDiskConfigs, createSettingsResolver, type DiskConfigStore } from '../workspace/config';
import type { ConfigProblem, LoadedConfig } from '../workspace/config-load';
import type { FindOptions } from '../workspace/files';
import { nodeFileSystem as fs } from '../workspace/node-file-system';
import { createPackStore, diskShelf, type FoundPacks } from '../workspace/packs';
import { extensionOf } from '../workspace/read';
import type { Arguments } from './options';
import { loadPackReader } from './pack-reader';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';
import { printable } from './width';

/** What holds for a draft. */
export interface DraftSettings extends ResolvedSettings {
  readonly config: LoadedConfig | undefined;
  /** The house packs; none with `--no-config`. */
  readonly packs: PackSet | undefined;
  /** Language of its messages. */
  readonly locale: Locale;
}

/** Something wrong with a file of settings, as a sentence that names file, line and column. */
export interface ConfigSentence {
  readonly path: string;
  readonly sentence: string;
}

export interface RunSettings {
  /** Undefined with `--no-config`. */
  readonly configs: DiskConfigStore | undefined;
  /** What is wrong with `--preset` and `--rule`: nothing can be linted then. */
  readonly problems: readonly SettingsProblem[];
  /** Language of what is said of the run as a whole. */
  readonly locale: Locale;
  /** The settings of a draft; of a folder where nobody asks for a draft. */
  of(path: string, folder?: string): DraftSettings;
  /** The house packs for the drafts of a folder, and what is wrong with them. */
  packsOf(folder: string): FoundPacks;
  /**
   * What is wrong with the files that were read since it was last asked; at the end of a run also with those that no
   * draft has asked for.
   */
  newConfigProblems(atEnd?: boolean): readonly ConfigSentence[];
}

const NO_PACKS: FoundPacks = { set: undefined, packs: [], problems: [], texts: new Map() };

/**
 * Reads `--config`, `--no-config`, `--preset`, `--rule` and `--locale`.
 * @param locale as the environment has it.
 * @throws UsageError when a `--rule` cannot be read at all, or options exclude each other.
 */
export function runSettings(args: Arguments, locale: Locale): RunSettings {
  const only = args.text('config');
  if (only !== undefined && args.has('no-config')) {
    throw new UsageError('excluding-options', { a: '--config', b: '--no-config' });
  }
  const above = chosenLayers(args);
  const configs = args.has('no-config')
    ? undefined
    : createDiskConfigs(fs, only === undefined ? undefined : fs.resolve(only));
  const resolve = createSettingsResolver(fs, { above });
  const asked = args.text('locale');
  const told = new Set<LoadedConfig>();
  const untold: LoadedConfig[] = [];
  const packs = configs === undefined ? undefined : createPackStore(diskShelf(fs), createPackLoader(loadPackReader));
  const known = new Map<string, DraftSettings>();
  const toldPacks = new Set<FoundPacks>();
  const untoldPacks: { readonly found: FoundPacks; readonly locale: Locale }[] = [];

  function configOf(folder: string): LoadedConfig | undefined {
    const config = configs?.of(folder);
    if (config !== undefined && !told.has(config)) {
      told.add(config);
      untold.push(config);
    }
    return config;
  }

  function localeOf(config: LoadedConfig | undefined): Locale {
    return asked === 'hi' || asked === 'en' ? asked : (config?.locale ?? locale);
  }

  function packsOf(folder: string): FoundPacks {
    const config = configOf(folder);
    const found = packs === undefined ? NO_PACKS : (packs.of(folder, config) as FoundPacks);
    if (!toldPacks.has(found)) {
      toldPacks.add(found);
      untoldPacks.push({ found, locale: localeOf(config) });
    }
    return found;
  }

  return {
    configs,
    problems: resolveSettings(above).problems,
    locale: localeOf(configOf(fs.resolve('.'))),
    of(path, folder) {
      // the form of a file and its folder decide, unless a query ends its name or files are named one by one
      const key = folder !== undefined || /[?#]/.test(path) ? '' : `${folderPart(path)}\0${extensionOf(path)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const absolute = fs.resolve(path);
      const config = configOf(folder ?? fs.parent(absolute));
      const { set } = packsOf(folder ?? fs.parent(absolute));
      const own = { ...resolve(absolute, config), config, packs: set, locale: localeOf(config) };
      if (key !== '' && !config?.layers.some(({ files }) => files !== undefined)) known.set(key, own);
      return own;
    },
    packsOf,
    newConfigProblems(atEnd = false) {
      if (atEnd) for (const config of configs?.known() ?? []) configOf(config.folder);
      const ofConfigs = untold.splice(0).flatMap((config) =>
        config.problems.map((problem) => ({
          path: problem.path,
          sentence: sentenceOf(config.texts, problem, localeOf(config)),
        })),
      );
      const ofPacks = untoldPacks
        .splice(0)
        .flatMap(({ found, locale: own }) =>
          found.problems.map((problem) => ({ path: problem.path, sentence: sentenceOf(found.texts, problem, own) })),
        );
      return [...ofConfigs, ...ofPacks];
    },
  };
}

/** All of a path before its name, as it is written. */
export function folderPart(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function chosenLayers(args: Arguments): SettingsLayer[] {
  const preset = args.text('preset');
  const chosen: SettingsLayer[] = preset === undefined ? [] : [{ from: '--preset', preset }];
  for (const value of args.texts('rule')) {
    const layer = readRuleChoice(value, '--rule');
    if (layer === undefined) throw new UsageError('bad-rule-choice', { value });
    chosen.push(layer);
  }
  return chosen;
}

/** A problem with its file, line and column, both 1-based; where the text of the file is not at hand, the sentence alone. */
function sentenceOf(
  texts: ReadonlyMap<string, string>,
  { path, start, text }: Pick<ConfigProblem, 'path' | 'start' | 'text'>,
  locale: Locale,
): string {
  const holds = texts.get(path);
  if (holds === undefined) return localize(text, locale);
  const { line, column } = placeAt(findLines(holds), start);
  return `${shortPath(path)}:${line + 1}:${column + 1}: ${localize(text, locale)}`;
}

/** A path as seen from the working folder, where it lies below it. */
export function shortPath(path: string): string {
  const relative = fs.relative(fs.resolve('.'), path);
  return relative === '' || relative.startsWith('..') ? path : relative;
}

/** Tells what is wrong with `--preset` and `--rule`. @returns true when something is, so that nothing can be linted. */
export function tellSettingsProblems({ problems, locale }: RunSettings, terminal: Terminal): boolean {
  for (const { message, hindi } of problems)
    terminal.err(`sampadak: ${printable((locale === 'hi' && hindi) || message)}\n`);
  return problems.length > 0;
}

/** How a run chooses files: what `--no-ignore`, `--force-exclude` and the files of settings say. */
export function findOptions(args: Arguments, { configs }: RunSettings): FindOptions {
  const ignoreFiles = !args.has('no-ignore');
  const forced = args.has('force-exclude');
  return { ignoreFiles, forceExclude: forced, listed: forced, ...(configs !== undefined && { configs }) };
}
