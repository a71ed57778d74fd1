/** The server in Node: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT` on the command line choose the transport. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type { PackReader } from '../packs/types';
import { diskConfigFiles, diskDrafts } from './drafts';
import { keepBytes } from './encode';
import { type Day, dayOf } from './environment';
import { serve } from './server';
import { diskSuppressions } from './suppressions';
import { log } from './tell';

/** So long after the first draft was linted, in milliseconds: the client has its findings, and most has been asked for once. */
const SETTLED = 300;

/**
 * Serves until the client says `exit`.
 * @param keepCode called once, when the first draft has been linted.
 */
export function start(keepCode: () => void): void {
  // A parent that dies without a word takes its end of the channel along; `processId` is watched by the library.
  process.on('disconnect', () => process.exit(1));

  keepBytes();
  writeInOnePiece(process.stdout);
  const connection = createConnection();
  // one request that goes wrong must not take the other drafts' squiggles along
  process.on('unhandledRejection', (error) => log(connection, `Sampadak went on after a fault: ${error}`));
  let settling = false;
  serve(connection, {
    today: () => dayOf(new Date()),
    filed: filedOn,
    drafts: diskDrafts,
    configFiles: diskConfigFiles,
    suppressions: diskSuppressions(),
    packReader: () => require(join(__dirname, 'packs.js')) as PackReader,
    // a bundle of its own: most sessions never paste HTML, and none should wait for its parser
    readHtml: async () => (require(join(__dirname, 'html.js')) as typeof import('../paste/html')).htmlToText,
    linted() {
      if (settling) return;
      settling = true;
      setTimeout(() => {
        // in this order: code is kept for programs that start as this one did
        keepCode();
        compileLater();
      }, SETTLED).unref();
    },
  });
}

/**
 * Lets functions run longer before the optimizing compiler looks at them (bytes of bytecode; V8 starts at 67,584). It shares the
 * processor with whoever types, and in the first hundreds of keys most of its work is thrown away again: with it a key in a
 * story of 3 kB took 2.6 ms and one in a hundred 10, with this 2.3 and 7. Loading the module that takes it costs 2 ms: not
 * while the first draft is waited for.
 */
function compileLater(): void {
  (require('node:v8') as typeof import('node:v8')).setFlagsFromString('--interrupt-budget=600000');
}

/**
 * The library writes the head of a message and its body one after the other, and whoever reads wakes up twice. With this
 * the head waits for the body.
 */
function writeInOnePiece(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (part: Uint8Array | string, ...rest: unknown[]) => boolean;
  let head = '';
  stream.write = (part: Uint8Array | string, ...rest: unknown[]) => {
    // nothing but heads is written in this encoding
    if (typeof part === 'string' && rest[0] === 'ascii') {
      head += part;
      (rest[1] as () => void)();
      return true;
    }
    if (head === '' || typeof part === 'string') return write(part, ...rest);
    const whole = Buffer.concat([Buffer.from(head, 'ascii'), part]);
    head = '';
    return write(whole, ...rest);
  };
}

/** The day on which the file of a draft was last written. */
function filedOn(uri: string): Day | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return dayOf(statSync(fileURLToPath(uri)).mtime);
  } catch {
    // not yet written, or gone
    return undefined;
  }
}
