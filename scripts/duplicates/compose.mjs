// Composes a desk's folder: stories of their own, stories that only look alike, and twins of known kinds.
import { agencies, formulas, openings, sentences, slots } from './phrases.mjs';

/** @typedef {{ headline: string, other: string, place: string, date: string, agency: string, paragraphs: [string, string][] }} Story */
/** @typedef {{ name: string, text: string }} Draft */
/** @typedef {'exact' | 'renamed' | 'trimmed' | 're-sourced'} Kind */
/** @typedef {{ kind: Kind, a: string, b: string }} Pair */

export const KINDS = /** @type {const} */ (['exact', 'renamed', 'trimmed', 're-sourced']);

/**
 * A folder of drafts with planted twins. The same seed gives the same folder.
 * @param {{ drafts: number, twins: number, seed?: number }} size
 * @returns {{ drafts: Draft[], pairs: Pair[] }}
 */
export function composeDesk({ drafts: wanted, twins, seed = 1 }) {
  const random = mulberry32(seed);
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  /** @type {Draft[]} */
  const drafts = [];
  /** @type {Pair[]} */
  const pairs = [];
  /** @type {Story[]} */
  const stories = [];
  const add = (/** @type {string} */ text) => {
    const name = `${['desk', 'feed', 'night'][drafts.length % 3]}/${String(drafts.length + 1).padStart(5, '0')}.wire`;
    drafts.push({ name, text });
    return name;
  };
  const own = wanted - twins;
  const names = [];
  const taken = new Set();
  for (let i = 0; i < own; i++) {
    let story = composeStory(random, pick);
    // chance would plant twins that nobody counts: the same headline comes with the same lead
    while (taken.has(story.headline)) story = composeStory(random, pick);
    taken.add(story.headline);
    // one in twenty comes under the headline of another: a follow-up, or two events of one kind
    const before = i > 0 && i % 20 === 0 ? stories[i - 1] : undefined;
    // one in twenty has a paragraph of background from another story
    const background = i > 0 && i % 20 === 10 ? stories[i - 1] : undefined;
    if (before !== undefined) story.headline = before.headline;
    if (background !== undefined) story.paragraphs.push(/** @type {[string, string]} */ (background.paragraphs[1]));
    stories.push(story);
    names.push(add(print(story)));
  }
  for (let i = 0; i < twins; i++) {
    const kind = /** @type {Kind} */ (KINDS[i % KINDS.length]);
    const at = Math.floor((i * own) / twins);
    pairs.push({
      kind,
      a: /** @type {string} */ (names[at]),
      b: add(twinOf(/** @type {Story} */ (stories[at]), kind, random, pick)),
    });
  }
  return { drafts, pairs };
}

/**
 * @param {() => number} random
 * @param {(list: readonly any[]) => any} pick
 * @returns {Story}
 */
function composeStory(random, pick) {
  const place = pick(slots.place ?? []);
  const fixed = { place, office: pick(slots.office ?? []), works: pick(slots.works ?? []) };
  const fill = (/** @type {string} */ text, /** @type {Record<string, string>} */ kept = {}) =>
    text.replace(/\{(\w+)\}/g, (_, slot) => (kept[slot] ??= pick(slots[slot] ?? [])));
  const [headline, other, lead] = pick(openings);
  /** @type {Record<string, string>} */
  const opening = { ...fixed };
  const paragraphs = /** @type {[string, string][]} */ ([['', fill(lead, opening)]]);
  const order = shuffled(sentences, random);
  const count = 4 + Math.floor(random() * 4);
  for (const [who = '', what = ''] of order.slice(0, count)) {
    paragraphs.push([fill(who, { office: random() < 0.5 ? fixed.office : pick(slots.office ?? []) }), fill(what)]);
  }
  if (random() < 0.3) paragraphs.push(['', pick(formulas)]);
  const date = `${1 + Math.floor(random() * 28)} ${pick(slots.month ?? [])}`;
  return {
    headline: fill(String(headline), opening),
    other: fill(String(other), opening),
    place,
    date,
    agency: pick(agencies),
    paragraphs,
  };
}

/** @param {Story} story */
function print({ headline, place, date, agency, paragraphs }) {
  const [lead, ...rest] = paragraphs.map(([who, what]) => (who === '' ? what : `${who} ${what}`));
  return [headline, `${place}, ${date} (${agency}) ${lead}`, ...rest].join('\n\n').concat('\n');
}

/**
 * @param {Story} story
 * @param {Kind} kind
 * @param {() => number} random
 * @param {(list: readonly any[]) => any} pick
 */
function twinOf(story, kind, random, pick) {
  const { paragraphs } = story;
  if (kind === 'exact') return print(story);
  if (kind === 'renamed') return print({ ...story, headline: story.other });
  if (kind === 'trimmed')
    return print({ ...story, paragraphs: paragraphs.slice(0, Math.ceil(paragraphs.length * 0.6)) });
  // another agency: its own headline and dateline, its own way of naming who speaks, one paragraph less, two run together
  const agency = pick(agencies.filter((name) => name !== story.agency));
  const said = paragraphs.map(([who, what]) => /** @type {[string, string]} */ ([restated(who), what]));
  const [lead, second, third, ...rest] = said;
  if (random() < 0.5) rest.pop();
  const run = /** @type {[string, string]} */ (['', [second, third].map((one) => one?.join(' ')).join(' ')]);
  return print({
    ...story,
    headline: story.other,
    agency,
    paragraphs: [/** @type {[string, string]} */ (lead), run, ...rest],
  });
}

/** @param {string} who */
function restated(who) {
  return who.replace(/ ने (?:बताया|कहा) कि$/, ' के अनुसार,').replace(/ के मुताबिक,$/, ' ने जानकारी दी कि');
}

/**
 * Numbers from 0 to 1 that are the same on every machine.
 * @param {number} seed
 */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} random
 * @returns {T[]}
 */
function shuffled(list, random) {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
