// How often each rule speaks on copy that nobody labelled, and on which words: for false alarms, read by eye.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { needFolder, readText } from './labels.mjs';

/**
 * As much of the engine as is needed here.
 *
 * @template Copy, Settings
 * @typedef {object} Linter
 * @property {(text: string) => Copy} parse
 * @property {(copy: Copy, settings: Settings) => { findings: readonly RatedFinding[] }} lint
 * @property {(layers: []) => { settings: Settings }} resolveSettings
 */

/** @typedef {{ ruleId: string, severity: string, start: number, end: number }} RatedFinding */
/** @typedef {{ name: string, paper: string, text: string }} Draft `paper` is the first part of the file's name. */
/** @typedef {{ text: string, count: number, first: string }} Quoted `first` is `file:line` of its first occurrence. */

/**
 * @typedef {object} Rates
 * @property {number} files
 * @property {number} words
 * @property {Map<string, number>} papers Paper → words.
 * @property {Map<string, Map<string, number>>} findings Rule → paper → findings. Hints of a rule count apart.
 * @property {Map<string, Quoted[]>} strings Rule → what it marked, the most frequent first.
 */

/**
 * @param {string} folder
 * @returns {Draft[]}
 * @throws {Error} A sentence, when the folder or a file cannot be read.
 */
export function readUnlabelled(folder) {
  needFolder(folder, '--unlabelled');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, paper: paperOf(name), text: readText(join(folder, name)) }));
}

/**
 * @param {string} name
 * @returns {string} What stands before `__`.
 */
export function paperOf(name) {
  return /^(.+?)__/.exec(name)?.[1] ?? name.replace(/\.[^.]*$/, '');
}

/**
 * Lints drafts with the default settings.
 *
 * @template Copy, Settings
 * @param {Linter<Copy, Settings>} linter
 * @param {Draft[]} drafts
 * @returns {Rates}
 */
export function rate(linter, drafts) {
  const { settings } = linter.resolveSettings([]);
  /** @type {Rates} */
  const rates = { files: drafts.length, words: 0, papers: new Map(), findings: new Map(), strings: new Map() };
  /** @type {Map<string, Map<string, Quoted>>} */
  const quoted = new Map();
  for (const { name, paper, text } of drafts) {
    const words = countWords(text);
    rates.words += words;
    rates.papers.set(paper, (rates.papers.get(paper) ?? 0) + words);
    for (const finding of linter.lint(linter.parse(text), settings).findings) {
      const rule = finding.severity === 'hint' ? `${finding.ruleId} (hint)` : finding.ruleId;
      const papers = entry(rates.findings, rule, () => new Map());
      papers.set(paper, (papers.get(paper) ?? 0) + 1);
      const words = text.slice(finding.start, finding.end).replace(/\s+/gu, ' ');
      const first = `${name}:${text.slice(0, finding.start).split('\n').length}`;
      entry(
        entry(quoted, rule, () => new Map()),
        words,
        () => ({ text: words, count: 0, first }),
      ).count++;
    }
  }
  for (const [rule, strings] of quoted) {
    rates.strings.set(
      rule,
      [...strings.values()].sort((a, b) => b.count - a.count),
    );
  }
  return rates;
}

/**
 * @param {Rates} rates
 * @returns {{ files: number, words: number, findings: Record<string, number> }} Figures alone: they may be committed.
 */
export function summarizeRates({ files, words, findings }) {
  const sums = [...findings].map(
    ([rule, papers]) => /** @type {const} */ ([rule, [...papers.values()].reduce((sum, count) => sum + count, 0)]),
  );
  return { files, words, findings: Object.fromEntries(sums.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** @param {string} text */
function countWords(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * @template Key, Value
 * @param {Map<Key, Value>} map
 * @param {Key} key
 * @param {() => Value} make
 */
function entry(map, key, make) {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
