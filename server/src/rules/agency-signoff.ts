/** The agency's credit line and the desk's initials in copy that is to be published (CATALOGUE 1.3). */
import { quote, removeLine, removePart, removeTitles } from '../fix/make/remove';
import type { Rule } from './types';

export const agencySignoff: Rule = {
  meta: {
    id: 'agency-signoff',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'safe',
    title: { hi: 'क्रेडिट लाइन', en: 'Agency sign-off' },
    what: {
      hi: 'एजेंसी की क्रेडिट लाइन या डेस्क के आद्याक्षर छपने वाली कॉपी में रह गए हैं।',
      en: 'The agency’s credit line, or the desk’s initials, are still in copy that is to be published.',
    },
    why: {
      hi: 'ये पंक्तियां डेस्क के लिए होती हैं, पाठक के लिए नहीं; वायर कॉपी में रहती हैं, छपने से पहले हटती हैं।',
      en: 'These lines are for the desk, not for the reader: they stay on the wire and go before the copy is published.',
    },
    action: {
      hi: 'पंक्ति हटाएं। एजेंसी का नाम डेटलाइन में रहता है।',
      en: 'Remove the line. The agency’s name stays in the dateline.',
    },
    messages: {
      left: {
        severity: 'warning',
        hi: 'क्रेडिट लाइन छूट गई है: ‘{text}’।',
        en: 'Agency sign-off left in: ‘{text}’.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'web',
        bad: 'बैकाल झील पर जमी बर्फ पर दौड़\n\nमॉस्को, 11 मार्च (आईएएनएस)। रूस की बैकाल झील पर जमी बर्फ पर धावकों ने दौड़ लगाई। आयोजकों ने यह जानकारी दी।\n\n--आईएएनएस\n\nएबी/केके',
        good: 'बैकाल झील पर जमी बर्फ पर दौड़\n\nमॉस्को, 11 मार्च (आईएएनएस)। रूस की बैकाल झील पर जमी बर्फ पर धावकों ने दौड़ लगाई। आयोजकों ने आईएएनएस को यह जानकारी दी।',
      },
    ],
  },
  *check({ copy: { text }, signOff }) {
    if (signOff === undefined) return;
    for (const block of signOff.blocks) {
      const start = Math.max(block.start, signOff.start);
      const end = Math.min(block.end, signOff.end);
      const whole = start === block.start && end === block.end;
      const span = { start, end };
      yield {
        ...span,
        message: 'left',
        args: { text: quote(text, span) },
        unnecessary: true,
        fix: 'safe',
        fixes: () => [
          whole
            ? removeLine(text, block, 'safe')
            : {
                title: { text: removeTitles.part },
                safety: 'safe',
                edits: [removePart(text, span, '', true)],
                preferred: true,
              },
        ],
      };
    }
  },
};
