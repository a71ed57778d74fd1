/** `.gitignore` and `.sampadakignore`: what a folder says is not to be linted. */
import type { Ignore } from 'ignore';
import { decode } from './encoding';
import type { FileSystem } from './file-system';
import { codeOf } from './problems';

/** The ignore file that speaks of nothing but linting. */
export const OWN_IGNORE_FILE = '.sampadakignore';

/** In a folder that has both, the second has the last word. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', OWN_IGNORE_FILE];

/** Bytes: an ignore file larger than this is not one. */
export const IGNORE_FILE_LIMIT = 1_000_000;

/** The ignore files of a folder and of the folders above it, up to the project's top. */
export interface IgnoreScope {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: IgnoreScope | undefined;
}

/**
 * The scope of a folder under `above`; `above` itself when the folder has no ignore file. An unreadable ignore file ignores nothing: it may
 * lint too much, never too little.
 * @param folder absolute.
 * @param names what the folder holds, or may hold.
 */
export function openScope(
  fs: Pick<FileSystem, 'join' | 'readFile'>,
  folder: string,
  names: Iterable<string>,
  above?: IgnoreScope,
): IgnoreScope | undefined {
  let rules: Ignore | undefined;
  const present = new Set(names);
  for (const name of IGNORE_FILES) {
    if (!present.has(name)) continue;
    const path = fs.join(folder, name);
    try {
      const { text } = decode(fs.readFile(path, IGNORE_FILE_LIMIT), path);
      const lines = text.split(/\r?\n/).map((pattern, index) => ({ pattern, mark: `${path}:${index + 1}` }));
      // loaded only where there is such a file
      rules = (rules ?? (require('ignore') as typeof import('ignore'))()).add(lines);
    } catch {}
  }
  return rules === undefined ? above : { folder, rules, above };
}

/**
 * The scope of the folders above `folder`, from the project's top down: the nearest folder that holds `.git`, else `base`
 * when the folder lies in it. Undefined when there is nothing above.
 * @param folder absolute.
 */
export function scopeAbove(fs: FileSystem, folder: string, base: string): IgnoreScope | undefined {
  const top = topFolder(fs, folder, base);
  const above: string[] = [];
  if (top !== undefined) for (let at = folder; at !== top; ) above.unshift((at = fs.parent(at)));
  let scope: IgnoreScope | undefined;
  for (const path of above) scope = openScope(fs, path, IGNORE_FILES, scope);
  return scope;
}

/**
 * The folder from which ignore files count for what is in a folder: the nearest at or above it that holds `.git`, else
 * `base` when the folder lies in it, else undefined.
 * @param folder absolute.
 */
export function topFolder(fs: FileSystem, folder: string, base: string | undefined): string | undefined {
  let top: string | undefined;
  for (let at = folder; ; at = fs.parent(at)) {
    if (exists(fs, fs.join(at, '.git'))) return at;
    if (at === base) top = at;
    if (fs.parent(at) === at) return top;
  }
}

/**
 * True when the ignore files say that a path is not to be looked at. The nearest file that says anything decides, as in
 * git; a folder that is ignored is not walked, so nothing below it can be asked for again.
 * @param path absolute, in or below the scope's folder.
 */
export function isIgnored(fs: FileSystem, scope: IgnoreScope | undefined, path: string, isFolder: boolean): boolean {
  return ignoredBy(fs, scope, path, isFolder) !== undefined;
}

/** The pattern that says so, and the file and line it stands in: `/desk/.gitignore:3`. */
export function ignoredBy(
  fs: Pick<FileSystem, 'relative'>,
  scope: IgnoreScope | undefined,
  path: string,
  isFolder: boolean,
): { readonly pattern: string; readonly place: string } | undefined {
  for (let at = scope; at !== undefined; at = at.above) {
    const { ignored, unignored, rule } = at.rules.test(fs.relative(at.folder, path) + (isFolder ? '/' : ''));
    if (ignored) return { pattern: rule?.pattern ?? '', place: rule?.mark ?? '' };
    if (unignored) return undefined;
  }
  return undefined;
}

function exists(fs: FileSystem, path: string): boolean {
  try {
    fs.stat(path);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}
