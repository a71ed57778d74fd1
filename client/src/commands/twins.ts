/** What the actions on a finding about a twin do: go to the twin, or show the two drafts beside each other. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareDraftsArguments, OpenTwinArguments } from '../../../server/src/lsp/protocol';
import { say } from '../say';

export async function openTwin(client: BaseLanguageClient, { uri, range }: OpenTwinArguments): Promise<void> {
  const { start, end } = range;
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  });
}

/** The editor’s own diff: the twin on the left, the draft at hand on the right, where it can be edited. */
export async function compareDrafts(client: BaseLanguageClient, { uri, other }: CompareDraftsArguments): Promise<void> {
  const [left, right] = [other, uri].map((one) => client.protocol2CodeConverter.asUri(one));
  if (left === undefined || right === undefined) return;
  const title = say('{0} ↔ {1}', nameOf(left), nameOf(right));
  await vscode.commands.executeCommand('vscode.diff', left, right, title);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
