/** Numbers grouped or named the western way (CATALOGUE 6, B13). */
import { replaceWith } from '../fix/make/replace';
import { words } from '../lexicon/words';
import { inLakhs, isMalformed, regroup, withCommas } from '../story/grouping';
import { F, isF } from '../story/vocabulary';
import { W, type WordPlace } from '../story/wording';
import { foldAll, toSource } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { FixSafety, Rule } from './types';

/** A section, a train or a house that stands this many tokens before makes a number with commas a list of them. */
const REACH = 6;

export const indianNumbering: Rule = {
  meta: {
    id: 'indian-numbering',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'safe',
    title: { hi: 'भारतीय अंक-पद्धति', en: 'Indian numbering' },
    what: {
      hi: 'संख्या पश्चिमी ढंग से लिखी है: 161,852 या 2.3 मिलियन; या उसका अल्पविराम गलत जगह है: 11,5000।',
      en: 'A number is written the western way, 161,852 or 2.3 million, or a comma stands wrong in it: 11,5000.',
    },
    why: {
      hi: 'हिंदी पाठक लाख-करोड़ में गिनता है; पश्चिमी अल्पविराम से एक नजर में संख्या गलत पढ़ी जाती है।',
      en: 'Readers of Hindi count in lakhs and crores; with western commas they misread a number at a glance.',
    },
    action: { hi: 'अल्पविराम लाख के हिसाब से लगाएं।', en: 'Put the commas at lakhs.' },
    messages: {
      grouping: {
        severity: 'warning',
        hi: '‘{wrong}’ को भारतीय ढंग से ‘{right}’ लिखें।',
        en: 'Write ‘{wrong}’ as ‘{right}’.',
      },
      malformed: {
        severity: 'warning',
        hi: '‘{wrong}’ में अल्पविराम गलत जगह है; संख्या जांचें।',
        en: 'The commas of ‘{wrong}’ stand wrong: check the number.',
      },
      bare: {
        severity: 'information',
        hi: '‘{wrong}’ को अल्पविराम के साथ ‘{right}’ लिखें।',
        en: 'Write ‘{wrong}’ with commas: ‘{right}’.',
      },
      million: {
        severity: 'information',
        hi: '‘{wrong}’ को ‘{right}’ लिखें।',
        en: 'Write ‘{wrong}’ as ‘{right}’.',
      },
    },
    options: {
      bareDigits: {
        type: 'boolean',
        default: false,
        description: {
          hi: 'पांच से सात अंकों की बिना अल्पविराम की संख्या भी बताएं।',
          en: 'Report numbers of five to seven digits without commas as well.',
        },
      },
    },
    examples: [
      {
        bad: 'बंदरगाह पर माल बढ़ा\n\nविशाखापत्तनम, 3 मई (भाषा) बंदरगाह ने अप्रैल में 161,852 टन माल उतारा। बंदरगाह न्यास ने यह जानकारी दी।',
        good: 'बंदरगाह पर माल बढ़ा\n\nविशाखापत्तनम, 3 मई (भाषा) बंदरगाह ने अप्रैल में 1,61,852 टन माल उतारा। बंदरगाह न्यास ने यह जानकारी दी।',
      },
      {
        bad: 'रेल लाइन बिछेगी\n\nजबलपुर, 3 मई (भाषा) रेलवे पटरियों के 11,5000 स्लीपर बदलेगा। रेल मंडल ने यह जानकारी दी।',
        good: 'रेल लाइन बिछेगी\n\nजबलपुर, 3 मई (भाषा) रेलवे पटरियों के 1,15,000 स्लीपर बदलेगा। रेल मंडल ने मई 15,2020 की सूची में यह जानकारी दी।',
      },
      {
        preset: 'strict',
        bad: 'पौधे बंटे\n\nदेहरादून, 5 जुलाई (भाषा) वन विभाग के अनुसार, जिले में 45200 पौधे बांटे गए।',
        good: 'पौधे बंटे\n\nदेहरादून, 5 जुलाई (भाषा) वन विभाग के अनुसार, जिले में 45,200 पौधे बांटे गए।',
      },
      {
        bad: 'पौधे बांटे गए\n\nदेहरादून, 5 जुलाई (भाषा) राज्य में इस साल 2.3 मिलियन पौधे बांटे गए। वन विभाग ने यह जानकारी दी।',
        good: 'पौधे बांटे गए\n\nदेहरादून, 5 जुलाई (भाषा) राज्य में इस साल 23 लाख पौधे बांटे गए। वन विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy, desk }, { options }) {
    for (const place of desk.wordsOf(W.longNumber)) {
      const { start, end, word, block } = place;
      const western = regroup(word);
      const right = western ?? (options.bareDigits === true ? withCommas(word) : undefined);
      if ((right === undefined && !isMalformed(word)) || isLabel(place)) continue;
      const wrong = copy.text.slice(start, end);
      if (wrong !== word) continue; // digits of another script are put right first
      if (right === undefined) {
        yield { start, end, message: 'malformed', args: { wrong }, fix: 'none' };
        continue;
      }
      if (western === undefined && isNumberOfThing(place)) continue;
      const fix: FixSafety = western === undefined || desk.isQuoted(block, { start, end }) ? 'review' : 'safe';
      yield {
        start,
        end,
        message: western === undefined ? 'bare' : 'grouping',
        args: { wrong, right },
        fix,
        fixes: () => [replaceWith({ start, end }, right, fix)],
      };
    }
    for (const { tokens, at, end, word } of desk.wordsOf(W.million)) {
      if (at === 0 || tokens.kind[at - 1] !== TokenKind.number) continue;
      const right = inLakhs(tokens.text[at - 1]!, word);
      if (right === undefined) continue;
      const start = toSource(copy.folded, tokens.start[at - 1]!);
      yield {
        start,
        end,
        message: 'million',
        args: { wrong: copy.text.slice(start, end), right },
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, right, 'review')],
      };
    }
  },
};

/** धारा 188,269: two labels, not one number. */
function isLabel({ tokens, at }: WordPlace): boolean {
  for (let i = Math.max(0, at - REACH); i < at; i++) if (isF(tokens, i, F.designator | F.numbered)) return true;
  const joined = (i: number): boolean => /^[-/]$/.test(tokens.text[i] ?? '');
  return joined(at - 1) || joined(at + 1);
}

/** A telephone, a post code, a letter of a file's number: digits that count nothing. */
const THINGS = new Set(
  foldAll(words('फोन मोबाइल टेलीफोन हेल्पलाइन नंबर पिन पिनकोड कोड आईडी खाता क्रमांक रोल प्राथमिकी एफआईआर पर्चा बैच')),
);

function isNumberOfThing({ tokens, at }: WordPlace): boolean {
  for (let i = Math.max(0, at - 2); i < at; i++) if (THINGS.has(tokens.text[i]!)) return true;
  const touches = (i: number): boolean => tokens.kind[i] === TokenKind.number || tokens.kind[i] === TokenKind.latin;
  return touches(at - 1) || touches(at + 1);
}
