// What was measured of a rule, for its page. The figures come from docs/accuracy.json (hand labels, written by
// `npm run eval -- --update`), docs/hits.json (findings on real copy, read by eye, counted by hand) and docs/planted.json
// (faults put into real copy, written by `node scripts/plant-faults.mjs --update`).

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
 *   readonly texts: number,
 *   readonly rules: Readonly<Record<string, { planted: number, found: number, alarms: number }>>,
 * }} Planted
 */

export const heading = { en: 'Precision', hi: 'सटीकता' };

const unmeasured = {
  en: 'Not measured yet: the copy at hand does not show it.',
  hi: 'अभी नापा नहीं गया: उपलब्ध कॉपी में इसके उदाहरण नहीं हैं।',
};

/**
 * The card of a rule: a sentence or two that say how often it is right, on what, and when.
 * @param {string} id
 * @param {Accuracy} accuracy
 * @param {Hits} hits
 * @param {Planted} planted
 * @param {Locale} locale
 */
export function precisionCard(id, accuracy, hits, planted, locale) {
  const verdict = { 'unattributed-figure': 'unattributed', 'weak-attribution': 'weak' }[id];
  if (verdict !== undefined) return verdictCard(verdict, accuracy, locale);
  if (id === 'missing-dateline') return datelineCard(accuracy, locale);
  const own = hits.rules[id];
  if (own === undefined || own.hits === 0) {
    const faults = planted.rules[id];
    return faults === undefined ? unmeasured[locale] : plantedCard(faults, planted, locale);
  }
  // a rule that speaks under the preset of a house was run on the copy of that house
  const files = own.files ?? hits.files;
  return locale === 'en'
    ? `${own.hits} findings on ${files} real texts, ${own.read} read by eye, ${own.wrong} wrong (${hits.date}).`
    : `${files} असली कॉपियों में ${own.hits} बार पकड़ा, ${own.read} आंख से जांचे, ${own.wrong} गलत (${hits.date})।`;
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

/**
 * @param {{ planted: number, found: number, alarms: number }} faults
 * @param {Planted} of
 * @param {Locale} locale
 */
function plantedCard({ planted, found, alarms }, { date, texts }, locale) {
  return locale === 'en'
    ? `Too rare in print to be met: ${alarms} findings on ${texts} real texts. Of ${planted} faults put into those texts ${found} were found (${date}).`
    : `छपी कॉपी में बहुत कम मिलता है: ${texts} असली कॉपियों में ${alarms} बार पकड़ा। इन्हीं कॉपियों में डाली गई ${planted} गलतियों में ${found} पकड़ी गईं (${date})।`;
}
