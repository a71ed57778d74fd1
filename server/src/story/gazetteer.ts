/** Agencies, desks, places and dates as patterns over folded text; built once from the lexicon. */
import { type Agency, agencies, bareBylines, desks } from '../lexicon/agencies';
import { misspeltMonths, months } from '../lexicon/months';
import { cardinals } from '../lexicon/number-words';
import { indianPlaces, regions, worldPlaces } from '../lexicon/places';
import { fold, foldAll } from '../text/fold';
import type { ReadingExtras } from './extras';

/** A name as the gazetteer compares names: folded, with single spaces. */
export function keyOf(word: string): string {
  const { text } = fold(word);
  return (/\s{2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Puts words into an alternation, longest first, so that the longest wins. */
function alternation(list: Iterable<string>): string {
  return [...new Set(list)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' ?'))
    .join('|');
}

/** Keys of a list, in its order. */
function keys(words: readonly string[]): string[] {
  return foldAll(words).map((word) => (word.includes('  ') ? word.replace(/\s+/g, ' ').trim() : word));
}

const agencyByKey = new Map<string, Agency>();
const spellings = agencies.flatMap((agency) => agency.spellings.map((spelling) => ({ agency, spelling })));
keys(spellings.map(({ spelling }) => spelling)).forEach((spelling, i) => {
  const { agency } = spellings[i]!;
  agencyByKey.set(spelling, agency);
  agencyByKey.set(spelling.replace(/[. ]/g, ''), agency);
});
const deskKeys = new Set(keys(desks));
const bylineKeys = new Set([...keys(bareBylines), ...agencyByKey.keys()]);
const places = new Set(keys([...indianPlaces, ...worldPlaces]));
const regionKeys = new Set(keys(regions));
const monthByKey = byKey(months);
const misspelt = byKey(misspeltMonths);
const dayByKey = byKey(cardinals.filter(([, value]) => value >= 1 && value <= 31));

function byKey<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const values = entries.map(([, value]) => value);
  return new Map(keys(entries.map(([word]) => word)).map((word, i) => [word, values[i]!]));
}

/** The agency with this spelling, or the first of two joined by a slash. */
export function findAgency(text: string, extras?: ReadingExtras): Agency | undefined {
  const whole = keyOf(text);
  const bare = whole.replace(/[. ]/g, '');
  const known =
    agencyByKey.get(whole) ??
    agencyByKey.get(bare) ??
    (extras === undefined ? undefined : (extras.agencies.get(whole) ?? extras.agencies.get(bare)));
  if (known !== undefined || !whole.includes('/')) return known;
  for (const part of whole.split('/')) {
    const agency = agencyByKey.get(part.trim());
    if (agency !== undefined) return agency;
  }
  return undefined;
}

export function isDesk(text: string, extras?: ReadingExtras): boolean {
  const whole = keyOf(text).replace(/\.$/, '');
  return (
    deskKeys.has(whole) || deskKeys.has(`${whole}.`) || agencyByKey.has(whole) || extras?.agencies.has(whole) === true
  );
}

/** No byline of the lists is half as long, however it is spaced. */
const LONGEST_BYLINE = 120;

/** A name that stands on a line of its own as a byline: an agency, `एजेंसी`, a desk. */
export function isBareByline(text: string): boolean {
  return text.length <= LONGEST_BYLINE && bylineKeys.has(keyOf(text));
}

const PLACE_ENDING =
  /(?:पुर|गढ|नगर|बाद|गंज|पुरी|वाडा|गांव|कोट|खेडा|शहर|घाट|हाट|डीह|टोला|पट्टी|सराय|खंड|मेर|नेर|कलां|खुर्द|वाला|पारा|गुडी|पट्टनम|पेट|पल्ली|हल्ली|ग्राम|धाम)$/;

/** How sure it is that a folded text names a place: in the list, by its ending, or not at all. */
export function placeRank(text: string, extras?: ReadingExtras): 'known' | 'likely' | 'no' {
  const whole = keyOf(text);
  if (places.has(whole) || extras?.places.has(whole) === true) return 'known';
  const bare = whole.replace(/ ?\([^()]*\)$/, '').replace(/ ?\[[^[\]]*\]$/, '');
  if (places.has(bare) || extras?.places.has(bare) === true) return 'known';
  if (/^[\u0900-\u097f]{3,20}$/.test(bare) && PLACE_ENDING.test(bare)) return 'likely';
  return 'no';
}

const placeOpeners = new Set([...places, ...regionKeys].flatMap((name) => name.match(/^[^ ]+(?= )/) ?? []));

/** True for a folded word that a name of the lists begins with that has more. */
export function opensListedPlace(folded: string): boolean {
  return placeOpeners.has(folded);
}

/** True for folded words that are a place or region of the lists, as they stand. */
export function isListedPlace(folded: string): boolean {
  return places.has(folded) || regionKeys.has(folded);
}

export function isRegion(text: string): boolean {
  return regionKeys.has(keyOf(text)) || placeRank(text) === 'known';
}

export const DAY = `\\d{1,2}|${alternation(dayByKey.keys())}`;
export const MONTH = alternation([...monthByKey.keys(), ...misspelt.keys()]);
export const DESK = alternation([...deskKeys, ...agencyByKey.keys()]);

/** Names of desks by their first two units, and which pairs of units there are; made when first asked for. */
let deskStarts: { readonly pairs: Uint8Array; readonly names: ReadonlyMap<number, readonly string[]> } | undefined;
const PAIRS = 4096;

function startsOfDesks(): NonNullable<typeof deskStarts> {
  const pairs = new Uint8Array(PAIRS);
  const names = new Map<number, string[]>();
  const written = new Set([...deskKeys, ...agencyByKey.keys()].flatMap(spacings));
  for (const name of written) {
    const [a, b] = [name.charCodeAt(0), name.charCodeAt(1)];
    pairs[placeOfPair(a, b)] = 1;
    const at = (a << 16) | b;
    names.set(at, [...(names.get(at) ?? []), name]);
  }
  return { pairs, names };
}

/** A name with each of its spaces or without it, as `DESK` takes it. */
function spacings(name: string): string[] {
  return name
    .split(' ')
    .reduce<string[]>(
      (made, word) => (made.length === 0 ? [word] : made.flatMap((one) => [one + word, `${one} ${word}`])),
      [],
    );
}

function placeOfPair(a: number, b: number): number {
  return ((a << 5) ^ b) & (PAIRS - 1);
}

/**
 * True where `DESK` stands in a folded text with what a dateline has behind it: a comma at the start, a danda, a colon or a bar
 * anywhere. With some hundred names an expression tries each of them at each unit, and takes milliseconds to be made.
 */
export function holdsDesk(folded: string): boolean {
  deskStarts ??= startsOfDesks();
  const { pairs, names } = deskStarts;
  let a = folded.charCodeAt(0);
  for (let i = 1; i < folded.length; i++) {
    const b = folded.charCodeAt(i);
    if (pairs[placeOfPair(a, b)] === 1) {
      const own = names.get((a << 16) | b);
      if (own !== undefined)
        for (const name of own) if (folded.startsWith(name, i - 1) && isMarked(folded, i - 1, name.length)) return true;
    }
    a = b;
  }
  return false;
}

function isMarked(folded: string, start: number, length: number): boolean {
  const end = start + length;
  if (start === 0 && folded.charCodeAt(end) === 0x2c) return true;
  const mark = folded.charCodeAt(folded.charCodeAt(end) === 0x20 ? end + 1 : end);
  return mark === 0x964 || mark === 0x3a || mark === 0x7c;
}

/** 1–31, or undefined. */
export function dayNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : dayByKey.get(text);
}

/** Month number, and the right spelling when the text's is wrong. */
export function readMonth(text: string): { month: number | undefined; right: string | undefined } {
  const right = misspelt.get(text);
  return { month: monthByKey.get(right === undefined ? text : keyOf(right)), right };
}
