import { addDateline } from '../fix/make/dateline';
import { toSourceEnd } from '../text/fold';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Rule } from './types';

/** The mark stands under the lead's first words: enough to see, not the whole paragraph. */
const WORDS = 2;

/** `सोनवर्षा : …`: one word and a colon that stands free may be a village that no list knows, and then it is the dateline. */
function opensWithName({ text, kind, start, end }: Tokens): boolean {
  return kind[0] === TokenKind.word && text[1] === ':' && start[1]! > end[0]! && /^[\u0900-\u097f]{3,}$/.test(text[0]!);
}

export const missingDateline: Rule = {
  meta: {
    id: 'missing-dateline',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'डेटलाइन नहीं', en: 'Missing dateline' },
    what: {
      hi: 'खबर का इंट्रो स्थान, तारीख और एजेंसी से नहीं खुलता।',
      en: 'The lead does not open with place, date and agency.',
    },
    why: {
      hi: 'डेटलाइन बताती है कि खबर कहां से, कब और किसने भेजी; उसके बिना न पाठक जान सकता है, न अगली डेस्क।',
      en: 'A dateline says where, when and by whom the story was filed; without it neither reader nor the next desk can tell.',
    },
    action: {
      hi: 'इंट्रो से पहले ‘स्थान, तारीख (एजेंसी)।’ जोड़ें, या बताएं कि यह खबर नहीं है।',
      en: 'Put ‘place, date (agency)’ before the lead, or say that the copy is not a news story.',
    },
    messages: {
      missing: {
        severity: 'warning',
        hi: 'डेटलाइन नहीं है। इंट्रो ‘स्थान, तारीख (एजेंसी)।’ से शुरू करें।',
        en: 'No dateline. Open the lead with ‘place, date (agency)’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'झील की सफाई शुरू\n\nनैनी झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन झील के दक्षिणी किनारे से प्लास्टिक और गाद निकाली गई। नगर पालिका के अधिशासी अधिकारी ने बताया कि काम पूरे महीने चलेगा और रात में भी होगा।',
        good: 'झील की सफाई शुरू\n\nनैनीताल, 8 मई (भाषा) नैनी झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन झील के दक्षिणी किनारे से प्लास्टिक और गाद निकाली गई। नगर पालिका के अधिशासी अधिकारी ने बताया कि काम पूरे महीने चलेगा और रात में भी होगा।',
      },
    ],
  },
  *check(story, { settings }) {
    const { lead } = story;
    if (story.kind !== 'news' || story.dateline !== undefined || lead === undefined) return;
    const tokens = story.tokensOf(lead);
    if (opensWithName(tokens)) return;
    let last = 0;
    while (last + 1 < Math.min(WORDS, tokens.count) && tokens.kind[last + 1] !== TokenKind.mark) last++;
    const length = tokens.count === 0 ? 0 : tokens.end[last]! - lead.foldedStart;
    const end = toSourceEnd(story.copy.folded, story.copy.text, lead.foldedStart + length);
    yield { start: lead.start, end, message: 'missing', fix: 'review', fixes: () => addDateline(story, settings) };
  },
};
