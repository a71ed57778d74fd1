/** Writing a draft: on the disk stands the old draft or the new one, never half of either. */
import { type Encoding, encode } from './encoding';
import type { FileSystem } from './file-system';
import { codeOf, FileProblem, problemOfWrite } from './problems';
import type { Draft } from './read';

/** Tries for a free name beside the draft: what runs that were killed within the hour have left is in the way. */
const NAMES = 1_000;

/** Milliseconds after which a temporary file is no run's any more: writing a draft takes a fraction of a second. */
const FORSAKEN = 3_600_000;

/**
 * Puts a text in the place of a draft: written and synced to a new file in the same folder, then renamed over the draft.
 * Mode, owner, encoding and byte order mark stay; a link stays a link. Line endings are the text's own.
 * @throws FileProblem `read-only`, `changed` (the file no longer holds what was read), `no-space`, `unwritable`; the draft
 *   is then as it was, and nothing is left beside it.
 */
export function writeDraft(fs: FileSystem, draft: Pick<Draft, 'path' | 'bytes' | 'encoding'>, text: string): void {
  const { path } = draft;
  let temporary: string | undefined;
  try {
    const target = fs.realPath(path);
    const stat = fs.stat(target);
    // a rename needs no right to the file itself, but who locks a draft means it
    if ((stat.mode & 0o222) === 0) throw new FileProblem('read-only', path);
    const bytes = encode(text, draft.encoding satisfies Encoding);
    temporary = create(fs, target, bytes, stat);
    if (!holds(fs, target, draft.bytes)) throw new FileProblem('changed', path);
    fs.rename(temporary, target);
    temporary = undefined;
    fs.syncFolder(fs.parent(target));
  } catch (error) {
    if (temporary !== undefined) discard(fs, temporary);
    // gone since it was read, with its folder or without
    throw codeOf(error) === 'ENOENT' ? new FileProblem('changed', path) : problemOfWrite(error, path);
  }
}

function create(fs: FileSystem, target: string, bytes: Uint8Array, stat: ReturnType<FileSystem['stat']>): string {
  const folder = fs.parent(target);
  for (let n = 1; ; n++) {
    // short, so that a draft with the longest name a disk allows has room beside it; hidden, so that no walk finds it
    const path = temporaryName(fs, folder, n);
    try {
      fs.createFile(path, bytes, stat);
      if (n > 1) clear(fs, folder, path, n);
      return path;
    } catch (error) {
      const taken = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
      if (!taken) discard(fs, path);
      if (!taken || n >= NAMES) throw error;
    }
  }
}

function temporaryName(fs: FileSystem, folder: string, n: number): string {
  return fs.join(folder, `.sampadak-${n}.tmp`);
}

/** Removes what runs that were killed have left under the names before `n`. How old that is, a file made now tells. */
function clear(fs: FileSystem, folder: string, made: string, n: number): void {
  try {
    const { modified: now } = fs.stat(made);
    for (let before = 1; before < n; before++) {
      const path = temporaryName(fs, folder, before);
      if (now - fs.stat(path).modified > FORSAKEN) discard(fs, path);
    }
  } catch {
    // another run has cleared up
  }
}

function holds(fs: FileSystem, path: string, bytes: Uint8Array): boolean {
  const now = fs.readFile(path, Number.MAX_SAFE_INTEGER);
  if (now.length !== bytes.length) return false;
  for (let i = 0; i < now.length; i++) if (now[i] !== bytes[i]) return false;
  return true;
}

function discard(fs: FileSystem, path: string): void {
  try {
    fs.remove(path);
  } catch {
    // it was never made, or the folder is gone
  }
}
