/** What the workspace needs of a file system. Injected, so that tests can run in memory and let every step fail. */

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** What a folder lists; links are not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What stands at a path, links followed; so `kind` is never `link`. */
export interface FileStat {
  readonly kind: Exclude<EntryKind, 'link'>;
  /** Bytes. */
  readonly size: number;
  /** Permission bits, `0o644` say. */
  readonly mode: number;
  /** Owner and group, where the system knows them; otherwise -1. */
  readonly owner: number;
  readonly group: number;
  /** When it was last written, in milliseconds by the clock of its disk. */
  readonly modified: number;
  /** When anything of it last changed, its name and rights too. */
  readonly changed: number;
  /** What the disk knows it by. */
  readonly inode: number;
}

/** Whose rights a new file gets. */
export type Rights = Pick<FileStat, 'mode' | 'owner' | 'group'>;

/**
 * All methods are synchronous (drafts are small: a synchronous read costs less than half of a promised one) and throw the
 * system's own error, an object with `code` such as `ENOENT`.
 */
export interface FileSystem {
  stat(path: string): FileStat;
  listFolder(path: string): readonly FolderEntry[];
  /**
   * The bytes of a regular file, in one go.
   * @param look is given the first bytes of a long file before the rest is read; what it throws ends the reading.
   * @throws FileProblem `not-a-file` for anything else, `too-large` when it holds more than `limit` bytes.
   */
  readFile(path: string, limit: number, look?: (start: Uint8Array) => void): Uint8Array;
  /** True when a link stands at the path, wherever it leads. */
  isLink(path: string): boolean;
  /** The path without links. */
  realPath(path: string): string;

  /** An absolute path, from the current folder. */
  resolve(path: string): string;
  /** Folder and name as one path, without `.` and `..` parts. */
  join(folder: string, name: string): string;
  /** The folder that holds a path; the path itself at the root. */
  parent(path: string): string;
  /** A path as seen from a folder, with `/` between its parts. */
  relative(folder: string, path: string): string;

  /** Makes a new file with the mode and the owner of another, and returns when its bytes are on the disk. Never overwrites. */
  createFile(path: string, bytes: Uint8Array, like: Rights): void;
  /** Puts a file in the place of another, in one step. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes a rename in this folder last; a system that cannot do it does nothing. */
  syncFolder(path: string): void;
}
