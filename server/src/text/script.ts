/** Which script a text is written in. */

/** Letters looked at: enough to tell, and the same cost for a long text as for a short one. */
const SAMPLE = 4000;

/**
 * True for a text whose letters are at least half Devanagari. Vowel signs do not count, so a Hindi letter weighs as much
 * as a Latin one. A text without letters is not Hindi.
 */
export function isMostlyDevanagari(text: string): boolean {
  let devanagari = 0;
  let other = 0;
  for (let i = 0; i < text.length && devanagari + other < SAMPLE; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x904 && c <= 0x97f) {
      if (c <= 0x939 || (c >= 0x958 && c <= 0x961) || c >= 0x971) devanagari++;
    } else if ((c | 32) >= 0x61 && (c | 32) <= 0x7a) other++;
    else if (c >= 0xc0 && /\p{L}/u.test(String.fromCharCode(c))) other++;
  }
  return devanagari > 0 && devanagari >= other;
}
