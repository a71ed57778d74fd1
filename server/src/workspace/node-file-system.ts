/** The file system of Node. The only module of the workspace that imports from Node. */
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { EntryKind, FileStat, FileSystem, Rights } from './file-system';
import { FileProblem, formatSize } from './problems';

/** A pipe that nobody writes to must not hold the run: opened so, it answers at once. Windows has no such flag. */
const OPEN_FOR_READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A file of more bytes is looked at before all of it is read, and how many bytes of it. */
const LONG = 256 * 1024;
const START = 4096;

export const nodeFileSystem: FileSystem = {
  stat: (path) => describe(statSync(path)),

  listFolder: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),

  readFile(path, limit, look) {
    const file = openSync(path, OPEN_FOR_READING);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new FileProblem(stats.isDirectory() ? 'is-folder' : 'not-a-file', path);
      if (stats.size > limit) throw tooLarge(path, stats.size, limit);
      if (look !== undefined && stats.size > LONG) {
        const start = Buffer.allocUnsafe(START);
        look(start.subarray(0, readSync(file, start, 0, START, 0)));
      }
      return readToEnd(file, stats.size, path, limit);
    } finally {
      closeSync(file);
    }
  },

  isLink: (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  realPath: (path) => realpathSync.native(path),
  resolve: (path) => resolve(path),
  join,
  parent: dirname,
  relative: (folder, path) => (sep === '/' ? relative(folder, path) : relative(folder, path).replaceAll(sep, '/')),

  createFile(path, bytes, like) {
    // readable by nobody else until it has the rights of the draft
    const file = openSync(path, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
      if (like.owner >= 0) keepOwner(file, like);
      fchmodSync(file, like.mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },

  rename: (from, to) => renameSync(from, to),
  remove: (path) => unlinkSync(path),

  syncFolder(path) {
    try {
      const folder = openSync(path, 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch {
      // Windows and some network disks cannot sync a folder; the rename itself has been made.
    }
  },
};

/** Reads until the end; a file that grows meanwhile is read whole, up to the limit. */
function readToEnd(file: number, size: number, path: string, limit: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    // room for one byte more was given and not used: the end, without asking again
    if (read === 0 || (length === size && length < buffer.length)) return buffer.subarray(0, length);
    if (length > limit) throw tooLarge(path, length, limit);
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, limit + 1));
  }
}

function tooLarge(path: string, size: number, limit: number): FileProblem {
  return new FileProblem('too-large', path, { size: formatSize(size), limit: formatSize(limit) });
}

/** Only the superuser may give files away; for anybody else a file in a shared folder becomes their own. */
function keepOwner(file: number, like: Rights): void {
  try {
    fchownSync(file, like.owner, like.group);
  } catch {
    // not ours to give: the mode is kept all the same
  }
}

function describe(stats: Stats): FileStat {
  const known = process.platform !== 'win32';
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
    size: stats.size,
    mode: stats.mode & 0o7777,
    owner: known ? stats.uid : -1,
    group: known ? stats.gid : -1,
    modified: stats.mtimeMs,
    changed: stats.ctimeMs,
    inode: stats.ino,
  };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
