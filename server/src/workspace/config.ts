/**
 * The settings that a folder's files lay down for a draft: the nearest `sampadak.json` upward decides alone. Editor,
 * workspace command and command line ask here; the files are read once until somebody says that they have changed.
 */
import { markupLayer } from '../config/markup';
import { type ResolvedSettings, resolveSettings, type SettingsLayer } from '../config/settings';
import type { Localized } from '../rules/types';
import { drive } from './asking';
import {
  type Asking,
  CONFIG_LIMIT,
  type ConfigText,
  type LoadedConfig,
  loadConfig,
  loadConfigOf,
  type Places,
} from './config-load';
import { decode } from './encoding';
import type { FileSystem } from './file-system';
import { codeOf, problemOfRead } from './problems';

/** Answers what stands at a path; later where the files are far. */
export type ReadConfig = (path: string) => ConfigText | Promise<ConfigText>;

export interface ConfigStore {
  /** What holds for the drafts of a folder; undefined where no file upward says anything. */
  of(folder: string): LoadedConfig | undefined | Promise<LoadedConfig | undefined>;
  /** Every configuration found so far. */
  known(): readonly LoadedConfig[];
  /** Forgets what has been read. */
  clear(): void;
}

/** The store of a disk: it answers at once. */
export interface DiskConfigStore extends ConfigStore {
  of(folder: string): LoadedConfig | undefined;
}

/** @param only a file to be taken for every folder instead of what stands there. */
export function createConfigStore(places: Places, read: ReadConfig, only?: string): ConfigStore {
  const found = new Map<string, ReturnType<ConfigStore['of']>>();

  function* find(folder: string): Asking<LoadedConfig | undefined> {
    if (only === undefined) return yield* loadConfigOf(places, folder);
    const text = yield only;
    const problem = text ?? { problem: missing(only) };
    return yield* loadConfig(places, only, problem);
  }

  function of(folder: string): ReturnType<ConfigStore['of']> {
    const key = only === undefined ? folder : '';
    if (found.has(key)) return found.get(key);
    const own = drive(find(folder), read);
    const above = () => {
      const parent = places.parent(folder);
      return parent === folder ? undefined : of(parent);
    };
    const answer = own instanceof Promise ? own.then((config) => config ?? above()) : (own ?? above());
    found.set(key, answer);
    // once it has come, it is there at once
    if (answer instanceof Promise) answer.then((config) => found.get(key) === answer && found.set(key, config));
    return answer;
  }

  return {
    of,
    known: () =>
      [
        ...new Set([...found.values()].filter((one) => one !== undefined && !(one instanceof Promise))),
      ] as LoadedConfig[],
    clear: () => found.clear(),
  };
}

export function createDiskConfigs(fs: FileSystem, only?: string): DiskConfigStore {
  return createConfigStore(fs, (path) => readConfigFromDisk(fs, path), only) as DiskConfigStore;
}

export function readConfigFromDisk(fs: FileSystem, path: string): ConfigText {
  try {
    return { text: decode(fs.readFile(path, CONFIG_LIMIT), path).text };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    const problem = problemOfRead(error, path);
    return { problem: { hi: problem.sentence('hi'), en: problem.sentence('en') } };
  }
}

function missing(path: string): Localized {
  const problem = problemOfRead({ code: 'ENOENT' }, path);
  return { hi: problem.sentence('hi'), en: problem.sentence('en') };
}

/** What a text would come to if it stood at a path: for a file that is being edited. */
export function loadConfigText(
  places: Places,
  read: ReadConfig,
  path: string,
  text: string,
): LoadedConfig | Promise<LoadedConfig> {
  return drive(loadConfig(places, path, { text }), read);
}

/** The layers that a configuration has for a draft, in order. */
export function layersOf(places: Places, config: LoadedConfig | undefined, path: string): readonly SettingsLayer[] {
  if (config === undefined) return [];
  const relative = places.relative(config.folder, path);
  return config.layers.filter(({ files }) => files === undefined || files(relative));
}

/** The layers beside a draft's configuration: the editor's lie below it, those of the command line above. */
export interface OtherLayers {
  readonly below?: readonly SettingsLayer[];
  readonly above?: readonly SettingsLayer[];
}

/** Settings of a draft by its path. The same object for all drafts to which the same layers apply. */
export type SettingsResolver = (path: string, config: LoadedConfig | undefined) => ResolvedSettings;

/**
 * The one resolver: rules' defaults, preset, form of the file, editor, configuration with its overrides, command line.
 */
export function createSettingsResolver(places: Places, { below = [], above = [] }: OtherLayers): SettingsResolver {
  const known = new Map<string, ResolvedSettings>();
  const ids = new Map<LoadedConfig, number>();
  return (path, config) => {
    const own = layersOf(places, config, path);
    const markup = markupLayer(path);
    const key = `${nameLayers(config, own)} ${JSON.stringify(markup?.rules)}`;
    let settings = known.get(key);
    if (settings === undefined) {
      settings = resolveSettings([...(markup === undefined ? [] : [markup]), ...below, ...own, ...above]);
      known.set(key, settings);
    }
    return settings;
  };

  /** The same for the same layers. */
  function nameLayers(config: LoadedConfig | undefined, own: readonly SettingsLayer[]): string {
    if (config === undefined) return '';
    let id = ids.get(config);
    if (id === undefined) ids.set(config, (id = ids.size));
    return `${id}: ${own.map((layer) => config.layers.indexOf(layer)).join()}`;
  }
}
