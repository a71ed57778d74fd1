/** The formatter of a run. Each is loaded only when it is asked for: a run on one draft is to start at once. */
import type { Locale } from '../../rules/types';
import type { FailOn, LintFormatName } from '../command-specs';
import type { Formatter } from './format';

export interface FormatOptions {
  readonly locale: Locale;
  readonly colour: boolean;
  /** Shows hints. */
  readonly verbose: boolean;
  /** Leaves out the count. */
  readonly quiet: boolean;
  /** Fixes are counted, not made. */
  readonly dryRun: boolean;
  /** Adds the number of findings by rule. */
  readonly statistics: boolean;
  readonly failOn: FailOn;
}

export function chooseFormatter(name: LintFormatName, options: FormatOptions): Formatter {
  switch (name) {
    case 'stylish':
      return (require('./stylish') as typeof import('./stylish')).stylishFormatter(options);
    case 'json':
      return (require('./json') as typeof import('./json')).jsonFormatter(options.statistics);
    case 'jsonl':
      return (require('./jsonl') as typeof import('./jsonl')).jsonlFormatter();
    case 'sarif':
      return (require('./sarif') as typeof import('./sarif')).sarifFormatter(options.locale);
    case 'github':
      return (require('./github') as typeof import('./github')).githubFormatter();
    case 'checkstyle':
      return (require('./checkstyle') as typeof import('./checkstyle')).checkstyleFormatter();
    case 'junit':
      return (require('./junit') as typeof import('./junit')).junitFormatter(options.failOn);
    case 'html':
      return (require('./html') as typeof import('./html')).htmlFormatter(options.locale);
  }
}
