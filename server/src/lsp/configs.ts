/** The `sampadak.json` of every document: from the disk, or through the client where the server has no disk. */
import type { Connection } from 'vscode-languageserver';
import { CONFIG_NAME } from '../config/file';
import type { SettingsLayer } from '../config/settings';
import {
  type ConfigStore,
  createConfigStore,
  createSettingsResolver,
  loadConfigText,
  type ReadConfig,
  type SettingsResolver,
} from '../workspace/config';
import { CONFIG_LIMIT, type ConfigText, type LoadedConfig, type Places } from '../workspace/config-load';
import { OWN_IGNORE_FILE } from '../workspace/ignore-files';
import type { ClientTraits } from './capabilities';
import type { Environment } from './environment';
import {
  LIST_FOLDER,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from './protocol';
import { createUriIgnores } from './uri-ignores';
import { hasFolder, uriPlaces } from './uri-places';

/** Where files of settings and packs are kept. */
export interface Shelf {
  readonly places: Places;
  readonly read: ReadConfig;
  readonly store: ConfigStore;
  /** Names of the files of a folder; none where it is not there. */
  list(folder: string): readonly string[] | Promise<readonly string[]>;
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** True when `.sampadakignore` says that a draft is not to be linted. */
  isIgnored(path: string): boolean | Promise<boolean>;
  /** Forgets what was read for it. */
  forget?(): void;
}

/** A configuration and the URIs of the files that it was put together from. */
export interface FoundConfig {
  readonly config: LoadedConfig;
  uriOf(path: string): string;
}

export interface Configs {
  /** Where the files beside a document are kept, and its path there; undefined where nothing can be read. */
  placeOf(uri: string): { readonly shelf: Shelf; readonly path: string } | undefined;
  /** What holds for a document; at once where it is known. */
  of(uri: string): LoadedConfig | undefined | Promise<LoadedConfig | undefined>;
  /** Puts an editor's layer below those of a configuration. */
  resolver(below: SettingsLayer): (uri: string, config: LoadedConfig | undefined) => ReturnType<SettingsResolver>;
  /** True when a configuration leaves a draft out though it is open. */
  isExcluded(uri: string, config: LoadedConfig | undefined): boolean;
  /** True when `.sampadakignore` does; at once where that is known. */
  isIgnored(uri: string): boolean | Promise<boolean>;
  /** What a file of settings comes to with the text that it has in the editor. */
  check(uri: string, text: string): FoundConfig | undefined | Promise<FoundConfig | undefined>;
  /** True when a change of this file may change settings. */
  concerns(uri: string): boolean;
  /** Forgets what was read. */
  forget(): void;
}

export interface ConfigsParts {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly client: ClientTraits;
  /** Called once for every configuration that was read. */
  readonly onFound: (found: FoundConfig) => void;
}

export function createConfigs({ connection, environment, client, onFound }: ConfigsParts): Configs {
  const shelves: Shelf[] = [];
  const { configFiles } = environment;
  if (configFiles !== undefined) {
    const { places, read } = configFiles;
    shelves.push({ ...configFiles, store: createConfigStore(places, read) });
  }
  if (client.readFile) {
    const read = (uri: string) => askClient(connection, uri);
    const store = createConfigStore(uriPlaces, read);
    const pathOf = (uri: string) => (hasFolder(uri) ? uri : undefined);
    const list = (uri: string) => listAtClient(connection, uri);
    shelves.push({ places: uriPlaces, read, list, store, pathOf, uriOf: (uri) => uri, ...createUriIgnores(read) });
  }
  let told = new WeakSet<LoadedConfig>();

  function placeOf(uri: string): ReturnType<Configs['placeOf']> {
    for (const shelf of shelves) {
      const path = shelf.pathOf(uri);
      if (path !== undefined) return { shelf, path };
    }
    return undefined;
  }

  function found({ uriOf }: Shelf, config: LoadedConfig | undefined): LoadedConfig | undefined {
    if (config !== undefined && !told.has(config)) {
      told.add(config);
      onFound({ config, uriOf });
    }
    return config;
  }

  return {
    placeOf,
    of(uri) {
      const place = placeOf(uri);
      if (place === undefined) return undefined;
      const { shelf, path } = place;
      const answer = shelf.store.of(shelf.places.parent(path));
      return answer instanceof Promise ? answer.then((config) => found(shelf, config)) : found(shelf, answer);
    },
    resolver(below) {
      const resolvers = new Map(
        shelves.map((shelf) => [shelf, createSettingsResolver(shelf.places, { below: [below] })]),
      );
      const plain = createSettingsResolver(uriPlaces, { below: [below] });
      return (uri, config) => {
        const place = placeOf(uri);
        return place === undefined ? plain(uri, undefined) : resolvers.get(place.shelf)!(place.path, config);
      };
    },
    isExcluded(uri, config) {
      const place = placeOf(uri);
      if (place === undefined || config === undefined) return false;
      const { shelf, path } = place;
      return foldersTo(shelf.places, config.folder, path).some((relative) => config.leaves(relative));
    },
    isIgnored(uri) {
      const place = placeOf(uri);
      return place?.shelf.isIgnored(place.path) ?? false;
    },
    check(uri, text) {
      const place = placeOf(uri);
      if (place === undefined) return undefined;
      const { places, read, uriOf } = place.shelf;
      const config = loadConfigText(places, read, place.path, text);
      return config instanceof Promise ? config.then((loaded) => ({ config: loaded, uriOf })) : { config, uriOf };
    },
    concerns(uri) {
      if (isConfigName(uri) || uri.endsWith(`/${OWN_IGNORE_FILE}`)) return true;
      return shelves.some(({ store, pathOf }) => {
        const path = pathOf(uri);
        return path !== undefined && store.known().some(({ files }) => files.includes(path));
      });
    },
    forget() {
      for (const { store, forget } of shelves) {
        store.clear();
        forget?.();
      }
      told = new WeakSet();
    },
  };
}

/** True for a document that holds settings by its name. */
export function isConfigName(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

/** The path and the folders that lead to it, as seen from a folder. */
function foldersTo(places: Places, folder: string, path: string): string[] {
  const parts = places.relative(folder, path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A client that cannot list folders has no packs but those that are named. */
async function listAtClient(connection: Connection, uri: string): Promise<readonly string[]> {
  const params: ListFolderParams = { uri };
  const names = await connection.sendRequest<ListFolderResult | null>(LIST_FOLDER, params).catch(() => null);
  return names ?? [];
}

async function askClient(connection: Connection, uri: string): Promise<ConfigText> {
  const params: ReadFileParams = { uri, limit: CONFIG_LIMIT };
  try {
    const answer = await connection.sendRequest<ReadFileResult>(READ_FILE, params);
    if (answer === null || 'text' in answer) return answer ?? undefined;
    return { problem: { hi: answer.problem, en: answer.problem } };
  } catch (error) {
    return { problem: { hi: String(error), en: String(error) } };
  }
}
