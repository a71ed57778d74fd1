// docs/reliability.json holds what the last run of each trial gave, docs/reliability.md is made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../vscode/shell.mjs';
import { trials } from './trials.mjs';

const jsonFile = join(root, 'docs', 'reliability.json');
const page = join(root, 'docs', 'reliability.md');

/** @typedef {{ date: string, node: string, machine: string, rows: import('./trials.mjs').Row[] }} Result */

/**
 * Puts results in the place of those before, and writes the page anew.
 *
 * @param {Record<string, import('./trials.mjs').Row[]>} fresh Rows, by trial.
 */
export function keepResults(fresh) {
  /** @type {Record<string, Result>} */
  const results = existsSync(jsonFile) ? JSON.parse(readFileSync(jsonFile, 'utf8')) : {};
  const date = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${platform()} ${arch()}, ${availableParallelism()} cores, ${memory} GB`;
  for (const [trial, rows] of Object.entries(fresh)) results[trial] = { date, node: process.version, machine, rows };
  writeFileSync(jsonFile, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(page, pageOf(results));
}

/** @param {Record<string, Result>} results */
function pageOf(results) {
  const rows = [];
  /** @type {string[]} */
  const missing = [];
  /** @type {Map<string, string[]>} */
  const where = new Map();
  for (const trial of Object.keys(trials)) {
    const result = results[trial];
    if (result === undefined) {
      missing.push(trial);
      continue;
    }
    const run = `${result.date}, Node ${result.node}, ${result.machine}`;
    where.set(run, [...(where.get(run) ?? []), trial]);
    for (const { tried, times, lost, ok, note } of result.rows) {
      rows.push(`| ${[tried, times, ok ? lost : `**${lost}**`, note].map(cell).join(' | ')} |`);
    }
  }
  const runs = [...where].map(([run, names]) => `- ${names.map((name) => `\`${name}\``).join(', ')}: ${run}.`);
  return [
    '# What was tried to break it',
    '',
    '<!-- Made by `npm run reliability` from docs/reliability.json. Do not edit. -->',
    '',
    'Every row was measured by the script that wrote it; a row in which something was lost stands here in bold until it is mended.',
    'The tests try the same with smaller numbers each time they run.',
    '',
    '| What was tried | How often | What was lost | Measured |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(missing.length > 0 ? [`Not run yet: ${missing.map((name) => `\`${name}\``).join(', ')}.`, ''] : []),
    'Where and when:',
    '',
    ...runs,
    '',
    '`npm run reliability -- TRIAL…` runs some of them again. The documents have numbers, so a run that was stopped goes on where it',
    'was, and a fault is found again by its number.',
    '',
  ].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
