/**
 * What is taken out of pasted text before the rules read it: units that nobody sees, spaces that are none, line ends of
 * another system, the marks by which a link tells on who shared it. Every word, mark and paragraph stays. Pure.
 */

/** Byte order marks, soft hyphens, zero-width spaces, marks of direction: never part of Hindi copy. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
/** Joiners shape letters inside a Devanagari word, and do nothing anywhere else. */
const STRAY_JOINER =
  /(?<![\u0900-\u097f\u200c\u200d])[\u200c\u200d]{1,8}|[\u200c\u200d]{1,8}(?![\u0900-\u097f\u200c\u200d])/g;
/** A half letter at the end of a word keeps its joiner: क् + ZWJ. */
const HALF_LETTER = /(?<=\u094d)\u200d(?![\u0900-\u097f\u200c\u200d])/g;
/** Stands for the joiner of a half letter while the stray ones go. No text may hold it: it is no character. */
const KEPT = '\ufdd0';
/** Spaces of other widths. */
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_END = /\r\n|[\r\u2028\u2029\u0085\v\f]/g;
/** Control characters other than tab and line feed. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Parameters by which a link says where it was shared: campaign, click and share ids. */
const TRACKING =
  'utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref|ref_src|ref_url|cmpid|ncid|ocid|s_cid|si|feature|share_id|shareid|amp_js_v|amp_gsa|usqp|__twitter_impression';
const LINK = /\bhttps?:\/\/[^\s<>"'()[\]{}]{1,2000}/gi;
const PARAMETER = new RegExp(`^(?:${TRACKING})(?:=|$)`, 'i');

/** The text with one kind of line end, without trailing spaces, with at most one blank line in a row. */
export function tidyText(text: string): string {
  return (
    text
      .replace(LINE_END, '\n')
      .replace(CONTROL, '')
      .replace(INVISIBLE, '')
      .replace(HALF_LETTER, KEPT)
      .replace(STRAY_JOINER, '')
      .replaceAll(KEPT, '\u200d')
      .replace(WIDE_SPACE, ' ')
      .replace(LINK, withoutTracking)
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      // two at most are left of any run
      .replace(/^\n{1,2}|\n{1,2}$/g, '')
  );
}

/** A link without the parameters that track; without any it loses the question mark too. */
function withoutTracking(link: string): string {
  const query = link.indexOf('?');
  if (query < 0) return link;
  const hash = link.indexOf('#', query);
  const end = hash < 0 ? link.length : hash;
  const parameters = link.slice(query + 1, end).split(/&(?:amp;)?/);
  const kept = parameters.filter((parameter) => !PARAMETER.test(parameter));
  if (kept.length === parameters.length) return link;
  return link.slice(0, query) + (kept.length === 0 ? '' : `?${kept.join('&')}`) + link.slice(end);
}

/**
 * True for text that is the source of a page: it opens with a tag, or holds block elements that open and close. Copy that
 * lost a tag or two on its way is no page; the rule `web-furniture` takes those out.
 */
export function isPageSource(text: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<!doctype html|<html\b|<\?xml|<!--StartFragment)/i.test(head)) return true;
  return (
    /^<(p|div|article|section|main|h[1-6]|table|ul|ol|blockquote|span|body|meta)\b[^<>]{0,500}>/i.test(head) &&
    /<\/[a-z][a-z0-9]*\s*>/i.test(text)
  );
}
