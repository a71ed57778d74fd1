/** A visarga typed for a colon (CATALOGUE 6, B03). */
import { visargaWords } from '../lexicon/visarga-words';
import type { Story } from '../story/model';
import type { Suspect } from '../story/orthography';
import { foldAll } from '../text/fold';
import type { Rule } from './types';

const OWN = new Set(foldAll(visargaWords));
/** The letters of the word that ends at the visarga. */
const WORD_BEFORE = /[\u0900-\u0963\u200c\u200d]{1,40}$/;

const title = { hi: 'विसर्ग की जगह कोलन करें', en: 'Put a colon for the visarga' };
const also = { hi: 'यहां भी।', en: 'Here as well.' };

export const visargaAsColon: Rule = {
  meta: {
    id: 'visarga-as-colon',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'कोलन की जगह विसर्ग', en: 'Visarga as colon' },
    what: {
      hi: 'शब्द के अंत में कोलन (:) की जगह विसर्ग (ः) लगा है।',
      en: 'A visarga (‘ः’) stands at the end of a word where a colon (‘:’) is meant.',
    },
    why: {
      hi: 'विसर्ग शब्द का अक्षर है: उससे शब्द ही दूसरा हो जाता है और खोज में नहीं मिलता।',
      en: 'A visarga is a letter: with it the word is another one, and no search finds it.',
    },
    action: { hi: 'विसर्ग हटाकर कोलन लगाएं।', en: 'Put a colon in its place.' },
    messages: {
      colon: {
        severity: 'warning',
        hi: 'विसर्ग (ः) की जगह कोलन (:) चाहिए।',
        en: 'Visarga used as a colon.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'सर्दी से राहत नहींः मौसम विभाग\n\nशिमला, 9 जनवरी (भाषा) हिमाचल प्रदेश में अगले सप्ताह भी ठंड रहेगी। मौसम विभाग ने गुरुवार को यह जानकारी दी।',
        good: 'सर्दी से राहत नहीं: मौसम विभाग\n\nशिमला, 9 जनवरी (भाषा) हिमाचल प्रदेश में अगले सप्ताह भी ठंड रहेगी, अतः यात्रा संभवतः टलेगी। मौसम विभाग ने गुरुवार को यह जानकारी दी।',
      },
    ],
  },
  // one finding a story: it is one habit of one keyboard
  *check(story) {
    const places = falseColons(story);
    const [first] = places;
    if (first === undefined) return;
    const { start, end } = first;
    yield {
      start,
      end,
      message: 'colon',
      related: places.slice(1).map((place) => ({ start: place.start, end: place.end, message: { text: also } })),
      fix: 'safe',
      fixes: () => [
        {
          title: { text: title },
          safety: 'safe',
          edits: places.map((place) => ({ start: place.start, end: place.end, newText: ':' })),
          preferred: true,
        },
      ],
    };
  },
};

/** The visargas at the end of words that have none of their own; Sanskrit in quotation marks stays. */
function falseColons({ copy: { text }, desk }: Story): Suspect[] {
  return desk.letters.visargas.filter(({ start, end, block }) => {
    const next = text.charAt(end);
    if (next !== '' && !/\s/.test(next)) return false;
    const [word] = WORD_BEFORE.exec(text.slice(Math.max(block.start, start - 40), start)) ?? [''];
    return word !== '' && !OWN.has(foldAll([`${word}ः`])[0]!) && !desk.isQuoted(block, { start, end });
  });
}
