/**
 * Aksharas: a letter with its signs, or letters that a virama joins. Nothing that leaves the engine begins or ends inside
 * one, nor between the halves of a surrogate pair: an editor would draw it torn.
 */

/** From `start` up to, and without, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Signs that belong to the letter before them: vowel signs, anusvara, visarga, nukta, virama, stress marks. */
function isSign(c: number): boolean {
  return (
    (c >= 0x900 && c <= 0x903) ||
    (c >= 0x93a && c <= 0x93c) ||
    (c >= 0x93e && c <= 0x94f) ||
    (c >= 0x951 && c <= 0x957) ||
    c === 0x962 ||
    c === 0x963
  );
}

function isLetter(c: number): boolean {
  return (c >= 0x904 && c <= 0x939) || (c >= 0x958 && c <= 0x961) || (c >= 0x971 && c <= 0x97f);
}

/** Most signs that are looked back over: no akshara has more, and a run of a million of them costs no more. */
const REACH = 16;

/** True when an offset lies inside an akshara or a surrogate pair. A sign that follows no letter belongs to none. */
export function cutsAkshara(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before >= 0xd800 && before <= 0xdbff) return after >= 0xdc00 && after <= 0xdfff;
  const joined = before === 0x94d && isLetter(after);
  if (!isSign(after) && !joined) return false;
  for (let i = offset - 1; i >= 0 && offset - i <= REACH; i--) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) return true;
    if (!isSign(c)) return false;
  }
  return false;
}

/** A span stretched to whole aksharas. */
export function wholeAksharas(text: string, { start, end }: Stretch): Stretch {
  while (cutsAkshara(text, start)) start--;
  while (cutsAkshara(text, end)) end++;
  return { start, end };
}
