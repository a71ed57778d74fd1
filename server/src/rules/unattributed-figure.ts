/** Figures that nobody answers for (CATALOGUE 3). */

import { quote } from '../fix/make/quote';
import { sourceFixes } from '../fix/make/source';
import type { Figure, Sentence, Story } from '../story/model';
import type { RawFinding, Related, Rule } from './types';

const also = { hi: 'इसी वाक्य का आंकड़ा।', en: 'Another figure of the sentence.' };
const sourceHere = { hi: 'पिछला स्रोत यहां है।', en: 'The earlier source is here.' };

export const unattributedFigure: Rule = {
  meta: {
    id: 'unattributed-figure',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'बिना स्रोत का आंकड़ा', en: 'Unattributed figure' },
    what: {
      hi: 'वाक्य में आंकड़ा है, पर न उसी वाक्य में और न आसपास किसी ने उसे बताया है।',
      en: 'The sentence holds a figure, and nobody says it there or nearby.',
    },
    why: {
      hi: 'पाठक पूछता है: किसने बताया? तारीख, उम्र, धारा जैसी संख्याओं पर यह सवाल नहीं उठता; हताहतों, रकमों और गिनतियों पर उठता है।',
      en: 'The reader asks who says so. Dates, ages and section numbers raise no such question; casualties, money and counts do.',
    },
    action: {
      hi: 'स्रोत जोड़ें, आंकड़ा जांच कर हटाएं, या उसे उस वाक्य में ले जाएं जहां स्रोत बोल रहा है।',
      en: 'Add the source, check and drop the figure, or move it into the sentence where the source speaks.',
    },
    messages: {
      one: {
        severity: 'warning',
        hi: '‘{figure}’ किसने बताया? यहां स्रोत नहीं है।',
        en: 'Who says ‘{figure}’? No source here.',
      },
      two: {
        severity: 'warning',
        hi: '‘{figure}’ और 1 अन्य आंकड़े का स्रोत नहीं है।',
        en: '‘{figure}’ and 1 more figure have no source.',
      },
      several: {
        severity: 'warning',
        hi: '‘{figure}’ और {n} अन्य आंकड़ों का स्रोत नहीं है।',
        en: '‘{figure}’ and {n} more figures have no source.',
      },
      vague: {
        severity: 'information',
        hi: '‘{figure}’ मोटा दावा है; संख्या या स्रोत दें।',
        en: '‘{figure}’ is a loose claim; give a number or a source.',
      },
      carried: {
        severity: 'hint',
        hi: '‘{figure}’ पिछले स्रोत पर टिका है: {source}।',
        en: '‘{figure}’ rests on an earlier source: {source}.',
      },
      carriedStrict: {
        severity: 'warning',
        hi: '‘{figure}’ पिछले स्रोत पर टिका है: {source}।',
        en: '‘{figure}’ rests on an earlier source: {source}.',
      },
    },
    options: {
      carried: {
        type: 'string',
        enum: ['off', 'hint', 'warning'],
        default: 'hint',
        description: {
          hi: 'पिछले स्रोत पर टिके आंकड़े कैसे दिखें: बिलकुल नहीं, संकेत या चेतावनी।',
          en: 'How figures that rest on an earlier source are shown: not at all, as hints or as warnings.',
        },
      },
      vague: {
        type: 'boolean',
        default: true,
        description: {
          hi: 'सैकड़ों, हजारों जैसे मोटे दावे भी बताएं।',
          en: 'Report loose quantities such as ‘सैकड़ों’ and ‘हजारों’.',
        },
      },
      ownAct: {
        type: 'boolean',
        default: false,
        description: {
          hi: 'प्रशासन के अपने काम के आंकड़े भी स्रोत मांगें (जुर्माना, गिरफ्तारी, मंजूरी)।',
          en: 'Ask a source for figures of an authority’s own act, too (fines, arrests, approvals).',
        },
      },
    },
    examples: [
      {
        bad: 'बाढ़ से घिरे गांवों में राहत\n\nदरभंगा, 19 जुलाई (भाषा) बागमती नदी का पानी रात में कई गांवों में घुस गया और लोग छतों पर चले गए। बाढ़ में 25 लोग मारे गए हैं।',
        good: 'बाढ़ से घिरे गांवों में राहत\n\nदरभंगा, 19 जुलाई (भाषा) बागमती नदी का पानी रात में कई गांवों में घुस गया और लोग छतों पर चले गए। जिलाधिकारी ने बताया कि बाढ़ में 25 लोग मारे गए हैं।',
      },
    ],
  },
  *check(story, { options }) {
    for (const figures of bySentence(story.figures)) {
      const open = figures.filter(
        (figure) => figure.verdict === 'unattributed' || (options.ownAct === true && figure.verdict === 'own-act'),
      );
      const hard = open.filter((figure) => !figure.vague);
      if (hard.length > 0) yield bare(story, hard);
      else if (open.length > 0 && options.vague === true) yield loose(story, open[0]!);
      const carried = figures.filter((figure) => figure.verdict === 'carried');
      if (carried.length > 0 && options.carried !== 'off') {
        yield restsOn(story, carried, options.carried === 'warning' ? 'carriedStrict' : 'carried');
      }
    }
  },
};

function* bySentence(figures: readonly Figure[]): Generator<Figure[]> {
  let group: Figure[] = [];
  let sentence: Sentence | undefined;
  for (const figure of figures) {
    if (figure.sentence !== sentence && group.length > 0) {
      yield group;
      group = [];
    }
    sentence = figure.sentence;
    group.push(figure);
  }
  if (group.length > 0) yield group;
}

function bare(story: Story, figures: readonly Figure[]): RawFinding {
  const [first, ...rest] = figures;
  return {
    start: first!.start,
    end: first!.end,
    message: rest.length === 0 ? 'one' : rest.length === 1 ? 'two' : 'several',
    args: { figure: quote(story.copy.text, first!), n: rest.length },
    related: relatedTo(rest),
    fix: 'review',
    fixes: () => sourceFixes(story, first!),
  };
}

function loose(story: Story, figure: Figure): RawFinding {
  return {
    start: figure.start,
    end: figure.end,
    message: 'vague',
    args: { figure: figure.text },
    fix: 'review',
    fixes: () => sourceFixes(story, figure),
  };
}

function restsOn(story: Story, figures: readonly Figure[], message: string): RawFinding {
  const [first, ...rest] = figures;
  const source = first!.source;
  const related: Related[] = source === undefined ? [] : [{ ...source, message: { text: sourceHere } }];
  return {
    start: first!.start,
    end: first!.end,
    message,
    args: {
      figure: quote(story.copy.text, first!),
      source: source === undefined ? '—' : quote(story.copy.text, source),
    },
    related: [...related, ...relatedTo(rest)],
    fix: 'review',
    fixes: () => sourceFixes(story, first!),
  };
}

function relatedTo(figures: readonly Figure[]): Related[] {
  return figures.map(({ start, end }) => ({ start, end, message: { text: also } }));
}
