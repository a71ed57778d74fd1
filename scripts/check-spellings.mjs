#!/usr/bin/env node
// Proves that no entry of the list of misspellings is a word of its own, with the Hindi dictionary of Debian.
//   node scripts/check-spellings.mjs [DICTIONARY]
// Needs the package `hunspell-hi`. The dictionary has no affix rules, so that its words are its lines; the program
// hunspell is not asked, because it parts Hindi words at their vowel signs. Exit code 1 names the entries that are words,
// 2, with a sentence, means that there is no dictionary.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DICTIONARY = '/usr/share/hunspell/hi_IN.dic';

/** The dictionary was gathered from running text and holds these slips beside the right word. Each was looked at. */
const SLIPS =
  'नही मे उन्होने उन्हे इन्हे जिन्हे हमे मामलो दिनो वर्षो महिलाओ स्वास्थ स्वस्थ्य गुरूवार अंतराष्ट्रीय अन्तराष्ट्रीय उपर श्रंखला बिमारियों रूपये रूपए दवाईयां कार्रवाईयां सुविधाऐं सन्यास जरुरत शुरु रुप जागरुक जागरुकता धुम्रपान न्यायलय प्रर्दशन दूनिया';

/**
 * The words of a hunspell dictionary.
 *
 * @param {string} path
 * @returns {Set<string>}
 * @throws {Error} A sentence, where there is none.
 */
export function readDictionary(path = DICTIONARY) {
  try {
    const [, ...lines] = readFileSync(path, 'utf8').split('\n');
    return new Set(lines.map((line) => line.replace(/[/\t].*$/, '').trim()));
  } catch (error) {
    throw new Error(
      `There is no Hindi dictionary: install hunspell-hi (apt-get install hunspell-hi). ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @returns {Promise<readonly (readonly [string, string])[]>} The entries of the list: wrong and right. */
export async function readMisspellings() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/lexicon/misspellings.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).misspellings;
}

/**
 * What is wrong with the entries, as sentences; none for a sound list.
 *
 * @param {readonly (readonly [string, string])[]} entries
 * @param {ReadonlySet<string>} dictionary
 * @returns {string[]}
 */
export function checkSpellings(entries, dictionary) {
  const slips = new Set(SLIPS.split(' '));
  const wrong = new Set(entries.map(([word]) => word));
  return [
    ...entries
      .filter(([word]) => dictionary.has(word) && !slips.has(word))
      .map(([word]) => `${word} is a word of the dictionary.`),
    ...entries
      .filter(([, right]) => wrong.has(right))
      .map(([word, right]) => `${word} is corrected to ${right}, which is itself an entry.`),
    ...[...slips].filter((word) => !wrong.has(word)).map((word) => `${word} is listed as a slip and is no entry.`),
    ...[...slips]
      .filter((word) => !dictionary.has(word))
      .map((word) => `${word} is listed as a slip and is not in the dictionary.`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const entries = await readMisspellings();
    const faults = checkSpellings(entries, readDictionary(process.argv[2]));
    for (const fault of faults) console.log(fault);
    console.log(`${entries.length} entries, ${faults.length} faults.`);
    if (faults.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
