/** Words that sound alike and mean another thing (CATALOGUE 6, B26). */
import { replaceWith } from '../fix/make/replace';
import { confusions } from '../story/confusion';
import type { Rule } from './types';

export const wordConfusion: Rule = {
  meta: {
    id: 'word-confusion',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'review',
    title: { hi: 'मिलते-जुलते शब्द', en: 'Word confusion' },
    what: {
      hi: 'शब्द अपने-आप में सही है, पर यहां उससे मिलता-जुलता दूसरा शब्द चाहिए।',
      en: 'The word is a sound one, but here one that looks or sounds like it is meant.',
    },
    why: {
      hi: 'वर्तनी जांचने वाले औजार ऐसे शब्द पर चुप रहते हैं, जबकि वाक्य का अर्थ बदल जाता है।',
      en: 'Spelling checkers are silent, and the sentence says another thing.',
    },
    action: { hi: 'सुझाया गया शब्द जांचकर लिखें।', en: 'Check, and write the word that is meant.' },
    messages: {
      confused: {
        severity: 'information',
        hi: 'यहां ‘{wrong}’ की जगह ‘{right}’ होना चाहिए।',
        en: 'It should be ‘{right}’ here, not ‘{wrong}’.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'strict',
        bad: 'अवैध खनन पर सख्ती\n\nबांदा, 4 फरवरी (भाषा) खनन माफिया के खिलाफ सख्त कार्यवाही की जाएगी। जिलाधिकारी ने यह जानकारी दी।',
        good: 'अवैध खनन पर सख्ती\n\nबांदा, 4 फरवरी (भाषा) खनन माफिया के खिलाफ सख्त कार्रवाई की जाएगी। सदन की कार्यवाही स्थगित रही। जिलाधिकारी ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { copy, desk } = story;
    for (const { start, end, right, block } of confusions(story)) {
      if (desk.isQuoted(block, { start, end })) continue;
      yield {
        start,
        end,
        message: 'confused',
        args: { wrong: copy.text.slice(start, end), right },
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, right, 'review')],
      };
    }
  },
};
