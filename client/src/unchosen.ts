/** Settings for wire copy that are suggested, and written only where the person has chosen nothing. */
import * as vscode from 'vscode';
import { say } from './say';

/** Keys of settings, and what is suggested for each. */
export type Suggestions = Readonly<Record<string, unknown>>;

/** The keys for which neither the person nor the folder has chosen anything, for all documents or for wire copy. */
export function unchosen(suggestions: Suggestions): string[] {
  const configuration = vscode.workspace.getConfiguration(undefined, { languageId: 'wirecopy' });
  return Object.keys(suggestions).filter((key) => {
    const found = configuration.inspect(key);
    const chosen = [
      found?.globalValue,
      found?.globalLanguageValue,
      found?.workspaceValue,
      found?.workspaceLanguageValue,
      found?.workspaceFolderValue,
      found?.workspaceFolderLanguageValue,
    ];
    return chosen.every((value) => value === undefined);
  });
}

/**
 * Writes suggestions into the person's settings for wire copy, but for what was chosen, and says which.
 *
 * @param nothing said where everything was chosen
 * @returns the keys that were written
 */
export async function takeSuggestions(suggestions: Suggestions, nothing: string): Promise<string[]> {
  const open = unchosen(suggestions);
  const configuration = vscode.workspace.getConfiguration(undefined, { languageId: 'wirecopy' });
  for (const key of open) await configuration.update(key, suggestions[key], vscode.ConfigurationTarget.Global, true);
  const sentence = open.length === 0 ? nothing : say('Set for wire copy: {0}.', open.join(', '));
  vscode.window.showInformationMessage(sentence);
  return open;
}
