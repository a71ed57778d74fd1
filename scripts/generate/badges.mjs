// The badges: what the manifest itself says, so that they are true as long as it is.

/** Draws the text that is in its address, and is among the hosts from which a marketplace takes such a picture. */
const HOST = 'https://img.shields.io/badge';

/**
 * @typedef {object} Badge As the manifest holds it.
 * @property {string} url Of the picture.
 * @property {string} href
 * @property {string} description
 */

/**
 * @param {{ license: string, engines: { vscode: string, node: string } }} manifest
 * @param {'en' | 'hi'} locale
 * @returns {Badge[]}
 */
export function badges({ license, engines }, locale) {
  const code = leastOf(engines.vscode);
  const node = leastOf(engines.node);
  const [major, minor] = code.split('.');
  return [
    badge(locale === 'hi' ? 'लाइसेंस' : 'licence', license, 'https://opensource.org/license/mit'),
    badge('VS Code', `${major}.${minor}+`, `https://code.visualstudio.com/updates/v${major}_${minor}`),
    badge('Node.js', `${node}+`, 'https://nodejs.org/'),
  ];
}

/**
 * @param {readonly Badge[]} list
 * @returns {string} One line of Markdown.
 */
export function badgeLine(list) {
  return list.map(({ url, description, href }) => `[![${description}](${url})](${href})`).join(' ');
}

/**
 * @param {string} label
 * @param {string} value
 * @param {string} href
 * @returns {Badge}
 */
function badge(label, value, href) {
  return { url: `${HOST}/${part(label)}-${part(value)}-2f6f4f`, href, description: `${label}: ${value}` };
}

/** The picture's address takes `-` and `_` for signs of its own. @param {string} text */
function part(text) {
  return encodeURIComponent(text.replaceAll('-', '--').replaceAll('_', '__'));
}

/** The least version of a range such as `^1.91.0` or `>=20`. @param {string} range @throws {Error} When it is none such. */
function leastOf(range) {
  const found = /^(?:\^|>=)(\d+(?:\.\d+)*)$/.exec(range);
  if (found?.[1] === undefined)
    throw new Error(`${range} does not begin at one version, and a badge would not be true.`);
  return found[1];
}
