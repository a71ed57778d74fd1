/** Text on a terminal: its width, and what must not reach it raw. */

/** Columns that a text takes: signs that stand on a letter take none. */
export function displayWidth(text: string): number {
  return text.replace(/\p{Mn}|\p{Cf}/gu, '').length;
}

/**
 * A text that cannot move the cursor, ring, colour or turn around the line it stands on: control and bidi characters,
 * which a file's name or a fragment of copy may hold, become visible escapes.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (c) => {
    if (c === '\n') return '\\n';
    if (c === '\t') return '\\t';
    const code = c.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}
