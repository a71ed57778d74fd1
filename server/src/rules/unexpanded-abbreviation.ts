/** Short forms that the story does not spell out (CATALOGUE 6, B25). */
import { unexpanded } from '../story/abbreviations';
import type { Rule } from './types';

export const unexpandedAbbreviation: Rule = {
  meta: {
    id: 'unexpanded-abbreviation',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'none',
    title: { hi: 'बिना पूरे नाम का संक्षेप', en: 'Unexpanded abbreviation' },
    what: {
      hi: 'कम जाना-पहचाना संक्षेप पहली बार में पूरे नाम के साथ नहीं दिया गया।',
      en: 'A short form that not everybody knows is not given in full at its first use.',
    },
    why: {
      hi: 'पाठक नहीं जानता कि केसीएनए या एनआईएस किसका नाम है।',
      en: 'Readers cannot know whose name ‘केसीएनए’ or ‘एनआईएस’ is.',
    },
    action: {
      hi: 'पहली बार पूरा नाम लिखें और संक्षेप कोष्ठक में दें।',
      en: 'Give the name in full once, with the short form in brackets.',
    },
    messages: {
      short: {
        severity: 'information',
        hi: '‘{word}’ का पूरा नाम पहली बार में दें।',
        en: 'Give ‘{word}’ in full at its first use.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'strict',
        bad: 'समुद्र तट की सफाई\n\nपणजी, 5 जून (भाषा) समुद्र तटों की सफाई इस सप्ताह शुरू होगी। जीसीजेडएमए के अधिकारी ने यह जानकारी दी।',
        good: 'समुद्र तट की सफाई\n\nपणजी, 5 जून (भाषा) समुद्र तटों की सफाई इस सप्ताह शुरू होगी। गोवा तटीय क्षेत्र प्रबंधन प्राधिकरण (जीसीजेडएमए) के अधिकारी ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { text } = story.copy;
    for (const { start, end } of unexpanded(story))
      yield { start, end, message: 'short', args: { word: text.slice(start, end) }, fix: 'none' };
  },
};
