/** Acts of an authority, which are their own record: 3.4, “self-sourced”. */
import { words } from '../lexicon/words';
import { foldAll } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { Attribution } from './sentence-scan';
import { ENDS_CLAUSE, isSide, sourceBefore, type TokenSpan } from './source-phrase';
import { A, F, isA, isF, isListed, listed, type ReadTokens } from './vocabulary';

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
const DEED = listed(
  /^(?:दिए?|दिया|दी|किए?|किया|की|कीं|लिए?|लिया|ली|भेज[ेाी]|बनाए?|बनाया|बनाई|चलाए?|चलाया|चलाई|खरीद[ेाी]|बांट[ेाी]|पकड[ेाी]|रखा|रखी|रखे|लगाए?|लगाया|लगाई|जुटाए?|सौंप[ेाी]|जारी)$/,
);
const WILL = listed(
  /^(?:देगा|देगी|देंगे|करेगा|करेगी|करेंगे|भेजेगा|भेजेगी|बनाएगा|बनाएगी|चलाएगा|चलाएगी|खरीदेगा|खरीदेगी|बांटेगा|बांटेगी|लगाएगा|लगाएगी)$/,
);
/** Deeds that nobody puts on record: `संगठन ने 20 जवानों की हत्या की`. */
const CRIME = listed(/^(?:हत्या|हत्याएं|हमला|हमले|अपहरण|लूट|धमाका|विस्फोट)$/);
/** A subject without ने stands at the head of its sentence and is short. */
const LONGEST_SUBJECT = 6;

/** The act of an authority that a sentence reports, if it reports one. */
export function ownActOf(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  return (
    withNe(tokens, first, end) ??
    byAuthority(tokens, first, end) ??
    willDo(tokens, first, end) ??
    agrees(tokens, first, end) ??
    policeAct(tokens, first, end)
  );
}

/** `प्रशासन ने 12 दुकानें सील कीं`. */
function withNe(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  // no word of what an authority, or a state, does by saying so stands behind
  let noFormal = false;
  let noStateAct = false;
  let stop = first;
  // clause of which nothing but the act is wanted, and that has none
  let without = first;
  for (let k = first + 1; k < end; k++) {
    if (tokens.text[k] !== 'ने') continue;
    const before = sourceBefore(tokens, k, first);
    const agent = agentFrom(tokens, before);
    const source = { first: agent, end: before.end };
    const from = agent > before.first ? aimFrom(tokens, agent, first) : k + 1;
    const authority = holdsAuthority(tokens, source);
    if (!authority && !isState(tokens, source)) continue;
    if (k + 1 >= stop) stop = clauseEnd(tokens, k + 1, end);
    for (let at = k + 1; at < end && !(authority ? noFormal : noStateAct); at++) {
      if (authority ? !isA(tokens, at, A.performative) : !STATE_ACT.has(tokens.text[at]!)) continue;
      return { source, clause: { first: from, end: at < stop ? stop : end }, formal: true };
    }
    if (authority) noFormal = true;
    else noStateAct = true;
    if (!authority || stop === without) continue;
    without = stop;
    for (let at = k + 1; at < stop; at++) if (isListed(tokens, at, CRIME)) return undefined;
    for (let at = k + 1; at < stop; at++) {
      // 34 हजार करोड़ का भुगतान कर दिया: a payment is booked where it is made
      if (isListed(tokens, at, DEED) && at > k + 1)
        return { source, clause: { first: from, end: stop }, formal: isPaid(tokens, at) };
    }
  }
  return undefined;
}

/** Words of an agent behind those the act is aimed at. */
const LONGEST_AGENT = 3;

/** `32 लोगों के खिलाफ पुलिस ने केस दर्ज किया`, `12 युवकों को पुलिस ने पकड़ा`: where the agent begins, behind those it acts on. */
function agentFrom({ text }: ReadTokens, { first, end }: TokenSpan): number {
  for (let k = end - 1; k > first && k >= end - 1 - LONGEST_AGENT; k--) {
    if (text[k] === 'को' || (AGAINST.has(text[k]!) && text[k - 1] === 'के')) return k + 1;
  }
  return first;
}

const AGAINST = new Set(['खिलाफ', 'विरुद्ध']);
/** What parts those an act is aimed at from the rest of the sentence before them. */
const BEFORE_AIM = new Set(words('में पर से बाद दौरान को ने कि है हैं था थे ऐसे इन , ; : ।'));
/** Words of those an act is aimed at. */
const LONGEST_AIM = 8;

/** Where those begin that an act is aimed at, from the agent behind them. */
function aimFrom(tokens: ReadTokens, agent: number, first: number): number {
  const { text } = tokens;
  const least = clauseStart(tokens, agent, Math.max(first, agent - LONGEST_AIM - 2));
  let k = agent - 1;
  if (AGAINST.has(text[k]!)) k--;
  const end = k;
  while (k > least && end - k < LONGEST_AIM && !BEFORE_AIM.has(text[k - 1]!)) k--;
  return k;
}

function isPaid({ text }: ReadTokens, at: number): boolean {
  return text[at - 1] === 'भुगतान' || (text[at - 1] === 'कर' && text[at - 2] === 'भुगतान');
}

/** What a country or a state does as one: `ईरान ने 54 हजार कैदी रिहा किए`. Of its other deeds somebody has to tell. */
const STATE_ACT = new Set(foldAll(words('रिहा मंजूर मंजूरी प्रतिबंध तैनात आवंटित पारित शामिल')));

function isState(tokens: ReadTokens, { end }: TokenSpan): boolean {
  return isA(tokens, end - 1, A.realm) || tokens.text[end - 1] === 'भारत';
}

/** `पुलिस द्वारा 198 मामले दर्ज किए गए`. */
function byAuthority(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  for (let k = first + 1; k < end; k++) {
    const word = tokens.text[k];
    const side = word === 'से' && isSide(tokens.text[k - 1]);
    if (word !== 'द्वारा' && !side && !(word === 'से' && isGranted(tokens, k, end))) continue;
    const stop = side ? k - 2 : tokens.text[k - 1] === 'के' ? k - 1 : k;
    const source = sourceBefore(tokens, stop, first);
    if (!holdsAuthority(tokens, source)) continue;
    const close = clauseEnd(tokens, k + 1, end);
    for (let at = k + 1; at < close; at++) {
      if (isA(tokens, at, A.passive)) return { source, clause: { first: k + 1, end: close }, formal: false };
    }
  }
  return undefined;
}

/** `केंद्र से 340 करोड़ रुपये … जारी किए गए`: money comes from whoever grants it. */
function isGranted(tokens: ReadTokens, from: number, end: number): boolean {
  if (tokens.kind[from + 1] !== TokenKind.number && !isF(tokens, from + 1, F.cardinal)) return false;
  let money = false;
  for (let k = from + 1; k < Math.min(end, from + GRANT_REACH); k++) {
    if (isF(tokens, k, F.money)) money = true;
    else if (money && /^(?:जारी|आवंटित|स्वीकृत|मंजूर)$/.test(tokens.text[k]!)) return isA(tokens, k + 2, A.passive);
  }
  return false;
}

const GRANT_REACH = 10;

const HAS = listed(/^चुक/);
const IS_DOING = listed(/^(?:रहा|रही|रहे)$/);

/** `40 बसें चला चुका है`: done. What has come about, `संक्रमित हो चुके हैं`, is nobody's deed. */
function hasDone(tokens: ReadTokens, at: number): boolean {
  return isListed(tokens, at, HAS) && !COME_ABOUT.test(tokens.text[at - 1] ?? '');
}

const COME_ABOUT = /^(?:हो|गिर|बढ|घट|पहुंच|मर|आ|जा|मिल|बन|टूट|डूब|झेल|फैल|हार|जीत|बीत|देख|कह|बता)$/;

/** `दे रही है`, `बना रही हैं`: being done. */
function isUnderWay(tokens: ReadTokens, at: number): boolean {
  return (
    isListed(tokens, at, IS_DOING) &&
    /^(?:दे|ले|कर|भेज|बना|चला|खरीद|बांट|लगा|खोल)$/.test(tokens.text[at - 1] ?? '') &&
    /^(?:है|हैं|था|थी|थे)$/.test(tokens.text[at + 1] ?? '')
  );
}

/** Acts that only the police or an authority can do: nobody need say whose they are. */
const POLICE_ACT = listed(/^(?:गिरफ्तार|हिरासत|जब्त|सील|निलंबित|बर्खास्त|कुर्क|चालान)$/);

/** Papers that only an authority issues. */
const PAPERS = new Set(words('पास नोटिस चालान लाइसेंस परमिट वारंट'));

/** `12 लोगों को गिरफ्तार किया गया`, `40 वाहन जब्त किए गए`. */
function policeAct(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  for (let k = first + 1; k < end; k++) {
    if (!isListed(tokens, k, POLICE_ACT) && !(tokens.text[k] === 'जारी' && PAPERS.has(tokens.text[k - 1]!))) continue;
    const close = clauseEnd(tokens, k, end);
    for (let at = k + 1; at < Math.min(close, k + 6); at++)
      if (isA(tokens, at, A.passive))
        return { source: undefined, clause: { first: clauseStart(tokens, k, first), end: close }, formal: false };
  }
  return undefined;
}

/** `4 मरीज मिले हैं, जिसके बाद इलाका सील किया गया`: where the clause of the act begins. */
function clauseStart(tokens: ReadTokens, at: number, first: number): number {
  for (let k = at - 1; k > first; k--) {
    if (isListed(tokens, k, OPENS_CLAUSE)) return k;
    if (JOINS.has(tokens.text[k]!) && isListed(tokens, k - 1, ENDS_CLAUSE)) return k;
  }
  return first;
}

/** `मंत्रालय ने 400 करोड़ रुपये की मांग की`: what an authority asks for or orders is its own, and what it announces to do itself. */
export function isAct(
  tokens: ReadTokens,
  { source, at, how }: Attribution,
  byAuthority: boolean,
  first: number,
): boolean {
  return how === 'announced' ? announcesDeed(tokens, source, at, first) : how === 'asked' && byAuthority;
}

/** What an authority gives, makes or does, before the word that announces it. */
const DEED_OF = /^[\u0900-\u097f]+ने$/;
const GIFT = new Set(foldAll(words('पैकेज सहायता मदद राहत मुआवजे मुआवजा कोष फंड अनुदान पुरस्कार इनाम बोनस भत्ते')));
const ANNOUNCE_LIGHT = /^(?:का|की|के)$/;

/**
 * `सरकार ने 40 करोड़ रुपये देने की घोषणा की`: what an authority announces to do itself is its act. What it announces of others,
 * `12 नए मामलों की घोषणा की`, is told by it.
 * @param at the word that announces
 */
function announcesDeed(tokens: ReadTokens, source: TokenSpan, at: number, first: number): boolean {
  if (!ANNOUNCE_LIGHT.test(tokens.text[at - 1] ?? '')) return false;
  const deed = tokens.text[at - 2] ?? '';
  if (!(DEED_OF.test(deed) && deed !== 'अपने') && !GIFT.has(deed)) return false;
  if (holdsAuthority(tokens, source) || isA(tokens, source.end - 1, A.realm)) return true;
  // मोदी ने भारत की ओर से … देने का एलान किया
  for (let k = first + 2; k < at; k++)
    if (isSide(tokens.text[k]) && tokens.text[k - 1] === 'की' && isOfState(tokens, k - 2)) return true;
  return false;
}

function isOfState(tokens: ReadTokens, k: number): boolean {
  return isA(tokens, k, A.realm | A.authority) || /^(?:भारत|देश|केंद्र|राज्य)$/.test(tokens.text[k]!);
}

/** `राज्य सरकार किसानों को देगी 500 करोड़`, `निगम 40 बसें चला चुका है`. */
function willDo(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  let head = first;
  while (head < end && !(isA(tokens, head, A.authority) && isSubject(tokens, head, first))) head++;
  if (head >= end) return undefined;
  const stop = clauseEnd(tokens, head + 1, end);
  for (let at = head + 1; at < stop; at++) {
    if (isListed(tokens, at, WILL) || hasDone(tokens, at) || isUnderWay(tokens, at))
      return {
        source: sourceBefore(tokens, head + 1, Math.max(first, head + 1 - LONGEST_SUBJECT)),
        clause: { first: head + 1, end: stop },
        formal: false,
      };
  }
  return undefined;
}

/** Who may agree to give what is everybody's, beside the authorities. */
const MEMBERS = /^(?:सांसद|सांसदों|विधायक|विधायकों|पार्षद)$/;

/** `संसद आठ अरब डॉलर देने पर राजी हो गई है`: what is agreed to is as good as done. */
function agrees(tokens: ReadTokens, first: number, end: number): OwnAct | undefined {
  let head = first;
  while (head < end && !isA(tokens, head, A.authority) && !MEMBERS.test(tokens.text[head]!)) head++;
  for (let at = head + 3; at < end; at++) {
    if (!/^(?:राजी|सहमत|तैयार)$/.test(tokens.text[at]!) || !/^(?:पर|को)$/.test(tokens.text[at - 1]!)) continue;
    if (!DEED_OF.test(tokens.text[at - 2]!) || !/^(?:हो|हुआ|हुई|हुए|है|हैं)$/.test(tokens.text[at + 1] ?? '')) continue;
    return { source: { first: head, end: head + 1 }, clause: { first: head + 1, end: at }, formal: true };
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

const NO_AGENT = listed(
  new Set(
    foldAll(
      words(`
देश देशों लोगों कंपनियों परिवारों मुनाफे लाभ घाटे आय कमाई कारोबार शेयर शेयरों कीमत कीमतों फैसले फैसलों आदेश कदम कदमों नीति नीतियों योजना बजट
`),
    ),
  ),
);

export function holdsAuthority(tokens: ReadTokens, span: TokenSpan): boolean {
  // केंद्र ने, केंद्र की ओर से: the union's government, which is no other centre only where it stands alone; राज्य ने is a state's
  if (span.end - span.first === 1 && /^(?:केंद्र|राज्य)$/.test(tokens.text[span.first]!)) return true;
  // संगठन के निर्देश पर कई देशों ने …: who acts stands last; बैंक के मुनाफे ने, सरकार के फैसले ने: nobody acts
  if (isListed(tokens, span.end - 1, NO_AGENT)) return false;
  for (let at = span.first; at < span.end; at++) if (isA(tokens, at, A.authority)) return true;
  return false;
}

const OPENS_CLAUSE = listed(/^(?:(?:जो|जहां|जबकि|ताकि|क्योंकि|लेकिन)$|जिस|जिन)/);
const JOINS = new Set(words('और , लेकिन जबकि'));

/** Where a clause ends: behind its finite verb, or before a relative one: `…, जिस पर 56 करोड़ की लागत आई`. */
function clauseEnd(tokens: ReadTokens, from: number, end: number): number {
  for (let k = from; k < end; k++) {
    if (isListed(tokens, k, OPENS_CLAUSE)) return k;
    if (isListed(tokens, k, ENDS_CLAUSE) && k + 1 < end && JOINS.has(tokens.text[k + 1]!)) return k + 1;
  }
  return end;
}
