/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { dayOf } from './environment';
import { serve } from './server';

// the global scope of a worker is its port; the project compiles without the DOM's types
const worker = globalThis as never;

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  today: () => dayOf(new Date()),
  readHtml: async () => (await import('../paste/html')).htmlToText,
});
