/** What commands that read drafts share: sizes and the standard input. */
import { FileProblem, formatSize } from '../workspace/problems';
import { DEFAULT_MAX_SIZE, type Draft, decodeDraft } from '../workspace/read';
import type { Arguments } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** The largest size that may be asked for: the engine keeps a text and its folded copy in memory. */
const LARGEST = 256_000_000;

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2 };

/**
 * What `--max-size` says, in bytes.
 * @throws UsageError when it is no size, or too large a one.
 */
export function readMaxSize(args: Arguments): number {
  const value = args.text('max-size');
  if (value === undefined) return DEFAULT_MAX_SIZE;
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? 'none'];
  const size = match === null || unit === undefined ? Number.NaN : Math.floor(Number(match[1]) * unit);
  if (!(size >= 1 && size <= LARGEST)) {
    throw new UsageError('bad-size', { option: '--max-size', value, limit: formatSize(LARGEST) });
  }
  return size;
}

/** The name of copy from the standard input. */
export function inputName(args: Arguments): string {
  return args.text('stdin-filename') ?? '<stdin>';
}

/**
 * Checks `--stdin`, `--stdin-filename` and the paths against each other; true when the standard input is to be read.
 * @throws UsageError when they do not go together.
 */
export function wantsInput(args: Arguments): boolean {
  if (!args.has('stdin')) {
    if (args.has('stdin-filename')) throw new UsageError('name-without-stdin');
    return false;
  }
  const [path] = args.operands;
  if (path !== undefined) throw new UsageError('stdin-and-paths', { path });
  return true;
}

/**
 * The draft on the standard input.
 * @throws FileProblem when it is too large or not text.
 */
export function readInputDraft(terminal: Terminal, path: string, maxSize: number): Draft {
  const bytes = terminal.readInput(maxSize);
  if (bytes.length > maxSize) {
    throw new FileProblem('too-large', path, { size: `> ${formatSize(maxSize)}`, limit: formatSize(maxSize) });
  }
  return decodeDraft(path, bytes);
}
