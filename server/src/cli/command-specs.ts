/** The commands and their options, as the help prints them. */
import type { CommandSpec, OptionSpec } from './options';

export const FORMATS = ['stylish', 'json', 'jsonl'] as const;
export type FormatName = (typeof FORMATS)[number];

export const LINT_FORMATS = [...FORMATS, 'sarif', 'github', 'checkstyle', 'junit', 'html'] as const;
export type LintFormatName = (typeof LINT_FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Written out, so that the help need not load the rules; a test compares it with the presets. */
export const PRESETS = [
  ...['wire', 'web', 'strict', 'trial', 'auto'],
  ...['bhasha', 'ians', 'varta', 'jagran', 'amarujala', 'nbt', 'prabhat', 'hindustan', 'bbc'],
];

const HELP: OptionSpec = {
  name: 'help',
  kind: 'flag',
  help: { hi: 'यह मदद दिखाए।', en: 'Print this help.' },
};

/** Of every command; it may also stand before its name. */
export const LOCALE: OptionSpec = {
  name: 'locale',
  kind: 'text',
  values: ['hi', 'en', 'auto'],
  help: {
    hi: 'संदेशों की भाषा; auto परिवेश की LANG से तय करता है (पहले से यही)।',
    en: 'Language of messages; auto follows LANG (the default).',
  },
};

const FORMAT: OptionSpec = {
  name: 'format',
  kind: 'text',
  values: FORMATS,
  help: {
    hi: 'stylish पढ़ने के लिए (पहले से यही), json एक दस्तावेज, jsonl हर फाइल पर एक पंक्ति।',
    en: 'stylish to read (the default), json one document, jsonl one line a file.',
  },
};

const PRESET: OptionSpec = {
  name: 'preset',
  kind: 'text',
  values: PRESETS,
  help: {
    hi: 'नियमों का समूह: wire एजेंसी की कॉपी (पहले से यही), web छपने वाली, strict सख्त, trial अभी परखे जा रहे नियम भी; संस्थान का नाम; auto हर खबर से उसका संस्थान पहचाने।',
    en: 'Set of rules: wire for agency copy (the default), web for copy to be published, strict, trial with rules that are still being tried; a house; auto reads the house from each draft.',
  },
};

const CONFIG: OptionSpec = {
  name: 'config',
  kind: 'text',
  value: { hi: 'फाइल', en: 'a file' },
  help: {
    hi: 'सबसे पास की sampadak.json की जगह यह फाइल मानें।',
    en: 'Take this file instead of the nearest sampadak.json.',
  },
};

const NO_CONFIG: OptionSpec = {
  name: 'no-config',
  kind: 'flag',
  help: { hi: 'कोई sampadak.json न पढ़ें।', en: 'Read no sampadak.json.' },
};

const FORCE_EXCLUDE: OptionSpec = {
  name: 'force-exclude',
  kind: 'flag',
  help: {
    hi: 'नाम से दी गई फाइल भी तभी ले जब उसका फोल्डर जांचने पर ली जाती।',
    en: 'Take named files only where linting their folder would take them.',
  },
};

const RULE: OptionSpec = {
  name: 'rule',
  kind: 'text',
  many: true,
  value: { hi: 'नियम=गंभीरता या नियम.विकल्प=मान', en: 'ID=severity or ID.option=value' },
  help: {
    hi: 'एक नियम बदलें: error, warning, information, hint, off; या उसका विकल्प। कई बार दिया जा सकता है।',
    en: 'Change one rule: error, warning, information, hint, off; or one of its options. May be repeated.',
  },
};

const MAX_SIZE: OptionSpec = {
  name: 'max-size',
  kind: 'text',
  value: { hi: 'आकार, जैसे 64MB', en: 'a size, 64MB say' },
  help: {
    hi: 'इससे बड़ी फाइल न पढ़ी जाए (पहले से 32MB)।',
    en: 'Refuse files larger than this (default 32MB).',
  },
};

const NO_IGNORE: OptionSpec = {
  name: 'no-ignore',
  kind: 'flag',
  help: { hi: '.gitignore और .sampadakignore न माने।', en: 'Do not heed .gitignore and .sampadakignore.' },
};

const STDIN: OptionSpec = {
  name: 'stdin',
  kind: 'flag',
  help: { hi: 'कॉपी मानक इनपुट से पढ़ें।', en: 'Read the copy from standard input.' },
};

const STDIN_FILENAME: OptionSpec = {
  name: 'stdin-filename',
  kind: 'text',
  value: { hi: 'नाम', en: 'a name' },
  help: {
    hi: '--stdin की कॉपी का नाम, नतीजों में और .md पहचानने के लिए।',
    en: 'Name of the copy from --stdin, for the results and to tell .md.',
  },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'lint',
    operands: { hi: '[फाइल या फोल्डर…]', en: '[PATH…]' },
    help: {
      hi: 'ड्राफ्ट जांचे: फाइलें या पूरे फोल्डर; बिना नाम के यही फोल्डर।',
      en: 'Lint drafts: files or whole folders; without a name, this folder.',
    },
    options: [
      {
        name: 'fix',
        kind: 'flag',
        help: { hi: 'सुरक्षित सुधार फाइल में लिख दे।', en: 'Write the safe fixes into the files.' },
      },
      {
        name: 'fix-dry-run',
        kind: 'flag',
        help: {
          hi: '--fix के बाद जो बचेगा वह दिखाए, कुछ लिखे नहीं।',
          en: 'Show what would be left after --fix, write nothing.',
        },
      },
      {
        name: 'diff',
        kind: 'flag',
        help: {
          hi: '--fix जो बदलेगा उसका diff दिखाए, कुछ लिखे नहीं; बदलाव हों तो निकास कोड 1।',
          en: 'Print what --fix would change as a diff, write nothing; exit code 1 if there is any.',
        },
      },
      PRESET,
      RULE,
      CONFIG,
      NO_CONFIG,
      {
        ...FORMAT,
        values: LINT_FORMATS,
        help: {
          hi: 'stylish पढ़ने के लिए (पहले से यही), json, jsonl, sarif, github (वर्कफ्लो में), checkstyle, junit, html (रिपोर्ट)।',
          en: 'stylish to read (the default), json, jsonl, sarif, github (in a workflow), checkstyle, junit, html (a report).',
        },
      },
      {
        name: 'fail-on',
        kind: 'text',
        values: FAIL_ON,
        help: {
          hi: 'इस गंभीरता या इससे ऊपर पर निकास कोड 1 (पहले से warning)।',
          en: 'Exit code 1 from this severity up (default warning).',
        },
      },
      {
        name: 'quiet',
        kind: 'flag',
        help: {
          hi: 'केवल वे नतीजे जिनसे निकास कोड 1 होता है; न गिनती, न प्रगति।',
          en: 'Only findings that make the exit code 1; no count, no progress.',
        },
      },
      {
        name: 'verbose',
        kind: 'flag',
        help: {
          hi: 'संकेत (hint) भी दिखाए, और फोल्डर में कौन-सी फाइल छोड़ी गई।',
          en: 'Show hints too, and which files of a folder were passed over.',
        },
      },
      {
        name: 'max-findings',
        kind: 'text',
        value: { hi: 'संख्या', en: 'a number' },
        help: {
          hi: 'इतने नतीजे ही छापे, बाकी गिने; निकास कोड सबसे तय होता है।',
          en: 'Print so many findings and count the others; the exit code heeds all.',
        },
      },
      {
        name: 'statistics',
        kind: 'flag',
        help: {
          hi: 'अंत में हर नियम की गिनती भी (stylish, json)।',
          en: 'Count by rule at the end as well (stylish, json).',
        },
      },
      {
        name: 'files-from',
        kind: 'text',
        value: { hi: 'फाइल या -', en: 'a file, or -' },
        help: {
          hi: 'फाइलों के नाम यहां से पढ़े, हर पंक्ति में एक (या NUL से अलग); - मानक इनपुट है।',
          en: 'Read the names of files from here, one a line (or parted by NUL); - is the standard input.',
        },
      },
      {
        name: 'since',
        kind: 'text',
        value: { hi: 'git का संस्करण', en: 'a git revision' },
        help: {
          hi: 'केवल वे ड्राफ्ट जो इस संस्करण के बाद बदले या नए हैं।',
          en: 'Only drafts that changed since this revision or are new.',
        },
      },
      {
        name: 'staged',
        kind: 'flag',
        help: {
          hi: 'केवल वे ड्राफ्ट जो अगले git कमिट में जाएंगे, जैसे वे उसमें होंगे।',
          en: 'Only drafts that go into the next git commit, as they will be in it.',
        },
      },
      {
        name: 'cache',
        kind: 'flag',
        help: {
          hi: 'नतीजे .sampadakcache में रखे और जो नहीं बदला उसे फिर न जांचे।',
          en: 'Keep results in .sampadakcache and do not lint again what has not changed.',
        },
      },
      {
        name: 'cache-location',
        kind: 'text',
        value: { hi: 'फाइल', en: 'a file' },
        help: { hi: 'नतीजे इस फाइल में रखे।', en: 'Keep results in this file.' },
      },
      {
        name: 'jobs',
        kind: 'text',
        value: { hi: 'संख्या', en: 'a number' },
        help: {
          hi: 'इतने थ्रेड से जांचे; पहले से बहुत ड्राफ्ट हों तो सभी कोर, वरना एक।',
          en: 'Lint with so many threads; by default all cores when there are many drafts, else one.',
        },
      },
      STDIN,
      STDIN_FILENAME,
      {
        name: 'stdin-format',
        kind: 'text',
        values: ['jsonl'],
        help: {
          hi: 'मानक इनपुट की हर पंक्ति एक खबर: {"text": "…", "path": "…", "id": …}; हर पंक्ति का नतीजा एक पंक्ति में।',
          en: 'Each line of the standard input is a story: {"text": "…", "path": "…", "id": …}; one line out for each.',
        },
      },
      NO_IGNORE,
      {
        name: 'no-suppressions',
        kind: 'flag',
        help: {
          hi: 'sampadak-suppressions.json में दर्ज बातें भी बताए।',
          en: 'Tell what sampadak-suppressions.json holds back, too.',
        },
      },
      FORCE_EXCLUDE,
      MAX_SIZE,
      LOCALE,
      HELP,
    ],
  },
  {
    name: 'baseline',
    operands: { hi: '[फाइल या फोल्डर…]', en: '[PATH…]' },
    help: {
      hi: 'आज की सब बातें sampadak-suppressions.json में दर्ज करे, ताकि आगे केवल नई बताई जाएं।',
      en: 'Freeze what is found today in sampadak-suppressions.json, so that only what is new is told.',
    },
    options: [
      {
        name: 'prune',
        kind: 'flag',
        help: {
          hi: 'कुछ दर्ज न करे; जो छूटें अब किसी बात को नहीं रोकतीं उन्हें हटाए।',
          en: 'Freeze nothing; remove the suppressions that hold nothing back any more.',
        },
      },
      {
        name: 'reason',
        kind: 'text',
        value: { hi: 'कारण', en: 'why' },
        help: { hi: 'कारण, हर छूट में लिखा जाता है।', en: 'Why; it is written into every suppression.' },
      },
      {
        name: 'until',
        kind: 'text',
        value: { hi: 'तारीख, जैसे 2026-12-31', en: 'a date, 2026-12-31 say' },
        help: { hi: 'छूट का आखिरी दिन।', en: 'Last day on which the suppressions hold.' },
      },
      PRESET,
      RULE,
      CONFIG,
      NO_CONFIG,
      NO_IGNORE,
      FORCE_EXCLUDE,
      MAX_SIZE,
      LOCALE,
      HELP,
    ],
  },
  {
    name: 'files',
    operands: { hi: '[फाइल या फोल्डर…]', en: '[PATH…]' },
    help: {
      hi: 'बताए कि कौन-सी फाइलें जांची जाएंगी, और बाकी क्यों नहीं।',
      en: 'List which files would be linted, and why the others would not.',
    },
    options: [CONFIG, NO_CONFIG, FORMAT, NO_IGNORE, FORCE_EXCLUDE, MAX_SIZE, LOCALE, HELP],
  },
  {
    name: 'config',
    operands: { hi: '[फाइल]', en: '[FILE]' },
    help: {
      hi: 'दिखाए कि एक ड्राफ्ट पर कौन-सी सेटिंग लागू हैं और हर एक कहां से आई।',
      en: 'Show which settings hold for a draft, and where each comes from.',
    },
    options: [PRESET, RULE, CONFIG, NO_CONFIG, { ...FORMAT, values: ['stylish', 'json'] }, LOCALE, HELP],
  },
  {
    name: 'init',
    operands: { hi: '[फोल्डर]', en: '[FOLDER]' },
    help: {
      hi: 'टिप्पणियों वाली sampadak.json लिखे, जिससे शुरू किया जा सके।',
      en: 'Write a commented sampadak.json to start from.',
    },
    options: [PRESET, LOCALE, HELP],
  },
  {
    name: 'story',
    operands: { hi: 'फाइल…', en: 'FILE…' },
    help: {
      hi: 'दिखाए कि कॉपी कैसे पढ़ी गई: हिस्से, डेटलाइन, हर आंकड़ा और उसका स्रोत।',
      en: 'Show how copy is read: its parts, the dateline, every figure and its source.',
    },
    options: [FORMAT, STDIN, STDIN_FILENAME, MAX_SIZE, LOCALE, HELP],
  },
  {
    name: 'rules',
    operands: { hi: '', en: '' },
    help: { hi: 'सभी नियम और उनकी गंभीरता।', en: 'List the rules and their severities.' },
    options: [PRESET, RULE, CONFIG, NO_CONFIG, { ...FORMAT, values: ['stylish', 'json'] }, LOCALE, HELP],
  },
  {
    name: 'explain',
    operands: { hi: 'नियम', en: 'RULE' },
    help: {
      hi: 'एक नियम समझाए: क्या, क्यों, क्या करें, उदाहरण।',
      en: 'Explain a rule: what, why, what to do, examples.',
    },
    options: [LOCALE, HELP],
  },
  {
    name: 'packs',
    operands: { hi: 'test [फाइल या फोल्डर…] | list', en: 'test [PATH…] | list' },
    help: {
      hi: 'संस्थान के पैक: test उनके उदाहरण चलाता है, list बताता है कि यहां कौन-से चलते हैं।',
      en: 'House packs: test runs their examples, list says which hold here.',
    },
    options: [CONFIG, NO_CONFIG, LOCALE, HELP],
  },
  {
    name: 'lsp',
    operands: { hi: '--stdio', en: '--stdio' },
    help: { hi: 'लैंग्वेज सर्वर चलाए, किसी भी एडिटर के लिए।', en: 'Run the language server, for any editor.' },
    options: [
      {
        name: 'stdio',
        kind: 'flag',
        help: { hi: 'मानक इनपुट और आउटपुट पर बोले।', en: 'Speak on standard input and output.' },
      },
      {
        name: 'clientProcessId',
        kind: 'text',
        value: { hi: 'प्रक्रिया संख्या', en: 'a process id' },
        help: {
          hi: 'एडिटर की प्रक्रिया; उसके बंद होने पर सर्वर भी बंद होता है।',
          en: 'Process of the editor; the server ends with it.',
        },
      },
      LOCALE,
      HELP,
    ],
  },
];

export function findCommand(name: string): CommandSpec | undefined {
  return COMMANDS.find((command) => command.name === name);
}
