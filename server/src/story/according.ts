/** Sources that are not beside a verb of saying: `X के अनुसार`, `X का कहना है`, documents, surveys, nobody. */
import { TokenKind } from '../text/tokens';
import { addSource, COPULA, type Scan } from './sentence-scan';
import { nameOf } from './source-name';
import { agentBefore, isAnonymous, isTestReport, range, sourceBefore, type TokenSpan } from './source-phrase';
import { A, F, isA, isF, type ReadTokens } from './vocabulary';

/** X का कहना है. */
export function readClaim(scan: Scan, i: number): void {
  const { tokens, first, strong, weak } = scan;
  // बैंक का यह आकलन है कि: whose, stands before यह
  const at = tokens.text[i - 1] === 'यह' && tokens.text.slice(i + 1, i + 4).includes('कि') ? i - 1 : i;
  const owner = tokens.text[at - 1];
  if (owner !== 'का' && owner !== 'की' && owner !== 'के' && !isOwnPronoun(scan, at - 1)) return;
  const next = tokens.text[i + 1];
  if (!COPULA.has(next ?? '') && !(next === 'भी' && COPULA.has(tokens.text[i + 2] ?? ''))) return;
  if (isOwnPronoun(scan, at - 1)) {
    strong.push({ source: { first: at - 1, end: at }, at: i, how: 'nominal' });
    scan.pronoun = true;
    return;
  }
  const span = sourceBefore(tokens, at - 1, first);
  if (span.first >= span.end) return;
  // बचत होने का अनुमान है, साजिश रचने का आरोप है, 12 प्रतिशत बढ़ोतरी का अनुमान है: of what, not whose
  if (/^(?:अनुमान|आरोप|दावा)$/.test(tokens.text[i]!) && isMatter(tokens, span)) {
    // बजट रिपोर्ट में: a document before it; अनुमान is one itself
    if (scan.document >= 0 && scan.document < i) addSource(scan, scan.document + 1, i, 'document');
    else weak.push({ phrase: { first: i, end: i + 2 }, passive: true });
    return;
  }
  const named = [...range(span)].some((k) => isA(tokens, k, A.sourceNoun | A.authority)) || span.end - span.first > 1;
  if (isAnonymous(tokens, span) || (!named && span.end - span.first < 1))
    weak.push({ phrase: { first: span.first, end: i + 2 }, passive: false });
  else if (tokens.text[i] !== 'अनुमान' || named) strong.push({ source: span, at: i, how: 'nominal' });
}

/** A deed or an amount, which nobody can be. */
function isMatter(tokens: ReadTokens, span: TokenSpan): boolean {
  if (/..ने$/.test(tokens.text[span.end - 1]!)) return true;
  for (const k of range(span)) {
    if (isA(tokens, k, A.sourceNoun | A.authority)) return false;
    if (isF(tokens, k, F.percent | F.money)) return true;
  }
  return false;
}

function isOwnPronoun(scan: Scan, k: number): boolean {
  const { tokens, first } = scan;
  return k >= first && /^(?:उनका|उनकी|इनका|इनकी|उसका|मेरा|हमारा)$/.test(tokens.text[k]!);
}

/** X के अनुसार, X के मुताबिक. */
export function readAccording(scan: Scan, i: number): void {
  const { tokens, first, strong, weak } = scan;
  const owner = tokens.text[i - 1];
  if (owner === 'इसके' || owner === 'उनके' || owner === 'इनके' || owner === 'जिसके') {
    strong.push({ source: { first: i - 1, end: i }, at: i, how: 'according' });
    scan.pronoun = true;
    return;
  }
  if (owner !== 'के' || i - 2 < first) return;
  const head = i - 2;
  const text = tokens.text[head]!;
  if (isA(tokens, head, A.notSource) && !isA(tokens, head, A.document)) return;
  if (text === 'जानकारी' || text === 'सूचना') return void readInformation(scan, i, head);
  const span = sourceBefore(tokens, i - 1, first);
  if (span.first >= span.end) return;
  const loose = /^(?:आंकड़ों|आंकडों|आंकड़े|आंकडे|आकलन|अनुमान|रिपोर्ट|रिपोर्टों|रिपोर्ट्स|खबरों)$/.test(text);
  const owned = [...range(span)].some(
    (k) =>
      k < head &&
      ((tokens.text[k] === 'के' && !isTopic(tokens, k - 1)) ||
        tokens.text[k] === 'की' ||
        isA(tokens, k, A.official | A.sourceNoun) ||
        tokens.kind[k] === TokenKind.latin),
  );
  const publisher = loose && !owned ? publisherBefore(scan, head) : undefined;
  if (publisher !== undefined) return void strong.push({ source: publisher, at: i, how: 'according' });
  const nobody =
    isAnonymous(tokens, span) || (loose && !owned && !/^रिपोर्ट/.test(text)) || tokens.text[head - 1] === 'अनौपचारिक';
  if (nobody) weak.push({ phrase: { first: span.first, end: i + 1 }, passive: false });
  else strong.push({ source: span, at: i, how: 'according' });
}

/** मरने वालों के आंकड़े, दिसंबर के आंकड़े: what they count, not who counted. */
function isTopic(tokens: ReadTokens, k: number): boolean {
  if (isA(tokens, k, A.sourceNoun | A.authority)) return false;
  return /(?:ों|\))$/.test(tokens.text[k] ?? '') || isF(tokens, k, F.duration | F.month);
}

/** Words between who publishes figures and the figures. */
const PUBLISHED = /^(?:जारी|पेश|प्रकाशित|साझा|उपलब्ध)$/;

/** `मंत्रालय के शाम जारी किए गए ताजा आंकड़ों के अनुसार`: figures that somebody has published are theirs. */
function publisherBefore({ tokens, first }: Scan, head: number): TokenSpan | undefined {
  let published = false;
  for (let k = head - 1; k > first && k > head - 12; k--) {
    const text = tokens.text[k]!;
    if (text === ',' || text === ';' || text === '"') return undefined;
    if (PUBLISHED.test(text)) published = true;
    if (!published || !/^(?:के|की|द्वारा)$/.test(text)) continue;
    const span = sourceBefore(tokens, k, first);
    return [...range(span)].some((at) => isA(tokens, at, A.official | A.sourceNoun | A.authority)) ? span : undefined;
  }
  return undefined;
}

/** `स्वास्थ्य विभाग से मिली जानकारी के अनुसार` has an owner; `जानकारी के अनुसार` has none. */
function readInformation(scan: Scan, i: number, head: number): void {
  const { tokens, first, strong, weak } = scan;
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
      return void strong.push({ source: sourceBefore(tokens, k + 1, first), at: i, how: 'document' });
  }
  weak.push({ phrase: { first: head, end: i + 1 }, passive: false });
}

/** सर्वेक्षण में, जनगणना के, आंकड़े बताते हैं. */
export function readSurvey(scan: Scan, i: number): void {
  const { tokens, end, weak } = scan;
  const next = tokens.text[i + 1];
  const text = tokens.text[i]!;
  const loose = /^(?:आंकड|डेटा|डाटा)/.test(text);
  // आंकड़ों को देखा जाए तो, आंकड़ों पर नजर डालें तो: whose they are is not said; a study, whoever made it, goes on to speak
  if ((next === 'को' || next === 'पर') && /^(?:देख|नजर|गौर)/.test(tokens.text[i + 2] ?? '')) {
    weak.push({ phrase: { first: i, end: Math.min(end, i + 3) }, passive: loose });
    return;
  }
  if (loose && !(isA(tokens, i + 1, A.documentVerb) && COPULA.has(tokens.text[i + 2] ?? '')) && next !== 'में') return;
  // राज्य के आंकड़ों में नहीं जोड़ा जा रहा: counted among them
  if (loose && next === 'में' && tokens.text.slice(i + 2, i + 6).some((word) => /^(?:जोडा|जोडे|शामिल)$/.test(word)))
    return;
  // इस आंकड़े में चार मौतें भी हैं, मरने वालों के आंकड़े में: a count, and nobody's data
  if (loose && next === 'में' && isMereCount(scan, i)) return;
  if (!loose && next !== 'में' && next !== 'से' && !(next === 'के' && isA(tokens, i + 2, A.according))) return;
  if (next === 'के') return; // read with अनुसार
  addSource(scan, i + 1, i, 'document');
}

function isMereCount({ tokens, first }: Scan, i: number): boolean {
  const before = tokens.text[i - 1] ?? '';
  if (i === first || before === 'इस' || before === 'इन') return true;
  return before === 'के' && isTopic(tokens, i - 2);
}

/** `रिपोर्ट में … अनुमान`, `अपनी रिपोर्ट में`: a document that holds a claim. */
export function readDocument(scan: Scan, i: number): void {
  const { tokens, first, end } = scan;
  if (isResult(scan, i)) return void addSource(scan, i + 1, i, 'result');
  if (isTestReport(tokens, i, first) || tokens.text[i + 1] !== 'में') return;
  if (tokens.text[i]!.startsWith('आंकड') && isMereCount(scan, i)) return;
  for (let k = i + 2; k < end; k++) {
    // अध्ययन रिपोर्टों में यह तथ्य सामने आया है
    if (/^(?:तथ्य|बात|जानकारी|आंकडे)$/.test(tokens.text[k]!) && /^(?:सामने|उभर|उभरकर)$/.test(tokens.text[k + 1] ?? '')) {
      addSource(scan, i + 1, i, 'document');
      return;
    }
    if (!isA(tokens, k, A.sayNoun)) continue;
    if (/^(?:दावा|आरोप|अनुमान|उल्लेख|जिक्र|आकलन|चेतावनी|आशंका|पुष्टि|जानकारी|ब्योरा|ब्यौरा)$/.test(tokens.text[k]!)) {
      addSource(scan, i + 1, i, 'document');
      return;
    }
  }
}

/** `बजट में शिक्षा के लिए 600 करोड़ रुपये का प्रावधान है`: a text that provides is the record of what it provides. */
export function readProvision(scan: Scan, i: number): void {
  for (let k = i - 1; k > scan.first; k--)
    if (scan.tokens.text[k] === 'में' && PROVIDES.test(scan.tokens.text[k - 1]!))
      return void addSource(scan, k, i, 'provided');
}

const PROVIDES = /^(?:बजट|विधेयक|कानून|अधिनियम|समझौते|योजना|अध्यादेश|घोषणापत्र|अधिसूचना|करार)$/;

/** `मंगलवार को आई जांच रिपोर्ट में दो पॉजिटिव मिले`: the laboratory's result says so, and no more. */
function isResult({ tokens, first, end }: Scan, i: number): boolean {
  if (!/^रिपोर्ट/.test(tokens.text[i]!) || tokens.text[i + 1] !== 'में') return false;
  let came = false;
  for (let k = Math.max(first, i - 4); k < i; k++) if (/^(?:आई|आयी|मिली|प्राप्त|जांच)$/.test(tokens.text[k]!)) came = true;
  if (!came) return false;
  for (let k = i + 2; k < end; k++) if (/^(?:पॉजिटिव|पाजिटिव|निगेटिव|संक्रमित|पुष्टि)$/.test(tokens.text[k]!)) return true;
  return false;
}

/** सूत्रों से, खबरों में, मीडिया रिपोर्टों में. */
export function readAnonymous(scan: Scan, i: number): void {
  const { tokens, end, weak } = scan;
  const next = tokens.text[i + 1];
  if (next === 'के' && isA(tokens, i + 2, A.according)) return; // read with अनुसार
  if (
    /^सूत्र/.test(tokens.text[i]!) &&
    (next === 'के' || next === 'ने' || next === 'से' || next === 'की' || next === 'का' || next === 'बताते')
  ) {
    // आधिकारिक सूत्रों: whose they are, too
    const { first } = nameOf(tokens, sourceBefore(tokens, i + 1, scan.first), scan.first);
    weak.push({ phrase: { first: Math.min(first, i), end: Math.min(end, i + 2) }, passive: false });
  }
}

/** X की ओर से जारी, X द्वारा जारी. */
export function readParty(scan: Scan): void {
  const { tokens, first, end, strong } = scan;
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
