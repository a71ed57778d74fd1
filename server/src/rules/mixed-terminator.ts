/** Two kinds of sentence end in one story, and ends that are none (CATALOGUE 6, B02). */
import { sentenceEnds } from '../story/sentence-ends';
import type { Edit, Rule } from './types';

/** Fewer sentences say nothing of a habit. */
const LEAST_SENTENCES = 5;
/** The rarer end may have this share at most. */
const MINORITY = 0.2;
const title = { hi: 'सब जगह ‘{right}’ करें', en: 'Change all to ‘{right}’' };

export const mixedTerminator: Rule = {
  meta: {
    id: 'mixed-terminator',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'मिले-जुले पूर्ण विराम', en: 'Mixed terminator' },
    what: {
      hi: 'कुछ वाक्य खड़ी पाई (।) पर और कुछ बिंदु (.) पर खत्म होते हैं, या पाई की जगह कोई और चिह्न है।',
      en: 'Some sentences end in a danda and some in a full stop, or another sign stands where a danda should.',
    },
    why: {
      hi: 'दो जगहों की कॉपी जोड़ने पर ऐसा होता है; एक संस्थान का एक ही विराम होता है।',
      en: 'It happens when copy of two houses is joined; a house has one mark.',
    },
    action: { hi: 'पूरी खबर में एक ही विराम रखें।', en: 'Keep to one mark throughout.' },
    messages: {
      mixed: {
        severity: 'warning',
        hi: 'पूर्ण विराम मिले-जुले हैं; यहां ‘{wrong}’ है, बाकी में ‘{right}’।',
        en: 'Mixed sentence ends: ‘{wrong}’ here, ‘{right}’ elsewhere.',
      },
      noEnd: {
        severity: 'information',
        hi: 'वाक्य ‘{wrong}’ पर खत्म नहीं होता; ‘{right}’ लगाएं।',
        en: 'No sentence ends in ‘{wrong}’: put ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'पुल पर आवाजाही शुरू\n\nभागलपुर, 7 जुलाई (भाषा) पुल पर आवाजाही सोमवार को शुरू हो गई। पुल की मरम्मत पूरी हो चुकी है। भारी वाहन अभी नहीं चलेंगे। पैदल यात्री दाईं ओर चलेंगे. पुल निर्माण निगम ने यह जानकारी दी। निगरानी जारी रहेगी।',
        good: 'पुल पर आवाजाही शुरू\n\nभागलपुर, 7 जुलाई (भाषा) पुल पर आवाजाही सोमवार को शुरू हो गई। पुल की मरम्मत पूरी हो चुकी है। भारी वाहन अभी नहीं चलेंगे। पैदल यात्री दाईं ओर चलेंगे। डॉ. लोहिया मार्ग बंद रहेगा। पुल निर्माण निगम ने यह जानकारी दी।',
      },
      {
        bad: 'मंडी में आवक घटी\n\nनीमच, 4 मार्च (भाषा) मंडी में अजवाइन की आवक बुधवार को घट गई।। मंडी समिति ने यह जानकारी दी।',
        good: 'मंडी में आवक घटी\n\nनीमच, 4 मार्च (भाषा) मंडी में अजवाइन की आवक बुधवार को घट गई। मंडी समिति ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { dandas, stops, broken } = sentenceEnds(story);
    const all = dandas.length + stops.length;
    const right = stops.length > dandas.length ? '.' : '।';
    const rare = right === '.' ? dandas : stops;
    const mixed = all >= LEAST_SENTENCES && rare.length <= MINORITY * all ? rare : [];
    const wrong = [...mixed, ...broken].sort((a, b) => a.start - b.start);
    const [first] = wrong;
    if (first === undefined) return;
    yield {
      start: first.start,
      end: first.end,
      message: mixed.length > 0 ? 'mixed' : 'noEnd',
      args: { wrong: story.copy.text.slice(first.start, first.end), right },
      fix: 'safe',
      fixes: () => [
        {
          title: { text: title, args: { right } },
          safety: 'safe',
          edits: wrong.map(({ start, end }): Edit => ({ start, end, newText: right })),
          preferred: true,
        },
      ],
    };
  },
};
