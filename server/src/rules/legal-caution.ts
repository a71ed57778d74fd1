/** Words that convict before the court has (CATALOGUE 6, B20). */
import { replaceWith } from '../fix/make/replace';
import { allegedWords, arrestWords } from '../lexicon/desk-words';
import { words } from '../lexicon/words';
import { correctionOf, W, type WordPlace } from '../story/wording';
import { foldAll } from '../text/fold';
import type { Rule } from './types';

const ALLEGED = new Set(foldAll(allegedWords));
/** Words on either side that are looked at; a sentence without an end has to end somewhere. */
const REACH = 80;
/** `चोर को`, `हत्यारे ने`: the word stands for a person; in `चोर बाजार` it does not. */
const PERSON = new Set(words('को ने से के की का ,'));
const ARREST = new Set(foldAll(arrestWords));

export const legalCaution: Rule = {
  meta: {
    id: 'legal-caution',
    since: '0.1.0',
    defaultSeverity: 'off',
    fix: 'review',
    title: { hi: 'दोष सिद्ध होने से पहले', en: 'Legal caution' },
    what: {
      hi: 'गिरफ्तारी की खबर में आरोपी को हत्यारा, लुटेरा या चोर कहा गया है।',
      en: 'A story of an arrest calls the accused a murderer, robber or thief.',
    },
    why: {
      hi: 'जब तक अदालत दोषी न ठहराए, वह आरोपी है; उसे अपराधी कहना मानहानि है।',
      en: 'Until a court convicts somebody is an accused; anything more is defamation.',
    },
    action: {
      hi: '‘आरोपी’, ‘कथित’ या ‘संदिग्ध’ लिखें। सजा हो चुकी हो तो इसे रहने दें।',
      en: 'Write that they are accused, alleged or suspected. Leave it where there has been a conviction.',
    },
    messages: {
      guilty: {
        severity: 'information',
        hi: 'दोष सिद्ध होने से पहले ‘{word}’; ‘{right}’ लिखें।',
        en: '‘{word}’ before conviction; write ‘{right}’.',
      },
    },
    options: {},
    examples: [
      {
        preset: 'trial',
        bad: 'गहने लूटने का मामला\n\nकोटा, 7 मार्च (भाषा) पुलिस ने शुक्रवार को लुटेरे को गिरफ्तार कर लिया। पुलिस अधीक्षक ने यह जानकारी दी।',
        good: 'गहने लूटने का मामला\n\nकोटा, 7 मार्च (भाषा) पुलिस ने शुक्रवार को लूट के आरोपी को गिरफ्तार कर लिया। पुलिस अधीक्षक ने यह जानकारी दी।',
      },
    ],
  },
  *check(story) {
    const { desk } = story;
    const places = desk.wordsOf(W.guilt);
    // a conviction anywhere in the story settles what may be said
    if (places.length === 0 || desk.wordsOf(W.conviction).length > 0) return;
    for (const place of places) {
      const { start, end, block, word } = place;
      if (desk.isQuoted(block, place) || !speaksOfArrest(place)) continue;
      const right = correctionOf(word)!;
      yield {
        start,
        end,
        message: 'guilty',
        args: { word: story.copy.text.slice(start, end), right },
        fix: 'review',
        fixes: () => [replaceWith({ start, end }, right, 'review')],
      };
    }
  },
};

/** The sentence takes somebody into custody and says nowhere that it is alleged. */
function speaksOfArrest({ tokens, at }: WordPlace): boolean {
  if (!PERSON.has(tokens.text[at + 1] ?? '')) return false;
  let first = at;
  while (first > 0 && at - first < REACH && !/^[।?!]$/.test(tokens.text[first - 1]!)) first--;
  let arrest = false;
  for (let i = first; i < Math.min(tokens.count, at + REACH) && !/^[।?!]$/.test(tokens.text[i]!); i++) {
    if (ALLEGED.has(tokens.text[i]!)) return false;
    if (ARREST.has(tokens.text[i]!)) arrest = true;
  }
  return arrest;
}
