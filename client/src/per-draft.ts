/** Language status items that say something of the draft in front. */
import * as vscode from 'vscode';
import { draftSchemes, draftSelector } from './documents';

/**
 * Keeps an item in step with the editor: shows again when another draft comes to the front, forgets drafts that are
 * closed, and follows the folders that are open.
 *
 * @param known what is known of drafts, by URI
 */
export function followDrafts(
  item: vscode.LanguageStatusItem,
  known: Map<string, unknown>,
  show: () => void,
): vscode.Disposable {
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      item.selector = draftSelector(draftSchemes());
    }),
  );
}

/** What is known of the draft in front. */
export function ofDraftInFront<T>(known: ReadonlyMap<string, T>): T | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  return uri === undefined ? undefined : known.get(uri);
}
