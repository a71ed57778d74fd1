/** A second line of the language status: how long the story is, and how well its figures are sourced. */
import * as vscode from 'vscode';
import type { StatusParams, StoryMetrics } from '../../../server/src/lsp/protocol';
import { draftSchemes, draftSelector } from '../documents';
import { followDrafts, ofDraftInFront } from '../per-draft';
import { say } from '../say';

export interface StorySize extends vscode.Disposable {
  /** The server has linted a document. */
  update(params: StatusParams): void;
}

export function createStorySize(): StorySize {
  const item = vscode.languages.createLanguageStatusItem('sampadak.story', draftSelector(draftSchemes()));
  const known = new Map<string, StoryMetrics>();
  item.name = say('Sampadak: the story');

  function show(): void {
    const { words, minutes, sources, figures, sourced } = ofDraftInFront(known) ?? NOTHING;
    item.text = say('{0} words · {1} min', words, minutes);
    item.detail = `${say('Sources named: {0}', sources)} · ${say('Figures sourced: {0} of {1}', sourced, figures)}`;
    item.command = { command: 'sampadak.showFigures', title: say('Figure sheet') };
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  }

  show();
  const following = followDrafts(item, known, show);
  return {
    update({ uri, metrics }) {
      const key = vscode.Uri.parse(uri).toString();
      if (metrics === undefined) known.delete(key);
      else known.set(key, metrics);
      show();
    },
    dispose: () => following.dispose(),
  };
}

const NOTHING: StoryMetrics = { words: 0, minutes: 0, sources: 0, figures: 0, sourced: 0 };
