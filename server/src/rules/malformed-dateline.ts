/** Datelines that are there but wrong (CATALOGUE 2.3). */
import type { DatelineFault, DatelineFaultCode, Story } from '../story/model';
import { saidAgain } from '../story/paragraphs';
import type { Edit, Fix, LintSettings, Localized, RawFinding, Rule } from './types';

const reasons: Readonly<Record<DatelineFaultCode, Localized>> = {
  'empty-agency': { hi: 'एजेंसी का नाम खाली है', en: 'the agency is missing' },
  unclosed: { hi: 'एजेंसी का कोष्ठक बंद नहीं है', en: 'the agency’s bracket is not closed' },
  'bad-date': { hi: 'यह तारीख होती ही नहीं', en: 'there is no such date' },
  'month-misspelt': { hi: 'महीने की वर्तनी गलत है', en: 'the month is misspelt' },
  'month-first': { hi: 'महीना तारीख से पहले है', en: 'the month stands before the day' },
  latin: { hi: 'डेटलाइन अंग्रेजी में है', en: 'it is in Latin letters' },
  'double-mark': { hi: 'अंत में दो चिह्न हैं', en: 'it ends in two marks' },
  duplicated: { hi: 'डेटलाइन दो बार है', en: 'it stands twice' },
  'no-space': { hi: 'डेटलाइन और इंट्रो के बीच जगह नहीं है', en: 'no space parts it from the lead' },
  'mixed-digits': { hi: 'तारीख में दो लिपियों के अंक हैं', en: 'the day mixes two scripts of digits' },
  unpunctuated: { hi: 'तारीख के बाद चिह्न नहीं है', en: 'no mark parts it from the sentence' },
};

/** Repairs that leave nothing to decide (2.5). */
const SAFE: ReadonlySet<DatelineFaultCode> = new Set([
  'double-mark',
  'no-space',
  'unclosed',
  'month-misspelt',
  'mixed-digits',
]);
const SOFT: ReadonlySet<DatelineFaultCode> = new Set(['unpunctuated']);
const title = { hi: 'डेटलाइन ठीक करें', en: 'Repair the dateline' };

export const malformedDateline: Rule = {
  meta: {
    id: 'malformed-dateline',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'गड़बड़ डेटलाइन', en: 'Malformed dateline' },
    what: {
      hi: 'डेटलाइन है, पर उसका कोई हिस्सा टूटा, छूटा या गलत है।',
      en: 'There is a dateline, but a part of it is broken, missing or wrong.',
    },
    why: {
      hi: 'डेटलाइन मशीन भी पढ़ती है और पाठक सबसे पहले देखता है; उसमें गलती पूरी खबर पर भरोसा घटाती है।',
      en: 'Machines read the dateline and readers see it first; a slip there costs the whole story trust.',
    },
    action: { hi: 'बताया गया हिस्सा ठीक करें।', en: 'Repair the part that is named.' },
    messages: {
      malformed: { severity: 'warning', hi: 'डेटलाइन गड़बड़ है: {reason}।', en: 'Dateline is malformed: {reason}.' },
      soft: { severity: 'information', hi: 'डेटलाइन गड़बड़ है: {reason}।', en: 'Dateline is malformed: {reason}.' },
    },
    options: {},
    examples: [
      {
        bad: 'चाय बागानों में हरियाली लौटी\n\nजोरहाट, 6 अप्रैल (आईएएनएस।। अच्छी बारिश के बाद असम के चाय बागानों में नई पत्तियां आ गई हैं। चाय अनुसंधान संस्थान ने सोमवार को यह जानकारी दी।',
        good: 'चाय बागानों में हरियाली लौटी\n\nजोरहाट, 6 अप्रैल (आईएएनएस)। अच्छी बारिश के बाद असम के चाय बागानों में नई पत्तियां आ गई हैं। चाय अनुसंधान संस्थान ने सोमवार को यह जानकारी दी।',
      },
    ],
  },
  *check(story, { settings }) {
    const { dateline } = story;
    const faults = dateline?.faults.filter(
      ({ code, start }) => code !== 'duplicated' || !goesAnyway(story, start, settings),
    );
    if (dateline === undefined || faults === undefined || faults.length === 0) return;
    const [first] = faults;
    // the copy in the strap is what is too much; every other fault belongs to the dateline as a whole
    const at = first!.code === 'duplicated' ? first! : dateline;
    const repairable = faults.filter((fault) => editFor(fault) !== undefined);
    const safe = repairable.length > 0 && repairable.every((fault) => SAFE.has(fault.code));
    const finding: RawFinding = {
      start: at.start,
      end: at.end,
      message: faults.every((fault) => SOFT.has(fault.code)) ? 'soft' : 'malformed',
      args: { reason: reasonKey(first!.code), code: first!.code },
      fix: repairable.length === 0 ? 'none' : safe ? 'safe' : 'review',
      fixes: () => repairs(repairable, safe),
    };
    yield finding;
  },
};

/** True where the strap goes as a whole, for it is the lead over again: its dateline goes with it. */
function goesAnyway(story: Story, at: number, { rules }: LintSettings): boolean {
  if (rules['repeated-paragraph']?.severity === 'off') return false;
  return saidAgain(story).some(({ block }) => block.start <= at && at < block.end);
}

/** The reason in both languages: an argument that is put into the reader’s own. */
function reasonKey(code: DatelineFaultCode): Localized {
  return reasons[code];
}

function editFor(fault: DatelineFault): Edit | undefined {
  return fault.replacement === undefined
    ? undefined
    : { start: fault.start, end: fault.end, newText: fault.replacement };
}

function repairs(faults: readonly DatelineFault[], safe: boolean): Fix[] {
  const edits = faults.flatMap((fault) => editFor(fault) ?? []);
  if (edits.length === 0) return [];
  return [{ title: { text: title }, safety: safe ? 'safe' : 'review', edits, preferred: true }];
}
