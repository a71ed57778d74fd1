/** Putting any text into XML and HTML: names of files and fragments of copy may hold whatever a disk can. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold at all: control characters, half of a surrogate pair, two non-characters. */
const UNHOLDABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line breaks and bidi controls, which in an attribute or a row would be lost or turn the row around. */
const TURNING = /[\t\n\r\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A text for an attribute or an element. What cannot stand there becomes U+FFFD or a character reference. */
export function escapeXml(text: string): string {
  return text
    .replace(UNHOLDABLE, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!)
    .replace(TURNING, (c) => `&#${c.charCodeAt(0)};`);
}

/** The same for a page that people read: what turns or breaks a line is shown as its number. */
export function escapeHtml(text: string): string {
  const shown = text.replace(UNHOLDABLE, '\ufffd').replace(TURNING, (c) => {
    const number = c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return c === '\n' || c === '\t' ? ' ' : `⟨U+${number}⟩`;
  });
  return shown.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}
