/** आज and कल where agency copy names the day (CATALOGUE 6, B18). */
import { words } from '../lexicon/words';
import { F, isF } from '../story/vocabulary';
import { W, type WordPlace } from '../story/wording';
import { fromSource } from '../text/fold';
import type { Rule } from './types';

/** आज तक, आज भी, आज के दौर में: these days, not this day. */
const NOT_A_DAY_AFTER = new Set(words('तक भी का की के ही तो जैसा जैसे - और कल तलक पर'));
const NOT_A_DAY_BEFORE = new Set(words('- और कि आने बीते तो'));
/** Words on either side that are looked at; a sentence without an end has to end somewhere. */
const REACH = 80;
const FIRST_PERSON = new Set(words('हम हमने हमें हमारे हमारी हमारा मैं मैंने मेरे मेरी मुझे हूं'));

export const relativeDay: Rule = {
  meta: {
    id: 'relative-day',
    since: '0.1.0',
    defaultSeverity: 'information',
    fix: 'none',
    title: { hi: 'आज-कल की जगह दिन', en: 'Relative day' },
    what: {
      hi: 'वाक्य में ‘आज’, ‘कल’ या ‘परसों’ है, दिन या तारीख नहीं।',
      en: 'A sentence says ‘today’, ‘yesterday’ or ‘tomorrow’ and names no day or date.',
    },
    why: {
      hi: 'वायर कॉपी घंटों बाद और अगले दिन भी छपती है; तब ‘आज’ गलत हो जाता है। हिंदी का ‘कल’ बीता भी है और आने वाला भी।',
      en: 'Wire copy is printed hours later and on the next day, when ‘today’ is wrong; the Hindi ‘कल’ is both yesterday and tomorrow.',
    },
    action: { hi: 'दिन या तारीख लिखें।', en: 'Name the day or the date.' },
    messages: {
      day: {
        severity: 'information',
        hi: '‘{word}’ की जगह दिन या तारीख दें।',
        en: 'Give the day or date instead of ‘{word}’.',
      },
    },
    options: {},
    examples: [
      {
        bad: 'मेट्रो का नया खंड खुला\n\nकोच्चि, 8 जून (भाषा) मेट्रो का नया खंड आज यात्रियों के लिए खोल दिया गया। मेट्रो निगम ने यह जानकारी दी।',
        good: 'मेट्रो का नया खंड खुला\n\nकोच्चि, 8 जून (भाषा) मेट्रो का नया खंड रविवार को यात्रियों के लिए खोल दिया गया। पुल आज भी बंद है। मेट्रो निगम ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { desk } = story;
    const { dateline } = story;
    const body = dateline === undefined ? 0 : fromSource(story.copy.folded, dateline.end);
    for (const place of desk.wordsOf(W.relativeDay)) {
      const { start, end, block } = place;
      if (block.role !== 'lead' && block.role !== 'body') continue;
      const from = block === dateline?.block ? body : 0;
      if (isPeriod(place) || isSettled(place, from) || desk.isQuoted(block, place)) continue;
      yield { start, end, message: 'day', args: { word: story.copy.text.slice(start, end) }, fix: 'none' };
    }
  },
};

function isPeriod({ tokens, at }: WordPlace): boolean {
  return NOT_A_DAY_AFTER.has(tokens.text[at + 1] ?? '') || NOT_A_DAY_BEFORE.has(tokens.text[at - 1] ?? '');
}

/**
 * The sentence names the day, or is somebody's own words without quotation marks.
 * @param from folded offset behind the dateline, whose date says nothing of the day on which the story is read.
 */
function isSettled({ tokens, at }: WordPlace, from: number): boolean {
  const isEnd = (i: number): boolean =>
    Math.abs(i - at) > REACH ||
    i < 0 ||
    i >= tokens.count ||
    tokens.start[i]! < from ||
    /^[।?!]$/.test(tokens.text[i]!);
  const settles = (i: number): boolean =>
    isDay(tokens.text[i]!) || isF(tokens, i, F.month) || FIRST_PERSON.has(tokens.text[i]!);
  for (let i = at - 1; !isEnd(i); i--) if (settles(i)) return true;
  for (let i = at + 1; !isEnd(i); i++) if (settles(i)) return true;
  return false;
}

function isDay(word: string): boolean {
  return word.length > 4 && word.endsWith('वार');
}
