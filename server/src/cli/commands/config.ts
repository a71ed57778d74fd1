/** `sampadak config`: the settings that hold for a draft, and where each of them comes from. */
import { DEFAULT_ORIGIN } from '../../config/settings';
import { fill } from '../../localize';
import { rules } from '../../rules/index';
import type { Locale, Localized, OptionValue } from '../../rules/types';
import { whyLeftOut } from '../../workspace/left-out';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import type { Arguments } from '../options';
import { type Paint, painter } from '../paint';
import { type DraftSettings, findOptions, runSettings, shortPath, tellSettingsProblems } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { severityNames } from '../texts';
import { UsageError } from '../usage-error';
import { displayWidth, printable } from '../width';
import { sentenceOf } from './files';

const texts = {
  config: { hi: 'सेटिंग की फाइल: {path}', en: 'File of settings: {path}' },
  none: { hi: 'कोई sampadak.json नहीं मिली।', en: 'No sampadak.json was found.' },
  extends: { hi: 'extends से: {path}', en: 'through extends: {path}' },
  preset: { hi: 'प्रीसेट', en: 'preset' },
  locale: { hi: 'भाषा', en: 'language' },
  default: { hi: 'पहले से', en: 'default' },
  fromPreset: { hi: 'प्रीसेट {preset}', en: 'preset {preset}' },
  fileName: { hi: 'फाइल के नाम से', en: 'name of the file' },
  surroundings: { hi: 'परिवेश', en: 'environment' },
  leftOut: { hi: 'फोल्डर जांचते समय छोड़ी जाती है: {why}', en: 'Left out when its folder is linted: {why}' },
} satisfies Record<string, Localized>;

/**
 * Prints the settings of a draft, which need not be there yet, or of the working folder.
 * @throws UsageError for more than one path.
 */
export function configCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const [file, extra] = args.operands;
  if (extra !== undefined) throw new UsageError('unwanted-operand', { command: 'config', value: extra });
  const run = runSettings(args, surroundings);
  if (tellSettingsProblems(run, terminal)) return EXIT.failed;
  const settings = file === undefined ? run.of('.', fs.resolve('.')) : run.of(file);
  const base = fs.resolve('.');
  const why = file === undefined ? undefined : whyLeftOut(fs, fs.resolve(file), { ...findOptions(args, run), base });
  const left = why && sentenceOf(why, run.locale);
  const asked = args.text('locale');
  const localeOrigin = asked === 'hi' || asked === 'en' ? '--locale' : settings.config?.locale && settings.config.path;
  const shown = { ...settings, localeOrigin: localeOrigin ?? 'environment' };
  if (args.text('format') === 'json') terminal.out(`${JSON.stringify(reportOf(file, shown, left), null, 2)}\n`);
  else terminal.out(readable(file, shown, left, run.locale, painter(terminal.colour)));
  const wrong = run.newConfigProblems();
  for (const { sentence } of wrong) terminal.err(`sampadak: ${printable(sentence)}\n`);
  return wrong.length > 0 ? EXIT.failed : EXIT.clean;
}

type Shown = DraftSettings & { readonly localeOrigin: string };

function reportOf(filePath: string | undefined, shown: Shown, leftOut: string | undefined): object {
  const { settings, origin, presetOrigin, config, locale, localeOrigin } = shown;
  return {
    filePath: filePath ?? null,
    config: config?.path ?? null,
    files: config?.files ?? [],
    leftOut: leftOut ?? null,
    preset: { value: settings.preset, origin: presetOrigin },
    locale: { value: locale, origin: localeOrigin },
    rules: Object.fromEntries(
      rules.map(({ meta: { id } }) => {
        const { severity, options } = settings.rules[id]!;
        const told = Object.entries(options).map(([name, value]) => [name, { value, origin: origin[`${id}.${name}`] }]);
        return [id, { severity, origin: origin[id], options: Object.fromEntries(told) }];
      }),
    ),
  };
}

function readable(
  file: string | undefined,
  shown: Shown,
  left: string | undefined,
  locale: Locale,
  paint: Paint,
): string {
  const { settings, origin, presetOrigin, config, localeOrigin } = shown;
  const say = (text: Localized, args: Record<string, string> = {}) => fill(text[locale], args);
  const from = (name: string) => paint.dim(printable(originName(name, locale)));
  const head = [
    ...(file === undefined ? [] : [paint.underline(printable(file))]),
    ...(left === undefined ? [] : [paint.yellow(printable(say(texts.leftOut, { why: left })))]),
    config === undefined ? say(texts.none) : printable(say(texts.config, { path: shortPath(config.path) })),
    ...(config?.files.slice(1).map((path) => `  ${printable(say(texts.extends, { path: shortPath(path) }))}`) ?? []),
    '',
  ];
  const rows: [string, string, string][] = [
    [say(texts.preset), settings.preset, from(presetOrigin)],
    [say(texts.locale), shown.locale, from(localeOrigin)],
  ];
  for (const { meta } of rules) {
    const { severity, options } = settings.rules[meta.id]!;
    rows.push([meta.id, severityNames[severity][locale], from(origin[meta.id]!)]);
    for (const [name, value] of Object.entries(options)) {
      rows.push([`  ${name}`, written(value), from(origin[`${meta.id}.${name}`]!)]);
    }
  }
  const widths = [0, 1].map((column) => Math.min(40, Math.max(...rows.map((row) => displayWidth(row[column]!)))));
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
  const lines = rows.map(([name, value, by]) => `${pad(name, widths[0]!)}  ${pad(value, widths[1]!)}  ${by}`);
  return `${[...head, ...lines].join('\n')}\n`;
}

function written(value: OptionValue): string {
  return printable(Array.isArray(value) ? (value.length === 0 ? '[]' : value.join(', ')) : String(value));
}

/** Where a choice comes from, for people. */
function originName(name: string, locale: Locale): string {
  if (name === DEFAULT_ORIGIN) return texts.default[locale];
  if (name === 'file name') return texts.fileName[locale];
  if (name === 'environment') return texts.surroundings[locale];
  if (name.startsWith('preset ')) return fill(texts.fromPreset[locale], { preset: name.slice('preset '.length) });
  return shortPath(name);
}
