/** What both entries do: start the server, and put its findings where the editor shows them. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  LIST_FOLDER,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
  STATUS,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import { followCaret } from './caret';
import { choosePreset } from './commands/choose-preset';
import { fixAll } from './commands/fix-all';
import { lintWorkspace } from './commands/lint-workspace';
import { pruneSuppressions } from './commands/prune-suppressions';
import { configSelector, draftSchemes, draftSelector, packSelector } from './documents';
import { listFolder } from './list-folder';
import { readPresets } from './presets';
import { readFile } from './read-file';
import { readLocale, say } from './say';
import { createStatus } from './status';

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
  const watchers = [WATCHED, WATCHED_LISTS, WATCHED_PACKS].map((glob) =>
    vscode.workspace.createFileSystemWatcher(glob),
  );
  let schemes = draftSchemes();
  let client = create();

  context.subscriptions.push(
    output,
    status,
    ...watchers,
    followCaret(() => client),
    vscode.commands.registerCommand('sampadak.lintWorkspace', () => lintWorkspace(client, output)),
    vscode.commands.registerCommand('sampadak.fixAll', () => fixAll(client)),
    vscode.commands.registerCommand('sampadak.pruneSuppressions', () => pruneSuppressions(client)),
    vscode.commands.registerCommand('sampadak.restartServer', restart),
    vscode.commands.registerCommand('sampadak.showOutput', () => output.show()),
    vscode.commands.registerCommand('sampadak.choosePreset', () => choosePreset(presets)),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('sampadak.locale')) await readLocale(context.extensionUri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(async () => {
      // the documents of a folder on another file system are new to the client
      if (draftSchemes().some((scheme) => !schemes.includes(scheme))) await restart();
    }),
  );
  await client.start();
  return { stop: () => client.stop() };

  function create(): BaseLanguageClient {
    const made = makeClient({
      documentSelector: [...draftSelector(schemes), ...configSelector(schemes), ...packSelector(schemes)],
      diagnosticCollectionName: 'sampadak',
      diagnosticPullOptions: { onChange: true },
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { fileEvents: watchers },
      markdown: { isTrusted: false, supportHtml: false },
    });
    made.registerFeature({
      fillClientCapabilities(capabilities) {
        capabilities.experimental = { ...capabilities.experimental, sampadak: { status: true, readFile: true } };
      },
      initialize() {},
      getState: () => ({ kind: 'static' }),
      clear() {},
    });
    made.onRequest<ReadFileResult, void>(READ_FILE, (params: ReadFileParams) => readFile(params));
    made.onRequest<ListFolderResult, void>(LIST_FOLDER, (params: ListFolderParams) => listFolder(params));
    made.onNotification(STATUS, (params: StatusParams) => status.update(params));
    made.onDidChangeState(({ newState }) => {
      if (made !== client) return;
      status.server(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    return made;
  }

  async function restart(): Promise<void> {
    const old = client;
    schemes = draftSchemes();
    client = create();
    status.server('starting');
    await old.dispose();
    await client.start();
    output.info(say('The server has been restarted.'));
  }
}
