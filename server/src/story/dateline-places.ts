/** Telling places from sentences at the head of a paragraph. */
import type { ReadingExtras } from './extras';
import { placeRank } from './gazetteer';

function splitPlaces(text: string): string[] {
  return text
    .split(/ ?[/,|] ?| और /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function isShort(text: string): boolean {
  const parts = splitPlaces(text);
  return (
    parts.length <= 3 &&
    parts.every((part) => part.replace(/ ?[([].*/, '').split(' ').length <= 3) &&
    !VERBAL.test(text)
  );
}

/** Words that no place name holds: a stretch with one of them is a sentence. */
export const VERBAL = /(?:^| )(?:में|ने|को|से|पर|का|की|के|है|हैं|था|थे|और|तक|लिए|बाद|आज|कल|बैठक|दिन|दिनांक|वर्ष)(?: |$)/;

/** True when a stretch can be places; `dated` ones need no list, since the date says enough. */
export function arePlaces(text: string, dated: boolean, extras?: ReadingExtras): boolean {
  if (VERBAL.test(text.replace(/ और /g, '/'))) return false;
  const parts = splitPlaces(text);
  if (parts.length === 0 || parts.some((part) => part.replace(/ ?[([].*/, '').split(' ').length > 4)) return false;
  return dated || parts.some((part) => placeRank(part, extras) !== 'no');
}

export function allKnown(text: string, extras?: ReadingExtras): boolean {
  const parts = splitPlaces(text.replace(/[।:]$/, ''));
  return parts.length > 0 && parts.every((part) => placeRank(part, extras) === 'known');
}
