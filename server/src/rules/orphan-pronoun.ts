/** A story that opens with a pronoun (CATALOGUE 6, B24). */
import { words } from '../lexicon/words';
import { foldAll, fromSource, toSource, toSourceEnd } from '../text/fold';
import type { Rule } from './types';

/** Pronouns that speak of somebody named before; at the head of a story nobody has been. */
const PRONOUNS = new Set(foldAll(words('उन्होंने उनके उनकी उनका उन्हें उनसे उसने उसके उसकी')));

export const orphanPronoun: Rule = {
  meta: {
    id: 'orphan-pronoun',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'none',
    title: { hi: 'बेनाम सर्वनाम', en: 'Orphan pronoun' },
    what: {
      hi: 'इंट्रो ऐसे सर्वनाम से शुरू होता है जिसका नाम अभी आया ही नहीं।',
      en: 'The lead opens with a pronoun for somebody who has not been named.',
    },
    why: {
      hi: 'पाठक शीर्षक छोड़कर भी इंट्रो पढ़ता है; वहां ‘उन्होंने’ का अर्थ कोई नहीं जानता।',
      en: 'Readers come to the lead without the headline, and there nobody knows who ‘उन्होंने’ is.',
    },
    action: { hi: 'सर्वनाम की जगह नाम या पद लिखें।', en: 'Name the person or the office.' },
    messages: {
      orphan: {
        severity: 'hint',
        hi: 'इंट्रो ‘{word}’ से शुरू है; नाम या पद दें।',
        en: 'The lead opens with ‘{word}’: give a name or an office.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'trial',
        bad: 'मंत्री ने अस्पताल देखा\n\nरायगढ़, 4 मई (भाषा) उन्होंने शनिवार को जिला अस्पताल का निरीक्षण किया। अस्पताल अधीक्षक ने यह जानकारी दी।',
        good: 'मंत्री ने अस्पताल देखा\n\nरायगढ़, 4 मई (भाषा) स्वास्थ्य मंत्री ने शनिवार को जिला अस्पताल का निरीक्षण किया। उन्होंने मरीजों से बात की। अस्पताल अधीक्षक ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { lead, dateline, copy } = story;
    if (lead === undefined) return;
    const tokens = story.tokensOf(lead);
    const from = dateline?.block === lead ? fromSource(copy.folded, dateline.end) : lead.foldedStart;
    let at = 0;
    while (at < tokens.count && tokens.start[at]! < from) at++;
    if (at === tokens.count || !PRONOUNS.has(tokens.text[at]!)) return;
    const start = toSource(copy.folded, tokens.start[at]!);
    const end = toSourceEnd(copy.folded, copy.text, tokens.end[at]!);
    yield { start, end, message: 'orphan', args: { word: copy.text.slice(start, end) }, fix: 'none' };
  },
};
