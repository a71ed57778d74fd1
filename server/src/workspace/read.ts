/** Reading a draft. */
import { isMostlyDevanagari } from '../text/script';
import { type Decoded, decode, refuseBinary } from './encoding';
import type { FileSystem } from './file-system';
import { FileProblem, problemOfRead } from './problems';

/** Largest draft that is read, in bytes, unless somebody says otherwise. */
export const DEFAULT_MAX_SIZE = 32 * 1000 * 1000;

export interface Draft extends Decoded {
  readonly path: string;
  /** As they are on the disk. */
  readonly bytes: Uint8Array;
}

/**
 * A draft from the bytes of a path.
 * @throws FileProblem when they are not text.
 */
export function decodeDraft(path: string, bytes: Uint8Array): Draft {
  return { path, bytes, ...decode(bytes, path) };
}

/**
 * Reads and decodes a draft.
 * @param maxSize in bytes.
 * @throws FileProblem when it is not there, too large, not a file or not text.
 */
export function readDraft(fs: FileSystem, path: string, maxSize: number = DEFAULT_MAX_SIZE): Draft {
  try {
    const bytes = fs.readFile(path, maxSize, (start) => refuseBinary(start, path));
    return decodeDraft(path, bytes);
  } catch (error) {
    throw problemOfPath(fs, error, path);
  }
}

/** The problem that an error at a path amounts to; a path that is not there may be a link whose end is not there. */
export function problemOfPath(fs: FileSystem, error: unknown, path: string): FileProblem {
  const problem = problemOfRead(error, path);
  return problem.code === 'missing' && fs.isLink(path) ? new FileProblem('dangling-link', path) : problem;
}

/** Extensions of wire copy itself: such a file is a draft whatever it holds. */
export const COPY_EXTENSIONS: readonly string[] = ['.wire', '.copy', '.khabar'];

/** Extensions that drafts share with other texts: such a file is a draft when it is mostly Devanagari. */
export const SHARED_EXTENSIONS: readonly string[] = ['.txt', '.md'];

/** The extension of a path in small letters, with its dot; empty when there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return dot > slash + 1 ? path.slice(dot).toLowerCase() : '';
}

/** True when a file that nobody named is a draft by what it holds. Editor, workspace and command line share this. */
export function isDraftText(path: string, text: string): boolean {
  return COPY_EXTENSIONS.includes(extensionOf(path)) || isMostlyDevanagari(text);
}
