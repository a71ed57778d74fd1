/** JUnit’s XML: a suite a draft, a case a finding. What makes the exit code 1 is a failure, the rest has passed and says so. */
import type { FailOn } from '../command-specs';
import type { FindingReport } from '../report';
import { counts } from '../tally';
import { escapeXml } from './escape';
import type { Formatter } from './format';

export function junitFormatter(failOn: FailOn): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="sampadak">\n',
    file({ filePath, findings }) {
      const path = escapeXml(filePath);
      const failures = findings.filter(({ severity }) => counts(severity, failOn)).length;
      const cases =
        findings.length === 0 ? `<testcase classname="${path}" name="sampadak"/>\n` : findings.map(testCase).join('');
      const tests = Math.max(1, findings.length);
      return `<testsuite name="${path}" tests="${tests}" failures="${failures}" errors="0">\n${cases}</testsuite>\n`;

      function testCase({ ruleId, severity, message, line, column }: FindingReport): string {
        const place = `${line}:${column}`;
        const text = escapeXml(message);
        const said = counts(severity, failOn)
          ? `<failure type="${severity}" message="${text}">${path}:${place} ${text} (${ruleId})</failure>`
          : `<system-out>${severity} ${path}:${place} ${text} (${ruleId})</system-out>`;
        return `<testcase classname="${path}" name="${ruleId} ${place}">${said}</testcase>\n`;
      }
    },
    end({ problems }) {
      const suites = problems.map(({ filePath, message }) => {
        const path = escapeXml(filePath);
        const text = escapeXml(message);
        return `<testsuite name="${path}" tests="1" failures="0" errors="1">\n<testcase classname="${path}" name="sampadak"><error type="problem" message="${text}"/></testcase>\n</testsuite>\n`;
      });
      return `${suites.join('')}</testsuites>\n`;
    },
  };
}
