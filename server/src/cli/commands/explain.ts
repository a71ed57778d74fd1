/** `sampadak explain RULE`: what a rule says, why, what to do, and an example of both sides. */
import { findNearest } from '../../config/nearest';
import { localize } from '../../localize';
import { findRule, rules } from '../../rules/index';
import type { Locale, RuleOption } from '../../rules/types';
import type { Arguments } from '../options';
import { painter } from '../paint';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { severityNames, texts } from '../texts';
import { UsageError } from '../usage-error';

/** @throws UsageError unless exactly one rule is named that exists. */
export function explainCommand(args: Arguments, terminal: Terminal, locale: Locale): number {
  const [id, extra] = args.operands;
  if (id === undefined) throw new UsageError('no-rule');
  if (extra !== undefined) throw new UsageError('unwanted-operand', { command: 'explain', value: extra });
  const meta = findRule(id)?.meta;
  if (meta === undefined) {
    const near = findNearest(
      id,
      rules.map((rule) => rule.meta.id),
    );
    throw new UsageError('unknown-rule', { rule: id }, near);
  }
  const paint = painter(terminal.colour);
  const severity = severityNames[meta.defaultSeverity][locale];
  const safety = meta.fix === 'none' ? '' : ` · ${texts.fixes[meta.fix][locale]}`;
  const section = (title: string, body: string) => `\n${paint.bold(title)}\n${body}\n`;
  let text = `${paint.bold(meta.id)} · ${localize(meta.title, locale)}\n${paint.dim(severity + safety)}\n`;
  text += section(texts.what[locale], localize(meta.what, locale));
  text += section(texts.why[locale], localize(meta.why, locale));
  text += section(texts.action[locale], localize(meta.action, locale));
  const options = Object.entries(meta.options);
  if (options.length > 0) {
    text += section(texts.options[locale], options.map(([name, option]) => describe(name, option, locale)).join('\n'));
  }
  const [example] = meta.examples;
  if (example !== undefined) {
    text += section(texts.bad[locale], indent(example.bad));
    text += section(texts.good[locale], indent(example.good));
  }
  terminal.out(text);
  return EXIT.clean;
}

function describe(name: string, option: RuleOption, locale: Locale): string {
  const values = option.enum ?? option.items?.enum;
  const taken = values === undefined ? '' : ` ${values.join('|')}`;
  return `  ${name}${taken} (${JSON.stringify(option.default)}): ${localize(option.description, locale)}`;
}

function indent(copy: string): string {
  return copy.replace(/^(?=.)/gm, '  ').trimEnd();
}
