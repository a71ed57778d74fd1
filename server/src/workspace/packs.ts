/**
 * The house packs that hold for a draft: those that its `sampadak.json` names, and the files of the folder `packs` beside
 * it; where there is no `sampadak.json`, the files of the nearest folder `packs` upward.
 */
import { fill } from '../localize';
import { findHousePack } from '../packs/houses';
import { compilePacks, type PackSet } from '../packs/set';
import { MOST_LETTERS, sizeOfPack } from '../packs/size';
import type { PackData, PackProblem, ReadPack } from '../packs/types';
import type { Localized, MessageArgs } from '../rules/types';
import { drive } from './asking';
import { type ReadConfig, readConfigFromDisk } from './config';
import { type ConfigText, isPackPath, type LoadedConfig, type Places } from './config-load';
import type { FileSystem } from './file-system';

/** Name of the folder. */
export const PACKS_FOLDER = 'packs';

/** Packs that one draft may have. */
const MOST_PACKS = 50;

/** Where packs are kept. A folder that is not there is an empty one. */
export interface PackShelf {
  readonly places: Places;
  readonly read: ReadConfig;
  /** Names of the files of a folder. */
  list(folder: string): readonly string[] | Promise<readonly string[]>;
}

/** Something wrong with a pack, and the file that it stands in. */
export interface PackFileProblem extends PackProblem {
  readonly path: string;
}

export interface FoundPacks {
  /** Undefined where no pack holds. */
  readonly set: PackSet | undefined;
  /** The packs in their order, and where each stands; a built-in one nowhere. */
  readonly packs: readonly { readonly pack: PackData; readonly path: string | undefined }[];
  readonly problems: readonly PackFileProblem[];
  /** The texts that were read, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface PackStore {
  /** The packs for the drafts of a folder. The same object until `clear`. */
  of(folder: string, config: LoadedConfig | undefined): FoundPacks | Promise<FoundPacks>;
  /** Every answer so far. */
  known(): readonly FoundPacks[];
  /** Forgets what was read. */
  clear(): void;
}

type Question = { readonly read: string } | { readonly list: string };
type Answer = ConfigText | readonly string[];
type Asking<T> = Generator<Question, T, Answer>;

const NONE: FoundPacks = { set: undefined, packs: [], problems: [], texts: new Map() };

const texts = {
  missing: {
    hi: 'पैक ‘{name}’ नहीं मिला; रास्ता इसी फाइल के फोल्डर से गिना जाता है।',
    en: 'There is no pack ‘{name}’; the path counts from the folder of this file.',
  },
  house: {
    hi: '‘{name}’ नाम का कोई पैक साथ नहीं आता; अपने पैक का रास्ता लिखें, जैसे packs/{name}.yaml।',
    en: 'No pack ‘{name}’ is built in. Write the path of your own, packs/{name}.yaml say.',
  },
  twice: {
    hi: 'id ‘{id}’ ‘{path}’ का भी है; यह पैक नहीं लिया गया।',
    en: 'The id ‘{id}’ is also that of ‘{path}’, so this pack is not used.',
  },
  many: {
    hi: `एक साथ ${MOST_PACKS} से अधिक पैक नहीं चलते; यह नहीं लिया गया।`,
    en: `There are more than ${MOST_PACKS} packs; this one is not used.`,
  },
  large: {
    hi: 'सभी पैक मिलकर बहुत बड़े हैं; यह नहीं लिया गया।',
    en: 'All packs together are too large; this one is not used.',
  },
} satisfies Record<string, Localized>;

/** The shelf of a disk. */
export function diskShelf(fs: FileSystem): PackShelf {
  return { places: fs, read: (path) => readConfigFromDisk(fs, path), list: (folder) => namesIn(fs, folder) };
}

/** Names in a folder; none where it is not there or cannot be read. */
export function namesIn(fs: FileSystem, folder: string): readonly string[] {
  try {
    return fs.listFolder(folder).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** @param load reads the text of a file and runs its examples. */
export function createPackStore(shelf: PackShelf, load: (text: string) => ReadPack): PackStore {
  const { places } = shelf;
  let byFolder = new Map<string, FoundPacks | Promise<FoundPacks>>();
  let byConfig = new Map<LoadedConfig, FoundPacks | Promise<FoundPacks>>();
  const answer = (question: Question): Answer | Promise<Answer> =>
    'read' in question ? shelf.read(question.read) : shelf.list(question.list);

  /** Keeps an answer, at first as a promise where it takes time. */
  function keep<K>(known: Map<K, FoundPacks | Promise<FoundPacks>>, key: K, asked: FoundPacks | Promise<FoundPacks>) {
    known.set(key, asked);
    if (asked instanceof Promise)
      asked.then((found) => known.get(key) === asked && known.set(key, found)).catch(() => {});
    return asked;
  }

  function upward(folder: string): FoundPacks | Promise<FoundPacks> {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const above = () => {
      const parent = places.parent(folder);
      return parent === folder ? NONE : upward(parent);
    };
    const own = drive(loadFolder(places, folder, load), answer);
    return keep(byFolder, folder, own instanceof Promise ? own.then((found) => found ?? above()) : (own ?? above()));
  }

  return {
    of(folder, config) {
      if (config === undefined) return upward(folder);
      return byConfig.get(config) ?? keep(byConfig, config, drive(loadNamed(places, config, load), answer));
    },
    known: () =>
      [...new Set([...byFolder.values(), ...byConfig.values()])].filter(
        (one) => !(one instanceof Promise),
      ) as FoundPacks[],
    clear() {
      byFolder = new Map();
      byConfig = new Map();
    },
  };
}

/** What is gathered on the way through the files. */
interface Gathering {
  readonly load: (text: string) => ReadPack;
  readonly packs: { readonly pack: PackData; readonly path: string | undefined }[];
  readonly problems: PackFileProblem[];
  readonly texts: Map<string, string>;
  letters: number;
}

const gathering = (load: (text: string) => ReadPack): Gathering => ({
  ...{ load, packs: [], problems: [], texts: new Map(), letters: 0 },
});

/** The packs of the folder `packs` in a folder; undefined where there is none. */
function* loadFolder(places: Places, folder: string, load: (text: string) => ReadPack): Asking<FoundPacks | undefined> {
  const all = gathering(load);
  yield* gatherFolder(all, places, folder);
  return all.packs.length + all.problems.length === 0 ? undefined : finish(all);
}

function* loadNamed(places: Places, config: LoadedConfig, load: (text: string) => ReadPack): Asking<FoundPacks> {
  const all = gathering(load);
  if (config.furniture.length > 0) all.packs.push({ pack: packOfLines(config.furniture), path: undefined });
  for (const { value, path, file, start, end } of config.packs) {
    const tell = (text: Localized) => addProblem(all, file, { start, end }, text, { name: value });
    if (!isPackPath(value)) {
      const house = findHousePack(value);
      if (house === undefined) tell(texts.house);
      else admit(all, house, undefined);
      continue;
    }
    const found = (yield { read: path }) as ConfigText;
    if (found === undefined) tell(texts.missing);
    else if ('problem' in found) tell(found.problem);
    else addFile(all, path, found.text, true);
  }
  yield* gatherFolder(all, places, config.folder);
  return finish(all);
}

function* gatherFolder(all: Gathering, places: Places, folder: string): Asking<void> {
  const packs = places.join(folder, PACKS_FOLDER);
  const names = (yield { list: packs }) as readonly string[];
  for (const name of names.filter(isPackFile).sort()) {
    const path = places.join(packs, name);
    if (all.texts.has(path)) continue;
    const found = (yield { read: path }) as ConfigText;
    if (found === undefined) continue;
    if ('problem' in found) addProblem(all, path, { start: 0, end: 0 }, found.problem);
    else addFile(all, path, found.text, false);
  }
}

/** True for the name of a file that may be a pack. */
export function isPackFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.startsWith('.');
}

/** @param named false for a file that merely lies in the folder: it is passed over when it is no pack at all. */
function addFile(all: Gathering, path: string, text: string, named: boolean): void {
  if (all.texts.has(path)) return;
  const { pack, problems, isPack } = all.load(text);
  if (!isPack && !named) return;
  all.texts.set(path, text);
  all.problems.push(...problems.map((problem) => ({ ...problem, path })));
  if (pack !== undefined) admit(all, pack, path);
}

function admit(all: Gathering, pack: PackData, path: string | undefined): void {
  const tell = (text: Localized, args: MessageArgs = {}) => {
    if (path === undefined) return;
    const at = /^id:.*$/m.exec(all.texts.get(path) ?? '');
    const start = at?.index ?? 0;
    addProblem(all, path, { start, end: start + (at?.[0].length ?? 0) }, text, args);
  };
  const twin = all.packs.find((other) => other.pack.id === pack.id);
  const letters = sizeOfPack(pack);
  if (twin !== undefined) tell(texts.twice, { id: pack.id, path: twin.path ?? pack.id });
  else if (all.packs.length >= MOST_PACKS) tell(texts.many);
  // room is left for the built-in pack of the preset
  else if (all.letters + letters > MOST_LETTERS.all - MOST_LETTERS.pack / 2) tell(texts.large);
  else {
    all.letters += letters;
    all.packs.push({ pack, path });
  }
}

function addProblem(
  all: Gathering,
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: Localized,
  args: MessageArgs = {},
): void {
  all.problems.push({ path, start, end, text: { hi: fill(text.hi, args, 'hi'), en: fill(text.en, args, 'en') } });
}

function finish({ packs, problems, texts: read }: Gathering): FoundPacks {
  const set = packs.length === 0 ? undefined : compilePacks(packs.map(({ pack }) => pack));
  return { set, packs, problems, texts: read };
}

/** The lines of furniture that a `sampadak.json` lists. */
function packOfLines(lines: readonly string[]): PackData {
  return {
    id: 'sampadak.json',
    title: { hi: 'sampadak.json', en: 'sampadak.json' },
    ...{ spellings: [], banned: [], agencies: [], places: [], designators: [] },
    furniture: lines.map((text) => ({ text, literal: true })),
  };
}
