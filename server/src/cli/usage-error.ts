/** A command line that cannot be meant as it stands: one sentence, and where possible what was meant. */
import { fill } from '../localize';
import type { Locale, Localized, MessageArgs } from '../rules/types';

const texts = {
  'no-command': {
    hi: 'कोई कमांड नहीं दिया गया। `sampadak lint` से शुरू करें; बाकी कमांड `sampadak --help` में हैं।',
    en: 'No command was given. Start with `sampadak lint`; `sampadak --help` lists the others.',
  },
  'unknown-command': {
    hi: '‘{command}’ नाम का कोई कमांड नहीं है।',
    en: 'There is no command ‘{command}’.',
  },
  'path-as-command': {
    hi: '‘{command}’ कोई कमांड नहीं, फाइल या फोल्डर है। जांचने के लिए: `sampadak lint {command}`।',
    en: '‘{command}’ is no command but a file or folder. To lint it: `sampadak lint {command}`.',
  },
  'option-before-command': {
    hi: '{option} से पहले कमांड का नाम चाहिए, जैसे `sampadak lint {option}`।',
    en: 'A command goes before {option}, as in `sampadak lint {option}`.',
  },
  'unknown-option': {
    hi: '`sampadak {command}` में {option} विकल्प नहीं है।',
    en: '`sampadak {command}` has no option {option}.',
  },
  'unwanted-value': {
    hi: '{option} कोई मान नहीं लेता, ‘{value}’ हटाएं।',
    en: '{option} takes no value; leave out ‘{value}’.',
  },
  'missing-value': {
    hi: '{option} के बाद मान चाहिए: {value}।',
    en: '{option} wants a value: {value}.',
  },
  'bad-value': {
    hi: '{option} का मान ‘{value}’ नहीं हो सकता। मान: {values}।',
    en: '{option} cannot be ‘{value}’. It takes: {values}.',
  },
  'bad-number': {
    hi: '{option} का मान ‘{value}’ पूर्ण संख्या नहीं है।',
    en: '{option} wants a whole number, not ‘{value}’.',
  },
  'bad-size': {
    hi: '{option} का मान ‘{value}’ आकार नहीं है। ऐसे लिखें: 500kB, 64MB; सबसे अधिक {limit}।',
    en: '{option} wants a size, not ‘{value}’. Write it so: 500kB, 64MB; at most {limit}.',
  },
  'bad-date': {
    hi: '{option} का मान ‘{value}’ तारीख नहीं है। ऐसे लिखें: 2026-12-31।',
    en: '{option} wants a date, not ‘{value}’. Write it so: 2026-12-31.',
  },
  'bad-rule-choice': {
    hi: '--rule का मान ‘{value}’ पढ़ा नहीं गया। ऐसे लिखें: --rule missing-dateline=off या --rule missing-dateline.विकल्प=मान।',
    en: '--rule cannot read ‘{value}’. Write it so: --rule missing-dateline=off, or --rule missing-dateline.option=value.',
  },
  'excluding-options': {
    hi: '{a} और {b} साथ नहीं चलते; एक ही दें।',
    en: '{a} and {b} exclude each other; give one of them.',
  },
  'stdin-and-paths': {
    hi: '--stdin के साथ फाइलें या फोल्डर नहीं दिए जाते; ‘{path}’ हटाएं या --stdin हटाएं।',
    en: 'With --stdin no paths are given: leave out ‘{path}’ or --stdin.',
  },
  'name-without-stdin': {
    hi: '--stdin-filename केवल --stdin के साथ चलता है।',
    en: '--stdin-filename goes with --stdin only.',
  },
  'no-files': {
    hi: '`sampadak {command}` को कम से कम एक फाइल चाहिए, या --stdin।',
    en: '`sampadak {command}` wants at least one file, or --stdin.',
  },
  'empty-operand': {
    hi: '`sampadak {command}` को खाली नाम मिला। फाइल या फोल्डर का नाम दें; यही फोल्डर हो तो ‘.’ लिखें।',
    en: '`sampadak {command}` was given an empty name. Name a file or folder; for this folder write ‘.’.',
  },
  'no-rule': {
    hi: 'किस नियम के बारे में? ऐसे लिखें: `sampadak explain missing-dateline`। सूची: `sampadak rules`।',
    en: 'Which rule? Write it so: `sampadak explain missing-dateline`. `sampadak rules` lists them.',
  },
  'unknown-rule': {
    hi: '‘{rule}’ नाम का कोई नियम नहीं है। सूची: `sampadak rules`।',
    en: 'There is no rule ‘{rule}’. `sampadak rules` lists them.',
  },
  'unwanted-operand': {
    hi: '`sampadak {command}` में ‘{value}’ का कोई अर्थ नहीं; उसे हटाएं।',
    en: '`sampadak {command}` has no use for ‘{value}’; leave it out.',
  },
  'no-packs-command': {
    hi: '`sampadak packs test` पैकों के उदाहरण चलाता है, `sampadak packs list` पैक गिनाता है; ‘{value}’ नहीं होता।',
    en: '`sampadak packs test` runs the examples of packs, `sampadak packs list` lists packs; there is no ‘{value}’.',
  },
  'no-transport': {
    hi: 'लैंग्वेज सर्वर मानक इनपुट-आउटपुट पर बोलता है: `sampadak lsp --stdio` लिखें।',
    en: 'The language server speaks on the standard streams: write `sampadak lsp --stdio`.',
  },
  'no-server': {
    hi: 'लैंग्वेज सर्वर ‘{path}’ नहीं मिला। पैकेज अधूरा है: फिर से स्थापित करें या `npm run build` चलाएं।',
    en: 'The language server ‘{path}’ is not there. The package is incomplete: install it again or run `npm run build`.',
  },
} satisfies Record<string, Localized>;

const DID_YOU_MEAN: Localized = { hi: ' क्या आपका मतलब ‘{meant}’ था?', en: ' Did you mean ‘{meant}’?' };

export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: keyof typeof texts,
    readonly args: MessageArgs = {},
    /** What was probably meant. */
    readonly meant?: string,
  ) {
    super(texts[code].en);
  }

  sentence(locale: Locale): string {
    const meant = this.meant === undefined ? '' : fill(DID_YOU_MEAN[locale], { meant: this.meant });
    return fill(texts[this.code][locale], this.args, locale) + meant;
  }
}
