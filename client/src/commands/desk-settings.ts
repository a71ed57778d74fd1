/**
 * *Use desk settings for wire copy*: an editor for prose, for whoever has chosen nothing else. They are no defaults of the
 * extension: VS Code lets a default for a language win over what a person has set for all languages.
 */
import * as vscode from 'vscode';
import { say } from '../say';
import { type Suggestions, takeSuggestions, unchosen } from '../unchosen';

/** Lines as wide as they are read well, all of the window for the copy, and no words put forward from other drafts. */
const DESK: Suggestions = {
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 100,
  'editor.wrappingStrategy': 'advanced',
  'editor.minimap.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.quickSuggestions': { comments: 'off', strings: 'off', other: 'off' },
  'editor.wordBasedSuggestions': 'off',
  // on in most themes; where a theme leaves it out, figures would have no colour of their verdict
  'editor.semanticHighlighting.enabled': true,
};

/** What is kept of the offer: it is made once, whatever was answered. */
const OFFERED = 'deskSettings.offered';

/** Writes the settings, but for what the person has set; gives those written. */
export function useDeskSettings(): Promise<string[]> {
  return takeSuggestions(DESK, say('Your own settings stay as they are.'));
}

/** Offers the settings with the first draft, once, to a person who has chosen none of them. */
export function offerDeskSettings(memory: vscode.Memento): vscode.Disposable {
  const look = (editor: vscode.TextEditor | undefined) => {
    if (editor?.document.languageId === 'wirecopy') void offer(memory);
  };
  look(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(look);
}

async function offer(memory: vscode.Memento): Promise<void> {
  if (memory.get(OFFERED) === true || unchosen(DESK).length < Object.keys(DESK).length) return;
  await memory.update(OFFERED, true);
  const use = say('Use Desk Settings');
  const question = say(
    'Wrap long lines of wire copy, hide the minimap, put no words forward while you type, and colour figures in every theme?',
  );
  if ((await vscode.window.showInformationMessage(question, use, say('Not Now'))) === use) await useDeskSettings();
}
