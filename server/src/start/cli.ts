/** `dist/cli.js`: starts the command line, `dist/cli-main.js`, with code that was kept from a run before. */
import { setFlagsFromString } from 'node:v8';
import { codeCache } from './code-cache';

// V8 makes faster code of what runs often, and of a pattern when it runs for the second time. A run over one story is over
// before that has paid: it was a fifth of the processor's time. A run over a folder has it all the same, a little later.
setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--regexp-tier-up-ticks=10');

const cache = codeCache(require, __dirname, ['cli-main.js', 'core.js', 'core-late.js']);
const program = cache.load('cli-main.js') as typeof import('../cli/main');
process.once('exit', () => {
  if (program.isTypical()) cache.keep();
});
