/** A result in one sentence, with the way to what is left. VS Code shows a notification in full only where it has a button. */
import * as vscode from 'vscode';
import { say } from './say';

/** Nobody need wait until the person has read it. */
export function tell(sentence: string): void {
  const problems = say('Show Problems');
  vscode.window.showInformationMessage(sentence, problems).then((chosen) => {
    if (chosen === problems) vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}
