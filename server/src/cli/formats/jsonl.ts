/** One line of JSON for each file, and nothing else. */
import type { Formatter } from './format';

export function jsonlFormatter(): Formatter {
  return { begin: () => '', file: (report) => `${JSON.stringify(report)}\n`, end: () => '' };
}
