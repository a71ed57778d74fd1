/**
 * Who speaks in a sentence: 3.4 of the catalogue. Reads tokens only, once from left to right; says nothing about the
 * neighbours (that is `discourse.ts`).
 */
import { TokenKind } from '../text/tokens';
import { A, isA, lengthAt, type ReadTokens } from './vocabulary';

/** A stretch of tokens. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** Somebody named, or nobody. `at` is the token at which the saying stands. */
export interface Attribution {
  /** The words that name the source. */
  readonly source: TokenSpan;
  readonly at: number;
  readonly how: 'said' | 'nominal' | 'according' | 'document' | 'by' | 'elided';
}

export interface WeakAttribution {
  readonly phrase: TokenSpan;
  /** `बताया गया है`: says nothing beyond its own sentence; `सूत्रों के अनुसार` opens an account. */
  readonly passive: boolean;
}

/** What a sentence says of its sources. */
export interface SentenceReading {
  readonly strong: readonly Attribution[];
  readonly weak: readonly WeakAttribution[];
  /** The speaker is one named before: उन्होंने, `बताया कि` without a subject. */
  readonly pronoun: boolean;
  /** `पुलिस ने बुधवार को यह जानकारी दी।`: answers for what stands before it. */
  readonly trailing: boolean;
  /** `… होने की पुष्टि की है।`: at the end of a paragraph it answers for the same count before it. */
  readonly closing: boolean;
  /** Names a document: `इसमें कहा गया है` in the next sentence means it. */
  readonly document: boolean;
  /** An authority's own act: the words that name the authority. */
  readonly ownAct: TokenSpan | undefined;
}

const FINITE = new Set([
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
  'जबकि',
  'लेकिन',
  'जिसमें',
  'जिसके',
]);
const COPULA = new Set(['है', 'हैं', 'था', 'थी', 'थे', 'रहा', 'रही']);
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
const MAX_SOURCE = 12;
const MAX_TRAILING = 24;

/** Reads the sources of a sentence. */
export function readSentence(tokens: ReadTokens, first: number, end: number): SentenceReading {
  const strong: Attribution[] = [];
  const weak: WeakAttribution[] = [];
  let pronoun = false;
  let ne = -1; // last ने of an actor
  let document = -1;
  for (let i = first; i < end; i++) {
    const text = tokens.text[i]!;
    if (text === 'ने' && i > first) ne = i;
    else if (isPronounNe(tokens, i)) ne = i;
    if (/^(?:मानें|माने)$/.test(text) && tokens.text[i - 1] === 'की') addSource(i - 1, i, 'according');
    const info = tokens.info[i];
    if (info === undefined || info.a === 0) continue;
    if (info.a & A.document && !isTestReport(tokens, i, first)) document = i;
    if (info.a & A.according) readAccording(i);
    else if (info.a & A.say && readSaying(i)) continue;
    else if (info.a & A.sayWithoutNe && readPresent(i)) continue;
    else if (info.a & A.sayStem && readStem(i)) continue;
    else if (info.a & A.sayNoun && readNoun(i)) continue;
    if (info.a & A.claim) readClaim(i);
    if (info.a & A.survey && !isTestReport(tokens, i, first)) readSurvey(i);
    if (info.a & A.document) readDocument(i);
    if (info.a & A.anonymous) readAnonymous(i);
    if (text === 'हवाले' && tokens.text[i - 1] === 'के') addSource(i - 1, i, 'according');
    if (info.a & A.gerund && ne >= 0) addSource(ne, i, 'said');
  }
  readParty();
  readInverted();
  const source = strong[0]?.source;
  pronoun ||= source !== undefined && isA(tokens, source.first, A.pronoun);
  const trailing = isTrailing(tokens, first, end, strong);
  const closing = strong.length > 0 && isConfirmation(tokens, first, end);
  return {
    strong,
    weak: strong.length > 0 ? [] : weak,
    pronoun,
    trailing,
    closing,
    document: document >= 0,
    ownAct: strong.length > 0 ? undefined : ownAct(),
  };

  /** Adds a named source that ends before token `stop`; anonymous ones become weak. */
  function addSource(stop: number, at: number, how: Attribution['how']): boolean {
    const span = sourceBefore(tokens, stop, first);
    if (span.first >= span.end) return false;
    if (isAnonymous(tokens, span)) {
      // the saying belongs to the phrase where it follows at once
      weak.push({
        phrase: { first: span.first, end: Math.min(end, at >= stop && at - stop <= 2 ? at + 1 : stop + 1) },
        passive: false,
      });
      return true;
    }
    strong.push({ source: span, at, how });
    return true;
  }

  /** कहा, बताया … with ने; `कहा गया`, `बताया जा रहा है` without. */
  function readSaying(i: number): boolean {
    const next = tokens.text[i + 1] ?? '';
    if (next === '-' && tokens.text[i + 2] === 'सुनी') return true;
    if (isA(tokens, i + 1, A.passive)) return readPassive(i, i);
    if (ne >= 0) return addSource(isPronounNe(tokens, ne) ? ne + 1 : ne, i, 'said');
    // बताया कि …: the speaker of before goes on
    if (next === 'कि' || next === 'है' || next === 'था' || next === ',') {
      if (next === 'कि' || tokens.text[i + 2] === 'कि') {
        strong.push({ source: { first: i, end: i + 1 }, at: i, how: 'elided' });
        pronoun = true;
      }
    }
    return true;
  }

  /** बोले, कहते हैं. */
  function readPresent(i: number): boolean {
    const text = tokens.text[i]!;
    const next = tokens.text[i + 1] ?? '';
    const present = /^(?:कहत|बतात|मानत)/.test(text);
    if (present && !(COPULA.has(next) || next === 'हुए' || next === 'हुये')) return false;
    if (present && (next === 'हुए' || next === 'हुये')) return ne >= 0 ? addSource(ne, i, 'said') : true;
    if (/^(?:कहें|बताएं)$/.test(text)) return false;
    if (document >= 0 && isA(tokens, i, A.documentVerb)) return addSource(document + 1, i, 'document');
    const span = sourceBefore(tokens, i, first);
    if (span.first < span.end) return addSource(i, i, 'said');
    return true;
  }

  /** कह चुके हैं, बता रहे हैं, दावा कर रही है. */
  function readStem(i: number): boolean {
    const next = tokens.text[i + 1] ?? '';
    if (/^(?:चुक|रह)/.test(next)) {
      const span = sourceBefore(tokens, i, first);
      if (span.first < span.end) return addSource(i, i, 'said');
    }
    return false;
  }

  /** दावा किया, जानकारी दी, घोषणा की गई, आशंका जताई जा रही है, अनुमान है. */
  function readNoun(i: number): boolean {
    let j = i + 1;
    if (tokens.text[j] === 'भी' || tokens.text[j] === 'तक' || tokens.text[j] === 'ही') j++;
    if (
      tokens.text[j] === 'जारी' ||
      tokens.text[j] === 'देकर' ||
      tokens.text[j] === 'व्यक्त' ||
      tokens.text[j] === 'प्रकट'
    ) {
      if (tokens.text[j] === 'देकर') j++;
      if (isA(tokens, j, A.say)) return false;
      j += tokens.text[j] === 'जारी' || tokens.text[j] === 'व्यक्त' || tokens.text[j] === 'प्रकट' ? 1 : 0;
    }
    if (tokens.text[j] === 'कर' && /^(?:रह|चुक)/.test(tokens.text[j + 1] ?? '')) {
      const span = sourceBefore(tokens, i, first);
      return span.first < span.end && addSource(i, i, 'said');
    }
    if (tokens.text[j] === 'कर' || tokens.text[j] === 'दे') j++;
    if (isA(tokens, j, A.light) || isA(tokens, j - 1, A.light)) {
      if (isA(tokens, j + (isA(tokens, j, A.light) ? 1 : 0), A.passive)) return readPassive(i, j);
      if (ne >= 0) return addSource(isPronounNe(tokens, ne) ? ne + 1 : ne, i, 'said');
      return false;
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
        tokens.text[i] === 'खबर'
      ) {
        weak.push({ phrase: { first: i, end: j + 1 }, passive: true });
      }
    }
    return false;
  }

  /** A passive saying: strong with a document or with `X की ओर से`, weak without. */
  function readPassive(i: number, j: number): boolean {
    let k = j + 1;
    while (k < end && isA(tokens, k, A.passive | A.light)) k++;
    while (k < end && (COPULA.has(tokens.text[k]!) || tokens.text[k] === 'रहे' || tokens.text[k] === 'सकता')) k++;
    // बताए गए रास्ते: an adjective, no saying
    const after = tokens.text[k];
    const adjective =
      k === j + 2 &&
      tokens.kind[k] === TokenKind.word &&
      after !== 'कि' &&
      k < end &&
      !FINITE.has(after!) &&
      after !== 'और' &&
      after !== 'जबकि';
    if (adjective && /^(?:गए|गये|गई|गयी)$/.test(tokens.text[k - 1]!) && !COPULA.has(tokens.text[k - 1]!)) return true;
    const owner = agentBefore(tokens, i, first);
    if (owner !== undefined) {
      if (isAnonymous(tokens, owner)) weak.push({ phrase: { first: owner.first, end: k }, passive: false });
      else strong.push({ source: owner, at: i, how: 'by' });
      return true;
    }
    if (document >= 0 && !/^(?:जा)$/.test(tokens.text[j + 1] ?? '')) return addSource(document + 1, i, 'document');
    if (document >= 0) return addSource(document + 1, i, 'document');
    weak.push({ phrase: { first: i, end: k }, passive: true });
    return true;
  }

  /** X का कहना है. */
  function readClaim(i: number): void {
    const owner = tokens.text[i - 1];
    if (owner !== 'का' && owner !== 'की' && owner !== 'के' && !isOwnPronoun(i - 1)) return;
    const next = tokens.text[i + 1];
    if (!COPULA.has(next ?? '') && !(next === 'भी' && COPULA.has(tokens.text[i + 2] ?? ''))) return;
    if (isOwnPronoun(i - 1)) {
      strong.push({ source: { first: i - 1, end: i }, at: i, how: 'nominal' });
      pronoun = true;
      return;
    }
    const span = sourceBefore(tokens, i - 1, first);
    if (span.first >= span.end) return;
    const named = [...range(span)].some((k) => isA(tokens, k, A.sourceNoun | A.authority)) || span.end - span.first > 1;
    if (isAnonymous(tokens, span) || (!named && span.end - span.first < 1))
      weak.push({ phrase: { first: span.first, end: i + 2 }, passive: false });
    else if (tokens.text[i] !== 'अनुमान' || named) strong.push({ source: span, at: i, how: 'nominal' });
  }

  function isOwnPronoun(k: number): boolean {
    return k >= first && /^(?:उनका|उनकी|इनका|इनकी|उसका|मेरा|हमारा)$/.test(tokens.text[k]!);
  }

  /** X के अनुसार, X के मुताबिक. */
  function readAccording(i: number): void {
    const owner = tokens.text[i - 1];
    if (owner === 'इसके' || owner === 'उनके' || owner === 'इनके' || owner === 'जिसके') {
      strong.push({ source: { first: i - 1, end: i }, at: i, how: 'according' });
      pronoun = true;
      return;
    }
    if (owner !== 'के' || i - 2 < first) return;
    const head = i - 2;
    const text = tokens.text[head]!;
    if (isA(tokens, head, A.notSource) && !isA(tokens, head, A.document)) return;
    if (text === 'जानकारी' || text === 'सूचना') return void readInformation(i, head);
    const span = sourceBefore(tokens, i - 1, first);
    if (span.first >= span.end) return;
    const loose = /^(?:आंकड़ों|आंकडों|आंकड़े|आंकडे|आकलन|अनुमान|रिपोर्ट|रिपोर्टों|रिपोर्ट्स|खबरों)$/.test(text);
    const owned = [...range(span)].some(
      (k) =>
        k < head &&
        (tokens.text[k] === 'के' ||
          tokens.text[k] === 'की' ||
          isA(tokens, k, A.official | A.sourceNoun) ||
          tokens.kind[k] === TokenKind.latin),
    );
    const nobody =
      isAnonymous(tokens, span) || (loose && !owned && !/^रिपोर्ट/.test(text)) || tokens.text[head - 1] === 'अनौपचारिक';
    if (nobody) weak.push({ phrase: { first: span.first, end: i + 1 }, passive: false });
    else strong.push({ source: span, at: i, how: 'according' });
  }

  /** `स्वास्थ्य विभाग से मिली जानकारी के अनुसार` has an owner; `जानकारी के अनुसार` has none. */
  function readInformation(i: number, head: number): void {
    const from = Math.max(first, head - 10);
    for (let k = head - 1; k >= from; k--) {
      if (isA(tokens, k, A.official))
        return void strong.push({ source: { first: k, end: head + 1 }, at: i, how: 'according' });
      if ((tokens.text[k] === 'से' || tokens.text[k] === 'को' || tokens.text[k] === 'की') && k > first) {
        const span = sourceBefore(tokens, k, first);
        if (span.first < span.end && isAnonymous(tokens, span)) break;
        if (span.first < span.end && /^(?:मिली|प्राप्त|उपलब्ध|मिल)$/.test(tokens.text[k + 1] ?? '')) {
          strong.push({ source: span, at: i, how: 'according' });
          return;
        }
      }
      if (/^(?:वेबसाइट|पोर्टल)$/.test(tokens.text[k]!))
        return void strong.push({ source: { first: k, end: k + 1 }, at: i, how: 'document' });
    }
    weak.push({ phrase: { first: head, end: i + 1 }, passive: false });
  }

  /** सर्वेक्षण में, जनगणना के, आंकड़े बताते हैं. */
  function readSurvey(i: number): void {
    const next = tokens.text[i + 1];
    const text = tokens.text[i]!;
    const loose = /^(?:आंकड|डेटा|डाटा)/.test(text);
    // आंकड़ों को देखा जाए तो, आंकड़ों पर नजर डालें तो: whose they are is not said
    if (loose && (next === 'को' || next === 'पर') && /^(?:देख|नजर|गौर)/.test(tokens.text[i + 2] ?? '')) {
      weak.push({ phrase: { first: i, end: Math.min(end, i + 3) }, passive: true });
      return;
    }
    if (loose && !(isA(tokens, i + 1, A.documentVerb) && COPULA.has(tokens.text[i + 2] ?? '')) && next !== 'में') return;
    if (!loose && next !== 'में' && next !== 'से' && !(next === 'के' && isA(tokens, i + 2, A.according))) return;
    if (next === 'के') return; // read with अनुसार
    addSource(i + 1, i, 'document');
  }

  /** `रिपोर्ट में … अनुमान`, `अपनी रिपोर्ट में`: a document that holds a claim. */
  function readDocument(i: number): void {
    if (isTestReport(tokens, i, first) || tokens.text[i + 1] !== 'में') return;
    for (let k = i + 2; k < end; k++) {
      if (!isA(tokens, k, A.sayNoun)) continue;
      if (/^(?:दावा|आरोप|अनुमान|उल्लेख|जिक्र|आकलन|चेतावनी|आशंका|पुष्टि|जानकारी|ब्योरा|ब्यौरा)$/.test(tokens.text[k]!)) {
        addSource(i + 1, i, 'document');
        return;
      }
    }
  }

  /** सूत्रों से, खबरों में, मीडिया रिपोर्टों में. */
  function readAnonymous(i: number): void {
    const next = tokens.text[i + 1];
    if (next === 'के' && isA(tokens, i + 2, A.according)) return; // read with अनुसार
    if (
      /^सूत्र/.test(tokens.text[i]!) &&
      (next === 'के' || next === 'ने' || next === 'से' || next === 'की' || next === 'का' || next === 'बताते')
    ) {
      weak.push({ phrase: { first: i, end: Math.min(end, i + 2) }, passive: false });
    }
  }

  /** `यह जानकारी मंत्रालय ने दी`, `इसकी पुष्टि सचिव ने ट्वीट कर की`: the noun first, the speaker behind it. */
  function readInverted(): void {
    if (strong.length > 0 || ne < 0) return;
    let last = end - 1;
    while (last > ne && (tokens.kind[last] === TokenKind.mark || COPULA.has(tokens.text[last]!))) last--;
    if (!isA(tokens, last, A.light) || /^(?:कर|करते|करती)$/.test(tokens.text[last]!)) return;
    const verb = tokens.text[last]!;
    if (last - ne > 5) return;
    for (let k = Math.max(first, ne - 12); k < ne; k++) {
      if (!isA(tokens, k, A.sayNoun) || !isA(tokens, k, A.trailingNoun)) continue;
      // जानकारी is given, पुष्टि is made: another verb belongs to something else
      const fits = /^(?:जानकारी|सूचना|निर्देश)$/.test(tokens.text[k]!) ? /^(?:दी|दिए|दिया)$/ : /^(?:की|किया)$/;
      if (!fits.test(verb) || /^(?:होते|होने|मिलते|मिलने|पर|के|मिली|मिलते)$/.test(tokens.text[k + 1]!)) continue;
      if (!isA(tokens, k - 1, A.backPointer) && !/^(?:की|का|के)$/.test(tokens.text[k - 1] ?? '') && k !== first)
        continue;
      const span = sourceBefore(tokens, ne, Math.max(first, k + 1));
      if (span.first < span.end && !isAnonymous(tokens, span)) strong.push({ source: span, at: last, how: 'said' });
      return;
    }
  }

  /** X की ओर से जारी, X द्वारा जारी. */
  function readParty(): void {
    if (strong.length > 0) return;
    for (let k = first + 1; k < end; k++) {
      if (tokens.text[k] !== 'जारी') continue;
      const owner = agentBefore(tokens, k + 1, first);
      if (owner === undefined) continue;
      const next = k + 1;
      if (isA(tokens, next, A.document) || (isA(tokens, next, A.light) && isA(tokens, next + 1, A.document))) {
        strong.push({ source: owner, at: k, how: 'by' });
        return;
      }
    }
  }

  function ownAct(): TokenSpan | undefined {
    for (let k = first + 1; k < end; k++) {
      if (tokens.text[k] !== 'ने') continue;
      const span = sourceBefore(tokens, k, first);
      if (span.first >= span.end) continue;
      let authority = false;
      for (const at of range(span)) if (isA(tokens, at, A.authority)) authority = true;
      if (!authority) continue;
      for (let at = k + 1; at < end; at++) if (isA(tokens, at, A.performative)) return span;
    }
    return undefined;
  }
}

function* range(span: TokenSpan): Generator<number> {
  for (let k = span.first; k < span.end; k++) yield k;
}

/** उन्होंने, इन्होंने, उसने, मैंने, हमने: the agent mark is in the word. */
function isPronounNe(tokens: ReadTokens, i: number): boolean {
  return /^(?:उन्होंने|उन्होने|इन्होंने|इन्होने|उसने|इसने|जिन्होंने|मैंने|हमने)$/.test(tokens.text[i] ?? '');
}

/** A laboratory's report is an event, not a document. */
function isTestReport(tokens: ReadTokens, i: number, first: number): boolean {
  if (!/^रिपोर्ट/.test(tokens.text[i]!)) return false;
  for (let k = i - 1; k >= Math.max(first, i - 3); k--) if (isA(tokens, k, A.test)) return true;
  for (let k = i + 1; k <= i + 2; k++) if (isA(tokens, k, A.test)) return true;
  return false;
}

/** The noun phrase that ends before token `stop`: back to a comma, a conjunction or a finite verb. */
function sourceBefore(tokens: ReadTokens, stop: number, first: number): TokenSpan {
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
      if (FINITE.has(text)) break;
    }
    begin--;
  }
  while (begin < stop && (WHEN.has(tokens.text[begin]!) || tokens.kind[begin] === TokenKind.mark)) begin++;
  let end = stop;
  while (
    end > begin &&
    (WHEN.has(tokens.text[end - 1]!) || tokens.kind[end - 1] === TokenKind.mark) &&
    tokens.text[end - 1] !== ')'
  )
    end--;
  return { first: begin, end };
}

/** X in `X की ओर से`, `X की तरफ से`, `X द्वारा` before token `i`. */
function agentBefore(tokens: ReadTokens, i: number, first: number): TokenSpan | undefined {
  for (let k = i - 1; k >= Math.max(first + 1, i - 14); k--) {
    if (tokens.text[k] === 'द्वारा' || tokens.text[k] === 'के_द्वारा') {
      const stop = tokens.text[k - 1] === 'के' ? k - 1 : k;
      const span = sourceBefore(tokens, stop, first);
      return span.first < span.end ? span : undefined;
    }
    if (tokens.text[k] === 'से' && /^(?:ओर|तरफ)$/.test(tokens.text[k - 1] ?? '') && tokens.text[k - 2] === 'की') {
      const span = sourceBefore(tokens, k - 2, first);
      return span.first < span.end ? span : undefined;
    }
  }
  return undefined;
}

/** सूत्र, मीडिया रिपोर्ट, खबरें: named by nobody. */
function isAnonymous(tokens: ReadTokens, span: TokenSpan): boolean {
  let media = false;
  for (const k of range(span)) {
    if (isA(tokens, k, A.anonymous)) return true;
    if (tokens.text[k] === 'मीडिया') media = true;
    if (media && /^रिपोर्ट/.test(tokens.text[k]!)) return true;
  }
  const text = tokens.text[span.end - 1];
  return span.end - span.first <= 2 && (text === 'लोगों' || text === 'जानकारों' || text === 'कुछ');
}

/** `पुलिस ने यह जानकारी दी।`, `एक अधिकारी ने इसकी पुष्टि की।`: short, points back, gives nothing new. */
function isTrailing(tokens: ReadTokens, first: number, end: number, strong: readonly Attribution[]): boolean {
  if (end - first > MAX_TRAILING || strong.length === 0) return false;
  let back = false;
  for (let k = first; k < end; k++) {
    if (tokens.text[k] === 'कि') return false;
    if (isA(tokens, k, A.backPointer) && (isNoun(k + 1) || isNoun(k + 2) || isNoun(k + 3))) back = true;
    if (/^(?:ऐसा|यह)$/.test(tokens.text[k]!) && isA(tokens, k + 1, A.say)) back = true;
  }
  return back;

  function isNoun(k: number): boolean {
    return k < end && isA(tokens, k, A.trailingNoun);
  }
}

/** `… होने की पुष्टि की है`, `… की जानकारी सचिव ने दी`: confirms, and reports nothing further. */
function isConfirmation(tokens: ReadTokens, first: number, end: number): boolean {
  let noun = false;
  for (let k = first; k < end; k++) {
    if (tokens.text[k] === 'कि') return false;
    if (/^(?:पुष्टि|जानकारी)$/.test(tokens.text[k]!) && /^(?:की|यह|इसकी|इस)$/.test(tokens.text[k - 1] ?? '')) noun = true;
  }
  return noun;
}

/** Where a sentence stands to what was said before: by its first words (3.5). */
export type Opener = 'background' | 'switch' | 'soft' | 'additive' | 'pronoun' | 'none';

export function openerOf(tokens: ReadTokens, first: number, end: number): Opener {
  let i = first;
  while (i < end && tokens.kind[i] === TokenKind.mark) i++;
  if (i >= end) return 'none';
  if (lengthAt(tokens, i, A.background, 0) > 0) return 'background';
  if (lengthAt(tokens, i, A.switch, 0) > 0) return 'switch';
  if (lengthAt(tokens, i, A.additive, 0) > 0) return 'additive';
  if (lengthAt(tokens, i, A.soft, 0) > 0) return 'soft';
  if (isA(tokens, i, A.pronoun)) return 'pronoun';
  return 'none';
}
