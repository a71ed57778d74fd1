/** How far a sentence speaks: of the world, the country, a state, or of one place. Who answers for one does not for the other. */
import { countries } from '../lexicon/places';
import { foldAll } from '../text/fold';
import type { Answer } from './answer';
import type { ReadSentence } from './read-sentences';
import type { TokenSpan } from './source-phrase';
import { A, isListed, lengthAt, listed, type ReadTokens } from './vocabulary';

/** The first state or country among the tokens, as written. */
export function realmAt(tokens: ReadTokens, first: number, end: number): string | undefined {
  for (let k = first; k < Math.min(end, tokens.count); k++) {
    const length = lengthAt(tokens, k, A.realm, 0);
    if (length > 0) return tokens.text.slice(k, k + length).join(' ');
  }
  return undefined;
}

/** The scene of a sentence stands among its first words. */
const SCENE = 3;

/** The state or country of a sentence's scene. */
export function sceneOf({ tokens, sentence, later }: ReadSentence): string | undefined {
  if (later.scene === undefined)
    later.scene = realmAt(tokens, sentence.firstToken, sentence.firstToken + SCENE) ?? null;
  return later.scene ?? undefined;
}

/** True where the scene is another state than that of which the source speaks, or lies beyond its district. */
export function isOfOtherScene(own: ReadSentence, source: Answer['source']): boolean {
  if (source === undefined) return false;
  return isOfOtherRealm(own, source) || isBeyond(own, source.sentence.tokens, source.span);
}

/** `केरल के मंत्री ने कहा … । महाराष्ट्र में …`: who speaks for a state is named with it, and the scene is another. */
export function isOfOtherRealm(own: ReadSentence, source: Answer['source']): boolean {
  if (source === undefined) return false;
  const here = sceneOf(own);
  if (here === undefined) return false;
  const theirs = realmAt(source.sentence.tokens, source.span.first, source.span.end);
  return theirs !== undefined && here !== theirs;
}

const COUNTRY = listed(/^(?:देश|देशभर|भारत|दुनिया|दुनियाभर|विश्व|विश्वभर)$/);
const STATE = listed(/^(?:राज्य|प्रदेश|सूबे)$/);
/** आंध्र प्रदेश is one state, प्रदेश the state that is spoken of. */
const NAMED = listed(/^(?:आंध्र|मध्य|उत्तर|हिमाचल|अरुणाचल)$/);
/** Officers of a district, who speak of it and of nothing beyond. */
const LOCAL = listed(/^(?:अस्पताल|जिलाधिकारी|डीएम|एसडीएम|उपायुक्त|कलेक्टर|सीएमओ|एसपी|एसएसपी|थानाध्यक्ष|सर्जन)$/);
/** What a sentence speaks of stands among its first words, `देश में अब तक …`. */
const OPENING = 5;

/** True where an officer of a district would have to answer for a state or the country: `देश में मामले बढ़कर 116 हो गए`. */
function isBeyond(own: ReadSentence, tokens: ReadTokens, { first, end }: TokenSpan): boolean {
  own.later.wide ??= speaksOf(own, COUNTRY | STATE) || isInRealm(own);
  return own.later.wide && says(tokens, first, end, LOCAL);
}

const WORLD = listed(/^(?:दुनिया|दुनियाभर|विश्व|विश्वभर|वैश्विक)$/);
const PART = listed(/^(?:देश|देशभर|भारत|राज्य|प्रदेश|सूबे|जिला|जिले|शहर|केंद्रीय)$/);

/** `वहीं, दुनिया में मरने वालों की संख्या …`: who spoke of a country or of a part of it does not speak of the world. */
export function isWorldwide(own: ReadSentence, from: ReadSentence): boolean {
  const opening = own.sentence.firstToken;
  own.later.worldwide ??= speaksOf(own, WORLD) && realmAt(own.tokens, opening, opening + 2) === undefined;
  if (!own.later.worldwide) return false;
  const { tokens, sentence, reading } = from;
  const { firstToken, endToken } = sentence;
  if (says(tokens, firstToken, endToken, WORLD)) return false;
  if (says(tokens, firstToken, endToken, PART) || realmAt(tokens, firstToken, endToken) !== undefined) return true;
  const source = reading.strong[0]?.source;
  return source !== undefined && says(tokens, source.first, source.end, OFFICE);
}

/** Offices of one country or state, whichever it is: the world's have other names. */
const OFFICE = listed(/^(?:मंत्रालय|विभाग|सरकार|मंत्री|मुख्यमंत्री|प्रधानमंत्री|निदेशालय|सचिव)$/);

/** True where two sentences name states or countries, and none in common. */
export function areApart(a: ReadSentence, b: ReadSentence): boolean {
  const own = realmsOf(a);
  if (own.size === 0) return false;
  const others = realmsOf(b);
  for (const realm of others) if (own.has(realm)) return false;
  return others.size > 0;
}

function realmsOf({ tokens, sentence }: ReadSentence): Set<string> {
  const realms = new Set<string>();
  for (let k = sentence.firstToken; k < sentence.endToken; k++) {
    const realm = realmAt(tokens, k, k + 1);
    if (realm !== undefined) realms.add(realm);
  }
  return realms;
}

/** True where a sentence opens with a state or country, and another names none of its own. */
export function opensFarFrom(own: ReadSentence, other: ReadSentence): boolean {
  if (sceneOf(own) === undefined) return false;
  const others = realmsOf(other);
  for (const realm of realmsOf(own)) if (others.has(realm)) return false;
  return true;
}

/** True where the sentences of a story open with several states or countries. */
export function isOfManyScenes(story: readonly ReadSentence[]): boolean {
  let scene: string | undefined;
  for (const own of story) {
    const realm = sceneOf(own);
    if (realm === undefined || realm === scene) continue;
    if (scene !== undefined) return true;
    scene = realm;
  }
  return false;
}

/** `उत्तर प्रदेश में संक्रमितों की संख्या …`, behind a word or two that joins it. */
function isInRealm({ tokens, sentence }: ReadSentence): boolean {
  const from = sentence.firstToken;
  for (let k = from; k < from + 2 * OPENING; k++) {
    const realm = realmAt(tokens, k, k + 1);
    if (realm !== undefined) return tokens.text[k + realm.split(' ').length] === 'में';
  }
  return false;
}

/** `भारत में अब तक 4,200 से ज्यादा लोग संक्रमित हुए`: the tally of a country, which stories close with; a new account. */
export function isTally(own: ReadSentence): boolean {
  const { tokens, sentence } = own;
  if (!speaksOf(own, COUNTRY)) return false;
  for (let k = sentence.firstToken + 1; k < sentence.endToken; k++)
    if (tokens.text[k] === 'तक' && /^(?:अब|अभी)$/.test(tokens.text[k - 1]!)) return true;
  return false;
}

/** True where one of two sentences speaks of the country and the other of a part of it. */
export function isOtherScope(own: ReadSentence, next: ReadSentence): boolean {
  const source = next.reading.strong[0]?.source;
  if (source === undefined) return false;
  if (isBeyond(own, next.tokens, source) || isWorldwide(own, next)) return true;
  if (speaksOf(own, COUNTRY) || isInCountry(own)) return realmAt(next.tokens, source.first, source.end) !== undefined;
  // दक्षिण कोरिया में 500 मामले मिले। केंद्र ने बताया कि देश में …: that country
  if (isAbroad(own)) return false;
  return (
    own.places > 0 &&
    !says(own.tokens, own.sentence.firstToken, own.sentence.endToken, COUNTRY) &&
    behind(next, source.end)
  );
}

/** `अब तक बचे रहे भारत में भी …`: the country, further back. */
function isInCountry(own: ReadSentence): boolean {
  return (own.later.inCountry ??= holdsInCountry(own));
}

function holdsInCountry({ tokens, sentence }: ReadSentence): boolean {
  for (let k = sentence.firstToken; k + 1 < sentence.endToken; k++)
    if (tokens.text[k + 1] === 'में' && /^(?:भारत|देश|देशभर)$/.test(tokens.text[k]!)) return true;
  return false;
}

const COUNTRIES: ReadonlySet<string> = new Set(foldAll(countries));

function isAbroad(own: ReadSentence): boolean {
  const realm = sceneOf(own);
  return realm !== undefined && COUNTRIES.has(realm);
}

/** `… के अनुसार पूरे देश में`: the source speaks of the country at once. */
function behind({ tokens, sentence }: ReadSentence, from: number): boolean {
  return says(tokens, from, Math.min(from + 2 * OPENING, sentence.endToken), COUNTRY);
}

function speaksOf({ tokens, sentence }: ReadSentence, scopes: number): boolean {
  const end = Math.min(sentence.firstToken + 2 * OPENING, sentence.endToken);
  return says(tokens, sentence.firstToken, end, scopes);
}

function says(tokens: ReadTokens, first: number, end: number, scopes: number): boolean {
  for (let k = first; k < end; k++)
    if (isListed(tokens, k, scopes) && !(k > 0 && isListed(tokens, k - 1, NAMED))) return true;
  return false;
}
