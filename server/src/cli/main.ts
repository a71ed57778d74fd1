/** The entry of the command line. */
import { run } from './run';
import { processTerminal } from './terminal';

const code = run(process.argv.slice(2), processTerminal());
if (code !== undefined) process.exitCode = code;
