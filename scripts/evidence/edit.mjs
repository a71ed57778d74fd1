// Changes of copy that keep hold of the place that was changed.

/** @typedef {import('./gather.mjs').Span} Span */
/** @typedef {import('./gather.mjs').Variant} Variant */

/**
 * @param {string} text
 * @param {Span} span
 * @param {string} put
 * @returns {Variant}
 */
export function put(text, { start, end }, put) {
  return { text: text.slice(0, start) + put + text.slice(end), start, end: start + Math.max(1, put.length) };
}

/**
 * Every match of a pattern that is turned into something else.
 *
 * @param {string} text
 * @param {RegExp} pattern With the flag g.
 * @param {(match: RegExpMatchArray) => string | undefined} change undefined leaves the match alone.
 * @param {Span} [within]
 * @returns {Variant[]} A variant for each match, with that one changed.
 */
export function each(text, pattern, change, within = { start: 0, end: text.length }) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.start < within.start || span.end > within.end) return [];
    const changed = change(match);
    return changed === undefined || changed === match[0] ? [] : [put(text, span, changed)];
  });
}

/**
 * @param {string} text
 * @param {RegExp} pattern With the flag g.
 */
export function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}
