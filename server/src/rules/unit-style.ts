/** Units that a house writes one way (CATALOGUE 6, B27). */
import { replaceWith } from '../fix/make/replace';
import { unitPlaces } from '../story/units';
import type { FixSafety, Rule } from './types';

export const unitStyle: Rule = {
  meta: {
    id: 'unit-style',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'safe',
    title: { hi: 'इकाइयों की शैली', en: 'Unit style' },
    what: {
      hi: 'इकाई संस्थान की शैली से अलग लिखी है: % की जगह प्रतिशत, किलोमीटर की जगह किमी, ₹ की जगह रुपये।',
      en: 'A unit is not written as the house writes it: a sign for a word, or a short form for a long one.',
    },
    why: {
      hi: 'एक पन्ने पर एक इकाई एक ही तरह से दिखे तो आंकड़े मिलाना आसान होता है।',
      en: 'Figures on one page compare easily when a unit looks the same everywhere.',
    },
    action: { hi: 'संस्थान का रूप लिखें।', en: 'Write it as the house does.' },
    messages: {
      unit: { severity: 'information', hi: '‘{wrong}’ को ‘{right}’ लिखें।', en: 'Write ‘{wrong}’ as ‘{right}’.' },
    },
    options: {
      units: {
        type: 'string',
        enum: ['words', 'short'],
        default: 'words',
        description: {
          hi: 'पूरे शब्द (प्रतिशत, किलोमीटर) या छोटे रूप (%, किमी)।',
          en: 'Whole words, or signs and short forms.',
        },
      },
    },
    examples: [
      {
        preset: 'strict',
        bad: 'फसल का रकबा बढ़ा\n\nइंदौर, 4 जुलाई (भाषा) कृषि विभाग के अनुसार, सोयाबीन का रकबा इस साल 12% बढ़ा है।',
        good: 'फसल का रकबा बढ़ा\n\nइंदौर, 4 जुलाई (भाषा) कृषि विभाग के अनुसार, सोयाबीन का रकबा इस साल 12 प्रतिशत बढ़ा है।',
      },
    ],
  },
  *check(story, { options }) {
    const { text } = story.copy;
    for (const { start, end, right, block } of unitPlaces(story, options.units === 'short')) {
      const fix: FixSafety = story.desk.isQuoted(block, { start, end }) ? 'review' : 'safe';
      yield {
        start,
        end,
        message: 'unit',
        args: { wrong: text.slice(start, end), right },
        fix,
        fixes: () => [replaceWith({ start, end }, right, fix)],
      };
    }
  },
};
