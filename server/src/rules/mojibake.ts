/** Text that was broken on its way (CATALOGUE 6, B16). */
import { replaceWith } from '../fix/make/replace';
import { type BrokenText, brokenText } from '../story/mojibake';
import type { Localized, Rule } from './types';

const sources: Readonly<Record<BrokenText['kind'], Localized>> = {
  lost: { hi: 'अक्षर खो गए हैं, मूल कॉपी देखें', en: 'letters are lost: see the original' },
  utf8: { hi: 'UTF-8 गलत एनकोडिंग में पढ़ा गया', en: 'UTF-8 read in another encoding' },
  font: { hi: 'कृतिदेव या चाणक्य फॉन्ट', en: 'the font Kruti Dev or Chanakya' },
};

export const mojibake: Rule = {
  meta: {
    id: 'mojibake',
    since: '0.1.0',
    defaultSeverity: 'error',
    fix: 'review',
    title: { hi: 'टूटे अक्षर', en: 'Mojibake' },
    what: {
      hi: 'कॉपी में ऐसे अक्षर हैं जो गलत एनकोडिंग या पुराने फॉन्ट से बने हैं।',
      en: 'The copy holds letters that come of a wrong encoding or of a font that is no Unicode.',
    },
    why: {
      hi: 'छपने पर पाठक को सिर्फ कचरा दिखता है।',
      en: 'In print readers see nothing but rubbish.',
    },
    action: {
      hi: 'मूल कॉपी फिर से लें। कृतिदेव और चाणक्य की कॉपी पहले यूनिकोड में बदलें; संपादक उसे खुद नहीं बदलता।',
      en: 'Get the copy anew. Convert copy in Kruti Dev or Chanakya to Unicode first: Sampadak does not convert it.',
    },
    messages: {
      broken: { severity: 'error', hi: 'अक्षर टूटे हैं ({font})।', en: 'Broken text ({font}).' },
    },
    options: {},
    examples: [
      {
        bad: 'झील में नौकायन शुरू\n\nनैनीताल, 4 मई (भाषा) नैनी झील में नौकायन शुरू हुआ। नगर पालिका ने कहा, â€œनावें सुरक्षित हैं।â€ \n\nपर्यटक खुश हैं।',
        good: 'झील में नौकायन शुरू\n\nनैनीताल, 4 मई (भाषा) नैनी झील में नौकायन शुरू हुआ। नगर पालिका ने कहा, “नावें सुरक्षित हैं।”\n\nपर्यटक खुश हैं।',
      },
    ],
  },
  *check(story) {
    for (const { start, end, kind, repaired } of brokenText(story)) {
      yield {
        start,
        end,
        message: 'broken',
        args: { font: sources[kind] },
        fix: repaired === undefined ? 'none' : 'review',
        fixes: () => (repaired === undefined ? [] : [replaceWith({ start, end }, repaired, 'review')]),
      };
    }
  },
};
