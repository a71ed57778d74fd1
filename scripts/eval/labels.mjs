// Reads hand labels and the articles they belong to.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * What a labeller says of one article. Lines count from 1; the column of a number counts from 0, in UTF-16 units.
 *
 * @typedef {object} Labels
 * @property {string} file The article, a name in the folder of articles.
 * @property {Record<string, string>} roles Line → role, such as `BODY`.
 * @property {{ line: number, text: string } | null} dateline
 * @property {Record<string, string>} numbers `line:column` → verdict, one of A C W S F X.
 */

/** @typedef {{ name: string, text: string, labels: Labels }} LabelledArticle */

/** The labellers' roles and the product's names for them. */
export const ROLES = {
  HEADLINE: 'headline',
  REPEAT: 'repeat',
  STRAP: 'strap',
  BYLINE: 'byline',
  TIME: 'timestamp',
  CAPTION: 'caption',
  CREDIT: 'photo-credit',
  PLACE: 'dateline',
  BODY: 'body',
  SUBHEAD: 'subhead',
  LIST: 'list-item',
  AD: 'ad-marker',
  FURNITURE: 'furniture',
  SIGNOFF: 'sign-off',
  DISCLAIMER: 'disclaimer',
  TAIL: 'tail',
};

/** The labellers' verdicts and the product's names for them. */
export const VERDICTS = {
  A: 'attributed',
  C: 'carried',
  W: 'weak',
  S: 'own-act',
  F: 'unattributed',
  X: 'exempt',
};

/**
 * @param {string} folder
 * @param {string} what Names the folder in the error: `--gold`, say.
 * @throws {Error} A sentence, when there is no such folder.
 */
export function needFolder(folder, what) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(`There is no folder ${folder}. Name one with ${what} DIR.`);
  }
}

/**
 * @param {string} file
 * @returns {string} The text, without a byte order mark.
 * @throws {Error} A sentence, when the file is not there or not UTF-8.
 */
export function readText(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8' : error instanceof Error ? error.message : error;
    throw new Error(`${file} could not be read: ${reason}.`);
  }
}

/**
 * Reads a folder of labels (`*.json`) with their articles.
 *
 * @param {string} goldFolder
 * @param {string} articleFolder
 * @returns {LabelledArticle[]} In the order of the label files' names.
 * @throws {Error} A sentence with the file and the key of what is wrong.
 */
export function readLabelled(goldFolder, articleFolder) {
  needFolder(goldFolder, '--gold');
  needFolder(articleFolder, '--articles');
  const names = readdirSync(goldFolder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`${goldFolder} holds no labels (*.json).`);
  return names.map((name) => {
    const file = join(goldFolder, name);
    const labels = readLabels(file);
    return { name: basename(labels.file), text: readText(join(articleFolder, labels.file)), labels };
  });
}

/**
 * @param {LabelledArticle[]} articles
 * @returns {string} Changes when a label or an article changes: figures of different sets cannot be compared.
 */
export function digest(articles) {
  const hash = createHash('sha256');
  for (const { name, text, labels } of articles) {
    hash.update(JSON.stringify([name, text, labels.roles, labels.dateline, labels.numbers]));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} file
 * @returns {Labels}
 */
function readLabels(file) {
  /** @type {Partial<Labels>} */
  let labels;
  try {
    labels = JSON.parse(readText(file));
  } catch (error) {
    throw new Error(`${file} holds no labels: ${error instanceof Error ? error.message : error}`);
  }
  const { file: article, roles, dateline, numbers } = labels;
  if (typeof article !== 'string' || !roles || !numbers || dateline === undefined) {
    throw new Error(`${file} wants the keys file, roles, dateline and numbers.`);
  }
  for (const [line, role] of Object.entries(roles)) {
    if (!/^[0-9]+$/.test(line) || !Object.hasOwn(ROLES, role)) {
      throw new Error(`${file}, roles, ${line}: “${role}” is no role of a line.`);
    }
  }
  for (const [place, verdict] of Object.entries(numbers)) {
    if (!/^[0-9]+:[0-9]+$/.test(place) || !Object.hasOwn(VERDICTS, verdict)) {
      throw new Error(`${file}, numbers, ${place}: “${verdict}” is no verdict of a place line:column.`);
    }
  }
  return { file: article, roles, dateline, numbers };
}
