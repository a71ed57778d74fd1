/** A plural participle with a singular है, and the other way round (CATALOGUE 6, B06). */
import { replaceWith } from '../fix/make/replace';
import { W, type WordPlace } from '../story/wording';
import { toSource, toSourceEnd } from '../text/fold';
import { TokenKind } from '../text/tokens';
import type { RawFinding, StoryRule } from './types';

/** नजर बनाए हुए है, रखे हुए है: the participle before says nothing of the number. */
const BEFORE_HUE = /[ेए]$/;
const TOWN_BEFORE = new Set(['और', 'व', 'एवं', 'तथा', ',']);

export const missingAnusvaraVerb: StoryRule = {
  meta: {
    id: 'missing-anusvara-verb',
    since: '0.1.0',
    defaultSeverity: 'warning',
    fix: 'review',
    title: { hi: 'क्रिया में छूटी बिंदी', en: 'Missing anusvara in the verb' },
    what: {
      hi: 'बहुवचन क्रिया के साथ ‘है’ लिखा है, या एकवचन के साथ ‘हैं’।',
      en: 'A plural verb ends in a singular ‘है’, or a singular one in a plural ‘हैं’.',
    },
    why: {
      hi: 'टाइप करते समय बिंदी सबसे ज्यादा यहीं छूटती है और वर्तनी जांचने वाले औजार इसे नहीं पकड़ते।',
      en: 'This is where the dot is lost most often in typing, and no spelling checker sees it.',
    },
    action: { hi: 'क्रिया का वचन मिलाएं।', en: 'Make the verb agree.' },
    messages: {
      dot: { severity: 'warning', hi: '‘{wrong}’ की जगह ‘{right}’ चाहिए।', en: 'Should be ‘{right}’, not ‘{wrong}’.' },
    },
    options: {},
    examples: [
      {
        bad: 'नहर की मरम्मत पूरी\n\nहिसार, 3 जून (भाषा) जिले में टूटी नहर के सभी किनारे ठीक कर दिए गए है। सिंचाई विभाग ने मंगलवार को यह जानकारी दी।',
        good: 'नहर की मरम्मत पूरी\n\nहिसार, 3 जून (भाषा) जिले में टूटी नहर के सभी किनारे ठीक कर दिए गए हैं और विभाग नजर बनाए हुए है। सिंचाई विभाग ने मंगलवार को यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    for (const place of story.desk.wordsOf(W.plural)) {
      const { word, tokens, at } = place;
      if (tokens.text[at + 1] !== 'है') continue;
      if ((word === 'हुए' || word === 'लिए') && (at === 0 || BEFORE_HUE.test(tokens.text[at - 1]!))) continue;
      yield finding(story, place, 'हैं');
    }
    for (const place of story.desk.wordsOf(W.singular)) {
      const { tokens, at } = place;
      if (tokens.text[at + 1] !== 'हैं' || tokens.kind[at - 1] === TokenKind.mark) continue;
      if (at > 0 && TOWN_BEFORE.has(tokens.text[at - 1]!)) continue;
      yield finding(story, place, 'है');
    }
  },
};

function finding(
  { copy }: Parameters<StoryRule['check']>[0],
  { start, tokens, at }: WordPlace,
  verb: string,
): RawFinding {
  const from = toSource(copy.folded, tokens.start[at + 1]!);
  const end = toSourceEnd(copy.folded, copy.text, tokens.end[at + 1]!);
  const participle = copy.text.slice(start, from).trimEnd();
  return {
    start,
    end,
    message: 'dot',
    args: { wrong: `${participle} ${copy.text.slice(from, end)}`, right: `${participle} ${verb}` },
    fix: 'review',
    fixes: () => [replaceWith({ start: from, end }, verb, 'review')],
  };
}
