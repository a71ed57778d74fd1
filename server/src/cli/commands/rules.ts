/** `sampadak rules`: every rule and how severe it is under the settings asked for. */
import { resolve } from 'node:path';
import { localize } from '../../localize';
import { rules } from '../../rules/index';
import type { Locale } from '../../rules/types';
import type { Arguments } from '../options';
import { painter } from '../paint';
import { runSettings, tellSettingsProblems } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { severityNames, texts } from '../texts';
import { UsageError } from '../usage-error';
import { displayWidth, printable } from '../width';

/** @throws UsageError for operands: the command takes none. */
export function rulesCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const [value] = args.operands;
  if (value !== undefined) throw new UsageError('unwanted-operand', { command: 'rules', value });
  const run = runSettings(args, surroundings);
  const { locale } = run;
  if (tellSettingsProblems(run, terminal)) return EXIT.failed;
  const { settings } = run.of('.', resolve('.'));
  const wrong = run.newConfigProblems();
  for (const { sentence } of wrong) terminal.err(`sampadak: ${printable(sentence)}\n`);
  if (wrong.length > 0) return EXIT.failed;
  const listed = rules.map(({ meta }) => ({
    id: meta.id,
    severity: settings.rules[meta.id]!.severity,
    fix: meta.fix,
    title: localize(meta.title, locale),
    what: localize(meta.what, locale),
    options: settings.rules[meta.id]!.options,
  }));
  if (args.text('format') === 'json') {
    terminal.out(`${JSON.stringify({ preset: settings.preset, rules: listed }, null, 2)}\n`);
    return EXIT.clean;
  }
  const paint = painter(terminal.colour);
  const idWidth = Math.max(...listed.map(({ id }) => id.length));
  const nameWidth = Math.max(...listed.map(({ severity }) => displayWidth(severityNames[severity][locale])));
  for (const { id, severity, title, fix } of listed) {
    const name = severityNames[severity][locale];
    const padding = ' '.repeat(nameWidth - displayWidth(name));
    const safety = fix === 'none' ? '' : paint.dim(` · ${texts.fixes[fix][locale]}`);
    terminal.out(`${paint.bold(id.padEnd(idWidth))}  ${name}${padding}  ${title}${safety}\n`);
  }
  return EXIT.clean;
}
