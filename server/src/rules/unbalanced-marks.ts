/** Brackets and double quotation marks without their partner (CATALOGUE 6, B10). */
import { unbalanced } from '../story/balance';
import type { Block } from '../story/model';
import type { Rule } from './types';

export const unbalancedMarks: Rule = {
  meta: {
    id: 'unbalanced-marks',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'none',
    title: { hi: 'अधूरे कोष्ठक या उद्धरण चिह्न', en: 'Unbalanced marks' },
    what: {
      hi: 'पैराग्राफ में कोष्ठक या दोहरा उद्धरण चिह्न खुला है और बंद नहीं हुआ, या बिना खुले बंद हुआ है।',
      en: 'In a paragraph a bracket or a double quotation mark is opened and not closed, or closed and not opened.',
    },
    why: {
      hi: 'पाठक नहीं जान पाता कि उद्धरण कहां खत्म हुआ; किसी के मुंह में दूसरे की बात पड़ सकती है।',
      en: 'Readers cannot tell where the quotation ends: words may be put into the wrong mouth.',
    },
    action: { hi: 'छूटा हुआ चिह्न लगाएं।', en: 'Put in the missing mark.' },
    messages: {
      open: { severity: 'warning', hi: '‘{mark}’ खुला है, बंद नहीं हुआ।', en: '‘{mark}’ is opened and not closed.' },
      close: { severity: 'warning', hi: '‘{mark}’ बिना खुले बंद हुआ है।', en: '‘{mark}’ is closed and not opened.' },
    },
    options: {},
    examples: [
      {
        bad: 'संग्रहालय फिर खुला\n\nजयपुर, 6 जून (भाषा) अल्बर्ट हॉल संग्रहालय (राम निवास बाग शुक्रवार को फिर खुल गया। पुरातत्व विभाग ने यह जानकारी दी।',
        good: 'संग्रहालय फिर खुला\n\nजयपुर, 6 जून (भाषा) अल्बर्ट हॉल संग्रहालय (राम निवास बाग) शुक्रवार को फिर खुल गया। पुरातत्व विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy: { text, inlineFurniture }, desk, blocks }) {
    // a piece of the page takes one bracket of a pair with it
    const torn = new Set<Block>(inlineFurniture.map(({ block }) => block));
    blocks.forEach((block, i) => {
      if (block.furniture !== undefined) for (const near of blocks.slice(Math.max(0, i - 4), i + 5)) torn.add(near);
    });
    const marks = desk.letters.marks.filter(({ block }) => !torn.has(block));
    for (const { start, end, opens } of unbalanced(text, marks)) {
      yield { start, end, message: opens ? 'open' : 'close', args: { mark: text.slice(start, end) }, fix: 'none' };
    }
  },
};
