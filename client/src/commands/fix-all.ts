/** *Clean this draft*: one edit, one undo, and a word on what was done. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIX_ALL, type FixAllParams, type FixAllResult } from '../../../server/src/lsp/protocol';
import { mayBeDraft } from '../documents';
import { say } from '../say';
import { tell } from '../tell';

/** The number of fixes made; undefined where there was nothing to look at. */
export async function fixAll(client: BaseLanguageClient): Promise<number | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !mayBeDraft(document)) {
    vscode.window.showInformationMessage(say('Open a draft first.'));
    return undefined;
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<FixAllResult | null>(FIX_ALL, { uri } satisfies FixAllParams);
  if (result === null) {
    vscode.window.showInformationMessage(say('This document is not Hindi copy, so it is not linted.'));
    return undefined;
  }
  if (result.version !== document.version) {
    vscode.window.showInformationMessage(say('The draft has changed meanwhile, so nothing was done. Run it again.'));
    return undefined;
  }
  const made = Object.values(result.made).reduce((sum, count) => sum + count, 0);
  if (result.edits.length === 0) {
    vscode.window.showInformationMessage(say('There is nothing to fix without a person looking.'));
    return 0;
  }
  const edit = new vscode.WorkspaceEdit();
  const edits = await client.protocol2CodeConverter.asTextEdits([...result.edits]);
  edit.set(document.uri, edits);
  if (!(await vscode.workspace.applyEdit(edit))) {
    vscode.window.showWarningMessage(say('The editor did not take the fixes; the draft is as it was.'));
    return undefined;
  }
  const done = made === 1 ? say('1 problem fixed') : say('{0} problems fixed', made);
  // a notification, which a screen reader speaks: words in the status bar it does not
  tell(say('{0}: {1}.', done, result.summary));
  return made;
}
