/**
 * Results of earlier runs, by what they depend on: the bytes of the draft, its settings, packs and suppressions, the language
 * and the version of this program. A draft may be renamed and is found again; nothing else may change.
 */
import { createHash } from 'node:crypto';
import type { DraftContext } from '../../draft';
import type { LintSettings, Locale } from '../../rules/types';
import type { FileSystem } from '../../workspace/file-system';
import { codeOf } from '../../workspace/problems';
import type { FileReport, FindingReport } from '../report';
import { version } from '../version';
import type { Across } from './across';
import type { Outcome } from './linter';

/** The part of an outcome that is kept. Related places in the draft itself have an empty path. */
interface Kept {
  readonly findings: readonly FindingReport[];
  readonly suppressed: readonly number[];
}

type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> };

/** What a run has told of a draft: a result by its name, and what the other drafts of the run add to it. */
export interface Told {
  readonly key: string;
  readonly added?: readonly FindingReport[] | undefined;
}

export interface Cache {
  /** What a result depends on of the bytes of a draft. */
  contentOf(bytes: Uint8Array): string;
  /** Name of a result. */
  keyOf(content: string, settings: LintSettings, locale: Locale, context: DraftContext, across?: Across): string;
  get(key: string, path: string): { readonly report: FileReport; readonly suppressed: readonly number[] } | undefined;
  keep(key: string, outcome: Outcome): void;
  /**
   * What the last run told, in its order, where it was this very one and all its results are still there: then nothing has
   * to be compared to know them.
   */
  lastRun(name: string): readonly Told[] | undefined;
  /** Puts a run in the place of the last one. */
  keepRun(name: string, told: readonly Told[]): void;
  /** What was kept of the files that were read, see `createSeen`. */
  readonly seen: string;
  keepSeen(seen: string): void;
  /** Writes what is new. @throws the system's error. */
  save(): void;
  /** True when there was a file that could not be used. */
  readonly discarded: boolean;
}

/** First word of the file, and the version of its form. */
const MAGIC = 'sampadak-cache 3';
/** Name of the entry that tells of the last run: no result has so short a name. */
const RUN = 'run';
/** And of the one that tells of the files. */
const SEEN = 'seen';
/** Results that no run has asked for are let go of when there are more than this many. */
const MOST = 50_000;
/** Bytes. A larger cache costs more to read than linting anew. */
const LARGEST = 256_000_000;

/**
 * Opens the cache. A file that is damaged, of another version or not a cache is not used; it is written anew.
 * @param path absolute.
 * @param marked true for results that hold more, see `LinterSetup`.
 */
export function openCache(fs: FileSystem, path: string, marked = false): Cache {
  const opened = read(fs, path);
  const kept = opened.entries ?? new Map<string, Uint8Array>();
  const used = new Map<string, Uint8Array>();
  const settingsIds = new WeakMap<LintSettings, string>();
  const listIds = new WeakMap<object, string>();
  let changed = false;

  return {
    discarded: opened.discarded,
    contentOf(bytes) {
      const hash = createHash('sha256').update(bytes).digest('base64url');
      // front matter may choose `auto`
      return bytes.subarray(0, 8).includes(0x2d) ? `+${hash}` : hash;
    },
    keyOf(content, settings, locale, { suppressions, file, place, packs, settings: { today } }, across) {
      const hash = createHash('sha256').update(`${content}\0${locale}\0${idOf(settingsIds, settings, settings)}`);
      if (marked) hash.update('\0marked');
      // under `auto` the folder may tell the house
      if (settings.houses !== undefined || content.startsWith('+')) hash.update(`\0${place ?? ''}`);
      if (packs !== undefined) hash.update(`\0${idOf(listIds, packs, packs.packs)}`);
      if (suppressions !== undefined) {
        hash.update(`\0${idOf(listIds, suppressions, suppressions.entries)}\0${file ?? ''}\0${JSON.stringify(today)}`);
      }
      // what is said of the draft's twins, with their places
      if (across !== undefined) hash.update(`\0${JSON.stringify(across)}`);
      return hash.digest('base64url');
    },
    get(key, filePath) {
      const bytes = used.get(key) ?? kept.get(key);
      if (bytes === undefined) return undefined;
      used.set(key, bytes);
      const { findings, suppressed } = JSON.parse(decode(bytes)) as Writable<Kept>;
      // in its place: what was read just now is nobody else's
      for (const { related } of findings) for (const one of related) if (one.filePath === '') one.filePath = filePath;
      return { report: { filePath, findings }, suppressed };
    },
    keep(key, { report, suppressed }) {
      if (used.has(key) || report === undefined) return;
      if (!kept.has(key)) changed = true;
      const findings = report.findings.map((finding) => placed(finding, report.filePath, ''));
      used.set(key, Buffer.from(JSON.stringify({ findings, suppressed } satisfies Kept)));
    },
    lastRun(name) {
      const bytes = kept.get(RUN);
      if (bytes === undefined) return undefined;
      const [known, ...lines] = decode(bytes).split('\t');
      if (known !== name) return undefined;
      const told: Told[] = [];
      for (const line of lines) {
        const end = line.indexOf(' ');
        const key = end < 0 ? line : line.slice(0, end);
        if (key !== '' && !kept.has(key)) return undefined;
        told.push(end < 0 ? { key } : { key, added: JSON.parse(line.slice(end + 1)) });
      }
      used.set(RUN, bytes);
      return told;
    },
    keepRun(name, told) {
      // JSON has no tab but as an escape
      const lines = told.map(({ key, added = [] }) => (added.length === 0 ? key : `${key} ${JSON.stringify(added)}`));
      used.set(RUN, Buffer.from([name, ...lines].join('\t')));
      changed = true;
    },
    seen: decode(kept.get(SEEN) ?? NOTHING),
    keepSeen(seen) {
      used.set(SEEN, Buffer.from(seen));
      changed = true;
    },
    save() {
      if (!changed && !opened.discarded) return;
      const seen = kept.get(SEEN);
      if (seen !== undefined && !used.has(SEEN)) used.set(SEEN, seen);
      const all = kept.size + used.size > MOST ? used : new Map([...kept, ...used]);
      const lines = [...all].flatMap(([key, bytes]) => [Buffer.from(`${key} `), bytes, LINE_END]);
      const body = Buffer.concat(lines);
      const bytes = Buffer.concat([Buffer.from(`${header(body)}\n`), body]);
      const fresh = `${path}.${process.pid}`;
      fs.createFile(fresh, bytes, { mode: 0o644, owner: -1, group: -1 });
      try {
        fs.rename(fresh, path);
      } catch (error) {
        fs.remove(fresh);
        throw error;
      }
    },
  };
}

/** The finding with another path for the places in its own draft. */
function placed(finding: FindingReport, from: string, to: string): FindingReport {
  const related = finding.related.map((one) => (one.filePath === from ? { ...one, filePath: to } : one));
  return { ...finding, related };
}

function idOf(known: WeakMap<object, string>, key: object, value: unknown): string {
  let id = known.get(key);
  if (id === undefined) known.set(key, (id = createHash('sha256').update(JSON.stringify(value)).digest('base64url')));
  return id;
}

function header(body: Uint8Array): string {
  return `${MAGIC} ${version} ${createHash('sha256').update(body).digest('base64url')}`;
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

const LINE_END = Uint8Array.of(10);
const NOTHING = new Uint8Array(0);

function read(fs: FileSystem, path: string): { entries?: Map<string, Uint8Array>; discarded: boolean } {
  let bytes: Uint8Array;
  try {
    bytes = fs.readFile(path, LARGEST);
  } catch (error) {
    return { discarded: codeOf(error) !== 'ENOENT' };
  }
  const start = bytes.indexOf(10) + 1;
  const body = bytes.subarray(start);
  // the sum is taken over all of it: what is read below is what was written
  if (start === 0 || decode(bytes.subarray(0, start - 1)) !== header(body)) return { discarded: true };
  const entries = new Map<string, Uint8Array>();
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(32, at);
    const end = body.indexOf(10, space);
    // made into text only where a run asks for it
    entries.set(decode(body.subarray(at, space)), body.subarray(space + 1, end));
    at = end + 1;
  }
  return { entries, discarded: false };
}
