/**
 * The words of a source that name who vouches, as a desk would print them. Sentences are read with the whole phrase before `ने`
 * or `के अनुसार`, which tells where and of what somebody speaks; whoever asks for the source of a figure wants the name alone.
 */
import * as lexicon from '../lexicon/source-names';
import { foldAll } from '../text/fold';
import { TokenKind } from '../text/tokens';
import { isSide, sourceBefore, type TokenSpan } from './source-phrase';
import { A, F, isA, isF, type ReadTokens } from './vocabulary';

const folded = (list: readonly string[]): ReadonlySet<string> => new Set(foldAll(list));
const CASE = folded(lexicon.casePostpositions);
const ADVERB = folded(lexicon.adverbHeads);
const DESCRIBES = folded(lexicon.describingVerbs);
const LEADING = folded(lexicon.leadingWords);
const TRAILING = folded(lexicon.trailingWords);
const GENERIC = folded(lexicon.genericBodies);
const BODY = folded(lexicon.officeBodies);
const BOUND = folded(lexicon.boundToFrom);
const COLLECTION = folded(lexicon.collections);
const WHEN = folded(lexicon.timesOfIssue);
const OFFICE =
  /(?:सचिव|निदेशक|अधिकारी|मंत्री|प्रोफेसर|चिकित्सक|प्रवक्ता|फेलो|विशेषज्ञ|वैज्ञानिक|अधीक्षक|प्रमुख|प्रभारी|प्रबंधक|सेक्रेटरी|सेक्रेट्री|सेक्रटरी|शोधकर्ता|विश्लेषक|अर्थशास्त्री|सर्जन|ऑफिसर|डायरेक्टर|अध्यक्ष|सलाहकार|कुलपति)$/;
/** Opens a clause: the name of who speaks in it stands behind. */
const CLAUSE = /^(?:जिन्हें|जिसे|जिनको|हालांकि|लेकिन|मगर|जबकि|क्योंकि|वहीं|इधर|उधर)$/;
/** Words to the left of a subject that was cut for its length. */
const LOOK_BACK = 10;
/** An office is named among the first words behind the body. */
const OFFICE_WITHIN = 4;

/**
 * The shortest stretch of a source that names it; the source itself where nothing in it does.
 * @param first token of its sentence
 */
export function nameOf(tokens: ReadTokens, source: TokenSpan, first: number): TokenSpan {
  const subject = isObject(tokens, source) ? subjectOf(tokens, source, first) : source;
  const span = COLLECTION.has(tokens.text[subject.end - 1]!) ? publisherOf(tokens, subject, first) : subject;
  let { first: begin, end } = span;
  while (end > begin + 1 && isTrailing(tokens, end - 1)) end--;
  for (let k = end - 2; k >= span.first; k--) {
    if (!isBoundary(tokens, k, end)) continue;
    begin = k + 1;
    break;
  }
  while (begin < end && isLeading(tokens, begin)) begin++;
  return begin < end ? { first: begin, end } : source;
}

/** `सूत्रों ने`, `जारी एक मीडिया रिपोर्ट के अनुसार`: the words for nobody without what leans on others. */
export function withoutCase(tokens: ReadTokens, { first, end }: TokenSpan): TokenSpan {
  let begin = first;
  while (begin < end - 1 && isLeading(tokens, begin)) begin++;
  return { first: begin, end: end > begin + 1 && CASE.has(tokens.text[end - 1]!) ? end - 1 : end };
}

/** True for what somebody asks for or speaks of, where no ने tells it from the subject: `… जांच की` मांग कर रहे हैं. */
function isObject({ text }: ReadTokens, { first, end }: TokenSpan): boolean {
  const last = text[end - 1]!;
  return end - first > 1 && (CASE.has(last) || last === 'बात' || last === 'नहीं');
}

/** The first word for a body or an office that no case follows, with what belongs to it. */
function subjectOf(tokens: ReadTokens, source: TokenSpan, first: number): TokenSpan {
  for (let k = Math.max(first, source.first - LOOK_BACK); k < source.end - 1; k++) {
    const named = isA(tokens, k, A.sourceNoun | A.authority) || isCapitals(tokens, k);
    if (!named || CASE.has(tokens.text[k + 1]!)) continue;
    return { first: Math.min(source.first, k), end: k + 1 };
  }
  return source;
}

/** The letters of an institution: ICMR. Folding has made them small. */
function isCapitals(tokens: ReadTokens, k: number): boolean {
  return tokens.kind[k] === TokenKind.latin && tokens.text[k]!.length > 2;
}

/** `मंत्रालय द्वारा जारी आंकड़े`, `विभाग की ओर से शाम को जारी बुलेटिन`, `आयोग ने एक बयान`: the publisher. */
function publisherOf(tokens: ReadTokens, span: TokenSpan, first: number): TokenSpan {
  const { text } = tokens;
  let when = false;
  for (let k = span.end - 2; k > span.first; k--) {
    if (WHEN.has(text[k]!)) when = true;
    const side = text[k] === 'से' && isSide(text[k - 1]) && k - 2 > span.first;
    // बीएचयू से आई रिपोर्ट; शहर के शाम तक के आंकड़े
    const from = text[k] === 'से' && /^(?:आई|आए|मिली|मिले|प्राप्त)$/.test(text[k + 1]!);
    const dated = when && text[k] === 'के' && WHEN.has(text[k + 1]!);
    if (!side && !from && !dated && !/^(?:द्वारा|ने)$/.test(text[k]!)) continue;
    let end = side ? k - 2 : k;
    if (text[end - 1] === 'के') end--;
    return end > span.first ? sourceBefore(tokens, end, first) : span;
  }
  return span;
}

/** True where the name begins behind token `k` at the earliest. */
function isBoundary(tokens: ReadTokens, k: number, end: number): boolean {
  const { text } = tokens;
  const word = text[k]!;
  const next = text[k + 1]!;
  if (word === 'में') return !holdsOffice(tokens, k, end);
  if (word === 'से') return !BOUND.has(next);
  if (word === 'पर' || word === 'को' || word === 'तक' || word === 'कि' || word === 'ने') return true;
  if (ADVERB.has(word)) return word === 'लिए' || /^(?:के|की|इसके|उसके|इनके|जिसके)$/.test(text[k - 1] ?? '');
  if (CLAUSE.test(word)) return true;
  if (word === 'ही') return /ते$/.test(text[k - 1] ?? '');
  if (word === 'पहले' || isF(tokens, k, F.duration))
    return next !== 'के' && next !== 'की' && /^(?:पिछले|बीते|गत|इस|दिन|सप्ताह|माह|महीने|साल|वर्ष)$/.test(text[k - 1] ?? '');
  if (!DESCRIBES.has(word)) return false;
  return end - k > 2 || !GENERIC.has(next);
}

/** `मंत्रालय में संयुक्त सचिव …`: the body belongs to the office. */
function holdsOffice({ text }: ReadTokens, k: number, end: number): boolean {
  if (!BODY.has(text[k - 1] ?? '')) return false;
  for (let at = k + 1; at < Math.min(end, k + 1 + OFFICE_WITHIN); at++) if (OFFICE.test(text[at]!)) return true;
  return false;
}

/** `दूसरी ओर`, `देर शाम`, and a postposition whose noun was cut off. */
function isLeading(tokens: ReadTokens, k: number): boolean {
  const word = tokens.text[k]!;
  if (tokens.kind[k] === TokenKind.mark) return true;
  if (isSide(word)) return true;
  if (isSide(tokens.text[k + 1]) && /^(?:दूसरी|एक)$/.test(word)) return true;
  if (/^(?:और|तथा|एवं)$/.test(tokens.text[k + 1] ?? '') && isA(tokens, k, A.pronoun)) return true;
  return LEADING.has(word) || CASE.has(word);
}

function isTrailing(tokens: ReadTokens, k: number): boolean {
  const word = tokens.text[k]!;
  return (tokens.kind[k] === TokenKind.mark && word !== ')') || TRAILING.has(word) || CASE.has(word);
}
