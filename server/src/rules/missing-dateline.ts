import type { Rule } from './types';

export const missingDateline: Rule = {
  meta: {
    id: 'missing-dateline',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'डेटलाइन नहीं', en: 'Missing dateline' },
    what: {
      hi: 'खबर का इंट्रो स्थान, तारीख और एजेंसी से नहीं खुलता।',
      en: 'The lead does not open with place, date and agency.',
    },
    why: {
      hi: 'डेटलाइन बताती है कि खबर कहां से, कब और किसने भेजी; उसके बिना न पाठक जान सकता है, न अगली डेस्क।',
      en: 'A dateline says where, when and by whom the story was filed; without it neither reader nor the next desk can tell.',
    },
    action: {
      hi: 'इंट्रो से पहले ‘स्थान, तारीख (एजेंसी)।’ जोड़ें, या बताएं कि यह खबर नहीं है।',
      en: 'Put ‘place, date (agency)’ before the lead, or say that the copy is not a news story.',
    },
    messages: {
      missing: {
        severity: 'warning',
        hi: 'डेटलाइन नहीं है। इंट्रो ‘स्थान, तारीख (एजेंसी)।’ से शुरू करें।',
        en: 'No dateline. Open the lead with ‘place, date (agency)’.',
      },
    },
    options: {},
    examples: [],
  },
  *check(story) {
    if (story.kind !== 'news' || story.dateline !== undefined || story.lead === undefined) return;
    const { start } = story.lead;
    yield { start, end: Math.min(story.lead.end, start + 40), message: 'missing', fix: 'none' };
  },
};
