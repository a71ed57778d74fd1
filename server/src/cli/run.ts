/** From arguments to an exit code. Commands are loaded when they are asked for: `--version` must not build the lexicons. */
import { findNearest } from '../config/nearest';
import type { Locale } from '../rules/types';
import { nodeFileSystem } from '../workspace/node-file-system';
import { COMMANDS, findCommand } from './command-specs';
import { commandHelp, programHelp } from './help';
import { askedLocale, chooseLocale } from './locale';
import { type Arguments, readArguments } from './options';
import { EXIT } from './tally';
import { ReaderGone, type Terminal } from './terminal';
import { UsageError } from './usage-error';
import { version } from './version';
import { printable } from './width';

/** Runs a command. @returns the exit code; undefined when the language server has taken over the process. */
type Command = (args: Arguments, terminal: Terminal, locale: Locale) => Ending;

/** The exit code, perhaps later; undefined when the process is to live on. */
type Ending = number | undefined | Promise<number | undefined>;

const commands: Readonly<Record<string, () => Command>> = {
  lint: () => (require('./commands/lint') as typeof import('./commands/lint')).lintCommand,
  baseline: () => (require('./commands/baseline') as typeof import('./commands/baseline')).baselineCommand,
  files: () => (require('./commands/files') as typeof import('./commands/files')).filesCommand,
  config: () => (require('./commands/config') as typeof import('./commands/config')).configCommand,
  init: () => (require('./commands/init') as typeof import('./commands/init')).initCommand,
  story: () => (require('./commands/story') as typeof import('./commands/story')).storyCommand,
  rules: () => (require('./commands/rules') as typeof import('./commands/rules')).rulesCommand,
  explain: () => (require('./commands/explain') as typeof import('./commands/explain')).explainCommand,
  packs: () => (require('./commands/packs') as typeof import('./commands/packs')).packsCommand,
  lsp: () => (require('./commands/lsp') as typeof import('./commands/lsp')).lspCommand,
};

/**
 * Runs the program.
 * @param argv without the program's own name.
 * @returns the exit code; undefined when the process is to live on.
 */
export function run(argv: readonly string[], terminal: Terminal): Ending {
  const locale = chooseLocale(askedLocale(argv), terminal.env);
  try {
    const ending = dispatch(argv, terminal, locale);
    return ending instanceof Promise ? ending.catch(fail) : ending;
  } catch (error) {
    return fail(error);
  }

  function fail(error: unknown): number {
    if (error instanceof ReaderGone) return EXIT.clean;
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`sampadak: ${printable(error.sentence(locale))}\n`);
    return EXIT.failed;
  }
}

function dispatch(argv: readonly string[], terminal: Terminal, locale: Locale): Ending {
  const [name, ...rest] = withoutLocale(argv);
  if (name === undefined) throw new UsageError('no-command');
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return EXIT.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const command = rest[0] === undefined ? undefined : (findCommand(rest[0]) ?? unknownCommand(rest[0]));
    terminal.out(command === undefined ? programHelp(locale) : commandHelp(command, locale));
    return EXIT.clean;
  }
  if (name.startsWith('-')) {
    throw new UsageError(
      'option-before-command',
      { option: name.replace(/=.*/s, '') },
      findNearest(name, ['--version', '--help']),
    );
  }
  const command = findCommand(name) ?? unknownCommand(name);
  const args = readArguments(argv.slice(argv.indexOf(name) + 1), command);
  if (args.has('help')) {
    terminal.out(commandHelp(command, locale));
    return EXIT.clean;
  }
  return commands[command.name]!()(args, terminal, locale);
}

/** `--locale` may stand before the command. */
function withoutLocale(argv: readonly string[]): readonly string[] {
  if (argv[0] === '--locale') return argv.slice(2);
  return argv[0]?.startsWith('--locale=') ? argv.slice(1) : argv;
}

function unknownCommand(name: string): never {
  const near = findNearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (near === undefined && isPath(name)) throw new UsageError('path-as-command', { command: name });
  throw new UsageError('unknown-command', { command: name }, near);
}

function isPath(name: string): boolean {
  try {
    nodeFileSystem.stat(name);
    return true;
  } catch {
    return /[/\\.]/.test(name);
  }
}
