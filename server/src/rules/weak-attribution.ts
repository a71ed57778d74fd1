/** Sources that name no one (CATALOGUE 3.4, B21). */
import { quote } from '../fix/make/quote';
import type { Rule } from './types';

/** A story that is shorter says too little to be judged as a whole. */
const LEAST_SENTENCES = 5;
const LEAST_WEAK = 2;

export const weakAttribution: Rule = {
  meta: {
    id: 'weak-attribution',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'none',
    title: { hi: 'बेनाम स्रोत', en: 'Weak attribution' },
    what: {
      hi: 'आंकड़ा सूत्रों, ‘बताया जा रहा है’ या ऐसी जानकारी पर टिका है जिसकी जिम्मेदारी कोई नहीं लेता।',
      en: 'The figure rests on unnamed sources, on ‘it is said’ or on information that nobody owns.',
    },
    why: {
      hi: 'बेनाम स्रोत से पाठक यह नहीं जान सकता कि बात किसकी है और उस पर कितना भरोसा करे।',
      en: 'An unnamed source does not tell the reader whose word it is or how far to trust it.',
    },
    action: {
      hi: 'पद या संस्था का नाम दें; न मिले तो आंकड़ा रोकें।',
      en: 'Name the office or institution; if there is none, hold the figure.',
    },
    messages: {
      weak: { severity: 'information', hi: '‘{phrase}’ बेनाम स्रोत है।', en: '‘{phrase}’ names no one.' },
      whole: {
        severity: 'warning',
        hi: 'पूरी खबर में एक भी नामित स्रोत नहीं है।',
        en: 'The story names no source at all.',
      },
    },
    options: {
      scope: {
        type: 'string',
        enum: ['figures', 'all'],
        default: 'figures',
        description: {
          hi: 'केवल आंकड़ों वाले वाक्य देखें या सब वाक्य।',
          en: 'Look only at sentences that hold a figure, or at all.',
        },
      },
      story: {
        type: 'boolean',
        default: true,
        description: {
          hi: 'पूरी खबर में कोई नामित स्रोत न हो तो चेतावनी दें।',
          en: 'Warn when a whole story names no source.',
        },
      },
    },
    examples: [
      {
        bad: 'बाजार में लगी आग\n\nनागपुर, 3 मई (भाषा) शहर के पुराने बाजार में रविवार रात आग लग गई और कई दुकानें जल गईं। सूत्रों के अनुसार, आग से 40 लाख रुपये का नुकसान हुआ है।',
        good: 'बाजार में लगी आग\n\nनागपुर, 3 मई (भाषा) शहर के पुराने बाजार में रविवार रात आग लग गई और कई दुकानें जल गईं। दमकल अधिकारी के अनुसार, आग से 40 लाख रुपये का नुकसान हुआ है।',
      },
      {
        bad: 'गोदाम में लगी आग पर काबू\n\nकोटा, 9 मई (भाषा) शहर के औद्योगिक क्षेत्र में मंगलवार रात एक गोदाम में आग लग गई। सूत्रों के अनुसार, गोदाम में रुई रखी थी।\n\nदमकल की गाड़ियां देर से पहुंचीं। बताया जा रहा है कि रास्ता संकरा था।\n\nआग सुबह बुझाई जा सकी।',
        good: 'गोदाम में लगी आग पर काबू\n\nकोटा, 9 मई (भाषा) शहर के औद्योगिक क्षेत्र में मंगलवार रात एक गोदाम में आग लग गई। पुलिस के अनुसार, गोदाम में रुई रखी थी।\n\nदमकल की गाड़ियां देर से पहुंचीं। मुख्य अग्निशमन अधिकारी ने बताया कि रास्ता संकरा था।\n\nआग सुबह बुझाई जा सकी।',
      },
    ],
  },
  *check(story, { options }) {
    const { text } = story.copy;
    const weak = new Set(story.figures.filter((figure) => figure.verdict === 'weak').map((figure) => figure.sentence));
    const phrases = story.weakPhrases;
    const first = phrases[0];
    const whole =
      options.story === true &&
      story.kind === 'news' &&
      phrases.length >= LEAST_WEAK &&
      story.sentences.length >= LEAST_SENTENCES &&
      story.namedSources.length === 0;
    if (whole && first !== undefined) yield { start: first.start, end: first.end, message: 'whole', fix: 'none' };
    let before: unknown;
    for (const { start, end, sentence } of phrases) {
      if (options.scope !== 'all' && !weak.has(sentence)) continue;
      if (sentence === before) continue; // one a sentence
      before = sentence;
      if (whole && start === first?.start) continue;
      yield { start, end, message: 'weak', args: { phrase: quote(text, { start, end }) }, fix: 'none' };
    }
  },
};
