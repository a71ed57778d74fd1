/** A draft that is not open: read, linted, and put into diagnostics. Workspace command and workspace pull share it. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/types';
import { SOURCE, toDiagnostics } from './diagnostics';
import type { DraftStore } from './environment';
import { LANGUAGE, type Session } from './session';
import type { DocumentSettings } from './settings';
import type { SuppressionLists } from './suppression-lists';

/** A draft's text, `undefined` for a file that is none, or the sentence that says why it cannot be read. */
export async function readWanted(
  store: DraftStore,
  uri: string,
  { plainText, locale }: DocumentSettings,
): Promise<{ readonly text: string } | { readonly problem: string } | undefined> {
  const draft = await store.read(uri);
  if (draft.problem !== undefined) return { problem: draft.problem(locale) };
  const wanted = plainText === 'always' || store.isDraft(uri, draft.text);
  if (!wanted || (plainText === 'never' && !store.isDraft(uri, ''))) return undefined;
  return { text: draft.text };
}

export interface LintedFile {
  readonly findings: readonly Finding[];
  readonly diagnostics: Diagnostic[];
}

/** What is found in a file as it stands on the disk. */
export async function lintFile(
  session: Session,
  lists: SuppressionLists,
  store: DraftStore,
  uri: string,
  settings: DocumentSettings,
): Promise<LintedFile | { readonly problem: string } | undefined> {
  const draft = await readWanted(store, uri, settings);
  if (draft === undefined || 'problem' in draft) return draft;
  const { findings, suppressed } = session.lintText(draft.text, settings, uri, session.twins.across(uri));
  lists.used(
    uri,
    suppressed.map(({ entry }) => entry),
  );
  const document = TextDocument.create(uri, LANGUAGE, 0, draft.text);
  return { findings, diagnostics: toDiagnostics(document, findings, session.renderOptions(settings.locale)) };
}

/** What is wrong with a file, at its beginning. */
export function problemDiagnostic(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Error, source: SOURCE, message };
}
