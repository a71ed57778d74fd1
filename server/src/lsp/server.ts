/** Ties the requests and notifications to a connection. Knows no transport: the entries bring that. */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientTraits, readTraits } from './capabilities';
import { codeAction, FIX_ALL_KIND } from './code-action';
import { resolveCodeAction } from './code-action-resolve';
import { documentDiagnostic } from './document-diagnostic';
import { documentSymbol } from './document-symbol';
import { type Environment, version } from './environment';
import { fixAllRequest } from './fix-all';
import { hover } from './hover';
import { createWorkspaceLint, type WorkspaceLint } from './lint-workspace';
import { FIX_ALL, type FixAllParams, LINT_WORKSPACE, type LintWorkspaceParams, SECTION } from './protocol';
import { createPublisher, type Publisher } from './publish-diagnostics';
import { createSession, type Session } from './session';
import { createSettings } from './settings';
import { sendStatus } from './status';
import { log, quietly } from './tell';

/** Serves a client until it says `exit`. Returns when the connection listens. */
export function serve(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  // both are there from `initialize` on, before which a client sends nothing else
  let session!: Session;
  let workspaceLint!: WorkspaceLint;
  let publisher: Publisher | undefined;

  connection.onInitialize((params) => {
    const client = readTraits(params);
    const options = params.initializationOptions as Record<string, unknown> | undefined;
    const settings = createSettings(connection, client, options?.[SECTION]);
    session = createSession({
      connection,
      environment,
      client,
      documents,
      settings,
      onChecked: (checked) => sendStatus(session, checked),
    });
    workspaceLint = createWorkspaceLint(session);
    if (!client.pullDiagnostics) publisher = createPublisher(session);
    return answer(client);
  });

  connection.onInitialized(() => {
    if (!session.client.watchConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error) => log(connection, `Changes of the settings will not be seen: ${error}`));
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed((settings as Record<string, unknown> | null | undefined)?.[SECTION] ?? undefined);
    session.forgetAll();
    if (session.client.pullDiagnostics && session.client.refreshDiagnostics) {
      quietly(connection.languages.diagnostics.refresh());
    }
    for (const { uri } of documents.all()) publisher?.schedule(uri);
  });

  documents.onDidOpen(({ document }) => workspaceLint.opened(document.uri));
  documents.onDidChangeContent(({ document }) => {
    session.forget(document.uri);
    publisher?.schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.close(document.uri);
    session.settings.forget(document.uri);
    publisher?.clear(document.uri);
    workspaceLint.closed(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => workspaceLint.changedOnDisk(changes));

  connection.languages.diagnostics.on((params, token) => documentDiagnostic(session, params, token));
  connection.onCodeAction((params) => codeAction(session, params));
  connection.onCodeActionResolve((action) => resolveCodeAction(session, action));
  connection.onHover((params) => hover(session, params));
  connection.onDocumentSymbol((params) => documentSymbol(session, params));
  connection.onRequest(FIX_ALL, (params: FixAllParams) => fixAllRequest(session, params));
  connection.onRequest(LINT_WORKSPACE, (params: LintWorkspaceParams, token) => workspaceLint.run(params, token));

  documents.listen(connection);
  connection.listen();
}

function answer(client: ClientTraits): InitializeResult {
  return {
    serverInfo: { name: 'sampadak', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(client.pullDiagnostics
        ? {
            diagnosticProvider: { identifier: 'sampadak', interFileDependencies: false, workspaceDiagnostics: false },
          }
        : {}),
      ...(client.codeActionLiterals
        ? {
            codeActionProvider: {
              codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
              resolveProvider: client.resolveEdit,
            },
          }
        : {}),
      hoverProvider: true,
      documentSymbolProvider: { label: 'Sampadak' },
    },
  };
}
