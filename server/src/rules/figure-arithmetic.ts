/** Parts that do not make the total (CATALOGUE 6, B11). */
import { falseSums } from '../story/arithmetic';
import type { Rule } from './types';

export const figureArithmetic: Rule = {
  meta: {
    id: 'figure-arithmetic',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'none',
    title: { hi: 'आंकड़ों का जोड़', en: 'Figure arithmetic' },
    what: {
      hi: 'एक ही वाक्य में कुल और हिस्से दिए हैं, पर हिस्सों का जोड़ कुल के बराबर नहीं, या हिस्सा कुल से बड़ा है।',
      en: 'A sentence gives a total and its parts, and they do not add up, or a part is more than the whole.',
    },
    why: {
      hi: 'पाठक जोड़कर देखता है; गलत जोड़ पूरी खबर को शक में डालता है।',
      en: 'Readers do the sum; a wrong one puts the whole story in doubt.',
    },
    action: {
      hi: 'स्रोत से आंकड़े मिलाएं। हिस्से एक-दूसरे में शामिल हों तो वाक्य में लिखें।',
      en: 'Check the figures against the source. Where the parts overlap, say so.',
    },
    messages: {
      sum: {
        severity: 'information',
        hi: 'जोड़ नहीं मिलता: {parts} = {sum}, पर कुल {total}।',
        en: 'Does not add up: {parts} = {sum}, total given {total}.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'trial',
        bad: 'नाव पलटने से हादसा\n\nबलिया, 4 जुलाई (भाषा) पुलिस के अनुसार, हादसे में 8 लोग डूबे, जिनमें 3 महिलाएं और 4 पुरुष थे।',
        good: 'नाव पलटने से हादसा\n\nबलिया, 4 जुलाई (भाषा) पुलिस के अनुसार, हादसे में 8 लोग डूबे, जिनमें 3 महिलाएं और 5 पुरुष थे।',
      },
    ],
  },
  *check(story) {
    for (const { start, end, parts, sum, total } of falseSums(story))
      yield { start, end, message: 'sum', args: { parts, sum, total }, fix: 'none' };
  },
};
