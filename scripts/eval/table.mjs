// What the measures look like in the terminal, with what changed since the committed summary.
import { VERDICTS } from './labels.mjs';

/**
 * The committed summary, docs/accuracy.json: figures, and no copy.
 *
 * @typedef {object} Summary
 * @property {string} date Year-month-day on which it was measured.
 * @property {string} version Of the engine.
 * @property {string} labels From `digest`: which labels and articles were measured.
 * @property {import('./measure.mjs').Measures} measures
 * @property {ReturnType<typeof import('./rates.mjs').summarizeRates>} [unlabelled]
 */

/** @typedef {{ name: string, value: number, digits: number, better: 'more' | 'less' | 'neither' }} Row */

/**
 * @param {Summary['measures']} measures
 * @returns {Row[]}
 */
function rowsOf({ roles, dateline, figures }) {
  /** @type {(name: string, value: number, better?: Row['better'], digits?: number) => Row} */
  const row = (name, value, better = 'more', digits = 3) => ({ name, value, digits, better });
  /** @type {(name: string, rates: import('./measure.mjs').Rates) => Row[]} */
  const rates = (name, { precision, recall, f1 }) => [
    row(`${name}: precision`, precision),
    row(`${name}: recall`, recall),
    row(`${name}: F1`, f1),
  ];
  return [
    row('block roles: accuracy', roles.accuracy),
    row('dateline: exact', dateline.exact, 'more', 0),
    row('dateline: other span', dateline.otherSpan, 'less', 0),
    row('dateline: missed', dateline.missed, 'less', 0),
    row('dateline: invented', dateline.invented, 'less', 0),
    row('verdicts: agreement', figures.agreement),
    row('verdicts: kappa', figures.kappa),
    ...rates('unattributed', figures.unattributed),
    ...rates('unattributed or weak', figures.alarms),
  ];
}

/**
 * @param {Summary} now
 * @param {Summary | undefined} before The committed summary; left out when it is of other labels.
 * @returns {string} A table: measure, value, and what changed.
 */
export function measureTable(now, before) {
  const old = new Map(before && rowsOf(before.measures).map(({ name, value }) => [name, value]));
  const rows = rowsOf(now.measures).map((row) => [
    row.name,
    row.value.toFixed(row.digits),
    change(row, old.get(row.name)),
  ]);
  return align([['measure', 'now', before ? `against ${before.date}` : ''], ...rows]);
}

/**
 * @param {Row} row
 * @param {number | undefined} old
 */
function change({ value, digits, better }, old) {
  if (old === undefined) return '';
  const difference = value - old;
  if (Math.abs(difference) < 10 ** -digits / 2) return '=';
  const sign = difference > 0 ? '+' : '−';
  const verdict = better === 'neither' ? '' : difference > 0 === (better === 'more') ? ' better' : ' worse';
  return `${sign}${Math.abs(difference).toFixed(digits)}${verdict}`;
}

/**
 * @param {import('./measure.mjs').Confusion} confusion
 * @returns {string} Rows are what the labels say, columns what was read.
 */
export function confusionTable(confusion) {
  const names = Object.values(VERDICTS);
  const rows = names.map((wanted) => [wanted, ...names.map((got) => String(confusion[wanted]?.[got] ?? 0))]);
  return align([['labelled \\ read', ...names], ...rows]);
}

/**
 * @param {Summary} summary
 * @returns {string} A sentence and a Markdown table, for the README.
 */
export function accuracySection({ date, version, measures: { articles, roles, dateline, figures }, unlabelled }) {
  /** @type {(value: number) => string} */
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  const { unattributed } = figures;
  const wanted = dateline.exact + dateline.otherSpan + dateline.missed;
  const rows = [
    ['Of the figures marked as without a source, are so (precision)', percent(unattributed.precision)],
    [`Of the ${unattributed.gold} figures without a source, are marked (recall)`, percent(unattributed.recall)],
    ['Verdicts of all figures, agreement beyond chance (Cohen’s kappa)', figures.kappa.toFixed(2)],
    ['Lines whose part in the story is read right', percent(roles.accuracy)],
    ['Datelines read exactly', `${dateline.exact} of ${wanted}`],
    [
      `Datelines read where there is none, in ${dateline.rightlyNone + dateline.invented} stories`,
      `${dateline.invented}`,
    ],
  ];
  return [
    `Measured on ${date} with version ${version}, on ${articles} articles with ${figures.labelled} numbers and ${roles.of} lines:`,
    '',
    '| Measure | Value |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    ...(unlabelled ? ['', alarmSentence(unlabelled)] : []),
  ].join('\n');
}

/** @param {NonNullable<Summary['unlabelled']>} unlabelled */
function alarmSentence({ files, words, findings }) {
  const often = perThousand(findings['unattributed-figure'] ?? 0, words);
  return `On ${files} more articles, which nobody labelled, \`unattributed-figure\` reports ${often} sentences per 1,000 words.`;
}

/**
 * @param {string} text
 * @param {string} section
 * @returns {string} The text with the section between `<!-- accuracy -->` and `<!-- /accuracy -->`; unchanged where it
 *   has no such marks.
 */
export function putAccuracy(text, section) {
  return text.replace(
    /(<!-- accuracy -->\n)[\s\S]*?(<!-- \/accuracy -->)/,
    (_, open, close) => `${open}${section}\n${close}`,
  );
}

/**
 * @param {import('./rates.mjs').Rates} rates
 * @param {Summary['unlabelled']} before
 * @returns {string} Findings per 1,000 words: a row for each rule, a column for each paper.
 */
export function ratesTable({ words, papers, findings }, before) {
  const names = [...papers.keys()].sort();
  const rows = [...findings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, counts]) => {
      const sum = [...counts.values()].reduce((total, count) => total + count, 0);
      return [
        rule,
        String(sum),
        perThousand(sum, words),
        ...names.map((paper) => perThousand(counts.get(paper) ?? 0, papers.get(paper) ?? 0)),
        before ? change({ name: rule, value: sum, digits: 0, better: 'neither' }, before.findings[rule] ?? 0) : '',
      ];
    });
  const gone = Object.keys(before?.findings ?? {}).filter((rule) => !findings.has(rule));
  const empty = names.map(() => '');
  return align([
    ['rule', 'findings', 'all', ...names, before ? 'change' : ''],
    ...rows,
    ...gone.map((rule) => [rule, '0', '0.00', ...empty, `−${before?.findings[rule]}`]),
  ]);
}

/**
 * @param {number} count
 * @param {number} words
 */
function perThousand(count, words) {
  return words === 0 ? '–' : ((count / words) * 1000).toFixed(2);
}

/**
 * @param {import('./rates.mjs').Rates} rates
 * @param {number} limit How many strings of each rule.
 * @returns {string}
 */
export function stringsList({ strings }, limit) {
  return [...strings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, quoted]) => {
      const lines = quoted
        .slice(0, limit)
        .map(({ text, count, first }) => `  ${String(count).padStart(4)}  ${shorten(text)}  (${first})`);
      return [`${rule}: ${quoted.length} different`, ...lines].join('\n');
    })
    .join('\n\n');
}

/** @param {string} text */
function shorten(text) {
  // By what is drawn as one sign, so that no vowel loses its consonant.
  const signs = [...new Intl.Segmenter('hi').segment(text.slice(0, 400))].map(({ segment }) => segment);
  return signs.length <= 80 ? text : `${signs.slice(0, 79).join('')}…`;
}

/**
 * @param {string[][]} rows The first is the heading; every cell but a row's first is set to the right.
 * @returns {string}
 */
function align(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
