/** Sources beside a verb or noun of saying: `X ने कहा`, `बोले`, `जानकारी दी`, `बताया गया है`. */
import { TokenKind } from '../text/tokens';
import { addSource, COPULA, type Scan } from './sentence-scan';
import { agentBefore, FINITE, isAnonymous, isPronounNe, sourceBefore } from './source-phrase';
import { A, F, isA, isF, type ReadTokens } from './vocabulary';

/** कहा, बताया … with ने; `कहा गया`, `बताया जा रहा है` without. */
export function readSaying(scan: Scan, i: number): boolean {
  const { tokens, strong } = scan;
  // सूची में जोड़ा गया, सवाल नहीं पूछा जाएगा: nothing is said
  if (/^(?:जोडा|पूछा|ठहराया|सुनाया)$/.test(tokens.text[i]!) && isA(tokens, i + 1, A.passive)) return true;
  const next = tokens.text[i + 1] ?? '';
  if (next === '-' && tokens.text[i + 2] === 'सुनी') return true;
  // नौकरी को अलविदा कहा: left, not said
  if (/^(?:अलविदा|शुक्रिया)$/.test(tokens.text[i - 1] ?? '')) return true;
  if (isA(tokens, i + 1, A.passive)) return readPassive(scan, i, i);
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

/** Nouns of asking: what they ask for is the asker's, and no account of anything opens with them. */
const ASKS = /^(?:आग्रह|अनुरोध|अपील|मांग|इनकार|शिकायत|निर्देश)$/;
/** What is done by saying it: `लॉकडाउन की घोषणा की`. Its terms may follow, and nothing else. */
const ANNOUNCES = /^(?:घोषणा|ऐलान|एलान|वादा|प्रस्ताव|सिफारिश)$/;

function howOf(noun: string): 'asked' | 'announced' | 'said' {
  return ASKS.test(noun) ? 'asked' : ANNOUNCES.test(noun) ? 'announced' : 'said';
}

/** Tokens from news to what it tells. */
const NEWS_REACH = 5;

/** दावा किया, जानकारी दी, घोषणा की गई, आशंका जताई जा रही है, अनुमान है. */
export function readNoun(scan: Scan, i: number): boolean {
  const { tokens, first, weak } = scan;
  // साफ किया कि, गौर किया है कि: said; नाले साफ किए are clean
  if (/^(?:साफ|गौर|साबित|महसूस)$/.test(tokens.text[i]!) && !tokens.text.slice(i + 1, i + 5).includes('कि')) return false;
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
    // दो मौतें रिपोर्ट की गईं: they happened
    const reported = tokens.text[i] === 'रिपोर्ट';
    if (isA(tokens, j + (isA(tokens, j, A.light) ? 1 : 0), A.passive)) return reported || readPassive(scan, i, j);
    // घोषणा की कि …: what is announced stands there
    const told = ANNOUNCES.test(tokens.text[i]!) && tokens.text.slice(j, j + 4).includes('कि');
    const how = told ? 'said' : howOf(tokens.text[i]!);
    if (scan.ne >= 0) return addSource(scan, isPronounNe(tokens, scan.ne) ? scan.ne + 1 : scan.ne, i, how);
    return false;
  }
  // खबर आई थी कि, सूचना मिली है कि, खबर यह भी है कि: nobody's
  if (/^(?:खबर|सूचना|जानकारी)$/.test(tokens.text[i]!) && /^(?:आई|आयी|मिली|मिल|यह)$/.test(tokens.text[i + 1] ?? '')) {
    for (let k = i + 2; k < i + NEWS_REACH; k++)
      if (tokens.text[k] === 'कि' && scan.ne < 0) weak.push({ phrase: { first: i, end: k }, passive: true });
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

/** `यह जानकारी मंत्रालय ने दी`, `इसकी पुष्टि सचिव ने ट्वीट कर की`: the noun first, the speaker behind it. */
export function readInverted(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
  if (strong.length > 0 || scan.ne < 0) return;
  let last = end - 1;
  while (last > scan.ne && (tokens.kind[last] === TokenKind.mark || COPULA.has(tokens.text[last]!))) last--;
  if (!isA(tokens, last, A.light) || /^(?:कर|करते|करती)$/.test(tokens.text[last]!)) return;
  const verb = tokens.text[last]!;
  if (last - scan.ne > 5) return;
  for (let k = Math.max(first, scan.ne - 12); k < scan.ne; k++) {
    if (!isA(tokens, k, A.sayNoun) || !isA(tokens, k, A.trailingNoun)) continue;
    // जानकारी is given, पुष्टि is made: another verb belongs to something else
    const fits = /^(?:जानकारी|सूचना|निर्देश)$/.test(tokens.text[k]!) ? /^(?:दी|दिए|दिया)$/ : /^(?:की|किया)$/;
    if (!fits.test(verb) || /^(?:होते|होने|मिलते|मिलने|पर|के|मिली|मिलते)$/.test(tokens.text[k + 1]!)) continue;
    if (!isA(tokens, k - 1, A.backPointer) && !/^(?:की|का|के)$/.test(tokens.text[k - 1] ?? '') && k !== first) continue;
    const span = sourceBefore(tokens, scan.ne, Math.max(first, k + 1));
    const how = howOf(tokens.text[k]!);
    if (span.first < span.end && !isAnonymous(tokens, span)) strong.push({ source: span, at: last, how });
    return;
  }
}

/** `एएफपी की तालिका से यह जानकारी मिली`, `विभाग द्वारा जारी सूची से यह जानकारी सामने आई`. */
export function readReceived(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
  if (strong.length > 0) return;
  for (let k = first + 2; k + 1 < end; k++) {
    if (tokens.text[k] !== 'जानकारी' || tokens.text[k - 1] !== 'यह') continue;
    if (!/^(?:मिली|सामने|प्राप्त)$/.test(tokens.text[k + 1]!)) continue;
    const stop = tokens.text[k - 2] === 'से' ? k - 2 : k - 1;
    const source = agentBefore(tokens, k - 1, first) ?? sourceBefore(tokens, stop, first);
    if (source.first < source.end && !isAnonymous(tokens, source)) strong.push({ source, at: k, how: 'by' });
    return;
  }
}

/** The speaker behind a colon has no more words, and what he says no fewer. */
const LONGEST_SPEAKER = 8;
const LEAST_SAID = 5;
const STOPS = new Set(['।', '.', '|']);

/** `कल तक 70 हजार लोग घर भेजे जाएंगे : राज्य के स्वास्थ्य मंत्री`: the speaker's office behind the colon, as tickers and live blogs have it. */
export function readBehindColon({ tokens, first, end, strong }: Scan): void {
  if (strong.length > 0) return;
  let stop = end;
  while (stop > first && STOPS.has(tokens.text[stop - 1]!)) stop--;
  let colon = stop - 1;
  while (colon > first && stop - colon <= LONGEST_SPEAKER + 1 && tokens.text[colon] !== ':') colon--;
  if (tokens.text[colon] !== ':' || colon - first < LEAST_SAID || colon + 1 >= stop) return;
  if (stop - colon - 1 > LONGEST_SPEAKER || !isClause(tokens, first, colon)) return;
  let office = false;
  for (let k = colon + 1; k < stop; k++) {
    if (tokens.kind[k] === TokenKind.number || isF(tokens, k, F.cardinal) || FINITE.has(tokens.text[k]!)) return;
    if (/^(?:में|से|को|पर|ने|तक|[?!])$/.test(tokens.text[k]!)) return;
    if (isA(tokens, k, A.sourceNoun | A.authority)) office = true;
  }
  if (office) strong.push({ source: { first: colon + 1, end: stop }, at: colon, how: 'said' });
}

/** True for tokens that end in a finite verb. */
function isClause(tokens: ReadTokens, first: number, end: number): boolean {
  const last = tokens.text[end - 1]!;
  return end > first && (FINITE.has(last) || /(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी)$/.test(last));
}

/** `मंत्रालय ने आंकड़े जारी किए`, `प्रवक्ता ने ये आंकड़े दिए`, `परिषद ने सूची जारी की`: who publishes figures answers for them. */
export function readPublished(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
  if (strong.length > 0 || scan.ne < 0 || isPronounNe(tokens, scan.ne)) return;
  for (let k = scan.ne + 1; k + 1 < end; k++) {
    const word = tokens.text[k];
    const given = (word === 'दिए' || word === 'पेश' || word === 'साझा') && tokens.text[k - 1] === 'आंकडे';
    const published = word === 'जारी' && (isA(tokens, k + 1, A.light) || COPULA.has(tokens.text[k + 1]!));
    if (!given && !published) continue;
    for (let d = k - 1; d > scan.ne && d >= k - 3; d--) {
      if (!/^(?:आंकडे|आंकडा|सूची|लिस्ट|रिपोर्ट|बुलेटिन|विज्ञप्ति|बयान|डेटा|डाटा|ब्योरा|ब्यौरा)$/.test(tokens.text[d]!)) continue;
      const source = sourceBefore(tokens, scan.ne, first);
      if (source.first < source.end && !isAnonymous(tokens, source)) strong.push({ source, at: k, how: 'said' });
      return;
    }
  }
}
