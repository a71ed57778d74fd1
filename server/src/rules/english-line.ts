/** A line of English beside a Hindi headline: the page's title or a picture's text (CATALOGUE 5.1, D4). */
import { removeLine } from '../fix/make/remove';
import type { Rule } from './types';

export const englishLine: Rule = {
  meta: {
    id: 'english-line',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'safe',
    title: { hi: 'अंग्रेजी शीर्षक', en: 'English line' },
    what: {
      hi: 'हिंदी शीर्षक के साथ उसी खबर का अंग्रेजी शीर्षक भी रह गया है।',
      en: 'An English headline of the story stands beside the Hindi one.',
    },
    why: {
      hi: 'वेब पेज का अंग्रेजी शीर्षक या तस्वीर का वैकल्पिक पाठ कॉपी के साथ चला आता है और हिंदी पन्ने पर छप जाता है।',
      en: 'The page’s English title, or the alternative text of its picture, comes along with the copy and lands on a Hindi page.',
    },
    action: { hi: 'अंग्रेजी पंक्ति हटाएं।', en: 'Remove the English line.' },
    messages: {
      left: { severity: 'information', hi: 'अंग्रेजी शीर्षक छूट गया है।', en: 'English headline left in.' },
    },
    options: {},
    examples: [
      {
        bad: 'मिट्टी के बर्तनों को हवाई अड्डों पर दुकान\n\nPotters to get shops at airports under state plan\n\nलखनऊ, 24 सितंबर (भाषा) उत्तर प्रदेश के कुम्हारों को हवाई अड्डों पर दुकानें मिलेंगी। माटी कला बोर्ड ने यह जानकारी दी।',
        good: 'मिट्टी के बर्तनों को हवाई अड्डों पर दुकान\n\nलखनऊ, 24 सितंबर (भाषा) उत्तर प्रदेश के कुम्हारों को हवाई अड्डों पर दुकानें मिलेंगी। माटी कला बोर्ड ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { text } = story.copy;
    for (const block of story.blocks) {
      if (block.repeats?.how !== 'twin') continue;
      yield {
        start: block.start,
        end: block.end,
        message: 'left',
        unnecessary: true,
        fix: 'safe',
        fixes: () => [removeLine(text, block, 'safe')],
      };
    }
  },
};
