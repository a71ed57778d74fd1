/** Tells the server where the caret goes, so that a sentence is reported on as soon as somebody leaves it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CARET, type CaretParams } from '../../server/src/lsp/protocol';
import { mayBeDraft } from './documents';

/** Longer than a server holds anything back: later moves of the caret tell it nothing. */
const SOON = 2_500;

/** @param client the client of now: it changes when the server is restarted. */
export function followCaret(client: () => BaseLanguageClient): vscode.Disposable {
  let typed: { readonly document: vscode.TextDocument; readonly at: number } | undefined;
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && mayBeDraft(document)) typed = { document, at: Date.now() };
  });
  const moves = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    const own = client();
    if (typed?.document !== textEditor.document || Date.now() - typed.at > SOON || !own.isRunning()) return;
    const [selection] = selections;
    if (selection === undefined) return;
    const params: CaretParams = {
      uri: own.code2ProtocolConverter.asUri(textEditor.document.uri),
      position: { line: selection.active.line, character: selection.active.character },
    };
    // a server that is just going away has nothing to report any more
    own.sendNotification(CARET, params).catch(() => {});
  });
  return vscode.Disposable.from(changes, moves);
}
