// docs/speed.md as its figures make it.
import { shown } from './table.mjs';

/** Headings of the sections, in their order on the page. */
const HEADINGS = {
  sizes: 'Sizes',
  engine: 'The engine alone, warm',
  cli: 'Command line: one story, 200 stories',
  archive: 'Command line: an archive',
  scaling: 'Cost against length',
  drafts: 'Cost against the number of drafts',
  pack: 'What the desk’s own rules add',
  start: 'Start of the server',
  'typing-3kb': 'A key in a story',
  'typing-1mb': 'A key in a long document',
  peers: 'Beside other linters',
};

/**
 * @typedef {import('./sections.mjs').Row} Row
 * @typedef {{ date: string, node: string, cores: number, memory: number, rounds: number, copy: 'real' | 'composed', rows: Row[] }} Result
 */

/**
 * @param {Record<string, Result>} results
 * @returns {string}
 */
export function speedPage(results) {
  const all = Object.values(results).flatMap(({ rows }) => rows);
  const judged = all.filter(({ goal }) => typeof goal === 'number');
  const reached = judged.filter(({ value, goal }) => value <= /** @type {number} */ (goal));
  const parts = Object.entries(HEADINGS).flatMap(([section, heading]) => [
    ...part(heading, results[section]),
    ...part(`${heading}, on real copy`, results[`${section}, real copy`]),
  ]);
  return [
    '# How fast it is',
    '',
    '<!-- Made by `npm run bench -- --keep` from docs/speed.json. Do not edit. -->',
    '',
    'Every number here was measured by the script that wrote it. What is compared took turns in one run, on a machine that others used',
    'too: the times are of that machine at that hour, the ratios are what can be compared. Of a whole process the time of the clock',
    'stands here, and where it says so the time of the processor, which what else runs adds little to. “30 patterns” is a script that runs',
    'thirty regular expressions over the copy, what a desk could have instead in an afternoon (`scripts/bench/limits/`). Composed copy is made',
    'of the paragraphs of the sample drafts, so its stories are near twins of one another and cost the most to compare.',
    '',
    `Goals reached: ${reached.length} of ${judged.length}. What is over its goal stands in bold.`,
    '',
    ...parts,
    'The sections are run again by `npm run bench -- SECTION… --keep`, with `--copy=FOLDER` on real copy.',
    '',
  ].join('\n');
}

/**
 * @param {string} heading
 * @param {Result | undefined} result
 * @returns {string[]}
 */
function part(heading, result) {
  if (result === undefined) return [];
  const { date, node, cores, memory, rounds, rows } = result;
  return [
    `## ${heading}`,
    '',
    '| What | Measured | Goal |',
    '| --- | --- | --- |',
    ...rows.map(line),
    '',
    `${date}, Node ${node}, ${cores} cores, ${memory} GB, medians of up to ${rounds} rounds.`,
    '',
  ];
}

/** @param {Row} row */
function line({ what, value, unit, against, goal }) {
  const measure = unit === '×' ? `${shown(value)} × ${against}` : `${shown(value)} ${unit}`;
  if (typeof goal !== 'number') return `| ${what} | ${measure} | |`;
  return `| ${what} | ${value <= goal ? measure : `**${measure}**`} | ≤ ${goal} ${unit} |`;
}
