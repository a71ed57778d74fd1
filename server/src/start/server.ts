/** `dist/server.js`: starts the language server, `dist/server-main.js`, with code that was kept from a session before. */
import { codeCache } from './code-cache';

const cache = codeCache(require, __dirname, ['server-main.js', 'session.js', 'core.js', 'core-late.js']);
const program = cache.load('server-main.js') as typeof import('../lsp/node');
program.start(() => cache.keep());
