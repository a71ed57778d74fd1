/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { PackReader } from '../packs/types';
import { dayOf } from './environment';
import { serve } from './server';

// the global scope of a worker is its port; the project compiles without the DOM's types
const worker = globalThis as never;
/** What a worker has for loading a script, and what the bundles that are loaded later leave behind. */
const scope = globalThis as unknown as {
  importScripts(url: string): void;
  readonly sampadakPacks: PackReader;
  readonly sampadakHtml: typeof import('../paste/html');
};

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  today: () => dayOf(new Date()),
  packReader(where) {
    if (where === undefined) throw new Error('The client did not say where packs.js is.');
    scope.importScripts(where);
    return scope.sampadakPacks;
  },
  async readHtml(where) {
    if (where === undefined) return undefined;
    scope.importScripts(where);
    return scope.sampadakHtml.htmlToText;
  },
});
