/** Acts of an authority, which are their own record: 3.4, “self-sourced”. */
import { words } from '../lexicon/words';
import { FINITE, isSide, sourceBefore, type TokenSpan } from './source-phrase';
import { A, isA, type ReadTokens } from './vocabulary';

/** An authority and what it does. */
export interface OwnAct {
  /** The words that name the authority; undefined where only its act shows it. */
  readonly source: TokenSpan | undefined;
  /** The clause of the act: only its figures are on record with it. */
  readonly clause: TokenSpan;
  /** An act that is done by recording it: a fine, an approval, an arrest. Other deeds count only where nobody gives the figure. */
  readonly formal: boolean;
}

/** Ends of a verb that tells what somebody did, does or will do. */
const DEED =
  /^(?:दिए?|दिया|दी|किए?|किया|की|कीं|लिए?|लिया|ली|भेज[ेाी]|बनाए?|बनाया|बनाई|चलाए?|चलाया|चलाई|खरीद[ेाी]|बांट[ेाी]|पकड[ेाी]|रखा|रखी|रखे|लगाए?|लगाया|लगाई|जुटाए?|सौंप[ेाी]|जारी)$/;
const WILL =
  /^(?:देगा|देगी|देंगे|करेगा|करेगी|करेंगे|भेजेगा|भेजेगी|बनाएगा|बनाएगी|चलाएगा|चलाएगी|खरीदेगा|खरीदेगी|बांटेगा|बांटेगी|लगाएगा|लगाएगी)$/;
/** Deeds that nobody puts on record: `संगठन ने 20 जवानों की हत्या की`. */
const CRIME = /^(?:हत्या|हत्याएं|हमला|हमले|अपहरण|लूट|धमाका|विस्फोट)$/;
/** A subject without ने stands at the head of its sentence and is short. */
const LONGEST_SUBJECT = 6;

/** The act of an authority that a sentence reports, if it reports one. */
export function ownActOf(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  return (
    withNe(tokens, first, end) ??
    byAuthority(tokens, first, end) ??
    willDo(tokens, first, end) ??
    policeAct(tokens, first, end)
  );
}

/** `प्रशासन ने 12 दुकानें सील कीं`. */
function withNe(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  for (let k = first + 1; k < end; k++) {
    if (tokens.text[k] !== 'ने') continue;
    const source = sourceBefore(tokens, k, first);
    if (!holdsAuthority(tokens, source)) continue;
    const stop = clauseEnd(tokens, k + 1, end);
    for (let at = k + 1; at < end; at++) {
      if (!isA(tokens, at, A.performative)) continue;
      return { source, clause: { first: k + 1, end: at < stop ? stop : end }, formal: true };
    }
    if (tokens.text.slice(k + 1, stop).some((word) => CRIME.test(word))) return undefined;
    for (let at = k + 1; at < stop; at++) {
      if (DEED.test(tokens.text[at]!) && at > k + 1)
        return { source, clause: { first: k + 1, end: stop }, formal: false };
    }
  }
  return undefined;
}

/** `पुलिस द्वारा 198 मामले दर्ज किए गए`. */
function byAuthority(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  for (let k = first + 1; k < end; k++) {
    const word = tokens.text[k];
    if (word !== 'द्वारा' && !(word === 'से' && isSide(tokens.text[k - 1]))) continue;
    const stop = tokens.text[k] === 'से' ? k - 2 : tokens.text[k - 1] === 'के' ? k - 1 : k;
    const source = sourceBefore(tokens, stop, first);
    if (!holdsAuthority(tokens, source)) continue;
    const close = clauseEnd(tokens, k + 1, end);
    for (let at = k + 1; at < close; at++) {
      if (isA(tokens, at, A.passive)) return { source, clause: { first: k + 1, end: close }, formal: false };
    }
  }
  return undefined;
}

/** `दे रही है`, `बना रही हैं`: being done. */
function isUnderWay(tokens: ReadTokens, at: number): boolean {
  return (
    /^(?:रहा|रही|रहे)$/.test(tokens.text[at]!) &&
    /^(?:दे|ले|कर|भेज|बना|चला|खरीद|बांट|लगा|खोल)$/.test(tokens.text[at - 1] ?? '') &&
    /^(?:है|हैं|था|थी|थे)$/.test(tokens.text[at + 1] ?? '')
  );
}

/** Acts that only the police or an authority can do: nobody need say whose they are. */
const POLICE_ACT = new Set(words('गिरफ्तार हिरासत जब्त सील निलंबित बर्खास्त कुर्क चालान'));

/** Papers that only an authority issues. */
const PAPERS = new Set(words('पास नोटिस चालान लाइसेंस परमिट वारंट'));

/** `12 लोगों को गिरफ्तार किया गया`, `40 वाहन जब्त किए गए`. */
function policeAct(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  for (let k = first + 1; k < end; k++) {
    if (!POLICE_ACT.has(tokens.text[k]!) && !(tokens.text[k] === 'जारी' && PAPERS.has(tokens.text[k - 1]!))) continue;
    const close = clauseEnd(tokens, k, end);
    for (let at = k + 1; at < Math.min(close, k + 6); at++)
      if (isA(tokens, at, A.passive)) return { source: undefined, clause: { first, end: close }, formal: false };
  }
  return undefined;
}

/** `राज्य सरकार किसानों को देगी 500 करोड़`, `निगम 40 बसें चला चुका है`. */
function willDo(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  let head = first;
  while (head < end && !(isA(tokens, head, A.authority) && isSubject(tokens, head, first))) head++;
  if (head >= end) return undefined;
  const stop = clauseEnd(tokens, head + 1, end);
  for (let at = head + 1; at < stop; at++) {
    if (WILL.test(tokens.text[at]!) || tokens.text[at]!.startsWith('चुक') || isUnderWay(tokens, at))
      return {
        source: sourceBefore(tokens, head + 1, Math.max(first, head + 1 - LONGEST_SUBJECT)),
        clause: { first: head + 1, end: stop },
        formal: false,
      };
  }
  return undefined;
}

/** An authority that stands for itself, at the head of its sentence or behind what it acts for: `इसके लिए सरकार … देगी`. */
function isSubject(tokens: ReadTokens, head: number, first: number): boolean {
  // विभाग के, पुलिस को: the authority is no subject
  if (/^(?:का|की|के|को|में|से|पर|ने|और|व|द्वारा|,)$/.test(tokens.text[head + 1] ?? '')) return false;
  if (head < first + LONGEST_SUBJECT) return true;
  return /^(?:लिए|बाद|तहत|अलावा|दौरान|बीच|,)$/.test(tokens.text[head - 1]!);
}

export function holdsAuthority(tokens: ReadTokens, span: TokenSpan): boolean {
  // केंद्र ने, केंद्र की ओर से: the union's government, which is no other centre only where it stands alone
  if (span.end - span.first === 1 && tokens.text[span.first] === 'केंद्र') return true;
  // संगठन के निर्देश पर कई देशों ने …: who acts stands last
  if (/^(?:देश|देशों|लोगों|कंपनियों|परिवारों)$/.test(tokens.text[span.end - 1] ?? '')) return false;
  for (let at = span.first; at < span.end; at++) if (isA(tokens, at, A.authority)) return true;
  return false;
}

const OPENS_CLAUSE = new Set(words('जो जहां जबकि ताकि क्योंकि लेकिन'));
const JOINS = new Set(words('और , लेकिन जबकि'));

/** Where a clause ends: behind its finite verb, or before a relative one: `…, जिस पर 56 करोड़ की लागत आई`. */
function clauseEnd(tokens: ReadTokens, from: number, end: number): number {
  for (let k = from; k < end; k++) {
    const text = tokens.text[k]!;
    if (text.startsWith('जिस') || text.startsWith('जिन') || OPENS_CLAUSE.has(text)) return k;
    if (FINITE.has(text) && k + 1 < end && JOINS.has(tokens.text[k + 1]!)) return k + 1;
  }
  return end;
}
