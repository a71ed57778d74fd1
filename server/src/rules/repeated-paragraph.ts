/** A paragraph, or a strap, that says what another has said (CATALOGUE 5.1, D5–D7). */
import { lineNumber } from '../fix/make/quote';
import { removeLine, removeLines, removeTitles } from '../fix/make/remove';
import { type SaidAgain, saidAgain } from '../story/paragraphs';
import type { Fix, Message, RawFinding, Rule } from './types';

const THERE: Message = { text: { hi: 'यही बात यहां है।', en: 'It is said here.' } };

export const repeatedParagraph: Rule = {
  meta: {
    id: 'repeated-paragraph',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'दोहराया पैराग्राफ', en: 'Repeated paragraph' },
    what: {
      hi: 'कोई पैराग्राफ दो बार आया है, या उपशीर्षक में इंट्रो ही दोहराया गया है।',
      en: 'A paragraph stands twice, or the strap is the lead over again.',
    },
    why: {
      hi: 'फीड और वेब पेज इंट्रो की कटी प्रति ऊपर लगाते हैं और चिपकाने में पैराग्राफ दो बार आ जाते हैं; पाठक वही बात दो बार पढ़ता है।',
      en: 'Feeds and pages put a cut copy of the lead on top, and pasting doubles paragraphs: the reader reads it twice.',
    },
    action: { hi: 'एक प्रति रखें, दूसरी हटाएं।', en: 'Keep one copy and remove the other.' },
    messages: {
      again: { severity: 'warning', hi: 'यही बात पंक्ति {line} पर आ चुकी है।', en: 'Already said on line {line}.' },
      quote: {
        severity: 'information',
        hi: 'यही उद्धरण पंक्ति {line} पर भी है।',
        en: 'The quotation also stands on line {line}.',
      },
    },
    options: {
      pullQuotes: {
        type: 'boolean',
        default: false,
        description: {
          hi: 'खबर के भीतर से उठाए गए उद्धरण भी बताएं।',
          en: 'Report quotations lifted out of the story as well.',
        },
      },
    },
    examples: [
      {
        bad: 'ताडोबा में पर्यटकों के लिए नए नियम\n\nताडोबा बाघ अभयारण्य में पर्यटकों को अब सफारी के दौरान मोबाइल फोन जमा कराना होगा।\n\nचंद्रपुर, 12 मार्च (भाषा) ताडोबा बाघ अभयारण्य में पर्यटकों को अब सफारी के दौरान मोबाइल फोन जमा कराना होगा। वन विभाग ने यह जानकारी दी।',
        good: 'ताडोबा में पर्यटकों के लिए नए नियम\n\nद्वार पर बने काउंटर पर जमा होंगे फोन, सफारी के बाद लौटाए जाएंगे।\n\nचंद्रपुर, 12 मार्च (भाषा) ताडोबा बाघ अभयारण्य में पर्यटकों को अब सफारी के दौरान मोबाइल फोन जमा कराना होगा। वन विभाग ने यह जानकारी दी।',
      },
      {
        preset: 'wire',
        bad: 'शास्त्रीय संगीत में युवाओं की दिलचस्पी बढ़ी\n\nपुणे, 14 दिसंबर (भाषा) आयोजन समिति ने कहा, “राग सुनने का धीरज नई पीढ़ी में लौट रहा है, यह हमारे लिए सबसे बड़ी बात है।”\n\n“राग सुनने का धीरज नई पीढ़ी में लौट रहा है, यह हमारे लिए सबसे बड़ी बात है।”\n\nसमिति शुल्क घटाने पर विचार कर रही है।',
        good: 'शास्त्रीय संगीत में युवाओं की दिलचस्पी बढ़ी\n\nपुणे, 14 दिसंबर (भाषा) आयोजन समिति ने कहा, “राग सुनने का धीरज नई पीढ़ी में लौट रहा है, यह हमारे लिए सबसे बड़ी बात है।”\n\nसमिति शुल्क घटाने पर विचार कर रही है।',
      },
    ],
  },
  *check(story, { options }) {
    const { text } = story.copy;
    const all = saidAgain(story).filter(({ how }) => how !== 'quote' || options.pullQuotes === true);
    // made once, when the first finding is asked for its fixes
    let together: readonly Fix[] | undefined;
    for (const { block, of, how, same } of all) {
      const safety = same ? 'safe' : 'review';
      yield {
        start: block.start,
        end: block.end,
        message: how === 'quote' ? 'quote' : 'again',
        args: { line: lineNumber(of) },
        related: [{ start: of.start, end: of.end, message: THERE }],
        unnecessary: how !== 'quote',
        fix: safety,
        fixes: () => {
          together ??= removeAll(text, all);
          return [removeLine(text, block, safety, removeTitles.repeatedParagraph), ...together];
        },
      } satisfies RawFinding;
    }
  },
};

/** One fix for all paragraphs that stand twice, where there are several. */
function removeAll(text: string, all: readonly SaidAgain[]): Fix[] {
  const blocks = all.filter(({ how }) => how !== 'quote').map(({ block }) => block);
  return blocks.length < 2 ? [] : [removeLines(text, [...new Set(blocks)], removeTitles.repeats)];
}
