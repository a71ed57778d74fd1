/** A second language status item: how long the story is, and how well its figures are sourced. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { draftSchemes, draftSelector } from './documents';
import { say } from './say';

export interface StoryStatus extends vscode.Disposable {
  /** The server has linted a document. */
  update(params: StatusParams): void;
}

export function createStoryStatus(): StoryStatus {
  let item: vscode.LanguageStatusItem | undefined;
  const known = new Map<string, StatusParams>();

  function show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const metrics = uri === undefined ? undefined : known.get(uri)?.metrics;
    if (metrics === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem('sampadak.story', draftSelector(draftSchemes()));
    item.name = say('Story');
    const { words, minutes, sources, figures, sourced } = metrics;
    item.text = say('{0} words · {1} min', words, minutes);
    item.detail = say('{0} sources named · {1} of {2} figures sourced', sources, sourced, figures);
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  }

  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  return {
    update(params) {
      // the server may spell a URI in another way than the editor
      known.set(vscode.Uri.parse(params.uri).toString(), params);
      show();
    },
    dispose() {
      item?.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
