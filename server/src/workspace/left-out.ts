/** Whether `exclude` and ignore files leave a path out that nobody walked to: one that was named, or opened in an editor. */
import type { DiskConfigStore } from './config';
import type { LoadedConfig } from './config-load';
import type { FileSystem } from './file-system';
import type { LeftOut } from './files';
import { globMatcher } from './globs';
import { IGNORE_FILES, type IgnoreScope, ignoredBy, openScope, topFolder } from './ignore-files';

export interface LeftOutOptions {
  /** The folder from which ignore files count where there is no `.git`; absent: from the root of the disk. */
  readonly base?: string;
  readonly configs?: DiskConfigStore;
  /** False: ignore files are not read. */
  readonly ignoreFiles?: boolean;
  /** Names of the ignore files that count; all by default. */
  readonly names?: readonly string[];
}

/**
 * Why a walk from the top would not come to a path: the first of its folders that is left out, or the path itself.
 * Undefined when nothing leaves it out.
 * @param path absolute, of a file.
 */
export function whyLeftOut(
  fs: FileSystem,
  path: string,
  { base, configs, ignoreFiles = true, names = IGNORE_FILES }: LeftOutOptions,
): LeftOut | undefined {
  const way: string[] = [];
  for (let at = path; fs.parent(at) !== at; at = fs.parent(at)) way.unshift(at);
  const top = ignoreFiles ? topFolder(fs, fs.parent(path), base ?? fs.parent(way[0]!)) : undefined;
  let scope: IgnoreScope | undefined;
  for (const part of way) {
    const isFolder = part !== path;
    const folder = fs.parent(part);
    const config = configs?.of(folder);
    const relative = config === undefined ? '' : fs.relative(config.folder, part);
    if (config?.leaves(relative)) return excludedBy(config, relative);
    if (top === undefined || !isWithin(fs, top, folder)) continue;
    scope = openScope(fs, folder, names, scope);
    const ignored = ignoredBy(fs, scope, part, isFolder);
    if (ignored !== undefined) return { because: 'ignore', pattern: ignored.pattern, by: ignored.place };
  }
  return undefined;
}

/** Which glob of a configuration leaves a path out. */
export function excludedBy({ path, exclude }: LoadedConfig, relative: string): LeftOut {
  return { because: 'exclude', pattern: exclude.find((glob) => globMatcher([glob])(relative)) ?? '', by: path };
}

function isWithin(fs: FileSystem, folder: string, path: string): boolean {
  return !fs.relative(folder, path).startsWith('..');
}
