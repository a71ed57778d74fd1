/** From arguments to an exit code. Commands are loaded when they are asked for: `--version` must not build the lexicons. */
import { findNearest } from '../config/nearest';
import { fill } from '../localize';
import type { Locale, Localized } from '../rules/types';
import { nodeFileSystem } from '../workspace/node-file-system';
import { COMMANDS, findCommand, LOCALE } from './command-specs';
import { commandHelp, programHelp } from './help';
import { askedLocale, chooseLocale } from './locale';
import { type Arguments, type CommandSpec, readArguments } from './options';
import { EXIT } from './tally';
import { OutputProblem, ReaderGone, type Terminal } from './terminal';
import { UsageError } from './usage-error';
import { version } from './version';
import { printable } from './width';

const texts = {
  full: {
    hi: 'डिस्क भर गई है, नतीजे पूरे नहीं लिखे गए। जगह बनाएं और फिर चलाएं।',
    en: 'The disk is full, and the output is not complete. Make room and run again.',
  },
  output: {
    hi: 'नतीजे लिखे नहीं जा सके ({code}), इसलिए वे अधूरे हैं। जहां लिखे जा रहे हैं वह जगह जांचें और फिर चलाएं।',
    en: 'The output cannot be written ({code}) and is not complete. Check where it goes and run again.',
  },
  fault: {
    hi: 'प्रोग्राम में खराबी है, काम पूरा नहीं हुआ। कृपया यह सूचना दें:',
    en: 'There is a fault in the program, and the run is not complete. Please report it:',
  },
} satisfies Record<string, Localized>;

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
    // Node ends with 1 for what nobody caught, and 1 means findings
    try {
      if (error instanceof UsageError) terminal.err(`sampadak: ${printable(error.sentence(locale))}\n`);
      else terminal.err(`sampadak: ${failure(error, locale)}\n`);
    } catch {
      // the error output cannot be written either
    }
    return EXIT.failed;
  }
}

/** What went wrong, for people; a fault of the program with the place that whoever mends it needs. */
function failure(error: unknown, locale: Locale): string {
  if (error instanceof OutputProblem)
    return fill(texts[error.code === 'ENOSPC' ? 'full' : 'output'][locale], { code: error.code });
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${texts.fault[locale]}\n${detail.split('\n').map(printable).join('\n')}`;
}

function dispatch(argv: readonly string[], terminal: Terminal, locale: Locale): Ending {
  const before = localeBefore(argv);
  const [name, ...rest] = argv.slice(before.length);
  if (name === undefined) throw new UsageError('no-command');
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return EXIT.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [asked] = readArguments(rest, { ...NO_COMMAND, name: 'help' }).operands;
    const command = asked === undefined ? undefined : (findCommand(asked) ?? unknownCommand(asked));
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
  const args = readArguments([...before, ...rest], command);
  if (args.has('help')) {
    terminal.out(commandHelp(command, locale));
    return EXIT.clean;
  }
  return commands[command.name]!()(args, terminal, locale);
}

/** `--locale` may stand before the command, and means the same there. */
function localeBefore(argv: readonly string[]): readonly string[] {
  const [first = ''] = argv;
  const own = argv.slice(0, first === '--locale' ? 2 : first.startsWith('--locale=') ? 1 : 0);
  readArguments(own, NO_COMMAND);
  return own;
}

const NOTHING: Localized = { hi: '', en: '' };
/** What stands where no command does. */
const NO_COMMAND: CommandSpec = { name: '', operands: NOTHING, help: NOTHING, options: [LOCALE] };

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
