/** Rows of lists and tables recognised by what they add up to: 3.5, rule 6. */
import type { Answer } from './answer';
import type { Candidate } from './candidates';
import { countedNoun } from './counts';
import type { Fate } from './fate';
import type { ReadSentence } from './read-sentences';

/** A value that a source gives: the answer for it, and the sentence that holds it. */
export interface Known {
  readonly answer: Answer;
  readonly sentence: ReadSentence;
  /** What stands behind the number, where that is a noun. */
  readonly noun: string | undefined;
  readonly percent: boolean;
  /** What has become of the people it counts. */
  readonly fate: Fate | undefined;
}

/** A row may be missing, or a slip: so much may the sum of a list differ from its total. */
const TOTAL_SLACK = 0.01;
/** A list of which a source gives so much is that source's list. */
const LEAST_KNOWN = 0.25;
/** Words of the longest name of a row, and of the longest sentence in which it is looked for. */
const LONGEST_NAME = 4;
const LONGEST_TOLD = 120;
const LEAST_TABLE = 3;
/** From here on a value is its own mark; below, two sentences must not count different things. */
export const LEAST_TELLING = 100;
/** With more values than a story has, none is looked for by nearness: work stays linear. */
export const MOST_NAMED = 1000;

/** A list whose rows add up to a total that a source gives, or of whose rows it gives many, is the source's. */
export function carryLists(
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  named: ReadonlyMap<number, Known>,
  story: readonly ReadSentence[],
): void {
  for (let i = 0; i < candidates.length; i++) {
    if (!story[candidates[i]!.at]!.listItem) continue;
    let end = i + 1;
    while (end < candidates.length && isSameList(story, candidates[end - 1]!.at, candidates[end]!.at)) end++;
    for (let k = i; k < end; k++) {
      if (answers[k]?.verdict !== 'unattributed') continue;
      const known = toldOfPlace(candidates[k]!, story, named);
      if (known !== undefined) answers[k] = { verdict: 'carried', reason: 'repeat', source: known.answer.source };
    }
    for (const rows of rowsByUnit(candidates, answers, story, i, end)) {
      const source = sourceOfRows(rows, candidates, answers, named);
      if (source === undefined) continue;
      for (const k of rows)
        if (answers[k]!.verdict === 'unattributed') answers[k] = { verdict: 'carried', reason: 'part', source };
      // who gives one column of a table gives the others
      if (rows.length >= LEAST_TABLE)
        carryColumns(new Set(rows.map((k) => candidates[k]!.at)), candidates, answers, i, end, source);
    }
    i = end - 1;
  }
}

function carryColumns(
  table: ReadonlySet<number>,
  candidates: readonly Candidate[],
  answers: (Answer | undefined)[],
  from: number,
  to: number,
  source: Answer['source'],
): void {
  for (let k = from; k < to; k++)
    if (answers[k]?.verdict === 'unattributed' && table.has(candidates[k]!.at))
      answers[k] = { verdict: 'carried', reason: 'part', source };
}

/** `सुपौल - 8` under a sentence in which a source gives eight for Supaul: of small numbers the name tells which is meant. */
function toldOfPlace(
  { quantity, at }: Candidate,
  story: readonly ReadSentence[],
  named: ReadonlyMap<number, Known>,
): Known | undefined {
  const known = quantity.value === undefined ? undefined : named.get(quantity.value);
  if (known === undefined || known.percent !== quantity.percent) return undefined;
  const { tokens, sentence } = story[at]!;
  const name = tokens.text.slice(sentence.firstToken, quantity.first).filter((word) => !/^[-:(|]$/.test(word));
  const { firstToken, endToken } = known.sentence.sentence;
  if (name.length === 0 || name.length > LONGEST_NAME || endToken - firstToken > LONGEST_TOLD) return undefined;
  const told = known.sentence.tokens.text.slice(firstToken, endToken);
  return name.every((word) => told.includes(word)) ? known : undefined;
}

/** The figures of a list that belong together: of one column, or of one unit. A row of totals is left out. */
function rowsByUnit(
  candidates: readonly Candidate[],
  answers: readonly (Answer | undefined)[],
  story: readonly ReadSentence[],
  from: number,
  to: number,
): Iterable<number[]> {
  const rows = new Map<string, number[]>();
  let column = 0;
  for (let k = from; k < to; k++) {
    if (answers[k] === undefined) continue;
    const { quantity, at } = candidates[k]!;
    const { tokens, sentence } = story[at]!;
    column = candidates[k - 1]?.at === at ? column + 1 : 0;
    if (/^(?:कुल|टोटल|योग)$/.test(tokens.text[sentence.firstToken] ?? '')) continue;
    const unit = quantity.money ? '₹' : (countedNoun(tokens, quantity.end, sentence.endToken) ?? '');
    addRow(rows, unit, k);
    addRow(rows, `column ${column}`, k);
    // the last column, whatever its rows count: 2,300 लोग, 2,050 यात्री
    if (candidates[k + 1]?.at !== at || k + 1 >= to) addRow(rows, 'last', k);
  }
  return rows.values();
}

function addRow(rows: Map<string, number[]>, key: string, k: number): void {
  const own = rows.get(key);
  if (own === undefined) rows.set(key, [k]);
  else own.push(k);
}

function sourceOfRows(
  rows: readonly number[],
  candidates: readonly Candidate[],
  answers: readonly (Answer | undefined)[],
  named: ReadonlyMap<number, Known>,
): Answer['source'] {
  const values = rows.map((k) => candidates[k]!.quantity.value ?? 0);
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum >= LEAST_TELLING && rows.length > 1) {
    const total = named.get(sum);
    if (total !== undefined) return total.answer.source;
    if (named.size > MOST_NAMED) return undefined;
    for (const [value, { answer }] of named) if (Math.abs(value - sum) <= TOTAL_SLACK * sum) return answer.source;
  }
  const known = rows.filter((k, n) => answers[k]!.reason === 'repeat' && values[n]! >= LEAST_TELLING);
  return known.length >= 2 && known.length >= LEAST_KNOWN * rows.length ? answers[known[0]!]!.source : undefined;
}

/** True when nothing but items of a list stand between two sentences. */
function isSameList(story: readonly ReadSentence[], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (!story[k]!.listItem || (k > from && story[k]!.afterSubhead)) return false;
  return true;
}
