/** What `.gitignore` and `.sampadakignore` leave out of the drafts that a client has found where the server reaches nothing. */
import { decodedUri } from '../text/decode-uri';
import type { FileSystem } from '../workspace/file-system';
import { IGNORE_FILES, type IgnoreScope, ignoredBy, openScope } from '../workspace/ignore-files';

/** True for a file that says what is not to be linted. */
export function isIgnoreFile(uri: string): boolean {
  return IGNORE_FILES.includes(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The drafts that a walk from the top would come to, in the order in which they are given.
 * @param drafts URIs, written as the client writes them.
 * @param ignoreFiles by their URIs, what the ignore files of the folder say.
 */
export function notIgnored(drafts: readonly string[], ignoreFiles: ReadonlyMap<string, string>): readonly string[] {
  if (ignoreFiles.size === 0) return drafts;
  const fs: Pick<FileSystem, 'join' | 'readFile' | 'relative'> = {
    join: (folder, name) => `${folder}/${name}`,
    readFile: (uri) => new TextEncoder().encode(ignoreFiles.get(uri)),
    relative: (folder, uri) => decodedUri(uri.slice(folder.length + 1)),
  };
  const scopes = new Map<string, IgnoreScope | undefined>();
  const left = new Map<string, boolean>();

  function scopeOf(folder: string): IgnoreScope | undefined {
    if (scopes.has(folder)) return scopes.get(folder);
    const above = parentOf(folder);
    const names = IGNORE_FILES.filter((name) => ignoreFiles.has(fs.join(folder, name)));
    const scope = openScope(fs, folder, names, above === undefined ? undefined : scopeOf(above));
    scopes.set(folder, scope);
    return scope;
  }

  /** A folder that is left out takes everything in it along. */
  function isLeft(uri: string, isFolder: boolean): boolean {
    const known = left.get(uri);
    if (known !== undefined) return known;
    const folder = parentOf(uri);
    const is =
      folder !== undefined && (isLeft(folder, true) || ignoredBy(fs, scopeOf(folder), uri, isFolder) !== undefined);
    if (isFolder) left.set(uri, is);
    return is;
  }

  return drafts.filter((uri) => !isLeft(uri, false));
}

function parentOf(uri: string): string | undefined {
  const at = uri.lastIndexOf('/');
  return at < 0 ? undefined : uri.slice(0, at);
}
