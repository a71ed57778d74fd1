/** What may tell who the victim of a sexual offence is (CATALOGUE 6, B12). */
import { revealedVictims } from '../story/victims';
import type { Rule } from './types';

export const victimIdentity: Rule = {
  meta: {
    id: 'victim-identity',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'none',
    title: { hi: 'पीड़िता की पहचान', en: 'Victim identity' },
    what: {
      hi: 'यौन अपराध की खबर में पीड़िता का, या उसके घरवाले का, नाम दिया गया लगता है।',
      en: 'A story of a sexual offence seems to name the victim or somebody of her family.',
    },
    why: {
      hi: 'बीएनएस की धारा 72 और पॉक्सो की धारा 23 पीड़िता की पहचान बताने वाली कोई भी बात छापने पर सजा देती हैं।',
      en: 'Section 72 of the BNS and section 23 of the POCSO Act punish printing anything that tells who the victim is.',
    },
    action: {
      hi: 'नाम, रिश्तेदार का नाम और पता हटाएं; संदेह हो तो कानूनी सलाह लें। यह नियम हर पहचान नहीं पकड़ता।',
      en: 'Take out the name, the relative’s name and the address; if in doubt ask the lawyers. This rule does not see everything that identifies.',
    },
    messages: {
      named: {
        severity: 'information',
        hi: 'पीड़िता की पहचान खुल सकती है (बीएनएस धारा 72)। जांच लें।',
        en: 'May identify the victim (BNS s. 72). Check.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'trial',
        bad: 'दुष्कर्म का आरोपी गिरफ्तार\n\nहरदोई, 3 मई (भाषा) पुलिस ने दुष्कर्म के आरोपी को गिरफ्तार किया है। पुलिस के अनुसार, पीड़िता के पिता घसीटाराम ने शिकायत दी थी।',
        good: 'दुष्कर्म का आरोपी गिरफ्तार\n\nहरदोई, 3 मई (भाषा) पुलिस ने दुष्कर्म के आरोपी को गिरफ्तार किया है। पुलिस के अनुसार, पीड़िता के पिता ने शिकायत दी थी।',
      },
    ],
  },
  *check(story) {
    for (const { start, end } of revealedVictims(story)) yield { start, end, message: 'named', fix: 'none' };
  },
};
