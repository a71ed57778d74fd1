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
import { fill, localize } from '../messages';
import type { PackReader } from '../packs/types';
import { SUPPRESSIONS_FILE } from '../workspace/suppressions';
import { type ClientTraits, readTraits } from './capabilities';
import { codeAction, FIX_ALL_KIND } from './code-action';
import { resolveCodeAction } from './code-action-resolve';
import { createConfigDiagnostics } from './config-diagnostics';
import { watchConfigs } from './config-watch';
import { type Configs, createConfigs, isConfigName } from './configs';
import { documentDiagnostic } from './document-diagnostic';
import { documentSymbol } from './document-symbol';
import { type Environment, version } from './environment';
import { fixAllRequest } from './fix-all';
import { hover } from './hover';
import { createWorkspaceLint, type WorkspaceLint } from './lint-workspace';
import { createPacks, isPackName, type Packs } from './packs';
import {
  CARET,
  type CaretParams,
  FIX_ALL,
  type FixAllParams,
  LINT_WORKSPACE,
  type LintWorkspaceParams,
  PRUNE_SUPPRESSIONS,
  SECTION,
  SUPPRESS,
} from './protocol';
import { createPublisher, type Publisher } from './publish-diagnostics';
import { createSession, type Session } from './session';
import { createSettings } from './settings';
import { sendStatus } from './status';
import { isSuppressArguments, suppress } from './suppress-actions';
import { createSuppressionLists, type SuppressionLists } from './suppression-lists';
import { log, quietly, tell } from './tell';
import { texts } from './texts';
import { createTyping, PAUSE } from './typing';

/** Serves a client until it says `exit`. Returns when the connection listens. */
export function serve(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update(document, changes, version) {
      if (canTellLater()) typing.changed(document, changes);
      return TextDocument.update(document, changes, version);
    },
  });
  const typing = createTyping(environment.pause ?? PAUSE, (uri) => {
    refresh();
    publisher?.schedule(uri);
  });
  // both are there from `initialize` on, before which a client sends nothing else
  let session!: Session;
  let workspaceLint!: WorkspaceLint;
  let lists!: SuppressionLists;
  let configs!: Configs;
  let packs!: Packs;
  let publisher: Publisher | undefined;
  const configDiagnostics = createConfigDiagnostics(connection, documents);
  const watch = watchConfigs(connection);

  connection.onInitialize((params) => {
    const client = readTraits(params);
    const options = params.initializationOptions as Record<string, unknown> | undefined;
    configs = createConfigs({
      ...{ connection, environment, client },
      onFound(found) {
        configDiagnostics.show(found, found.config.locale ?? client.locale);
        if (client.watchFiles) watch.add(found, client.relativePatterns);
      },
    });
    const where = typeof options?.packReader === 'string' ? options.packReader : undefined;
    packs = createPacks({ ...{ connection, documents, client, configs }, reader: packReader(environment, where) });
    const settings = createSettings(connection, client, options?.[SECTION], configs, packs);
    session = createSession({
      connection,
      environment,
      client,
      documents,
      settings,
      typing,
      onChecked(checked) {
        sendStatus(session, checked);
        lists.noted(checked.document.uri, checked.settings.locale);
      },
    });
    lists = createSuppressionLists(session);
    workspaceLint = createWorkspaceLint(session, lists);
    if (!client.pullDiagnostics) publisher = createPublisher(session);
    return answer(client, environment.suppressions !== undefined);
  });

  connection.onInitialized(() => {
    if (session.client.watchFiles) watch.start();
    if (!session.client.watchConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error) => log(connection, `Changes of the settings will not be seen: ${error}`));
  });

  /** True for a client that can be told of findings after the change that brought them. */
  function canTellLater(): boolean {
    return publisher !== undefined || session.client.refreshDiagnostics;
  }

  /** Has a client that asks for diagnostics ask again. */
  function refresh(): void {
    if (session.client.pullDiagnostics && session.client.refreshDiagnostics) {
      // a pause may end after the client is gone
      quietly(Promise.resolve().then(() => connection.languages.diagnostics.refresh()));
    }
  }

  /** What findings rest on has changed: every open draft is to be linted again. */
  function again(): void {
    session.forgetAll();
    refresh();
    for (const { uri } of documents.all()) if (!isOfHouse(uri)) publisher?.schedule(uri);
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed((settings as Record<string, unknown> | null | undefined)?.[SECTION] ?? undefined);
    again();
  });

  /** A file of settings has changed on the disk. */
  function readConfigsAgain(): void {
    configs.forget();
    packs.forget();
    session.settings.configChanged();
    again();
    for (const { uri } of documents.all()) checkOfHouse(uri);
  }

  /** Tells what is wrong with a file of settings, or a pack, as it stands in the editor. */
  function checkOfHouse(uri: string): void {
    if (isConfigName(uri)) checkConfig(uri);
    else if (isPackName(uri)) checkPack(uri);
  }

  async function checkPack(uri: string): Promise<void> {
    packs.check(uri, (await session.settings.of(uri)).locale);
  }

  async function checkConfig(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (document === undefined) return;
    const version = document.version;
    const found = await configs.check(uri, document.getText());
    if (found === undefined || documents.get(uri)?.version !== version) return;
    const { locale } = await session.settings.of(uri);
    configDiagnostics.show(found, found.config.locale ?? locale, uri);
  }

  documents.onDidOpen(({ document }) => workspaceLint.opened(document.uri));
  documents.onDidChangeContent(({ document }) => {
    session.forget(document.uri);
    if (isOfHouse(document.uri)) checkOfHouse(document.uri);
    else publisher?.schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.close(document.uri);
    session.settings.forget(document.uri);
    // what was typed and not saved is gone: the disk has the word again
    if (isOfHouse(document.uri)) return readConfigsAgain();
    publisher?.clear(document.uri);
    workspaceLint.closed(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => configs.concerns(uri) || isPackName(uri))) readConfigsAgain();
    workspaceLint.changedOnDisk(changes);
    if (!changes.some(({ uri }) => uri.endsWith(`/${SUPPRESSIONS_FILE}`))) return;
    lists.forget();
    again();
  });

  connection.languages.diagnostics.on((params, token) => documentDiagnostic(session, params, token));
  connection.onCodeAction((params) => codeAction(session, params));
  connection.onCodeActionResolve((action) => resolveCodeAction(session, action));
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = isPackName(uri) ? documents.get(uri) : undefined;
    return document === undefined ? null : packs.complete(document, position, (await session.settings.of(uri)).locale);
  });
  connection.onHover((params) => hover(session, params));
  connection.onDocumentSymbol((params) => documentSymbol(session, params));
  connection.onRequest(FIX_ALL, (params: FixAllParams) => fixAllRequest(session, params));
  connection.onRequest(LINT_WORKSPACE, (params: LintWorkspaceParams, token) => workspaceLint.run(params, token));

  connection.onNotification(CARET, ({ uri, position }: CaretParams) => {
    const document = documents.get(uri);
    if (document !== undefined) typing.caret(uri, document.offsetAt(position), session.known(uri)?.copy);
  });
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const [what] = args ?? [];
    if (command !== SUPPRESS || !isSuppressArguments(what)) return null;
    if (!suppress(session, what, await folderOf(what.uri))) return false;
    lists.forget();
    again();
    return true;
  });
  connection.onRequest(PRUNE_SUPPRESSIONS, () => {
    const { locale } = session.client;
    const { removed, problems } = lists.prune(locale);
    for (const problem of problems) tell(connection, 'error', problem);
    if (removed > 0) tell(connection, 'info', fill(localize(texts.pruned, locale), { count: removed }));
    else if (problems.length === 0) tell(connection, 'info', localize(texts.nothingToPrune, locale));
    lists.forget();
    again();
    return removed;
  });

  documents.listen(connection);
  connection.listen();

  /** The workspace folder that holds a draft, where the client knows one. */
  async function folderOf(uri: string): Promise<string | undefined> {
    if (!session.client.workspaceFolders) return undefined;
    const folders = (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
    const inside = folders
      .map((folder) => folder.uri)
      .filter((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    return inside.sort((a, b) => b.length - a.length)[0];
  }
}

/** True for a file that says what is found, and is no copy itself. */
function isOfHouse(uri: string): boolean {
  return isConfigName(uri) || isPackName(uri);
}

/** The reader of packs, loaded when the first pack is met. */
function packReader(environment: Environment, where: string | undefined): () => PackReader {
  let reader: PackReader | undefined;
  return () => {
    if (environment.packReader === undefined) throw new Error('This server has no reader of packs.');
    reader ??= environment.packReader(where);
    return reader;
  };
}

function answer(client: ClientTraits, keeps: boolean): InitializeResult {
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
      ...(keeps ? { executeCommandProvider: { commands: [SUPPRESS] } } : {}),
      completionProvider: {},
      hoverProvider: true,
      documentSymbolProvider: { label: 'Sampadak' },
    },
  };
}
