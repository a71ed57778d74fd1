/** What both entries do: start the server, and put its findings where the editor shows them. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  COMPARE_DRAFTS,
  type CompareDraftsArguments,
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  LIST_FOLDER,
  type ListFolderParams,
  type ListFolderResult,
  OPEN_TWIN,
  type OpenTwinArguments,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
  STATUS,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import { followCaret } from './caret';
import { choosePreset } from './commands/choose-preset';
import { cleanFolder } from './commands/clean-folder';
import { offerDeskSettings, useDeskSettings } from './commands/desk-settings';
import { fixAll } from './commands/fix-all';
import { lintWorkspace } from './commands/lint-workspace';
import { openSample } from './commands/open-sample';
import { pruneSuppressions } from './commands/prune-suppressions';
import { splitDrafts } from './commands/split-drafts';
import { suggestType } from './commands/suggest-type';
import { tellResult } from './commands/tell-result';
import { compareDrafts, openTwin } from './commands/twins';
import { configSelector, draftSchemes, draftSelector, packSelector } from './documents';
import { findFiles } from './find-files';
import { listFolder } from './list-folder';
import { offerCleanPaste } from './paste';
import { readPresets } from './presets';
import { readFile } from './read-file';
import { createReport } from './report';
import { createRestarts } from './restarts';
import { readLocale, say } from './say';
import { createStatus } from './status';
import type { Row } from './views/figure-items';
import { createFigureSheet } from './views/figure-sheet';
import { createStorySize } from './views/story-size';

/** Makes a client that is not yet started. The entries differ in how the server runs. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A running extension. */
export interface Running {
  /** Ends the server in order. */
  stop(): Promise<void>;
}

const WATCHED = '**/*.{wire,copy,khabar,txt,md}';
const WATCHED_LISTS = '**/sampadak-suppressions.json';
const WATCHED_PACKS = '**/packs/*.{yaml,yml}';

export async function run(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Running> {
  await readLocale(context.extensionUri);
  const manifest: unknown = context.extension.packageJSON;
  const presets = readPresets(manifest);
  const output = vscode.window.createOutputChannel('Sampadak', { log: true });
  // ‘auto: bhasha’ names two presets
  const titleOf = (id: string) => presets.find((preset) => preset.id === id)?.title ?? id;
  const status = createStatus((id) => id.split(': ').map(titleOf).join(': '));
  const size = createStorySize();
  const watchers = [WATCHED, WATCHED_LISTS, WATCHED_PACKS].map((glob) =>
    vscode.workspace.createFileSystemWatcher(glob),
  );
  const page = createReport();
  let schemes = draftSchemes();
  let offered = false;
  let client = create();
  const sheet = createFigureSheet(() => client);

  context.subscriptions.push(
    output,
    status,
    size,
    sheet,
    page,
    ...watchers,
    followCaret(() => client),
    offerDeskSettings(context.globalState),
    offerCleanPaste(draftSelector(schemes), () => client),
    vscode.commands.registerCommand(
      'sampadak.lintWorkspace',
      asking(() => lintWorkspace(client, output, page)),
    ),
    vscode.commands.registerCommand(
      'sampadak.splitDrafts',
      asking(() => splitDrafts(client)),
    ),
    vscode.commands.registerCommand(OPEN_TWIN, (twin: OpenTwinArguments) => openTwin(client, twin)),
    vscode.commands.registerCommand(COMPARE_DRAFTS, (both: CompareDraftsArguments) => compareDrafts(client, both)),
    vscode.commands.registerCommand(
      'sampadak.fixAll',
      asking(() => fixAll(client)),
    ),
    vscode.commands.registerCommand(
      'sampadak.cleanFolder',
      asking((folder?: unknown) => cleanFolder(client, output, folder instanceof vscode.Uri ? folder : undefined)),
    ),
    vscode.commands.registerCommand(
      'sampadak.pruneSuppressions',
      asking(() => pruneSuppressions(client)),
    ),
    vscode.commands.registerCommand('sampadak.restartServer', restart),
    vscode.commands.registerCommand('sampadak.showOutput', () => output.show()),
    vscode.commands.registerCommand('sampadak.choosePreset', () => choosePreset(presets)),
    vscode.commands.registerCommand('sampadak.showFigures', () => sheet.show()),
    vscode.commands.registerCommand('sampadak.copyFigures', () => sheet.copy()),
    vscode.commands.registerCommand('sampadak.exportFigures', (to?: vscode.Uri) => sheet.save(to)),
    vscode.commands.registerCommand('sampadak.goToSource', (row?: Row) => sheet.goToSource(row)),
    vscode.commands.registerCommand('sampadak.tellResult', () => tellResult(status.of)),
    vscode.commands.registerCommand('sampadak.openSample', () => openSample(context.extensionUri)),
    vscode.commands.registerCommand('sampadak.suggestType', suggestType),
    vscode.commands.registerCommand('sampadak.useDeskSettings', useDeskSettings),
    vscode.commands.registerCommand('sampadak.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('sampadak.locale')) await readLocale(context.extensionUri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(async () => {
      // the documents of a folder on another file system are new to the client
      if (draftSchemes().some((scheme) => !schemes.includes(scheme))) await restart();
    }),
  );
  await client.start().catch(() => {});
  return { stop: () => client.stop() };

  /** A command that asks the server. Where none runs, the person is told so, with the button that starts one. */
  function asking<T extends unknown[], R>(command: (...args: T) => Promise<R>): (...args: T) => Promise<R | undefined> {
    return async (...args) => {
      if (client.state !== State.Stopped && client.state !== State.StartFailed) return command(...args);
      offerRestart(say('Sampadak has stopped'));
      return undefined;
    };
  }

  function create(): BaseLanguageClient {
    const restarts = createRestarts();
    /** True while what has ended is in the hands of `closed`. */
    let inHand = false;
    const made: BaseLanguageClient = makeClient({
      documentSelector: [...draftSelector(schemes), ...configSelector(schemes), ...packSelector(schemes)],
      diagnosticCollectionName: 'sampadak',
      diagnosticPullOptions: { onChange: true },
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { fileEvents: watchers },
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        // a pipe that breaks is told of in the output; what follows from it is that the server has ended
        error: (_error, _message, count = 1) =>
          count <= 3 ? { action: ErrorAction.Continue, handled: true } : { action: ErrorAction.Shutdown },
        async closed() {
          inHand = true;
          const wait = restarts.next(Date.now());
          if (wait === undefined)
            offerRestart(
              say('The server of Sampadak has ended again and again, and is not started any more. Nothing is linted.'),
            );
          else {
            status.server('starting');
            await new Promise((resolve) => setTimeout(resolve, wait));
          }
          // meanwhile somebody may have restarted it by hand
          const again = wait !== undefined && made === client;
          inHand = !again;
          return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    // What the library would tell of a server that does not start is told here, once, in the person's language and with a
    // button; of one that has ended in its start `closed` tells, or starts it again.
    const log = made.error.bind(made);
    made.error = (message, data, show) => {
      log(message, data, show === 'force' ? false : show);
      if (show === 'force' && !inHand && made === client)
        offerRestart(say('The server of Sampadak cannot be started. Nothing is linted.'));
    };
    made.registerFeature({
      fillClientCapabilities(capabilities) {
        capabilities.experimental = {
          ...capabilities.experimental,
          sampadak: { status: true, twins: true, readFile: true },
        };
      },
      initialize() {},
      getState: () => ({ kind: 'static' }),
      clear() {},
    });
    made.onRequest<FindFilesResult, void>(FIND_FILES, (params: FindFilesParams) => findFiles(params));
    made.onRequest<ReadFileResult, void>(READ_FILE, (params: ReadFileParams) => readFile(params));
    made.onRequest<ListFolderResult, void>(LIST_FOLDER, (params: ListFolderParams) => listFolder(params));
    made.onNotification(STATUS, (params: StatusParams) => {
      for (const shown of [status, size, sheet]) shown.update(params);
    });
    made.onDidChangeState(({ newState }) => {
      if (made !== client) return;
      status.server(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    return made;
  }

  /** One message at a time: whoever reads the first knows. */
  async function offerRestart(sentence: string): Promise<void> {
    if (offered) return;
    offered = true;
    const again = say('Restart');
    const chosen = await vscode.window.showErrorMessage(sentence, again);
    offered = false;
    if (chosen === again) await restart();
  }

  async function restart(): Promise<void> {
    const old = client;
    schemes = draftSchemes();
    client = create();
    status.server('starting');
    // a server that has just ended by itself cannot be ended
    await old.dispose().catch(() => {});
    const started = await client.start().then(
      () => true,
      () => false,
    );
    if (started) output.info(say('The server has been restarted.'));
  }
}
