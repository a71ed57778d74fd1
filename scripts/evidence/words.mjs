// Words, letters and lines that stand where they do not belong.
import { count, each, put } from './edit.mjs';

/** cp1252 where it differs from Latin-1: byte 0x80 and on; the five it leaves out are read as Latin-1 does. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** @type {import('./gather.mjs').Probe} */
export const mojibake = {
  rule: 'mojibake',
  read({ text }, { stories }) {
    const faults = [];
    for (const { lead } of stories.slice(0, 1)) {
      if (lead === undefined) continue;
      const at = lead.start + Math.floor((lead.end - lead.start) / 2);
      faults.push(put(text, { start: at, end: at + 1 }, '\ufffd'));
      const words = text.slice(lead.start, lead.end).split(' ').slice(0, 6).join(' ');
      faults.push(put(text, { start: lead.start, end: lead.start + words.length }, readWrongly(words)));
    }
    return { opportunities: text.split('\n').filter((line) => line.trim() !== '').length, faults };
  },
};

/** @param {string} text */
function readWrongly(text) {
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80] : String.fromCharCode(byte)))
    .join('');
}

/** Notes as desks write them, on a line of their own (CATALOGUE 6, B05). */
const NOTES = ['एम्बार्गो: सोमवार सुबह छह बजे तक', 'डेस्क कृपया ध्यान दें: नाम की वर्तनी जांच लें', 'फोटो लगाएं', 'खबर रोकें'];

/** @type {import('./gather.mjs').Probe} */
export const deskNote = {
  rule: 'leftover-desk-note',
  read({ text }, { stories }) {
    const lead = stories[0]?.lead;
    const opportunities = count(text, /जारी|संशोधित|पुष्टि|फोटो|तस्वीर|न करें|रोक दें|नोट|अपडेट|\?|\(/g);
    if (lead === undefined) return { opportunities };
    const faults = NOTES.map((note) => put(text, { start: lead.end, end: lead.end }, `\n\n${note}\n\n`));
    const doubt = each(text, /(?= ?[।.](?:\s|$))/g, () => ' (पुष्टि करें)', lead).slice(0, 1);
    return { opportunities, faults: [...faults, ...doubt] };
  },
};

/** @type {import('./gather.mjs').Probe} */
export const confusion = {
  rule: 'word-confusion',
  read({ text }) {
    const opportunities = count(
      text,
      /(?:कार्रवाई|कार्यवाही|की ओर|की और|अपेक्षा|उपेक्षा|(?<![\u0900-\u0963])(?:समान|सामान))(?![\u0900-\u0963])/g,
    );
    const faults = [
      ...each(text, /खिलाफ (?:(?:सख्त|कड़ी|कठोर|कानूनी) )?कार्रवाई/g, ([frame]) => frame.replace('कार्रवाई', 'कार्यवाही')),
      ...each(text, /की ओर (?=जा|बढ़|भाग|लौट|रवाना)/g, () => 'की और '),
      ...each(text, /का सामान (?=लेकर|खरीद|बरामद|जब्त|चोरी)/g, () => 'का समान '),
    ];
    return { opportunities, faults };
  },
};

/** @type {import('./gather.mjs').Probe} */
export const victim = {
  rule: 'victim-identity',
  read({ text }) {
    const speaks = /दुष्कर्म|बलात्कार|गैंगरेप|पॉक्सो|छेड़छाड़|यौन (?:शोषण|उत्पीड़न|हमल)/.test(text);
    return { opportunities: speaks ? count(text, /पीड़िता|नाबालिग|छात्रा|किशोरी|युवती|बच्ची|बालिका/g) : 0 };
  },
};

/** @type {import('./gather.mjs').Probe} */
export const legal = {
  rule: 'legal-caution',
  read({ text }) {
    const opportunities = count(
      text,
      /(?<![\u0900-\u0963])(?:हत्यार|बलात्कारी|दुष्कर्मी|लुटेर|चोर|ठग|तस्कर)(?:ा|े|ों|ियों)?(?![\u0900-\u0963])/g,
    );
    return { opportunities, faults: each(text, /\S+(?= को गिरफ्तार)/g, () => 'चोर') };
  },
};

/** @type {import('./gather.mjs').Probe} */
export const pronoun = {
  rule: 'orphan-pronoun',
  read({ text }, { stories }) {
    const faults = stories.flatMap(({ lead, dateline }) => {
      if (lead === undefined) return [];
      const inside = dateline !== undefined && dateline.start >= lead.start && dateline.end < lead.end;
      const start = inside ? dateline.end : lead.start;
      return each(text, /(?<![\u0900-\u0963])[\u0904-\u0963]+(?= )/g, () => 'उन्होंने', { start, end: lead.end }).slice(
        0,
        1,
      );
    });
    return { opportunities: faults.length, faults };
  },
};
