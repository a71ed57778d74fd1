/** One name in two spellings, and names that are cut short (CATALOGUE 6, B19). */
import { replaceAllWith, replaceWith } from '../fix/make/replace';
import { findCutNames, findNameVariants } from '../story/names';
import type { Fix, Rule } from './types';

export const nameVariant: Rule = {
  meta: {
    id: 'name-variant',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'review',
    title: { hi: 'एक नाम दो तरह से', en: 'Name variant' },
    what: {
      hi: 'एक ही नाम खबर में दो वर्तनी में है, या पूरा नाम देकर आगे ऐसे काटा गया है जैसे वह बोला नहीं जाता।',
      en: 'One name stands in two spellings, or is cut short later in a way its bearer is not called.',
    },
    why: {
      hi: 'पाठक और खोज दोनों उन्हें दो लोग या दो जगहें मान सकते हैं।',
      en: 'Readers and searches may take them for two persons or two places.',
    },
    action: {
      hi: 'एक ही रूप रखें। कुछ डेस्क छोटा नाम जानबूझकर लिखते हैं; तब इसे रहने दें।',
      en: 'Keep to one form. Some desks write the short name on purpose: then leave it.',
    },
    messages: {
      spelling: {
        severity: 'information',
        hi: 'एक ही नाम दो तरह से: ‘{a}’, ‘{b}’।',
        en: 'One name, two spellings: ‘{a}’, ‘{b}’.',
      },
      cut: {
        severity: 'information',
        hi: 'नाम ‘{full}’ है; यहां ‘{cut}’ लिखा है।',
        en: 'The name is ‘{full}’; here it is ‘{cut}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'शिखर वार्ता संपन्न\n\nमॉस्को, 6 जून (आईएएनएस)। राष्ट्रपति पुतिन ने वार्ता को सफल बताया। पूतिन ने कहा कि अगली बैठक मास्को में होगी।',
        good: 'शिखर वार्ता संपन्न\n\nमॉस्को, 6 जून (आईएएनएस)। राष्ट्रपति पुतिन ने वार्ता को सफल बताया। पुतिन ने कहा कि अगली बैठक मॉस्को में होगी।',
      },
    ],
  },
  *check(story) {
    for (const { start, end, a, b, right, places } of findNameVariants(story)) {
      yield {
        start,
        end,
        message: 'spelling',
        args: { a, b },
        fix: 'review',
        fixes: (): Fix[] => [replaceWith({ start, end }, right, 'review'), ...replaceAllWith(places, right)],
      };
    }
    for (const { start, end, full, cut } of findCutNames(story)) {
      yield {
        start,
        end,
        message: 'cut',
        args: { full, cut },
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, full, 'review')],
      };
    }
  },
};
