/**
 * *Clean all drafts in folder*: every safe fix of every draft, at once or after a look at each in the refactor preview. What is
 * changed is not yet saved, and can be undone draft by draft.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLEAN_FOLDERS,
  type CleanedDraft,
  type CleanFoldersParams,
  type CleanFoldersResult,
} from '../../../server/src/lsp/protocol';
import { say } from '../say';

/**
 * The number of drafts that were changed; undefined where no folder is open.
 * @param chosen the folder that the command was called on; all folders of the workspace where it was called from elsewhere.
 */
export async function cleanFolder(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  chosen: vscode.Uri | undefined,
): Promise<number | undefined> {
  const uris = chosen === undefined ? vscode.workspace.workspaceFolders?.map(({ uri }) => uri) : [chosen];
  if (uris === undefined || uris.length === 0) {
    vscode.window.showInformationMessage(say('Open a folder of drafts first.'));
    return undefined;
  }
  const folders = uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
  const options = { location: vscode.ProgressLocation.Notification, title: say('Reading drafts'), cancellable: true };
  const result = await vscode.window.withProgress(options, (_progress, token) =>
    client.sendRequest<CleanFoldersResult>(CLEAN_FOLDERS, { folders } satisfies CleanFoldersParams, token),
  );
  for (const { message } of result.unreadable) output.warn(message);
  if (result.cancelled) return 0;
  if (result.drafts.length === 0) {
    vscode.window.showInformationMessage(say('{0} drafts read: there is nothing to clean.', result.files));
    return 0;
  }
  return offer(client, output, result);
}

async function offer(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  { drafts, unreadable, summary }: CleanFoldersResult,
): Promise<number> {
  const preview = say('Preview');
  const question = drafts.length === 1 ? say('Clean 1 draft?') : say('Clean {0} drafts?', drafts.length);
  const options = { modal: true, detail: summary };
  const chosen = await vscode.window.showInformationMessage(question, options, say('Clean All'), preview);
  if (chosen === undefined) return 0;
  const edit = new vscode.WorkspaceEdit();
  const before = new Map<vscode.TextDocument, number>();
  const moved: string[] = [];
  for (const draft of drafts) {
    const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(draft.uri));
    if (lengthOf(document) !== draft.length) moved.push(vscode.workspace.asRelativePath(document.uri));
    else {
      before.set(document, document.version);
      await add(edit, client, document, draft, chosen === preview);
    }
  }
  if (moved.length > 0) output.warn(say('Changed meanwhile, so left as they are: {0}', moved.join(', ')));
  const applied = before.size > 0 && (await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  const changed = [...before].filter(([document, version]) => document.version !== version).length;
  if (!applied || changed === 0) {
    vscode.window.showInformationMessage(say('Nothing was changed.'));
    return 0;
  }
  for (const { uri, summary: own } of drafts) {
    const document = [...before.keys()].find((one) => client.code2ProtocolConverter.asUri(one.uri) === uri);
    if (document !== undefined && document.version !== before.get(document))
      output.info(`${vscode.workspace.asRelativePath(document.uri)}: ${own}`);
  }
  const done = changed === 1 ? say('1 draft cleaned') : say('{0} drafts cleaned', changed);
  const notes = [changed === drafts.length ? say('{0}: {1}.', done, summary) : say('{0} of {1}.', done, drafts.length)];
  if (unreadable.length > 0) notes.push(say('{0} files could not be read.', unreadable.length));
  vscode.window.showInformationMessage(notes.join(' '));
  return changed;
}

/** The edits of one draft. In the preview each waits to be ticked. */
async function add(
  edit: vscode.WorkspaceEdit,
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { edits, summary }: CleanedDraft,
  needsConfirmation: boolean,
): Promise<void> {
  const label = say('Clean copy');
  for (const { range, newText } of await client.protocol2CodeConverter.asTextEdits([...edits])) {
    edit.replace(document.uri, range, newText, { needsConfirmation, label, description: summary });
  }
}

/** Length with every line end counted as one, as the server counts. */
function lengthOf(document: vscode.TextDocument): number {
  const length = document.getText().length;
  return document.eol === vscode.EndOfLine.CRLF ? length - (document.lineCount - 1) : length;
}
