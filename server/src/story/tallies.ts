/**
 * Tallies: places with a count each, one a line or many in a line. `अररिया (दो)`, `पटना - सात`, `गया (34), नवादा (नौ)`: whatever a
 * number stands for elsewhere, among such neighbours it is a count like them.
 */
import { TokenKind } from '../text/tokens';
import { isListedPlace } from './gazetteer';
import type { Quantity } from './numbers';
import type { ReadSentence } from './read-sentences';
import { FINITE } from './source-phrase';
import { F, isF, type ReadTokens } from './vocabulary';

/** Rows of one shape from here on are a tally, and so are places of one line with a bracket each. */
const LEAST_ROWS = 3;
const LEAST_PLACED = 2;
/** Words of the longest name that a row counts for. */
const LONGEST_NAME = 6;
/** Nobody is older. */
const OLDEST = 120;

/** The sentences of a story that are rows of a tally. */
export function tallyRows(story: readonly ReadSentence[]): ReadonlySet<ReadSentence> {
  const rows = new Set<ReadSentence>();
  for (let i = 0; i < story.length; i++) {
    if (!story[i]!.listItem) continue;
    let end = i;
    while (end < story.length && story[end]!.listItem) end++;
    const run = story.slice(i, end).flatMap((own) => rowOf(own) ?? []);
    if (run.length >= LEAST_ROWS && !areAges(run)) for (const { own } of run) rows.add(own);
    i = end;
  }
  return rows;
}

interface Row {
  readonly own: ReadSentence;
  readonly bracketed: boolean;
  readonly ofPlace: boolean;
  readonly inWords: boolean;
  readonly value: number;
}

/** A row that holds a name, a mark or none, and a number that closes it. */
function rowOf(own: ReadSentence): Row | undefined {
  const { tokens, sentence } = own;
  const { firstToken: first } = sentence;
  let end = sentence.endToken;
  while (end > first && /^[,।.;]$/.test(tokens.text[end - 1]!)) end--;
  const closed = tokens.text[end - 1] === ')';
  const at = closed ? end - 2 : end - 1;
  if (at <= first || !isCount(tokens, at)) return undefined;
  let name = at;
  if (/^[-:(|]$/.test(tokens.text[name - 1]!)) name--;
  if (closed !== (tokens.text[name] === '(' && name < at) || name === first || name - first > LONGEST_NAME)
    return undefined;
  for (let k = first; k < name; k++)
    if (tokens.kind[k] !== TokenKind.word || FINITE.has(tokens.text[k]!)) return undefined;
  const inWords = tokens.kind[at] !== TokenKind.number;
  const value = inWords ? (tokens.info[at]?.value ?? 0) : Number(tokens.text[at]!.replace(/,/g, ''));
  return { own, bracketed: closed, ofPlace: endsInPlace(tokens, name, first), inWords, value };
}

/** `मोहन (45)`: rows of people, each with an age. A place has no age, and nobody writes one in words there. */
function areAges(rows: readonly Row[]): boolean {
  if (rows.some(({ bracketed, inWords, value }) => !bracketed || inWords || value > OLDEST)) return false;
  return rows.filter(({ ofPlace }) => ofPlace).length * 2 < rows.length;
}

function isCount(tokens: ReadTokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.number || isF(tokens, at, F.cardinal);
}

/** True where the words before a token end in a place of the lists, of one word or of two. */
function endsInPlace(tokens: ReadTokens, end: number, first: number): boolean {
  if (end - 1 < first) return false;
  const last = tokens.text[end - 1]!;
  return isListedPlace(last) || (end - 2 >= first && isListedPlace(`${tokens.text[end - 2]} ${last}`));
}

/** `पटना (तीन), गया (12)`: true in a sentence that gives places their counts in brackets. */
export function countsInBrackets(tokens: ReadTokens, quantities: readonly Quantity[], first: number): boolean {
  let bracketed = 0;
  let placed = 0;
  for (const { first: i, end } of quantities) {
    if (tokens.text[i - 1] !== '(' || tokens.text[end] !== ')') continue;
    bracketed++;
    if (endsInPlace(tokens, i - 1, first)) placed++;
  }
  return placed >= LEAST_PLACED && placed * 2 >= bracketed;
}

/** `फरीदाबाद में छह और पानीपत में चार लोग`: true in a sentence of numbers by places in which one stands for what another counts. */
export function countsByPlaces(tokens: ReadTokens, quantities: readonly Quantity[], first: number): boolean {
  let placed = 0;
  let elided = false;
  for (const { first: i, end } of quantities) {
    if (!isAtPlace(tokens, i, first)) continue;
    placed++;
    elided ||= /^(?:,|और|व|तथा|एवं)$/.test(tokens.text[end] ?? '');
  }
  return placed >= LEAST_PLACED && elided;
}

/** `पानीपत में`, `आगरा के` before a token. */
export function isAtPlace(tokens: ReadTokens, i: number, first: number): boolean {
  return i - 2 >= first && /^(?:के|का|की|में|से)$/.test(tokens.text[i - 1]!) && endsInPlace(tokens, i - 1, first);
}
