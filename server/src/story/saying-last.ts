/** Sources that stand behind what they say: `यह जानकारी मंत्रालय ने दी`, `… : राज्य के मंत्री`, `ये आंकड़े परिषद ने जारी किए`. */
import { TokenKind } from '../text/tokens';
import { COPULA, howOf, type Scan } from './sentence-scan';
import { agentBefore, FINITE, isAnonymous, isPronounNe, sourceBefore } from './source-phrase';
import { A, F, isA, isF, type ReadTokens } from './vocabulary';

/** `यह जानकारी मंत्रालय ने दी`, `इसकी पुष्टि सचिव ने ट्वीट कर की`: the noun first, the speaker behind it. */
export function readInverted(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
  if (strong.length > 0 || scan.ne < 0) return;
  let last = end - 1;
  while (last > scan.ne && (tokens.kind[last] === TokenKind.mark || COPULA.has(tokens.text[last]!))) last--;
  if (last === scan.ne) return void readVerbFirst(scan);
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

/** `निर्माण बढ़ाने की सलाह दी स्वास्थ्य संगठन ने`: the verb first, as bullets and headlines have it. */
function readVerbFirst({ tokens, first, ne, strong }: Scan): void {
  for (let k = ne - 2; k > Math.max(first, ne - LONGEST_SPEAKER); k--) {
    const said = isA(tokens, k, A.say) || (isA(tokens, k, A.light) && isA(tokens, k - 1, A.sayNoun));
    if (!said) continue;
    const how = isA(tokens, k, A.say) ? 'said' : howOf(tokens.text[k - 1]!);
    const source = sourceBefore(tokens, ne, k + 1);
    if (source.first < source.end && !isAnonymous(tokens, source)) strong.push({ source, at: k, how });
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

/** `149 मौतों का आंकड़ा विभाग ने दिया है`: the figure first, who gave it behind. */
function readGivenFirst({ tokens, first, ne, strong }: Scan): void {
  if (!/^(?:दिया|दिए|जारी|पेश)$/.test(tokens.text[ne + 1] ?? '')) return;
  for (let k = ne - 2; k > Math.max(first, ne - LONGEST_SPEAKER); k--) {
    if (!/^(?:आंकडा|आंकडे)$/.test(tokens.text[k]!) || !/^(?:का|के)$/.test(tokens.text[k - 1]!)) continue;
    const source = sourceBefore(tokens, ne, k + 1);
    if (source.first < source.end && !isAnonymous(tokens, source)) strong.push({ source, at: ne + 1, how: 'said' });
    return;
  }
}

/** `मंत्रालय ने आंकड़े जारी किए`, `प्रवक्ता ने ये आंकड़े दिए`, `परिषद ने सूची जारी की`: who publishes figures answers for them. */
export function readPublished(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
  if (strong.length > 0 || scan.ne < 0 || isPronounNe(tokens, scan.ne)) return;
  readGivenFirst(scan);
  if (strong.length > 0) return;
  for (let k = scan.ne + 1; k + 1 < end; k++) {
    const word = tokens.text[k];
    const given = /^(?:दिए|पेश|साझा|प्रकाशित)$/.test(word!) && tokens.text[k - 1] === 'आंकडे';
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
