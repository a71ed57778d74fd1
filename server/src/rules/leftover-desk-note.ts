/** What one desk wrote to another, left in the copy (CATALOGUE 6, B05). */
import { quote } from '../fix/make/quote';
import { removeLine, removePart, removeTitles } from '../fix/make/remove';
import { findDeskNotes } from '../story/desk-notes';
import type { Fix, Rule } from './types';

export const leftoverDeskNote: Rule = {
  meta: {
    id: 'leftover-desk-note',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'डेस्क का नोट', en: 'Leftover desk note' },
    what: {
      hi: 'एम्बार्गो, ‘फोटो लगाएं’, ‘(पुष्टि करें)’ जैसा नोट कॉपी में रह गया है।',
      en: 'A note such as an embargo, ‘add photo’ or ‘(confirm)’ is still in the copy.',
    },
    why: {
      hi: 'डेस्क के लिए लिखी बात पाठक तक पहुंच जाए तो अखबार की सबसे शर्मनाक गलती बनती है।',
      en: 'A word from desk to desk in print is the slip a paper is laughed at for.',
    },
    action: {
      hi: 'नोट में जो मांगा गया है वह करें, फिर उसे हटाएं।',
      en: 'Do what the note asks for, then remove it.',
    },
    messages: {
      left: {
        severity: 'warning',
        hi: 'डेस्क का नोट छूट गया है: ‘{text}’।',
        en: 'Leftover desk note: ‘{text}’.',
      },
    },
    options: {
      wireNotes: {
        type: 'boolean',
        default: false,
        description: {
          hi: 'वायर के अपने नोट भी बताएं: स्लग, लीड और किस्त, ‘जारी’, शुद्धिपत्र।',
          en: 'Report the wire’s own notes as well: slugs, takes, ‘more follows’, corrections.',
        },
      },
    },
    examples: [
      {
        bad: 'बंदरगाह पर क्रेन लगी\n\nपारादीप, 6 मई (भाषा) बंदरगाह पर नई क्रेन लगी है। न्यास के अनुसार इसकी कीमत 40 करोड़ रुपये (पुष्टि करें) है।',
        good: 'बंदरगाह पर क्रेन लगी\n\nपारादीप, 6 मई (भाषा) बंदरगाह पर नई क्रेन लगी है। न्यास के अनुसार इसकी कीमत 40 करोड़ रुपये है। संशोधित निविदा जारी हो गई है।',
      },
      {
        preset: 'web',
        bad: 'बंदरगाह पर क्रेन लगी (लीड-1)\n\nपारादीप, 6 मई (भाषा) बंदरगाह पर नई क्रेन लगी है। न्यास ने यह जानकारी दी।',
        good: 'बंदरगाह पर क्रेन लगी\n\nपारादीप, 6 मई (भाषा) बंदरगाह पर नई क्रेन लगी है। न्यास ने यह जानकारी दी।',
      },
    ],
  },
  *check(story, { options }) {
    const { text } = story.copy;
    for (const { start, end, block, note } of findDeskNotes(story)) {
      if (note.kind === 'wire' && options.wireNotes !== true) continue;
      const span = { start, end };
      yield {
        ...span,
        message: 'left',
        args: { text: quote(text, span) },
        fix: 'review',
        fixes: (): Fix[] => [
          note.where === 'line'
            ? removeLine(text, block, 'review')
            : {
                title: { text: removeTitles.part },
                safety: 'review',
                edits: [removePart(text, span, '', true)],
                preferred: true,
              },
        ],
      };
    }
  },
};
