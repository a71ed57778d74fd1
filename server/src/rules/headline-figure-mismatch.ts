/** A figure of the headline that the story has otherwise (CATALOGUE 6, B04). */
import { headlineMismatches } from '../story/headline-figures';
import type { Rule } from './types';

export const headlineFigureMismatch: Rule = {
  meta: {
    id: 'headline-figure-mismatch',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'none',
    title: { hi: 'शीर्षक का बेमेल आंकड़ा', en: 'Headline figure mismatch' },
    what: {
      hi: 'शीर्षक का आंकड़ा खबर में कहीं नहीं है, पर उसी चीज का लगभग वही आंकड़ा है: एक अंक बदला हुआ या आगे-पीछे।',
      en: 'The headline’s figure stands nowhere in the story, but almost the same one does for the same thing: a digit changed or two swapped.',
    },
    why: {
      hi: 'दोनों में से एक गलत है, और गलत शीर्षक सबसे ज्यादा पढ़ा जाता है।',
      en: 'One of the two is wrong, and a wrong headline is what most people read.',
    },
    action: { hi: 'मूल स्रोत से मिलाकर दोनों एक करें।', en: 'Check against the source and make them one.' },
    messages: {
      mismatch: {
        severity: 'warning',
        hi: 'शीर्षक में ‘{a}’, खबर में ‘{b}’।',
        en: 'Headline says ‘{a}’, the story ‘{b}’.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'trial',
        bad: 'कुंभ में 22,228 यात्रियों ने कराया पंजीकरण\n\nउज्जैन, 4 मार्च (भाषा) कुंभ के लिए मंगलवार तक 20,228 यात्रियों ने पंजीकरण कराया है। मेला प्राधिकरण ने यह जानकारी दी।',
        good: 'कुंभ में 20,228 यात्रियों ने कराया पंजीकरण\n\nउज्जैन, 4 मार्च (भाषा) कुंभ के लिए मंगलवार तक 20,228 यात्रियों ने पंजीकरण कराया है। मेला प्राधिकरण ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    for (const { start, end, a, b, inStory } of headlineMismatches(story)) {
      yield {
        start,
        end,
        message: 'mismatch',
        args: { a, b },
        related: [{ ...inStory, message: { text: { hi: 'खबर में यह है।', en: 'The story has this.' } } }],
        fix: 'none',
      };
    }
  },
};
