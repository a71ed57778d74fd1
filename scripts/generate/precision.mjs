// What was measured of a rule, for its page. The figures come from docs/accuracy.json (hand labels, written by
// `npm run eval -- --update`), docs/hits.json (findings on real copy, read by eye, counted by hand) and
// docs/evidence.json (what speaks for rules without findings there, written by `node scripts/evidence.mjs --update`).

/** @typedef {import('./types').Locale} Locale */

/**
 * @typedef {{
 *   readonly date: string,
 *   readonly measures: {
 *     readonly articles: number,
 *     readonly dateline: { exact: number, otherSpan: number, missed: number, invented: number, rightlyNone: number },
 *     readonly figures: { readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>> },
 *   },
 * }} Accuracy
 * @typedef {{
 *   readonly date: string,
 *   readonly files: number,
 *   readonly rules: Readonly<Record<string, { hits: number, read: number, wrong: number, files?: number }>>,
 * }} Hits
 * @typedef {{
 *   readonly date: string,
 *   readonly files: number,
 *   readonly rules: Readonly<Record<string, import('../evidence/gather.mjs').Evidence>>,
 * }} EvidenceFile
 * @typedef {{ readonly accuracy: Accuracy, readonly hits: Hits, readonly evidence: EvidenceFile }} Measured
 */

export const heading = { en: 'Precision', hi: 'सटीकता' };

const unmeasured = {
  en: 'Not measured yet: the copy at hand does not show it.',
  hi: 'अभी नापा नहीं गया: उपलब्ध कॉपी में इसके उदाहरण नहीं हैं।',
};

/** Why a rule is off: said where nothing that was read by eye speaks for it. */
const off = {
  en: 'It ships off, since too little real copy speaks for its precision; the preset `strict` has it.',
  hi: 'असली कॉपी से इसकी सटीकता के सबूत कम हैं, इसलिए यह अपने-आप बंद है; ‘strict’ में चालू है।',
};

/**
 * The card of a rule: some sentences that say how often it is right, on what, and when.
 * @param {{ readonly id: string, readonly defaultSeverity: string }} meta
 * @param {Measured} measured
 * @param {Locale} locale
 */
export function precisionCard({ id, defaultSeverity }, { accuracy, hits, evidence }, locale) {
  const verdict = { 'unattributed-figure': 'unattributed', 'weak-attribution': 'weak' }[id];
  if (verdict !== undefined) return verdictCard(verdict, accuracy, locale);
  if (id === 'missing-dateline') return datelineCard(accuracy, locale);
  const own = hits.rules[id];
  if (own !== undefined && own.hits > 0) return hitsCard(own, hits, locale);
  const tried = evidence.rules[id];
  if (tried === undefined) return unmeasured[locale];
  const card = evidenceCard(tried, evidence, locale);
  return defaultSeverity === 'off' ? `${card} ${off[locale]}` : card;
}

/**
 * @param {Hits['rules'][string]} own
 * @param {Hits} hits
 * @param {Locale} locale
 */
function hitsCard({ hits: found, read, wrong, files }, hits, locale) {
  // a rule that speaks under the preset of a house was run on the copy of that house
  const texts = files ?? hits.files;
  const precision = ((read - wrong) / read).toFixed(2);
  return locale === 'en'
    ? `${found} finding${found === 1 ? '' : 's'} on ${texts} real texts, ${read} read by eye, ${wrong} wrong: precision ${precision} (${hits.date}).`
    : `${texts} असली कॉपियों में ${found} बार पकड़ा, ${read} आंख से जांचे, ${wrong} गलत: सटीकता ${precision} (${hits.date})।`;
}

/**
 * @param {import('../evidence/gather.mjs').Evidence} tried
 * @param {EvidenceFile} evidence
 * @param {Locale} locale
 */
function evidenceCard({ opportunities, alarms, own, ownFound, injected, found }, { date, files }, locale) {
  const en = [
    `No findings on ${files} real texts as they are. At ${opportunities} places of them it might have spoken wrongly, and did so ${alarms} times.`,
    ...(own > 0 ? [`Told what the page leaves open, it finds ${ownFound} of the copy’s own ${own} faults.`] : []),
    ...(injected > 0 ? [`Of ${injected} faults that a program put into them it finds ${found} (${date}).`] : []),
  ];
  const hi = [
    `${files} असली कॉपियों में जैसी हैं वैसी कुछ नहीं पकड़ा। उनमें ${opportunities} जगह गलत बोल सकता था, ${alarms} बार बोला।`,
    ...(own > 0 ? [`पन्ने पर न लिखी बात (साल) बताने पर कॉपी की अपनी ${own} में से ${ownFound} गलती पकड़ी।`] : []),
    ...(injected > 0 ? [`प्रोग्राम से डाली गई ${injected} गलतियों में ${found} पकड़ीं (${date})।`] : []),
  ];
  return (locale === 'en' ? en : hi).join(' ');
}

/**
 * @param {string} verdict
 * @param {Accuracy} accuracy
 * @param {Locale} locale
 */
function verdictCard(verdict, { date, measures }, locale) {
  const { confusion } = measures.figures;
  const right = confusion[verdict]?.[verdict] ?? 0;
  const given = Object.values(confusion).reduce((sum, row) => sum + (row[verdict] ?? 0), 0);
  const wanted = Object.values(confusion[verdict] ?? {}).reduce((sum, count) => sum + count, 0);
  const precision = (right / given).toFixed(2);
  const recall = (right / wanted).toFixed(2);
  return locale === 'en'
    ? `Precision ${precision}, recall ${recall}, on ${wanted} such figures among those of ${measures.articles} stories of Indian dailies and BBC Hindi, labelled by hand (${date}). The rules were tuned on the same stories; expect less on others.`
    : `${measures.articles} हाथ से जांची खबरों के ऐसे ${wanted} आंकड़ों पर: सही पकड़ ${precision}, पूरी पकड़ ${recall} (${date})। नियम इन्हीं खबरों पर सुधारे गए हैं; दूसरी खबरों पर कुछ कम मानें।`;
}

/**
 * @param {Accuracy} accuracy
 * @param {Locale} locale
 */
function datelineCard({ date, measures }, locale) {
  const { exact, otherSpan, missed, invented, rightlyNone } = measures.dateline;
  const having = exact + otherSpan + missed;
  return locale === 'en'
    ? `Of ${having} stories with a dateline ${exact} are read exactly and ${missed} are missed; of ${rightlyNone + invented} without one ${invented} are given one (${date}).`
    : `डेटलाइन वाली ${having} खबरों में ${exact} ठीक-ठीक पढ़ी गईं, ${missed} छूटीं; बिना डेटलाइन वाली ${rightlyNone + invented} में ${invented} को गलत डेटलाइन मिली (${date})।`;
}
