/** One draft, from its place to what came of it: no printing, so that it runs in a worker as well. */
import { resolve } from 'node:path';
import {
  type DraftContext,
  type FixedDraft,
  fixDraft,
  type LintedDraft,
  lintDraft,
  settingsOfDraft,
} from '../../draft';
import type { LintSettings, Locale } from '../../rules/types';
import type { Copy } from '../../story/model';
import { parse } from '../../story/parse';
import { encode } from '../../workspace/encoding';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { FileProblem, problemOfRead } from '../../workspace/problems';
import { type Draft, decodeDraft, isDraftText, readDraft } from '../../workspace/read';
import { writeDraft } from '../../workspace/write';
import { unifiedDiff } from '../diff';
import { painter } from '../paint';
import { type FileReport, type FindingReport, reportFindings } from '../report';
import type { DraftSettings, RunSettings } from '../settings';
import { type RunSuppressions, today } from '../suppressed';
import { printable } from '../width';
import { type Across, contextAcross, type Keyed, keyed, type ReadBefore } from './across';
import { type Beside, besideOf } from './beside';
import type { Cache } from './cache';

/** What to do with the safe fixes. */
export type Fixing = 'fix' | 'fix-dry-run' | 'diff' | undefined;

/** What came of one draft. Plain data: it is sent between threads. */
export interface Outcome {
  readonly path: string;
  /** True for a file of a folder that is no draft by what it holds. */
  readonly passedOver?: boolean;
  /** With `--fix` and `--fix-dry-run` after the fixes; without findings under `--diff`. */
  readonly report?: FileReport;
  /** With `--diff`: empty where nothing would change. */
  readonly diff?: string;
  /** With `--fix` of the standard input: what to write to the standard output. */
  readonly bytes?: Uint8Array;
  /** Entries of the list of suppressions that held something back. */
  readonly suppressed: readonly number[];
  readonly failures: readonly { readonly ruleId: string; readonly error: string }[];
  /** What is wrong with the draft or with files of settings, as sentences. */
  readonly problems: readonly { readonly path: string; readonly sentence: string }[];
  /** Name of the result in the cache, where it is to be kept there. */
  readonly cacheKey?: string;
  /** Findings that the draft has because of others of the run, where they are not in the report yet. */
  readonly added?: readonly FindingReport[] | undefined;
}

/** What a run has to know of a draft before it knows the others. Plain data, too. */
export interface ReadOnce {
  /** For the index of drafts; undefined where there is no draft to be put into it. */
  readonly keyed?: Keyed | undefined;
  /** What it is to say of its twins. */
  readonly beside?: Beside | undefined;
  /** What it says by itself; undefined where that depends on what others add, so that it has to be linted with them. */
  readonly outcome?: Outcome | undefined;
}

export interface LinterSetup {
  readonly settings: RunSettings;
  /** Undefined with `--no-suppressions`. */
  readonly suppressions: Pick<RunSuppressions, 'contextOf'> | undefined;
  readonly fixing: Fixing;
  /** Bytes. */
  readonly maxSize: number;
  readonly colour: boolean;
  /** True where control characters of the copy would reach a terminal. */
  readonly outIsTerminal: boolean;
  /** True where the format tells by what a finding is recognised in the next run. */
  readonly marked?: boolean;
  readonly cache?: Pick<Cache, 'contentOf' | 'keyOf' | 'get'> | undefined;
}

/** Where a draft comes from. */
export interface Origin {
  /** False for the standard input: fixes are not written to a file. */
  readonly onDisk: boolean;
  /** False where the draft has no folder that could tell of it. */
  readonly placed: boolean;
  /** What the other drafts of the run have to do with it. */
  readonly across?: Across | undefined;
  /** Its text as it was read before. */
  readonly copy?: Copy | undefined;
}

export interface Linter {
  /**
   * Reads and lints a file.
   * @param named true when it is linted whatever it holds.
   * @param before the draft, where this run has read it already.
   */
  lintFile(path: string, named: boolean, across?: Across, before?: ReadBefore): Outcome;
  /** The same for a file of which something else is meant than what stands on the disk. */
  lintBytes(path: string, bytes: () => Uint8Array, across?: Across, before?: ReadBefore): Outcome;
  lintDraft(draft: Draft, origin: Origin): Outcome;
  /** Reads a file, and lints it where what the others say of it can be added later. */
  readOnce(path: string, named: boolean): ReadOnce;
  /**
   * A name for all that the findings of a file depend on but other drafts; empty without a cache.
   * @param content as the cache has it.
   */
  nameOf(path: string, content: string): string;
  /** The outcome for what could not even be read. */
  problem(error: unknown, path: string): Outcome;
}

const NOTHING = { suppressed: [], failures: [], problems: [] };

export function createLinter(setup: LinterSetup): Linter {
  const { settings, suppressions, fixing, cache } = setup;

  function lintOne(draft: Draft, origin: Origin): Outcome {
    const { path } = draft;
    const own = settings.of(path);
    const problems = settings.newConfigProblems();
    const { across, copy } = origin;
    const known = contextOf(path, own, origin.placed ? resolve(path) : undefined);
    const context: DraftContext = { ...known, across: contextAcross(across), copy };
    if (fixing === undefined) {
      const cacheKey = cache?.keyOf(cache.contentOf(draft.bytes), own.settings, own.locale, context, across);
      const kept = cacheKey === undefined ? undefined : cache?.get(cacheKey, path);
      if (kept !== undefined) return { path, ...kept, failures: [], problems, ...(cacheKey && { cacheKey }) };
      return outcomeOf(lintDraft(draft.text, context), path, own.locale, problems, across, cacheKey);
    }
    const fixed = fixDraft(draft.text, context);
    const outcome = outcomeOf(fixed, path, own.locale, problems, across);
    const changed = fixed.text !== draft.text;
    const report = { ...outcome.report!, fixed: fixed.made };
    if (fixing === 'diff')
      return { ...outcome, report: { ...report, findings: [] }, diff: diffOf(draft, fixed, changed) };
    if (fixing === 'fix' && !origin.onDisk) {
      return { ...outcome, report, bytes: changed ? encode(fixed.text, draft.encoding) : draft.bytes };
    }
    if (fixing === 'fix' && changed) writeDraft(fs, draft, fixed.text);
    return { ...outcome, report };
  }

  /** What is known of a draft without reading it. */
  function contextOf(path: string, own: DraftSettings, place: string | undefined): DraftContext {
    return {
      settings: { ...own.settings, today: today() },
      place,
      packs: own.packs,
      ...(place === undefined ? undefined : suppressions?.contextOf(path)),
    };
  }

  function outcomeOf(
    linted: LintedDraft,
    path: string,
    locale: Locale,
    problems: Outcome['problems'],
    across: Across | undefined,
    cacheKey?: string,
  ): Outcome {
    const failures = linted.failures.map(({ ruleId, error }) => ({
      ruleId,
      error: error instanceof Error ? error.message : String(error),
    }));
    return {
      path,
      report: {
        filePath: path,
        findings: reportFindings(linted, path, locale, (id) => across?.paths[id] ?? id, setup.marked),
      },
      suppressed: linted.suppressed.map(({ entry }) => entry),
      failures,
      problems,
      // a rule that failed is to be told in every run
      ...(cacheKey !== undefined && failures.length === 0 && { cacheKey }),
    };
  }

  function diffOf(draft: Draft, fixed: FixedDraft, changed: boolean): string {
    if (!changed) return '';
    const show = setup.outIsTerminal ? visible : undefined;
    return unifiedDiff(draft.path, draft.text, fixed.edits, painter(setup.colour), show);
  }

  /** Anything that is not a problem of the file is the program's own fault and goes on. */
  function problem(error: unknown, path: string): Outcome {
    if (!(error instanceof FileProblem) && !isSystemError(error)) throw error;
    return { path, ...NOTHING, problems: [{ path, sentence: problemOfRead(error, path).sentence(settings.locale) }] };
  }

  function lintRead(
    path: string,
    named: boolean,
    across: Across | undefined,
    before: ReadBefore | undefined,
    read: () => Draft,
  ): Outcome {
    try {
      const draft = before?.draft ?? read();
      if (!named && before === undefined && !isDraftText(path, draft.text))
        return { path, ...NOTHING, passedOver: true };
      return lintOne(draft, { onDisk: true, placed: true, across, copy: before?.copy });
    } catch (error) {
      return problem(error, path);
    }
  }

  function readOnce(path: string, named: boolean): ReadOnce {
    const draft = readDraft(fs, path, setup.maxSize);
    if (!named && !isDraftText(path, draft.text)) return { outcome: { path, ...NOTHING, passedOver: true } };
    const own = settings.of(path);
    const context = contextOf(path, own, resolve(path));
    const read = () => parse(draft.text, own.packs?.reading);
    // fixes change what twins are told of, a list may hold back what others add, and marks are made of the copy
    if (fixing !== undefined || setup.marked || (context.suppressions?.entries.length ?? 0) > 0)
      return { keyed: keyed(read()) };
    const problems = settings.newConfigProblems();
    const cacheKey = cache?.keyOf(cache.contentOf(draft.bytes), own.settings, own.locale, context);
    const kept = cacheKey === undefined ? undefined : cache?.get(cacheKey, path);
    if (kept !== undefined) {
      const outcome = { path, ...kept, failures: [], problems, ...(cacheKey && { cacheKey }) };
      const copy = read();
      return readAs(copy, settingsOfDraft(copy, context), outcome, own.locale);
    }
    const linted = lintDraft(draft.text, context);
    const outcome = outcomeOf(linted, path, own.locale, problems, undefined, cacheKey);
    return readAs(linted.copy, linted.settings, outcome, own.locale);
  }

  function readAs(copy: Copy, all: LintSettings, outcome: Outcome, locale: Locale): ReadOnce {
    const found = keyed(copy);
    return { keyed: found, beside: besideOf(copy, found.keys, all, locale), outcome };
  }

  return {
    problem,
    readOnce(path, named) {
      try {
        return readOnce(path, named);
      } catch (error) {
        return { outcome: problem(error, path) };
      }
    },
    nameOf(path, content) {
      const own = settings.of(path);
      return cache?.keyOf(content, own.settings, own.locale, contextOf(path, own, resolve(path))) ?? '';
    },
    lintFile: (path, named, across, before) =>
      lintRead(path, named, across, before, () => readDraft(fs, path, setup.maxSize)),
    lintBytes: (path, read, across, before) => lintRead(path, false, across, before, () => decodeDraft(path, read())),
    lintDraft(draft, origin) {
      try {
        return lintOne(draft, origin);
      } catch (error) {
        return problem(error, draft.path);
      }
    },
  };
}

/** A line of copy for a terminal; its own break stays. */
function visible(line: string): string {
  return line.endsWith('\n') ? `${printable(line.slice(0, -1))}\n` : printable(line);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
