/** `.gitignore` and `.sampadakignore`: what a folder says is not to be linted. */
import ignore, { type Ignore } from 'ignore';
import { decode } from './encoding';
import type { FileSystem } from './file-system';
import { codeOf } from './problems';

/** In a folder that has both, the second has the last word. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.sampadakignore'];

/** An ignore file larger than this is not one. */
const LIMIT = 1_000_000;

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
  fs: FileSystem,
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
      const { text } = decode(fs.readFile(path, LIMIT), path);
      rules = (rules ?? ignore()).add(text);
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
  const above: string[] = [];
  let top = -1;
  for (let at = folder; ; ) {
    if (exists(fs, fs.join(at, '.git'))) {
      top = above.length;
      break;
    }
    if (at === base) top = above.length;
    const next = fs.parent(at);
    if (next === at) break;
    above.push(next);
    at = next;
  }
  let scope: IgnoreScope | undefined;
  for (const path of above.slice(0, Math.max(0, top)).reverse()) scope = openScope(fs, path, IGNORE_FILES, scope);
  return scope;
}

/**
 * True when the ignore files say that a path is not to be looked at. The nearest file that says anything decides, as in
 * git; a folder that is ignored is not walked, so nothing below it can be asked for again.
 * @param path absolute, in or below the scope's folder.
 */
export function isIgnored(fs: FileSystem, scope: IgnoreScope | undefined, path: string, isFolder: boolean): boolean {
  for (let at = scope; at !== undefined; at = at.above) {
    const { ignored, unignored } = at.rules.test(fs.relative(at.folder, path) + (isFolder ? '/' : ''));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function exists(fs: FileSystem, path: string): boolean {
  try {
    fs.stat(path);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}
