/** One JSON document, printed as the run goes: each file is a line of it. */
import { version } from '../version';
import type { Formatter, Summary } from './format';

/** @param statistics adds the number of findings by rule to the summary. */
export function jsonFormatter(statistics = false): Formatter {
  let separator = '\n';
  return {
    begin: () => `{"version":${JSON.stringify(version)},"files":[`,
    file(report) {
      const text = separator + JSON.stringify(report);
      separator = ',\n';
      return text;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summaryReport(summary, statistics))}}\n`,
  };
}

/** The summary as it stands in the document. */
export function summaryReport(summary: Summary, statistics = false): object {
  const { byRule, counts, files, fixable, fixed, hidden, problems, skipped, suppressed } = summary;
  const findings = counts.error + counts.warning + counts.information + counts.hint;
  return {
    files,
    findings,
    ...counts,
    fixable,
    ...(fixed === undefined ? {} : { fixed }),
    ...(hidden === 0 ? {} : { hidden }),
    ...(statistics ? { byRule } : {}),
    suppressed,
    skipped,
    problems,
  };
}
