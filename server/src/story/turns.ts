/** Turns of a story by which a source that stands is left behind, or not. */
import { TokenKind } from '../text/tokens';
import { type Answer, sharedWords, sharesAny, sharesThings } from './answer';
import { HUMAN_COST } from './counts';
import type { ReadSentence } from './read-sentences';
import { opensFarFrom, sceneOf } from './scope';

/** What a source has told. */
interface Told {
  readonly answer: Answer;
  readonly counts: ReadonlySet<string>;
}

/** `मंत्री ने कहा कि दफ्तरों में 25 फीसदी कर्मचारी आएंगे। महाराष्ट्र में तीन मरीज मिले`: the toll of a state of which he did not speak. */
export function isOtherToll({ counts, answer }: Told, own: ReadSentence, before: ReadSentence): boolean {
  if (answer.verdict !== 'carried' || counts.size === 0 || counts.has(HUMAN_COST) || !own.counts.has(HUMAN_COST))
    return false;
  if (sharesAny(own, counts) || sharedWords(own, before) > 0) return false;
  return answer.source !== undefined && opensFarFrom(own, answer.source.sentence);
}

/** `इस बीच मरीज ठीक भी हो रहे हैं`: without a figure it turns to another side of the same matter. */
export function isMeanwhile({ tokens, sentence, counts }: ReadSentence): boolean {
  const first = sentence.firstToken;
  return counts.size === 0 && /^(?:इस|इसी)$/.test(tokens.text[first]!) && tokens.text[first + 1] === 'बीच';
}

/** `वहीं, पिछले 24 घंटे में 1,752 नए मामले सामने आए`: the day's part of the toll that was told, of no other place. */
export function isDaysCount({ counts, answer }: Told, own: ReadSentence): boolean {
  const { tokens, sentence } = own;
  let k = sentence.firstToken;
  if (answer.verdict !== 'carried' || !counts.has(HUMAN_COST) || !own.counts.has(HUMAN_COST)) return false;
  if (tokens.text[k] !== 'वहीं' || own.places > 0 || sceneOf(own) !== undefined) return false;
  if (tokens.text[k + 1] === ',') k++;
  return /^(?:पिछले|बीते|गत)$/.test(tokens.text[k + 1] ?? '') && /^घंटे|^घंटों/.test(tokens.text[k + 3] ?? '');
}

/** `इससे पूर्व 16 नमूनों की जांच भी हुई`: the same as was told, a day before. */
export function isBeforeThat({ counts }: Told, own: ReadSentence): boolean {
  const { tokens, sentence } = own;
  if (!/^(?:इससे|इसके)$/.test(tokens.text[sentence.firstToken]!) || !sharesThings(own, counts)) return false;
  for (let k = sentence.firstToken; k < sentence.endToken; k++) if (tokens.text[k] === 'भी') return true;
  return false;
}

/** A head that runs into its paragraph is no longer, and a speaker before a colon is shorter. */
const LONGEST_HEAD = 9;
const LEAST_HEAD = 3;

/** `अब तक नहीं बदला है रूप : वायरस हर देश में …`: the head of a section, run into its first sentence. */
export function opensWithHead({ tokens, sentence }: ReadSentence): boolean {
  const first = sentence.firstToken;
  for (let k = first; k < Math.min(first + LONGEST_HEAD, sentence.endToken - 1); k++) {
    if (tokens.kind[k] === TokenKind.number || tokens.text[k] === 'ने' || tokens.text[k] === ',') return false;
    if (tokens.text[k] === ':') return k - first >= LEAST_HEAD && tokens.start[k]! > tokens.end[k - 1]!;
  }
  return false;
}

/** `उन पर आरोप है कि`: of those just named. */
export function isAccusation({ reading, tokens, sentence }: ReadSentence): boolean {
  const [weak] = reading.weak;
  if (weak === undefined || tokens.text[weak.phrase.first] !== 'आरोप') return false;
  return /^(?:उस|उन|इन|आरोपी|आरोपियों)/.test(tokens.text[sentence.firstToken] ?? '');
}

export function isArrest(act: ReadSentence | undefined): boolean {
  if (act?.reading.ownAct === undefined) return false;
  const { tokens, sentence } = act;
  for (let k = sentence.firstToken; k < sentence.endToken; k++)
    if (/^(?:गिरफ्तार|गिरफ्तारी|हिरासत|निलंबित|मुकदमा)$/.test(tokens.text[k]!)) return true;
  return false;
}
