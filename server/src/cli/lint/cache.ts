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

export interface Cache {
  /** Name of a result. */
  keyOf(bytes: Uint8Array, settings: LintSettings, locale: Locale, context: DraftContext, across?: Across): string;
  get(key: string, path: string): { readonly report: FileReport; readonly suppressed: readonly number[] } | undefined;
  keep(key: string, outcome: Outcome): void;
  /** Writes what is new. @throws the system's error. */
  save(): void;
  /** True when there was a file that could not be used. */
  readonly discarded: boolean;
}

/** First word of the file, and the version of its form. */
const MAGIC = 'sampadak-cache 1';
/** Results that no run has asked for are let go of when there are more than this many. */
const MOST = 50_000;
/** Bytes. A larger cache costs more to read than linting anew. */
const LARGEST = 256_000_000;

/**
 * Opens the cache. A file that is damaged, of another version or not a cache is not used; it is written anew.
 * @param path absolute.
 */
export function openCache(fs: FileSystem, path: string): Cache {
  const opened = read(fs, path);
  const kept = opened.entries ?? new Map<string, string>();
  const used = new Map<string, string>();
  const settingsIds = new WeakMap<LintSettings, string>();
  const listIds = new WeakMap<object, string>();
  let changed = false;

  return {
    discarded: opened.discarded,
    keyOf(bytes, settings, locale, { suppressions, file, place, packs, settings: { today } }, across) {
      const hash = createHash('sha256')
        .update(bytes)
        .update(`\0${locale}\0${idOf(settingsIds, settings, settings)}`);
      // under `auto` the folder may tell the house, and front matter may choose `auto`
      if (settings.houses !== undefined || bytes.subarray(0, 8).includes(0x2d)) hash.update(`\0${place ?? ''}`);
      if (packs !== undefined) hash.update(`\0${idOf(listIds, packs, packs.packs)}`);
      if (suppressions !== undefined) {
        hash.update(`\0${idOf(listIds, suppressions, suppressions.entries)}\0${file ?? ''}\0${JSON.stringify(today)}`);
      }
      // what is said of the draft's twins, with their places
      if (across !== undefined) hash.update(`\0${JSON.stringify(across)}`);
      return hash.digest('base64url');
    },
    get(key, filePath) {
      const text = used.get(key) ?? kept.get(key);
      if (text === undefined) return undefined;
      used.set(key, text);
      const { findings, suppressed } = JSON.parse(text) as Kept;
      return { report: { filePath, findings: findings.map((finding) => placed(finding, '', filePath)) }, suppressed };
    },
    keep(key, { report, suppressed }) {
      if (used.has(key) || report === undefined) return;
      if (!kept.has(key)) changed = true;
      const findings = report.findings.map((finding) => placed(finding, report.filePath, ''));
      used.set(key, JSON.stringify({ findings, suppressed } satisfies Kept));
    },
    save() {
      if (!changed && !opened.discarded) return;
      const all = kept.size + used.size > MOST ? used : new Map([...kept, ...used]);
      const body = [...all].map(([key, text]) => `${key} ${text}\n`).join('');
      const bytes = new TextEncoder().encode(`${header(body)}\n${body}`);
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

function header(body: string): string {
  return `${MAGIC} ${version} ${createHash('sha256').update(body).digest('base64url')}`;
}

function read(fs: FileSystem, path: string): { entries?: Map<string, string>; discarded: boolean } {
  let text: string;
  try {
    text = new TextDecoder().decode(fs.readFile(path, LARGEST));
  } catch (error) {
    return { discarded: codeOf(error) !== 'ENOENT' };
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  // the sum is taken over all of it: what is read below is what was written
  if (text.slice(0, end) !== header(body)) return { discarded: true };
  const lines = body.split('\n').slice(0, -1);
  return {
    entries: new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])),
    discarded: false,
  };
}
