/** Where the command line writes to and reads from. Injected, so that commands know nothing of the process. */
import { fstatSync, readSync, statSync, writeSync } from 'node:fs';

export interface Terminal {
  /** Writes findings and answers. */
  out(text: string): void;
  /** Writes what went wrong, and progress. */
  err(text: string): void;
  /** Writes bytes as they are: a fixed draft. */
  outBytes(bytes: Uint8Array): void;
  /** All of the standard input, up to `limit` bytes and at most one buffer more. */
  readInput(limit: number): Uint8Array;
  /**
   * The lines of the standard input as they come, without their ends. Undefined for a line of more than `limit` bytes:
   * it is passed over, and no more than that is ever held.
   */
  readLines(limit: number): Iterable<Uint8Array | undefined>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** True when findings are to be coloured. */
  readonly colour: boolean;
  /** Characters in a line of the terminal. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Thrown when the reader of our output is gone (`| head`): the run ends at once and says nothing. */
export class ReaderGone extends Error {}

/** Thrown when the output cannot be written: a full disk, say. Whoever reads it must not take what is there for all. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';

  /** @param code of the system's error, `ENOSPC` say. */
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * The terminal of the process. Writes are synchronous and go past Node's streams: they cost less to set up, findings
 * arrive as they are found, and a reader that leaves stops the run at the next write.
 */
export function processTerminal(): Terminal {
  const { env } = process;
  const outIsTerminal = isTerminal(1);
  return {
    out: (text) => write(1, Buffer.from(text, 'utf8')),
    err: (text) => write(2, Buffer.from(text, 'utf8')),
    outBytes: (bytes) => write(1, bytes),
    readInput,
    readLines,
    outIsTerminal,
    errIsTerminal: isTerminal(2),
    colour: isSet(env.FORCE_COLOR) ? env.FORCE_COLOR !== '0' : outIsTerminal && !isSet(env.NO_COLOR),
    get width() {
      return process.stderr.columns || 80;
    },
    env,
  };
}

/**
 * True for a file that is a terminal. Node’s own answer loads all it has for networks, a tenth of what a run over one draft
 * costs, so a pipe, a file and the null device are told by what they are.
 */
function isTerminal(file: number): boolean {
  if (process.platform !== 'win32') {
    try {
      const stats = fstatSync(file);
      if (!stats.isCharacterDevice() || stats.rdev === statSync('/dev/null').rdev) return false;
    } catch {
      // closed, or no such device here: Node knows
    }
  }
  return (require('node:tty') as typeof import('node:tty')).isatty(file);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function write(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at, bytes.length - at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE' || code === 'EOF') throw new ReaderGone();
      if (code !== 'EAGAIN') throw new OutputProblem(code ?? String(error));
      pause();
    }
  }
}

function readInput(limit: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let length = 0; length <= limit; ) {
    const part = readChunk();
    if (part === undefined) break;
    length += part.length;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function* readLines(limit: number): Generator<Uint8Array | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const line = () => {
    const whole = length > limit ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for (let chunk = readChunk(); chunk !== undefined; chunk = readChunk()) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield line();

  function add(part: Buffer): void {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  }
}

/** The next bytes of the standard input; undefined at its end. */
function readChunk(): Buffer | undefined {
  const part = Buffer.allocUnsafe(65_536);
  for (;;) {
    try {
      const read = readSync(0, part, 0, part.length, null);
      return read === 0 ? undefined : part.subarray(0, read);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return undefined;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** A pipe that is full or empty answers `EAGAIN` where somebody made it non-blocking: wait a little, ask again. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
