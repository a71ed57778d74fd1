// Copy to measure on: stories of the usual length, composed from the paragraphs of the sample drafts.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../random.mjs';
import { root } from '../vscode/shell.mjs';

/** The average story of a Hindi paper has 1,400 letters, 3.7 kB. */
const STORY_BYTES = 3_700;

/** @typedef {{ headlines: string[], leads: string[], paragraphs: string[] }} Parts */

/** @returns {Parts} */
function readParts() {
  const folder = join(root, 'test', 'samples');
  /** @type {Parts} */
  const parts = { headlines: [], leads: [], paragraphs: [] };
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:wire|txt)$/.test(name)) continue;
    const [headline, ...rest] = readFileSync(join(folder, name), 'utf8')
      .trim()
      .split(/\n\s*\n/);
    if (headline !== undefined) parts.headlines.push(headline);
    for (const paragraph of rest) {
      if (/^[\u0900-\u097f ]{2,24},? \d{1,2} [\u0900-\u097f]+ ?\(/.test(paragraph)) parts.leads.push(paragraph);
      else parts.paragraphs.push(paragraph);
    }
  }
  return parts;
}

/**
 * A story of about `bytes` bytes in UTF-8, another for every number. Its figures differ from those of any other, so that
 * nothing that remembers texts has it easier than it will have it with real copy.
 *
 * @param {number} number
 * @param {number} [bytes]
 * @returns {string}
 */
export function composeStory(number, bytes = STORY_BYTES) {
  const { headlines, leads, paragraphs } = (parts ??= readParts());
  const random = seededRandom(number + 1);
  /** @param {string[]} list */
  const pick = (list) => list[Math.floor(random() * list.length)] ?? '';
  const renumbered = (/** @type {string} */ text) => withOtherFigures(text, random);
  const story = [pick(headlines), pick(leads)];
  let size = Buffer.byteLength(story.join('\n\n'));
  while (size < bytes) {
    const paragraph = renumbered(pick(paragraphs));
    story.push(paragraph);
    size += Buffer.byteLength(paragraph) + 2;
  }
  return `${story.join('\n\n')}\n`;
}

/** @type {Parts | undefined} */
let parts;

/**
 * @param {string} text
 * @param {() => number} random
 */
function withOtherFigures(text, random) {
  return text.replace(/\d{2,4}(?![\d,.])/g, (digits) => `${1 + Math.floor(random() * 9)}${digits.slice(1)}`);
}

/**
 * A story of real copy as another day might have it: other figures, and one of its paragraphs left out.
 *
 * @param {string} text
 * @param {number} number
 */
function varied(text, number) {
  const random = seededRandom(number + 1);
  const lines = withOtherFigures(text, random).split('\n');
  if (lines.length > 4) lines.splice(2 + Math.floor(random() * (lines.length - 3)), 1);
  return lines.join('\n');
}

/**
 * A folder with `count` drafts: composed ones, or those of a folder of real copy, as they are and then over and over with small
 * changes.
 *
 * @param {number} count
 * @param {string | undefined} copy A folder of `.txt` files.
 * @returns {{ folder: string, files: string[], bytes: number }}
 */
export function makeCopyFolder(count, copy) {
  const folder = join(root, 'out', 'bench', `copy-${count}`);
  rmSync(folder, { recursive: true, force: true });
  const real = copy === undefined ? [] : readCopy(copy);
  const files = [];
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const desk = join(folder, `desk-${String(Math.floor(i / 200)).padStart(3, '0')}`);
    if (i % 200 === 0) mkdirSync(desk, { recursive: true });
    const text = real.length > 0 ? realStory(real, i) : composeStory(i);
    const file = join(desk, `${String(i).padStart(6, '0')}.txt`);
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
    files.push(file);
  }
  return { folder, files, bytes };
}

/**
 * @param {readonly string[]} real
 * @param {number} number
 */
function realStory(real, number) {
  const text = real[number % real.length] ?? '';
  return number < real.length ? text : varied(text, number);
}

/**
 * @param {string} folder
 * @returns {string[]}
 * @throws {Error} When there is no copy.
 */
export function readCopy(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  if (names.length === 0) throw new Error(`There is no copy to measure on in ${folder}: it wants .txt files.`);
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
