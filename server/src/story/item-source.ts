/** Who answers for the items of a list: 3.5, rule 8. */
import { type Answer, carried } from './answer';
import type { ReadSentence } from './read-sentences';

/** An invitation stands in the last words of its sentence. */
const LIST_WORDS = 12;
/** Sentences before a list among which the source of its count is looked for. */
const LIST_REACH = 20;
/** For every sentence the index of the last one before it that is no item; -1 for none. */
export function leadInsOf(story: readonly ReadSentence[]): number[] {
  const leadIns: number[] = [];
  for (let at = 0; at < story.length; at++) {
    leadIns.push(at > 0 && story[at - 1]!.listItem ? leadIns[at - 1]! : at - 1);
  }
  return leadIns;
}

/** Rule 8: an item of a list whose lead-in has a source, or that a line under it credits. */
export function listAnswer(
  story: readonly ReadSentence[],
  at: number,
  forward: readonly (Answer | undefined)[],
  leadIns: readonly number[],
): Answer | undefined {
  if (!story[at]!.listItem) return undefined;
  const k = leadIns[at]!;
  const leadIn = story[k];
  if (leadIn === undefined) return undefined;
  if (leadIn.leadIn) {
    if (leadIn.reading.strong.length > 0) return carried('list', leadIn);
    const answer = forward[k];
    return answer === undefined ? undefined : { ...answer, reason: answer.verdict === 'weak' ? answer.reason : 'list' };
  }
  return invitesToList(leadIn) ? sourceOfCount(story, k) : undefined;
}

/** `देखें पूरी सूची`, `आंकड़े इस प्रकार हैं`: the list is that of the count the story has just told. */
function invitesToList({ tokens, sentence }: ReadSentence): boolean {
  for (let i = Math.max(sentence.firstToken, sentence.endToken - LIST_WORDS); i < sentence.endToken; i++) {
    if (/^(?:सूची|लिस्ट|तालिका|टेबल|ब्योरा|ब्यौरा|निम्न|नीचे)$/.test(tokens.text[i]!)) return true;
    if (/^(?:प्रकार|तरह)$/.test(tokens.text[i]!) && tokens.text[i - 1] === 'इस') return true;
  }
  return false;
}

/** The last source before a sentence that gave figures. */
function sourceOfCount(story: readonly ReadSentence[], at: number): Answer | undefined {
  for (let k = at; k >= 0 && k > at - LIST_REACH; k--) {
    const before = story[k]!;
    if (before.counts.size === 0) continue;
    if (before.reading.strong.length > 0) return carried('list', before);
    const weak = before.reading.weak[0];
    if (weak !== undefined)
      return { verdict: 'weak', reason: 'weak-carried', source: { sentence: before, span: weak.phrase } };
  }
  return undefined;
}
