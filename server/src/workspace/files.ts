/** Which files are drafts. Editor, workspace command and command line ask here. */
import type { DiskConfigStore } from './config';
import type { LoadedConfig } from './config-load';
import type { EntryKind, FileStat, FileSystem, FolderEntry } from './file-system';
import { globMatcher } from './globs';
import { type IgnoreScope, ignoredBy, isIgnored, openScope, scopeAbove } from './ignore-files';
import { excludedBy, whyLeftOut } from './left-out';
import { FileProblem, problemOfRead } from './problems';
import { COPY_EXTENSIONS, extensionOf, problemOfPath, SHARED_EXTENSIONS } from './read';

export interface FindOptions {
  /** Says what `include` and `exclude` of the nearest `sampadak.json` hold for each folder. */
  readonly configs?: DiskConfigStore;
  /** The folder that globs are seen from; ignore files are read from here down where there is no `.git`. The current folder by default. */
  readonly base?: string;
  /** Globs of files to take instead of those with the extensions of drafts. */
  readonly include?: readonly string[];
  /** Globs of files and folders to leave out. */
  readonly exclude?: readonly string[];
  /** False: `.gitignore` and `.sampadakignore` are not read. */
  readonly ignoreFiles?: boolean;
  /** True: a path that is named is left out as well where a walk would leave it out. */
  readonly forceExclude?: boolean;
  /** True: named files are taken as if a walk had come to them, so what is no draft by its name is passed over. */
  readonly listed?: boolean;
  /** Told of every path that is left out, and why. */
  readonly onLeftOut?: (path: string, why: LeftOut) => void;
}

/** Why a path is no draft to be linted. */
export type LeftOut =
  | { readonly because: 'hidden' | 'skipped-folder' | 'extension' | 'include' | 'seen' }
  /** By a glob of `exclude`, in the file `by`. */
  | { readonly because: 'exclude'; readonly pattern: string; readonly by: string }
  /** By a line of an ignore file; `by` names file and line. */
  | { readonly because: 'ignore'; readonly pattern: string; readonly by: string };

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
  readonly options: FindOptions;
  readonly takes: ((path: string) => boolean) | undefined;
  readonly leaves: (path: string) => boolean;
  readonly ignoreFiles: boolean;
  /** Real paths of what has been given or walked. */
  readonly seen: Set<string>;
  /** Links met on the way: followed last, so that a draft is given under its own name where it has one. */
  readonly links: {
    readonly path: string;
    readonly scope: IgnoreScope | undefined;
    readonly config: LoadedConfig | undefined;
  }[];
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
    options,
    takes: options.include === undefined ? undefined : matcher(fs, base, options.include),
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
      const why = options.forceExclude === true ? whyLeftOut(fs, fs.resolve(path), { ...options, base }) : undefined;
      if (why !== undefined) options.onLeftOut?.(path, why);
      else if (stat.kind === 'folder') {
        const absolute = fs.resolve(path);
        const above = walk.ignoreFiles ? scopeAbove(fs, absolute, base) : undefined;
        // who names an ignored folder wants what is in it; only its own ignore files count then
        yield* walkFolder(walk, path, real, isIgnored(fs, above, absolute, true) ? undefined : above);
      } else if (stat.kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
      else if (options.listed === true) {
        const config = options.configs?.of(fs.parent(fs.resolve(path)));
        if (isWanted(walk, undefined, config, path, stat.kind) && isNew(walk, real)) yield { path, named: false };
      } else if (isNew(walk, real)) yield { path, named: true };
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
  const config = walk.options.configs?.of(absolute);
  // joined once a folder: a name is no path that has to be made straight
  const [before, beforeReal, beforeAbsolute] = [folder, real, absolute].map((one) => fs.join(one, 'x').slice(0, -1));
  for (const { name, kind } of [...entries].sort(byName)) {
    const path = before + name;
    const passed = name.startsWith('.')
      ? 'hidden'
      : kind === 'folder' && SKIPPED_FOLDERS.has(name)
        ? 'skipped-folder'
        : '';
    if (passed !== '') walk.options.onLeftOut?.(path, { because: passed });
    else if (kind === 'link') walk.links.push({ path, scope, config });
    else if (isWanted(walk, scope, config, path, kind, beforeAbsolute + name)) {
      const realPath = beforeReal + name;
      if (kind === 'folder') yield* walkFolder(walk, path, realPath, scope);
      else if (kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
      else if (isNew(walk, realPath, path)) yield { path, named: false };
    }
  }
}

function* followLink(walk: Walk, { path, scope, config }: Walk['links'][number]): Generator<Found> {
  const { fs } = walk;
  let stat: FileStat;
  let real: string;
  try {
    stat = fs.stat(path);
    real = fs.realPath(path);
  } catch (error) {
    if (isWanted(walk, scope, config, path, 'link')) yield { path, problem: problemOfPath(fs, error, path) };
    return;
  }
  if (stat.kind === 'folder' && SKIPPED_FOLDERS.has(real.slice(fs.parent(real).length + 1))) return;
  if (!isWanted(walk, scope, config, path, stat.kind)) return;
  if (stat.kind === 'folder') yield* walkFolder(walk, path, real, scope);
  else if (stat.kind === 'other') yield { path, problem: new FileProblem('not-a-file', path) };
  else if (isNew(walk, real, path)) yield { path, named: false };
}

function isWanted(
  walk: Walk,
  scope: IgnoreScope | undefined,
  config: LoadedConfig | undefined,
  path: string,
  kind: EntryKind,
  absolute = walk.fs.resolve(path),
): boolean {
  const why = whyUnwanted(walk, scope, config, absolute, kind === 'folder');
  if (why !== undefined) walk.options.onLeftOut?.(path, why);
  return why === undefined;
}

function whyUnwanted(
  walk: Walk,
  scope: IgnoreScope | undefined,
  config: LoadedConfig | undefined,
  absolute: string,
  isFolder: boolean,
): LeftOut | undefined {
  const { fs } = walk;
  const relative = config === undefined ? '' : fs.relative(config.folder, absolute);
  if (!isFolder) {
    const takes = walk.takes?.(absolute) ?? config?.takes?.(relative);
    if (takes === false) return { because: 'include' };
    if (takes === undefined && !DRAFT_EXTENSIONS.has(extensionOf(absolute))) return { because: 'extension' };
  }
  if (config?.leaves(relative)) return excludedBy(config, relative);
  if (walk.leaves(absolute)) return { because: 'exclude', pattern: '', by: '' };
  const ignored = ignoredBy(fs, scope, absolute, isFolder);
  return ignored && { because: 'ignore', pattern: ignored.pattern, by: ignored.place };
}

function isNew(walk: Walk, real: string, path?: string): boolean {
  if (walk.seen.has(real)) {
    if (path !== undefined) walk.options.onLeftOut?.(path, { because: 'seen' });
    return false;
  }
  walk.seen.add(real);
  return true;
}

const DRAFT_EXTENSIONS: ReadonlySet<string> = new Set([...COPY_EXTENSIONS, ...SHARED_EXTENSIONS]);

function matcher(fs: FileSystem, base: string, globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = globMatcher(globs);
  return (path) => matches(fs.relative(base, path));
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
