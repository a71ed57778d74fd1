// Measures what the engine reads against hand labels.
import { ROLES, VERDICTS } from './labels.mjs';

/** @typedef {{ start: number, end: number }} Span Offsets in UTF-16 units. */

/**
 * As much of the engine (server/src/engine.ts) as is needed here.
 *
 * @typedef {object} Reader
 * @property {(text: string) => ReadCopy} parse
 * @property {(lines: ReadCopy['lines'], offset: number) => { line: number, column: number }} placeAt Both from 0.
 */

/**
 * @typedef {object} ReadCopy
 * @property {{ readonly starts: readonly number[] }} lines
 * @property {readonly ReadStory[]} stories
 *
 * @typedef {object} ReadStory
 * @property {readonly (Span & { role: string, line: number })[]} blocks
 * @property {{ text: string } | undefined} dateline
 * @property {readonly (Span & { verdict: string })[]} figures
 */

/** @typedef {{ precision: number, recall: number, f1: number, gold: number }} Rates `gold` is how many there should be. */
/** @typedef {Record<string, Record<string, number>>} Confusion Labelled verdict → verdict read → how often. */

/**
 * @typedef {object} Measures
 * @property {number} articles
 * @property {{ accuracy: number, of: number, misses: Record<string, number> }} roles
 * @property {{ exact: number, otherSpan: number, missed: number, invented: number, rightlyNone: number }} dateline
 * @property {{ labelled: number, agreement: number, kappa: number, unattributed: Rates, alarms: Rates,
 *   confusion: Confusion }} figures `alarms` are `unattributed` and `weak` together.
 */

/** @typedef {{ file: string, place: string, wanted: string, got: string }} Difference */

const ALL = Object.values(VERDICTS);

/**
 * @param {Reader} reader
 * @param {import('./labels.mjs').LabelledArticle[]} articles
 * @returns {{ measures: Measures, differences: Difference[] }} Every place where the labels and the engine differ.
 */
export function measure(reader, articles) {
  /** @type {Confusion} */
  const confusion = {};
  /** @type {Record<string, number>} */
  const misses = {};
  /** @type {Difference[]} */
  const differences = [];
  const dateline = { exact: 0, otherSpan: 0, missed: 0, invented: 0, rightlyNone: 0 };
  let lines = 0;
  let linesRight = 0;

  for (const { name: file, text, labels } of articles) {
    const copy = reader.parse(text);
    const blocks = copy.stories.flatMap((story) => story.blocks);
    const figures = copy.stories.flatMap((story) => story.figures);
    /** @type {(place: string, wanted: string, got: string) => void} */
    const differ = (place, wanted, got) => differences.push({ file, place, wanted, got });

    for (const [line, label] of Object.entries(labels.roles)) {
      const wanted = roleOf(label);
      const got = sameRole(blocks.find((block) => block.line === Number(line) - 1)?.role);
      lines++;
      // A labeller names the paragraph that the dateline opens by what it is besides.
      if (got === wanted || (wanted === 'body' && got === 'dateline')) linesRight++;
      else {
        const miss = `${wanted} read as ${got}`;
        misses[miss] = (misses[miss] ?? 0) + 1;
        differ(line, wanted, got);
      }
    }

    const read = copy.stories.find((story) => story.dateline !== undefined)?.dateline;
    const outcome = compareDatelines(labels.dateline?.text, read?.text);
    dateline[outcome]++;
    if (outcome !== 'exact' && outcome !== 'rightlyNone') {
      differ(
        String(labels.dateline?.line ?? 'dateline'),
        labels.dateline?.text ?? 'no dateline',
        read?.text ?? 'no dateline',
      );
    }

    for (const [place, letter] of Object.entries(labels.numbers)) {
      const wanted = verdictOf(letter);
      const got = verdictAt(reader, copy, figures, place);
      const row = (confusion[wanted] ??= {});
      row[got] = (row[got] ?? 0) + 1;
      if (got !== wanted) differ(place, wanted, got);
    }
  }

  const measures = {
    articles: articles.length,
    roles: { accuracy: round(linesRight / Math.max(1, lines)), of: lines, misses: byCount(misses) },
    dateline,
    figures: measureFigures(confusion),
  };
  return { measures, differences };
}

/** @param {string} label */
function roleOf(label) {
  return ROLES[/** @type {keyof typeof ROLES} */ (label)];
}

/** @param {string} letter */
function verdictOf(letter) {
  return VERDICTS[/** @type {keyof typeof VERDICTS} */ (letter)];
}

/**
 * The labellers do not tell a lead from the body, nor a kicker from a strap.
 *
 * @param {string | undefined} role
 */
function sameRole(role) {
  if (role === 'lead') return 'body';
  if (role === 'kicker') return 'strap';
  return role ?? 'nothing';
}

/**
 * @param {string | undefined} wanted
 * @param {string | undefined} got
 * @returns {keyof Measures['dateline']}
 */
function compareDatelines(wanted, got) {
  if (wanted === undefined) return got === undefined ? 'rightlyNone' : 'invented';
  if (got === undefined) return 'missed';
  return core(wanted) === core(got) ? 'exact' : 'otherSpan';
}

/**
 * The closing mark and the white space of a dateline do not count.
 *
 * @param {string} dateline
 */
function core(dateline) {
  return dateline
    .replace(/[\s।:|.\-–]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * @param {Reader} reader
 * @param {ReadCopy} copy
 * @param {readonly (Span & { verdict: string })[]} figures
 * @param {string} place `line:column`, the line from 1, the column from 0.
 * @returns {string} The verdict of the figure there; what is no figure is exempt.
 */
function verdictAt(reader, copy, figures, place) {
  const [line = 0, column = 0] = place.split(':').map(Number);
  const figure = figures.find((one) => {
    const start = reader.placeAt(copy.lines, one.start);
    const end = reader.placeAt(copy.lines, one.end);
    const begun = line - 1 > start.line || (line - 1 === start.line && column >= start.column);
    return begun && (line - 1 < end.line || (line - 1 === end.line && column < end.column));
  });
  return figure?.verdict ?? 'exempt';
}

/**
 * @param {Confusion} confusion
 * @returns {Measures['figures']}
 */
function measureFigures(confusion) {
  /** @type {(wanted: string[], got: string[]) => number} */
  const count = (wanted, got) =>
    wanted.reduce((sum, one) => sum + got.reduce((part, other) => part + (confusion[one]?.[other] ?? 0), 0), 0);
  /** @type {(verdicts: string[]) => Rates} */
  const rates = (verdicts) => {
    const right = count(verdicts, verdicts);
    const precision = right / Math.max(1, count(ALL, verdicts));
    const recall = right / Math.max(1, count(verdicts, ALL));
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision: round(precision), recall: round(recall), f1: round(f1), gold: count(verdicts, ALL) };
  };
  const labelled = count(ALL, ALL);
  const agreement = ALL.reduce((sum, one) => sum + count([one], [one]), 0) / labelled;
  const chance = ALL.reduce((sum, one) => sum + (count([one], ALL) / labelled) * (count(ALL, [one]) / labelled), 0);
  return {
    labelled,
    agreement: round(agreement),
    // Cohen's kappa; with one verdict throughout there is nothing that chance could have missed.
    kappa: chance === 1 ? 1 : round((agreement - chance) / (1 - chance)),
    unattributed: rates(['unattributed']),
    alarms: rates(['unattributed', 'weak']),
    confusion,
  };
}

/** @param {number} value */
function round(value) {
  return Number.isNaN(value) ? 0 : +value.toFixed(3);
}

/** @param {Record<string, number>} counts */
function byCount(counts) {
  return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1]));
}
