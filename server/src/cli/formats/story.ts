/** The formats of `sampadak story`. */
import type { FormatName } from '../command-specs';
import { type Paint, painter } from '../paint';
import type { Place, StoryReport } from '../report';
import { printable } from '../width';

export interface StoryFormatter {
  begin(): string;
  file(report: StoryReport): string;
  end(): string;
}

export function storyFormatter(format: FormatName, colour: boolean): StoryFormatter {
  if (format === 'jsonl') return { begin: () => '', file: (report) => `${JSON.stringify(report)}\n`, end: () => '' };
  if (format === 'stylish') {
    const paint = painter(colour);
    return { begin: () => '', file: (report) => readable(report, paint), end: () => '' };
  }
  let separator = '\n';
  return {
    begin: () => '[',
    file(report) {
      const text = separator + JSON.stringify(report);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

/** The parts of a story in the order of the copy, figures under the line they stand in. */
function readable({ filePath, stories }: StoryReport, paint: Paint): string {
  let result = `${paint.underline(printable(filePath))}\n`;
  stories.forEach(({ blocks, dateline, figures }, index) => {
    if (stories.length > 1) result += `${index > 0 ? '\n' : ''}  ${paint.bold(`${index + 1}/${stories.length}`)}\n`;
    const left = [...figures];
    for (const block of blocks) {
      result += `  ${place(block, paint)}  ${block.role}\n`;
      if (dateline !== null && isIn(dateline, block))
        result += `  ${place(dateline, paint)}    dateline ${printable(dateline.text)}\n`;
      while (left.length > 0 && isIn(left[0]!, block)) {
        const { text, verdict, reason, source } = left[0]!;
        const by = source === null ? '' : paint.dim(` ← ${printable(source.text)}`);
        const why = reason === verdict ? '' : ` (${reason})`;
        result += `  ${place(left.shift()!, paint)}    ${paint.bold(printable(text))} ${shade(verdict, paint)}${why}${by}\n`;
      }
    }
  });
  return `${result}\n`;
}

function place({ line, column }: Place, paint: Paint): string {
  return paint.dim(`${line}:${column}`.padStart(8));
}

function isIn(inner: Place, outer: Place): boolean {
  return inner.line >= outer.line && inner.endLine <= outer.endLine;
}

function shade(verdict: string, paint: Paint): string {
  if (verdict === 'unattributed') return paint.yellow(verdict);
  return verdict === 'weak' ? paint.blue(verdict) : paint.dim(verdict);
}
