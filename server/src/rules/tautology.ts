/** Words that say twice what they say (CATALOGUE 6, B30). */
import { replaceWith } from '../fix/make/replace';
import { tautologies } from '../lexicon/tautologies';
import { W } from '../story/wording';
import { foldAll, toSourceEnd } from '../text/fold';
import type { Rule } from './types';

/** The longest first, so that `दोबारा फिर से` is not read as `दोबारा फिर`. */
const ENTRIES = tautologies
  .map(([said, enough]) => ({ words: foldAll([said])[0]!.split(' '), enough }))
  .sort((a, b) => b.words.length - a.words.length);

export const tautology: Rule = {
  meta: {
    id: 'tautology',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'review',
    title: { hi: 'पुनरुक्ति', en: 'Tautology' },
    what: {
      hi: 'दो शब्द एक ही बात कहते हैं: ‘दोबारा फिर’, ‘वापस लौटे’।',
      en: 'Two words say one thing: ‘दोबारा फिर’, ‘वापस लौटे’.',
    },
    why: {
      hi: 'एक शब्द काफी है; वाक्य छोटा और साफ हो जाता है।',
      en: 'One is enough, and the sentence is shorter and clearer for it.',
    },
    action: { hi: 'एक शब्द हटाएं।', en: 'Drop one of them.' },
    messages: {
      twice: {
        severity: 'hint',
        hi: '‘{said}’ में एक ही बात दो बार है; ‘{enough}’ काफी है।',
        en: '‘{said}’ says it twice: ‘{enough}’ is enough.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'strict',
        bad: 'छात्र घर पहुंचे\n\nकोटा, 4 मई (भाषा) लॉकडाउन खत्म होने पर छात्र घर वापस लौटे। जिला प्रशासन ने यह जानकारी दी।',
        good: 'छात्र घर पहुंचे\n\nकोटा, 4 मई (भाषा) लॉकडाउन खत्म होने पर छात्र घर लौटे और वापस आने की तैयारी में हैं। जिला प्रशासन ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy, desk }) {
    for (const { tokens, at, start, block } of desk.wordsOf(W.tautology)) {
      const entry = ENTRIES.find(({ words }) => words.every((word, i) => tokens.text[at + i] === word));
      if (entry === undefined) continue;
      const end = toSourceEnd(copy.folded, copy.text, tokens.end[at + entry.words.length - 1]!);
      if (desk.isQuoted(block, { start, end })) continue;
      const { enough } = entry;
      yield {
        start,
        end,
        message: 'twice',
        args: { said: copy.text.slice(start, end), enough },
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, enough, 'review')],
      };
    }
  },
};
