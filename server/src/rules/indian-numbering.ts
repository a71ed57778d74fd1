/** Numbers grouped or named the western way (CATALOGUE 6, B13). */
import { replaceWith } from '../fix/make/replace';
import { inLakhs, regroup } from '../story/grouping';
import { F, isF } from '../story/vocabulary';
import { W, type WordPlace } from '../story/wording';
import { toSource } from '../text/fold';
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
      hi: 'संख्या पश्चिमी ढंग से लिखी है: 161,852 या 2.3 मिलियन।',
      en: 'A number is written the western way: 161,852 or 2.3 million.',
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
      million: {
        severity: 'information',
        hi: '‘{wrong}’ को ‘{right}’ लिखें।',
        en: 'Write ‘{wrong}’ as ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'बंदरगाह पर माल बढ़ा\n\nविशाखापत्तनम, 3 मई (भाषा) बंदरगाह ने अप्रैल में 161,852 टन माल उतारा। बंदरगाह न्यास ने यह जानकारी दी।',
        good: 'बंदरगाह पर माल बढ़ा\n\nविशाखापत्तनम, 3 मई (भाषा) बंदरगाह ने अप्रैल में 1,61,852 टन माल उतारा। बंदरगाह न्यास ने यह जानकारी दी।',
      },
      {
        bad: 'पौधे बांटे गए\n\nदेहरादून, 5 जुलाई (भाषा) राज्य में इस साल 2.3 मिलियन पौधे बांटे गए। वन विभाग ने यह जानकारी दी।',
        good: 'पौधे बांटे गए\n\nदेहरादून, 5 जुलाई (भाषा) राज्य में इस साल 23 लाख पौधे बांटे गए। वन विभाग ने यह जानकारी दी।',
      },
    ],
  },
  *check({ copy, desk }) {
    for (const place of desk.wordsOf(W.longNumber)) {
      const { start, end, word, block } = place;
      const right = regroup(word);
      if (right === undefined || isLabel(place)) continue;
      const wrong = copy.text.slice(start, end);
      if (wrong !== word) continue; // digits of another script are put right first
      const fix: FixSafety = desk.isQuoted(block, { start, end }) ? 'review' : 'safe';
      yield {
        start,
        end,
        message: 'grouping',
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
