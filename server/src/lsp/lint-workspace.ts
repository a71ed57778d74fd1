/** `sampadak/lintWorkspace`: every draft under the folders, one after the other, while typing stays live. */
import {
  type CancellationToken,
  type Diagnostic,
  FileChangeType,
  type FileEvent,
  RAL,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { localize } from '../messages';
import type { Finding, Severity } from '../rules/types';
import { decodedUri } from '../text/decode-uri';
import { SHOWN } from './diagnostics';
import type { DraftStore, FoundDraft } from './environment';
import { lintFile, readWanted } from './lint-file';
import type { LintWorkspaceParams, LintWorkspaceResult } from './protocol';
import type { Session } from './session';
import type { DocumentSettings } from './settings';
import type { SuppressionLists } from './suppression-lists';
import { log } from './tell';
import { texts } from './texts';
import type { WorkspacePull } from './workspace-diagnostic';

export interface WorkspaceLint {
  run(params: LintWorkspaceParams, token: CancellationToken): Promise<LintWorkspaceResult>;
  /** The editor shows the document itself from now on. */
  opened(uri: string): void;
  /** The editor has let go of it: what the last run said comes back, for what is on the disk now. */
  closed(uri: string): void;
  changedOnDisk(changes: readonly FileEvent[]): void;
  /** The findings of a draft may be others now: another has changed. */
  touch(uri: string): void;
  covers(uri: string): boolean;
}

/** Least time between two reports of progress: a person cannot read faster. */
const REPORT_EVERY = 100;

/** @param indexed called when all drafts of a run are in the index, with the documents that are open. */
export function createWorkspaceLint(
  session: Session,
  lists: SuppressionLists,
  pull: WorkspacePull,
  indexed: (open: readonly string[]) => void,
): WorkspaceLint {
  const { connection, documents, client } = session;
  const store = session.environment.drafts;
  /** Files that the last run covered: what it published is kept true. */
  let covered = new Set<string>();

  /** Under `all` the pull shows what a run finds. Waited for in a run, so that a slow client is not flooded and its own requests do not stand in a long line. */
  async function publish(uri: string, diagnostics: Diagnostic[]): Promise<void> {
    if (pull.isOn()) return;
    await connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  }

  /** The findings of a file that is not open; undefined where it is no draft, a sentence where it cannot be read. */
  async function lint(
    drafts: DraftStore,
    uri: string,
    settings: DocumentSettings,
  ): Promise<readonly Finding[] | string | undefined> {
    const linted = await lintFile(session, lists, drafts, uri, settings);
    if (linted === undefined) return undefined;
    if ('problem' in linted) return linted.problem;
    if (documents.get(uri) === undefined) await publish(uri, linted.diagnostics);
    return linted.findings;
  }

  /** Lints what stands on the disk now, for a file that a run has covered. */
  async function refresh(uri: string): Promise<void> {
    if (store === undefined || !covered.has(uri) || documents.get(uri) !== undefined) return;
    const result = await lint(store, uri, await session.settings.of(uri));
    session.settings.forget(uri);
    if (result === undefined || typeof result === 'string') await publish(uri, []);
  }

  async function run(params: LintWorkspaceParams, token: CancellationToken): Promise<LintWorkspaceResult> {
    const summary = emptySummary();
    const { unreadable } = summary;
    if (store === undefined) {
      const message = localize(texts.noDrafts, client.locale);
      unreadable.push(...params.folders.map((uri) => ({ uri, message })));
      return summary;
    }
    const progress = await beginProgress(session);
    const ended = () => token.isCancellationRequested || (progress?.token.isCancellationRequested ?? false);
    const before = covered;
    covered = new Set();
    lists.begin();
    let reported = 0;
    try {
      for (const { uri, problem, folder } of await index(store, params.folders, ended, progress)) {
        if (ended()) break;
        covered.add(uri);
        before.delete(uri);
        const settings = await session.settings.of(uri, folder);
        const now = performance.now();
        if (now - reported > REPORT_EVERY) {
          reported = now;
          progress?.report(`${summary.files + 1} · ${nameOf(uri)}`);
        }
        const open = problem === undefined ? await session.check(uri) : undefined;
        if (open !== undefined)
          lists.used(
            uri,
            open.suppressed.map(({ entry }) => entry),
          );
        const result =
          problem?.(settings.locale) ??
          (open === undefined ? await lint(store, uri, settings) : open.copy && open.findings);
        if (typeof result === 'string') unreadable.push({ uri, message: result });
        else if (result !== undefined) addTo(summary, result);
        if (documents.get(uri) === undefined) session.settings.forget(uri);
        // a look at what else the client wants, after every file: it costs nothing beside a file
        await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
      }
    } finally {
      progress?.done();
    }
    summary.cancelled = ended();
    if (!summary.cancelled) lists.end(client.locale);
    // what an earlier run showed and this one did not come to: gone if this one came to its end
    for (const uri of before) {
      if (summary.cancelled) covered.add(uri);
      else if (documents.get(uri) === undefined) await publish(uri, []);
    }
    return summary;
  }

  /** Finds the drafts and puts each into the index, so that the first is linted with the last one known. */
  async function index(
    drafts: DraftStore,
    folders: readonly string[],
    ended: () => boolean,
    progress: WorkDoneProgressReporter | undefined,
  ): Promise<readonly (FoundDraft & { readonly folder: string })[]> {
    const found = new Map<string, FoundDraft & { readonly folder: string }>();
    let reported = 0;
    for (const folder of folders) {
      for await (const draft of drafts.find([folder])) {
        const { uri } = draft;
        if (ended()) return [...found.values()];
        if (found.has(uri)) continue;
        found.set(uri, { ...draft, folder });
        const now = performance.now();
        if (now - reported > REPORT_EVERY) {
          reported = now;
          progress?.report(`${localize(texts.readingDrafts, client.locale)}: ${found.size} · ${nameOf(uri)}`);
        }
        if (documents.get(uri) !== undefined) await session.check(uri);
        else if (draft.problem === undefined) {
          const own = await session.settings.of(uri, folder);
          const read = await readWanted(drafts, uri, own);
          if (read !== undefined && 'text' in read) session.twins.put(uri, read.text, own.packs);
        }
        await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
      }
    }
    // what is open was read before the others were known
    indexed(documents.keys());
    return [...found.values()];
  }

  function later(uri: string): void {
    refresh(uri).catch((error) => log(connection, `${uri} could not be linted: ${error}`));
  }

  return {
    run,
    opened(uri) {
      if (covered.has(uri)) publish(uri, []);
    },
    closed: later,
    touch: later,
    covers: (uri) => covered.has(uri),
    changedOnDisk(changes) {
      for (const { uri, type } of changes) {
        if (!covered.has(uri)) continue;
        if (type === FileChangeType.Deleted) {
          covered.delete(uri);
          session.twins.drop(uri);
          publish(uri, []);
        } else later(uri);
      }
    },
  };
}

/** A progress of the server's own making: every client that can show one can also cancel it. */
async function beginProgress(
  session: Session,
): Promise<(WorkDoneProgressReporter & { readonly token: CancellationToken; done(): void }) | undefined> {
  if (!session.client.workDoneProgress) return undefined;
  const progress = await session.connection.window.createWorkDoneProgress();
  progress.begin(localize(texts.lintingWorkspace, session.client.locale), undefined, undefined, true);
  return progress;
}

function nameOf(uri: string): string {
  return decodedUri(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A summary while it is being made. */
interface Summary extends LintWorkspaceResult {
  files: number;
  filesWithFindings: number;
  readonly counts: Record<Severity, number>;
  readonly byRule: Record<string, number>;
  cut: number;
  readonly unreadable: { uri: string; message: string }[];
  cancelled: boolean;
}

function emptySummary(): Summary {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  return { files: 0, filesWithFindings: 0, counts, byRule: {}, cut: 0, unreadable: [], cancelled: false };
}

function addTo(summary: Summary, findings: readonly Finding[]): void {
  summary.files++;
  if (findings.length > 0) summary.filesWithFindings++;
  summary.cut += Math.max(0, findings.length - SHOWN);
  for (const { severity, ruleId } of findings) {
    summary.counts[severity]++;
    summary.byRule[ruleId] = (summary.byRule[ruleId] ?? 0) + 1;
  }
}
