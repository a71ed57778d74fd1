/** Which paths a run is for: named on the command line, listed in a file, or changed by git’s account. */

import { decode } from '../../workspace/encoding';
import type { Found } from '../../workspace/files';
import { type FindOptions, findDrafts } from '../../workspace/files';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import type { Arguments } from '../options';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/** A list of paths larger than this is none, in bytes. */
const LIST_LIMIT = 64_000_000;

/** What decides which drafts are linted. */
export type Source =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** By git: a path is taken only where a walk would take it. */
  | { readonly kind: 'git'; readonly paths: readonly string[]; readonly since: string | undefined };

/**
 * Reads the operands, `--files-from`, `--since` and `--staged`.
 * @throws UsageError for options that exclude each other.
 * @throws FileProblem when the list cannot be read.
 */
export function readSource(args: Arguments, terminal: Terminal): Source {
  const chosen = (['files-from', 'since', 'staged'] as const).filter((name) => args.has(name));
  const [a, b] = chosen.map((name) => `--${name}`);
  if (a !== undefined && b !== undefined) throw new UsageError('excluding-options', { a, b });
  const { operands } = args;
  if (args.has('since') || args.has('staged')) {
    if (args.has('staged') && (args.has('fix') || args.has('fix-dry-run') || args.has('diff'))) {
      throw new UsageError('excluding-options', { a: '--staged', b: '--fix' });
    }
    return { kind: 'git', paths: operands, since: args.text('since') };
  }
  const list = args.text('files-from');
  if (list === undefined) return { kind: 'paths', paths: operands.length > 0 ? operands : ['.'] };
  const bytes = list === '-' ? terminal.readInput(LIST_LIMIT) : fs.readFile(list, LIST_LIMIT);
  // Windows PowerShell writes what goes into a file as UTF-16, with a mark; a list parted by NUL is no text otherwise
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = wide ? decode(bytes, list).text : new TextDecoder().decode(bytes);
  return { kind: 'paths', paths: [...operands, ...readList(text)] };
}

/** Paths one a line, or parted by NUL as `find -print0` writes them. */
function readList(text: string): string[] {
  const parts = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parts.filter((part) => part !== '');
}

/** A draft to be linted; `bytes` where it is not the file on the disk that is meant. */
export type Job = Found & { readonly bytes?: () => Uint8Array };

/** The drafts of a source. @throws GitProblem when git cannot say. */
export function* jobsOf(source: Source, options: FindOptions): Generator<Job> {
  if (source.kind === 'paths') {
    yield* findDrafts(fs, source.paths, options);
    return;
  }
  const git = require('./git') as typeof import('./git');
  const changed =
    source.since === undefined ? git.stagedFiles(source.paths) : git.changedSince(source.since, source.paths);
  for (const found of findDrafts(fs, changed.paths, { ...options, forceExclude: true, listed: true })) {
    const bytes = found.problem === undefined ? changed.contentOf(found.path) : undefined;
    yield bytes === undefined ? found : { ...found, bytes };
  }
}
