/** The help, made from the table of commands. */
import type { Locale, Localized } from '../rules/types';
import { COMMANDS } from './command-specs';
import type { CommandSpec, OptionSpec } from './options';
import { displayWidth } from './width';

const texts = {
  usage: { hi: 'प्रयोग:', en: 'Usage:' },
  commands: { hi: 'कमांड:', en: 'Commands:' },
  options: { hi: 'विकल्प:', en: 'Options:' },
  command: { hi: 'कमांड', en: 'COMMAND' },
  what: {
    hi: 'हिंदी वायर कॉपी की जांच: दोहराए शीर्षक, डेटलाइन, बिना स्रोत के आंकड़े, विज्ञापन और वेब पेज का कचरा।',
    en: 'Lints Hindi wire copy: repeated headlines, datelines, figures without a source, ads and web page leftovers.',
  },
  version: { hi: 'संस्करण दिखाए।', en: 'Print the version.' },
  more: { hi: 'किसी कमांड के विकल्प: `sampadak कमांड --help`।', en: 'Options of a command: `sampadak COMMAND --help`.' },
  exit: {
    hi: 'निकास कोड: 0 साफ, 1 नतीजे हैं, 2 काम ही पूरा नहीं हुआ (कारण stderr पर)।',
    en: 'Exit code: 0 clean, 1 findings, 2 the run itself failed (why is on stderr).',
  },
} satisfies Record<string, Localized>;

/** The help of the program. */
export function programHelp(locale: Locale): string {
  return [
    texts.what[locale],
    '',
    `${texts.usage[locale]} sampadak ${texts.command[locale]} …`,
    '',
    texts.commands[locale],
    ...columns(COMMANDS.map(({ name, operands, help }) => [`${name} ${operands[locale]}`.trim(), help[locale]])),
    '',
    texts.options[locale],
    ...columns([['--version', texts.version[locale]]]),
    '',
    texts.more[locale],
    texts.exit[locale],
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: CommandSpec, locale: Locale): string {
  return [
    command.help[locale],
    '',
    `${texts.usage[locale]} sampadak ${`${command.name} ${command.operands[locale]}`.trim()}`,
    '',
    texts.options[locale],
    ...columns(command.options.map((option) => [optionLabel(option, locale), option.help[locale]])),
    '',
  ].join('\n');
}

function optionLabel(option: OptionSpec, locale: Locale): string {
  const label = option.name === 'help' ? '-h, --help' : `--${option.name}`;
  if (option.kind === 'flag') return label;
  return `${label} ${option.values?.join('|') ?? `<${option.value?.[locale] ?? ''}>`}`;
}

/** Two columns; a label too long for the first stands on a line of its own. */
function columns(rows: readonly (readonly [label: string, text: string])[]): string[] {
  const widths = rows.map(([label]) => displayWidth(label)).filter((width) => width <= 24);
  const width = Math.max(0, ...widths);
  return rows.map(([label, text]) => {
    const own = displayWidth(label);
    const gap = own > width ? `\n${' '.repeat(width + 4)}` : ' '.repeat(width - own + 2);
    return `  ${label}${gap}${text}`;
  });
}
