/** The extension in desktop and remote editors: the server is a Node process. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Running, run } from './extension';

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  running = await run(context, (options) => new LanguageClient('sampadak', 'Sampadak', server, options));
}

/** The editor waits for what is returned: without it the server is cut off in the middle. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
