/** `sampadak init`: a `sampadak.json` to start from, with a comment on every key. */
import { CONFIG_NAME } from '../../config/file';
import { DEFAULT_PRESET } from '../../config/settings';
import { fill } from '../../localize';
import type { Locale, Localized } from '../../rules/types';
import { nodeFileSystem as fs } from '../../workspace/node-file-system';
import { codeOf, FileProblem, problemOfWrite } from '../../workspace/problems';
import { PRESETS } from '../command-specs';
import type { Arguments } from '../options';
import { shortPath } from '../settings';
import { EXIT } from '../tally';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';
import { printable } from '../width';

const texts = {
  written: {
    hi: '{path} लिखी गई। इसमें क्या लागू होता है: `sampadak config`।',
    en: '{path} is written. What it comes to: `sampadak config`.',
  },
  exists: {
    hi: '{path} पहले से है; उसमें कुछ नहीं लिखा गया।',
    en: '{path} is there already; nothing was written.',
  },
} satisfies Record<string, Localized>;

/** Like a file that any editor makes. */
const MODE = { mode: 0o644, owner: -1, group: -1 } as const;

/**
 * Writes the file into a folder; never over one that is there.
 * @throws UsageError for more than one folder.
 */
export function initCommand(args: Arguments, terminal: Terminal, locale: Locale): number {
  const [folder = '.', extra] = args.operands;
  if (extra !== undefined) throw new UsageError('unwanted-operand', { command: 'init', value: extra });
  const path = fs.join(fs.resolve(folder), CONFIG_NAME);
  const text = fill(start[locale], { preset: args.text('preset') ?? DEFAULT_PRESET, presets: PRESETS.join(', ') });
  try {
    fs.createFile(path, new TextEncoder().encode(text), MODE);
  } catch (error) {
    terminal.err(`sampadak: ${printable(sentenceOf(error))}\n`);
    return EXIT.failed;
  }
  terminal.out(`${printable(fill(texts.written[locale], { path: shortPath(path) }))}\n`);
  return EXIT.clean;

  function sentenceOf(error: unknown): string {
    const code = codeOf(error);
    if (code === 'EEXIST') return fill(texts.exists[locale], { path: shortPath(path) });
    if (code === 'ENOENT' || code === 'ENOTDIR') return new FileProblem('no-folder', folder).sentence(locale);
    return problemOfWrite(error, path).sentence(locale);
  }
}

const start: Localized = {
  hi: `// इस फोल्डर और भीतर के सब ड्राफ्ट की सेटिंग। भीतर किसी फोल्डर में अपनी sampadak.json हो तो वहां वही चलती है।
{
  // कॉपी किस काम की है: {presets}।
  "preset": "{preset}",

  // संदेशों की भाषा: hi, en; auto एडिटर या टर्मिनल से तय करता है।
  "locale": "auto",

  // किन प्रीसेट और फाइलों से शुरू करें; उनके ऊपर इस फाइल की बात रहती है।
  // "extends": ["./संस्थान.json"],

  // जो फाइलें और फोल्डर न जांचे जाएं। कोई और फाइलें जांचनी हों तो include।
  "exclude": [
    // "पुराना/"
  ],

  // किसी नियम की गंभीरता (error, warning, information, hint, off) या विकल्प। सूची: sampadak rules।
  "rules": {
    // "missing-dateline": "error",
    // "web-furniture": { "severity": "warning", "options": { "ignore": ["photo-credit"] } }
  },

  // कुछ ड्राफ्ट की अलग सेटिंग; पैटर्न इसी फोल्डर से देखे जाते हैं और बाद वाली बात रहती है।
  "overrides": [
    // { "files": ["वेब/**"], "preset": "web" }
  ]
}
`,
  en: `// Settings of all drafts in this folder and below, unless a folder there has a sampadak.json of its own.
{
  // What the copy is for: {presets}.
  "preset": "{preset}",

  // Language of messages: hi, en; auto follows editor or terminal.
  "locale": "auto",

  // Presets and files to start from; this file has the last word over them.
  // "extends": ["./house.json"],

  // Files and folders that are not to be linted. To lint other files: include.
  "exclude": [
    // "archive/"
  ],

  // Severity (error, warning, information, hint, off) or options of single rules. All rules: sampadak rules.
  "rules": {
    // "missing-dateline": "error",
    // "web-furniture": { "severity": "warning", "options": { "ignore": ["photo-credit"] } }
  },

  // Settings for some of the drafts; patterns are seen from this folder, and later ones have the last word.
  "overrides": [
    // { "files": ["web/**"], "preset": "web" }
  ]
}
`,
};
