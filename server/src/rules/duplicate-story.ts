/** A story that stands in another draft, whole or for the most part. */
import { anchorOf } from '../twins/twin-index';
import { DEFAULT_SHARE, DUPLICATE_STORY, draftName, elsewhereOf, isDuplicate, offsetsOf } from './duplicates';
import type { DraftRule, Message } from './types';

const TWIN: Message = { text: { hi: 'यही खबर यहां भी है।', en: 'The same story stands here.' } };

const BAD = `रांची में धान के बीज की नई किस्म किसानों को मिलेगी

रांची, 12 जून (भाषा) झारखंड के किसानों को इस मानसून में धान की एक नई किस्म के बीज दिए जाएंगे। कृषि विभाग ने बृहस्पतिवार को यह जानकारी दी।

विभाग के निदेशक ने बताया कि यह किस्म कम पानी में भी पक जाती है और पठारी जमीन के लिए तैयार की गई है।

उन्होंने कहा कि बीज प्रखंड कार्यालयों से बांटे जाएंगे और किसानों को पहचान पत्र दिखाना होगा।`;

export const duplicateStory: DraftRule = {
  meta: {
    id: DUPLICATE_STORY,
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'none',
    title: { hi: 'दोहराई गई खबर', en: 'Duplicate story' },
    what: {
      hi: 'खबर के ज्यादातर पैराग्राफ किसी और ड्राफ्ट में भी हैं, चाहे शीर्षक, डेटलाइन या एजेंसी अलग हो।',
      en: 'Most paragraphs of the story stand in another draft too, be its headline, dateline or agency another one.',
    },
    why: {
      hi: 'एक ही खबर दो एजेंसियों या दो पालियों से आ जाती है और दो बार छप जाती है।',
      en: 'One story comes from two agencies, or is taken by two shifts, and is published twice.',
    },
    action: {
      hi: 'दोनों ड्राफ्ट मिलाकर देखें और एक रखें; फॉलोअप हो तो पुराना हिस्सा छोटा करें।',
      en: 'Compare the two drafts and keep one; in a follow-up, cut the old part short.',
    },
    messages: {
      duplicate: {
        severity: 'warning',
        hi: 'यह खबर {draft} में पंक्ति {line} पर भी है: {percent} प्रतिशत शब्द वही हैं।',
        en: 'This story stands in {draft} on line {line} too: {percent} % of its words are in the same paragraphs.',
      },
      reused: {
        severity: 'information',
        hi: 'शुरुआत नई है, पर {percent} प्रतिशत खबर {draft} में पंक्ति {line} पर भी है।',
        en: 'The opening is new, but {percent} % of the story stands in {draft} on line {line} too.',
      },
    },
    options: {
      share: {
        type: 'integer',
        minimum: 30,
        maximum: 100,
        default: DEFAULT_SHARE,
        description: {
          hi: 'छोटी खबर का कितना प्रतिशत (शब्दों में) दूसरी में हो तो दोहराव मानें।',
          en: 'Percent of the shorter story, in words, that make it a duplicate of the other.',
        },
      },
    },
    examples: [
      {
        bad: BAD,
        good: 'रांची में बीज वितरण के लिए प्रखंडों की सूची जारी\n\nरांची, 14 जून (भाषा) झारखंड में बीज वितरण के लिए प्रखंडों की सूची शनिवार को जारी कर दी गई। कृषि विभाग ने यह जानकारी दी।',
        others: [
          `झारखंड के किसानों को धान की नई किस्म का बीज${BAD.slice(BAD.indexOf('\n')).replace('12 जून (भाषा)', '12 जून (वार्ता)')}`,
        ],
      },
      {
        bad: BAD,
        good: 'रांची में बीज वितरण की तारीख तय\n\nरांची, 15 जून (भाषा) झारखंड में बीज वितरण की तारीख तय कर दी गई है। कृषि विभाग ने रविवार को यह जानकारी दी।',
        others: [
          `धान के बीज के लिए रांची में किसानों का पंजीकरण शुरू\n\nरांची, 16 जून (भाषा) प्रखंड कार्यालयों में बीज के लिए पंजीकरण शुरू हो गया है। कृषि विभाग ने सोमवार को कहा कि काउंटर सुबह से खुलेंगे और शनिवार को भी काम होगा।${BAD.slice(BAD.indexOf('\n\nविभाग'))}`,
        ],
      },
    ],
  },
  *checkDraft(draft, { settings }) {
    for (const [story, keys] of draft.stories.entries()) {
      const anchor = anchorOf(keys);
      const twins = draft.twinsOf(story).filter((twin) => isDuplicate(twin, settings));
      if (anchor === undefined || twins.length === 0) continue;
      const first = twins.find(({ lead }) => lead) ?? twins[0]!;
      yield {
        story,
        ...offsetsOf(anchor),
        message: first.lead ? 'duplicate' : 'reused',
        args: { draft: draftName(first.id), line: first.at.line + 1, percent: Math.round(first.share * 100) },
        elsewhere: elsewhereOf([first, ...twins.filter((twin) => twin !== first)], TWIN),
        fix: 'none',
      };
    }
  },
};
