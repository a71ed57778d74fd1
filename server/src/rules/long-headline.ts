/** Headlines that fit no column and no phone (CATALOGUE 6, B23). */
import type { Rule } from './types';

/** Signs and joiners that take no room of their own. */
const WITHOUT_WIDTH = /[\u200b-\u200f\ufeff]/g;

export const longHeadline: Rule = {
  meta: {
    id: 'long-headline',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'none',
    title: { hi: 'लंबा शीर्षक', en: 'Long headline' },
    what: { hi: 'शीर्षक तय सीमा से लंबा है।', en: 'The headline is longer than the limit.' },
    why: {
      hi: 'अखबारों के 95 प्रतिशत शीर्षक 100 अक्षरों से छोटे होते हैं; लंबा शीर्षक फोन और खोज में कट जाता है।',
      en: 'Of the headlines of papers 95 per cent have fewer than 100 letters; longer ones are cut on phones and in searches.',
    },
    action: { hi: 'शीर्षक छोटा करें।', en: 'Shorten it.' },
    messages: {
      long: {
        severity: 'information',
        hi: 'शीर्षक {count} अक्षरों का है; {limit} तक ठीक रहता है।',
        en: 'The headline has {count} letters; up to {limit} are fine.',
      },
    },
    options: {
      letters: {
        type: 'integer',
        minimum: 20,
        maximum: 500,
        default: 100,
        description: {
          hi: 'इतने अक्षरों तक का शीर्षक चलता है; मात्राएं और जगहें भी गिनी जाती हैं।',
          en: 'A headline of up to so many letters passes; vowel signs and spaces count.',
        },
      },
    },
    examples: [
      {
        bad: 'राज्य सरकार ने किसानों को राहत देने के लिए सिंचाई शुल्क में छूट की अवधि अगले साल मार्च के अंत तक बढ़ाने का फैसला किया\n\nरांची, 6 जून (भाषा) राज्य सरकार ने सिंचाई शुल्क में छूट की अवधि बढ़ा दी है। जल संसाधन विभाग ने यह जानकारी दी।',
        good: 'सिंचाई शुल्क में छूट मार्च तक\n\nरांची, 6 जून (भाषा) राज्य सरकार ने सिंचाई शुल्क में छूट की अवधि बढ़ा दी है। जल संसाधन विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ headline, copy: { text } }, { options }) {
    if (headline === undefined) return;
    const limit = Number(options.letters);
    const count = text.slice(headline.start, headline.end).replace(WITHOUT_WIDTH, '').length;
    if (count <= limit) return;
    yield { start: headline.start, end: headline.end, message: 'long', args: { count, limit }, fix: 'none' };
  },
};
