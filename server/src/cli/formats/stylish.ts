/** For people: findings under their file, and a count at the end. */

import { findRule } from '../../rules/index';
import type { Severity } from '../../rules/types';
import { type Paint, painter } from '../paint';
import type { FindingReport } from '../report';
import { type Counted, counted, severityNames } from '../texts';
import { displayWidth, printable } from '../width';
import type { FormatOptions } from './choose';
import type { Formatter, Summary } from './format';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const COLOURS: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

const texts = {
  clean: {
    hi: '{n} फाइलें जांचीं, कोई समस्या नहीं।',
    en: '{n} files linted, no findings.',
    one: { hi: 'फाइल जांची, कोई समस्या नहीं।', en: '1 file linted, no findings.' },
  },
  count: {
    hi: '{files} फाइलों में {n} समस्याएं: {parts}।',
    en: '{n} findings in {files} files: {parts}.',
    one: { hi: '{files} फाइलों में 1 समस्या: {parts}।', en: '1 finding in {files} files: {parts}.' },
  },
  countHere: {
    hi: 'समस्याएं {n}: {parts}।',
    en: '{n} findings: {parts}.',
    one: { hi: '1 समस्या: {parts}।', en: '1 finding: {parts}.' },
  },
  hidden: {
    hi: '{n} संकेत नहीं दिखाए गए, --verbose से दिखेंगे।',
    en: '{n} hints are not shown; --verbose shows them.',
    one: { hi: '1 संकेत नहीं दिखाया गया, --verbose से दिखेगा।', en: '1 hint is not shown; --verbose shows it.' },
  },
  fixable: {
    hi: '{n} सुधार `--fix` से अपने आप होंगे।',
    en: '`--fix` takes away {n} of them.',
    one: { hi: '1 सुधार `--fix` से अपने आप होगा।', en: '`--fix` takes one away.' },
  },
  fixed: {
    hi: '{n} सुधार किए गए।',
    en: '{n} fixes made.',
    one: { hi: '1 सुधार किया गया।', en: '1 fix made.' },
  },
  wouldFix: {
    hi: '`--fix` {n} सुधार करेगा।',
    en: '`--fix` would make {n} fixes.',
    one: { hi: '`--fix` 1 सुधार करेगा।', en: '`--fix` would make 1 fix.' },
  },
  cut: {
    hi: '--max-findings के कारण {n} समस्याएं छापी नहीं गईं।',
    en: '{n} are not printed, because of --max-findings.',
    one: { hi: '--max-findings के कारण 1 समस्या छापी नहीं गई।', en: '1 is not printed, because of --max-findings.' },
  },
  suppressed: {
    hi: '{n} समस्याएं दर्ज छूटों के कारण नहीं बताई गईं।',
    en: '{n} are held back by suppressions.',
    one: { hi: '1 समस्या दर्ज छूट के कारण नहीं बताई गई।', en: '1 is held back by a suppression.' },
  },
  none: { hi: 'कोई ड्राफ्ट नहीं मिला।', en: 'No drafts were found.' },
} satisfies Record<string, Counted>;

export function stylishFormatter(options: Omit<FormatOptions, 'failOn'>): Formatter {
  const { locale } = options;
  const paint = painter(options.colour);
  return {
    begin: () => '',
    file({ filePath, findings }) {
      const shown = findings.filter(({ severity }) => options.verbose || severity !== 'hint');
      if (shown.length === 0) return '';
      const rows = shown.map((finding) => ({ finding, place: `${finding.line}:${finding.column}` }));
      const placeWidth = Math.max(...rows.map(({ place }) => place.length));
      const nameWidth = Math.max(...shown.map(({ severity }) => displayWidth(severityNames[severity][locale])));
      const lines = rows.map(({ finding, place }) => row(finding, place.padStart(placeWidth), nameWidth));
      return `${paint.underline(printable(filePath))}\n${lines.join('')}\n`;
    },
    end: (summary) => (options.quiet ? '' : closing(summary)),
  };

  function row(finding: FindingReport, place: string, nameWidth: number): string {
    const name = severityNames[finding.severity][locale];
    const padding = ' '.repeat(nameWidth - displayWidth(name));
    const severity = paint[COLOURS[finding.severity]](name) + padding;
    return `  ${paint.dim(place)}  ${severity}  ${printable(finding.message)}  ${paint.dim(finding.ruleId)}\n`;
  }

  function closing(summary: Summary): string {
    const { counts, files, fixable, fixed, suppressed } = summary;
    if (files === 0) return summary.problems.length > 0 ? '' : `${texts.none[locale]}\n`;
    const shown = SEVERITIES.filter((severity) => counts[severity] > 0 && (options.verbose || severity !== 'hint'));
    const findings = shown.reduce((sum, severity) => sum + counts[severity], 0);
    const parts = shown.map((severity) =>
      paint[COLOURS[severity]](`${counts[severity]} ${severityNames[severity][locale]}`),
    );
    const say = (text: Counted, n: number) => counted(text, n, locale, { files, parts: parts.join(', ') });
    const sentences: string[] = [];
    if (fixed !== undefined && fixed > 0) sentences.push(say(options.dryRun ? texts.wouldFix : texts.fixed, fixed));
    if (findings === 0) sentences.push(paint.green(say(texts.clean, files)));
    else sentences.push(say(files === 1 ? texts.countHere : texts.count, findings));
    if (fixed === undefined && fixable > 0) sentences.push(say(texts.fixable, fixable));
    if (!options.verbose && counts.hint > 0) sentences.push(say(texts.hidden, counts.hint));
    if (summary.hidden > 0) sentences.push(say(texts.cut, summary.hidden));
    if (suppressed > 0) sentences.push(say(texts.suppressed, suppressed));
    return `${options.statistics ? statistics(summary) : ''}${sentences.join(' ')}\n`;
  }

  /** Findings by rule, the most first. */
  function statistics({ byRule }: Summary): string {
    const rows = Object.entries(byRule).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (rows.length === 0) return '';
    const width = Math.max(...rows.map(([, count]) => String(count).length));
    const idWidth = Math.max(...rows.map(([id]) => id.length));
    const lines = rows.map(([id, count]) => {
      const title = findRule(id)?.meta.title[locale] ?? '';
      return `  ${paint.bold(String(count).padStart(width))}  ${id.padEnd(idWidth)}  ${paint.dim(title)}\n`;
    });
    return `${lines.join('')}\n`;
  }
}
