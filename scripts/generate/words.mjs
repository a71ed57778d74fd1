// The generator's own words in both languages.

/** @typedef {import('./types').Locale} Locale */
/** @typedef {import('./types').Localized} Localized */

/** @type {Readonly<Record<'error' | 'warning' | 'information' | 'hint' | 'off', Localized>>} */
export const severityNames = {
  error: { en: 'error', hi: 'गलती' },
  warning: { en: 'warning', hi: 'चेतावनी' },
  information: { en: 'information', hi: 'सूचना' },
  hint: { en: 'hint', hi: 'संकेत' },
  off: { en: 'off', hi: 'बंद' },
};

/** @type {Readonly<Record<'safe' | 'review' | 'none', Localized>>} */
export const fixNames = {
  safe: { en: 'safe: runs on save and with `--fix`', hi: 'सुरक्षित: सहेजते समय और `--fix` से अपने आप' },
  review: { en: 'by hand: a person picks it', hi: 'हाथ से: कोई व्यक्ति चुनता है' },
  none: { en: 'none', hi: 'नहीं' },
};

/** @type {Readonly<Record<'safe' | 'review' | 'none', Localized>>} */
export const shortFixNames = {
  safe: { en: 'safe', hi: 'सुरक्षित' },
  review: { en: 'by hand', hi: 'हाथ से' },
  none: { en: '–', hi: '–' },
};

/**
 * Text as Markdown that shows exactly the text, also within a table.
 * @param {string} text
 */
export function escapeMarkdown(text) {
  return text.replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`).replace(/\n/g, ' ');
}
