/** The XML of Checkstyle, which most build servers can show. */
import type { Severity } from '../../rules/types';
import { version } from '../version';
import { escapeXml } from './escape';
import type { Formatter } from './format';

/** Checkstyle knows no hints. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

export function checkstyleFormatter(): Formatter {
  return {
    begin: () => `<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="${escapeXml(version)}">\n`,
    file({ filePath, findings }) {
      const errors = findings.map(
        ({ line, column, severity, message, ruleId }) =>
          `<error line="${line}" column="${column}" severity="${SEVERITIES[severity]}" message="${escapeXml(message)}" source="sampadak.${escapeXml(ruleId)}"/>\n`,
      );
      return `<file name="${escapeXml(filePath)}">\n${errors.join('')}</file>\n`;
    },
    end({ problems }) {
      const files = problems.map(
        ({ filePath, message }) =>
          `<file name="${escapeXml(filePath)}">\n<exception>${escapeXml(message)}</exception>\n</file>\n`,
      );
      return `${files.join('')}</checkstyle>\n`;
    },
  };
}
