/** The server in Node: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT` on the command line choose the transport. */
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import type { PackReader } from '../packs/types';
import { diskConfigFiles, diskDrafts } from './drafts';
import { dayOf } from './environment';
import { serve } from './server';
import { diskSuppressions } from './suppressions';
import { log } from './tell';

// A parent that dies without a word takes its end of the channel along; `processId` is watched by the library.
process.on('disconnect', () => process.exit(1));

const connection = createConnection();
// one request that goes wrong must not take the other drafts' squiggles along
process.on('unhandledRejection', (error) => log(connection, `Sampadak went on after a fault: ${error}`));
serve(connection, {
  today: () => dayOf(new Date()),
  drafts: diskDrafts,
  configFiles: diskConfigFiles,
  suppressions: diskSuppressions(),
  packReader: () => require(join(__dirname, 'packs.js')) as PackReader,
});
