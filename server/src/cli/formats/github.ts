/** Annotations of a GitHub workflow: one command a finding, which the runner shows beside the line. */
import type { Severity } from '../../rules/types';
import type { Formatter } from './format';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubFormatter(): Formatter {
  return {
    begin: () => '',
    file: ({ filePath, findings }) =>
      findings
        .map(({ severity, ruleId, message, line, column, endLine, endColumn }) => {
          // columns of a range over several lines mean nothing to GitHub
          const columns = line === endLine ? { col: column, endColumn } : {};
          const places = { file: filePath, line, endLine, ...columns, title: `sampadak ${ruleId}` };
          const properties = Object.entries(places).map(([name, value]) => `${name}=${property(String(value))}`);
          return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}\n`;
        })
        .join(''),
    end: ({ problems }) =>
      problems.map(({ filePath, message }) => `::error file=${property(filePath)}::${data(message)}\n`).join(''),
  };
}

/** As the runner’s toolkit writes it: nothing in a message can begin another command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
