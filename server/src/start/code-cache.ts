/**
 * Loads the chunks of a program with what the engine of JavaScript made of them before. Parsing and compiling them took a
 * third of the processor's time of a run over one story; V8 can give out the code that it made and take it back.
 *
 * What is kept holds nothing but code of this program: no copy, no path, no setting. Nothing that goes wrong here is told
 * or stops anything: then the chunk is loaded as it always is.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Set by the build: a name for what each chunk holds. */
declare const SAMPADAK_CHUNKS: Readonly<Record<string, string>>;
/** Set by the build: true where code is kept unless somebody says otherwise. */
declare const SAMPADAK_KEEPS_CODE: boolean;

/** Where code is kept; `off` where it is not. */
const VARIABLE = 'SAMPADAK_CODE_CACHE';
/** After the code stand its length and its sum, so that half a file, or one with a hole, is none. */
const TAIL = 8;
/** One byte in so many is summed up. */
const STEP = 509;

const DAY = 86_400_000;
/** Days for which code stays that nobody asks for: of a version that is gone, or of a Node that is. */
const LASTS = 30;
/** Code as it is kept here, and what is left where a process ended while it wrote. Nothing else in the folder is ours. */
const OURS = /^(?:core|core-late|session|server-main|cli-main)-[0-9a-f]{12}-v[0-9a-z.-]+\.bin(\.\d+)?$/;

interface Chunk {
  readonly script: Script;
  readonly file: string;
  /** True when its code was taken from the disk. */
  readonly known: boolean;
}

export interface CodeCache {
  /** Loads a chunk that stands beside the program. */
  load(name: string): unknown;
  /** Writes the code of what was loaded and not yet known. After the first work is done: by then most of it is compiled. */
  keep(): void;
}

/**
 * @param load the program's own way to load a module.
 * @param folder the folder of the program.
 * @param names chunks that may have their code kept; all others are loaded as they always are.
 */
export function codeCache(load: NodeJS.Require, folder: string, names: readonly string[]): CodeCache {
  const kept = keepingFolder();
  const chunks: Chunk[] = [];
  const take = (name: string): unknown => {
    const chunk = /^\.\/(.+\.js)$/.exec(name)?.[1];
    return chunk !== undefined && names.includes(chunk) ? from(chunk) : load(name);
  };
  Object.assign(take, load);

  function from(name: string): unknown {
    const path = join(folder, name);
    const known = load.cache[path];
    const hash = SAMPADAK_CHUNKS[name];
    if (known !== undefined || kept === undefined || hash === undefined) return known?.exports ?? load(`./${name}`);
    const file = join(kept, `${name.replace('.js', '')}-${hash}-${machine()}.bin`);
    const cachedData = read(file);
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    chunks.push({ script, file, known: cachedData !== undefined && script.cachedDataRejected !== true });
    const module = { id: path, filename: path, path: folder, exports: {}, children: [], paths: [], loaded: false };
    // so that whoever asks for the same file in another way is given the same module
    load.cache[path] = module as never;
    try {
      script.runInThisContext().call(module.exports, module.exports, take, module, path, folder);
      module.loaded = true;
    } finally {
      if (!module.loaded) delete load.cache[path];
    }
    return module.exports;
  }

  return {
    load: from,
    keep() {
      const fresh = chunks.filter(({ known }) => !known);
      for (const { script, file } of fresh) write(file, () => script.createCachedData());
      // a version has come, so another one may have gone
      if (kept !== undefined && fresh.length > 0) tidy(kept);
      // once is enough for a process
      chunks.length = 0;
    },
  };
}

/** The folder where code is kept; undefined where none is to be, or where there is no place for it. */
function keepingFolder(): string | undefined {
  const { env, platform } = process;
  const asked = env[VARIABLE];
  if (asked === 'off' || (!asked && !SAMPADAK_KEEPS_CODE)) return undefined;
  if (asked) return asked;
  const base =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache'));
  return base ? join(base, 'sampadak') : undefined;
}

/** A name for all on which V8 makes code depend. */
function machine(): string {
  const { version, versions, arch, execArgv, env } = process;
  const all = [version, versions.v8, arch, ...execArgv, env.NODE_OPTIONS].join(' ');
  let sum = 0;
  for (let at = 0; at < all.length; at++) sum = (Math.imul(sum, 31) + all.charCodeAt(at)) >>> 0;
  return `${version}-${sum.toString(36)}`;
}

/** Code that this user has written and nobody else could; undefined otherwise. Whoever writes code that is run can do all. */
function read(file: string): Buffer | undefined {
  try {
    const found = statSync(file);
    if (!isOwn(statSync(join(file, '..'))) || !isOwn(found)) return undefined;
    if (Date.now() - found.mtimeMs > DAY) markUsed(file);
    const bytes = readFileSync(file);
    const length = bytes.length - TAIL;
    if (length < 1 || bytes.readUInt32LE(length) !== length) return undefined;
    return bytes.readUInt32LE(length + 4) === sumOf(bytes, length) ? bytes.subarray(0, length) : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, make: () => Buffer): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    if (!isOwn(statSync(join(file, '..')))) return;
    const code = make();
    const tail = Buffer.alloc(TAIL);
    tail.writeUInt32LE(code.length, 0);
    tail.writeUInt32LE(sumOf(code, code.length), 4);
    const unfinished = `${file}.${process.pid}`;
    const open = openSync(unfinished, 'w', 0o600);
    try {
      writeSync(open, code);
      writeSync(open, tail);
      if (fstatSync(open).size !== code.length + TAIL) return;
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(unfinished, file);
  } catch {
    // a full or locked disk: the next start is as slow as this one was
  }
}

function markUsed(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // then it is as old as it looks
  }
}

/** Takes away the code that nobody has asked for in a long time. */
function tidy(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const ours = OURS.exec(name);
      if (ours !== null) removeOld(join(folder, name), ours[1] === undefined ? LASTS : 1);
    }
  } catch {
    // the folder has gone, or may not be read
  }
}

function removeOld(file: string, days: number): void {
  try {
    const found = lstatSync(file);
    if (found.isFile() && isOwn(found) && Date.now() - found.mtimeMs > days * DAY) unlinkSync(file);
  } catch {
    // another process was first, or it is in use
  }
}

function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.geteuid?.() && (mode & 0o022) === 0);
}

function sumOf(bytes: Buffer, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += STEP) sum = (Math.imul(sum, 31) + bytes[at]!) >>> 0;
  return sum;
}
