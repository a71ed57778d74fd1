/** *Open the sample story*: a draft with faults to try things on, as a new document that nobody has to save. */
import * as vscode from 'vscode';

export async function openSample(extensionUri: vscode.Uri): Promise<vscode.TextDocument> {
  const file = vscode.Uri.joinPath(extensionUri, 'media', 'sample.wire');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'wirecopy', content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
