import * as vscode from 'vscode';

/** How long a state may take to come about before that is an error. */
const STATE_MS = 20_000;

/** The extension under test, whether installed or under development. */
export function sampadak(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('sampadak.sampadak');
  if (!extension) throw new Error('This VS Code has no extension sampadak.sampadak.');
  return extension;
}

/**
 * Shows a draft of the workspace folder in an editor.
 *
 * @param name path under the folder
 */
export async function openDraft(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The suite needs a workspace folder.');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
}

/** A finding as the tests write it: its line from 1, and its rule. */
export function placeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  return `${diagnostic.range.start.line + 1} ${rule}`;
}

/**
 * Waits until the findings of a draft are as wanted.
 *
 * @throws with the findings there were to the last
 */
export function waitForFindings(
  uri: vscode.Uri,
  wanted: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((done, fail) => {
    const look = () => {
      const findings = vscode.languages.getDiagnostics(uri);
      if (!wanted(findings)) return;
      settle();
      done(findings);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      settle();
      const seen = vscode.languages.getDiagnostics(uri).map(placeOf).join(', ') || 'nothing';
      fail(new Error(`The findings of ${uri.path} did not come to be as wanted; there is ${seen}.`));
    }, STATE_MS);
    const settle = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    look();
  });
}
