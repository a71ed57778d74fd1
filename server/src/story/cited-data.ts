/**
 * Data that a sentence only mentions and those behind it give: companies that have declared their results, somebody who argues
 * with figures. Editorials tell so, a sentence to a paragraph; who is named once answers for what goes on.
 */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { type Answer, breaks, sharedWords } from './answer';
import type { ReadSentence } from './read-sentences';
import { OF_DOCUMENTS } from './reported-document';
import { isListed, type ReadTokens } from './vocabulary';

const FIRMS = /^(?:बैंक|बैंकों|कंपनी|कंपनियां|कंपनियों|फर्म|फर्मों|समूह)$/;
const RESULTS = /^(?:परिणाम|नतीजे|नतीजों)$/;
const DATA = /^(?:आंकडे|आंकडों)$/;
const CITED = new Set(foldAll(words('इस्तेमाल हवाला सहारा उपयोग')));
/** Sentences that such data goes on for. */
const REACH = 8;
/** Tokens before the data among which stands whose it is. */
const NAMED_WITHIN = 30;
/** Results are told against those of another period: `सालाना आधार पर`, `पिछली तिमाही`. */
const PERIOD = /^(?:आधार|तिमाही|अवधि|वर्ष|साल)$/;
const OTHER = /^(?:सालाना|वार्षिक|तिमाही|पिछले|पिछली|बीते|बीती|गत|समान|इसी|मासिक)$/;

/** Answers for the sentences that go on with data mentioned before them, by their places. */
export function citedData(story: readonly ReadSentence[]): Map<number, Answer> {
  const found = new Map<number, Answer>();
  for (let at = 0; at < story.length; at++) {
    const cited = citationOf(story[at]!);
    if (cited === undefined) continue;
    for (let k = at + 1; k < story.length && k <= at + REACH; k++) {
      const own = story[k]!;
      if (breaks(own) || own.reading.strong.length > 0) break;
      // परंतु आंकड़ों पर नजर डालें तो …: whoever objects argues with data of his own
      if (!cited.results && isObjection(own)) break;
      if (own.counts.size === 0) continue;
      const goesOn = cited.results ? isOfPeriod(own) : sharedWords(own, story[at]!) > 0;
      if (!goesOn) break;
      found.set(k, { verdict: 'carried', reason: 'reported', source: cited.source });
    }
  }
  return found;
}

/** `सभी बैंक अपने परिणाम घोषित कर चुके हैं`, `मंत्री ने कर संग्रह के आंकड़ों का इस्तेमाल किया है`. */
function citationOf(own: ReadSentence): { readonly results: boolean; readonly source: Answer['source'] } | undefined {
  const { tokens, sentence } = own;
  for (let k = sentence.firstToken + 1; k < sentence.endToken; k++) {
    if (!isListed(tokens, k, OF_DOCUMENTS)) continue;
    const next = tokens.text[k + 1] ?? '';
    if (DATA.test(tokens.text[k]!)) {
      const by = next === 'का' && CITED.has(tokens.text[k + 2]!) ? before(tokens, k, sentence.firstToken, /^ने$/) : -1;
      if (by > sentence.firstToken)
        return { results: false, source: { sentence: own, span: { first: sentence.firstToken, end: by } } };
    } else if (RESULTS.test(tokens.text[k]!) && /^(?:घोषित|जारी)$/.test(next)) {
      const by = before(tokens, k, sentence.firstToken, FIRMS);
      if (by >= 0) return { results: true, source: { sentence: own, span: { first: by, end: by + 1 } } };
    }
  }
  return undefined;
}

function isObjection({ tokens, sentence }: ReadSentence): boolean {
  return /^(?:परंतु|लेकिन|मगर|हालांकि|किंतु|पर)$/.test(tokens.text[sentence.firstToken]!);
}

function before({ text }: ReadTokens, at: number, first: number, word: RegExp): number {
  for (let k = at - 1; k >= Math.max(first, at - NAMED_WITHIN); k--) if (word.test(text[k]!)) return k;
  return -1;
}

function isOfPeriod({ tokens, sentence }: ReadSentence): boolean {
  for (let k = sentence.firstToken + 1; k < sentence.endToken; k++)
    if (PERIOD.test(tokens.text[k]!) && OTHER.test(tokens.text[k - 1]!)) return true;
  return false;
}
