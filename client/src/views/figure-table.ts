/** The figure sheet as text: for a spreadsheet, for a file of values, for a page. */
import type { FigureEntry, FiguresResult } from '../../../server/src/lsp/protocol';

export type TableFormat = 'tsv' | 'csv' | 'markdown';

/** Names of the columns, in the language of the person. */
export interface Columns {
  readonly figure: string;
  readonly verdict: string;
  readonly source: string;
  readonly line: string;
  readonly reason: string;
  readonly sentence: string;
}

/** A byte order mark: without it spreadsheets take Devanagari for Latin letters. */
const MARK = '\ufeff';

/** One row a figure, in the order of the text, under a row of names. Lines count from 1. */
export function figureTable(result: FiguresResult, columns: Columns, format: TableFormat): string {
  const names = [columns.figure, columns.verdict, columns.source, columns.line, columns.reason, columns.sentence];
  const rows = result.figures.map((entry) => cellsOf(entry, result));
  if (format === 'tsv') return [names, ...rows].map((row) => row.map(tabbed).join('\t')).join('\n');
  if (format === 'csv') return `${MARK}${[names, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return `${[line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function cellsOf({ text, verdict, source, range, reason, sentence }: FigureEntry, result: FiguresResult): string[] {
  return [text, result.verdicts[verdict], source?.text ?? '', String(range.start.line + 1), reason, sentence];
}

/**
 * A cell that a spreadsheet would take for a formula is text: copy comes from anywhere. A number stays a number, with the
 * words of its unit behind it; `-2+3+cmd|…` opens as one does and is none.
 */
function harmless(cell: string): string {
  return /^[=@\t\r]|^[+-](?![\d\u0966-\u096f.,]+(?:[ \p{L}\p{M}]*|%)$)/u.test(cell) ? `'${cell}` : cell;
}

function tabbed(cell: string): string {
  return harmless(cell.replace(/\s+/g, ' '));
}

/** RFC 4180. */
function quoted(cell: string): string {
  const safe = harmless(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escaped(cell: string): string {
  return cell.replace(/\s+/g, ' ').replace(/[\\|`*_<[\]]/g, '\\$&');
}
