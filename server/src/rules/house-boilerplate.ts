/** A line that stands in many drafts of one folder: furniture that no list has yet. Told once, in the first of them. */
import { LEAST_DRAFTS } from '../twins/standing-lines';
import { elsewhereOf, offsetsOf } from './duplicates';
import type { DraftRule, Message } from './types';

const ALSO: Message = { text: { hi: 'यही पंक्ति यहां भी है।', en: 'The same line stands here.' } };

/** Few enough for a folder of one shift, more than a formula of the trade reaches among a tenth of its drafts. */
const DEFAULT_DRAFTS = 8;

const LINE = 'आंचलिक समाचार केंद्र की डाक सेवा से प्राप्त सामग्री';

/** Stories of their own, with one line under each: places and what begins there. */
const PLACES = ['अलवर', 'सीकर', 'दमोह', 'बस्ती', 'पूर्णिया', 'धमतरी', 'चंबा', 'भिवानी', 'गोंडा'];
const WORKS = ['तालाब', 'सड़क', 'पुल', 'नहर', 'मंडी', 'पार्क', 'घाट', 'मैदान', 'बाजार'];
const [BAD, ...OTHERS] = PLACES.map(
  (place, i) =>
    `${place} में ${WORKS[i]} का काम शुरू\n\n${place}, 3 मई (भाषा) ${place} के ${WORKS[i]} पर काम सोमवार से शुरू हुआ। जिला प्रशासन ने यह जानकारी दी।\n\n${LINE}`,
);

export const houseBoilerplate: DraftRule = {
  meta: {
    id: 'house-boilerplate',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'none',
    title: { hi: 'हर ड्राफ्ट की एक ही पंक्ति', en: 'Line of many drafts' },
    what: {
      hi: 'यह पंक्ति फोल्डर के बहुत से ड्राफ्ट में है, इसलिए शायद खबर का हिस्सा नहीं, फीड या साइट का छोड़ा हुआ है।',
      en: 'The line stands in many drafts of the folder, so it is most likely no part of the story but left by a feed or a site.',
    },
    why: {
      hi: 'हर फीड और साइट अपनी पंक्तियां छोड़ती है; सूची में जोड़ने के बाद वे हर ड्राफ्ट में पकड़ी जाती हैं।',
      en: 'Every feed and site leaves lines of its own; once they are on the list, they are found in every draft.',
    },
    action: {
      hi: 'पंक्ति खबर की न हो तो उसे इस कार्यक्षेत्र के वेब टुकड़ों में जोड़ें, या इस नियम को बंद करें।',
      en: 'If the line belongs to no story, add it to the furniture of this workspace, or turn this rule off.',
    },
    messages: {
      line: {
        severity: 'information',
        hi: 'यह पंक्ति इस फोल्डर के {drafts} ड्राफ्ट में है; शायद फीड या साइट की छोड़ी हुई है।',
        en: 'This line stands in {drafts} drafts of this folder; a feed or a site may have left it.',
      },
    },
    options: {
      drafts: {
        type: 'integer',
        minimum: LEAST_DRAFTS,
        maximum: 1000,
        default: DEFAULT_DRAFTS,
        description: {
          hi: 'पंक्ति कम से कम कितने ड्राफ्ट में (और फोल्डर के दसवें हिस्से में) हो।',
          en: 'Number of drafts, and at least a tenth of the folder, that must have the line.',
        },
      },
    },
    examples: [
      {
        bad: BAD!,
        good: BAD!.replace(LINE, 'प्रशासन के अनुसार, काम में स्थानीय मजदूर लगाए जाएंगे।'),
        others: OTHERS,
      },
    ],
  },
  *checkDraft(draft, { options }) {
    for (const { at, drafts, stories, others } of draft.standingLines()) {
      if (stories < Number(options.drafts ?? DEFAULT_DRAFTS)) continue;
      const { start, end } = offsetsOf(at);
      yield {
        story: at.story,
        start,
        end,
        message: 'line',
        args: { drafts },
        elsewhere: elsewhereOf(others, ALSO),
        fix: 'none',
      };
    }
  },
};
