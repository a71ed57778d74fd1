/** `dist/cli.js`: starts the command line, `dist/cli-main.js`, with code that was kept from a run before. */
import { codeCache } from './code-cache';

const cache = codeCache(require, __dirname, ['cli-main.js', 'core.js', 'core-late.js']);
const program = cache.load('cli-main.js') as typeof import('../cli/main');
process.once('exit', () => {
  if (program.isTypical()) cache.keep();
});
