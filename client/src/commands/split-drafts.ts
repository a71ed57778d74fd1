/** *Split into drafts*: a file for each story of a wire dump, beside it, shown before anything is written. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SPLIT_DRAFT, type SplitDraftParams, type SplitDraftResult } from '../../../server/src/lsp/protocol';
import { mayBeDraft } from '../documents';
import { say } from '../say';

/** The files made; undefined where there was nothing to split. The dump itself stays as it is. */
export async function splitDrafts(client: BaseLanguageClient): Promise<readonly vscode.Uri[] | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !mayBeDraft(document)) {
    vscode.window.showInformationMessage(say('Open a draft first.'));
    return undefined;
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<SplitDraftResult | null>(SPLIT_DRAFT, { uri } satisfies SplitDraftParams);
  const stories = result?.stories ?? [];
  if (stories.length === 0) {
    vscode.window.showInformationMessage(say('This draft holds one story; there is nothing to split.'));
    return undefined;
  }
  const folder = await folderFor(document);
  if (folder === undefined) return undefined;
  const edit = new vscode.WorkspaceEdit();
  const made: vscode.Uri[] = [];
  const metadata = { label: say('Split into {0} drafts', stories.length), needsConfirmation: true };
  for (const { name, text } of stories) {
    const file = await freeName(folder, name, made);
    made.push(file);
    edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite: false }, metadata);
  }
  return (await vscode.workspace.applyEdit(edit)) ? made : undefined;
}

/** The dump’s own folder; for one that was never saved, the workspace’s. */
async function folderFor(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  if (!document.isUntitled) return vscode.Uri.joinPath(document.uri, '..');
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined)
    vscode.window.showInformationMessage(say('Save the draft first: its stories go into its folder.'));
  return folder?.uri;
}

/** A name that no file of the folder has: nothing is ever written over. */
async function freeName(folder: vscode.Uri, name: string, taken: readonly vscode.Uri[]): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const file = vscode.Uri.joinPath(folder, `${n === 1 ? name : `${name}-${n}`}.wire`);
    if (taken.some((one) => one.path === file.path)) continue;
    try {
      await vscode.workspace.fs.stat(file);
    } catch {
      return file;
    }
  }
}
