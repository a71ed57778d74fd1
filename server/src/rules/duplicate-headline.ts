/** The headline of a story over a story of another draft. The bodies tell whether it is a repeat or a follow-up. */
import { LEAST_SHARE, type Twin } from '../twins/twin-index';
import { draftName, elsewhereOf, isDuplicate, offsetsOf } from './duplicates';
import type { DraftRule, Message } from './types';

const TWIN: Message = { text: { hi: 'यही शीर्षक यहां भी है।', en: 'The same headline stands here.' } };

/** A headline over more stories than these is a rubric: every day’s market report may have it. */
const MOST_STORIES = 5;

/** Part of the copy that has to be the same under headlines that differ in a word. */
const LEAST_UNDER_NEAR = 0.5;

/** What the examples share. */
const FOLLOWED = 'चंबल के घाट पर बनेगा घड़ियालों का नया प्रजनन केंद्र';
const LEAD = 'चंबल नदी के घाट पर घड़ियालों का नया प्रजनन केंद्र बनेगा। वन विभाग ने यह जानकारी दी।';
const REPEATED = 'सूरजकुंड मेले में इस बार पूर्वोत्तर के कारीगरों की झलक';
const SHARED = 'प्राधिकरण के अधिकारी ने बताया कि मैदान में हर राज्य के लिए अलग गली बनाई जा रही है और टिकट खिड़कियां बढ़ाई गई हैं।';

export const duplicateHeadline: DraftRule = {
  meta: {
    id: 'duplicate-headline',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'none',
    title: { hi: 'दूसरे ड्राफ्ट का शीर्षक', en: 'Headline of another draft' },
    what: {
      hi: 'यही शीर्षक फोल्डर के किसी और ड्राफ्ट में भी है: हूबहू, थोड़े फेर के साथ या कटा हुआ।',
      en: 'The headline stands over a story of another draft of the folder too: as it is, in another spelling or cut short.',
    },
    why: {
      hi: 'एक शीर्षक की दो खबरें पाठक को एक ही खबर लगती हैं। कॉपी भी मिलती हो तो खबर दोबारा ली गई है; कॉपी नई हो तो यह फॉलोअप है और शीर्षक को नई बात कहनी चाहिए।',
      en: 'Two stories of one headline look like one story to the reader. If the copy is alike, the story was taken twice; if it is new, it is a follow-up, and its headline should say what is new.',
    },
    action: {
      hi: 'दोनों ड्राफ्ट मिलाकर देखें; दोहराव हो तो एक हटाएं, फॉलोअप हो तो शीर्षक में नई बात लिखें।',
      en: 'Compare the two drafts: drop one of a repeat, and give a follow-up a headline of its own.',
    },
    messages: {
      repeat: {
        severity: 'warning',
        hi: 'यही शीर्षक {draft} में पंक्ति {line} पर भी है और कॉपी का कुछ हिस्सा भी वही है।',
        en: 'The same headline stands in {draft} on line {line}, and part of the copy is the same.',
      },
      'follow-up': {
        severity: 'information',
        hi: 'यही शीर्षक {draft} में पंक्ति {line} पर है, पर कॉपी अलग है; फॉलोअप हो तो शीर्षक में नई बात लिखें।',
        en: 'The same headline stands in {draft} on line {line} over other copy; if this is a follow-up, let the headline say what is new.',
      },
    },
    options: {},
    examples: [
      {
        bad: `${FOLLOWED}\n\nमुरैना, 26 फरवरी (भाषा) ${LEAD}`,
        good: `घड़ियाल प्रजनन केंद्र के लिए चंबल के घाट पर जमीन तय\n\nमुरैना, 26 फरवरी (भाषा) ${LEAD}`,
        others: [
          `${FOLLOWED}\n\nमुरैना, 19 फरवरी (भाषा) वन्यजीव बोर्ड ने अपनी बैठक में एक प्रस्ताव पर सहमति दी है। बोर्ड के सचिव ने बताया कि जगह बाद में चुनी जाएगी।`,
        ],
      },
      {
        bad: `${REPEATED}\n\nफरीदाबाद, 31 जनवरी (भाषा) सूरजकुंड मेले में पूर्वोत्तर के राज्यों के कारीगर बांस और बेंत का सामान लेकर आएंगे। मेला प्राधिकरण ने यह जानकारी दी।\n\n${SHARED}\n\nउन्होंने कहा कि शाम के कार्यक्रमों में मणिपुर और असम के नर्तक दल भाग लेंगे और बच्चों के लिए अलग मंच रहेगा।`,
        good: 'सूरजकुंड मेले के टिकट अब मेट्रो स्टेशनों पर भी मिलेंगे\n\nफरीदाबाद, 1 फरवरी (भाषा) मेले में आने वालों को अब टिकट के लिए कतार में नहीं लगना होगा। मेला प्राधिकरण ने यह जानकारी दी।',
        others: [
          `${REPEATED}\n\nफरीदाबाद, 30 जनवरी (वार्ता) हरियाणा के सूरजकुंड में लगने वाले शिल्प मेले की तैयारियां अंतिम दौर में पहुंच गई हैं। पर्यटन विभाग ने यह जानकारी दी।\n\n${SHARED}`,
        ],
      },
    ],
  },
  *checkDraft(draft, { settings }) {
    for (const [story, keys] of draft.stories.entries()) {
      const { headline, collects } = keys;
      if (headline === undefined || collects) continue;
      // a twin that stands there as a whole is told as a story
      const same = draft.twinsOf(story).filter((twin) => twin.headline !== undefined && !isDuplicate(twin, settings));
      const alike = same.filter(isRepeat);
      const apart = same.filter(isSameHeadline);
      const twins = alike.length > 0 ? alike : apart.length > MOST_STORIES ? [] : apart;
      const [first] = twins;
      if (first === undefined) continue;
      yield {
        story,
        ...offsetsOf(headline),
        message: alike.length > 0 ? 'repeat' : 'follow-up',
        args: { draft: draftName(first.id), line: first.at.line + 1 },
        elsewhere: elsewhereOf(twins, TWIN),
        fix: 'none',
      };
    }
  },
};

/** Over copy that is partly the same; where only most words of the headlines are, the copy has to make up for it. */
function isRepeat({ headline, share }: Twin): boolean {
  return share >= (headline === 'words' ? LEAST_UNDER_NEAR : LEAST_SHARE);
}

/** Over other copy nine words in ten are not enough: the tenth is the place where it happened. */
function isSameHeadline({ headline }: Twin): boolean {
  return headline !== undefined && headline !== 'words';
}
