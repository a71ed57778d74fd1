/** A line that stands in many drafts of one folder: furniture that no list has yet. Told once, in the first of them. */
import { LEAST_DRAFTS } from '../twins/standing-lines';
import { elsewhereOf, offsetsOf } from './duplicates';
import type { DraftRule, Message } from './types';

const ALSO: Message = { text: { hi: 'यही पंक्ति यहां भी है।', en: 'The same line stands here.' } };

/** Few enough for a folder of one shift, more than a formula of the trade reaches among a tenth of its drafts. */
const DEFAULT_DRAFTS = 8;

const LINE = 'आंचलिक समाचार केंद्र की डाक सेवा से प्राप्त सामग्री';

/** Stories of their own, with one line under each. */
const STORIES: readonly (readonly [headline: string, lead: string])[] = [
  [
    'अलवर में तालाबों की खुदाई मई में',
    'अलवर, 3 मई (भाषा) जिले के पुराने तालाबों से गाद निकाली जाएगी। जिला प्रशासन ने यह जानकारी दी।',
  ],
  ['सीकर बस अड्डे पर बनेगी नई पार्किंग', 'सीकर, 3 मई (भाषा) बस अड्डे के पीछे की जमीन समतल कर दी गई है। परिवहन निगम ने यह बताया।'],
  ['दमोह के वार्डों में नई पाइपलाइन', 'दमोह, 4 मई (भाषा) पेयजल योजना का काम ऊंचाई वाले वार्डों से शुरू होगा। नगर पालिका ने यह कहा।'],
  ['बस्ती के पुस्तकालय की छत बदली', 'बस्ती, 4 मई (भाषा) बरसात से पहले पुस्तकालय की छत बदल दी गई। शिक्षा विभाग ने यह सूचना दी।'],
  ['पूर्णिया मंडी में मक्के की आवक तेज', 'पूर्णिया, 5 मई (भाषा) मंडी में किसानों की कतारें सुबह से लग रही हैं। मंडी समिति ने यह जानकारी दी।'],
  ['धमतरी में नहर की सफाई का दौर', 'धमतरी, 5 मई (भाषा) खरीफ से पहले नहर की शाखाएं साफ की जा रही हैं। सिंचाई विभाग ने यह बताया।'],
  ['चंबा के पुराने पुल पर भारी वाहन बंद', 'चंबा, 6 मई (भाषा) रावी के पुराने पुल से भारी वाहन नहीं गुजरेंगे। लोक निर्माण विभाग ने यह कहा।'],
  ['भिवानी के अखाड़े को मिला नया मैट', 'भिवानी, 6 मई (भाषा) पहलवान अब गद्दे पर अभ्यास कर सकेंगे। खेल विभाग ने यह सूचना दी।'],
  ['गोंडा अस्पताल में जांच का समय बढ़ा', 'गोंडा, 7 मई (भाषा) खून की जांच अब शाम तक होगी। अस्पताल के अधीक्षक ने यह जानकारी दी।'],
];
const [BAD, ...OTHERS] = STORIES.map(([headline, lead]) => `${headline}\n\n${lead}\n\n${LINE}`);

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
      hi: 'पंक्ति खबर की न हो तो उसे इस कार्यक्षेत्र के फर्नीचर में जोड़ें, या इस नियम को बंद करें।',
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
        good: BAD!.replace(LINE, 'प्रशासन के अनुसार, खुदाई में स्थानीय मजदूर लगाए जाएंगे।'),
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
