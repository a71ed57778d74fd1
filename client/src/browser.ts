/** The extension in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Running, run } from './extension';

/** The part of the browser that is used; the project compiles without the DOM's types. */
declare const Worker: new (url: string) => object;
declare const Blob: new (parts: string[], options: { type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

let running: Running | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const urlOf = (...path: string[]) => vscode.Uri.joinPath(context.extensionUri, 'dist', ...path).toString(true);
  // the server takes the engine, and what it shares with the server in Node, from chunks, which are to be there first
  const scripts = [urlOf('core.js'), urlOf('session.js'), urlOf('web', 'server.js')];
  // where it finds what it loads when somebody asks for it: a worker that was made of a text knows no folder
  const late = Object.fromEntries(['core-late.js', 'session-late.js'].map((file) => [file, urlOf(file)]));
  const load = `importScripts(${scripts.map((url) => JSON.stringify(url)).join(', ')});`;
  const script = `self.sampadakLate = ${JSON.stringify(late)}; ${load}`;
  const start = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  // A worker for every start, so that the client can start the server again. The ends of the line are made here: the client
  // knows a worker by its class, and in VS Code that is another one.
  const server = async () => {
    const worker = new Worker(start) as never;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  running = await run(context, (options) => {
    // loaded when the first pack is met and when HTML is pasted for the first time
    const initializationOptions = { packReader: urlOf('packs.js'), htmlReader: urlOf('html.js') };
    return new LanguageClient('sampadak', 'Sampadak', server, { ...options, initializationOptions });
  });
}

/** The editor waits for what is returned: without it the server is cut off in the middle. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
