/** `sampadak files`: which drafts would be linted, and why the others would not. */
import { fill } from '../../localize';
import type { Locale, Localized } from '../../rules/types';
import { findDrafts, type LeftOut } from '../../workspace/files';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { problemOfRead } from '../../workspace/problems';
import { isDraftText, readDraft } from '../../workspace/read';
import { readMaxSize } from '../input';
import type { Arguments } from '../options';
import { painter } from '../paint';
import { findOptions, runSettings, shortPath } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { printable } from '../width';

const reasons = {
  hidden: { hi: 'नाम बिंदु से शुरू होता है', en: 'its name begins with a dot' },
  'skipped-folder': { hi: 'ऐसे फोल्डर में ड्राफ्ट नहीं होते', en: 'such folders hold no drafts' },
  extension: { hi: 'एक्सटेंशन ड्राफ्ट का नहीं है', en: 'its extension is not that of a draft' },
  include: { hi: 'include का कोई पैटर्न इसे नहीं लेता', en: 'no pattern of include takes it' },
  seen: { hi: 'दूसरे नाम से पहले ही आ चुकी है', en: 'it was there already under another name' },
  exclude: { hi: '{by} के exclude में ‘{pattern}’', en: 'exclude in {by} has ‘{pattern}’' },
  ignore: { hi: '{by} में ‘{pattern}’', en: '{by} has ‘{pattern}’' },
  script: { hi: 'इसमें देवनागरी कम है', en: 'it is not mostly Devanagari' },
} satisfies Record<LeftOut['because'] | 'script', Localized>;

/** One path of the answer. */
interface Row {
  readonly filePath: string;
  readonly linted: boolean;
  readonly because?: LeftOut['because'] | 'script' | 'problem';
  readonly pattern?: string;
  readonly by?: string;
  readonly message?: string;
}

/** Prints the drafts on the standard output, one a line, and what is left out on the standard error with the reason. */
export function filesCommand(args: Arguments, terminal: Terminal, surroundings: Locale): number {
  const run = runSettings(args, surroundings);
  const { locale } = run;
  const maxSize = readMaxSize(args);
  const format = args.text('format') ?? 'stylish';
  const paint = painter(terminal.colour && terminal.errIsTerminal);
  const paths = args.operands.length > 0 ? args.operands : ['.'];
  let code: number = EXIT.clean;
  let separator = '\n';
  if (format === 'json') terminal.out('[');

  const options = {
    ...findOptions(args, run),
    onLeftOut: (filePath: string, why: LeftOut) =>
      print({ filePath, linted: false, ...why, message: sentenceOf(why, locale) }),
  };
  for (const found of findDrafts(fs, paths, options)) {
    const filePath = found.path;
    try {
      if (found.problem !== undefined) throw found.problem;
      const { text } = readDraft(fs, filePath, maxSize);
      if (found.named || isDraftText(filePath, text)) print({ filePath, linted: true });
      else print({ filePath, linted: false, because: 'script', message: reasons.script[locale] });
    } catch (error) {
      code = EXIT.failed;
      print({ filePath, linted: false, because: 'problem', message: problemOfRead(error, filePath).sentence(locale) });
    }
  }
  for (const { sentence } of run.newConfigProblems(true)) {
    code = EXIT.failed;
    terminal.err(`sampadak: ${printable(sentence)}\n`);
  }
  if (format === 'json') terminal.out('\n]\n');
  return code;

  function print(row: Row): void {
    if (format === 'jsonl') terminal.out(`${JSON.stringify(row)}\n`);
    else if (format === 'json') {
      terminal.out(separator + JSON.stringify(row));
      separator = ',\n';
    } else if (row.linted) terminal.out(`${terminal.outIsTerminal ? printable(row.filePath) : row.filePath}\n`);
    else if (row.because === 'problem') terminal.err(`sampadak: ${printable(row.message ?? '')}\n`);
    else terminal.err(`${paint.dim(`${printable(row.filePath)}: ${printable(row.message ?? '')}`)}\n`);
  }
}

/** Why a path is left out. */
export function sentenceOf(why: LeftOut, locale: Locale): string {
  if (!('by' in why)) return reasons[why.because][locale];
  return fill(reasons[why.because][locale], { pattern: why.pattern, by: shortPath(why.by) });
}
