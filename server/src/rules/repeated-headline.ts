/** The headline again, exact or nearly, in the head or in the body (CATALOGUE 5.1, D1–D3). */
import { lineNumber } from '../fix/make/quote';
import { removeLine, removeLines, removeTitles } from '../fix/make/remove';
import { type Repeat, repeatsOfHeadline } from '../story/repeats';
import type { Fix, Message, RawFinding, Rule } from './types';

const FIRST: Message = { text: { hi: 'शीर्षक पहली बार यहां है।', en: 'The headline first stands here.' } };

export const repeatedHeadline: Rule = {
  meta: {
    id: 'repeated-headline',
    since: '0.1.0',
    defaultSeverity: 'error',
    fix: 'safe',
    title: { hi: 'दोहराया शीर्षक', en: 'Repeated headline' },
    what: {
      hi: 'वही शीर्षक फिर आया है: हूबहू, थोड़े फेर के साथ, कटा हुआ, या साइट के नाम के साथ।',
      en: 'The headline stands again: as it is, in another spelling, cut short, or with a label or a site’s name.',
    },
    why: {
      hi: 'वेब पेज पर शीर्षक कई जगह रहता है (पेज, तस्वीर, ऊपर की पट्टी) और चिपकाते समय हर बार साथ आता है।',
      en: 'A page carries its headline in several places (title, picture, top bar), and a paste brings each of them.',
    },
    action: {
      hi: 'एक शीर्षक रखें, पूरा वाला; बाकी हटाएं।',
      en: 'Keep one headline, the full one, and remove the others.',
    },
    messages: {
      exact: {
        severity: 'error',
        hi: 'शीर्षक दोहराया गया है; पहली बार पंक्ति {line} पर है।',
        en: 'Headline repeated; first seen on line {line}.',
      },
      near: {
        severity: 'warning',
        hi: 'शीर्षक दोहराया गया है; पहली बार पंक्ति {line} पर है।',
        en: 'Headline repeated; first seen on line {line}.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'चंबल में लौटे घड़ियाल, गिनती में बढ़ी संख्या\n\nचंबल में लौटे घड़ियाल, गिनती में बढ़ी संख्या\n\nमुरैना, 26 फरवरी (भाषा) चंबल नदी के अभयारण्य में घड़ियालों की संख्या बढ़ी है। वन विभाग ने यह जानकारी दी।',
        good: 'चंबल में लौटे घड़ियाल, गिनती में बढ़ी संख्या\n\nसंरक्षण केंद्र से छोड़े गए थे बच्चे\n\nमुरैना, 26 फरवरी (भाषा) चंबल नदी के अभयारण्य में घड़ियालों की संख्या बढ़ी है। वन विभाग ने यह जानकारी दी।',
      },
      {
        bad: 'सूरजकुंड मेले में इस बार पूर्वोत्तर की झलक\n\nLIVE: सूरजकुंड मेले में इस बार पूर्वोत्तर की झलक | खबर पोर्टल\n\nफरीदाबाद, 31 जनवरी (भाषा) सूरजकुंड मेले में पूर्वोत्तर के कारीगर आएंगे। मेला प्राधिकरण ने यह जानकारी दी।',
        good: 'पहले चरण में 71 पंचायतों में मतदान पूरा\n\nपहले चरण में 84 पंचायतों में मतदान पूरा\n\nपटना, 8 अक्टूबर (भाषा) पंचायत चुनाव का पहला चरण पूरा हो गया। राज्य निर्वाचन आयोग ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const repeats = repeatsOfHeadline(story);
    const { text } = story.copy;
    // made once, when the first finding is asked for its fixes
    let all: readonly Fix[] | undefined;
    for (const repeat of repeats) {
      const { place, first, loser, safety } = repeat;
      yield {
        start: place.start,
        end: place.end,
        message: repeat.exact ? 'exact' : 'near',
        args: { line: lineNumber(first) },
        related: [{ start: first.start, end: first.end, message: FIRST }],
        unnecessary: loser === place,
        fix: loser === undefined ? 'none' : safety,
        fixes: () => {
          all ??= removeAll(text, repeats);
          return loser === undefined ? [] : [removeLine(text, loser, safety, removeTitles.repeatedHeadline), ...all];
        },
      } satisfies RawFinding;
    }
  },
};

/** One fix for all repeats, where there are several. */
function removeAll(text: string, repeats: readonly Repeat[]): Fix[] {
  const losers = [...new Set(repeats.flatMap(({ loser }) => loser ?? []))].sort((a, b) => a.start - b.start);
  return losers.length < 2 ? [] : [removeLines(text, losers, removeTitles.repeats)];
}
