/** What was said before and still holds: 3.5, rules 4 and 5. */
import {
  type Answer,
  breaks,
  carried,
  goesOnByPlaces,
  SERIES,
  sharedWords,
  sharesAny,
  sharesCount,
  sharesThings,
} from './answer';
import { HUMAN_COST } from './counts';
import { foretells } from './opener';
import type { ReadSentence } from './read-sentences';
import { isOfOtherScene, isTally, isWorldwide, realmAt, sceneOf } from './scope';
import { isAccusation, isArrest, isBeforeThat, isDaysCount, isMeanwhile, isOtherToll, opensWithHead } from './turns';
import { holds } from './vocabulary';

/** A source that still holds where a sentence begins. */
interface Standing {
  readonly answer: Answer;
  /** What the sentences under it count. */
  readonly counts: ReadonlySet<string>;
  /** Plain sentences since it was named. */
  readonly age: number;
  /** A weak passive or an act holds only for its breakdown. */
  readonly onlyAdditive: boolean;
  /** An act or a passive that was told without figures. */
  readonly bare: boolean;
  /** A formal act: its terms may follow. */
  readonly act: boolean;
  /** A count that somebody keeps, by places and days: it goes on from paragraph to paragraph. */
  readonly tally: boolean;
  /** Named by the subhead: holds for all that stands under it. */
  readonly section: boolean;
  /** The state or country that the source is named with. */
  readonly realm: string | undefined;
}

/** A source just named, by nothing that limits it but what is said. All have their fields in one order: they are read often. */
function standingOf(answer: Answer, counts: ReadonlySet<string>, limits: Partial<Standing> = {}): Standing {
  const { onlyAdditive = false, bare = false, act = false, tally = false, section = false, realm } = limits;
  return { answer, counts, age: 0, onlyAdditive, bare, act, tally, section, realm };
}

/** `एएफपी की तालिका के अनुसार`, `विश्वविद्यालय के आंकड़ों के मुताबिक`. */
const TALLY = /^(?:तालिका|गणना|टैली|डैशबोर्ड|संकलन)$/;

/** Plain sentences that a source holds for in its paragraph; a breakdown (इनमें, कुल …) costs nothing. */
const REACH = 5;

/** Into a new paragraph on the same count a source is carried only so far. */
const NEXT_REACH = 3;

/** Words that two sentences share when the second goes on with the matter of the first. */
const SAME_MATTER = 2;

const NO_COUNTS: ReadonlySet<string> = new Set();

/** Rules 4 and 5: what still holds for each sentence from the sentences before it. */
export function standings(story: readonly ReadSentence[]): (Answer | undefined)[] {
  let standing: Standing | undefined;
  let inParagraph: ReadonlySet<string> = NO_COUNTS;
  let spoken = false;
  return story.map((own, at) => {
    const before = story[at - 1];
    const newParagraph = before !== undefined && before.paragraph !== own.paragraph;
    if (newParagraph) {
      inParagraph = NO_COUNTS;
      spoken = false;
    }
    // what a source was named with is kept with it: a count more makes another set
    if (!holdsAll(inParagraph, own.counts)) inParagraph = new Set([...inParagraph, ...own.counts]);
    // what another has counted before in the paragraph is not told by who speaks now: `मंत्रालय ने कहा … । इस बीच, सरकार ने कहा …`
    const speaks = own.reading.strong.length > 0 && !own.reading.pronoun;
    if (speaks && spoken && breaks(own)) inParagraph = own.counts;
    spoken ||= speaks;
    if (standing !== undefined && ends(standing, own, before, newParagraph)) standing = undefined;
    if (newParagraph && own.spokenBy !== undefined) standing = underSubhead(own.spokenBy);
    const answer = standing !== undefined && covers(standing, own) ? answerOf(standing, newParagraph) : undefined;
    // a passive under a named source is that source's: `आयोग ने कहा … । आशंका है कि …`
    const under = answer?.verdict === 'carried' && !newParagraph && isPassive(own);
    standing =
      (under ? undefined : opened(own, inParagraph, standing)) ??
      (standing === undefined ? undefined : aged(standing, own));
    return answer;
  });
}

/** `आशंका है`, `कहा गया है`: nobody says it, but for somebody who spoke before. */
export function isPassive({ reading }: ReadSentence): boolean {
  return reading.strong.length === 0 && reading.weak.length > 0 && reading.weak.every(({ passive }) => passive);
}

/** True where the story leaves a source behind. */
function ends(standing: Standing, own: ReadSentence, before: ReadSentence | undefined, newParagraph: boolean): boolean {
  // another item of a digest is another story
  if (own.item || isOfOtherScene(own, standing.answer.source)) return true;
  if (goesOn(standing, own, before)) return false;
  if (isDaysCount(standing, own) && standing.age <= NEXT_REACH) return newParagraph && own.afterSubhead;
  if (
    (breaks(own) && !((isMeanwhile(own) || isBeforeThat(standing, own)) && !newParagraph)) ||
    isElsewhere(standing, own)
  )
    return true;
  if (standing.section) return newParagraph && own.afterSubhead;
  const additive = own.opener === 'additive';
  if (newParagraph) {
    if (own.afterSubhead || opensWithHead(own)) return true;
    // an unnamed source does not outlive its paragraph, nor does a laboratory's result
    if (standing.answer.verdict !== 'carried' || isResult(standing.answer)) return true;
    // a breakdown needs a count to break down
    if (additive) return standing.counts.size === 0 && standing.age > 0;
    // the same count or the same matter goes on
    if (standing.onlyAdditive || standing.age > NEXT_REACH) return true;
    if (standing.tally && sharesAny(own, standing.counts)) return false;
    if (speaksForScene(standing, own) || isWorstPlace(standing, own)) return false;
    if (own.counts.size > 0 && standing.counts.size === 0) return true;
    return !sharesThings(own, standing.counts) && !(before !== undefined && sharedWords(own, before) > SAME_MATTER);
  }
  if (own.opener === 'soft')
    return (
      before === undefined ||
      (own.counts.size > 0 && !sharesCount(own, before) && sharedWords(own, before) < SAME_MATTER)
    );
  if (!additive && before !== undefined && standing.counts.size === 0 && own.counts.size > 0 && isTally(own))
    return true;
  if (!additive && before !== undefined && isOtherToll(standing, own, before)) return true;
  if (own.crowded && !additive && before !== undefined && !isNear(standing, own, before)) return true;
  return !additive && standing.age >= REACH;
}

function isResult({ source }: Answer): boolean {
  return source?.sentence.reading.strong[0]?.how === 'result';
}

/** `बिहार के निगरानी अधिकारी ने बताया … । बिहार में अब तक …`: who speaks for a state goes on to its count. */
function speaksForScene({ realm }: Standing, own: ReadSentence): boolean {
  return realm !== undefined && own.counts.size > 0 && realm === sceneOf(own);
}

/** `देश में दो हजार मौतें हुईं। // सबसे ज्यादा असर … में है। यहां …`: turns to the place that counts most. */
function isWorstPlace({ counts, age }: Standing, { tokens, sentence, counts: own }: ReadSentence): boolean {
  if (own.size > 0 || !counts.has(HUMAN_COST) || age > NEXT_REACH) return false;
  for (let k = sentence.firstToken; k < Math.min(sentence.endToken, sentence.firstToken + 4); k++)
    if (tokens.text[k] === 'सबसे') return /^(?:ज्यादा|अधिक|बुरा|बड)/.test(tokens.text[k + 1] ?? '');
  return false;
}

/** Goes on with the count or with the matter of what was said. */
function isNear(standing: Standing, own: ReadSentence, before: ReadSentence): boolean {
  return sharesAny(own, standing.counts) || sharedWords(own, before) >= SAME_MATTER;
}

/**
 * A count by places goes on from sentence to sentence and into the next paragraph, whatever word opens it:
 * `वहीं, केरल में 4 और असम में 3 मरीज मिले`. It is one table, and whoever gave it gave all of it.
 */
function goesOn(standing: Standing, own: ReadSentence, before: ReadSentence | undefined): boolean {
  if (before === undefined || standing.onlyAdditive || standing.answer.verdict !== 'carried') return false;
  return goesOnByPlaces(own, before) && sharesAny(own, standing.counts);
}

function covers(standing: Standing, own: ReadSentence): boolean {
  if (!standing.onlyAdditive) return true;
  if (standing.age > 0 || (standing.act && isItsEffect(own))) return false;
  // पुलिस ने तीन लोगों को गिरफ्तार किया। उन पर आरोप है कि …: whoever arrests them accuses them
  if (isAccusation(own) && isArrest(standing.answer.source?.sentence)) return true;
  return (
    (own.opener === 'additive' &&
      (!standing.bare || isOfTheAct(own) || (standing.answer.verdict === 'weak' && isOfThem(own)))) ||
    (standing.act && isTerm(own)) ||
    (isOfTheAct(own) && foretells(own))
  );
}

/** `प्रति परिवार 5 किलो राशन मिलेगा`: what will hold once an authority has decided so is the decision. */
function isTerm(own: ReadSentence): boolean {
  return (own.opener === 'none' || own.opener === 'additive') && foretells(own);
}

/** `इससे 14 लाख लोगों को फायदा होगा`: what a deed will do is no part of it, and somebody has reckoned it. */
function isItsEffect({ tokens, sentence }: ReadSentence): boolean {
  if (tokens.text[sentence.firstToken] !== 'इससे') return false;
  return holds(tokens, sentence.firstToken + 1, sentence.endToken, /^(?:फायदा|लाभ|राहत|नुकसान|असर|बचत)$/);
}

/** इसके तहत, इसमें: the deed just told, not people or things of another count. */
function isOfTheAct({ tokens, sentence }: ReadSentence): boolean {
  return /^(?:इस|योजना)/.test(tokens.text[sentence.firstToken] ?? '');
}

/** `बताया जाता है कि पांचों यहीं के हैं। इनमें दो …`: of those just named. */
function isOfThem({ tokens, sentence }: ReadSentence): boolean {
  return /^(?:इनमें|इनमे|जिनमें|उनमें)$/.test(tokens.text[sentence.firstToken] ?? '');
}

function answerOf(standing: Standing, newParagraph: boolean): Answer {
  const { answer } = standing;
  return newParagraph && answer.reason === 'forward' ? { ...answer, reason: 'additive' } : answer;
}

/** `यूपी के स्वास्थ्य सचिव ने कहा … । दिल्ली में …`: the scene is a state or country that is not the speaker's. */
function isElsewhere({ answer }: Standing, own: ReadSentence): boolean {
  const { source } = answer;
  if (source === undefined || source.sentence === own) return false;
  if (isWorldwide(own, source.sentence)) return true;
  const here = sceneOf(own);
  if (here === undefined) return false;
  const { tokens, sentence } = source.sentence;
  // चीन में अधिकारियों के मुताबिक …: theirs is where their sentence opens
  const theirs = realmAt(tokens, sentence.firstToken, Math.min(sentence.firstToken + 2, source.span.first));
  return theirs !== undefined && theirs !== here;
}

/** The speaker that a subhead names. */
function underSubhead(subhead: ReadSentence): Standing {
  const answer = carried('subhead', subhead);
  return standingOf(answer, subhead.counts, { section: true });
}

/** The source that a sentence opens for those behind it. */
function opened(own: ReadSentence, paragraph: ReadonlySet<string>, before: Standing | undefined): Standing | undefined {
  const { strong, weak, ownAct } = own.reading;
  if (strong.length === 0 && weak.length === 0 && ownAct?.source === undefined) return undefined;
  if (strong.length > 0 && strong.every(({ how }) => how === 'asked')) return undefined;
  const counts = own.counts.size === 0 ? own.counts : paragraph;
  // a text that provides speaks of nothing but what it provides
  const provided = strong.length > 0 && strong.every(({ how }) => how === 'provided');
  const announced = strong.length > 0 && strong.every(({ how }) => how === 'announced');
  if (provided || announced) return standingOf(carried('forward', own), counts, { onlyAdditive: true, act: true });
  if (strong.length > 0) {
    const { first, end } = strong[0]!.source;
    const tally = own.tokens.text.slice(first, end).some((word) => TALLY.test(word));
    // उन्होंने बताया: whoever was named before
    const realm = own.reading.pronoun ? before?.realm : realmAt(own.tokens, first, end);
    return standingOf(carried('forward', own), counts, { tally, realm });
  }
  if (weak.length > 0) {
    const answer: Answer = {
      verdict: 'weak',
      reason: 'weak-carried',
      source: { sentence: own, span: weak[0]!.phrase },
    };
    return standingOf(answer, counts, { onlyAdditive: weak[0]!.passive, bare: own.counts.size === 0 });
  }
  if (ownAct?.source !== undefined) {
    const answer: Answer = { verdict: 'carried', reason: 'forward', source: { sentence: own, span: ownAct.source } };
    return standingOf(answer, counts, { onlyAdditive: true, bare: own.counts.size === 0, act: ownAct.formal });
  }
  return undefined;
}

function aged(standing: Standing, own: ReadSentence): Standing {
  const counts = holdsAll(standing.counts, own.counts) ? standing.counts : new Set([...standing.counts, ...own.counts]);
  const free = own.opener === 'additive' || own.places >= SERIES;
  if (free && counts === standing.counts) return standing;
  const { answer, age, onlyAdditive, bare, act, tally, section, realm } = standing;
  return { answer, counts, age: free ? age : age + 1, onlyAdditive, bare, act, tally, section, realm };
}

function holdsAll(counts: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  for (const count of own) if (!counts.has(count)) return false;
  return true;
}
