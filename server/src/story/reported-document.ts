/**
 * A document that a whole story reports: a budget that has been presented, results that a company has filed with an exchange or
 * a board of examiners has declared, vacancies that have been notified.
 * What it provides or shows is on record there, and who presented it is named once.
 */
import { words } from '../lexicon/words';
import { type Answer, breaks } from './answer';
import { foretells } from './opener';
import type { ReadSentence } from './read-sentences';
import { isListed, listed } from './vocabulary';

/** A document that is reported, and what shows that a sentence still tells of it. */
export interface ReportedDocument {
  /** Index of the sentence that presents it. */
  readonly at: number;
  readonly answer: Answer;
  readonly matter: RegExp;
  /** What it provides will hold: `20 करोड़ रुपये खर्च होंगे`. */
  readonly provides: boolean;
}

/** Paragraphs among which a report presents its document. */
const PRESENTED_WITHIN = 3;
const BUDGET = new Set(words('बजट बजटीय'));
const RESULTS = new Set(words('परिणाम परिणामों नतीजे नतीजों परीक्षाफल रिजल्ट'));
const EXCHANGE = new Set(words('बाजार बाजारों बीएसई एनएसई एक्सचेंज नियामकीय'));
/** Presented, and not yet to be: `पेश करने की परंपरा`. */
const DONE = /^(?:किया|करते|हुआ)$/;
const BUDGET_MATTER = /^(?:बजट|प्रावधान|आवंटन|आवंटित|परिव्यय|व्यय|राजकोषीय|राजस्व|अनुदान|विनियोग)/;
const RESULTS_MATTER =
  /^(?:आय|आमदनी|लाभ|मुनाफ[ाे]|घाट[ाे]|एनपीए|राजस्व|मार्जिन|बिक्री|परिसंपत्ति|परिसंपत्तियां|ब्याज|ऋण|जमा|लाभांश|एबिटा|तिमाही)$/;

/** A notice of vacancies. */
const VACANCIES = new Set(words('भर्ती भर्तियां पदों रिक्तियां रिक्तियों बहाली नियुक्ति'));
const NOTICE = new Set(words('अधिसूचना विज्ञापन नोटिफिकेशन विज्ञप्ति'));
/** What applicants are told. */
const NOTICE_MATTER = /^(?:शुल्क|आवेदन|पद|पदों|वेतन|वेतनमान|उम्मीदवार|उम्मीदवारों|अभ्यर्थी|अभ्यर्थियों|वर्ग|आयु|योग्यता|रिक्तियां)$/;
const EXAMINATION = new Set(words('परीक्षा परीक्षाओं कक्षा कक्षाओं बोर्ड इंटर इंटरमीडिएट हाईस्कूल मैट्रिक सेमेस्टर दाखिला भर्ती'));
/** Results of an examination. */
const MARKS_MATTER =
  /^(?:उत्तीर्ण|अनुत्तीर्ण|पास|फेल|सफल|असफल|परीक्षा|परीक्षार्थी|परीक्षार्थियों|विद्यार्थी|विद्यार्थियों|छात्र|छात्रों|छात्राएं|छात्राओं|लडक(?:े|ों|ियां|ियों)|अंक|अव्वल|टॉपर)$/;

/** The document that a story reports, if it reports one. */
export function reportedDocument(story: readonly ReadSentence[]): ReportedDocument | undefined {
  for (let at = 0; at < story.length && story[at]!.paragraph < PRESENTED_WITHIN; at++) {
    const found = presented(story[at]!);
    if (found !== undefined) return { at, ...found };
  }
  return undefined;
}

/** What the reported document answers for: the sentence that presents it and those behind, on its own matter. */
export function documentAnswer(document: ReportedDocument | undefined, story: readonly ReadSentence[], at: number) {
  if (document === undefined || at < document.at) return undefined;
  const own = story[at]!;
  if (breaks(own) || own.reading.strong.length > 0 || own.reading.weak.length > 0) return undefined;
  const { tokens, sentence } = own;
  for (let k = sentence.firstToken; k < sentence.endToken; k++)
    if (document.matter.test(tokens.text[k]!)) return document.answer;
  // its points: `• 358 प्रखंडों में डिग्री कॉलेज`
  return document.provides && (own.listItem || foretells(own)) ? document.answer : undefined;
}

/** All words that documents and data are known by: most sentences hold none. */
export const OF_DOCUMENTS = listed(
  (word) =>
    [BUDGET, RESULTS, VACANCIES, NOTICE, EXAMINATION, EXCHANGE].some((list) => list.has(word)) ||
    /^(?:पेश|घोषित|जारी|सूचना|जानकारी|सूचित|आंकडे|आंकडों)$/.test(word),
);

function presented(own: ReadSentence): Omit<ReportedDocument, 'at'> | undefined {
  const { tokens, sentence, reading } = own;
  const span = reading.strong[0]?.source ?? reading.ownAct?.source;
  const answer = (first: number): Answer => ({
    verdict: 'carried',
    reason: 'reported',
    source: { sentence: own, span: span ?? { first, end: first + 1 } },
  });
  let budget = -1;
  let exchange = false;
  let results = false;
  let examined = false;
  let vacancies = false;
  for (let k = sentence.firstToken; k < sentence.endToken; k++) {
    const text = tokens.text[k]!;
    if (!isListed(tokens, k, OF_DOCUMENTS)) continue;
    if (BUDGET.has(text)) budget = k;
    else if (budget >= 0 && text === 'पेश' && DONE.test(tokens.text[k + 1] ?? ''))
      return { answer: answer(budget), matter: BUDGET_MATTER, provides: true };
    else if (RESULTS.has(text)) results = true;
    else if (VACANCIES.has(text)) {
      vacancies = true;
      examined ||= EXAMINATION.has(text);
    } else if (vacancies && NOTICE.has(text) && span !== undefined)
      return { answer: answer(k), matter: NOTICE_MATTER, provides: false };
    else if (EXAMINATION.has(text)) examined = true;
    else if (results && examined && /^(?:घोषित|जारी)$/.test(text) && span !== undefined)
      return { answer: answer(k), matter: MARKS_MATTER, provides: false };
    else if (EXCHANGE.has(text)) exchange = true;
    else if (exchange && /^(?:सूचना|जानकारी|सूचित)$/.test(text) && span !== undefined)
      return { answer: answer(k), matter: RESULTS_MATTER, provides: false };
  }
  return undefined;
}
