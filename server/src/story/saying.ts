/** Sources beside a verb or noun of saying: `X ने कहा`, `बोले`, `जानकारी दी`, `बताया गया है`. */
import { TokenKind } from '../text/tokens';
import { ANNOUNCES, addSource, COPULA, howOf, type Scan } from './sentence-scan';
import { agentBefore, FINITE, isAnonymous, isPronounNe, sourceBefore } from './source-phrase';
import { A, isA, type ReadTokens } from './vocabulary';

/** कहा, बताया … with ने; `कहा गया`, `बताया जा रहा है` without. */
export function readSaying(scan: Scan, i: number): boolean {
  const { tokens, strong } = scan;
  // सूची में जोड़ा गया, सवाल नहीं पूछा जाएगा: nothing is said
  if (/^(?:जोडा|पूछा|ठहराया|सुनाया)$/.test(tokens.text[i]!) && isA(tokens, i + 1, A.passive)) return true;
  const next = tokens.text[i + 1] ?? '';
  if (next === '-' && tokens.text[i + 2] === 'सुनी') return true;
  // नौकरी को अलविदा कहा: left, not said
  if (/^(?:अलविदा|शुक्रिया)$/.test(tokens.text[i - 1] ?? '')) return true;
  if (isA(tokens, i + 1, A.passive)) return isOrder(tokens, i) || isNaming(tokens, i) || readPassive(scan, i, i);
  if (scan.ne >= 0) {
    // घर में रहने को कहा: an order tells nothing
    const order = tokens.text[i - 1] === 'को' && /ने$/.test(tokens.text[i - 2] ?? '');
    const how = order || tokens.text[i] === 'पूछा' ? 'asked' : 'said';
    return addSource(scan, isPronounNe(tokens, scan.ne) ? scan.ne + 1 : scan.ne, i, how);
  }
  // बताया कि …: the speaker of before goes on
  if (next === 'कि' || next === 'है' || next === 'था' || next === ',') {
    if (next === 'कि' || tokens.text[i + 2] === 'कि') {
      strong.push({ source: { first: i, end: i + 1 }, at: i, how: 'elided' });
      scan.pronoun = true;
    }
  }
  return true;
}

/** घर में रहने को कहा गया, दूरी रखने के लिए कहा गया: an order tells nothing. */
function isOrder({ text }: ReadTokens, i: number): boolean {
  if (!text[i]!.startsWith('कह')) return false;
  const at = text[i - 1] === 'लिए' && text[i - 2] === 'के' ? i - 3 : text[i - 1] === 'को' ? i - 2 : -1;
  return at >= 0 && /.ने$/.test(text[at]!);
}

/** `इन नहरों को गूल कहा जाता है`: what it is called. */
function isNaming({ text }: ReadTokens, i: number): boolean {
  if (text[i] !== 'कहा' || text[i + 1] !== 'जाता' || text[i + 2] === 'कि' || text[i + 3] === 'कि') return false;
  for (let k = i - 2; k >= Math.max(0, i - NAME_WITHIN); k--)
    if (/^(?:को|इसे|इन्हें|उसे|उन्हें|जिसे|जिन्हें)$/.test(text[k]!)) return true;
  return false;
}

const NAME_WITHIN = 4;

/** बोले, कहते हैं. */
export function readPresent(scan: Scan, i: number): boolean {
  const { tokens, first } = scan;
  const text = tokens.text[i]!;
  const next = tokens.text[i + 1] ?? '';
  const present = /^(?:कहत|बतात|मानत)/.test(text);
  if (present && !(COPULA.has(next) || next === 'हुए' || next === 'हुये')) return false;
  if (present && (next === 'हुए' || next === 'हुये')) return scan.ne >= 0 ? addSource(scan, scan.ne, i, 'said') : true;
  if (/^(?:कहें|बताएं)$/.test(text)) return false;
  if (scan.document >= 0 && isA(tokens, i, A.documentVerb)) return addSource(scan, scan.document + 1, i, 'document');
  // यह ऐप रास्ता बताता है: of a person in office the verb stands in the plural
  if (/ता$/.test(text) && next !== 'कि' && tokens.text[i + 2] !== 'कि') return true;
  // जिन्हें प्रोटीन कहते हैं: what it is called
  if (text === 'कहते' && tokens.text[i + 2] !== 'कि' && tokens.text.slice(Math.max(first, i - 6), i).some(isNamed))
    return true;
  const span = sourceBefore(tokens, i, first);
  if (span.first < span.end) return addSource(scan, i, i, 'said');
  return true;
}

function isNamed(word: string): boolean {
  return word === 'जिन्हें' || word === 'जिसे';
}

/** कह चुके हैं, बता रहे हैं, दावा कर रही है. */
export function readStem(scan: Scan, i: number): boolean {
  const { tokens, first } = scan;
  const next = tokens.text[i + 1] ?? '';
  // इस बात को नहीं मान रहे: who does not say so is no source
  if (/^(?:चुक|रह)/.test(next) && tokens.text[i - 1] !== 'नहीं') {
    const span = sourceBefore(tokens, i, first);
    if (span.first < span.end) return addSource(scan, i, i, 'said');
  }
  return false;
}

/** Tokens from news to what it tells. */
const NEWS_REACH = 5;

/** दावा किया, जानकारी दी, घोषणा की गई, आशंका जताई जा रही है, अनुमान है. */
export function readNoun(scan: Scan, i: number): boolean {
  const { tokens, first, weak } = scan;
  // साफ किया कि, गौर किया है कि: said; नाले साफ किए are clean
  if (/^(?:साफ|गौर|साबित|महसूस)$/.test(tokens.text[i]!) && !tokens.text.slice(i + 1, i + 5).includes('कि')) return false;
  if (tokens.text[i] === 'अनुमान' && scan.ne >= 0 && isMoved(tokens, i + 1)) return addSource(scan, scan.ne, i, 'said');
  let j = i + 1;
  if (tokens.text[j] === 'भी' || tokens.text[j] === 'तक' || tokens.text[j] === 'ही') j++;
  if (tokens.text[j] === 'जारी' || tokens.text[j] === 'देकर' || tokens.text[j] === 'व्यक्त' || tokens.text[j] === 'प्रकट') {
    if (tokens.text[j] === 'देकर') j++;
    if (isA(tokens, j, A.say)) return false;
    j += tokens.text[j] === 'जारी' || tokens.text[j] === 'व्यक्त' || tokens.text[j] === 'प्रकट' ? 1 : 0;
  }
  if (tokens.text[j] === 'कर' && /^(?:रह|चुक)/.test(tokens.text[j + 1] ?? '')) {
    const span = sourceBefore(tokens, i, first);
    return span.first < span.end && addSource(scan, i, i, 'said');
  }
  if (tokens.text[j] === 'कर' || tokens.text[j] === 'दे') j++;
  if (isA(tokens, j, A.light) || isA(tokens, j - 1, A.light)) {
    // दो मौतें रिपोर्ट की गईं: they happened; घर में रहने की सलाह दी गई tells nothing
    const reported = tokens.text[i] === 'रिपोर्ट' || tokens.text[i] === 'सलाह';
    if (isA(tokens, j + (isA(tokens, j, A.light) ? 1 : 0), A.passive))
      return reported || isNobodysProof(scan, i) || readPassive(scan, i, j);
    // घोषणा की कि …: what is announced stands there
    const told = ANNOUNCES.test(tokens.text[i]!) && tokens.text.slice(j, j + 4).includes('कि');
    const how = told ? 'said' : howOf(tokens.text[i]!);
    if (scan.ne >= 0) return addSource(scan, isPronounNe(tokens, scan.ne) ? scan.ne + 1 : scan.ne, i, how);
    return false;
  }
  // खबर आई थी कि, खबरें आ रही हैं कि, सूचना मिली है कि, खबर यह भी है कि: nobody's
  if (
    /^(?:खबर|खबरें|सूचना|जानकारी)$/.test(tokens.text[i]!) &&
    /^(?:आ|आई|आयी|मिली|मिल|यह)$/.test(tokens.text[i + 1] ?? '')
  ) {
    for (let k = i + 2; k < i + NEWS_REACH; k++)
      if (tokens.text[k] === 'कि' && scan.ne < 0) weak.push({ phrase: { first: i, end: k }, passive: true });
  }
  // ठीक होने की खबर आ चुकी है, बीमार पड़ने की खबरें मिल रही हैं
  if (
    /^खबर/.test(tokens.text[i]!) &&
    scan.ne < 0 &&
    tokens.text[i - 1] === 'की' &&
    /.ने$/.test(tokens.text[i - 2] ?? '')
  ) {
    if (/^(?:आ|आई|आयी|आने|मिल|मिली|मिलने)$/.test(tokens.text[i + 1] ?? ''))
      weak.push({ phrase: { first: i, end: i + 2 }, passive: true });
  }
  // उस पर आरोप था कि: whoever accuses is not named
  if (tokens.text[i] === 'आरोप' && COPULA.has(tokens.text[j] ?? '') && tokens.text[j + 1] === 'कि') {
    if (!/^(?:का|की|के|..का)$/.test(tokens.text[i - 1] ?? ''))
      weak.push({ phrase: { first: i, end: j + 1 }, passive: true });
  }
  // अनुमान है कि, आशंका है, खबर है: nobody's
  if (
    COPULA.has(tokens.text[j] ?? '') &&
    /^(?:अनुमान|आशंका|उम्मीद|संभावना|खबर|अंदेशा|सूचना|जानकारी|चर्चा|अंदाजा)$/.test(tokens.text[i]!)
  ) {
    const owner = tokens.text[i - 1];
    if ((owner === 'का' || owner === 'की' || owner === 'को') && isA(tokens, i, A.claim)) return false;
    if (
      tokens.text[j + 1] === 'कि' ||
      /^(?:अनुमान|आशंका|अंदाजा|अंदेशा)$/.test(tokens.text[i]!) ||
      (/^(?:खबर|सूचना)$/.test(tokens.text[i]!) && /^(?:की|भी)$/.test(tokens.text[i - 1] ?? ''))
    ) {
      weak.push({ phrase: { first: i, end: j + 1 }, passive: true });
    }
  }
  return false;
}

/** Tokens from a forecast to how it is changed: `अनुमान को 6 प्रतिशत से घटाकर`. */
const CHANGE_REACH = 6;
const OF_FORECAST = /^(?:को|पहले|के|प्रतिशत|फीसदी|फीसद|%|से|और|अब)$/;

/** `X ने वृद्धि दर के अनुमान को घटाकर 5.1 प्रतिशत कर दिया`: a forecast is the word of whoever makes it. */
function isMoved(tokens: ReadTokens, from: number): boolean {
  for (let k = from; k < from + CHANGE_REACH; k++) {
    const word = tokens.text[k] ?? '';
    if (/^(?:घटा|बढा)(?:कर|या|ई|यी|ए|ये)?$/.test(word)) return true;
    if (tokens.kind[k] !== TokenKind.number && !OF_FORECAST.test(word)) return false;
  }
  return false;
}

/** `67 मामलों की पुष्टि की गई`: the cases are there, and whoever confirmed them is not told. */
function isNobodysProof({ tokens, first, document }: Scan, i: number): boolean {
  return tokens.text[i] === 'पुष्टि' && document < 0 && agentBefore(tokens, i, first) === undefined;
}

/** A passive saying: strong with a document or with `X की ओर से`, weak without. */
function readPassive(scan: Scan, i: number, j: number): boolean {
  const { tokens, first, end, strong, weak } = scan;
  let k = j + 1;
  while (k < end && isA(tokens, k, A.passive | A.light)) k++;
  while (k < end && (COPULA.has(tokens.text[k]!) || /^(?:रहे|सकता|चुका|चुकी|चुके)$/.test(tokens.text[k]!))) k++;
  // बताए गए रास्ते, सुरक्षित माने जा रहे जिले: an adjective, no saying
  const after = tokens.text[k];
  const going = k === j + 3 && tokens.text[j + 1] === 'जा' && /^(?:रहे|रही)$/.test(tokens.text[k - 1]!);
  const adjective =
    (k === j + 2 || going) &&
    tokens.kind[k] === TokenKind.word &&
    after !== 'कि' &&
    k < end &&
    !FINITE.has(after!) &&
    after !== 'और' &&
    after !== 'जबकि';
  if (adjective && (going || (/^(?:गए|गये|गई|गयी)$/.test(tokens.text[k - 1]!) && !COPULA.has(tokens.text[k - 1]!))))
    return true;
  const owner = agentBefore(tokens, i, first);
  if (owner !== undefined) {
    if (isAnonymous(tokens, owner)) weak.push({ phrase: { first: owner.first, end: k }, passive: false });
    else strong.push({ source: owner, at: i, how: 'by' });
    return true;
  }
  // अनुमान जताया गया: the noun of saying is no document of its own
  if (scan.document >= 0 && scan.document < i) return addSource(scan, scan.document + 1, i, 'document');
  weak.push({ phrase: { first: i, end: k }, passive: true });
  return true;
}
