/** The words that name a source: where they begin and end, and whether they name anybody. */
import { TokenKind } from '../text/tokens';
import { A, F, isA, isF, isListed, listed, type ReadTokens } from './vocabulary';

/** A stretch of tokens. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** Words that end a clause: a source does not reach back past one. */
export const FINITE = new Set([
  'है',
  'हैं',
  'था',
  'थे',
  'थी',
  'हो',
  'हूं',
  'गया',
  'गई',
  'गए',
  'होगा',
  'होगी',
  'होंगे',
  'कि',
  'तो',
  'जबकि',
  'लेकिन',
  'जिसमें',
  'जिसके',
]);

export const ENDS_CLAUSE = listed(FINITE);

/** Words before `ने` or `के अनुसार` that tell when, not who; they are left out of the source. */
const WHEN = new Set([
  'सोमवार',
  'मंगलवार',
  'बुधवार',
  'गुरुवार',
  'बृहस्पतिवार',
  'वीरवार',
  'शुक्रवार',
  'शनिवार',
  'रविवार',
  'को',
  'आज',
  'कल',
  'वहीं',
  'इस',
  'बीच',
  'उधर',
  'इधर',
  'हालांकि',
  'लेकिन',
  'साथ',
  'ही',
  'और',
  'तथा',
  'एवं',
  'बाद',
  'में',
  'इसके',
  'अलावा',
  'दौरान',
  'यहां',
  'इससे',
  'पहले',
  'भी',
  'जबकि',
]);
const TELLS_WHEN = listed(WHEN);
const MAX_SOURCE = 12;

export function* range(span: TokenSpan): Generator<number> {
  for (let k = span.first; k < span.end; k++) yield k;
}

const PRONOUN_NE = listed(/^(?:उन्होंने|उन्होने|इन्होंने|इन्होने|उसने|इसने|जिन्होंने|मैंने|हमने)$/);

/** उन्होंने, इन्होंने, उसने, मैंने, हमने: the agent mark is in the word. */
export function isPronounNe(tokens: ReadTokens, i: number): boolean {
  return isListed(tokens, i, PRONOUN_NE);
}

/** A laboratory's report is an event, not a document. */
export function isTestReport(tokens: ReadTokens, i: number, first: number): boolean {
  if (!tokens.text[i]!.startsWith('रिपोर्ट')) return false;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) if (isA(tokens, k, A.test)) return true;
  for (let k = i + 1; k <= i + 2; k++) if (isA(tokens, k, A.test)) return true;
  return false;
}

/** The noun phrase that ends before token `stop`: back to a comma, a conjunction or a finite verb. */
export function sourceBefore(tokens: ReadTokens, stop: number, first: number): TokenSpan {
  let begin = stop;
  let brackets = 0;
  // ‘नेशनल हेल्थ सर्विसेज’ के मुताबिक: a name in quotation marks
  const mark = tokens.text[stop - 1];
  if (mark === "'" || mark === '"') {
    for (let k = stop - 2; k >= Math.max(first, stop - 10); k--)
      if (tokens.text[k] === mark) return { first: k + 1, end: stop - 1 };
  }
  while (begin > first && stop - begin < MAX_SOURCE) {
    const text = tokens.text[begin - 1]!;
    if (text === ')') brackets++;
    else if (text === '(') brackets--;
    else if (brackets <= 0) {
      if (text === ',' || text === ';' || text === ':' || text === '"' || text === "'" || text === '।' || text === '|')
        break;
      if (isListed(tokens, begin - 1, ENDS_CLAUSE)) break;
      // आधिकारिक स्रोतों के आधार पर समाचार एजेंसी की गणना: on what, not who
      if (text === 'पर' && tokens.text[begin - 2] === 'आधार') break;
    }
    begin--;
  }
  while (begin < stop && (isListed(tokens, begin, TELLS_WHEN) || tokens.kind[begin] === TokenKind.mark)) begin++;
  let end = stop;
  while (
    end > begin &&
    (isListed(tokens, end - 1, TELLS_WHEN) || tokens.kind[end - 1] === TokenKind.mark) &&
    tokens.text[end - 1] !== ')'
  )
    end--;
  return { first: begin, end };
}

/** X in `X की ओर से`, `X की तरफ से`, `X द्वारा` before token `i`. */
export function agentBefore(tokens: ReadTokens, i: number, first: number): TokenSpan | undefined {
  for (let k = i - 1; k >= Math.max(first + 1, i - 14); k--) {
    if (tokens.text[k] === 'द्वारा' || tokens.text[k] === 'के_द्वारा') {
      const stop = tokens.text[k - 1] === 'के' ? k - 1 : k;
      let { first: begin, end: stopped } = sourceBefore(tokens, stop, first);
      // सूत्रों से मिले आंकड़ों को एएफपी द्वारा: the agent stands behind what it deals with
      for (let n = begin; n < stopped - 1; n++) if (tokens.text[n] === 'को') begin = n + 1;
      return begin < stopped ? { first: begin, end: stopped } : undefined;
    }
    if (tokens.text[k] === 'से' && isSide(tokens.text[k - 1]) && tokens.text[k - 2] === 'की') {
      const span = sourceBefore(tokens, k - 2, first);
      return span.first < span.end ? span : undefined;
    }
  }
  return undefined;
}

/** `99 लाख लोगों ने आय बताई`, `54 प्रतिशत महिलाओं ने कहा`: a share of the people is what somebody counted, no speaker. */
export function isCounted(tokens: ReadTokens, span: TokenSpan): boolean {
  let counted = false;
  for (const k of range(span)) {
    if (isA(tokens, k, A.sourceNoun | A.authority | A.document)) return false;
    if (counted && /^(?:की|के|का|को|तक|में|पर)$/.test(tokens.text[k]!)) counted = false;
    // 60 से अधिक देशों ने घोषणा की
    const more =
      tokens.text[k] === 'से' &&
      /^(?:अधिक|ज्यादा)$/.test(tokens.text[k + 1] ?? '') &&
      /ों$/.test(tokens.text[span.end - 1]!);
    const unit = more || isF(tokens, k, F.percent | F.magnitude) || tokens.text[k] === '%';
    // सऊदी अरब is no number
    if (
      unit &&
      k >= span.end - 4 &&
      (tokens.kind[k - 1] === TokenKind.number || isF(tokens, k - 1, F.cardinal | F.magnitude))
    )
      counted = true;
  }
  return counted;
}

/** ओर, तरफ: what somebody does is done from their side. */
export function isSide(word: string | undefined): boolean {
  return word === 'ओर' || word === 'तरफ';
}

/** सूत्र, मीडिया रिपोर्ट, खबरें: named by nobody. */
export function isAnonymous(tokens: ReadTokens, span: TokenSpan): boolean {
  let media = false;
  let some = false;
  for (const k of range(span)) {
    if (isA(tokens, k, A.anonymous)) return true;
    // विभिन्न अध्ययन रिपोर्टों में, कई सर्वेक्षणों के मुताबिक: which ones?
    if (/^(?:विभिन्न|कई|कुछ|तमाम|अनेक)$/.test(tokens.text[k]!)) some = true;
    // विभिन्न राज्यों के आंकड़ों की गणना: an agency's own
    if (some && isA(tokens, k, A.document) && /ों$/.test(tokens.text[k]!) && tokens.text[span.end - 1] !== 'गणना')
      return true;
    if (tokens.text[k] === 'मीडिया') media = true;
    if (media && tokens.text[k]!.startsWith('रिपोर्ट')) return true;
  }
  const text = tokens.text[span.end - 1];
  // कुछ स्थानीय अखबारों के हवाले से, कई विशेषज्ञों का मानना है; विभाग के कुछ अधिकारियों are somebody's
  if (
    /^(?:कुछ|कई|अनेक|तमाम)$/.test(tokens.text[span.first]!) &&
    /ों$/.test(text ?? '') &&
    !tokens.text.slice(span.first, span.end).some((word) => /^(?:के|की|का)$/.test(word))
  )
    return true;
  return span.end - span.first <= 2 && (text === 'लोगों' || text === 'जानकारों' || text === 'कुछ');
}
