/** The extension in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Running, run } from './extension';

/** The part of the browser that is used; the project compiles without the DOM's types. */
declare const Worker: new (url: string) => object;

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  // a worker for every start, so that the client can start the server again
  const server = async () => new Worker(url) as never;
  const packReader = vscode.Uri.joinPath(context.extensionUri, 'dist', 'packs.js').toString(true);
  running = await run(context, (options) => {
    const withReader = { ...options, initializationOptions: { packReader } };
    return new LanguageClient('sampadak', 'Sampadak', server, withReader);
  });
}

/** The editor waits for what is returned: without it the server is cut off in the middle. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
