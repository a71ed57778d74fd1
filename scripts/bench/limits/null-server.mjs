// A language server that does nothing: it keeps the documents in step and answers every question for diagnostics with
// as many as its first argument says.
import {
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const number = Number(process.argv[2] ?? 0);
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const items = Array.from({ length: number }, (_, i) => ({
  range: { start: { line: i, character: 2 }, end: { line: i, character: 12 } },
  severity: DiagnosticSeverity.Warning,
  code: 'unattributed-figure',
  source: 'null',
  message: 'The sentence holds a figure, and nobody says it there or nearby.',
  data: { ruleId: 'unattributed-figure', key: i },
}));
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({ kind: 'full', resultId: String(performance.now()), items }));
documents.listen(connection);
connection.listen();
