/**
 * Files that an earlier run has read. One that looks as it did then (size, times of writing and of any change, number on its
 * disk) is not read again: its content is as it was. Of any other the content decides, as after a checkout.
 */
import type { FileStat, FileSystem } from '../../workspace/file-system';

/**
 * Milliseconds. A file that was written so lately may be written again without a sign of it: clocks of disks go in steps,
 * of two seconds where they are coarse.
 */
const LATELY = 3000;

/** Part of the files that have to look otherwise before what is kept is worth being written anew. */
const MUCH = 1 / 16;

export interface Seen {
  /**
   * What the cache has for the bytes of a file.
   * @throws FileProblem or the system's error when it cannot be read.
   */
  contentOf(path: string): string;
  /** What to keep for the next run; undefined where what is kept is as good. */
  news(): string | undefined;
}

/**
 * @param before what was kept.
 * @param maxSize in bytes.
 * @param contentOf what the cache has for bytes.
 */
export function createSeen(
  fs: Pick<FileSystem, 'stat' | 'readFile'>,
  before: string,
  maxSize: number,
  contentOf: (bytes: Uint8Array) => string,
): Seen {
  const known = new Map<string, string>();
  const parts = before === '' ? [] : before.split('\t');
  for (let i = 0; i + 1 < parts.length; i += 2) known.set(parts[i]!, parts[i + 1]!);
  const now = Date.now();
  const lines: string[] = [];
  let files = 0;
  let others = 0;

  return {
    contentOf(path) {
      const stat = fs.stat(path);
      const look = `${stat.size} ${stat.modified} ${stat.changed} ${stat.inode}`;
      const was = known.get(path);
      const usable = stat.kind === 'file' && stat.size <= maxSize;
      files++;
      if (usable && was?.startsWith(`${look} `)) {
        lines.push(path, was);
        return was.slice(look.length + 1);
      }
      const content = contentOf(fs.readFile(path, maxSize));
      // a tab or a line end in a path would be taken for the end of it
      if (!isLate(stat, now) && !/[\t\n]/.test(path)) {
        others++;
        lines.push(path, `${look} ${content}`);
      }
      return content;
    },
    news: () => (others > files * MUCH ? lines.join('\t') : undefined),
  };
}

function isLate({ modified, changed }: FileStat, now: number): boolean {
  return Math.max(modified, changed) > now - LATELY;
}
