/** Sentences that state and leave the source to those behind them: 3.5, rule 7. */
import { type Answer, breaks, carried, opensAccount, SERIES, sharedWords, sharesCount, sharesThings } from './answer';
import { countedNoun, isTelling } from './counts';
import type { ReadSentence } from './read-sentences';
import { isOtherScope } from './scope';
import { holds } from './vocabulary';

/** So many sentences may state a count before the paragraph names its source. */
const STATED_BEFORE = 4;
/** Words that the first two sentences of a section share where the second goes on with the first. */
const SECTION_MATTER = 2;
/** Words from the saying to those of whom it tells. */
const WITHIN = 4;

/** Rule 7: the dateline paragraph states, then sources. */
export function lead(story: readonly ReadSentence[], at: number, wire: boolean): Answer | undefined {
  const own = story[at]!;
  const total = totalOf(story, at);
  if (total !== undefined) return total;
  if (own.opener === 'background') return givenAtOnce(own, story[at + 1]);
  if (breaks(own)) return undefined;
  if (own.paragraph !== 0) return statedBefore(story, at) ?? sectionLead(story, at) ?? partOfStated(story, at);
  for (let k = at + 1; k < story.length && k <= at + 2; k++) {
    const next = story[k]!;
    if (next.paragraph > 1 || (next.paragraph === 1 && story[k - 1]!.paragraph === 1)) return undefined;
    if (breaks(next)) return undefined;
    if (opensAccount(next))
      return !isOtherScope(own, next) && (wire || speaksOfIt(own, next, k - at)) ? carried('lead', next) : undefined;
  }
  return undefined;
}

/** `28 मरीज हैं। इनमें 21 शहर के हैं। सचिव ने बताया कि …`: whoever is the source of the total is that of its parts. */
function partOfStated(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  for (let k = at; k > 0 && k > at - STATED_BEFORE && story[k]!.opener === 'additive'; k--) {
    const before = story[k - 1]!;
    if (before.paragraph !== own.paragraph || before.counts.size === 0) return undefined;
    const answer = statedBefore(story, k - 1);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** `बता दें कि आगरा में 104, मेरठ में 48 मामले हैं। बुलेटिन के अनुसार बस्ती और कानपुर में नौ-नौ मामले हैं`: one count by places. */
function givenAtOnce(own: ReadSentence, next: ReadSentence | undefined): Answer | undefined {
  if (next?.paragraph !== own.paragraph || breaks(next) || !opensAccount(next)) return undefined;
  if (own.places < SERIES || next.places < SERIES || isOtherScope(own, next)) return undefined;
  return sharesThings(own, next.counts) ? carried('lead', next) : undefined;
}

/** The first sentence under a subhead opens a story of its own: the source that takes up its matter at once is its source. */
function sectionLead(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const next = story[at + 1];
  if (!own.afterSubhead || own.reading.ownAct !== undefined) return undefined;
  if (story[at - 1]?.paragraph === own.paragraph) return undefined;
  if (next === undefined || breaks(next)) return undefined;
  if (next.paragraph !== own.paragraph || !opensAccount(next)) return nextOfSection(story, at);
  return sharedWords(own, next) >= SECTION_MATTER || pointsBack(next) ? carried('lead', next) : undefined;
}

/** The section states in a paragraph, and the next one opens with who says so: on the same count, at the same place. */
function nextOfSection(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  let k = at + 1;
  while (story[k]?.paragraph === own.paragraph) if (breaks(story[k]!) || ++k > at + 2) return undefined;
  const next = story[k];
  if (next === undefined || next.paragraph !== own.paragraph + 1 || next.afterSubhead) return undefined;
  if (breaks(next) || !opensAccount(next) || isOtherScope(own, next) || !sharesCount(own, next)) return undefined;
  return sharedWords(own, next) >= SECTION_MATTER ? carried('lead', next) : undefined;
}

/** `179 नमूने लिए गए। मुख्यमंत्री ने बताया कि इनमें 159 …`: who breaks a total down at once gives the total, whatever opened it. */
function totalOf(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  const next = story[at + 1];
  if (next?.paragraph !== own.paragraph || own.counts.size === 0) return undefined;
  if (breaks(next) || !opensAccount(next) || isOtherScope(own, next)) return undefined;
  if (own.opener === 'switch' && (takesThemUp(next) || tellsOfThem(next, own))) return carried('lead', next);
  if (next.counts.size === 0) return undefined;
  const from = next.reading.strong[0]!.at;
  const ofThem = holds(next.tokens, from, Math.min(next.sentence.endToken, from + 4), /^(?:इनमें|इनमे|उनमें|जिनमें)$/);
  return ofThem ? carried('lead', next) : undefined;
}

const THEM = /^(?:उनमें|इनकी|इनके|इनका|इनको|इन्हें|इनसे|इनमें|दोनों|तीनों|चारों|पांचों)$/;

/** `19 मरीज घर लौटे। चिकित्सक ने बताया कि इनकी दूसरी जांच …`: tells of those who have just been counted. */
function takesThemUp({ tokens, sentence, reading }: ReadSentence): boolean {
  const from = reading.strong[0]!.at;
  return holds(tokens, from, Math.min(sentence.endToken, from + WITHIN), THEM);
}

/** `40 बच्चों में पुष्टि हुई। अधिकारियों ने बताया कि सभी बच्चे …`, `22 नए मामले मिले। आयोग ने बताया कि एक नया मामला …`: of those counted. */
function tellsOfThem({ tokens, sentence, reading }: ReadSentence, { counts }: ReadSentence): boolean {
  const from = reading.strong[0]!.at;
  for (let k = from; k < Math.min(sentence.endToken, from + WITHIN); k++) {
    if (!/^(?:सभी|सारे|एक)$/.test(tokens.text[k]!)) continue;
    const noun = countedNoun(tokens, k + 1, sentence.endToken);
    if (noun !== undefined && isTelling(noun) && counts.has(noun)) return true;
  }
  return false;
}

/** `… ने बताया कि यह घटना …`: tells of what has just been told. */
function pointsBack({ tokens, sentence, reading }: ReadSentence): boolean {
  const from = reading.strong[0]!.at;
  for (let k = from; k < Math.min(sentence.endToken, from + 3); k++)
    if (/^(?:यह|ये|इस|इन)$/.test(tokens.text[k]!)) return true;
  return false;
}

/** True when the sentence that names a source gives figures, too, or goes on with the very matter of the one before. */
function speaksOfIt(own: ReadSentence, next: ReadSentence, distance: number): boolean {
  if (next.counts.size > 0 || next.reading.trailing || tellsOfThem(next, own)) return true;
  return distance === 1 && sharedWords(own, next) > 0;
}

/** Any paragraph may state first and name its source after, where both speak of the same count. */
function statedBefore(story: readonly ReadSentence[], at: number): Answer | undefined {
  const own = story[at]!;
  for (let k = at + 1; k < story.length && k <= at + STATED_BEFORE; k++) {
    const next = story[k]!;
    if (next.paragraph !== own.paragraph || breaks(next)) return undefined;
    if (!opensAccount(next)) continue;
    if (isOtherScope(own, next)) return undefined;
    const sameCount = next.counts.size > 0 && (own.counts.size === 0 || sharesCount(own, next));
    return sameCount || takesThemUp(next) || tellsOfThem(next, own) ? carried('lead', next) : undefined;
  }
  return undefined;
}
