/**
 * `workspace/diagnostic`: under `sampadak.workspace.lint: all` every draft of the folders, kept true as drafts change. The
 * client asks again two seconds after each answer, so a request with nothing to tell is held until there is something:
 * an idle server does nothing at all.
 */
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type FileEvent,
  LSPErrorCodes,
  RAL,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hashText } from '../text/hash';
import { placeId } from '../workspace/place-id';
import type { DraftStore } from './environment';
import { lintFile, problemDiagnostic, readWanted } from './lint-file';
import type { Session } from './session';
import type { SuppressionLists } from './suppression-lists';

export interface WorkspacePull {
  pull(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport>;
  /** True while the whole workspace is linted by pull. */
  isOn(): boolean;
  covers(uri: string): boolean;
  /** What a file says now, for a document that the client has just closed. */
  diagnosticsOf(uri: string): Promise<Diagnostic[]>;
  /** The findings of a file may be others now. */
  touch(uri: string): void;
  changedOnDisk(changes: readonly FileEvent[]): void;
  /** Settings or folders have changed: everything is to be looked at again. */
  changed(): void;
}

interface KnownFile {
  /** Names what was told last; 0 before anything was. */
  id: number;
  /** Hash of what was told last. */
  told: string;
  dirty: boolean;
  problem?: string;
  /** Gone from the disk: its markers are to go. */
  gone?: boolean;
}

/** Longest time between two partial results, in milliseconds, and most files in one. */
const REPORT_EVERY = 100;
const REPORT_FILES = 50;
/** Changes that come together are told together. */
const GATHER = 40;

export function createWorkspacePull(
  session: Session,
  lists: SuppressionLists,
  folders: () => Promise<readonly string[]>,
): WorkspacePull {
  const { documents, settings, twins } = session;
  const store = session.environment.drafts;
  const files = new Map<string, KnownFile>();
  let scanned = false;
  let on = false;
  let round = 0;
  let nextId = 1;
  let wake: (() => void) | undefined;
  /** Counts what has happened, so that nothing is slept through that comes while a round is at work. */
  let news = 0;

  function awake(): void {
    news++;
    const waiting = wake;
    wake = undefined;
    if (waiting !== undefined) RAL().timer.setTimeout(waiting, GATHER);
  }

  /** Until more has happened than a round has seen, or the request is of no use any more. */
  function change(seen: number, token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      wake?.();
      wake = resolve;
      if (news !== seen) awake();
      token.onCancellationRequested(() => resolve());
    });
  }

  async function isWanted(roots: readonly string[]): Promise<boolean> {
    if (store === undefined || roots.length === 0) return false;
    return (await settings.of(roots[0]!)).workspaceLint === 'all';
  }

  /** Finds the drafts and puts those that are new into the index, so that each is told with its twins. */
  async function scan(from: DraftStore, roots: readonly string[], stop: () => boolean): Promise<void> {
    const seen = new Set<string>();
    // a draft that comes while the folders are read asks for another reading
    scanned = true;
    for (const root of roots) {
      for await (const { uri, problem } of from.find([root])) {
        if (stop()) {
          scanned = false;
          return;
        }
        if (seen.has(uri)) continue;
        seen.add(uri);
        const own = await settings.of(uri, root);
        const known = files.get(uri);
        if (known === undefined || known.gone === true) files.set(uri, { id: known?.id ?? 0, told: '', dirty: true });
        const file = files.get(uri)!;
        if (problem !== undefined) file.problem = problem(own.locale);
        else if (!twins.has(uri) && documents.get(uri) === undefined) {
          const draft = await readWanted(from, uri, own);
          if (draft !== undefined && 'text' in draft) twins.put(uri, draft.text, own.packs);
        }
        await breathe();
      }
    }
    for (const [uri, file] of files) if (!seen.has(uri)) leave(uri, file);
  }

  function leave(uri: string, file: KnownFile): void {
    file.gone = true;
    file.dirty = true;
    if (documents.get(uri) === undefined) twins.drop(uri);
  }

  async function diagnosticsOf(from: DraftStore, uri: string, file: KnownFile): Promise<Diagnostic[]> {
    if (file.gone === true) return [];
    if (file.problem !== undefined) return [problemDiagnostic(file.problem)];
    const open = await session.check(uri);
    if (open !== undefined) return open.diagnostics;
    const linted = await lintFile(session, lists, from, uri, await settings.of(uri));
    settings.forget(uri);
    if (linted === undefined) return [];
    return 'problem' in linted ? [problemDiagnostic(linted.problem)] : linted.diagnostics;
  }

  async function reportOf(
    from: DraftStore,
    uri: string,
    file: KnownFile,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport> {
    file.dirty = false;
    const items = await diagnosticsOf(from, uri, file);
    const told = hashText(JSON.stringify(items));
    const version = documents.get(uri)?.version ?? null;
    if (file.gone === true) files.delete(uri);
    else if (told === file.told && previous === String(file.id)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: previous };
    }
    file.id = nextId++;
    file.told = told;
    return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: String(file.id), items };
  }

  /** Everything that was told is taken back: the setting says so. */
  function clear(): WorkspaceDocumentDiagnosticReport[] {
    const told = [...files].filter(([, { id }]) => id > 0);
    for (const uri of files.keys()) if (documents.get(uri) === undefined) twins.drop(uri);
    files.clear();
    scanned = false;
    return told.map(([uri]) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
  }

  return {
    isOn: () => on,
    covers: (uri) => on && files.has(uri),
    async pull({ previousResultIds }, token, progress) {
      const own = ++round;
      const stop = () => token.isCancellationRequested || own !== round;
      // an editor may write a URI in another way than it was given
      const previous = new Map(previousResultIds.map(({ uri, value }) => [placeId(uri), value]));
      for (;;) {
        // a request that the client has withdrawn, or has put another in the place of
        if (stop()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Another request has taken its place.');
        const seen = news;
        const roots = await folders();
        on = await isWanted(roots);
        if (!on && files.size > 0) return { items: clear() };
        if (on && store !== undefined) {
          if (!scanned) await scan(store, roots, stop);
          const dirty = [...files].filter(([uri, { id, dirty: again }]) => again || lost(uri, id));
          // those that somebody looks at first
          dirty.sort(([a], [b]) => Number(documents.get(b) !== undefined) - Number(documents.get(a) !== undefined));
          let batch: WorkspaceDocumentDiagnosticReport[] = [];
          let sent = performance.now();
          for (const [uri, file] of dirty) {
            if (stop()) break;
            batch.push(await reportOf(store, uri, file, previous.get(placeId(uri))));
            const now = performance.now();
            if (progress !== undefined && (batch.length >= REPORT_FILES || now - sent > REPORT_EVERY)) {
              progress.report({ items: batch });
              batch = [];
              sent = now;
            }
            await breathe();
          }
          if (dirty.length > 0 && !stop()) return { items: batch };
          // what was read for a request that is gone was told to nobody
          for (const { uri } of batch) takeBack(uri);
        }
        if (!stop()) await change(seen, token);
      }

      function takeBack(uri: string): void {
        // a report of a file that is gone has forgotten it
        const file = files.get(uri) ?? { id: 0, told: '', dirty: true, gone: true };
        file.dirty = true;
        file.told = '';
        files.set(uri, file);
      }

      /** True when the client does not have what was told of a file. */
      function lost(uri: string, id: number): boolean {
        return documents.get(uri) === undefined && previous.size > 0 && previous.get(placeId(uri)) !== String(id);
      }
    },
    async diagnosticsOf(uri) {
      const file = files.get(uri);
      return store === undefined || file === undefined ? [] : diagnosticsOf(store, uri, file);
    },
    touch(uri) {
      const file = files.get(uri);
      if (file === undefined) return;
      file.dirty = true;
      awake();
    },
    changedOnDisk(changes) {
      for (const { uri, type } of changes) {
        const file = files.get(uri);
        if (file === undefined || type === FileChangeType.Created) scanned = false;
        if (file === undefined) continue;
        if (type === FileChangeType.Deleted) leave(uri, file);
        else {
          file.dirty = true;
          delete file.problem;
        }
      }
      if (on) awake();
    },
    changed() {
      scanned = false;
      for (const file of files.values()) file.dirty = true;
      awake();
    },
  };
}

/** A look at what else the client wants: it costs nothing beside a file, and a cancellation is seen at once. */
function breathe(): Promise<void> {
  return new Promise((resolve) => RAL().timer.setImmediate(() => resolve()));
}
