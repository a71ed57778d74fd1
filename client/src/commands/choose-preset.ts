/** *Choose preset*: for the folder of the draft, or for the person where no folder is open. */
import * as vscode from 'vscode';
import type { PresetChoice } from '../presets';
import { say } from '../say';

export async function choosePreset(presets: readonly PresetChoice[]): Promise<void> {
  const scope = vscode.window.activeTextEditor?.document.uri;
  const configuration = vscode.workspace.getConfiguration('sampadak', scope);
  const active = configuration.get<string>('preset');
  const items = presets.map(({ id, title, description }) => ({
    label: id === active ? `$(check) ${title}` : title,
    description: id,
    detail: description,
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: say('Choose preset'),
    placeHolder: say('What the copy is for'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== undefined && picked.id !== active) await configuration.update('preset', picked.id, target());

  /** Where the choice stands already, so that it takes effect; else the workspace. */
  function target(): vscode.ConfigurationTarget {
    const found = configuration.inspect('preset');
    if (found?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
    return vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  }
}
