/** What a web page or a content system left in the copy (CATALOGUE 4.2). */
import { quote } from '../fix/make/quote';
import { removeLine, removeLines, removePart, removeTitles } from '../fix/make/remove';
import { groupsOutsideProse, type Removable, toRemove } from '../story/removable';
import type { Fix, Rule } from './types';

const groups =
  'also-read follow app share label avatar time photo-credit embed click feed-note entity tracking markdown cookie script'.split(
    ' ',
  );

/** So many lines of furniture on end are a page's frame: one fix removes them all. */
const LEAST_RUN = 3;

export const webFurniture: Rule = {
  meta: {
    id: 'web-furniture',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'वेबसाइट का टुकड़ा', en: 'Web furniture' },
    what: {
      hi: 'वेबसाइट या सीएमएस का टुकड़ा कॉपी में रह गया है: लेबल, लिंक, तारीख, फोटो क्रेडिट, सूचना या कोड।',
      en: 'Something of the website or content system is still in the copy: a label, link, time, photo credit, notice or code.',
    },
    why: {
      hi: 'पेज से चिपकाते समय खबर के आसपास का ढांचा साथ आता है; पाठक को वह खबर का हिस्सा लगता है।',
      en: 'Pasting from a page brings its frame along, and the reader takes it for part of the story.',
    },
    action: {
      hi: 'पंक्ति या टुकड़ा हटाएं; तीन या ज्यादा पंक्तियां साथ हों तो सब एक बार में हटाएं।',
      en: 'Remove the line or the piece; where three or more lines stand together, remove them at once.',
    },
    messages: {
      left: {
        severity: 'warning',
        hi: 'वेबसाइट का टुकड़ा छूट गया है: ‘{text}’।',
        en: 'Leftover web furniture: ‘{text}’.',
      },
      soft: {
        severity: 'information',
        hi: 'वेबसाइट का टुकड़ा छूट गया है: ‘{text}’।',
        en: 'Leftover web furniture: ‘{text}’.',
      },
    },
    options: {
      markup: {
        type: 'string',
        enum: ['plain', 'markdown', 'html'],
        default: 'plain',
        description: {
          hi: 'फाइल का रूप: markdown में उसके चिह्न और टैग, html में टैग और कोड कॉपी का हिस्सा माने जाते हैं।',
          en: 'Form of the file: in markdown its marks and tags, in html tags and code belong to the copy.',
        },
      },
      ignore: {
        type: 'array',
        items: { type: 'string', enum: groups },
        default: [],
        description: {
          hi: 'इन समूहों के टुकड़े कॉपी में रह सकते हैं।',
          en: 'Groups of furniture that may stay in the copy.',
        },
      },
    },
    examples: [
      {
        bad: 'author-image\nNew Update\n\nगंगोत्री के कपाट अक्षय तृतीया पर खुलेंगे\n\nउत्तरकाशी, 11 अप्रैल (हि.स.)। गंगोत्री धाम के कपाट अक्षय तृतीया पर खुलेंगे। मंदिर समिति ने यह जानकारी दी।\n\nयह भी पढ़ें: यमुनोत्री मार्ग खुला',
        good: 'गंगोत्री के कपाट अक्षय तृतीया पर खुलेंगे\n\nउत्तरकाशी, 11 अप्रैल (हि.स.)। गंगोत्री धाम के कपाट अक्षय तृतीया पर खुलेंगे। मंदिर समिति ने यह जानकारी दी।\n\nसमिति ने कहा कि श्रद्धालु दर्शन के नियम भी पढ़ें।',
      },
      {
        bad: 'फसल बीमा की तारीख बढ़ी\n\nसार\n\nभोपाल, 28 जुलाई (भाषा) मध्य प्रदेश में फसल बीमा की आखिरी तारीख बढ़ा दी गई है। कृषि मंत्री ने यह जानकारी दी।',
        good: 'फसल बीमा की तारीख बढ़ी\n\nभोपाल, 28 जुलाई (भाषा) मध्य प्रदेश में फसल बीमा की आखिरी तारीख बढ़ा दी गई है। कृषि मंत्री ने बातचीत का सार बताया।',
      },
    ],
  },
  *check(story, { options }) {
    const { text } = story.copy;
    const ignored = new Set<string>([...(options.ignore as string[]), ...groupsOutsideProse(String(options.markup))]);
    const { lines, parts } = toRemove(story, ignored);
    // made once, when the first finding is asked for its fixes
    let runs: readonly number[] | undefined;
    let all: Fix | undefined;
    for (const [index, line] of lines.entries()) {
      const { start, end, safety, soft } = line;
      yield {
        start,
        end,
        message: soft ? 'soft' : 'left',
        args: { text: quote(text, line) },
        unnecessary: true,
        fix: safety,
        fixes: () => {
          const one = removeLine(text, line, safety);
          runs ??= runLengths(lines);
          return runs[index]! < LEAST_RUN ? [one] : [one, (all ??= removeAll())];
        },
      };
    }
    for (const { match, newText, apart, safety, soft } of parts) {
      yield {
        start: match.start,
        end: match.end,
        message: soft ? 'soft' : 'left',
        args: { text: quote(text, match) },
        unnecessary: true,
        fix: safety,
        fixes: () => [
          {
            title: { text: removeTitles.part },
            safety,
            edits: [removePart(text, match, newText, apart)],
            preferred: true,
          },
        ],
      };
    }
    function removeAll(): Fix {
      return removeLines(
        text,
        lines,
        removeTitles.furniture,
        parts.map(({ match, newText, apart }) => removePart(text, match, newText, apart)),
      );
    }
  },
};

/** For each line of furniture, how many stand on end there. */
function runLengths(lines: readonly Removable[]): number[] {
  const lengths: number[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && lines[end]!.index === lines[end - 1]!.last + 1) end++;
    const length = end - first;
    for (; first < end; first++) lengths.push(length);
  }
  return lengths;
}
