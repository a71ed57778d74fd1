/** Which files are drafts. Editor, workspace command and command line ask here. */
import picomatch from 'picomatch';
import type { EntryKind, FileStat, FileSystem, FolderEntry } from './file-system';
import { type IgnoreScope, isIgnored, openScope, scopeAbove } from './ignore-files';
import { FileProblem, problemOfRead } from './problems';
import { COPY_EXTENSIONS, extensionOf, problemOfPath, SHARED_EXTENSIONS } from './read';

export interface FindOptions {
  /** The folder that globs are seen from; ignore files are read from here down where there is no `.git`. The current folder by default. */
  readonly base?: string;
  /** Globs of files to take instead of those with the extensions of drafts. */
  readonly include?: readonly string[];
  /** Globs of files and folders to leave out. */
  readonly exclude?: readonly string[];
  /** False: `.gitignore` and `.sampadakignore` are not read. */
  readonly ignoreFiles?: boolean;
}

/** A file to be linted, or the reason why a path cannot be. */
export type Found =
  | {
      readonly path: string;
      /** True when a person named the file itself: it is linted whatever it holds. */
      readonly named: boolean;
      readonly problem?: undefined;
    }
  | { readonly path: string; readonly problem: FileProblem };

/** Folders that hold no drafts whoever made them. Hidden ones are skipped by their dot. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);

interface Walk {
  readonly fs: FileSystem;
  readonly base: string;
  readonly takes: (path: string) => boolean;
  readonly leaves: (path: string) => boolean;
  readonly ignoreFiles: boolean;
  /** Real paths of what has been given or walked. */
  readonly seen: Set<string>;
  /** Links met on the way: followed last, so that a draft is given under its own name where it has one. */
  readonly links: { readonly path: string; readonly scope: IgnoreScope | undefined }[];
}

/**
 * Finds the drafts at paths: named files as they are, folders all the way down, every file once. The order depends on
 * names only: paths as given, in each folder by name, links to elsewhere last. Lazy: a caller may stop between two files.
 * Hidden files and folders and `node_modules` are skipped unless named. Never throws; what is wrong with a path is told
 * in its place.
 */
export function* findDrafts(fs: FileSystem, paths: readonly string[], options: FindOptions = {}): Generator<Found> {
  const base = fs.resolve(options.base ?? '.');
  const walk: Walk = {
    fs,
    base,
    takes: filter(fs, base, options),
    leaves: matcher(fs, base, options.exclude ?? []),
    ignoreFiles: options.ignoreFiles ?? true,
    seen: new Set(),
    links: [],
  };
  for (const named of paths) {
    const path = fs.join(named, '.');
    try {
      const stat = fs.stat(path);
      const real = fs.realPath(path);
      if (stat.kind === 'folder') {
        const absolute = fs.resolve(path);
        const above = walk.ignoreFiles ? scopeAbove(fs, absolute, base) : undefined;
        // who names an ignored folder wants what is in it; only its own ignore files count then
        yield* walkFolder(walk, path, real, isIgnored(fs, above, absolute, true) ? undefined : above);
      } else if (stat.kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
      else if (isNew(walk, real)) yield { path, named: true };
    } catch (error) {
      yield { path, problem: problemOfPath(fs, error, path) };
    }
  }
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) yield* followLink(walk, link);
}

function* walkFolder(walk: Walk, folder: string, real: string, above: IgnoreScope | undefined): Generator<Found> {
  if (!isNew(walk, real)) return;
  const { fs } = walk;
  let entries: readonly FolderEntry[];
  try {
    entries = fs.listFolder(folder);
  } catch (error) {
    yield { path: folder, problem: problemOfRead(error, folder) };
    return;
  }
  const absolute = fs.resolve(folder);
  const names = entries.map(({ name }) => name);
  const scope = walk.ignoreFiles ? openScope(fs, absolute, names, above) : undefined;
  for (const { name, kind } of [...entries].sort(byName)) {
    if (name.startsWith('.') || (kind === 'folder' && SKIPPED_FOLDERS.has(name))) continue;
    const path = fs.join(folder, name);
    if (kind === 'link') walk.links.push({ path, scope });
    else if (isWanted(walk, scope, fs.join(absolute, name), kind)) {
      const realPath = fs.join(real, name);
      if (kind === 'folder') yield* walkFolder(walk, path, realPath, scope);
      else if (kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
      else if (isNew(walk, realPath)) yield { path, named: false };
    }
  }
}

function* followLink(walk: Walk, { path, scope }: Walk['links'][number]): Generator<Found> {
  const { fs } = walk;
  const absolute = fs.resolve(path);
  let stat: FileStat;
  let real: string;
  try {
    stat = fs.stat(path);
    real = fs.realPath(path);
  } catch (error) {
    if (isWanted(walk, scope, absolute, 'link')) yield { path, problem: problemOfPath(fs, error, path) };
    return;
  }
  if (stat.kind === 'folder' && SKIPPED_FOLDERS.has(real.slice(fs.parent(real).length + 1))) return;
  if (!isWanted(walk, scope, absolute, stat.kind)) return;
  if (stat.kind === 'folder') yield* walkFolder(walk, path, real, scope);
  else if (stat.kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
  else if (isNew(walk, real)) yield { path, named: false };
}

function isWanted(walk: Walk, scope: IgnoreScope | undefined, absolute: string, kind: EntryKind): boolean {
  const isFolder = kind === 'folder';
  if (!isFolder && !walk.takes(absolute)) return false;
  return !walk.leaves(absolute) && !isIgnored(walk.fs, scope, absolute, isFolder);
}

function isNew(walk: Walk, real: string): boolean {
  if (walk.seen.has(real)) return false;
  walk.seen.add(real);
  return true;
}

/** Whether a file that nobody named may be a draft, by its name alone. */
function filter(fs: FileSystem, base: string, options: FindOptions): (path: string) => boolean {
  if (options.include !== undefined) return matcher(fs, base, options.include);
  const extensions = new Set([...COPY_EXTENSIONS, ...SHARED_EXTENSIONS]);
  return (path) => extensions.has(extensionOf(path));
}

function matcher(fs: FileSystem, base: string, globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  // a glob without a slash means a name anywhere, as in ignore files
  const matches = picomatch(globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`)));
  return (path) => matches(fs.relative(base, path));
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
