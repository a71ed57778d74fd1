/** Splitting a block of prose into sentences, on its tokens. */

import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { TokenKind, type Tokens } from '../text/tokens';

/** Short forms after which a full stop ends nothing. */
const ABBREVIATIONS = new Set(
  foldAll(
    words(`
डॉ डा प्रो मो क्र पं कु श्री सुश्री रु रू नं सं स्व ले कै मेजर इंजी एड एडवो जस्टिस ब्रिगे कर्नल लेफ्टि लि प्रा कं हि स उ म प्र कि मी मि मिमी सेमी किग्रा ग्रा पृ वि अ ज क ख ग घ च
ए बी सी डी ई एफ जी एच आई आइ जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू डब्लू एक्स वाई जेड
`),
  ),
);

/**
 * Letter names that are also common words: a stop after them ends the sentence when white space follows. `के` is not among
 * them: no sentence ends in it, and `के. रवि` is a name.
 */
const WORDS_TOO = new Set(words('की स ओ म'));

/** Token ranges of the sentences: pairs of first token and the one after the last. */
export type TokenRange = readonly [first: number, end: number];

/**
 * Splits tokens into sentences. A sentence ends at a danda, a question or exclamation mark, a pipe used as a danda, or a
 * full stop after a Devanagari word that is no abbreviation; marks that close a quotation or bracket stay with it.
 * (`Intl.Segmenter` splits Hindi after डॉ. and is super-linear on long strings.)
 */
export function splitSentences(tokens: Tokens): TokenRange[] {
  const ranges: TokenRange[] = [];
  let first = 0;
  let open = false;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.mark) continue;
    if (tokens.text[i] === '"') open = !open;
    if (!endsSentence(tokens, i)) continue;
    let end = i + 1;
    while (end < tokens.count && tokens.kind[end] === TokenKind.mark && closes(tokens, end)) {
      if (tokens.text[end] === '"') open = !open;
      end++;
    }
    // `… मिला."वह कहती हैं`: pasted without the space, the mark closes what is open
    if (open && tokens.text[end] === '"' && tokens.start[end] === tokens.end[end - 1]) {
      open = false;
      end++;
    }
    ranges.push([first, end]);
    first = end;
    i = end - 1;
  }
  if (first < tokens.count) ranges.push([first, tokens.count]);
  return ranges;
}

function endsSentence(tokens: Tokens, i: number): boolean {
  switch (tokens.text[i]) {
    case '।':
    case '॥':
    case '?':
    case '!':
      return true;
    case '|':
      return i > 0 && tokens.kind[i - 1] === TokenKind.word && i > 2;
    case '.':
      return endsAtStop(tokens, i);
    default:
      return false;
  }
}

function endsAtStop(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.kind[i - 1] === TokenKind.mark) {
    // a stop behind a closing mark, `’.`; never the second dot of an ellipsis
    return i > 0 && (tokens.text[i - 1] === '"' || tokens.text[i - 1] === "'" || tokens.text[i - 1] === ')');
  }
  if (tokens.text[i + 1] === '.' && tokens.start[i + 1] === tokens.end[i]) return false;
  if (tokens.kind[i - 1] !== TokenKind.word) return i + 1 === tokens.count || tokens.start[i + 1]! > tokens.end[i]!;
  const word = tokens.text[i - 1]!;
  if (!ABBREVIATIONS.has(word)) return true;
  return (
    i + 1 === tokens.count ||
    (WORDS_TOO.has(word) && tokens.start[i + 1]! > tokens.end[i]! && tokens.text[i - 2] !== '.')
  );
}

function closes(tokens: Tokens, i: number): boolean {
  const mark = tokens.text[i]!;
  if (mark === ')' || mark === ']') return true;
  if (mark === '।' || mark === '.' || mark === '!' || mark === '?') return tokens.start[i] === tokens.end[i - 1];
  // a quotation mark closes when it stands against the sentence's end and not against the next word
  if (mark !== '"' && mark !== "'") return false;
  if (tokens.start[i] !== tokens.end[i - 1]) return false;
  return i + 1 === tokens.count || tokens.start[i + 1]! > tokens.end[i]! || tokens.kind[i + 1] === TokenKind.mark;
}
