/** Digits of two scripts in one story (CATALOGUE 6, B15). */
import { replaceWith } from '../fix/make/replace';
import type { Desk } from '../story/desk';
import type { Span } from '../story/model';
import type { Rule } from './types';

const ASCII_RUN = /(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])/g;
/** The rarer script may hold this share of the runs at most: otherwise nobody can say which is the story's own. */
const MINORITY = 0.2;

export const mixedDigits: Rule = {
  meta: {
    id: 'mixed-digits',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'दो तरह के अंक', en: 'Mixed digits' },
    what: {
      hi: 'एक ही खबर में देवनागरी और अंतरराष्ट्रीय अंक दोनों हैं।',
      en: 'One story holds Devanagari digits and international ones.',
    },
    why: {
      hi: 'पाठक को आंकड़े मिलाने में दिक्कत होती है और खोज में एक ही संख्या दो बार में मिलती है।',
      en: 'Readers cannot compare the figures at a glance, and a search finds only half of them.',
    },
    action: { hi: 'पूरी खबर में एक ही तरह के अंक रखें।', en: 'Keep to one kind of digits.' },
    messages: {
      mixed: {
        severity: 'warning',
        hi: '‘{wrong}’ दूसरी लिपि में है; बाकी अंकों की तरह ‘{right}’ लिखें।',
        en: '‘{wrong}’ is in the other script; the rest of the story would have ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'नौका सेवा फिर शुरू\n\nकोच्चि, 5 अगस्त (भाषा) कोच्चि में नौका सेवा 12 दिन बाद शुरू हुई। सेवा सुबह 6 बजे से रात ९ बजे तक चलेगी और हर 30 मिनट पर नौका मिलेगी। जल परिवहन विभाग ने 5 अगस्त को यह जानकारी दी।',
        good: 'नौका सेवा फिर शुरू\n\nकोच्चि, 5 अगस्त (भाषा) कोच्चि में नौका सेवा 12 दिन बाद शुरू हुई। सेवा सुबह 6 बजे से रात 9 बजे तक चलेगी और हर 30 मिनट पर नौका मिलेगी। जल परिवहन विभाग ने 5 अगस्त को यह जानकारी दी।',
      },
    ],
  },
  *check({ copy: { text }, desk, dateline }) {
    const { devanagariDigits, asciiDigits } = desk.letters;
    const native = devanagariDigits.length;
    if (native === 0 || asciiDigits === 0) return;
    const all = native + asciiDigits;
    const strange =
      native <= MINORITY * all ? devanagariDigits : asciiDigits <= MINORITY * all ? asciiRuns(text, desk) : [];
    for (const { start, end } of strange) {
      if (dateline !== undefined && start >= dateline.start && end <= dateline.end) continue;
      const wrong = text.slice(start, end);
      const right = inOtherScript(wrong);
      yield {
        start,
        end,
        message: 'mixed',
        args: { wrong, right },
        fix: 'safe',
        fixes: () => [replaceWith({ start, end }, right, 'safe')],
      };
    }
  },
};

/** Digits that stand in no word of Latin letters. */
function asciiRuns(text: string, { blocks }: Desk): Span[] {
  return blocks.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(ASCII_RUN)].map(({ index, 0: run }) => ({
      start: start + index,
      end: start + index + run.length,
    })),
  );
}

function inOtherScript(run: string): string {
  return run.replace(/[0-9\u0966-\u096f]/g, (digit) => {
    const c = digit.charCodeAt(0);
    return String.fromCharCode(c < 0x100 ? c - 0x30 + 0x966 : c - 0x966 + 0x30);
  });
}
