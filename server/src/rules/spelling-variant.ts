/** Words that a story spells now one way, now the other (CATALOGUE 6, B22). */
import { replaceAllWith, replaceWith } from '../fix/make/replace';
import { rareSpellings } from '../story/spelling';
import type { Fix, Rule } from './types';

export const spellingVariant: Rule = {
  meta: {
    id: 'spelling-variant',
    since: '0.1.0',
    defaultSeverity: 'hint',
    fix: 'review',
    title: { hi: 'दो तरह की वर्तनी', en: 'Spelling variant' },
    what: {
      hi: 'एक ही शब्द खबर में ज्यादातर एक तरह से और कहीं-कहीं दूसरी तरह से लिखा है।',
      en: 'A word is mostly written one way in the story, and the other way here and there.',
    },
    why: {
      hi: 'दोनों रूप चलते हैं, पर एक खबर में मिलें तो पता चलता है कि वह दो जगहों से जोड़ी गई है।',
      en: 'Both forms are alive; together they show that the story was put together from two.',
    },
    action: { hi: 'पूरी खबर में एक ही रूप रखें।', en: 'Keep to one form.' },
    messages: {
      rare: {
        severity: 'hint',
        hi: '‘{wrong}’ बाकी खबर में ‘{right}’ है ({count} बार)।',
        en: '‘{wrong}’ is ‘{right}’ in the rest of the story ({count} times).',
      },
    },
    options: {
      forms: {
        type: 'string',
        enum: ['majority', 'standard'],
        default: 'majority',
        description: {
          hi: 'खबर का अपना ज्यादा चलने वाला रूप, या केंद्रीय हिंदी निदेशालय का मानक रूप।',
          en: 'The form that the story mostly has, or the standard of the Central Hindi Directorate.',
        },
      },
    },
    examples: [
      {
        bad: 'नए वार्ड खुले\n\nरायपुर, 6 जून (भाषा) अस्पताल में नए वार्ड खोले गए हैं और पुराने बंद किए गए हैं। बिस्तर लगाए गए हैं, दीवारें रंगी गई हैं, रास्ते चौड़े किए गए हैं, पंखे बदले गए हैं और पेड़ लगाए गये हैं। अस्पताल ने यह जानकारी दी।',
        good: 'नए वार्ड खुले\n\nरायपुर, 6 जून (भाषा) अस्पताल में नए वार्ड खोले गए हैं और पुराने बंद किए गए हैं। बिस्तर लगाए गए हैं, दीवारें रंगी गई हैं, रास्ते चौड़े किए गए हैं, पंखे बदले गए हैं और पेड़ लगाए गए हैं। अस्पताल ने यह जानकारी दी।',
      },
    ],
  },
  *check(story, { options }) {
    for (const { start, end, wrong, right, count, places } of rareSpellings(story, options.forms === 'standard')) {
      yield {
        start,
        end,
        message: 'rare',
        args: { wrong, right, count },
        fix: 'review',
        fixes: (): Fix[] => [replaceWith({ start, end }, right, 'review'), ...replaceAllWith(places, right)],
      };
    }
  },
};
