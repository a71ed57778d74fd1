/** Sentences that nobody reads in one breath (CATALOGUE 6, B23). */

import type { Sentence, Story } from '../story/model';
import { TokenKind } from '../text/tokens';
import type { Rule } from './types';

export const longSentence: Rule = {
  meta: {
    id: 'long-sentence',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'none',
    title: { hi: 'लंबा वाक्य', en: 'Long sentence' },
    what: {
      hi: 'वाक्य में तय सीमा से ज्यादा शब्द हैं।',
      en: 'A sentence holds more words than the limit.',
    },
    why: {
      hi: 'एजेंसी की कॉपी में आधे वाक्य 19 शब्दों से छोटे होते हैं; लंबे वाक्य में पाठक कर्ता और क्रिया को जोड़ नहीं पाता।',
      en: 'Half the sentences of agency copy have fewer than 19 words; in a long one the reader loses the subject before the verb comes.',
    },
    action: { hi: 'वाक्य को दो में बांटें।', en: 'Make two sentences of it.' },
    messages: {
      long: {
        severity: 'hint',
        hi: 'वाक्य में {count} शब्द हैं; {limit} तक ठीक रहते हैं।',
        en: 'The sentence has {count} words; up to {limit} are fine.',
      },
      veryLong: {
        severity: 'information',
        hi: 'वाक्य में {count} शब्द हैं; {limit} तक ठीक रहते हैं।',
        en: 'The sentence has {count} words; up to {limit} are fine.',
      },
    },
    options: {
      words: {
        type: 'integer',
        minimum: 10,
        maximum: 500,
        default: 50,
        description: { hi: 'इतने शब्दों तक का वाक्य चलता है।', en: 'A sentence of up to so many words passes.' },
      },
      veryLong: {
        type: 'integer',
        minimum: 10,
        maximum: 500,
        default: 65,
        description: {
          hi: 'इससे लंबे वाक्य पर संकेत की जगह सूचना दी जाती है।',
          en: 'A longer sentence than this is information, not a hint.',
        },
      },
    },
    examples: [
      {
        bad: `बैठक में कई फैसले\n\nरांची, 6 जून (भाषा) नगर निगम की बैठक में ${'सड़क पानी बिजली सफाई और '.repeat(14)}पार्क पर चर्चा हुई। महापौर ने यह जानकारी दी।`,
        good: 'बैठक में कई फैसले\n\nरांची, 6 जून (भाषा) नगर निगम की बैठक में सड़क, पानी, बिजली, सफाई और पार्क पर चर्चा हुई। महापौर ने यह जानकारी दी।',
      },
    ],
  },
  *check(story, { options }) {
    const limit = Number(options.words);
    for (const sentence of story.sentences) {
      // most sentences are shorter than the limit with all their marks
      if (sentence.endToken - sentence.firstToken <= limit) continue;
      const count = countWords(story, sentence);
      if (count <= limit) continue;
      yield {
        start: sentence.start,
        end: sentence.end,
        message: count > Number(options.veryLong) ? 'veryLong' : 'long',
        args: { count, limit },
        fix: 'none',
      };
    }
  },
};

function countWords(story: Story, { block, firstToken, endToken }: Sentence): number {
  const { kind } = story.tokensOf(block);
  let count = 0;
  for (let at = firstToken; at < endToken; at++) if (kind[at] !== TokenKind.mark) count++;
  return count;
}
