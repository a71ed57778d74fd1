/** What every command takes, and reading it. */
import { parseArgs } from 'node:util';
import { findNearest } from '../config/nearest';
import type { Localized } from '../rules/types';
import { UsageError } from './usage-error';

/** An option of a command. A `flag` stands alone, the others want a value. */
export interface OptionSpec {
  readonly name: string;
  readonly kind: 'flag' | 'text';
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** What the value is, in the help. */
  readonly value?: Localized;
  readonly many?: boolean;
  readonly help: Localized;
}

export interface CommandSpec {
  readonly name: string;
  /** What stands after the name, in the help. */
  readonly operands: Localized;
  readonly help: Localized;
  readonly options: readonly OptionSpec[];
}

/** The arguments of a command, known to be of its options. */
export interface Arguments {
  /** As they were given, without the command's name. */
  readonly given: readonly string[];
  readonly operands: readonly string[];
  has(name: string): boolean;
  /** The last value given. */
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

/**
 * Reads the arguments after a command's name.
 * @throws UsageError for an option it does not have, a value it does not take, or a value or name left out.
 */
export function readArguments(args: readonly string[], command: CommandSpec): Arguments {
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      command.options.map(({ name, kind }) => [
        name,
        name === 'help' ? { type: 'boolean', short: 'h' } : { type: kind === 'flag' ? 'boolean' : 'string' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // `lint --fix "$draft"` with nothing in `draft` must not fix the whole folder
      if (token.value === '') throw new UsageError('empty-operand', { command: command.name });
      operands.push(token.value);
    } else if (token.kind === 'option') {
      const value = readOption(token, command);
      values.set(token.name, [...(values.get(token.name) ?? []), value]);
    }
  }
  return {
    given: args,
    operands,
    has: (name) => values.has(name),
    text: (name) => values.get(name)?.at(-1),
    texts: (name) => values.get(name) ?? [],
  };
}

function readOption(
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value: string | undefined;
    readonly inlineValue: boolean | undefined;
  },
  command: CommandSpec,
): string {
  const option = command.options.find(({ name }) => name === token.name);
  const { rawName, value } = token;
  if (option === undefined) {
    const near = findNearest(
      token.name,
      command.options.map(({ name }) => name),
    );
    throw new UsageError('unknown-option', { option: rawName, command: command.name }, near && `--${near}`);
  }
  if (option.kind === 'flag') {
    if (value !== undefined) throw new UsageError('unwanted-value', { option: rawName, value });
    return '';
  }
  // `--rule --fix` is a value left out; who means a value that begins with a dash writes `--rule=--fix`
  if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-') && value.length > 1)) {
    throw new UsageError('missing-value', {
      option: rawName,
      value: option.values?.join(', ') ?? option.value ?? '',
    });
  }
  if (option.values !== undefined && !option.values.includes(value)) {
    throw new UsageError(
      'bad-value',
      { option: rawName, value, values: option.values.join(', ') },
      findNearest(value, option.values),
    );
  }
  return value;
}

/**
 * A whole number that an option was given.
 * @throws UsageError when it is none.
 */
export function readNumber(args: Arguments, name: string): number | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('bad-number', { option: `--${name}`, value });
  return Number(value);
}
