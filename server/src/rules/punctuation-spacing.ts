/** Spaces round marks (CATALOGUE 6, B08). One finding a story: it is one habit, not a hundred slips. */
import type { Repairable } from '../story/orthography';
import type { Rule } from './types';

const title = { hi: 'विराम चिह्नों के आसपास की जगह ठीक करें', en: 'Repair the spaces round marks' };

export const punctuationSpacing: Rule = {
  meta: {
    id: 'punctuation-spacing',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'safe',
    title: { hi: 'विराम चिह्नों की जगह', en: 'Punctuation spacing' },
    what: {
      hi: 'विराम चिह्न से पहले खाली जगह है, बाद में नहीं है, या जगह दोहरी है।',
      en: 'A space stands before a mark, none after it, or two in a row.',
    },
    why: {
      hi: 'चिह्न अगली पंक्ति में अकेला जा गिरता है और दो शब्द एक गिने जाते हैं।',
      en: 'The mark falls alone to the next line, and two words count as one.',
    },
    action: {
      hi: 'चिह्न शब्द से सटाएं और उसके बाद एक जगह छोड़ें।',
      en: 'Set the mark against its word and one space behind it.',
    },
    messages: {
      one: { severity: 'information', hi: 'चिह्न के आसपास की जगह गलत है।', en: 'Wrong spacing round a mark.' },
      many: {
        severity: 'information',
        hi: 'खबर में {count} जगह विराम चिह्नों के आसपास की जगह गलत है।',
        en: 'Wrong spacing round marks in {count} places of the story.',
      },
    },
    options: {
      doubleSpaces: {
        type: 'boolean',
        default: true,
        description: { hi: 'शब्दों के बीच दोहरी जगह भी बताएं।', en: 'Report two spaces between words as well.' },
      },
    },
    examples: [
      {
        bad: 'झील की सफाई शुरू\n\nउदयपुर, 2 मई (भाषा) पिछोला झील की सफाई शुक्रवार को शुरू हुई । नगर निगम,झील समिति और  वन विभाग ने यह जानकारी दी।',
        good: 'झील की सफाई शुरू\n\nउदयपुर, 2 मई (भाषा) पिछोला झील की सफाई शुक्रवार को शुरू हुई। नगर निगम, झील समिति और वन विभाग ने यह जानकारी दी।',
      },
      {
        bad: 'घाट पर रोशनी\n\nवाराणसी, 8 नवंबर (भाषा) अस्सी घाट पर शनिवार को दीये जलाए गए ( तस्वीर देखें)। पर्यटन विभाग ने यह जानकारी दी।',
        good: 'घाट पर रोशनी\n\nवाराणसी, 8 नवंबर (भाषा) अस्सी घाट पर शनिवार को दीये जलाए गए (तस्वीर देखें)। पर्यटन विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ desk, kind, dateline }, { options }) {
    // columns of a table are set with spaces
    if (kind === 'table') return;
    const places = desk.letters.spacing.filter(
      (place) =>
        (options.doubleSpaces === true || place.newText !== ' ' || place.end === place.start) &&
        !(dateline !== undefined && place.start < dateline.end && place.end > dateline.start),
    );
    const [first] = places;
    if (first === undefined) return;
    yield {
      // where nothing stands between, the mark itself is shown
      start: first.start === first.end ? first.start - 1 : first.start,
      end: first.end,
      message: places.length === 1 ? 'one' : 'many',
      args: { count: places.length },
      fix: 'safe',
      fixes: () => [{ title: { text: title }, safety: 'safe', edits: places.map(edit), preferred: true }],
    };
  },
};

function edit({ start, end, newText }: Repairable) {
  return { start, end, newText };
}
