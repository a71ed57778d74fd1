/** The same small word twice (CATALOGUE 6, B07). */

import { W } from '../story/wording';
import { toSourceEnd } from '../text/fold';
import type { FixSafety, Rule } from './types';

const title = { hi: 'एक ‘{word}’ हटाएं', en: 'Remove one ‘{word}’' };

export const repeatedWord: Rule = {
  meta: {
    id: 'repeated-word',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'दोहराया शब्द', en: 'Repeated word' },
    what: {
      hi: 'में, ने, को जैसा छोटा शब्द लगातार दो बार लिखा है।',
      en: 'A small word such as ‘में’, ‘ने’ or ‘को’ is written twice in a row.',
    },
    why: {
      hi: 'वाक्य बदलते समय पुराना शब्द रह जाता है; आंख उसे पढ़ते हुए छोड़ देती है।',
      en: 'It stays behind when a sentence is changed, and the eye reads over it.',
    },
    action: { hi: 'एक हटाएं।', en: 'Remove one.' },
    messages: {
      twice: { severity: 'warning', hi: '‘{word}’ दो बार लिखा है।', en: '‘{word}’ repeated.' },
    },
    options: {},
    examples: [
      {
        bad: 'मेले के लिए विशेष बसें\n\nसागर, 14 फरवरी (भाषा) मध्य प्रदेश के सागर में में मेले के लिए विशेष बसें चलेंगी। परिवहन विभाग ने यह जानकारी दी।',
        good: 'मेले के लिए विशेष बसें\n\nसागर, 14 फरवरी (भाषा) मध्य प्रदेश के सागर में मेले के लिए अलग अलग बसें बार बार चलेंगी। परिवहन विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy, desk }) {
    for (const { block, tokens, at, start, end } of desk.wordsOf(W.doubled)) {
      const first = toSourceEnd(copy.folded, copy.text, tokens.end[at - 1]!);
      const word = copy.text.slice(start, end);
      // words of a quotation stay as they were said until a person looks
      const fix: FixSafety = desk.isQuoted(block, { start, end }) ? 'review' : 'safe';
      yield {
        start,
        end,
        message: 'twice',
        args: { word },
        unnecessary: true,
        fix,
        fixes: () => [
          {
            title: { text: title, args: { word } },
            safety: fix,
            edits: [{ start: first, end, newText: '' }],
            preferred: true,
          },
        ],
      };
    }
  },
};
