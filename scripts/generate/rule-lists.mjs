// Lists of all rules: for the README and for the folder of the pages.
import { table } from './rule-page.mjs';
import { escapeMarkdown as md, severityNames, shortFixNames } from './words.mjs';

/** @typedef {import('./types').Engine} Engine */
/** @typedef {import('./types').Locale} Locale */

const words = {
  rule: { en: 'Rule', hi: 'नियम' },
  what: { en: 'What it finds', hi: 'क्या पकड़ता है' },
  severity: { en: 'Severity', hi: 'स्तर' },
  fix: { en: 'Fix', hi: 'सुधार' },
  title: { en: 'Rules', hi: 'नियम' },
  other: { en: '[हिंदी में](hi/README.md)', hi: '[In English](../README.md)' },
};

/**
 * One row a rule, in the engine's order.
 * @param {Engine} engine
 * @param {Locale} locale
 * @param {string} folder where the pages lie, as seen from the file; ends in a slash or is empty.
 */
export function ruleTable({ rules }, locale, folder) {
  const pages = folder === '' ? '' : locale === 'hi' ? `${folder}hi/` : folder;
  return table(
    [words.rule, words.what, words.severity, words.fix].map((word) => word[locale]),
    rules.map(({ meta }) => [
      `[\`${meta.id}\`](${pages}${meta.id}.md)`,
      `**${md(meta.title[locale])}**: ${md(meta.what[locale])}`,
      severityNames[meta.defaultSeverity][locale],
      shortFixNames[meta.fix][locale],
    ]),
  );
}

/**
 * The page that lists all rules.
 * @param {Engine} engine
 * @param {Locale} locale
 */
export function ruleIndex(engine, locale) {
  return `# ${words.title[locale]}\n\n${words.other[locale]}\n\n${ruleTable(engine, locale, '')}\n`;
}

/**
 * A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced; the same text where it has no such marks.
 * @param {string} text
 * @param {string} name
 * @param {string} content
 * @param {string} path for the error.
 */
export function replaceBetween(text, name, content, path) {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = text.indexOf(open);
  if (start < 0) return text;
  const end = text.indexOf(close, start);
  if (end < 0) throw new Error(`${path} has ‘${open}’ but no ‘${close}’ after it. Put it under the generated part.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
