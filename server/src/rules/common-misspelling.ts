/** Forms that are never right (CATALOGUE 6, B14). */
import { replaceAllWith, replaceWith } from '../fix/make/replace';
import { words } from '../lexicon/words';
import { correctionOf, W, type WordPlace } from '../story/wording';
import type { Fix, FixSafety, Rule } from './types';

/** After these a word is a name: टेरीजा मे ने. */
const AFTER_A_NAME = new Set(words('ने को से के की का पर'));

export const commonMisspelling: Rule = {
  meta: {
    id: 'common-misspelling',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'safe',
    title: { hi: 'वर्तनी की आम गलती', en: 'Common misspelling' },
    what: {
      hi: 'शब्द ऐसे रूप में लिखा है जो हिंदी में कभी सही नहीं होता।',
      en: 'The word is written in a form that is never right in Hindi.',
    },
    why: {
      hi: 'ये वही गलतियां हैं जो कीबोर्ड और जल्दी से बार-बार होती हैं; हर रूप की एक ही सही वर्तनी है।',
      en: 'Keyboards and haste make these slips again and again; each has one right spelling.',
    },
    action: { hi: 'सही वर्तनी लिखें।', en: 'Write the right form.' },
    messages: {
      spelling: {
        severity: 'information',
        hi: '‘{wrong}’ की सही वर्तनी ‘{right}’ है।',
        en: '‘{wrong}’ is spelt ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'पेयजल योजना अधूरी\n\nबांदा, 20 अप्रैल (भाषा) जिले के कई गांवों में पेयजल योजना का काम पूरा नही हुआ है। जल निगम ने सोमवार को यह जानकारी दी।',
        good: 'पेयजल योजना अधूरी\n\nबांदा, 20 अप्रैल (भाषा) जिले के कई गांवों में पेयजल योजना का काम पूरा नहीं हुआ है। जल निगम ने सोमवार को यह जानकारी दी।',
      },
    ],
  },
  *check({ copy: { text }, desk }) {
    const places = desk.wordsOf(W.misspelt).filter((place) => !isName(place));
    // made once a form, when the first finding is asked for its fixes
    const together = new Map<string, readonly Fix[]>();
    const everywhere = (word: string, right: string): readonly Fix[] => {
      let fixes = together.get(word);
      if (fixes === undefined) {
        const same = places.filter((place) => place.word === word);
        together.set(word, (fixes = replaceAllWith(same, right)));
      }
      return fixes;
    };
    for (const { start, end, block, word } of places) {
      const right = correctionOf(word)!;
      const fix: FixSafety = desk.isQuoted(block, { start, end }) ? 'review' : 'safe';
      yield {
        start,
        end,
        message: 'spelling',
        args: { wrong: text.slice(start, end), right },
        fix,
        fixes: () => [replaceWith({ start, end }, right, fix), ...everywhere(word, right)],
      };
    }
  },
};

/** मे is में without its dot, but for the surname, and but for a syllable of a word that somebody parts with hyphens. */
function isName({ word, tokens, at }: WordPlace): boolean {
  if (word !== 'मे') return false;
  const before = at === 0 ? undefined : tokens.text[at - 1];
  return before === undefined || before === '-' || AFTER_A_NAME.has(tokens.text[at + 1] ?? '');
}
