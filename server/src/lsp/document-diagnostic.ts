/** `textDocument/diagnostic`: the client asks, once a version. */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Session } from './session';
import type { WorkspacePull } from './workspace-diagnostic';

export async function documentDiagnostic(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
  pull: WorkspacePull,
): Promise<DocumentDiagnosticReport> {
  const checked = await session.check(params.textDocument.uri, token);
  if (token.isCancellationRequested) {
    // a newer change is on its way, and the client asks again after it
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client has withdrawn the request.');
  }
  if (checked === undefined) {
    // a client that has closed it asks a last time, and shows what stands on the disk from then on
    const items = pull.covers(params.textDocument.uri) ? await pull.diagnosticsOf(params.textDocument.uri) : [];
    return { kind: DocumentDiagnosticReportKind.Full, items };
  }
  const resultId = String(checked.id);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: checked.diagnostics };
}
