/** The agency's credit line: left in copy that is to be published, missing or another's on the wire (CATALOGUE 1.3, B28). */
import { quote } from '../fix/make/quote';
import { removeLine, removePart, removeTitles } from '../fix/make/remove';
import { agencies } from '../lexicon/agencies';
import type { Story } from '../story/model';
import type { RawFinding, Rule } from './types';

export const agencySignoff: Rule = {
  meta: {
    id: 'agency-signoff',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'safe',
    title: { hi: 'क्रेडिट लाइन', en: 'Agency sign-off' },
    what: {
      hi: 'छपने वाली कॉपी में एजेंसी की क्रेडिट लाइन या डेस्क के आद्याक्षर रह गए हैं; वायर कॉपी में क्रेडिट लाइन नहीं है या डेटलाइन से अलग एजेंसी की है।',
      en: 'Copy that is to be published still has the agency’s credit line or the desk’s initials; copy on the wire has none, or one of another agency than its dateline.',
    },
    why: {
      hi: 'ये पंक्तियां डेस्क के लिए होती हैं, पाठक के लिए नहीं; वायर कॉपी में रहती हैं, छपने से पहले हटती हैं।',
      en: 'These lines are for the desk, not for the reader: they stay on the wire and go before the copy is published.',
    },
    action: {
      hi: 'छपने से पहले पंक्ति हटाएं; एजेंसी का नाम डेटलाइन में रहता है। वायर पर अपनी एजेंसी की क्रेडिट लाइन लगाएं।',
      en: 'Remove the line before the copy is published: the agency’s name stays in the dateline. On the wire close with your own agency’s.',
    },
    messages: {
      left: {
        severity: 'warning',
        hi: 'क्रेडिट लाइन छूट गई है: ‘{text}’।',
        en: 'Agency sign-off left in: ‘{text}’.',
      },
      missing: {
        severity: 'hint',
        hi: 'डेटलाइन ‘{agency}’ की है, पर अंत में क्रेडिट लाइन नहीं है।',
        en: 'The dateline is of ‘{agency}’, and no sign-off closes the story.',
      },
      differs: {
        severity: 'warning',
        hi: 'डेटलाइन ‘{agency}’ की है, क्रेडिट लाइन ‘{other}’ की।',
        en: 'The dateline is of ‘{agency}’, the sign-off of ‘{other}’.',
      },
    },
    options: {
      copy: {
        type: 'string',
        enum: ['publish', 'wire'],
        default: 'publish',
        description: {
          hi: 'छपने वाली कॉपी में क्रेडिट लाइन हटनी चाहिए; वायर पर रहनी चाहिए और डेटलाइन से मिलनी चाहिए।',
          en: 'Before publication the sign-off goes; on the wire it stays and agrees with the dateline.',
        },
      },
    },
    examples: [
      {
        preset: 'web',
        bad: 'बैकाल झील पर जमी बर्फ पर दौड़\n\nमॉस्को, 11 मार्च (आईएएनएस)। रूस की बैकाल झील पर जमी बर्फ पर धावकों ने दौड़ लगाई। आयोजकों ने यह जानकारी दी।\n\n--आईएएनएस\n\nएबी/केके',
        good: 'बैकाल झील पर जमी बर्फ पर दौड़\n\nमॉस्को, 11 मार्च (आईएएनएस)। रूस की बैकाल झील पर जमी बर्फ पर धावकों ने दौड़ लगाई। आयोजकों ने आईएएनएस को यह जानकारी दी।',
      },
    ],
  },
  *check(story, { options }) {
    if (options.copy === 'wire') yield* onTheWire(story);
    else yield* beforePublication(story);
  },
};

/** The agency of the dateline closes the story as well; what it took from a foreign agency it may close itself. */
function* onTheWire({ dateline, signOff, copy: { text }, kind }: Story): Iterable<RawFinding> {
  if (dateline?.agencyId === undefined || dateline.shape === 'S1-foreign' || (kind !== 'news' && kind !== 'brief'))
    return;
  const { agencyId } = dateline;
  const agency = dateline.agency ?? agencyId;
  if (signOff === undefined) {
    yield { start: dateline.start, end: dateline.end, message: 'missing', args: { agency }, fix: 'none' };
  } else if (signOff.agencyId !== undefined && signOff.agencyId !== agencyId) {
    const { start, end } = signOff;
    const other = nameOf(signOff.agencyId) ?? quote(text, { start, end });
    yield { start, end, message: 'differs', args: { agency, other }, fix: 'none' };
  }
}

function nameOf(id: string): string | undefined {
  return agencies.find((agency) => agency.id === id)?.name;
}

function* beforePublication({ copy: { text }, signOff }: Story): Iterable<RawFinding> {
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
}
