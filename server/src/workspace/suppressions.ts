/** Where suppressions are kept: one list for a folder and all under it, beside the configuration, never in the copy. */
import type { Locale } from '../rules/types';
import { prepare, type Suppressions } from '../suppress/apply';
import { EMPTY_LIST, readList, type SuppressionList } from '../suppress/list';
import { type Decoded, decode } from './encoding';
import type { FileSystem } from './file-system';
import { codeOf, FileProblem, problemOfRead } from './problems';
import { decodeDraft } from './read';
import { writeDraft } from './write';

export const SUPPRESSIONS_FILE = 'sampadak-suppressions.json';
export const CONFIG_FILE = 'sampadak.json';

/** Largest list that is read, in bytes: 100,000 entries with room for reasons. */
const LARGEST = 64 * 1000 * 1000;

/** A list as it was read. */
export interface LoadedList {
  readonly path: string;
  /** The folder that the list is for. */
  readonly folder: string;
  readonly text: string;
  readonly list: SuppressionList;
  readonly suppressions: Suppressions;
  /** Why the file could not be read at all. */
  readonly problem?: FileProblem;
}

/** Lists by the folder they are looked for from. Kept until something changes. */
export interface SuppressionStore {
  /** The list that holds for a draft: the nearest one upward. Paths are absolute. */
  of(path: string): LoadedList | undefined;
  /** Where a list for a draft stands or would be made: the nearest one, else beside the configuration, else in `base`. */
  homeOf(path: string, base: string): string;
  /** Forgets what was read. */
  forget(): void;
}

export function createSuppressionStore(fs: FileSystem): SuppressionStore {
  const byFolder = new Map<string, LoadedList | undefined>();

  function ofFolder(folder: string): LoadedList | undefined {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const parent = fs.parent(folder);
    const found = load(fs, folder) ?? (parent === folder ? undefined : ofFolder(parent));
    byFolder.set(folder, found);
    return found;
  }

  return {
    of: (path) => ofFolder(fs.parent(path)),
    homeOf(path, base) {
      const found = ofFolder(fs.parent(path));
      if (found !== undefined) return found.path;
      return fs.join(configFolder(fs, fs.parent(path)) ?? base, SUPPRESSIONS_FILE);
    },
    forget: () => byFolder.clear(),
  };
}

function configFolder(fs: FileSystem, folder: string): string | undefined {
  for (let at = folder; ; at = fs.parent(at)) {
    if (isFile(fs, fs.join(at, CONFIG_FILE))) return at;
    if (fs.parent(at) === at) return undefined;
  }
}

function isFile(fs: FileSystem, path: string): boolean {
  try {
    return fs.stat(path).kind === 'file';
  } catch {
    return false;
  }
}

function load(fs: FileSystem, folder: string): LoadedList | undefined {
  const path = fs.join(folder, SUPPRESSIONS_FILE);
  let decoded: Decoded;
  try {
    decoded = decode(fs.readFile(path, LARGEST), path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const list = { ...EMPTY_LIST, broken: true };
    return { path, folder, text: '', list, suppressions: prepare([]), problem: problemOfRead(error, path) };
  }
  const list = readList(decoded.text);
  return { path, folder, text: decoded.text, list, suppressions: prepare(list.entries) };
}

/** The path of a draft as its list writes it: relative to the list's folder, with `/`. */
export function fileIn(fs: FileSystem, { folder }: Pick<LoadedList, 'folder'>, path: string): string {
  return fs.relative(folder, path);
}

/**
 * Changes a list on the disk; makes it where there is none.
 * @param change gets the text of the list, undefined where there is none.
 * @returns false when the change changes nothing.
 * @throws FileProblem when the file cannot be read or written, and `bad-list` when it is no list: it is then left alone.
 */
export function changeList(fs: FileSystem, path: string, change: (text: string | undefined) => string): boolean {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFile(path, LARGEST);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw problemOfRead(error, path);
    const folder = fs.stat(fs.parent(path));
    fs.createFile(path, new TextEncoder().encode(change(undefined)), { ...folder, mode: 0o644 });
    fs.syncFolder(fs.parent(path));
    return true;
  }
  const draft = decodeDraft(path, bytes);
  if (readList(draft.text).broken) throw new FileProblem('bad-list', path);
  const next = change(draft.text);
  if (next === draft.text) return false;
  writeDraft(fs, draft, next);
  return true;
}

/** What is wrong with a list, one sentence each, with its line. */
export function listSentences(loaded: LoadedList, locale: Locale): string[] {
  if (loaded.problem !== undefined) return [loaded.problem.sentence(locale)];
  return loaded.list.problems.map(({ start, message }) => {
    const line = loaded.text.slice(0, start).split('\n').length;
    return `${loaded.path}:${line}: ${message[locale]}`;
  });
}
