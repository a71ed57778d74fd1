/**
 * Finding and reading `sampadak.json` and what it extends. The way is written once, as a generator that asks for texts:
 * a disk answers at once, an editor’s file system later.
 */
import { CONFIG_NAME, type ConfigFile, isFileName, type Placed, readConfigFile } from '../config/file';
import type { PlacedProblem } from '../config/jsonc';
import type { SettingsLayer } from '../config/settings';
import { fill } from '../localize';
import type { Locale, Localized, MessageArgs } from '../rules/types';
import type { FileSystem } from './file-system';
import { globMatcher } from './globs';

/** Paths, on a disk or as URIs. */
export type Places = Pick<FileSystem, 'join' | 'parent' | 'relative'>;

/** What a file of settings holds, why it cannot be read, or that there is none. */
export type ConfigText = { readonly text: string } | { readonly problem: Localized } | undefined;

/** The question is a path, the answer what stands there. */
export type Asking<T> = Generator<string, T, ConfigText>;

export interface ConfigProblem extends PlacedProblem {
  /** The file that the place is in. */
  readonly path: string;
}

/** A path that a file names, as a path from the root. */
export interface NamedPath extends Placed {
  readonly path: string;
  /** The file that names it. */
  readonly file: string;
}

/** A layer of settings, for the drafts that it is for. */
interface ConfigLayer extends SettingsLayer {
  /** Absent where it is for all. */
  readonly files?: (relative: string) => boolean;
}

/** A `sampadak.json` together with all that it extends. */
export interface LoadedConfig {
  readonly path: string;
  /** Its folder, from which all globs are seen. */
  readonly folder: string;
  readonly layers: readonly ConfigLayer[];
  readonly locale: Locale | undefined;
  /** Undefined where nothing is said: the extensions decide. */
  readonly takes: ((relative: string) => boolean) | undefined;
  readonly leaves: (relative: string) => boolean;
  /** The globs of `exclude`, for whoever wants to know why. */
  readonly exclude: readonly string[];
  readonly furniture: readonly string[];
  readonly packs: readonly NamedPath[];
  /** The files that were read, and those that were looked for and are not there. */
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
  /** What the files hold, by path: the places of the problems count in it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** True for what `packs` takes for a file and not for a built-in pack. */
export function isPackPath(value: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(value);
}

/** How deep files may extend files. */
const DEEPEST = 10;
/** How many times one configuration may extend a file. */
const MOST_FILES = 50;
/** Bytes of one file of settings. */
export const CONFIG_LIMIT = 1_000_000;

const texts = {
  missing: {
    hi: '‘{path}’ नहीं मिली; रास्ता इसी फाइल के फोल्डर से गिना जाता है।',
    en: 'There is no file ‘{path}’; the path counts from the folder of this file.',
  },
  circle: {
    hi: 'extends घूमकर यहीं लौटता है: {way}। एक कड़ी हटाएं।',
    en: 'extends comes back to where it began: {way}. Take one link out.',
  },
  deep: {
    hi: `extends ${DEEPEST} से अधिक गहरा है; यह फाइल नहीं पढ़ी गई।`,
    en: `extends goes more than ${DEEPEST} deep; this file was not read.`,
  },
  many: {
    hi: `extends से ${MOST_FILES} से अधिक बार फाइलें जुड़ती हैं; यह नहीं पढ़ी गई।`,
    en: `Files are extended more than ${MOST_FILES} times; this one was not read.`,
  },
  network: {
    hi: '‘{path}’ नेटवर्क का रास्ता है; केवल इस मशीन की फाइलें पढ़ी जाती हैं।',
    en: '‘{path}’ is a path on the network; only files of this machine are read.',
  },
} satisfies Record<string, Localized>;

/** The `sampadak.json` of a folder, if it holds one. */
export function* loadConfigOf(places: Places, folder: string): Asking<LoadedConfig | undefined> {
  const path = places.join(folder, CONFIG_NAME);
  const found = yield path;
  return found === undefined ? undefined : yield* loadConfig(places, path, found);
}

/** What is gathered on the way through the files. */
interface Gathering {
  readonly places: Places;
  readonly layers: ConfigLayer[];
  readonly files: string[];
  readonly problems: ConfigProblem[];
  readonly furniture: string[];
  readonly packs: NamedPath[];
  readonly texts: Map<string, string>;
  extended: number;
  locale: Locale | undefined;
  include: readonly string[] | undefined;
  exclude: readonly string[];
}

/** A file of settings under any name. */
export function* loadConfig(places: Places, path: string, found: NonNullable<ConfigText>): Asking<LoadedConfig> {
  const gathering: Gathering = {
    ...{ places, layers: [], files: [path], problems: [], furniture: [], packs: [] },
    ...{ texts: new Map<string, string>(), extended: 0, locale: undefined, include: undefined, exclude: [] },
  };
  yield* gather(gathering, path, found, [path]);
  const { include, exclude, layers, locale, files, problems, furniture, packs, texts } = gathering;
  return {
    ...{ path, folder: places.parent(path), layers, locale, exclude, furniture, packs, files, problems, texts },
    takes: include === undefined ? undefined : globMatcher(include),
    leaves: globMatcher(exclude),
  };
}

/** Reads what a file extends, then the file itself, so that its own words come last. */
function* gather(all: Gathering, path: string, found: NonNullable<ConfigText>, way: readonly string[]): Asking<void> {
  if ('problem' in found) {
    all.problems.push({ path, key: '', start: 0, end: 0, text: found.problem });
    return;
  }
  const { config, problems } = readConfigFile(found.text);
  if (!all.texts.has(path)) all.problems.push(...problems.map((problem) => ({ ...problem, path })));
  all.texts.set(path, found.text);
  for (const entry of config.extends) {
    if (isFileName(entry.value)) yield* extend(all, path, entry, way);
    else all.layers.push({ from: path, preset: entry.value });
  }
  add(all, path, config);
}

function* extend(all: Gathering, path: string, entry: Placed, way: readonly string[]): Asking<void> {
  const { places } = all;
  const tell = (text: Localized, args?: MessageArgs) => addProblem(all, path, entry, text, args);
  if (isOnNetwork(entry.value)) return tell(texts.network, { path: entry.value });
  const target = absolute(places, path, entry.value);
  if (way.includes(target)) {
    const names = [...way.slice(way.indexOf(target)), target].map((one) => nameOf(places, one));
    return tell(texts.circle, { way: names.join(' → ') });
  }
  if (way.length > DEEPEST) return tell(texts.deep);
  // counted each time: files that extend each other many times over would otherwise never come to an end
  if (++all.extended > MOST_FILES) return tell(texts.many);
  const found = yield target;
  if (!all.files.includes(target)) all.files.push(target);
  if (found === undefined) return tell(texts.missing, { path: entry.value });
  if ('problem' in found) return tell(found.problem);
  yield* gather(all, target, found, [...way, target]);
}

function add(all: Gathering, path: string, config: ConfigFile): void {
  const { preset, rules, locale, include, exclude, overrides, furniture, packs } = config;
  all.layers.push({ from: path, ...(preset !== undefined && { preset }), ...(rules !== undefined && { rules }) });
  overrides.forEach(({ files, ...choices }, index) => {
    all.layers.push({ from: `${path} (overrides ${index + 1})`, ...choices, files: globMatcher(files) });
  });
  all.locale = locale ?? all.locale;
  all.include = include ?? all.include;
  all.exclude = exclude ?? all.exclude;
  all.furniture.push(...furniture.map(({ value }) => value));
  for (const pack of packs) {
    if (isOnNetwork(pack.value)) {
      addProblem(all, path, pack, texts.network, { path: pack.value });
      continue;
    }
    const target = absolute(all.places, path, pack.value);
    all.packs.push({ ...pack, path: target, file: path });
    // a pack that changes changes what is found, as settings do
    if (isPackPath(pack.value) && !all.files.includes(target)) all.files.push(target);
  }
}

function addProblem(
  all: Gathering,
  path: string,
  { key, start, end }: Placed,
  text: Localized,
  args: MessageArgs = {},
) {
  all.problems.push({ path, key, start, end, text: { hi: fill(text.hi, args), en: fill(text.en, args) } });
}

/**
 * True for `\\host\share` and `//host/share`: Windows asks that machine, and tells it who is asking. What a folder from
 * somewhere names must not make it do so.
 */
function isOnNetwork(named: string): boolean {
  return /^[\\/]{2}/.test(named);
}

/** A path that a file names, seen from the file's folder. */
function absolute(places: Places, file: string, named: string): string {
  return /^(?:[\\/]|[a-z]:[\\/])/i.test(named) ? places.join(named, '.') : places.join(places.parent(file), named);
}

function nameOf(places: Places, path: string): string {
  return places.relative(places.parent(path), path);
}
