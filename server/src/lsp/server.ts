/** Ties the requests and notifications to a connection. Knows no transport: the entries bring that. */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  RAL,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fill, localize } from '../messages';
import type { PackReader } from '../packs/types';
import { SUPPRESSIONS_FILE } from '../workspace/suppressions';
import { type ClientTraits, readTraits } from './capabilities';
import { cleanFolders } from './clean-folders';
import { cleanPaste } from './clean-paste';
import { withClientDrafts } from './client-drafts';
import { codeAction, FIX_ALL_KIND } from './code-action';
import { resolveCodeAction } from './code-action-resolve';
import { completion, TRIGGERS } from './completion';
import { createConfigDiagnostics } from './config-diagnostics';
import { watchConfigs } from './config-watch';
import { type Configs, createConfigs, isConfigName } from './configs';
import { definition } from './definition';
import { documentDiagnostic } from './document-diagnostic';
import { type Environment, version } from './environment';
import { fixAllRequest } from './fix-all';
import { furnitureActions } from './furniture-action';
import { createWorkspaceLint, type WorkspaceLint } from './lint-workspace';
import { createPacks, isPackName, type Packs } from './packs';
import {
  CARET,
  type CaretParams,
  CLEAN_FOLDERS,
  CLEAN_PASTE,
  type CleanFoldersParams,
  type CleanPasteParams,
  FIX_ALL,
  type FixAllParams,
  LINT_WORKSPACE,
  type LintWorkspaceParams,
  PRUNE_SUPPRESSIONS,
  SECTION,
  SPLIT_DRAFT,
  type SplitDraftParams,
  SUPPRESS,
} from './protocol';
import { createPublisher, type Publisher } from './publish-diagnostics';
import { forgetSemanticTokens } from './semantic-tokens';
import { createSession, type Session } from './session';
import { createSettings } from './settings';
import { splitDraft } from './split-draft';
import { sendStatus } from './status';
import { answerStoryRequests, refreshStoryRequests, storyCapabilities } from './story-requests';
import { isSuppressArguments, suppress } from './suppress-actions';
import { createSuppressionLists, type SuppressionLists } from './suppression-lists';
import { log, quietly, tell } from './tell';
import { texts } from './texts';
import { createTwins } from './twins';
import { createTyping, PAUSE } from './typing';
import { createWorkspacePull, type WorkspacePull } from './workspace-diagnostic';

/** Open drafts that a change of another touches are asked for again after this time, in milliseconds. */
const TOUCHED = 200;

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
  /** There from the first run over a workspace on: before, there is nothing that it would keep true. */
  let workspaceLint: WorkspaceLint | undefined;
  let lists!: SuppressionLists;
  let configs!: Configs;
  let packs!: Packs;
  let pull!: WorkspacePull;
  let publisher: Publisher | undefined;
  let asking = false;
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
    const twins = createTwins(touched);
    session = createSession({
      connection,
      environment: client.readFile
        ? { ...environment, drafts: withClientDrafts(connection, environment.drafts) }
        : environment,
      client,
      documents,
      settings,
      typing,
      twins,
      onChecked(checked) {
        sendStatus(session, checked);
        lists.noted(checked.document.uri, checked.settings.locale);
        environment.linted?.();
      },
    });
    lists = createSuppressionLists(session);
    pull = createWorkspacePull(session, lists, folders);
    if (!client.pullDiagnostics) publisher = createPublisher(session);
    return answer(client, environment);
  });

  connection.onInitialized(() => {
    if (session.client.watchFiles) watch.start();
    if (!session.client.watchConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error) => log(connection, `Changes of the settings will not be seen: ${error}`));
  });

  connection.onShutdown(() => typing.stop());

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

  /** Other drafts whose findings may be others now. Open ones are asked for again, once for changes that come together. */
  function touched(uris: readonly string[]): void {
    for (const uri of uris) {
      if (documents.get(uri) === undefined) {
        pull.touch(uri);
        workspaceLint?.touch(uri);
        continue;
      }
      session.forget(uri);
      publisher?.schedule(uri);
      if (asking) continue;
      asking = true;
      RAL().timer.setTimeout(() => {
        asking = false;
        refresh();
      }, TOUCHED);
    }
  }

  /** What findings rest on has changed: every open draft is to be linted again. */
  function again(): void {
    session.forgetAll();
    pull.changed();
    refresh();
    refreshStoryRequests(connection, session.client);
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

  documents.onDidOpen(({ document }) => workspaceLint?.opened(document.uri));
  documents.onDidChangeContent(({ document }) => {
    session.forget(document.uri);
    if (isOfHouse(document.uri)) checkOfHouse(document.uri);
    else publisher?.schedule(document.uri);
  });
  // an editor tells of a save itself; what watches the disk may come late, or miss it
  documents.onDidSave(({ document }) => {
    session.written(document.uri);
    if (isOfHouse(document.uri)) readConfigsAgain();
  });
  documents.onDidClose(({ document }) => {
    session.close(document.uri);
    forgetSemanticTokens(session, document.uri);
    session.settings.forget(document.uri);
    // what was typed and not saved is gone: the disk has the word again
    if (isOfHouse(document.uri)) return readConfigsAgain();
    publisher?.clear(document.uri);
    if (pull.covers(document.uri)) pull.touch(document.uri);
    else if (!workspaceLint?.covers(document.uri)) session.twins.drop(document.uri);
    workspaceLint?.closed(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session.written(uri);
    if (changes.some(({ uri }) => configs.concerns(uri) || isPackName(uri))) readConfigsAgain();
    workspaceLint?.changedOnDisk(changes);
    pull.changedOnDisk(changes);
    if (!changes.some(({ uri }) => uri.endsWith(`/${SUPPRESSIONS_FILE}`))) return;
    lists.forget();
    again();
  });

  connection.languages.diagnostics.on((params, token) => documentDiagnostic(session, params, token, pull));
  connection.languages.diagnostics.onWorkspace((params, token, _, progress) => pull.pull(params, token, progress));
  connection.onDefinition((params) => definition(session, params));
  connection.onRequest(SPLIT_DRAFT, (params: SplitDraftParams) => splitDraft(session, params));
  connection.onCodeAction(async (params) => [
    ...(await furnitureActions(session, packs, params, folderOf)),
    ...(await codeAction(session, params)),
  ]);
  connection.onCodeActionResolve((action) => resolveCodeAction(session, action));
  connection.onCompletion(async (params) => {
    const { uri } = params.textDocument;
    const pack = isPackName(uri) ? documents.get(uri) : undefined;
    if (pack === undefined) return completion(session, params);
    return packs.complete(pack, params.position, (await session.settings.of(uri)).locale);
  });
  answerStoryRequests(connection, () => session);
  connection.onRequest(FIX_ALL, (params: FixAllParams) => fixAllRequest(session, params));
  connection.onRequest(CLEAN_PASTE, (params: CleanPasteParams) => cleanPaste(session, params));
  connection.onRequest(CLEAN_FOLDERS, (params: CleanFoldersParams, token) => cleanFolders(session, params, token));
  connection.onRequest(LINT_WORKSPACE, (params: LintWorkspaceParams, token) => {
    workspaceLint ??= createWorkspaceLint(session, lists, pull, touched);
    return workspaceLint.run(params, token);
  });

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

  async function folders(): Promise<string[]> {
    if (!session.client.workspaceFolders) return [];
    const open = (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
    return open.map(({ uri }) => uri);
  }

  /** The workspace folder that holds a draft, where the client knows one. */
  async function folderOf(uri: string): Promise<string | undefined> {
    const inside = (await folders()).filter((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
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

function answer(client: ClientTraits, { suppressions, drafts }: Environment): InitializeResult {
  return {
    serverInfo: { name: 'sampadak', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(client.pullDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'sampadak',
              interFileDependencies: true,
              workspaceDiagnostics: drafts !== undefined,
            },
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
      ...(suppressions !== undefined ? { executeCommandProvider: { commands: [SUPPRESS] } } : {}),
      completionProvider: { triggerCharacters: [...TRIGGERS] },
      hoverProvider: true,
      documentSymbolProvider: { label: 'Sampadak' },
      ...storyCapabilities(client),
    },
  };
}
