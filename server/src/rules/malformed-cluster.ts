/** Vowel signs that no keyboard should put in that order (CATALOGUE 6, B01). */
import { replaceWith } from '../fix/make/replace';
import type { Rule } from './types';

export const malformedCluster: Rule = {
  meta: {
    id: 'malformed-cluster',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'गलत मात्रा-क्रम', en: 'Malformed cluster' },
    what: {
      hi: 'शब्द में मात्रा दो बार, गलत क्रम में या ऐसे अक्षर पर लगी है जिस पर लग नहीं सकती।',
      en: 'A vowel sign stands twice, in the wrong order, or on a letter that cannot carry it.',
    },
    why: {
      hi: 'ऐसा शब्द पर्दे पर टूटा दिखता है और खोज में नहीं मिलता।',
      en: 'Such a word looks broken on some screens and is not found by any search.',
    },
    action: { hi: 'मात्राएं सही क्रम में करें।', en: 'Put the signs in order.' },
    messages: {
      order: {
        severity: 'warning',
        hi: 'मात्रा-क्रम गलत है: ‘{wrong}’ → ‘{right}’।',
        en: 'Bad vowel-sign order: ‘{wrong}’ → ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'बाजार में भीड़ घटी\n\nइंदौर, 11 मई (भाषा) शहर के सर्राफा बाजार में लेागों की भीड़ सोमवार को कम रही। व्यापारी संघ ने यह जानकारी दी।',
        good: 'बाजार में भीड़ घटी\n\nइंदौर, 11 मई (भाषा) शहर के सर्राफा बाजार में लोगों की भीड़ सोमवार को कम रही। व्यापारी संघ ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy, desk }) {
    for (const { start, end, newText } of desk.letters.clusters) {
      yield {
        start,
        end,
        message: 'order',
        args: { wrong: copy.text.slice(start, end), right: newText },
        fix: 'safe',
        fixes: () => [replaceWith({ start, end }, newText, 'safe')],
      };
    }
  },
};
