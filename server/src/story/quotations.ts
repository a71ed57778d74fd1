/** What stands in quotation marks: words that belong to somebody else, which no fix may change. */
import type { Span } from './model';

/**
 * The quoted stretches of a part of a text, marks included. A quotation that is not closed reaches to the end: it may go
 * on in the next paragraph. Linear in the length.
 */
export function quotationsOf(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let from = -1;
  /** The mark that closes what is open. */
  let closing = '';
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x22 && c !== 0x27 && (c < 0x2018 || c > 0x201d)) continue;
    const twice = (c === 0x27 || c === 0x2018 || c === 0x2019) && text.charCodeAt(i + 1) === c && i + 1 < end;
    const mark = twice ? text.slice(i, i + 2) : text.charAt(i);
    if (from < 0) {
      const partner = PARTNER[mark];
      // an apostrophe stands inside a word; what opens stands before one
      if (partner !== undefined && (i === start || !isInk(text, i - 1)) && isInk(text, i + mark.length)) {
        from = i;
        closing = partner;
      }
    } else if (mark === closing && (mark.length === 2 || mark === '”' || isInk(text, i - 1))) {
      const next = text.charCodeAt(i + mark.length);
      if (mark === "'" || mark === '’') {
        if (isLetter(next)) continue;
      }
      found.push({ start: from, end: i + mark.length });
      from = -1;
    }
    i += mark.length - 1;
  }
  // a single mark that nobody closes is an apostrophe, but for one that opens what somebody says: `कहा, '…`
  const isSpeech = (closing !== "'" && closing !== '’') || /,\s?$/.test(text.slice(Math.max(start, from - 2), from));
  if (from >= 0 && isSpeech) found.push({ start: from, end });
  return found;
}

const PARTNER: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "''": "''",
  '‘': '’',
  '‘‘': '’’',
  '“': '”',
};

/** True where something other than a space or an opening bracket stands. */
function isInk(text: string, i: number): boolean {
  const c = text.charAt(i);
  return c !== '' && !/[\s([:,;।-]/.test(c);
}

function isLetter(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x900 && c <= 0x963);
}
